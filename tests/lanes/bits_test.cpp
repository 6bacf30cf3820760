#include "catch.hpp"
#include "../cohort/people.hpp"

#include <algorithm>
#include <bit>

using namespace testing_cohorts;

namespace {

template <std::size_t Lanes = native_lanes>
auto run(std::vector<somebody> const& who, bool lags, sampling const& when, unsigned threads = 1) {
    return simulate(kratom_and_drink::model, who, drawn(lags), doses(), when, everything, {.seed = 5, .threads = threads}, split<taylor>{},
                    std::integral_constant<std::size_t, Lanes>{});
}

} // namespace

TEST_CASE("A cohort is the same to the bit for any number of threads") {
    auto const who = people(200);
    for (bool const lags : {false, true}) {
        auto const one = run(who, lags, quarters());
        REQUIRE(one.failures().empty());
        for (unsigned const threads : {2u, 3u, 7u})
            CHECK(same_bits(one.values(), run(who, lags, quarters(), threads).values()));
    }
}

TEST_CASE("A subject is the same to the bit alone, in company, and in any order of people") {
    auto who = people(150);
    for (bool const lags : {false, true})
        for (auto const& when : {quarters(), scattered()}) {
            auto const together = run(who, lags, when);
            auto shuffled = who;
            for (std::size_t i = 0; i < shuffled.size(); ++i)
                std::swap(shuffled[i], shuffled[(i * 61 + 17) % shuffled.size()]);
            auto const mixed = run(shuffled, lags, when);
            std::size_t different = 0, moved = 0;
            for (std::size_t i = 0; i < who.size(); ++i) {
                auto const there = static_cast<std::size_t>(std::ranges::find(shuffled, who[i].id, &somebody::id) - shuffled.begin());
                moved += there != i ? 1 : 0;
                different += same_bits(rows_of(together, i), rows_of(mixed, there)) ? 0 : 1;
            }
            CHECK(moved > 100);
            CHECK(different == 0);
            for (std::size_t const i : {std::size_t{0}, std::size_t{3}, std::size_t{77}, std::size_t{149}})
                CHECK(same_bits(rows_of(together, i), rows_of(run({who[i]}, lags, when), 0)));
        }
}

TEST_CASE("Company with other dose times changes no bit") {
    // Half of the people have lags of their own: their neighbours' lanes are not alike.
    auto const mixed = [](somebody const& s, subject_draws const& d) { return drawn(s.id % 2 == 0)(s, d); };
    auto const who = people(100);
    auto const together = simulate(kratom_and_drink::model, who, mixed, doses(), quarters(), everything, {.seed = 5});
    auto const alike = run(who, false, quarters());
    std::size_t same = 0;
    for (std::size_t i = 0; i < who.size(); i += 2)
        same += same_bits(rows_of(together, i), rows_of(alike, i)) ? 1 : 0;
    CHECK(same == 50);
}

TEST_CASE("One more subject, or one more observation at the end, changes nothing before") {
    auto const short_one = run(people(99), true, quarters(24.0)), more = run(people(100), true, quarters(24.0)), longer = run(people(99), true, quarters(24.25));
    CHECK(same_bits(short_one.values(), more.values().first(short_one.values().size())));
    auto const compare = [&](auto what) {
        for (std::size_t i = 0; i < 99; ++i)
            REQUIRE(same_bits(short_one[what].row(i), longer[what].row(i).first(short_one.samples())));
    };
    compare(plasma);
    compare(plasma_7oh);
    compare(blood_alcohol);
}

