#include "alkaloid/solve/exact.hpp"

#include "stretches.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr double ka = 0.9, k10 = 0.3, k12 = 0.7, k21 = 0.2;
/// Absorption, two compartments, elimination; something is produced in the second where `made` is not zero.
auto distributing(double made = 0.0) {
    return system_of(std::tuple{flow(gut, central, first_order(ka / h)), flow(central, peripheral, first_order(k12 / h)),
                                flow(peripheral, central, first_order(k21 / h)), flow(central, eliminated, first_order(k10 / h)),
                                flow(produced, peripheral, zero_order(made * (umol / h)))});
}
using three = std::array<double, 3>;

bool close(three const& a, three const& b, double relative = 1e-13) {
    bool all = true;
    for (std::size_t i = 0; i < 3; ++i)
        all = all && b[i] == Approx(a[i]).epsilon(relative).margin(0.0);
    return all;
}
/// One compartment with elimination `k`, or none.
auto emptying(double k) {
    return system_of(std::tuple{flow(central, eliminated, first_order(k / h))});
}
using one = std::array<double, 1>;
} // namespace

TEST_CASE("twice the dose is twice the amounts") {
    auto engine = exact{}.bind(distributing());
    auto const once = carried(engine, three{3.0, 1.0, 0.5}, 0.0, 5.0);
    auto const twice = carried(engine, three{6.0, 2.0, 1.0}, 0.0, 5.0);
    CHECK(twice == three{2.0 * once[0], 2.0 * once[1], 2.0 * once[2]});
}

