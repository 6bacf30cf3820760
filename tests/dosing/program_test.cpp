#include "alkaloid/dosing/program.hpp"
#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"

#include <array>
#include <limits>
#include <string_view>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct depot {
    static constexpr std::string_view name = "depot";
    static constexpr bool is_compartment = true;
};
struct blood {
    static constexpr std::string_view name = "blood";
    static constexpr bool is_compartment = true;
};
struct brain {
    static constexpr std::string_view name = "brain";
    static constexpr bool is_compartment = true;
};
constexpr std::array<std::string_view, 2> names{"depot", "blood"};
constexpr substance drug{"drug", 100.0 * (g / mol)}, other{"other", 200.0 * (g / mol)};

template <class S = double>
std::vector<intake<S>> plain() {
    return {takes<S>(oral, depot{}), takes<S>(intravenous, blood{})};
}
template <scalar S, scalar D>
program<S> compiled(regimen<D> const& r, std::vector<intake<S>> const& ways) {
    return compile<S>(r, ways, std::span<std::string_view const>(names));
}
dose<> bolus(double micromoles, double hour) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h}};
}
dose<> infusion(double micromoles, double hour, double hours) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h, .over = hours * h}};
}
} // namespace

TEST_CASE("a dose at once is one jump, in moles, where its route leads") {
    auto const p = compiled<double>(regimen(dose<>(drug, 50 * mg, {.at = 3 * h})), plain());
    REQUIRE(p.size() == 1);
    CHECK(p[0].time == 3.0);
    CHECK(p[0].kind == event_kind::jump);
    CHECK(p[0].into == 0);
    CHECK(p[0].amount == Approx(500.0).epsilon(1e-15));
}

TEST_CASE("an infusion is a rate that begins and ends, and gives the whole dose between") {
    auto const p = compiled<double>(regimen(infusion(30, 2, 1.5)), plain());
    REQUIRE(p.size() == 2);
    CHECK(p[0].kind == event_kind::rate_on);
    CHECK(p[0].time == 2.0);
    CHECK(p[0].into == 1);
    CHECK(p[0].amount == 20.0);
    CHECK(p[1].kind == event_kind::rate_off);
    CHECK(p[1].time == 3.5);
    CHECK(p[1].number == p[0].number);
}

TEST_CASE("at one time infusions end, then begin, then amounts jump, each in the order of writing") {
    auto const p = compiled<double>(
        bolus(1, 2) + infusion(10, 2, 2) + infusion(20, 0, 2) + bolus(2, 2) + infusion(40, 2, 1) + infusion(80, 1, 1), plain());
    std::vector<event_kind> kinds;
    std::vector<double> amounts;
    for (auto const& e : p)
        if (e.time == 2.0) {
            kinds.push_back(e.kind);
            amounts.push_back(e.amount);
        }
    using enum event_kind;
    CHECK(kinds == std::vector{rate_off, rate_off, rate_on, rate_on, jump, jump});
    CHECK(amounts == std::vector<double>{0, 0, 5, 40, 1, 2});
    for (std::size_t i = 1; i < p.size(); ++i)
        CHECK(p[i - 1].time <= p[i].time);
}

TEST_CASE("each infusion ends the one that it began") {
    auto const p = compiled<double>(infusion(1, 0, 5) + infusion(2, 1, 2) + infusion(3, 2, 6), plain());
    for (auto const& on : p) {
        if (on.kind != event_kind::rate_on)
            continue;
        int ends = 0;
        for (auto const& off : p)
            if (off.kind == event_kind::rate_off && off.number == on.number) {
                ++ends;
                CHECK(off.time > on.time);
                CHECK(on.amount * (off.time - on.time) == Approx(on.time + 1).epsilon(1e-15));
            }
        CHECK(ends == 1);
    }
}

