// Loewe's equation: its root in all circumstances, its end, and curves that are no Hill curves.

#include "catch.hpp"
#include "pairs.hpp"

#include <alkaloid/core/draws.hpp>

using namespace alkaloid;

namespace {
double uniform_log(draws const& r, std::string_view what, double low, double high) {
    return low * std::pow(high / low, r.uniform(what));
}
struct sampled_case {
    pair drugs;
    two doses;
};
/// Doses from 1e-300 to 1e300, slopes from 0.05 to 50; every third pair has equal maxima, every second tame doses.
sampled_case drawn(std::uint64_t k) {
    draws const r(20, k);
    double const spread = k % 2 ? 300.0 : 2.0;
    auto const slope = [&](char const* name) { return uniform_log(r, name, 0.05, 50.0); };
    auto const dose = [&](char const* name) { return std::pow(10.0, spread * (2.0 * r.uniform(name) - 1.0)); };
    return {{{{1.0, k % 3 ? uniform_log(r, "m", 0.01, 1.0) : 1.0, slope("h1")}, {2.0, 1.0, slope("h2")}}}, {dose("d1"), dose("d2")}};
}
/// log of d/D at log-odds of E over M, without the library's own way of writing it.
double log_share(marginal<> const& m, double dose, double effect, double left) {
    return std::log(dose / m.half) - std::log(effect / left) / m.slope;
}
} // namespace

TEST_CASE("Loewe's equation is solved without a failure in a million cases, to 1e-12") {
    std::size_t inside = 0, beyond = 0, bracketed = 0;
    double worst = 0.0;
    for (std::uint64_t k = 0; k < 1000000; ++k) {
        auto const one = drawn(k);
        auto const& drugs = one.drugs;
        auto const& doses = one.doses;
        auto const root = detail::solve_loewe(drugs, doses, false);
        double const e = harbron{}(drugs, doses), a = drugs[0].at(doses[0]), b = drugs[1].at(doses[1]);
        bool const good = e == e && e >= std::max(a, b) * (1.0 - 1e-12) - 1e-307 && e <= 1.0;
        if (!good)
            INFO(k);
        if (!good) {
            INFO("case " << k << ", effect " << e << ", alone " << a << " and " << b);
            CHECK(good);
            continue;
        }
        bool const defined = loewe::defined(drugs, doses);
        if (!defined) { // the weaker drug has dropped out: the stronger's own curve, above the weaker's maximum
            ++beyond;
            if (!(e == b && b >= drugs[0].maximum * (1.0 - 1e-12)))
                CHECK(e == b);
            continue;
        }
        ++inside;
        // The sum is 1 to within 1e-12 of E: an E that much larger makes it smaller than 1, that much smaller, larger.
        detail::loewe_equation<2> f;
        double const least = drugs[0].maximum;
        for (std::size_t i = 0; i < 2; ++i) {
            f.in[i] = true;
            f.log_dose[i] = std::log(doses[i] / drugs[i].half);
            f.slope[i] = drugs[i].slope;
            f.ratio[i] = drugs[i].maximum / least;
        }
        double rise = 0.0;
        double const F = f.at(root.log_odds, rise), off = std::abs(F / rise); // in log-odds
        double const rounding = 4e-16 * std::abs(root.log_odds) + 1e-13 * std::max({1.0, std::abs(f.log_dose[0]), std::abs(f.log_dose[1])}) / 300.0 * std::max(drugs[0].slope, drugs[1].slope);
        double const of_effect = off * (1.0 - e / least); // relative
        worst = std::max(worst, of_effect - rounding);
        if (!(of_effect <= 1e-12 + rounding)) {
            INFO("case " << k << ", log-odds " << root.log_odds);
            CHECK(of_effect <= 1e-12 + rounding);
        }
        // Where the sum can be written in effects, the bracket, too.
        if (k % 2 == 0 && e > 1e-200 && e < 0.999 * least) {
            ++bracketed;
            auto const sum = [&](double x) { return std::exp(log_share(drugs[0], doses[0], x, drugs[0].maximum - x)) + std::exp(log_share(drugs[1], doses[1], x, 1.0 - x)); };
            bool const between = sum(e * (1.0 - 1e-12)) >= 1.0 - 1e-13 && sum(std::min(e * (1.0 + 1e-12), least * (1.0 - 1e-12))) <= 1.0 + 1e-13;
            if (!between)
                CHECK(between);
        }
    }
    CHECK(inside > 400000);
    CHECK(beyond > 50000);
    CHECK(bracketed > 50000);
    CHECK(worst < 1e-12);
}

