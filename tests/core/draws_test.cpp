#include "catch.hpp"

#include <alkaloid/core/draws.hpp>

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("normal deviates by inversion agree with Boost.Math's quantile to the last digits, far tails included") {
    boost::math::normal_distribution<long double> const reference;
    for (double u : {0x1p-53, 1e-15, 1e-9, 1e-4, 0.02, 0.0749999, 0.0750001, 0.3, 0.5 - 1e-9, 0.6, 0.93, 0.999, 1.0 - 1e-9}) {
        double const want = static_cast<double>(quantile(reference, static_cast<long double>(u)));
        CHECK(normal_quantile(u) == Approx(want).epsilon(4e-15).margin(1e-24));
    }
    CHECK(normal_quantile(0.5) == 0.0);
}

TEST_CASE("the same seed gives the same draws, to the bit; seed, replicate and name each give others") {
    draws const d(20261124, 7);
    CHECK(d.normal("cl") == draws(20261124, 7).normal("cl"));
    CHECK(d.normal("cl") != draws(20261125, 7).normal("cl"));
    CHECK(d.normal("cl") != draws(20261124, 8).normal("cl"));
    CHECK(d.normal("cl") != d.normal("v"));
}

TEST_CASE("these are the draws of any compiler: bits written down once") {
    draws const d(1, 0);
    CHECK(d.uniform("cl") == 0x1.caa80ac58c00ep-2);
    CHECK(d.normal("cl") == -0x1.0c308abc978a2p-3);
    CHECK(d.normal("tail 20") == 0x1.c6eeb3ccd6998p+0);
}

TEST_CASE("uniform draws fill (0, 1) evenly and normal draws have their moments") {
    std::vector<double> u;
    double sum = 0.0, squares = 0.0;
    int const n = 20000;
    for (int k = 0; k < n; ++k) {
        draws const d(3, static_cast<std::uint64_t>(k));
        u.push_back(d.uniform("x"));
        double const z = d.normal("x");
        sum += z, squares += z * z;
    }
    std::sort(u.begin(), u.end());
    double worst = 0.0; // Kolmogorov and Smirnov's distance
    for (int k = 0; k < n; ++k)
        worst = std::max({worst, std::abs(u[static_cast<std::size_t>(k)] - k / double(n)), std::abs(u[static_cast<std::size_t>(k)] - (k + 1) / double(n))});
    CHECK(worst < 1.63 / std::sqrt(n)); // 1 %
    CHECK(u.front() > 0.0);
    CHECK(u.back() < 1.0);
    CHECK(std::abs(sum / n) < 3.0 / std::sqrt(n));
    CHECK(squares / n == Approx(1.0).margin(0.03));
}

TEST_CASE("a constant is drawn about its value with its printed spread, and keeps its source") {
    reported<double> const c{.value = 2.0, .printed = "2 (1-4)", .spread = spread_kind::range, .low = 1.0, .high = 4.0, .cite = "somebody"};
    std::vector<double> logs;
    for (std::uint64_t k = 0; k < 4000; ++k)
        logs.push_back(std::log(draws(9, k).around("c", c).value));
    double mean = 0.0, square = 0.0;
    for (double x : logs)
        mean += x / 4000.0;
    for (double x : logs)
        square += (x - mean) * (x - mean) / 4000.0;
    CHECK(mean == Approx(std::log(2.0)).margin(0.02));
    CHECK(std::sqrt(square) == Approx(std::log(4.0) / 4.0).epsilon(0.05));
    CHECK(draws(9, 1).around("c", c).cite == "somebody");
    CHECK(draws(9, 1).around("c", c, 1.0).value == 2.0);
    auto with = c;
    with.spread = spread_kind::sem, with.low = 1.0, with.high = 3.0; // a coefficient of variation of one half
    double const z = draws(9, 2).normal("c");
    CHECK(draws(9, 2).around("c", with).value == Approx(2.0 * std::exp(z * std::sqrt(std::log(1.25)))).epsilon(1e-12));
}

TEST_CASE("what has no spread cannot be drawn, unless one is given") {
    reported<double> const bare{.value = 2.0, .printed = "2"};
    CHECK_THROWS_AS(draws(1).around("c", bare), invalid_input);
    CHECK_THROWS_AS(draws(1).around("c", bare, 0.5), invalid_input);
    CHECK_NOTHROW(draws(1).around("c", bare, 2.0));
}

TEST_CASE("a fraction that is drawn stays a fraction, whatever the seed, with its median at the printed value") {
    reported<double> const f{.value = 0.269, .printed = "0.269"};
    int above = 0;
    for (std::uint64_t k = 0; k < 20000; ++k) {
        double const x = draws(12, k).around_fraction("f", f, 4.0).value;
        REQUIRE((x > 0.0 && x < 1.0));
        above += x > 0.269;
    }
    CHECK(above / 20000.0 == Approx(0.5).margin(0.02));
    CHECK(draws(1).around_fraction("f", f, 1.0).value == Approx(0.269));
    CHECK_THROWS_AS(draws(1).around_fraction("f", f, 0.9), invalid_input);
}
