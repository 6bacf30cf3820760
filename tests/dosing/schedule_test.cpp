#include "alkaloid/dosing/schedule.hpp"

#include "catch.hpp"

#include <cmath>
#include <tuple>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct course {
    std::vector<double> hours, milligrams;
    explicit course(regimen<> const& r) {
        for (auto const& d : r.doses()) {
            hours.push_back(d.given.at.base());
            milligrams.push_back(d.mass.in(mg));
        }
    }
};
using numbers = std::vector<double>;
} // namespace

TEST_CASE("a taper goes down step by step and holds each level") {
    course const c(taper(unnamed, {.from = 30 * mg, .to = 10 * mg, .by = 10 * mg, .hold = 2 * day, .every = 24 * h}));
    CHECK(c.milligrams == numbers{30, 30, 20, 20, 10, 10});
    CHECK(c.hours == numbers{0, 24, 48, 72, 96, 120});
}

TEST_CASE("a titration goes up step by step and holds each level") {
    course const c(titrate(unnamed, {.from = 10 * mg, .to = 30 * mg, .by = 10 * mg, .hold = 1 * day, .every = 12 * h}));
    CHECK(c.milligrams == numbers{10, 10, 20, 20, 30, 30});
    CHECK(c.hours == numbers{0, 12, 24, 36, 48, 60});
}

TEST_CASE("the last step lands on its goal, however wide the steps") {
    course const down(taper(unnamed, {.from = 25 * mg, .to = 4 * mg, .by = 10 * mg, .hold = 1 * day, .every = 1 * day}));
    CHECK(down.milligrams == numbers{25, 15, 5, 4});
    course const up(titrate(unnamed, {.from = 4 * mg, .to = 25 * mg, .by = 10 * mg, .hold = 1 * day, .every = 1 * day}));
    CHECK(up.milligrams == numbers{4, 14, 24, 25});
    course const at_once(taper(unnamed, {.from = 5 * mg, .to = 4 * mg, .by = 100 * mg, .hold = 1 * day, .every = 1 * day}));
    CHECK(at_once.milligrams == numbers{5, 4});
    course const level(taper(unnamed, {.from = 5 * mg, .to = 5 * mg, .by = 1 * mg, .hold = 2 * day, .every = 1 * day}));
    CHECK(level.milligrams == numbers{5, 5});
}

TEST_CASE("tapered to nothing there is no dose to take, and from nothing none to begin with") {
    course const down(taper(unnamed, {.from = 20 * mg, .to = 0 * mg, .by = 10 * mg, .hold = 1 * day, .every = 1 * day}));
    CHECK(down.milligrams == numbers{20, 10});
    course const up(titrate(unnamed, {.from = 0 * mg, .to = 20 * mg, .by = 10 * mg, .hold = 1 * day, .every = 1 * day}));
    CHECK(up.milligrams == numbers{10, 20});
    CHECK(up.hours == numbers{24, 48});
}

TEST_CASE("steps of a tenth of a milligram are never one too many or too few") {
    long wrong = 0;
    for (int n = 1; n <= 300; ++n) {
        course const down(taper(unnamed, {.from = 0.1 * n * mg, .to = 0 * mg, .by = 0.1 * mg, .hold = 1 * day, .every = 1 * day}));
        wrong += down.milligrams.size() != static_cast<std::size_t>(n);
        course const up(titrate(unnamed, {.from = 0.3 * mg, .to = (0.3 + 0.1 * n) * mg, .by = 0.1 * mg, .hold = 1 * day, .every = 1 * day}));
        wrong += up.milligrams.size() != static_cast<std::size_t>(n) + 1;
        for (std::size_t k = 0; k < up.milligrams.size(); ++k)
            wrong += std::abs(up.milligrams[k] - 0.1 * (3.0 + static_cast<double>(k))) > 1e-12;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a level is held as often as the interval fits, though neither be exact in binary") {
    for (auto const& [hold, every, times] : {std::tuple{0.7, 0.1, 7}, {2.1, 0.3, 7}}) {
        course const c(taper(unnamed, {.from = 1 * mg, .to = 1 * mg, .by = 1 * mg, .hold = hold * h, .every = every * h}));
        CHECK(c.hours.size() == static_cast<std::size_t>(times));
    }
    course const d(taper(unnamed, {.from = 2 * mg, .to = 1 * mg, .by = 1 * mg, .hold = 20 * h, .every = 8 * h}));
    CHECK(d.hours == numbers{0, 8, 16, 20, 28, 36});
}

TEST_CASE("a schedule is of one substance by one route") {
    constexpr substance drug{"drug", 100.0 * (g / mol)};
    auto const r = taper(drug, {.from = 2 * mg, .to = 1 * mg, .by = 1 * mg, .hold = 1 * day, .every = 1 * day, .how = sublingual});
    REQUIRE(r.size() == 2);
    for (auto const& d : r.doses()) {
        CHECK(d.what == drug);
        CHECK(d.given.by == sublingual);
    }
}

TEST_CASE("a schedule that cannot be is refused with all that is wrong in it") {
    try {
        (void)taper(unnamed, {.from = -1 * mg, .to = 5 * mg, .by = 0 * mg, .hold = 1 * h, .every = 2 * h});
        FAIL("no complaint");
    } catch (invalid_input const& e) {
        REQUIRE(e.violations().size() == 4);
        CHECK(e.violations()[0].sentence() == "from = -1 mg, must be finite and > 0");
        CHECK(e.violations()[1].sentence() == "by = 0 mg, must be finite and > 0");
        CHECK(e.violations()[2].sentence() == "to = 5 mg, must be at most `from`, -1 mg");
        CHECK(e.violations()[3].sentence() == "every = 2 h, must be at most `hold`, 1 h");
    }
    CHECK_THROWS_AS(titrate(unnamed, {.from = 5 * mg, .to = 1 * mg, .by = 1 * mg, .hold = 1 * day, .every = 1 * day}), invalid_input);
}

TEST_CASE("a schedule of countless steps or doses is refused before it is written out") {
    CHECK_THROWS_WITH(taper(unnamed, {.from = 1 * g, .to = 0 * mg, .by = 1e-3 * ug, .hold = 1 * day, .every = 1 * day}),
                      ContainsSubstring("by = 1e-06 mg, must be large enough for fewer than 1000000 steps"));
    CHECK_THROWS_WITH(taper(unnamed, {.from = 1 * g, .to = 0 * mg, .by = 1 * g, .hold = 1e9 * h, .every = 1e-9 * h}),
                      ContainsSubstring("every = 1e-09 h, must be long enough for fewer than 10000000 doses"));
}
