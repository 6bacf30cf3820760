#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/automatic.hpp"

#include "catch.hpp"

#include <cmath>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct runaway {
    double a;
};
/// dx/dt = a x^2: from x0 it is x0/(1 - a x0 t), and past all bounds at t = 1/(a x0).
inline constexpr struct runaway_model final {
    using compartments = compartment_list<struct central>;
    static void derivatives(runaway const& p, auto const& x, auto const& dxdt, auto const&) {
        auto const& amount = x[central];
        dxdt[central] = p.a * amount * amount;
    }
} runaway_model;

dose<> given(double micromoles, double hour = 0.0) {
    return {unnamed, micromoles * umol, {.by = into(central), .at = hour * h}};
}
sampling const grid{.until = 4 * h, .every = 0.25 * h};
} // namespace

TEST_CASE("an integration that succeeds is the same by either verb") {
    auto const a = attempt(runaway_model, runaway{0.1}, given(2), grid), b = simulate(runaway_model, runaway{0.1}, given(2), grid);
    REQUIRE(a.outcome().ok);
    REQUIRE(a.samples() == 17);
    REQUIRE(b.samples() == 17);
    for (std::size_t i = 0; i < 17; ++i) {
        CHECK(a[central][i].base() == b[central][i].base());
        CHECK(a[central][i].base() == Approx(2 / (1 - 0.2 * a.times()[i])).epsilon(1e-6));
    }
}

TEST_CASE("an integration that cannot finish comes back as far as it came, and says why") {
    // Past all bounds at 2.1 h.
    auto const c = attempt(runaway_model, runaway{1.0}, given(1 / 2.1), grid);
    CHECK_FALSE(c.outcome().ok);
    CHECK_FALSE(bool(c.outcome()));
    CHECK_THAT(c.outcome().message, ContainsSubstring("dopri5") && ContainsSubstring("t = 2.1 h") && ContainsSubstring("central"));
    CHECK(c.outcome().reached == 2.0);
    REQUIRE(c.samples() == 9);
    CHECK(c.times().size() == 9);
    CHECK(c[central].size() == 9);
    for (std::size_t i = 0; i < 9; ++i)
        CHECK(c[central][i].base() == Approx(1 / (2.1 - c.times()[i])).epsilon(1e-5));
    CHECK(c.at(1.9 * h)[central].base() == Approx(1 / 0.2).epsilon(1e-5));
    CHECK_THROWS_AS(c.at(3 * h), invalid_input);
}

TEST_CASE("a failure in a later stretch keeps the doses and samples before it") {
    auto const c = attempt(runaway_model, runaway{1.0}, given(0.1) + given(10, 1), grid);
    CHECK_FALSE(c.outcome().ok);
    CHECK(c.outcome().reached == 1.0);
    REQUIRE(c.samples() == 5);
    CHECK(c[central].before(4).base() == Approx(0.1 / 0.9).epsilon(1e-6));
    CHECK(c[central][4].base() == Approx(10 + 0.1 / 0.9).epsilon(1e-6));
}

TEST_CASE("what would fail behind the last sample is not tried") {
    auto const c = attempt(runaway_model, runaway{1.0}, given(0.1) + given(10, 4.5) + given(10, 6), grid);
    CHECK(c.outcome().ok);
    CHECK(c.outcome().reached == 4.0);
    CHECK(c.samples() == 17);
}

TEST_CASE("a failure before the first sample leaves none, and time 0 reached") {
    auto const c = attempt(runaway_model, runaway{1.0}, given(10), {.at = {1 * h, 2 * h}});
    CHECK_FALSE(c.outcome().ok);
    CHECK(c.samples() == 0);
    CHECK(c[central].empty());
    CHECK(c.outcome().reached == 0.0);
    CHECK(c.at(0 * h)[central].base() == 10.0);
}

TEST_CASE("what attempt reports, simulate throws") {
    auto const c = attempt(runaway_model, runaway{1.0}, given(0.5), grid);
    REQUIRE_FALSE(c.outcome().ok);
    try {
        (void)simulate(runaway_model, runaway{1.0}, given(0.5), grid);
        FAIL("no failure");
    } catch (integration_error const& e) {
        CHECK(e.what() == c.outcome().message);
        CHECK(e.time() == Approx(2.0).epsilon(1e-3));
        REQUIRE(e.state().size() == 1);
        CHECK(e.state()[0] > 1e3);
    }
}

TEST_CASE("too few steps are a failure like another") {
    auto const c = attempt(runaway_model, runaway{0.1}, given(2), grid, dopri5{.max_steps = 3});
    CHECK_FALSE(c.outcome().ok);
    CHECK_THAT(c.outcome().message, ContainsSubstring("3 steps"));
    CHECK(c.outcome().spent.steps + c.outcome().spent.rejected == 3);
    CHECK(c.outcome().reached < 4.0);
    CHECK(c.samples() >= 1);
}

TEST_CASE("one subject that fails never costs the others") {
    std::vector<double> const patients{0.1, 0.2, 5.0, 0.15, 7.0, 0.05};
    auto const one_by_one = [&](double a) { return attempt(runaway_model, runaway{a}, given(1), grid); };
    std::size_t good = 0;
    for (double const a : patients) {
        auto const c = one_by_one(a);
        CHECK(c.outcome().ok == (a < 0.25));
        if (!c.outcome().ok)
            continue;
        ++good;
        REQUIRE(c.samples() == 17);
        CHECK(c[central][16].base() == Approx(1 / (1 - 4 * a)).epsilon(1e-6));
    }
    CHECK(good == 4);
}

TEST_CASE("impossible input is refused by attempt as by simulate") {
    CHECK_THROWS_AS(attempt(runaway_model, runaway{0.1}, given(2), sampling{}), invalid_input);
    CHECK_THROWS_AS(attempt(runaway_model, runaway{0.1}, given(2), grid, dopri5{.max_steps = 0}), invalid_input);
    CHECK_THROWS_AS(attempt(runaway_model, runaway{0.1}, dose{unnamed, 1 * umol}, grid), invalid_input);
}

TEST_CASE("derivatives that are no numbers end the integration, they do not fill it") {
    auto const c = attempt(runaway_model, runaway{std::nan("")}, given(2), grid);
    CHECK_FALSE(c.outcome().ok);
    for (std::size_t i = 0; i < c.samples(); ++i)
        CHECK(std::isfinite(c[central][i].base()));
}
