#include "alkaloid/solve/dopri5.hpp"

#include "order.hpp"
#include "robertson.hpp"
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
    for (int k = 0; k < 10; ++k) {
        x[0] += 100.0;
        expected = (expected + 100.0) * std::exp(-0.25 * 24.0);
        x = carried(engine, x, 24.0 * k, 24.0 * (k + 1));
        CHECK(x[0] == Approx(expected).epsilon(2e-10));
    }
}

TEST_CASE("dopri5 gives up on Robertson's reactions, saying where, with what amounts, and what to try") {
    auto engine = dopri5{.max_steps = 2000}.bind(robertson::system);
    try {
        carried(engine, robertson::start, 0.0, 40.0);
        FAIL("2000 steps were enough");
    } catch (integration_error const& e) {
        std::string const what = e.what();
        CHECK_THAT(what, ContainsSubstring("dopri5: gave up after 2000 steps at t = " + text(e.time(), 6) + " h of 40 h"));
        CHECK_THAT(what, ContainsSubstring("the model may be stiff, try rosenbrock4{}"));
        CHECK_THAT(what, ContainsSubstring("amounts there: central 0.") && ContainsSubstring(" peripheral ") && ContainsSubstring(" deep "));
        CHECK(e.time() > 0.5);
        CHECK(e.time() < 20.0);
        REQUIRE(e.state().size() == 3);
        CHECK(e.state()[0] + e.state()[1] + e.state()[2] == Approx(1.0).epsilon(1e-9));
        CHECK(engine.spent().steps + engine.spent().rejected == 2000);
    }
}
