#include "alkaloid/simulate/streamed_summary.hpp"

#include <alkaloid/analyse/band.hpp>
#include <alkaloid/simulate/shared_summary.hpp>

#include "catch.hpp"
#include "simulate/summary_cohort.hpp"

#include <atomic>
#include <limits>
#include <string>
#include <thread>
#include <vector>

using namespace alkaloid;
using namespace cohorts;

namespace {
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();

summary_plan plan() {
    return {.thresholds = {{0, 0.5}, {1, 0.2, crossing::ever}, {0, 1.0, crossing::ever}}};
}
streamed_summary empty_of(cohort const& c) {
    return {plan(), c.observables, c.samples};
}
streamed_summary summary_of(cohort const& c) {
    auto s = empty_of(c);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        s.add(c[b]);
    return s;
}
/// With failures and values that are none.
cohort spoilt(std::size_t n) {
    auto c = people(n);
    for (std::size_t s = 3; s < n; s += 29)
        c.failed[s] = 1;
    c.at(3, 0, 4) = not_a_number; // failed: not seen
    c.at(10, 0, 4) = not_a_number;
    c.at(80, 1, 0) = infinite;
    return c;
}
} // namespace

TEST_CASE("A summary says what the kept profiles would have said") {
    auto const c = spoilt(700);
    auto const s = summary_of(c);
    CHECK(s.failed() == 25);
    CHECK(s.counted() == 675);
    CHECK(s.not_finite() == 2);
    CHECK(s.not_finite(0)[4] == 1);
    CHECK(s.not_finite(1)[0] == 1);
    for (std::size_t o = 0; o < 2; ++o) {
        auto const n = s.count(o), mean = s.mean(o), variance = s.variance(o), least = s.least(o), most = s.most(o), median = s.percentile(o, 50.0), low = s.percentile(o, 5.0);
        for (std::size_t t = 0; t < c.samples; ++t) {
            auto const all = c.sorted(o, t);
            double sum = 0.0, squares = 0.0;
            for (double const x : all)
                sum += x;
            double const m = sum / static_cast<double>(all.size());
            for (double const x : all)
                squares += (x - m) * (x - m);
            CAPTURE(o, t);
            CHECK(n[t] == static_cast<double>(all.size()));
            CHECK_THAT(mean[t], WithinRel(m, 1e-12) || WithinAbs(m, 1e-14));
            CHECK_THAT(variance[t], WithinRel(squares / static_cast<double>(all.size() - 1), 1e-10) || WithinAbs(0.0, 1e-28));
            CHECK(least[t] == all.front());
            CHECK(most[t] == all.back());
            CHECK_THAT(median[t], WithinAbs(percentile(all, 50.0), 0.0051 * std::abs(percentile(all, 50.0)) + 2e-5)); // near 0 the two neighbours may differ in sign
            CHECK_THAT(low[t], WithinAbs(percentile(all, 5.0), 0.0051 * std::abs(percentile(all, 5.0)) + 2e-5));
        }
        CHECK(s.percentile(o, 0.0) == least);
        CHECK(s.percentile(o, 100.0) == most);
    }
}

TEST_CASE("Fractions above thresholds are counted, at each time and ever") {
    auto c = spoilt(700);
    auto const s = summary_of(c);
    auto const above = s.fraction_above(0);
    for (std::size_t t = 0; t < c.samples; ++t) {
        auto const all = c.sorted(0, t);
        auto const n = std::count_if(all.begin(), all.end(), [](double x) { return x > 0.5; });
        CHECK(above[t] == static_cast<double>(n) / static_cast<double>(all.size()));
    }
    std::size_t ever = 0, decided = 0;
    for (std::size_t i = 0; i < 700; ++i) {
        if (c.failed[i])
            continue;
        bool over = false, all_finite = true;
        for (std::size_t t = 0; t < c.samples; ++t) {
            over = over || (std::isfinite(c.at(i, 1, t)) && c.at(i, 1, t) > 0.2);
            all_finite = all_finite && std::isfinite(c.at(i, 1, t));
        }
        ever += over;
        decided += over || all_finite;
    }
    CHECK(ever > 0);
    CHECK(s.fraction_ever_above(1) == static_cast<double>(ever) / static_cast<double>(decided));
    CHECK(s.undecided(1) == 675 - decided);
}