TEST_CASE("bioavailability scales what arrives") {
    std::vector<intake<>> const ways{takes<>(oral, depot{}, {.available = 0.25}), takes<>(intravenous, blood{}, {.available = 0.5})};
    auto const p = compiled<double>(dose{unnamed, 8 * umol} + infusion(30, 0, 3), ways);
    REQUIRE(p.size() == 3);
    CHECK(p[0].kind == event_kind::rate_on);
    CHECK(p[0].amount == 5.0);
    CHECK(p[1].amount == 2.0);
    CHECK(p[2].time == 3.0);
}

TEST_CASE("lag shifts what arrives, both ends of an infusion alike") {
    std::vector<intake<>> const ways{takes<>(oral, depot{}, {.lag = 0.5 * h})};
    auto const p = compiled<double>(dose<>(unnamed, 8 * umol, {.at = 1 * h}) + dose<>(unnamed, 8 * umol, {.at = 2 * h, .over = 4 * h}), ways);
    REQUIRE(p.size() == 3);
    CHECK(p[0].time == 1.5);
    CHECK(p[1].time == 2.5);
    CHECK(p[2].time == 6.5);
    CHECK(p[1].amount == 2.0);
}

TEST_CASE("intakes of one route share a dose") {
    std::vector<intake<>> const ways{takes<>(oral, depot{}, {.available = 0.7, .lag = 1 * h}), takes<>(oral, blood{}, {.available = 0.3})};
    auto const p = compiled<double>(regimen(dose{unnamed, 10 * umol}), ways);
    REQUIRE(p.size() == 2);
    CHECK(p[0].into == 1);
    CHECK(p[0].amount == 3.0);
    CHECK(p[1].into == 0);
    CHECK(p[1].amount == 7.0);
    CHECK(p[1].time == 1.0);
}

TEST_CASE("an intake takes the substance it names, or any where it names none") {
    std::vector<intake<>> const ways{takes<>(drug, oral, depot{}), takes<>(other, oral, blood{}), takes<>(intravenous, blood{})};
    auto const p = compiled<double>(dose{drug, 1 * mg} + dose{other, 1 * mg} + dose<>(other, 1 * mg, {.by = intravenous}), ways);
    REQUIRE(p.size() == 3);
    CHECK(p[0].into == 0);
    CHECK(p[0].amount == Approx(10.0).epsilon(1e-15));
    CHECK(p[1].into == 1);
    CHECK(p[1].amount == Approx(5.0).epsilon(1e-15));
    CHECK(p[2].into == 1);
}

TEST_CASE("straight into a compartment there is no fraction and no lag") {
    std::vector<intake<>> const ways{takes<>(oral, blood{}, {.available = 0.1, .lag = 9 * h})};
    auto const p = compiled<double>(dose<>(drug, 1 * mg, {.by = into(blood{}), .at = 2 * h}) +
                                        dose<>(drug, 1 * mg, {.by = into(depot{}), .at = 3 * h, .over = 1 * h}),
                                    ways);
    REQUIRE(p.size() == 3);
    CHECK(p[0].into == 1);
    CHECK(p[0].time == 2.0);
    CHECK(p[0].amount == Approx(10.0).epsilon(1e-15));
    CHECK(p[1].into == 0);
    CHECK(p[1].kind == event_kind::rate_on);
    CHECK(p[2].time == 4.0);
}

TEST_CASE("every dose that finds no way in is refused, with what the model takes") {
    std::vector<intake<>> const ways{takes<>(drug, oral, depot{}), takes<>(intravenous, blood{})};
    regimen<> const r = dose{drug, 1 * mg} + dose{other, 1 * mg} + dose<>(drug, 1 * mg, {.by = inhaled}) +
                        dose<>(drug, 1 * mg, {.by = into(brain{})});
    try {
        (void)compiled<double>(r, ways);
        FAIL("no complaint");
    } catch (invalid_input const& e) {
        REQUIRE(e.violations().size() == 3);
        std::string const known = "one that the model takes: drug oral, any substance intravenous, into(depot), into(blood)";
        CHECK(e.violations()[0].sentence() == "dose[1] = other oral, must be " + known);
        CHECK(e.violations()[1].sentence() == "dose[2] = drug inhaled, must be " + known);
        CHECK(e.violations()[2].sentence() == "dose[3] = drug into(brain), must be " + known);
    }
}

