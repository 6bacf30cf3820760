#include "alkaloid/solve/rosenbrock4.hpp"

#include "order.hpp"
#include "robertson.hpp"
#include "stretches.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("rosenbrock4 is of order 4, its error estimate and its dense output of order 3") {
    order::is_of_order<rosenbrock43>(4.0);
}

TEST_CASE("rosenbrock4's dense output meets its steps") {
    order::is_continuous<rosenbrock43>();
}

TEST_CASE("rosenbrock4 solves Robertson's reactions in few steps, to forty hours and to ten million years") {
    auto const solve = [](double until, auto const& expected, long steps) {
        auto engine = rosenbrock4{.relative = 1e-7, .absolute = 1e-15 * umol}.bind(robertson::system);
        auto const x = carried(engine, robertson::start, 0.0, until);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(x[i] == Approx(expected[i]).epsilon(1e-6));
        CHECK(engine.spent().steps + engine.spent().rejected < steps);
    };
    solve(40.0, robertson::at_40, 250);
    solve(1e11, robertson::at_1e11, 1200);
}
