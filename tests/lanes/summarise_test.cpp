#include "catch.hpp"
#include "../cohort/people.hpp"

#include <alkaloid/core/molar.hpp>
#include <alkaloid/simulate/summarise.hpp>
#include <alkaloid/simulate/summary_bytes.hpp>

using namespace testing_cohorts;

namespace {

constexpr auto kept_two = keep(plasma, blood_alcohol);
summary_plan plan() {
    return {.percentiles = {5, 50, 95}, .thresholds = {above(kept_two, plasma, molar(90 * (ng / mL), mitragynine::drug)), above(kept_two, plasma, molar(90 * (ng / mL), mitragynine::drug), crossing::ever)}};
}
template <class People>
auto run(People const& who, unsigned threads) {
    return summarise(kratom_and_drink::model, who, drawn(true), doses(), quarters(), kept_two, plan(), {.seed = 5, .threads = threads});
}

} // namespace

TEST_CASE("A summary is the same bytes for any number of threads") {
    auto const who = people(500);
    auto const one = to_bytes(run(who, 1).streamed());
    for (unsigned const threads : {2u, 3u, 7u})
        CHECK(to_bytes(run(who, threads).streamed()) == one);
}

TEST_CASE("Shares of the people, merged in any order, are the summary of all") {
    auto const who = people(500);
    auto const whole = run(who, 2);
    auto last = run(share(who, 448, 52), 1);
    last.merge(run(share(who, 0, 128), 2));
    last.merge(run(share(who, 128, 320), 3));
    CHECK(to_bytes(last.streamed()) == to_bytes(whole.streamed()));
    CHECK(last.counted() == 500);
}

TEST_CASE("A summary says what the profiles say") {
    auto const who = people(500);
    auto const s = run(who, 2);
    auto const c = simulate(kratom_and_drink::model, who, drawn(true), doses(), quarters(), kept_two, {.seed = 5});
    CHECK(s.solver() == c.solver().substr(0, c.solver().rfind(',')) + ", 2 threads");
    auto const mean = s.mean(plasma), middle = s.percentile(plasma, 50), high = s.percentile(blood_alcohol, 95);
    auto const beyond = s.fraction_above(0);
    double const limit = molar(90 * (ng / mL), mitragynine::drug).base();
    std::size_t ever = 0;
    for (std::size_t i = 0; i < 500; ++i)
        ever += std::ranges::any_of(c[plasma].row(i), [&](double v) { return v > limit; }) ? 1 : 0;
    CHECK(s.fraction_ever_above(1) == static_cast<double>(ever) / 500.0);
    CHECK(ever > 0);
    CHECK(ever < 500);
    for (std::size_t k : {std::size_t{4}, std::size_t{12}, std::size_t{40}, std::size_t{95}}) {
        std::vector<double> kratom, alcohol_;
        for (std::size_t i = 0; i < 500; ++i) {
            kratom.push_back(c[plasma].row(i)[k]);
            alcohol_.push_back(c[blood_alcohol].row(i)[k]);
        }
        double sum = 0.0;
        for (double v : kratom)
            sum += v;
        CHECK(mean.values()[k] == Approx(sum / 500.0).epsilon(1e-13));
        CHECK(beyond.values()[k] == static_cast<double>(std::ranges::count_if(kratom, [&](double v) { return v > limit; })) / 500.0);
        std::ranges::sort(kratom);
        std::ranges::sort(alcohol_);
        CHECK(middle.values()[k] == Approx(0.5 * (kratom[249] + kratom[250])).epsilon(0.006));
        CHECK(high.values()[k] == Approx(alcohol_[474] + 0.05 * (alcohol_[475] - alcohol_[474])).epsilon(0.006).margin(1e-12));
    }
}

TEST_CASE("Subjects who fail are counted apart in a summary") {
    auto const person = [](somebody const& s, subject_draws const& d) {
        auto p = drawn(true)(s, d);
        if (s.id % 100 == 7)
            p.kratom.cl = -1.0 * p.kratom.cl;
        return p;
    };
    auto const who = people(300);
    auto const s = summarise(kratom_and_drink::model, who, person, doses(), quarters(), kept_two, plan(), {.seed = 5, .threads = 2});
    CHECK(s.counted() == 297);
    CHECK(s.failed() == 3);
    REQUIRE(s.failures().size() == 3);
    CHECK(s.failures()[1].id == 107);
    auto const part = summarise(kratom_and_drink::model, share(who, 64, 128), person, doses(), quarters(), kept_two, plan(), {.seed = 5});
    REQUIRE(part.failures().size() == 1);
    CHECK(part.failures()[0].index == 106);
}

TEST_CASE("A share begins and ends where blocks do") {
    auto const who = people(500);
    CHECK_THROWS_AS(share(who, 10, 64), invalid_input);
    CHECK_THROWS_AS(share(who, 64, 10), invalid_input);
    CHECK_THROWS_AS(share(who, 448, 64), invalid_input);
    CHECK(share(who, 448, 52)[0].id == 449);
    auto twice = run(share(who, 0, 128), 1);
    CHECK_THROWS_AS(twice.merge(run(share(who, 64, 64), 1)), invalid_input);
}

TEST_CASE("A threshold of another dimension, or made for another list, is refused") {
    auto const ask = [](summary_plan const& p) { return summarise(kratom_and_drink::model, people(70), drawn(false), doses(), quarters(), kept_two, p, {.seed = 5}); };
    CHECK_THROWS_AS(ask({.thresholds = {above(kept_two, plasma, 90 * (ng / mL))}}), invalid_input);
    CHECK_THROWS_AS(ask({.thresholds = {above(kept_two, plasma, 90.0)}}), invalid_input);
    CHECK_THROWS_AS(ask({.thresholds = {above(keep(blood_alcohol, plasma), plasma, molar(90 * (ng / mL), mitragynine::drug))}}), invalid_input);
    CHECK_NOTHROW(ask(plan()));
}

TEST_CASE("Summaries of another seed are not merged") {
    auto const everybody = people(128);
    auto first = run(share(everybody, 0, 64), 1);
    auto const other = summarise(kratom_and_drink::model, share(everybody, 64, 64), drawn(true), doses(), quarters(), kept_two, plan(), {.seed = 6});
    CHECK_THROWS_AS(first.merge(other), invalid_input);
}
