#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

#include <cmath>
#include <functional>

using namespace alkaloid;
using namespace alkaloid::units;
namespace oc = alkaloid::one_compartment;

namespace {
oc::parameters<> patient(double ka = 1.5, double k = 0.2) {
    return {.ka = ka * per_h, .cl = k * 20.0 * L / h, .v = 20.0 * L};
}
dose<> bolus(double micromoles, double hour) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h}};
}
dose<> infusion(double micromoles, double hour, double hours) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h, .over = hours * h}};
}
dose<> swallowed(double micromoles, double hour) {
    return {unnamed, micromoles * umol, {.at = hour * h}};
}

// The amount in the central compartment, t after a dose of 1 umol began.

/// At once: dA/dt = -k A, A(0) = 1.
double after_bolus(double k, double t) {
    return t < 0.0 ? 0.0 : std::exp(-k * t);
}
/// By mouth (Bateman): ka/(ka-k) (exp(-kt) - exp(-ka t)), written such that ka == k is nothing special:
/// with d = ka - k it is ka exp(-kt) (1 - exp(-dt))/d, and the last factor tends to t.
double after_swallowing(double ka, double k, double t) {
    double const d = ka - k;
    return t < 0.0 ? 0.0 : ka * std::exp(-k * t) * (d * t == 0.0 ? t : -std::expm1(-d * t) / d);
}
/// At the rate 1/T over T: (1 - exp(-kt))/(kT), from T on decaying.
double after_infusion(double k, double over, double t) {
    double const in = t < 0.0 ? 0.0 : t < over ? t : over;
    return t < 0.0 ? 0.0 : -std::expm1(-k * in) / (k * over) * std::exp(-k * (t - in));
}

/// The largest error of `got` relative to the largest expected value.
double deviation(auto const& got, std::function<double(double)> const& expected) {
    double worst = 0.0, size = 0.0;
    for (std::size_t i = 0; i < got.size(); ++i) {
        double const e = expected(got.times()[i]);
        worst = std::max(worst, std::abs(got.values()[i] - e));
        size = std::max(size, std::abs(e));
    }
    return worst / size;
}
double error(regimen<> const& r, std::function<double(double)> const& expected, oc::parameters<> const& p = patient()) {
    return deviation(simulate(oc::model, p, r, {.until = 24 * h, .every = 10 * minute})[central], expected);
}
constexpr double k = 0.2;
} // namespace

TEST_CASE("a bolus decays exponentially") {
    CHECK(error(bolus(50, 0), [](double t) { return 50 * after_bolus(k, t); }) < 1e-13);
}

TEST_CASE("a dose by mouth follows Bateman's function, absorption as fast as elimination included") {
    for (double const ka : {0.01, 0.1, 0.2 * (1 - 1e-9), 0.2, 0.2 * (1 + 1e-9), 0.2 * (1 + 1e-5), 0.3, 2.0, 50.0}) {
        INFO("ka = " << ka);
        CHECK(error(swallowed(50, 0), [ka](double t) { return 50 * after_swallowing(ka, k, t); }, patient(ka)) < 1e-12);
    }
}

TEST_CASE("the depot empties exponentially, and only what is available enters it") {
    auto p = patient();
    p.f = 0.4;
    auto const depot = simulate(oc::model, p, swallowed(50, 0), {.until = 24 * h, .every = 10 * minute})[gut];
    CHECK(deviation(depot, [](double t) { return 20 * after_bolus(1.5, t); }) < 1e-13);
}

TEST_CASE("an infusion rises towards its plateau, then decays") {
    CHECK(error(infusion(50, 0, 3), [](double t) { return 50 * after_infusion(k, 3, t); }) < 1e-13);
    CHECK(error(infusion(50, 2.5, 0.05), [](double t) { return 50 * after_infusion(k, 0.05, t - 2.5); }) < 1e-13);
    CHECK(error(infusion(50, 1, 100), [](double t) { return 50 * after_infusion(k, 100, t - 1); }) < 1e-13);
}

TEST_CASE("doses superpose") {
    regimen<> const all = swallowed(10, 0) + bolus(20, 1.25) + infusion(30, 2, 4) + swallowed(40, 8) + bolus(5, 23.99);
    CHECK(error(all, [](double t) {
              return 10 * after_swallowing(1.5, k, t) + 20 * after_bolus(k, t - 1.25) + 30 * after_infusion(k, 4, t - 2) +
                     40 * after_swallowing(1.5, k, t - 8) + 5 * after_bolus(k, t - 23.99);
          }) < 1e-13);
}

TEST_CASE("a repeated dose is the sum of its shifted courses") {
    auto const doses = repeat(swallowed(10, 0), {.every = 1.7 * h, .count = 12});
    CHECK(error(doses, [](double t) {
              double sum = 0.0;
              for (int i = 0; i < 12; ++i)
                  sum += 10 * after_swallowing(1.5, k, t - i * 1.7);
              return sum;
          }) < 1e-13);
}

