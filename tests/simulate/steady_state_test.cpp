#include "catch.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/models/two_compartment.hpp>
#include <alkaloid/simulate/records.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/simulate/steady_state.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

/// Maximal elimination 10 umol/h; `share` of it is given every 12 h.
saturable::parameters<> const drinker{.ka = 1.2 * per_h, .vmax = 10.0 * (umol / h), .km = 1.5 * (umol / L), .v = 40.0 * L};
steady_demand<double> loading(double share, double lasts = 0.0) {
    return {{{{0, share * 120.0, 0.0, lasts}}, 12.0}, 0.0};
}
auto const saturable_system = system_of<double>(saturable::model, drinker);

} // namespace

TEST_CASE("A linear steady state is a fixed point of its period to rounding", "[steady]") {
    two_compartment::parameters<> const slow{.ka = 0.5 * per_h, .cl = 0.05 * (L / h), .vc = 30.0 * L, .q = 2.0 * (L / h), .vp = 900.0 * L};
    auto const system = system_of<double>(two_compartment::model, slow);
    for (double const lasts : {0.0, 0.3, 8.0, 24.0, 50.0}) {
        CAPTURE(lasts);
        auto const found = steady_finder(system, exact{}, steady::solved{}, 0.0)({{{{0, 100.0, 0.0, lasts}}, 24.0}, 0.0});
        CHECK(found.residual <= 1e-12);
    }
}

TEST_CASE("A saturable steady state at 95 % of capacity is solved, and is what repetition comes to", "[steady]") {
    for (double const share : {0.2, 0.8, 0.95}) {
        CAPTURE(share);
        auto const solved = steady_finder(saturable_system, automatic{}, steady::solved{}, 0.0)(loading(share));
        CHECK(solved.residual <= 1e-12);
        CHECK(solved.cycles < 60);
        auto const repeated = steady_finder(saturable_system, automatic{}, steady::repeated{.tolerance = 1e-13}, 0.0)(loading(share));
        CHECK(repeated.cycles > solved.cycles);
        // What repetition has not reached yet: its last change over one less its contraction.
        double const behind = share > 0.9 ? 1e-10 : 1e-11;
        CHECK(solved.x[1] == Approx(repeated.x[1]).epsilon(behind));
    }
}

TEST_CASE("Stiff solvers find the same steady state, infusions longer than the interval included", "[steady]") {
    auto const a = steady_finder(saturable_system, automatic{}, steady::solved{}, 0.0)(loading(0.6, 17.0));
    auto const b = steady_finder(saturable_system, rosenbrock4{}, steady::solved{}, 0.0)(loading(0.6, 17.0));
    CHECK(a.residual <= 1e-12);
    CHECK(b.x[1] == Approx(a.x[1]).epsilon(1e-9));
}

TEST_CASE("More than can be eliminated has no steady state, and is refused with what was tried", "[steady]") {
    CHECK_THROWS_WITH(steady_finder(saturable_system, automatic{}, steady::solved{}, 7.0)(loading(1.05)),
                      ContainsSubstring("is more taken in than can be eliminated?) at t = 7 h"));
    steady_demand<double> drip{{{{0, 10.5, 0.0, 0.0}}, 1.0}, 0.0, false, true};
    CHECK_THROWS_WITH(steady_finder(saturable_system, automatic{}, steady::solved{}, 0.0)(drip),
                      ContainsSubstring("is more given than can be eliminated?"));
}

TEST_CASE("An infusion without end balances elimination, saturable or not", "[steady]") {
    for (double const rate : {1.0, 5.0, 9.5}) {
        steady_demand<double> const drip{{{{1, rate, 0.0, 0.0}}, 1.0}, 0.0, false, true};
        auto const found = steady_finder(saturable_system, automatic{}, steady::solved{}, 0.0)(drip);
        CHECK(found.x[1] == Approx(1.5 * 40.0 * rate / (10.0 - rate)).epsilon(1e-12));
        CHECK(found.x[0] == 0.0);
    }
}

TEST_CASE("So many cycles are so many doses", "[steady]") {
    auto const three = steady_finder(saturable_system, automatic{}, steady::cycles{.count = 3}, 0.0)(loading(0.5));
    saturable::parameters<> const p = drinker;
    auto const course = simulate(saturable::model, p, alkaloid::repeat(dose{substance{"x", 1.0 * (g / mol)}, 60.0 * umol}, {.every = 12.0 * h, .count = 4}),
                                 {.at = {36.0 * h}}, dopri5{.relative = 1e-13, .absolute = 1e-13 * umol});
    CHECK(three.x[1] == Approx(course[central][0].base()).epsilon(1e-10));
    CHECK(three.residual > 1e-3); // and says how far that is from steady
}

TEST_CASE("The outcome reports each steady state's residual and cycles", "[steady]") {
    record<> const dose{.time = 3.0, .evid = evid::dose, .amt = 60.0, .cmt = 1, .ii = 12.0, .ss = 1};
    auto const course = simulate(saturable::model, history<saturable::parameters<>>{{dose}, {drinker}});
    REQUIRE(course.outcome().steady.size() == 1);
    CHECK(course.outcome().steady[0].time == 3.0);
    CHECK(course.outcome().steady[0].residual <= 1e-12);
    CHECK(course.outcome().steady[0].cycles > 3);
    auto const waited = simulate(saturable::model, history<saturable::parameters<>>{{dose}, {drinker}}, {.steady = steady::repeated{}});
    CHECK(waited[0].base()[1] == Approx(course[0].base()[1]).epsilon(1e-9));
}

TEST_CASE("The steady state of a regimen is what its many repetitions come to, doses anywhere in the cycle", "[steady]") {
    one_compartment::parameters<> const person{.ka = 0.9 * per_h, .cl = 2.0 * (L / h), .v = 25.0 * L, .f = 0.8, .lag = 2.5 * h};
    auto const given = [](double amount, administration<> how) { return regimen<>(dose<>(unnamed, amount * umol, how)); };
    auto const daily = given(40.0, {.at = 1.0 * h}) + given(10.0, {.by = intravenous, .at = 9.0 * h, .over = 20.0 * h}) +
                     given(25.0, {.at = 22.5 * h}) + given(5.0, {.by = intravenous, .at = 0.0 * h, .over = 24.0 * h});
    auto const rest = steady_state(one_compartment::model, person, daily, 24.0 * h);
    auto const course = simulate(one_compartment::model, person, alkaloid::repeat(daily, {.every = 24.0 * h, .count = 60}),
                                 {.until = 1440.0 * h, .every = 24.0 * h});
    CHECK(rest.residual() <= 1e-12);
    for (double const t : {0.0, 0.5, 1.0, 3.5, 5.0, 8.0, 9.0, 20.0, 22.5, 23.9}) {
        CAPTURE(t);
        auto const late = course.at((58.0 * 24.0 + t) * h);
        CHECK(rest.at(t * h)[central].base() == Approx(late[central].base()).epsilon(1e-10));
        CHECK(rest.at(t * h)[gut].base() == Approx(late[gut].base()).epsilon(1e-10));
        CHECK(rest.at(t * h, side::before)[gut].base() == Approx(course.at((58.0 * 24.0 + t) * h, side::before)[gut].base()).epsilon(1e-10));
    }
    CHECK_THROWS_WITH(rest.at(25.0 * h), ContainsSubstring("t = 25 h, must be in the cycle"));
    CHECK_THROWS_AS(steady_state(one_compartment::model, person, daily, 0.0 * h), invalid_input);
}
