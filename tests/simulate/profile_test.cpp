#include "alkaloid/models/two_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"

#include <cmath>
#include <limits>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;
namespace tc = alkaloid::two_compartment;

namespace {
constexpr tc::parameters<> patient{
    .ka = 1.2 * per_h, .cl = 5.0 * L / h, .vc = 20.0 * L, .q = 8.0 * L / h, .vp = 60.0 * L, .f = 0.8, .lag = 0.3 * h};

/// By mouth, into the vein at once, and an infusion: an event at 0.3, 2, 3.1, 5.1 and 8.3 h.
regimen<> protocol() {
    return dose<>(unnamed, 100 * umol) + dose<>(unnamed, 20 * umol, {.by = intravenous, .at = 2 * h}) +
           dose<>(unnamed, 50 * umol, {.by = intravenous, .at = 3.1 * h, .over = 2 * h}) + dose<>(unnamed, 100 * umol, {.at = 8 * h});
}
auto course() {
    return simulate(tc::model, patient, protocol(), {.until = 12 * h, .every = 0.1 * h});
}
double relative(double a, double b) {
    double const size = std::max(std::abs(a), std::abs(b));
    return size == 0.0 ? 0.0 : std::abs(a - b) / size;
}
} // namespace

TEST_CASE("a snapshot at a sample's time is the sample") {
    auto const c = course();
    auto const in_blood = c[central], in_tissue = c[peripheral], depot = c[gut];
    auto const measured = c[plasma];
    double worst = 0.0;
    for (std::size_t i = 0; i < c.samples(); ++i) {
        auto const s = c.at(in_blood.time(i));
        worst = std::max({worst, relative(s[central].base(), in_blood[i].base()), relative(s[peripheral].base(), in_tissue[i].base()),
                          relative(s[gut].base(), depot[i].base()), relative(s[plasma].base(), measured[i].base())});
    }
    CHECK(worst < 1e-13);
}

TEST_CASE("a snapshot between samples is what a sample there would be") {
    auto const c = course();
    double worst = 0.0;
    for (double const t : {0.05, 0.31, 0.777, 1.999, 2.001, 3.05, 3.15, 5.05, 5.15, 8.29, 8.31, 11.99}) {
        auto const there = simulate(tc::model, patient, protocol(), {.at = {t * h, 12 * h}});
        auto const s = c.at(t * h);
        worst = std::max({worst, relative(s[central].base(), there[central][0].base()),
                          relative(s[peripheral].base(), there[peripheral][0].base()), relative(s[gut].base(), there[gut][0].base())});
    }
    CHECK(worst < 1e-13);
}

TEST_CASE("at a dose a snapshot shows the side asked for, after it unless said otherwise") {
    auto const c = course();
    auto const before = c.at(2 * h, side::before), after = c.at(2 * h, side::after);
    CHECK(after[central].base() - before[central].base() == Approx(20.0).epsilon(1e-13));
    CHECK(after[peripheral].base() == before[peripheral].base());
    CHECK(c.at(2 * h)[central].base() == after[central].base());
    CHECK(before[central].base() == c[central].before(20).base());
    CHECK(after[central].base() == c[central][20].base());
    CHECK(before[central].base() == Approx(c.at((2 - 1e-12) * h)[central].base()).epsilon(1e-11));
}

TEST_CASE("at the first dose the snapshot before it is empty") {
    auto const c = simulate(tc::model, patient, dose<>(unnamed, 20 * umol, {.by = intravenous}), {.at = {1 * h}});
    CHECK(c.at(0 * h)[central].base() == 20.0);
    CHECK(c.at(0 * h, side::before)[central].base() == 0.0);
}

TEST_CASE("where no dose is given both sides are one") {
    auto const c = course();
    for (double const t : {0.0, 1.0, 4.0, 12.0})
        CHECK(c.at(t * h, side::before)[central].base() == c.at(t * h)[central].base());
}