TEST_CASE("a sample at the time of a dose sees the amount after it, and before(i) the one before") {
    auto const c = simulate(oc::model, patient(), bolus(50, 0) + bolus(30, 2), {.until = 4 * h, .every = 1 * h})[central];
    REQUIRE(c.size() == 5);
    CHECK(c[0].base() == 50.0);
    CHECK(c.before(0).base() == 0.0);
    CHECK(c[2].base() == Approx(50 * after_bolus(k, 2) + 30).epsilon(1e-14));
    CHECK(c.before(2).base() == Approx(50 * after_bolus(k, 2)).epsilon(1e-14));
    CHECK(c.before(1).base() == c[1].base());
    CHECK(c.jumps().size() == 2);
}

TEST_CASE("of several doses at one time the sample sees them all, and before(i) none") {
    auto const c = simulate(oc::model, patient(), bolus(1, 2) + swallowed(2, 2) + bolus(4, 2), {.until = 3 * h, .every = 1 * h});
    CHECK(c[central][2].base() == 5.0);
    CHECK(c[gut][2].base() == 2.0);
    CHECK(c[central].before(2).base() == 0.0);
    CHECK(c[gut].before(2).base() == 0.0);
}

TEST_CASE("samples asked for twice at the time of a dose are given twice, each with its before") {
    auto const c = simulate(oc::model, patient(), bolus(50, 2), {.at = {1 * h, 2 * h, 2 * h, 3 * h}})[central];
    REQUIRE(c.size() == 4);
    CHECK(c[1].base() == 50.0);
    CHECK(c[2].base() == 50.0);
    CHECK(c.before(1).base() == 0.0);
    CHECK(c.before(2).base() == 0.0);
    CHECK(c[0].base() == 0.0);
}

TEST_CASE("a dose at the last sample is seen by it") {
    auto const c = simulate(oc::model, patient(), bolus(50, 0) + bolus(7, 4), {.until = 4 * h, .every = 1 * h})[central];
    REQUIRE(c.size() == 5);
    CHECK(c[4].base() == Approx(50 * after_bolus(k, 4) + 7).epsilon(1e-14));
    CHECK(c.before(4).base() == Approx(50 * after_bolus(k, 4)).epsilon(1e-14));
}

TEST_CASE("a dose after the last sample changes nothing, to the last bit") {
    sampling const when{.until = 4 * h, .every = 0.1 * h};
    auto const few = simulate(oc::model, patient(), swallowed(50, 0), when)[plasma];
    auto const more = simulate(oc::model, patient(), swallowed(50, 0) + bolus(7, 4.001) + infusion(3, 100, 1), when)[plasma];
    REQUIRE(few.size() == more.size());
    long different = 0;
    for (std::size_t i = 0; i < few.size(); ++i)
        different += few.values()[i] != more.values()[i];
    CHECK(different == 0);
    CHECK(few.jumps().size() == more.jumps().size());
}

TEST_CASE("overlapping infusions add up while both run") {
    CHECK(error(infusion(10, 0, 4) + infusion(20, 1, 1) + infusion(30, 2, 8), [](double t) {
              return 10 * after_infusion(k, 4, t) + 20 * after_infusion(k, 1, t - 1) + 30 * after_infusion(k, 8, t - 2);
          }) < 1e-13);
}

TEST_CASE("infusions that end together both end") {
    CHECK(error(infusion(10, 0, 4) + infusion(20, 1, 3) + infusion(30, 1, 3), [](double t) {
              return 10 * after_infusion(k, 4, t) + 50 * after_infusion(k, 3, t - 1);
          }) < 1e-13);
}

TEST_CASE("an infusion that follows on another's end keeps the rate") {
    CHECK(error(infusion(10, 0, 2) + infusion(15, 2, 3), [](double t) { return 25 * after_infusion(k, 5, t); }) < 1e-13);
    // 0.1 + 0.2 h is not 0.3 h: the seam is one instant all the same.
    CHECK(error(infusion(10, 0.1, 0.2) + infusion(50, 0.3, 1), [](double t) { return 60 * after_infusion(k, 1.2, t - 0.1); }) < 1e-13);
}

TEST_CASE("a bolus at the end of an infusion comes on top of it") {
    auto const all = infusion(10, 0, 4) + bolus(20, 4);
    CHECK(error(all, [](double t) { return 10 * after_infusion(k, 4, t) + 20 * after_bolus(k, t - 4); }) < 1e-13);
    auto const c = simulate(oc::model, patient(), all, {.at = {4 * h}})[central];
    CHECK(c[0].base() - c.before(0).base() == Approx(20).epsilon(1e-14));
}

