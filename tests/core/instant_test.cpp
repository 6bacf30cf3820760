#include "alkaloid/core/instant.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;

TEST_CASE("times that differ by roundings are one instant") {
    CHECK(3 * 0.1 != 0.3);
    CHECK(same_instant(3 * 0.1, 0.3));
    CHECK(same_instant(0.3, 3 * 0.1));
    CHECK(same_instant(8.0, 8.0));
    CHECK(same_instant(0.0, 0.0));
    CHECK(same_instant(82 * 0.1, 8 + 0.2));
    CHECK(same_instant(8760.0, 8760.0 + 2e-12));
}

TEST_CASE("a nanosecond on its own is an instant of its own") {
    constexpr double nanosecond = 1e-9 / 3600.0;
    CHECK_FALSE(same_instant(0.0, nanosecond));
    CHECK_FALSE(same_instant(24.0, 24.0 + nanosecond));
    CHECK_FALSE(same_instant(0.0, 1e-300));
}

TEST_CASE("of two times one comes after the other, or they are one instant") {
    for (double const a : {0.0, 0.3, 3 * 0.1, 1.0, 24.0})
        for (double const b : {0.0, 0.3, 3 * 0.1, 1.0, 24.0})
            CHECK(int(comes_after(a, b)) + int(comes_after(b, a)) + int(same_instant(a, b)) == 1);
    CHECK(comes_after(2.0, 1.0));
    CHECK_FALSE(comes_after(3 * 0.1, 0.3));
}

TEST_CASE("no time is at the instant of none") {
    constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(same_instant(inf, 12.0));
    CHECK_FALSE(same_instant(nan, 12.0));
    CHECK_FALSE(same_instant(nan, nan));
    CHECK(comes_after(inf, 12.0));
}