TEST_CASE("A subject with a value that is none is decided only where another is above") {
    cohort c(3, 1, 2, [](std::size_t s, std::size_t, std::size_t t) { return s == 0 ? (t ? 2.0 : not_a_number) : s == 1 ? (t ? 0.0 : infinite) : 0.0; });
    streamed_summary s({.thresholds = {{0, 1.0, crossing::ever}}}, 1, 2);
    s.add(c[0]);
    CHECK(s.undecided(0) == 1);
    CHECK(s.fraction_ever_above(0) == 0.5);
    CHECK(s.not_finite() == 2);
}

TEST_CASE("A value at the threshold is not above it") {
    cohort const c(4, 1, 1, [](std::size_t s, std::size_t, std::size_t) { return static_cast<double>(s); });
    streamed_summary s({.thresholds = {{0, 2.0}, {0, 2.0, crossing::ever}}}, 1, 1);
    s.add(c[0]);
    CHECK(s.fraction_above(0)[0] == 0.25);
    CHECK(s.fraction_ever_above(1) == 0.25);
}

TEST_CASE("The same bits for any order of blocks and any split into shares") {
    auto const c = spoilt(64 * 13 + 5);
    auto const meant = summary_of(c);
    for (std::size_t const shares : {1u, 2u, 3u, 4u, 7u})
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            std::vector<streamed_summary> part(shares, empty_of(c));
            for (auto const b : shuffled(c.blocks(), seed))
                part[seed % 2 ? b % shares : b * shares / c.blocks()].add(c[b]);
            auto all = empty_of(c);
            for (auto const k : shuffled(shares, seed + 9))
                all.merge(part[k]);
            CAPTURE(shares, seed);
            CHECK(all == meant);
            all.expect(0, c.blocks());
            for (std::size_t o = 0; o < 2; ++o) {
                CHECK(all.mean(o) == meant.mean(o));
                CHECK(all.variance(o) == meant.variance(o));
                CHECK(all.percentile(o, 95.0) == meant.percentile(o, 95.0));
            }
        }
}

TEST_CASE("The same bits for 1, 2, 3 and 7 threads") {
    auto const c = spoilt(64 * 23 + 1);
    auto const meant = summary_of(c);
    for (std::size_t const threads : {1u, 2u, 3u, 7u}) {
        shared_summary shared(plan(), c.observables, c.samples, threads);
        std::atomic<std::size_t> next{0};
        std::vector<std::thread> workers;
        for (std::size_t w = 0; w < threads; ++w)
            workers.emplace_back([&, w] {
                for (std::size_t b; (b = next++) < c.blocks();)
                    shared.add(w, c[b]);
            });
        for (auto& w : workers)
            w.join();
        CHECK(std::move(shared).finish() == meant);
    }
}

TEST_CASE("Observables and samples do not know of one another") {
    auto const both = people(300, 2), one = people(300, 1);
    streamed_summary a(summary_plan{}, 2, 37), b(summary_plan{}, 1, 37);
    for (std::size_t k = 0; k < one.blocks(); ++k)
        a.add(both[k]), b.add(one[k]);
    CHECK(a.mean(0) == b.mean(0));
    CHECK(a.variance(0) == b.variance(0));
    CHECK(a.percentile(0, 5.0) == b.percentile(0, 5.0));
}

TEST_CASE("One more sample changes none of those before it, wherever the tiles end") {
    std::size_t const samples = GENERATE(1u, 31u, 37u, 63u, 64u, 127u);
    auto const fewer = people(300, 2, samples), more = people(300, 2, samples + 1);
    streamed_summary a(summary_plan{}, 2, samples), b(summary_plan{}, 2, samples + 1);
    for (std::size_t k = 0; k < fewer.blocks(); ++k)
        a.add(fewer[k]), b.add(more[k]);
    auto const cut = [](std::vector<double> v) {
        v.pop_back();
        return v;
    };
    for (std::size_t o = 0; o < 2; ++o) {
        CHECK(a.mean(o) == cut(b.mean(o)));
        CHECK(a.percentile(o, 5.0) == cut(b.percentile(o, 5.0)));
        auto const variance = a.variance(o);
        CHECK(variance == cut(b.variance(o)));
    }
}