TEST_CASE("an intake into a compartment that the model lacks is refused by name") {
    std::vector<intake<>> const ways{{std::nullopt, oral, "nowhere", 1.0, 0 * h}};
    CHECK_THROWS_WITH(compiled<double>(regimen(dose{drug, 1 * mg}), ways), ContainsSubstring("intake oral = nowhere"));
}

TEST_CASE("a fraction or lag that cannot be is refused with the intake's name") {
    std::vector<intake<>> const ways{takes<>(oral, depot{}, {.available = -0.1, .lag = -1 * h})};
    try {
        (void)compiled<double>(regimen<>(), ways);
        FAIL("no complaint");
    } catch (invalid_input const& e) {
        REQUIRE(e.violations().size() == 2);
        CHECK(e.violations()[0].name == "intake oral -> depot: fraction");
        CHECK(e.violations()[1].name == "intake oral -> depot: lag");
    }
}

TEST_CASE("an infusion shorter than the clock can tell is a dose at once") {
    // 1000 h + 1e-14 h is 1000 h: the rate would end before it began, and never stop.
    auto const p = compiled<double>(regimen(infusion(10, 1000, 1e-14)), plain());
    REQUIRE(p.size() == 1);
    CHECK(p[0].kind == event_kind::jump);
    CHECK(p[0].amount == 10.0);
}

TEST_CASE("an infusion gives its whole dose however its end is rounded") {
    for (double const start : {0.0, 1e-5, 0.1, 8.0, 8760.0})
        for (double const length : {1e-18, 1e-11, 1e-9, 1e-3, 0.2, 1.0 / 3.0}) {
            double given = 0.0;
            auto const p = compiled<double>(regimen(infusion(10, start, length)), plain());
            for (auto const& e : p)
                given += e.kind == event_kind::jump ? e.amount : e.kind == event_kind::rate_on ? e.amount * (p.back().time - e.time) : 0.0;
            CHECK(given == Approx(10.0).epsilon(1e-15));
        }
}

TEST_CASE("a rate, an amount or a time beyond all numbers is refused") {
    constexpr double most = std::numeric_limits<double>::max();
    CHECK_THROWS_WITH(compiled<double>(regimen(infusion(10, 0, 1e-310)), plain()), ContainsSubstring("dose[0]: rate = inf umol/h, must be finite"));
    CHECK_THROWS_WITH(compiled<double>(regimen(dose<>({"light", 1e-10 * (g / mol)}, most * ug)), plain()),
                      ContainsSubstring("dose[0]: amount = inf umol, must be finite"));
    std::vector<intake<>> const late{takes<>(oral, depot{}, {.lag = most * h})};
    CHECK_THROWS_WITH(compiled<double>(regimen(dose<>(drug, 1 * mg, {.at = most * h})), late), ContainsSubstring("dose[0]: beginning = inf h"));
    CHECK_THROWS_WITH(compiled<double>(regimen(infusion(10, most, most)), plain()), ContainsSubstring("dose[0]: end = inf h"));
}

TEST_CASE("times and amounts of dual numbers carry their gradients into the events") {
    using D = dual<3>;
    std::vector<intake<D>> const ways{takes<D>(oral, depot{}, {.available = D::variable(0.5, 0), .lag = D::variable(1.0, 1) * h})};
    dose<D> const d{unnamed, 12.0 * umol, {.at = 2 * h, .over = D::variable(3.0, 2) * h}};
    auto const p = compiled<D>(regimen<D>(d), ways);
    REQUIRE(p.size() == 2);
    CHECK(p[0].time.gradient == std::array<double, 3>{0, 1, 0});
    CHECK(p[0].amount.value == 2.0);
    CHECK(p[0].amount.gradient[0] == Approx(4.0));
    CHECK(p[0].amount.gradient[2] == Approx(-2.0 / 3.0));
    CHECK(p[1].time.value == 6.0);
    CHECK(p[1].time.gradient == std::array<double, 3>{0, 1, 1});
}

