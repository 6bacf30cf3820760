#include "alkaloid/simulate/sampling.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>

#include "catch.hpp"

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
detail::sample_grid grid(sampling const& s) {
    return detail::sample_grid(s);
}
std::vector<violation> complaints(sampling const& s) {
    try {
        (void)grid(s);
    } catch (invalid_input const& e) {
        return e.violations();
    }
    return {};
}
} // namespace

TEST_CASE("two days every five minutes are 577 samples, both ends among them") {
    auto const made = grid({.until = 48 * h, .every = 5 * minute});
    REQUIRE(made.times.size() == 577);
    CHECK(made.times.front() == 0.0);
    CHECK(made.times.back() == 48.0);
    CHECK(made.step == (5 * minute).base());
}

TEST_CASE("a grid includes its end for every whole number of minutes that divides it") {
    for (int const minutes : {1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 18, 20, 24, 30, 32, 36, 40, 45, 48, 60, 90, 96, 120, 720, 1440, 2880}) {
        auto const made = grid({.until = 48 * h, .every = minutes * minute});
        CHECK(made.times.size() == static_cast<std::size_t>(2880 / minutes) + 1);
        CHECK(made.times.back() == Approx(48.0).epsilon(1e-14));
    }
}

TEST_CASE("a grid whose step does not divide the end stops before it") {
    auto const made = grid({.until = 1 * h, .every = 0.3 * h});
    CHECK(made.times == std::vector<double>{0.0, 1 * 0.3, 2 * 0.3, 3 * 0.3});
    CHECK(grid({.until = 1 * h, .every = 7 * minute}).times.size() == 9);
    CHECK(grid({.until = 1 * h, .every = 2 * h}).times == std::vector<double>{0.0});
    CHECK(grid({.until = 0.9999 * h, .every = 0.1 * h}).times.size() == 10);
}

TEST_CASE("a grid of tenths includes the end that tenths cannot reach exactly") {
    CHECK(grid({.until = 0.3 * h, .every = 0.1 * h}).times.size() == 4);
    CHECK(grid({.until = 0.7 * h, .every = 0.1 * h}).times.size() == 8);
    CHECK(grid({.until = 100 * h, .every = 0.1 * h}).times.size() == 1001);
}

TEST_CASE("the k-th time of a grid is k times the step, to the last bit") {
    auto const made = grid({.until = 100 * h, .every = 0.1 * h});
    long wrong = 0;
    for (std::size_t k = 0; k < made.times.size(); ++k)
        wrong += made.times[k] != static_cast<double>(k) * 0.1;
    CHECK(wrong == 0);
}

TEST_CASE("times of your own come back bit for bit") {
    std::vector<double> const mine{0.0, 5e-324, 1e-17, 0.1 + 0.2, 1.0 / 3.0, 7.0, 7.0, 1e7};
    sampling s;
    for (double const t : mine)
        s.at.push_back(t * h);
    auto const made = grid(s);
    REQUIRE(made.times.size() == mine.size());
    CHECK(made.step == 0.0);
    for (std::size_t i = 0; i < mine.size(); ++i)
        CHECK(std::bit_cast<std::uint64_t>(made.times[i]) == std::bit_cast<std::uint64_t>(mine[i]));
}

TEST_CASE("a list of times and a grid at once are refused") {
    auto const both = complaints({.until = 1 * h, .every = 1 * h, .at = {0 * h}});
    REQUIRE(both.size() == 1);
    CHECK(both[0].allowed == "either a list of times or a grid");
    CHECK(complaints({.until = 1 * h, .at = {0 * h}}).size() == 1);
    CHECK(complaints({.every = 1 * h, .at = {0 * h}}).size() == 1);
}

TEST_CASE("what is missing of a grid is named") {
    auto const nothing = complaints({});
    REQUIRE(nothing.size() == 2);
    CHECK(nothing[0].sentence() == "until = missing, must be given, with `every` (or `at` instead of both)");
    CHECK(nothing[1].name == "every");
    auto const no_end = complaints({.every = 1 * h});
    REQUIRE(no_end.size() == 1);
    CHECK(no_end[0].name == "until");
    auto const no_step = complaints({.until = 1 * h});
    REQUIRE(no_step.size() == 1);
    CHECK(no_step[0].name == "every");
}

TEST_CASE("times that are none, or run backwards, are refused one by one") {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    auto const c = complaints({.at = {-1 * h, 3 * h, 2 * h, nan * h}});
    REQUIRE(c.size() == 3);
    CHECK(c[0].sentence() == "at[0] = -1 h, must be finite and >= 0");
    CHECK(c[1].sentence() == "at[2] = 2 h, must be not before its predecessor, 3 h");
    CHECK(c[2].name == "at[3]");
}

TEST_CASE("a grid finer than memory is refused before it is made") {
    auto const c = complaints({.until = 1e6 * h, .every = 1e-6 * h});
    REQUIRE(c.size() == 1);
    CHECK(c[0].allowed == "long enough for fewer than 100000000 samples");
}

TEST_CASE("the simulation runs to the end of a grid that does not fit it, and doses there are given") {
    one_compartment::parameters<> const person{.ka = 1.0 * per_h, .cl = 2.0 * (L / h), .v = 20.0 * L};
    auto const c = simulate(one_compartment::model, person, dose<>(unnamed, 10.0 * umol, {.by = intravenous, .at = 9.5 * h}), {.until = 10.0 * h, .every = 3.0 * h});
    CHECK(c.samples() == 4);
    CHECK(c.outcome().reached == 10.0);
    CHECK(c.at(9.5 * h)[central].base() == 10.0);
    CHECK(c.at(10.0 * h)[central].base() < 10.0);
}

TEST_CASE("an observable through a volume that cannot be is refused") {
    struct person {
        rate_constant<> k;
        volume<> v;
    };
    struct one {
        static auto flows(person const& p) { return std::tuple{flow(central, eliminated, first_order(p.k))}; }
        static auto observables(person const& p) { return std::tuple{observe(plasma, central / p.v)}; }
    };
    for (double const v : {-50.0, 0.0, std::numeric_limits<double>::quiet_NaN()})
        CHECK_THROWS_WITH(simulate(one{}, person{0.1 * per_h, v * L}, regimen<>{}, {.at = {1.0 * h}}), ContainsSubstring("plasma: volume = "));
}
