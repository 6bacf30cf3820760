#include "alkaloid/solve/rosenbrock4.hpp"

#include "order.hpp"
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

TEST_CASE("rosenbrock4 takes a process of a microsecond in its stride") {
    // A fast exchange that is at rest, a slow elimination that is not: steps follow the slow one.
    auto const s = system_of(std::tuple{flow(central, peripheral, first_order(1e9 / h)), flow(peripheral, central, first_order(1e9 / h)),
                                        flow(central, eliminated, first_order(0.2 / h))});
    auto engine = rosenbrock4{.relative = 1e-8}.bind(s);
    auto const x = carried(engine, std::array{1.0, 1.0}, 0.0, 10.0);
    CHECK(x[0] == Approx(std::exp(-1.0)).epsilon(1e-6));
    CHECK(x[1] == Approx(std::exp(-1.0)).epsilon(1e-6));
    CHECK(engine.spent().steps + engine.spent().rejected < 200);
}