TEST_CASE("when an infusion is over, nothing of its rate is left behind") {
    // Counting rates up and down would leave 0.1 + 0.2 - 0.1 - 0.2 = 2.8e-17.
    auto const c = simulate(oc::model, patient(1.5, 2.0), infusion(0.1, 0, 1) + infusion(0.2, 0, 1), {.until = 2000 * h, .every = 500 * h})[central];
    CHECK(c[4].base() == 0.0);
}

TEST_CASE("lag delays what is swallowed and nothing else") {
    auto p = patient();
    p.lag = 0.75 * h;
    CHECK(error(swallowed(10, 1) + bolus(20, 1), [](double t) { return 10 * after_swallowing(1.5, k, t - 1.75) + 20 * after_bolus(k, t - 1); }, p) < 1e-13);
}

TEST_CASE("a swallowed infusion enters the depot at its rate") {
    // The depot: R/ka (1 - exp(-ka t)) while it runs.
    auto const c = simulate(oc::model, patient(), dose<>(unnamed, 12 * umol, {.over = 6 * h}), {.until = 6 * h, .every = 1 * h})[gut];
    CHECK(deviation(c, [](double t) { return 2 / 1.5 * -std::expm1(-1.5 * t); }) < 1e-13);
}

TEST_CASE("a named compartment takes a dose straight") {
    auto p = patient();
    p.f = 0.5;
    p.lag = 3 * h;
    CHECK(error(dose<>(unnamed, 10 * umol, {.by = into(gut)}), [](double t) { return 10 * after_swallowing(1.5, k, t); }, p) < 1e-13);
}

TEST_CASE("without a dose there is nothing") {
    auto const c = simulate(oc::model, patient(), regimen<>(), {.until = 4 * h, .every = 1 * h})[central];
    REQUIRE(c.size() == 5);
    for (std::size_t i = 0; i < c.size(); ++i)
        CHECK(c[i].base() == 0.0);
    CHECK(c.jumps().empty());
    CHECK(simulate(oc::model, patient(), regimen<>(), {.at = {0 * h}})[central].size() == 1);
}

TEST_CASE("what is given as milligrams comes out as milligrams through the molar mass") {
    constexpr substance drug{"drug", 250.0 * (g / mol)};
    auto const c = simulate(oc::model, patient(), dose<>(drug, 5 * mg, {.by = intravenous}), {.at = {0 * h}});
    CHECK(c[central][0].in(umol) == Approx(20.0).epsilon(1e-15));
    CHECK(c[central][0].in(mg, drug) == Approx(5.0).epsilon(1e-15));
    CHECK(c[plasma][0].in(uM) == Approx(1.0).epsilon(1e-15));
    CHECK(c[plasma][0].in(ug / L, drug) == Approx(250.0).epsilon(1e-15));
}

TEST_CASE("amounts of the unnamed substance are the numbers of its doses") {
    auto const c = simulate(oc::model, patient(), dose<>(unnamed, 320 * ug, {.by = intravenous}), {.at = {0 * h}})[central];
    CHECK(c[0].base() == 320.0);
    CHECK(c[0].in(ug, unnamed) == 320.0);
}

namespace {
inline constexpr substance red{"red", 100.0 * (g / mol)}, blue{"blue", 400.0 * (g / mol)};
inline constexpr struct red_blood final : compartment<"red_blood"> {} red_blood;
inline constexpr struct blue_blood final : compartment<"blue_blood"> {} blue_blood;
struct elimination {
    rate_constant<> red, blue;
};
/// Two drugs that do not know of one another.
inline constexpr struct two_drugs final {
    static constexpr auto flows(elimination const& p) {
        return std::tuple{flow(red_blood, eliminated, first_order(p.red)), flow(blue_blood, eliminated, first_order(p.blue))};
    }
    static constexpr auto intakes(elimination const&) {
        return std::tuple{takes(red, oral, red_blood, {.available = 0.5}), takes(blue, oral, blue_blood, {.lag = 1 * h})};
    }
} two_drugs;
} // namespace

TEST_CASE("several substances in one regimen each go their own way") {
    regimen<> const both = dose{red, 1 * mg} + dose{blue, 2 * mg} + dose<>(red, 1 * mg, {.at = 2 * h});
    auto const c = simulate(two_drugs, elimination{0.5 * per_h, 0.25 * per_h}, both, {.until = 6 * h, .every = 0.5 * h});
    CHECK(deviation(c[red_blood], [](double t) { return 5 * after_bolus(0.5, t) + 5 * after_bolus(0.5, t - 2); }) < 1e-13);
    CHECK(deviation(c[blue_blood], [](double t) { return 5 * after_bolus(0.25, t - 1); }) < 1e-13);
    CHECK_THROWS_WITH(simulate(two_drugs, elimination{0.5 * per_h, 0.25 * per_h}, dose{unnamed, 1 * mg}, {.at = {0 * h}}),
                      ContainsSubstring("dose[0] = unnamed oral") && ContainsSubstring("red oral, blue oral"));
}
