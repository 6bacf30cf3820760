#include "alkaloid/solve/automatic.hpp"
#include "alkaloid/solve/default_solver.hpp"

#include "stretches.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct person {};
struct saturable_model {
    static auto flows(person) { return std::tuple{flow(central, eliminated, michaelis_menten(2.0 * (umol / h), 1.0 * uM, 1.0 * L))}; }
};
auto const linear = system_of(std::tuple{flow(central, eliminated, first_order(0.5 / h))});
auto const saturable = system_of<double>(saturable_model{}, person{});
} // namespace

TEST_CASE("a linear model is solved exactly, any other by dopri5") {
    STATIC_REQUIRE(std::same_as<decltype(automatic{}.bind(linear)), decltype(exact{}.bind(linear))>);
    STATIC_REQUIRE(std::same_as<decltype(automatic{}.bind(saturable)), decltype(dopri5{}.bind(saturable))>);
    CHECK(automatic::name_for<decltype(linear)>() == "exact");
    CHECK(automatic::name_for<decltype(saturable)>() == "dopri5");
}

TEST_CASE("with this header a model that is not linear has a solver of its own accord") {
    STATIC_REQUIRE(std::same_as<default_solver<saturable_model, person>, automatic>);
}

TEST_CASE("a linear elimination follows its closed form, to rounding") {
    auto engine = automatic{}.bind(linear);
    CHECK(carried(engine, std::array{50.0}, 0.0, 3.0)[0] == Approx(50.0 * std::exp(-1.5)).epsilon(1e-14));
}

TEST_CASE("what is to be integrated is integrated as it was asked for") {
    auto engine = automatic{.otherwise = {.max_steps = 3}}.bind(saturable);
    CHECK_THROWS_AS(carried(engine, std::array{50.0}, 0.0, 30.0), integration_error);
}

TEST_CASE("a saturable elimination follows its closed form") {
    // x + km ln x falls at vmax.
    auto engine = automatic{.otherwise = {.relative = 1e-11}}.bind(saturable);
    for (double const t : {1.0, 10.0, 25.0, 27.0}) {
        double const x = carried(engine, std::array{50.0}, 0.0, t)[0];
        CHECK(x + std::log(x) == Approx(50.0 + std::log(50.0) - 2.0 * t).margin(1e-8));
    }
}