TEST_CASE("Boost's bracketed solver finds the same root") {
    struct by_boost {
        marginal<> m;
        double maximum = m.maximum;
        double at(double d) const { return m.at(d); }
        double inverse(double e) const { return m.inverse(e); }
    };
    std::size_t compared = 0;
    for (std::uint64_t k = 0; k < 20000; k += 2) {
        auto const one = drawn(k);
        auto const& drugs = one.drugs;
        auto const& doses = one.doses;
        std::array<by_boost, 2> const curves{{{drugs[0]}, {drugs[1]}}};
        double const e = loewe{}(drugs, doses);
        if (!(e == e) || e > 0.999 * drugs[0].maximum || e < 1e-100)
            continue;
        CHECK(loewe{}(curves, doses) == Approx(e).epsilon(1e-11));
        ++compared;
    }
    CHECK(compared > 2000);
}

TEST_CASE("Loewe takes any curve that rises and can be inverted") {
    struct exponential {
        double rate, maximum = 0.9;
        double at(double d) const { return -maximum * std::expm1(-rate * d); }
        double inverse(double e) const { return -std::log1p(-e / maximum) / rate; }
    };
    STATIC_REQUIRE(marginal_curve<exponential>);
    std::array<exponential, 2> const drugs{{{0.7}, {0.2}}};
    // doses of one curve in two units add up
    CHECK(loewe{}(drugs, two{1.0, 2.0}) == Approx(drugs[0].at(1.0 + 2.0 * 0.2 / 0.7)).epsilon(1e-13));
    CHECK(loewe{}(drugs, two{0.0, 2.0}) == drugs[1].at(2.0));
    CHECK(loewe{}(drugs, two{0.0, 0.0}) == 0.0);
    CHECK(std::isnan(loewe{}(std::array<exponential, 2>{{{1.0, 0.3}, {1.0, 0.9}}}, two{1.0, 5.0})));
}

TEST_CASE("Loewe ends at the smallest maximum present, says so, and Harbron goes on where it ends") {
    for (double const a : some_doses)
        for (double const b : some_doses) {
            two const d{a, b};
            bool const defined = loewe::defined(partial_agonist, d);
            double const e = loewe{}(partial_agonist, d), h = harbron{}(partial_agonist, d);
            CHECK(defined == (e == e));
            if (defined && a > 0.0)
                CHECK(e < 0.55);
            if (defined)
                CHECK(h == e);
            else {
                CHECK(a > 0.0); // of the strong drug alone everything is defined
                CHECK(h == partial_agonist[1].at(b));
                CHECK(h >= 0.55);
            }
        }
    CHECK_FALSE(loewe::defined(pair{{{1.0, 0.0, 1.0}, {1.0, 1.0, 1.0}}}, two{1.0, 1.0}));
    CHECK(harbron{}(pair{{{1.0, 0.0, 1.0}, {1.0, 1.0, 1.0}}}, two{1.0, 1.0}) == 0.5);
    CHECK(loewe{}(pair{{{1.0, 0.0, 1.0}, {1.0, 1.0, 1.0}}}, two{1.0, 0.0}) == 0.0);
}

TEST_CASE("across the end of Loewe Harbron's effect is continuous") {
    // the strong drug's dose at which the sum at the weak drug's maximum is 1
    double const edge = partial_agonist[1].inverse(0.55);
    double const below = harbron{}(partial_agonist, two{3.0, edge * (1.0 - 1e-9)}), above = harbron{}(partial_agonist, two{3.0, edge * (1.0 + 1e-9)});
    CHECK(below == Approx(0.55).epsilon(1e-7));
    CHECK(above == Approx(0.55).epsilon(1e-7));
    CHECK(below <= above);
}
