#include "alkaloid/dosing/regimen.hpp"
#include "alkaloid/core/dual.hpp"

#include "catch.hpp"

#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
dose<> one(double milligrams, double hour) {
    return {unnamed, milligrams * mg, {.at = hour * h}};
}
std::vector<double> times(regimen<> const& r) {
    std::vector<double> all;
    for (auto const& d : r.doses())
        all.push_back(d.given.at.base());
    return all;
}
/// Masses tell doses apart.
std::vector<double> masses(regimen<> const& r) {
    std::vector<double> all;
    for (auto const& d : r.doses())
        all.push_back(d.mass.in(mg));
    return all;
}
} // namespace

TEST_CASE("adding regimens is associative, whatever their times") {
    regimen<> const a = one(1, 4) + one(2, 0), b = one(3, 4) + one(4, 2), c = one(5, 0) + one(6, 4);
    CHECK(masses((a + b) + c) == masses(a + (b + c)));
    CHECK(times((a + b) + c) == times(a + (b + c)));
    CHECK(masses(a + b + c) == std::vector<double>{2, 5, 4, 1, 3, 6});
}

TEST_CASE("doses at equal times stay in the order of writing") {
    CHECK(masses(one(3, 1) + one(1, 1) + one(2, 1)) == std::vector<double>{3, 1, 2});
    CHECK(masses(one(9, 2) + (one(3, 1) + one(1, 1))) == std::vector<double>{3, 1, 9});
}

TEST_CASE("doses come out in order of time") {
    CHECK(times(one(1, 8) + one(2, 0.5) + one(3, 3)) == std::vector<double>{0.5, 3, 8});
    CHECK(times(regimen(std::vector<dose<>>{one(1, 8), one(2, 0.5), one(3, 3)})) == std::vector<double>{0.5, 3, 8});
}

TEST_CASE("nothing is the neutral regimen") {
    regimen<> const nothing, some = one(1, 4) + one(2, 0);
    CHECK(nothing.empty());
    CHECK((nothing + nothing).empty());
    CHECK(masses(nothing + some) == masses(some));
    CHECK(masses(some + nothing) == masses(some));
}

TEST_CASE("the k-th repetition is at k times the interval, to the last bit") {
    // Adding 0.1 h up misses 1 h after ten steps; here the k-th time is one product.
    for (double const every : {0.1, 1.0 / 3.0, 8.0, 5.0 / 60.0, 0.7}) {
        auto const r = repeat(one(1, 0), {.every = every * h, .count = 1000});
        REQUIRE(r.size() == 1000);
        long wrong = 0;
        for (std::size_t k = 0; k < r.size(); ++k)
            wrong += r.doses()[k].given.at.base() != static_cast<double>(k) * every;
        CHECK(wrong == 0);
    }
}

TEST_CASE("a repeated dose that starts late keeps its start in each repetition") {
    auto const r = repeat(one(1, 0.25), {.every = 0.1 * h, .count = 100});
    long wrong = 0;
    for (std::size_t k = 0; k < r.size(); ++k)
        wrong += r.doses()[k].given.at.base() != 0.25 + static_cast<double>(k) * 0.1;
    CHECK(wrong == 0);
}

TEST_CASE("a day of several doses is repeated as a whole, and interleaves where days overlap") {
    auto const one_day = one(1, 8) + one(2, 20);
    auto const days = repeat(one_day, {.every = 24 * h, .count = 3});
    CHECK(times(days) == std::vector<double>{8, 20, 32, 44, 56, 68});
    CHECK(masses(days) == std::vector<double>{1, 2, 1, 2, 1, 2});
    auto const overlapping = repeat(one_day, {.every = 6 * h, .count = 3});
    CHECK(times(overlapping) == std::vector<double>{8, 14, 20, 20, 26, 32});
    CHECK(masses(overlapping) == std::vector<double>{1, 1, 2, 1, 2, 2});
}

TEST_CASE("repeating once changes nothing") {
    auto const one_day = one(1, 8) + one(2, 20);
    auto const same = repeat(one_day, {.every = 24 * h, .count = 1});
    CHECK(times(same) == times(one_day));
    CHECK(masses(same) == masses(one_day));
}

TEST_CASE("a dose can be repeated without being named") {
    auto const r = repeat({unnamed, 25 * mg}, {.every = 8 * h, .count = 9});
    REQUIRE(r.size() == 9);
    CHECK(r.doses().back().given.at.base() == 64.0);
}

TEST_CASE("a delayed regimen is the same later, and delays add up") {
    auto const one_day = one(1, 8) + one(2, 20);
    CHECK(times(delayed(one_day, 24 * h)) == std::vector<double>{32, 44});
    CHECK(masses(delayed(one_day, 24 * h)) == masses(one_day));
    CHECK(times(delayed(delayed(one_day, 1 * h), 2 * h)) == times(delayed(one_day, 3 * h)));
    CHECK(times(delayed(one_day, -8 * h)) == std::vector<double>{0, 12});
}

TEST_CASE("a regimen of dual numbers keeps its gradients through repetition and delay") {
    using D = dual<1>;
    dose<D> const d{unnamed, 1.0 * mg, {.at = D::variable(2.0, 0) * h}};
    auto const r = repeat(d, {.every = 8 * h, .count = 2}).delayed(D::variable(1.0, 0) * h);
    REQUIRE(r.size() == 2);
    CHECK(r.doses()[1].given.at.base().value == 11.0);
    CHECK(r.doses()[1].given.at.base().gradient[0] == 2.0);
}

TEST_CASE("every bad dose of a regimen is named by its place") {
    try {
        (void)regimen(std::vector<dose<>>{one(1, 0), one(-1, 0), one(1, -2)});
        FAIL("no complaint");
    } catch (invalid_input const& e) {
        REQUIRE(e.violations().size() == 2);
        CHECK(e.violations()[0].name == "dose[1].mass");
        CHECK(e.violations()[1].name == "dose[2].at");
    }
    CHECK_THROWS_AS(delayed(regimen(one(1, 4)), -5 * h), invalid_input);
}

TEST_CASE("an impossible repetition is refused with all that is wrong in it") {
    try {
        (void)repeat(one(1, 0), {.every = 0 * h, .count = 0});
        FAIL("no complaint");
    } catch (invalid_input const& e) {
        REQUIRE(e.violations().size() == 2);
        CHECK(e.violations()[0].sentence() == "every = 0 h, must be finite and > 0");
        CHECK(e.violations()[1].sentence() == "count = 0, must be at least 1 and at most 10000000");
    }
}