TEST_CASE("a snapshot outside the simulated time is refused") {
    auto const c = course();
    CHECK_NOTHROW(c.at(0 * h));
    CHECK_NOTHROW(c.at(12 * h));
    CHECK_THROWS_WITH(c.at(12.01 * h), ContainsSubstring("t = 12.01 h, must be in the simulated time, 0 to 12 h"));
    CHECK_THROWS_AS(c.at(-1e-9 * h), invalid_input);
    CHECK_THROWS_AS(c.at(std::numeric_limits<double>::quiet_NaN() * h), invalid_input);
    CHECK_THROWS_AS(c.at(std::numeric_limits<double>::infinity() * h), invalid_input);
}

TEST_CASE("the end of a grid can be asked for, though roundings put its last sample a hair below") {
    auto const c = simulate(tc::model, patient, protocol(), {.until = 2.1 * h, .every = 0.7 * h});
    REQUIRE(c.times().size() == 4);
    REQUIRE(c.times().back() < 2.1);
    CHECK(c.at(2.1 * h)[central].base() == Approx(c[central][3].base()).epsilon(1e-13));
}

TEST_CASE("a curve has the asked-for times, and a value and a unit for each") {
    auto const c = simulate(tc::model, patient, protocol(), {.at = {0.25 * h, 1.0 / 3.0 * h, 7 * h}});
    auto const p = c[plasma];
    REQUIRE(p.size() == 3);
    CHECK(p.times()[0] == 0.25);
    CHECK(p.times()[1] == 1.0 / 3.0);
    CHECK(p.times()[2] == 7.0);
    CHECK(c.times()[1] == 1.0 / 3.0);
    CHECK(c.samples() == 3);
    STATIC_REQUIRE(std::is_same_v<decltype(p[0]), concentration<>>);
    STATIC_REQUIRE(std::is_same_v<decltype(c[gut][0]), amount<>>);
}

TEST_CASE("an observable is read from the amounts, before a dose as well as after it") {
    auto const c = course();
    auto const p = c[plasma];
    auto const a = c[central];
    REQUIRE(p.jumps().size() == a.jumps().size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        CHECK(p[i].base() == a[i].base() / 20.0);
        CHECK(p.before(i).base() == a.before(i).base() / 20.0);
    }
}

TEST_CASE("jumps are where doses are, and an infusion makes none") {
    auto const c = course();
    auto const jumps = c[central].jumps();
    REQUIRE(jumps.size() == 3);
    CHECK(jumps[0].index == 3);
    CHECK(jumps[1].index == 20);
    CHECK(jumps[2].index == 83);
}

TEST_CASE("a profile remembers what was simulated, by what, and what it took") {
    auto const c = course();
    CHECK(c.outcome().ok);
    CHECK(bool(c.outcome()));
    CHECK(c.outcome().message == "ok");
    CHECK(c.outcome().solver == "exact");
    CHECK(c.outcome().reached == Approx(12.0).epsilon(1e-14));
    CHECK(c.outcome().spent.steps >= 120);
    CHECK(c.outcome().spent.rejected == 0);
    CHECK(c.parameters().f == 0.8);

    auto const d = simulate(tc::model, patient, protocol(), {.until = 12 * h, .every = 0.1 * h}, dopri5{});
    CHECK(d.outcome().solver == "dopri5");
    CHECK(d.outcome().spent.steps > 0);
    CHECK(d.outcome().spent.evaluations >= 6 * d.outcome().spent.steps);
}

TEST_CASE("snapshots of an integrated course agree with its samples within the tolerance") {
    auto const d = simulate(tc::model, patient, protocol(), {.until = 12 * h, .every = 0.7 * h}, dopri5{});
    auto const exactly = course();
    for (std::size_t i = 0; i < d.samples(); ++i) {
        auto const t = d[central].time(i);
        CHECK(d.at(t)[central].base() == Approx(d[central][i].base()).epsilon(1e-6).margin(1e-8));
        CHECK(d.at(t)[central].base() == Approx(exactly.at(t)[central].base()).epsilon(1e-6).margin(1e-8));
    }
}
