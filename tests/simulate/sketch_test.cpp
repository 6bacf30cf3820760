#include "alkaloid/simulate/sketch.hpp"

#include <alkaloid/analyse/band.hpp>

#include "catch.hpp"
#include "simulate/summary_cohort.hpp"

#include <bit>
#include <limits>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace cohorts;

namespace {
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();

percentile_sketch sketched(cohort const& c, double relative, double smallest = 1e-12) {
    percentile_sketch s(c.observables, c.samples, relative, smallest);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        s.add(c[b]);
    return s;
}
/// Every percentile of every cell within the bound of the exact one.
void expect_within(cohort const& c, percentile_sketch const& s, double relative, double smallest) {
    for (std::size_t o = 0; o < c.observables; ++o)
        for (std::size_t t = 0; t < c.samples; ++t) {
            auto const all = c.sorted(o, t);
            for (double const p : {0.0, 0.1, 1.0, 2.5, 5.0, 10.0, 25.0, 49.3, 50.0, 75.0, 90.0, 95.0, 97.5, 99.0, 99.9, 100.0}) {
                double const exact = percentile(all, p), at = 0.01 * p * static_cast<double>(all.size() - 1);
                auto const below = static_cast<std::size_t>(at), above = std::min(below + 1, all.size() - 1);
                bool const one_sign = (all[below] >= 0.0) == (all[above] >= 0.0);
                double const of = one_sign ? std::abs(exact) : std::max(std::abs(all[below]), std::abs(all[above]));
                CAPTURE(o, t, p, all[below], all[above]);
                CHECK_THAT(s.percentile(o, t, p), WithinAbs(exact, relative * of * (1 + 1e-12) + (std::min(std::abs(all[below]), std::abs(all[above])) < smallest ? smallest : 0.0)));
            }
        }
}
} // namespace

TEST_CASE("A bin's value is within the bound of every number of the bin, over all of double's range") {
    for (double const relative : {1e-4, 1e-3, 0.005, 0.01, 0.03, 0.1}) {
        magnitude_bins const bins(relative, 1e-300);
        CHECK(bins.bound() <= relative);
        CHECK(bins.bound() > 0.9 * relative); // not finer than it needs
        double worst = 0.0;
        auto const look = [&](double x) {
            double const d = std::abs(bins.value(bins.index(x)) - x) / std::abs(x);
            worst = std::max(worst, d);
        };
        for (std::uint64_t i = 0; i < 20000; ++i) {
            double const x = std::exp((uniform(3, i) - 0.5) * 1300.0);
            look(x), look(-x);
            look(std::ldexp(1.0 + static_cast<double>(i % 2000) / 2000.0, static_cast<int>(i % 17) - 8)); // at edges
            look(std::nextafter(std::ldexp(1.0 + static_cast<double>(i % 2000) / 2000.0, 3), 0.0));
        }
        look(std::numeric_limits<double>::max());
        CAPTURE(relative, worst, bins.bound());
        CHECK(worst <= bins.bound() * (1 + 1e-12));
        CHECK(worst > 0.97 * bins.bound()); // and the bound is the least there is
    }
}

TEST_CASE("Bins follow the order of numbers") {
    magnitude_bins const bins(0.005, 1e-12);
    double before = -std::numeric_limits<double>::max();
    for (int i = -3000; i <= 3000; ++i) {
        double const x = i == 0 ? 0.0 : std::copysign(1e-15 * std::exp(0.02 * std::abs(i)), i);
        if (x < before)
            continue;
        CHECK(bins.index(before) <= bins.index(x));
        CHECK(bins.index(-x) == -bins.index(x));
        before = x;
    }
}

TEST_CASE("Numbers below the smallest are one with 0, those that are none are in no bin") {
    magnitude_bins const bins(0.005, 1e-12);
    for (double const x : {0.0, -0.0, 1e-13, -1e-13, 1e-308, 5e-324})
        CHECK(bins.index(x) == 0);
    CHECK(bins.value(0) == 0.0);
    CHECK(bins.index(1e-12) == 1);
    CHECK(bins.index(-1e-12) == -1);
    for (double const x : {not_a_number, -not_a_number, infinite, -infinite})
        CHECK(bins.index(x) == magnitude_bins::none_such);
}

TEST_CASE("The index is a matter of integers: known bins") {
    magnitude_bins const bins(0.005, 1.0); // 100 per octave, bin 1 begins at 1
    CHECK(bins.per_octave() == 100);
    CHECK(bins.index(1.0) == 1);
    CHECK(bins.index(1.0101) == 2);
    CHECK(bins.index(std::nextafter(2.0, 0.0)) == 100);
    CHECK(bins.index(2.0) == 101);
    CHECK(bins.index(-3.0) == -151);
    CHECK(bins.index(1024.0) == 1001);
}