TEST_CASE("What was summarised so far can be looked at, and looking changes nothing") {
    auto const c = people(300);
    auto s = empty_of(c);
    CHECK(std::isnan(s.mean(0)[1]));
    CHECK(std::isnan(s.percentile(0, 50.0)[1]));
    CHECK(std::isnan(s.fraction_above(0)[1]));
    CHECK(std::isnan(s.fraction_ever_above(1)));
    for (std::size_t b = 0; b < c.blocks(); ++b) {
        s.add(c[b]);
        (void)s.mean(0);
        CHECK(s.counted() == std::min<std::size_t>(300, 64 * (b + 1)));
        CHECK(s.missing(0, c.blocks()).empty() == (b + 1 == c.blocks()));
    }
    CHECK(s == summary_of(c));
}

TEST_CASE("A cohort in which all failed has counts and no numbers") {
    auto c = people(100);
    c.failed.assign(100, 1);
    auto const s = summary_of(c);
    CHECK(s.failed() == 100);
    CHECK(s.counted() == 0);
    CHECK(s.not_finite() == 0);
    for (double const x : s.mean(0))
        CHECK(std::isnan(x));
    for (double const x : s.variance(1))
        CHECK(std::isnan(x));
}

TEST_CASE("One subject has a mean and no variance") {
    auto const s = summary_of(people(1));
    CHECK(s.mean(0)[3] == s.least(0)[3]);
    CHECK(s.percentile(0, 50.0)[3] == s.mean(0)[3]);
    CHECK(std::isnan(s.variance(0)[3]));
}

TEST_CASE("What cannot be added, merged or asked is refused, and nothing has changed") {
    auto const c = people(300), other = people(300, 3);
    auto s = summary_of(c);
    auto const before = s;
    CHECK_THROWS_WITH(s.add(other[0]), ContainsSubstring("observables of block 0 = 3, must be 2"));
    CHECK_THROWS_WITH(s.add(c[2]), ContainsSubstring("block = 2, must be taken once"));
    CHECK_THROWS_WITH(s.merge(before), ContainsSubstring("blocks 0 to 4 = in both"));
    CHECK_THROWS_WITH(s.merge(streamed_summary(summary_plan{}, 2, 37)), ContainsSubstring("plan, observables or samples"));
    CHECK_THROWS_WITH(s.mean(2), ContainsSubstring("observable = 2, must be below their number, 2"));
    CHECK_THROWS_WITH(s.percentile(0, -1.0), ContainsSubstring("percent = -1 %"));
    CHECK_THROWS_WITH(s.fraction_above(1), ContainsSubstring("threshold = 1, must be one `at_each_time`"));
    CHECK_THROWS_WITH(s.fraction_ever_above(0), ContainsSubstring("must be one of `ever`"));
    CHECK_THROWS_WITH(s.fraction_above(3), ContainsSubstring("threshold = 3, must be below their number, 3"));
    CHECK_THROWS_WITH(s.expect(0, 6), ContainsSubstring("blocks 5 to 5 = missing"));
    CHECK(s == before);
    CHECK_THROWS_WITH(shared_summary(plan(), 2, 37, 0), ContainsSubstring("workers = 0"));
    shared_summary shared(plan(), 2, 37, 1);
    CHECK_THROWS_WITH(shared.add(1, c[0]), ContainsSubstring("worker = 1, must be below their number, 1"));
}

TEST_CASE("Everything impossible in a plan is named at once") {
    summary_plan const bad{.percentiles = {5.0, 101.0, not_a_number}, .relative = 0.5, .smallest = 0.0, .thresholds = {{2, 1.0}, {0, infinite}}};
    try {
        bad.check(2, 0);
        FAIL("not refused");
    } catch (invalid_input const& e) {
        std::string const what = e.what();
        for (std::string const part : {"7 values", "samples = 0", "percentile = 101 %", "percentile = nan %", "relative = 0.5", "smallest = 0", "threshold 0: observable = 2", "threshold 1: value = inf"})
            CHECK_THAT(what, ContainsSubstring(part));
    }
    CHECK_NOTHROW(summary_plan{}.check(1, 1));
}