TEST_CASE("an infusion of no length moves its mean arrival by half of what its length grows") {
    using D = dual<1>;
    dose<D> const d{unnamed, 12.0 * umol, {.at = 2 * h, .over = D::variable(0.0, 0) * h}};
    auto const p = compiled<D>(regimen<D>(d), plain<D>());
    REQUIRE(p.size() == 1);
    CHECK(p[0].kind == event_kind::jump);
    CHECK(p[0].time.value == 2.0);
    CHECK(p[0].time.gradient[0] == 0.5);
}

TEST_CASE("lanes with times of their own get events of their own") {
    using K = pack<4>;
    K const lag(std::array<double, 4>{0.5, 2.0, 0.5, 0.0});
    std::vector<intake<K>> const ways{takes<K>(oral, depot{}, {.lag = lag * h}), takes<K>(intravenous, blood{})};
    auto const p = compiled<K>(dose<>(unnamed, 10 * umol) + bolus(1, 1), ways);
    REQUIRE(p.size() == 4);
    std::array<double, 4> const at{0.0, 0.5, 1.0, 2.0};
    std::array<std::array<double, 4>, 4> const amounts{{{0, 0, 0, 10}, {10, 0, 10, 0}, {1, 1, 1, 1}, {0, 10, 0, 0}}};
    for (std::size_t e = 0; e < 4; ++e)
        for (std::size_t lane = 0; lane < 4; ++lane) {
            CHECK(p[e].time[lane] == at[e]);
            CHECK(p[e].amount[lane] == amounts[e][lane]);
        }
}

TEST_CASE("lanes whose infusions last differently each get their whole dose") {
    using K = pack<4>;
    K const start(std::array<double, 4>{0, 1, 0, 1}), length(std::array<double, 4>{2, 2, 4, 0});
    dose<K> const d{unnamed, quantity<dims::mass, K>(8.0 * ug), {.by = intravenous, .at = start * h, .over = length * h}};
    auto const p = compiled<K>(regimen<K>(d), plain<K>());
    std::array<double, 4> given{};
    for (auto const& e : p) {
        if (e.kind == event_kind::jump)
            for (std::size_t lane = 0; lane < 4; ++lane)
                given[lane] += e.amount[lane];
        for (auto const& off : p)
            if (e.kind == event_kind::rate_on && off.kind == event_kind::rate_off && off.number == e.number)
                for (std::size_t lane = 0; lane < 4; ++lane) {
                    given[lane] += e.amount[lane] * (off.time[lane] - e.time[lane]);
                    if (e.amount[lane] != 0.0) {
                        CHECK(e.time[lane] == start[lane]);
                        CHECK(off.time[lane] == start[lane] + length[lane]);
                    }
                }
    }
    CHECK(given == std::array<double, 4>{8, 8, 8, 8});
}

TEST_CASE("an intake that names the substance goes before one for any, and none may stand there twice") {
    std::vector<intake<>> const ways{takes(oral, depot{}), takes(drug, oral, blood{}, {.available = 0.5})};
    auto const p = compiled<double>(regimen<>(dose<>(drug, 10.0 * umol)), ways);
    REQUIRE(p.size() == 1);
    CHECK(p[0].into == 1);
    CHECK(p[0].amount == 5.0);
    CHECK(compiled<double>(regimen<>(dose<>(other, 10.0 * umol)), ways)[0].into == 0);
    std::vector<intake<>> const twice{takes(drug, oral, blood{}), takes(drug, oral, blood{})};
    CHECK_THROWS_WITH(compiled<double>(regimen<>(dose<>(drug, 10.0 * umol)), twice), ContainsSubstring("intake oral -> blood = written twice"));
}

TEST_CASE("a model whose intakes all name their substances is given no other, not even straight into a compartment") {
    std::vector<intake<>> const named{takes(drug, oral, depot{})};
    CHECK(compiled<double>(regimen<>(dose<>(drug, 10.0 * umol, {.by = into(blood{})})), named).size() == 1);
    CHECK_THROWS_AS(compiled<double>(regimen<>(dose<>(other, 10.0 * umol, {.by = into(blood{})})), named), invalid_input);
}
