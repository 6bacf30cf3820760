#include "catch.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/simulate/controlled.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/dopri5.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

one_compartment::parameters<> const person{.ka = 0.9 * per_h, .cl = 2.0 * (L / h), .v = 25.0 * L};
sampling const hourly{.until = 48.0 * h, .every = 1.0 * h};
std::vector<duration<>> const every_twelve{0.0 * h, 12.0 * h, 24.0 * h, 36.0 * h, 48.0 * h};
dose<> some(double micromoles, administration<> how = {}) {
    return dose<>(unnamed, micromoles * umol, how);
}

} // namespace

TEST_CASE("A controller that always gives the same is the same as a regimen, solved exactly", "[controlled]") {
    auto const planned = simulate(one_compartment::model, person, alkaloid::repeat(some(40.0), {.every = 12.0 * h, .count = 5}), hourly);
    auto const decided = simulate(one_compartment::model, person, regimen<>{}, controller{every_twelve, [](auto const&) { return regimen<>(some(40.0)); }}, hourly);
    for (std::size_t i = 0; i < planned.samples(); ++i)
        CHECK(decided[central][i].base() == planned[central][i].base());
    CHECK(decided[gut][48].base() == planned[gut][48].base());
}

TEST_CASE("A controller is called exactly once at each time, the last one at the end included", "[controlled]") {
    for (auto const& grid : {hourly, sampling{.at = {3.0 * h, 48.0 * h}}, sampling{.until = 48.0 * h, .every = 7.0 * h}}) {
        std::vector<double> called;
        simulate(one_compartment::model, person, regimen<>(some(1.0)), controller{every_twelve, [&](auto const& seen) {
                     CHECK(seen.decision == called.size());
                     called.push_back(seen.now.base());
                     return regimen<>{};
                 }}, grid);
        CHECK(called == std::vector<double>{0.0, 12.0, 24.0, 36.0, 48.0});
    }
    CHECK_THROWS_WITH(simulate(one_compartment::model, person, regimen<>{}, controller{{60.0 * h}, [](auto const&) { return regimen<>{}; }}, hourly),
                      ContainsSubstring("controller.at[0] = 60 h, must be in the simulated time, 0 to 48 h"));
    CHECK_THROWS_WITH(simulate(one_compartment::model, person, regimen<>{}, controller{{6.0 * h, 6.0 * h}, [](auto const&) { return regimen<>{}; }}, hourly),
                      ContainsSubstring("controller.at[1] = 6 h, must be after its predecessor"));
}

TEST_CASE("A decision sees the doses of its instant and the samples before it", "[controlled]") {
    auto const course = simulate(one_compartment::model, person, regimen<>(some(30.0, {.by = into(central), .at = 12.0 * h})),
                                 controller{{12.0 * h, 13.0 * h}, [](auto const& seen) {
                                                if (seen.decision == 0) {
                                                    CHECK(seen[central].base() == 30.0);
                                                    CHECK(seen.course[central].size() == 12); // 0 to 11 h
                                                } else {
                                                    CHECK(seen.course[central].size() == 13);
                                                    CHECK(seen.course.at(12.5 * h)[central].base() == Approx(60.0 * std::exp(-0.04)));
                                                }
                                                return regimen<>(some(seen[central].base(), {.by = into(central)}));
                                            }}, hourly);
    CHECK(course[central][12].base() == 60.0); // a sample sees what is decided at its time
    CHECK(course[central][13].base() == Approx(2.0 * 60.0 * std::exp(-0.08)));
    CHECK(course.at(12.0 * h, side::before)[central].base() == 0.0);
}

TEST_CASE("Doses are held while a level is above a limit; infusions of different decisions overlap", "[controlled]") {
    saturable::parameters<> const slow{.ka = 1.0 * per_h, .vmax = 3.0 * (umol / h), .km = 1.0 * (umol / L), .v = 20.0 * L};
    int given = 0;
    auto const course = simulate(saturable::model, slow, regimen<>{},
                                 controller{every_twelve, [&](auto const& seen) {
                                                if (seen[plasma].base() > 3.0)
                                                    return regimen<>{};
                                                ++given;
                                                return regimen<>(some(45.0, {.by = intravenous, .over = 20.0 * h}));
                                            }}, hourly, dopri5{.relative = 1e-10});
    CHECK(given >= 2);
    CHECK(given < 5);
    CHECK(course.outcome().ok);
    // What was given and not eliminated is there: the first two infusions overlap between 12 and 20 h.
    CHECK(course[central][20].base() > course[central][12].base());
}

TEST_CASE("Decided doses that no model takes are refused like any other", "[controlled]") {
    CHECK_THROWS_AS(simulate(one_compartment::model, person, regimen<>{},
                             controller{every_twelve, [](auto const&) { return regimen<>(some(1.0, {.by = inhaled})); }}, hourly),
                    invalid_input);
}
