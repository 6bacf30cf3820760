#include "alkaloid/solve/automatic.hpp"

#include "stretches.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
auto const linear = system_of(std::tuple{flow(central, eliminated, first_order(0.5 / h))});
auto const saturable = system_of(std::tuple{flow(central, eliminated, michaelis_menten(2.0 * (umol / h), 1.0 * uM, 1.0 * L))});
} // namespace

TEST_CASE("A linear model is solved exactly, any other by dopri5") {
    STATIC_REQUIRE(std::same_as<decltype(automatic{}.bind(linear)), decltype(exact{}.bind(linear))>);
    STATIC_REQUIRE(std::same_as<decltype(automatic{}.bind(saturable)), decltype(dopri5{}.bind(saturable))>);
    CHECK(automatic::name_for<decltype(linear)>() == "exact");
    CHECK(automatic::name_for<decltype(saturable)>() == "dopri5");
}

TEST_CASE("What is to be integrated is integrated as it was asked for") {
    auto engine = automatic{.otherwise = {.max_steps = 3}}.bind(saturable);
    CHECK_THROWS_AS(carried(engine, std::array{50.0}, 0.0, 30.0), integration_error);
}

TEST_CASE("A saturable elimination follows its closed form") {
    // x + km ln x falls at vmax.
    auto engine = automatic{.otherwise = {.relative = 1e-11}}.bind(saturable);
    for (double const t : {1.0, 10.0, 25.0, 27.0}) {
        double const x = carried(engine, std::array{50.0}, 0.0, t)[0];
        CHECK(x + std::log(x) == Approx(50.0 + std::log(50.0) - 2.0 * t).margin(1e-8));
    }
}
