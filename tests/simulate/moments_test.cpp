#include "alkaloid/simulate/moments.hpp"

#include "catch.hpp"
#include "simulate/summary_cohort.hpp"

#include <limits>
#include <vector>

using namespace alkaloid;
using namespace cohorts;

namespace {
/// By the definition, in long double.
struct exact {
    double mean = 0, squares = 0;
    explicit exact(std::vector<double> const& all) {
        long double sum = 0, about = 0;
        for (double const x : all)
            sum += x;
        long double const m = sum / static_cast<long double>(all.size());
        for (double const x : all)
            about += (x - m) * (x - m);
        mean = static_cast<double>(m);
        squares = static_cast<double>(about);
    }
};
void expect_exact(cohort const& c, moments const& m) {
    for (std::size_t o = 0; o < c.observables; ++o)
        for (std::size_t t = 0; t < c.samples; ++t) {
            auto const all = c.sorted(o, t);
            CAPTURE(o, t);
            CHECK(m.count(o)[t] == static_cast<double>(all.size()));
            if (all.empty())
                continue;
            exact const e(all);
            CHECK_THAT(m.mean(o)[t], WithinRel(e.mean, 1e-13) || WithinAbs(e.mean, 1e-16));
            CHECK_THAT(m.squares(o)[t], WithinRel(e.squares, 1e-11) || WithinAbs(e.squares, 1e-30));
            CHECK(m.least(o)[t] == all.front());
            CHECK(m.most(o)[t] == all.back());
        }
}
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
} // namespace

TEST_CASE("Moments of a block are those of the definition, whether rows fill whole tiles or not") {
    auto const samples = GENERATE(std::size_t{1}, 63, 64, 65, 128, 150);
    auto const c = people(64, 3, samples);
    expect_exact(c, moments(c[0]));
}

TEST_CASE("Merged moments are those of the definition, of blocks of any size") {
    auto c = people(403);
    c.block = GENERATE(std::size_t{1}, 7, 64, 400);
    moments all(c.observables, c.samples);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        all.merge(moments(c[b]));
    expect_exact(c, all);
}

TEST_CASE("A large mean takes nothing from the variance") {
    cohort const c(256, 1, 3, [](std::size_t s, std::size_t, std::size_t t) { return 1e8 + (s % 2 ? 0.5 : -0.5) * static_cast<double>(t); });
    moments all(1, 3);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        all.merge(moments(c[b]));
    CHECK(all.squares(0)[0] == 0.0);
    CHECK(all.squares(0)[1] == 64.0);
    CHECK(all.squares(0)[2] == 256.0);
}

TEST_CASE("A constant has its own mean and variance 0, exactly") {
    cohort const c(200, 1, 40, [](std::size_t, std::size_t, std::size_t t) { return 0.1 * static_cast<double>(t + 1); });
    moments all(1, 40);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        all.merge(moments(c[b]));
    for (std::size_t t = 0; t < 40; ++t) {
        CHECK(all.mean(0)[t] == 0.1 * static_cast<double>(t + 1));
        CHECK(all.squares(0)[t] == 0.0);
    }
}

TEST_CASE("Who failed is left out, as if not there") {
    auto c = people(64), without = people(64);
    c.failed[0] = c.failed[5] = c.failed[63] = 1;
    for (std::size_t t = 0; t < c.samples; ++t)
        c.at(0, 0, t) = c.at(5, 1, t) = not_a_number;
    expect_exact(c, moments(c[0]));
    std::vector<double> kept;
    for (std::size_t s = 0; s < 64; ++s)
        if (!c.failed[s])
            for (std::size_t i = 0; i < c.observables * c.samples; ++i)
                kept.push_back(without.values[s * c.observables * c.samples + i]);
    std::vector<char> const none_failed(61);
    CHECK(moments(c[0]) == moments(profile_block{0, 0, 61, c.observables, c.samples, kept.data(), none_failed}));
}

TEST_CASE("What is not finite belongs to no cell and changes no other cell") {
    auto c = people(64);
    auto const clean = moments(c[0]);
    c.at(0, 0, 3) = not_a_number;
    c.at(9, 0, 3) = -infinite;
    c.at(9, 1, 36) = infinite;
    for (std::size_t s = 0; s < 64; ++s)
        c.at(s, 1, 5) = not_a_number;
    moments const m(c[0]);
    expect_exact(c, m);
    CHECK(m.count(0)[3] == 62.0);
    CHECK(m.count(1)[36] == 63.0);
    CHECK(m.count(1)[5] == 0.0);
    for (std::size_t o = 0; o < 2; ++o)
        for (std::size_t t = 0; t < c.samples; ++t)
            if (m.count(o)[t] == 64.0) {
                CHECK(m.mean(o)[t] == clean.mean(o)[t]);
                CHECK(m.squares(o)[t] == clean.squares(o)[t]);
            }
}

TEST_CASE("Merging with nothing changes no bit, from either side") {
    auto const c = people(64);
    moments const one(c[0]), nothing(c.observables, c.samples);
    auto left = one, right = nothing;
    left.merge(nothing);
    right.merge(one);
    CHECK(left == one);
    CHECK(right == one);
}

TEST_CASE("A block in which all failed, or that has nobody, has empty moments") {
    auto c = people(3);
    c.failed = {1, 1, 1};
    CHECK(moments(c[0]) == moments(c.observables, c.samples));
    CHECK(moments(profile_block{0, 0, 0, c.observables, c.samples, nullptr, {}}) == moments(c.observables, c.samples));
}

TEST_CASE("Moments of another shape, and blocks without their marks, are refused by name") {
    auto const c = people(3);
    moments m(c.observables, c.samples + 1);
    CHECK_THROWS_WITH(m.merge(moments(c[0])), ContainsSubstring("observables x samples = 2 x 37, must be 2 x 38"));
    auto b = c[0];
    b.failed = {};
    CHECK_THROWS_WITH(moments(b), ContainsSubstring("marks of failure of block 0 = 0, must be one per subject, 3"));
}