TEST_CASE("Days that recur are copied: fewer steps, the same course") {
    auto const who = people(37);
    auto const daily = [](double last_drink) {
        return repeat(dose{mitragynine::drug, 25 * mg}, {.every = 8 * h, .count = 21}) + repeat(dose{ethanol::drug, 9 * g, {.at = 1 * h}}, {.every = 24 * h, .count = 6}) +
               repeat(dose{ethanol::drug, 14 * g, {.by = intravenous, .at = 3 * h, .over = 0.5 * h}}, {.every = 24 * h, .count = 6}) +
               regimen<>(dose{ethanol::drug, last_drink * g, {.at = 145 * h}}) + regimen<>(dose{ethanol::drug, 14 * g, {.by = intravenous, .at = 147 * h, .over = 0.5 * h}});
    };
    auto const ask = [&](regimen<> const& plan, bool reuse, double hours = 168.0) {
        return simulate(kratom_and_drink::model, who, drawn(true), plan, quarters(hours), everything, {.seed = 5, .threads = 1, .reuse_periods = reuse}, split<taylor>{});
    };
    auto const whole = ask(daily(9.0), false), copied = ask(daily(9.0), true);
    REQUIRE(copied.failures().empty());
    CHECK(copied.steps() < whole.steps() / 3);
    double worst = 0.0;
    for (std::size_t i = 0; i < who.size(); ++i) {
        auto const a = whole[blood_alcohol].row(i), b = copied[blood_alcohol].row(i);
        double const peak = *std::ranges::max_element(a);
        for (std::size_t s = 0; s < a.size(); ++s)
            worst = std::max(worst, std::abs(a[s] - b[s]) / peak);
        CHECK(same_bits(whole[plasma].row(i), copied[plasma].row(i)));
    }
    CHECK(worst < 1e-10); // each is integrated to 1e-9: two ways through the same tolerance
    // A last day with another drink is integrated, and the days before it are the same as ever.
    auto const other = ask(daily(12.0), true);
    CHECK(other.steps() > copied.steps());
    for (std::size_t i = 0; i < who.size(); ++i) {
        auto const a = copied[blood_alcohol].row(i), b = other[blood_alcohol].row(i);
        CHECK(same_bits(a.first(145 * 4), b.first(145 * 4)));
        CHECK(std::abs(b[150 * 4] - a[150 * 4]) > 1e-3 * a[150 * 4]);
    }
    // One day more or less, or half of one, changes nothing before.
    for (double const hours : {60.0, 72.0, 75.25, 167.75}) {
        auto const shorter = ask(daily(9.0), true, hours);
        for (std::size_t i = 0; i < who.size(); ++i)
            CHECK(same_bits(shorter[blood_alcohol].row(i), copied[blood_alcohol].row(i).first(shorter.samples())));
    }
}

TEST_CASE("Doses that do not recur, amounts that are not back, and days off the grid are integrated") {
    auto const who = people(10);
    auto const steps = [&](regimen<> const& plan, bool reuse, double every = 0.25) {
        return simulate(kratom_and_drink::model, who, drawn(false), plan, {.until = 120 * h, .every = every * h}, everything, {.seed = 5, .threads = 1, .reuse_periods = reuse}, split<taylor>{})
            .steps();
    };
    auto const hourly = repeat(dose{ethanol::drug, 14 * g, {.at = 1 * h}}, {.every = 1 * h, .count = 12}); // never gone before the next
    auto const once = regimen<>(dose{ethanol::drug, 14 * g}) + regimen<>(dose{ethanol::drug, 15 * g, {.at = 24 * h}}) + regimen<>(dose{ethanol::drug, 14 * g, {.at = 49 * h}});
    auto const daily = repeat(dose{ethanol::drug, 14 * g}, {.every = 24 * h, .count = 5});
    CHECK(steps(hourly, true) == steps(hourly, false));
    CHECK(steps(once, true) == steps(once, false));
    CHECK(steps(daily, true, 0.7) == steps(daily, false, 0.7));
    CHECK(steps(daily, true) < steps(daily, false));
}

TEST_CASE("One more time among listed times changes no other") {
    auto more = scattered();
    more.at.insert(more.at.begin() + 3, 0.9 * h);
    auto const few = run(people(20), true, scattered()), many = run(people(20), true, more);
    for (std::size_t i = 0; i < 20; ++i)
        for (std::size_t s = 0; s < few.samples(); ++s) {
            std::size_t const there = s < 3 ? s : s + 1;
            REQUIRE(few[plasma].row(i)[s] == many[plasma].row(i)[there]);
            REQUIRE(few[blood_alcohol].row(i)[s] == many[blood_alcohol].row(i)[there]);
        }
}

TEST_CASE("Lane widths agree") {
    auto const who = people(40);
    for (auto const& when : {quarters(), scattered()}) {
        auto const one = run<1>(who, true, when);
        auto const compare = [&](auto const& other) {
            double worst = 0.0;
            for (std::size_t k = 0; k < one.values().size(); ++k)
                worst = std::max(worst, std::abs(one.values()[k] - other.values()[k]) / std::max(std::abs(one.values()[k]), 1e-9));
            return worst;
        };
        CHECK(compare(run(who, true, when)) < 1e-12); // 2, 4 or 8, whatever the flavour has
        CHECK(compare(run<2 * native_lanes>(who, true, when)) < 1e-12);
    }
}

TEST_CASE("Results in memory of one's own are the same, again and again") {
    auto const who = people(70);
    auto const fresh = run(who, true, quarters());
    std::vector<double> mine(fresh.values().size(), -1.0);
    for (int again = 0; again < 2; ++again) {
        auto const here = simulate(kratom_and_drink::model, who, drawn(true), doses(), quarters(), everything, {.seed = 5, .memory = mine});
        CHECK(here.values().data() == mine.data());
        CHECK(same_bits(fresh.values(), mine));
    }
}