TEST_CASE("two doses together are the sum of each alone, inflow included") {
    auto engine = exact{}.bind(distributing());
    three const inflow{0.0, 2.0, 0.0};
    auto const a = carried(engine, three{3.0, 0.0, 0.0}, 0.0, 5.0), b = carried(engine, three{0.0, 7.0, 0.2}, 0.0, 5.0, inflow);
    auto const both = carried(engine, three{3.0, 7.0, 0.2}, 0.0, 5.0, inflow);
    CHECK(close(both, {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
}

TEST_CASE("the same dose later gives the same course later") {
    auto engine = exact{}.bind(distributing());
    CHECK(carried(engine, three{3.0, 1.0, 0.5}, 0.0, 5.0) == carried(engine, three{3.0, 1.0, 0.5}, 16.0, 21.0));
}

TEST_CASE("a stretch may be cut in two") {
    auto engine = exact{}.bind(distributing(1.5));
    three const start{3.0, 1.0, 0.5}, inflow{0.3, 0.0, 0.0};
    auto const halfway = carried(engine, start, 0.0, 2.0, inflow);
    CHECK(close(carried(engine, halfway, 2.0, 7.0, inflow), carried(engine, start, 0.0, 7.0, inflow)));
}

TEST_CASE("an infusion rises to its plateau as the closed form says") {
    auto engine = exact{}.bind(emptying(0.25));
    for (double const t : {1e-6, 0.5, 4.0, 200.0})
        CHECK(carried(engine, one{0.0}, 0.0, t, one{3.0})[0] == Approx(-3.0 / 0.25 * std::expm1(-0.25 * t)).epsilon(1e-13));
}

TEST_CASE("what is produced rises to its plateau as an infusion does") {
    auto engine = exact{}.bind(distributing(1.5));
    auto infused = exact{}.bind(distributing());
    CHECK(close(carried(engine, three{}, 0.0, 4.0), carried(infused, three{}, 0.0, 4.0, three{0.0, 0.0, 1.5})));
    // At rest, all that is produced is eliminated.
    auto const rest = carried(engine, three{}, 0.0, 1000.0);
    CHECK(rest[1] == Approx(1.5 / k10).epsilon(1e-12));
    CHECK(rest[2] == Approx((1.5 + k12 * rest[1]) / k21).epsilon(1e-12));
}

TEST_CASE("where nothing is eliminated an infusion adds up") {
    auto engine = exact{}.bind(emptying(0.0));
    CHECK(carried(engine, one{1.0}, 0.0, 4.0)[0] == 1.0);
    CHECK(carried(engine, one{1.0}, 0.0, 4.0, one{3.0})[0] == Approx(13.0).epsilon(1e-14));
}

TEST_CASE("an infusion of any size is solved as exactly as the doses beside it") {
    auto engine = exact{}.bind(emptying(0.25));
    for (double const rate : {1e-12, 1e-3, 1e6, 1e15})
        CHECK(carried(engine, one{0.0}, 0.0, 4.0, one{rate})[0] == Approx(-rate / 0.25 * std::expm1(-1.0)).epsilon(1e-13));
}

TEST_CASE("an inflow that has changed or ended is not remembered") {
    auto engine = exact{}.bind(emptying(0.25));
    double const decayed = std::exp(-0.25), risen = (1.0 - decayed) / 0.25;
    for (double const rate : {0.0, 3.0, 5.0, 0.0, 3.0})
        CHECK(carried(engine, one{2.0}, 0.0, 1.0, one{rate})[0] == Approx(2.0 * decayed + rate * risen).epsilon(1e-14));
}

TEST_CASE("each sample is the amount at its time, on a grid or off it") {
    auto engine = exact{}.bind(distributing());
    three const start{3.0, 1.0, 0.5}, inflow{0.0, 1.0, 0.0};
    std::vector<double> const odd{1.3, 2.0, 2.0, 4.7}, even{2.0, 3.0, 4.0, 5.0};
    auto const irregular = seen(engine, start, 1.0, 6.0, odd, inflow);
    auto const on_grid = seen(engine, start, 1.0, 6.0, even, inflow, 1.0, true);
    auto const beside_grid = seen(engine, start, 1.5, 6.0, even, inflow, 1.0, false);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(close(irregular[i], carried(engine, start, 1.0, odd[i], inflow)));
        CHECK(close(on_grid[i], carried(engine, start, 1.0, even[i], inflow)));
        CHECK(close(beside_grid[i], carried(engine, start, 1.5, even[i], inflow)));
    }
}

TEST_CASE("one look more changes no later amount by a bit") {
    auto engine = exact{}.bind(distributing());
    three const start{3.0, 1.0, 0.5};
    auto const unseen = carried(engine, start, 0.0, 8.0);
    CHECK(seen(engine, start, 0.0, 8.0, {1.0, 2.5, 7.9}).back() == unseen);
    CHECK(seen(engine, start, 0.0, 8.0, {2.0, 4.0, 6.0, 8.0}, {}, 2.0, true).back() == unseen);
}

TEST_CASE("a regular grid needs two propagators, however long it is") {
    auto engine = exact{}.bind(distributing());
    std::vector<double> grid;
    for (int i = 1; i < 1000; ++i)
        grid.push_back(0.1 * i);
    seen(engine, three{3.0, 1.0, 0.5}, 0.0, 100.0, grid, {}, 0.1, true);
    CHECK(engine.spent().evaluations == 2);
    CHECK(engine.spent().steps == 1000);
    CHECK(engine.spent().rejected == 0);
}

TEST_CASE("many different times in turn are each solved for") {
    auto engine = exact{}.bind(emptying(0.25));
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 50; ++i)
            CHECK(carried(engine, one{1.0}, 0.0, 0.1 * i)[0] == Approx(std::exp(-0.025 * i)).epsilon(1e-14));
}

TEST_CASE("no amount is ever negative, down to the smallest numbers there are") {
    auto engine = exact{}.bind(distributing());
    for (double const t : {1e-9, 1.0, 100.0, 3000.0, 1e5}) {
        auto const x = carried(engine, three{1.0, 0.0, 0.0}, 0.0, t);
        for (double const amount : x)
            CHECK(amount >= 0.0);
    }
}

TEST_CASE("a lane with a clock of its own is solved by it") {
    auto const s = system_of(std::tuple{flow(central, eliminated, first_order(pack<2>(std::array{0.25, 0.5}) / h))});
    auto engine = exact{}.bind(s);
    std::array<pack<2>, 1> const x{pack<2>(2.0)};
    auto const y = carried(engine, x, pack<2>(std::array{0.0, 1.0}), pack<2>(std::array{4.0, 1.5}));
    CHECK(y[0][0] == Approx(2.0 * std::exp(-1.0)).epsilon(1e-14));
    CHECK(y[0][1] == Approx(2.0 * std::exp(-0.25)).epsilon(1e-14));
}

TEST_CASE("the amounts change with the ends of a stretch as the flows there say") {
    using gradient = dual<3>;
    auto const s = system_of(std::tuple{flow(central, eliminated, first_order(gradient(0.25) / h))});
    auto engine = exact{}.bind(s);
    std::array<gradient, 1> const x{gradient(2.0)}, inflow{gradient::variable(3.0, 2)};
    auto const plain = carried(engine, x, gradient(1.0), gradient(5.0), inflow)[0];
    CHECK(plain.gradient[1] == 0.0); // and is not remembered for the times with slopes
    auto const y = carried(engine, x, gradient::variable(1.0, 0), gradient::variable(5.0, 1), inflow)[0];
    double const decayed = std::exp(-1.0), slope_at_start = 3.0 - 0.25 * 2.0;
    CHECK(y.value == Approx(2.0 * decayed + 12.0 * (1.0 - decayed)).epsilon(1e-14));
    CHECK(y.gradient[0] == Approx(-slope_at_start * decayed).epsilon(1e-13));
    CHECK(y.gradient[1] == Approx(slope_at_start * decayed).epsilon(1e-13));
    CHECK(y.gradient[2] == Approx(4.0 * (1.0 - decayed)).epsilon(1e-13));
}
