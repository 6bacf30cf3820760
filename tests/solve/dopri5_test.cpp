#include "alkaloid/solve/dopri5.hpp"

#include "order.hpp"
#include "stretches.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using one = std::array<double, 1>;
auto const emptying = system_of(std::tuple{flow(central, eliminated, first_order(0.25 / h))});
} // namespace

TEST_CASE("dopri5 is of order 5, its error estimate and its dense output of order 4") {
    order::is_of_order<dormand_prince>(5.0);
}

TEST_CASE("dopri5's dense output meets its steps") {
    order::is_continuous<dormand_prince>();
}

TEST_CASE("dopri5 evaluates the derivatives six times a step, the first of them once a stretch") {
    auto engine = dopri5{.relative = 1e-10}.bind(emptying);
    carried(engine, one{2.0}, 0.0, 30.0);
    auto const spent = engine.spent();
    CHECK(spent.steps > 10);
    CHECK(spent.evaluations == 2 + 6 * (spent.steps + spent.rejected));
}

TEST_CASE("dopri5 forgets the slope from before a dose") {
    auto engine = dopri5{.relative = 1e-11, .absolute = 1e-13 * umol}.bind(emptying);
    one x{0.0};
    double expected = 0.0;
    for (int day = 0; day < 10; ++day) {
        x[0] += 100.0;
        expected = (expected + 100.0) * std::exp(-0.25 * 24.0);
        x = carried(engine, x, 24.0 * day, 24.0 * (day + 1));
        CHECK(x[0] == Approx(expected).epsilon(2e-10));
    }
}