TEST_CASE("Percentiles are within the bound of the exact ones, whatever the distribution") {
    double const relative = GENERATE(0.0005, 0.005, 0.05);
    std::size_t const n = GENERATE(std::size_t{1}, 2, 21, 3000);
    cohort const c(n, 7, 1, [](std::size_t s, std::size_t o, std::size_t) {
        double const z = normal(5 + o, s), u = uniform(50 + o, s);
        switch (o) {
        case 0: return std::exp(0.5 * z);                                    // log-normal
        case 1: return std::exp(3.0 * z);                                    // of wide spread
        case 2: return u < 0.4 ? 1.0 + 0.02 * z : 1000.0 * (1.0 + 0.02 * z); // bimodal
        case 3: return 0.7;                                                  // constant
        case 4: return u < 0.6 ? 0.0 : std::exp(z);                          // many zeros
        case 5: return -std::exp(0.5 * z);                                   // negative
        default: return z;                                                   // both signs
        }
    });
    expect_within(c, sketched(c, relative), relative, 1e-12);
}

TEST_CASE("Magnitudes below the smallest are read as 0, and counted") {
    cohort const c(999, 1, 1, [](std::size_t s, std::size_t, std::size_t) { return s % 3 == 0 ? 1e-9 : s % 3 == 1 ? -1e-9 : 2.0; });
    auto const s = sketched(c, 0.005, 1e-6);
    CHECK(s.near_zero(0, 0) == 666);
    CHECK(s.percentile(0, 0, 5.0) == 0.0);
    CHECK(s.percentile(0, 0, 60.0) == 0.0);
    CHECK_THAT(s.percentile(0, 0, 90.0), WithinRel(2.0, 0.005));
    expect_within(c, s, 0.005, 1e-6);
}

TEST_CASE("Courses of people: every cell, merged as added, in any order of blocks") {
    auto c = people(700);
    c.failed[3] = c.failed[77] = c.failed[699] = 1;
    c.at(8, 0, 2) = not_a_number;
    c.at(9, 1, 2) = infinite;
    auto const all = sketched(c, 0.005);
    expect_within(c, all, 0.005, 1e-12);
    CHECK(all.subjects() == 697);
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        std::vector<percentile_sketch> parts(3, percentile_sketch(c.observables, c.samples, 0.005, 1e-12));
        for (auto const b : shuffled(c.blocks(), seed))
            parts[(b + seed) % 3].add(c[b]);
        parts[1].merge(parts[2]);
        parts[0].merge(parts[1]);
        CHECK(parts[0] == all);
    }
    auto fewer = all;
    fewer.add(c[0]);
    CHECK_FALSE(fewer == all);
}

TEST_CASE("Nothing counted has no percentile; one that is none is refused") {
    percentile_sketch const s(1, 1, 0.005, 1e-12);
    CHECK(std::isnan(s.percentile(0, 0, 50.0)));
    CHECK_THROWS_WITH(s.percentile(0, 0, 101.0), ContainsSubstring("percent = 101 %, must be in [0, 100]"));
    CHECK_THROWS_WITH(s.percentile(0, 0, not_a_number), ContainsSubstring("percent = nan %"));
}

TEST_CASE("Sketches of other bins or another shape are not merged") {
    percentile_sketch s(1, 2, 0.005, 1e-12);
    CHECK_THROWS_WITH(s.merge(percentile_sketch(1, 3, 0.004, 1e-12)), ContainsSubstring("observables x samples = 1 x 3") && ContainsSubstring("bins = of another bound"));
    CHECK_THROWS_WITH(s.merge(percentile_sketch(1, 2, 0.005, 1e-11)), ContainsSubstring("bins"));
}

TEST_CASE("More subjects than a counter holds are refused, and nothing is lost") {
    cohort const c(64, 1, 1, [](std::size_t, std::size_t, std::size_t) { return 1.0; });
    percentile_sketch s(1, 1, 0.005, 1e-12);
    s.add(c[0]);
    for (int i = 0; i < 25; ++i) { // doubles: 2^31
        auto const same = s;
        s.merge(same);
    }
    CHECK(s.subjects() == 2147483648u);
    auto const before = s;
    CHECK_THROWS_WITH(s.merge(before), ContainsSubstring("at most 4294967295 in one sketch"));
    CHECK(s == before);
}

TEST_CASE("Memory is the formula's: bins only over the range seen") {
    // 673 x 5 cells, each from 0.03 to 30 (about ten doublings).
    cohort const c(64, 5, 673, [](std::size_t s, std::size_t, std::size_t) { return 0.03 * std::pow(1000.0, static_cast<double>(s) / 63.0); });
    auto const s = sketched(c, 0.005);
    CHECK(s.bytes() < 5 * 673 * (72 + 4 * (997 + 32)) + 200);
    CHECK(s.bytes() < 15000000);
    auto const more = sketched(cohort(1024, 5, 673, [](std::size_t, std::size_t, std::size_t t) { return 0.03 * static_cast<double>(t + 1); }), 0.005);
    CHECK(more.bytes() < 1000000);
}
