#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"
#include "alkaloid/dynamics/effect_site.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <array>
#include <cmath>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class S = double>
using molar_curve = curve<dims::amount - dims::volume, S>;

/// `f` at `n` + 1 times from 0 to `end`.
template <class F>
auto sampled(F const& f, double end, int n) {
    std::vector<double> times;
    std::vector<decltype(f(0.0))> values;
    for (int i = 0; i <= n; ++i) {
        times.push_back(end * i / n);
        values.push_back(f(times.back()));
    }
    return molar_curve<decltype(f(0.0))>(times, values);
}

/// Unevenly sampled, with a dose at 2 h.
template <class S>
molar_curve<S> bumpy(S const& height) {
    return {{0.0, 0.5, 2.0, 2.1, 7.0}, {height, 0.2 * height, 2.0 * height, height, S(0.0)}, {{2, 0.1 * height}}};
}
} // namespace

TEST_CASE("A constant concentration reaches the effect site as 1 - exp(-ke0 t)") {
    auto const site = effect_site(sampled([](double) { return 3.0; }, 10.0, 7), 0.4 / h);
    for (std::size_t i = 0; i < site.size(); ++i)
        CHECK_THAT(site.values()[i], WithinAbs(3.0 * -std::expm1(-0.4 * site.times()[i]), 1e-14));
}

TEST_CASE("A straight rise reaches the effect site exactly, however coarse the samples") {
    for (int const n : {1, 3, 50}) {
        auto const site = effect_site(sampled([](double t) { return 2.0 * t; }, 10.0, n), 0.4 / h);
        for (std::size_t i = 0; i < site.size(); ++i) {
            double const t = site.times()[i];
            CHECK_THAT(site.values()[i], WithinAbs(2.0 * (t + std::expm1(-0.4 * t) / 0.4), 1e-13));
        }
    }
}

TEST_CASE("For an exponential concentration the error falls with the square of the step") {
    double const k = 0.7, out = 0.2;
    auto const error = [&](int n) {
        auto const site = effect_site(sampled([&](double t) { return std::exp(-out * t); }, 8.0, n), k / h);
        return std::abs(site.values().back() - k / (k - out) * (std::exp(-out * 8.0) - std::exp(-k * 8.0)));
    };
    CHECK(error(2000) < 1e-7);
    CHECK_THAT(error(100) / error(200), WithinAbs(4.0, 0.05));
}

TEST_CASE("The effect site follows a dose as a jump, not as a slope") {
    molar_curve<> const c({0.0, 2.0, 5.0}, {0.0, 1.0, 1.0}, {{1, 0.0}});
    auto const site = effect_site(c, 0.4 / h);
    CHECK(site.values()[1] == 0.0);
    CHECK_THAT(site.values()[2], WithinRel(-std::expm1(-0.4 * 3.0), 1e-14));
    CHECK(site.jumps().empty());
}

TEST_CASE("Samples added on the straight lines change nothing at the others") {
    molar_curve<> const coarse({0.0, 2.0, 6.0}, {1.0, 3.0, 0.0}),
        fine({0.0, 0.5, 2.0, 3.0, 6.0}, {1.0, 1.5, 3.0, 2.25, 0.0});
    auto const a = effect_site(coarse, 0.9 / h), b = effect_site(fine, 0.9 / h);
    CHECK_THAT(a.values()[1], WithinRel(b.values()[2], 1e-14));
    CHECK_THAT(a.values()[2], WithinRel(b.values()[4], 1e-14));
}

TEST_CASE("Effect sites superpose") {
    auto const a = bumpy(1.0), b = sampled([](double t) { return t; }, 7.0, 1);
    molar_curve<> const b_here(std::vector<double>(a.times().begin(), a.times().end()), {0.0, 0.5, 2.0, 2.1, 7.0});
    auto const sum = effect_site(a + b_here, 0.6 / h), parts = effect_site(a, 0.6 / h) + effect_site(b_here, 0.6 / h);
    for (std::size_t i = 0; i < sum.size(); ++i)
        CHECK_THAT(sum.values()[i], WithinAbs(parts.values()[i], 1e-14));
}

TEST_CASE("A very slow effect site keeps its relative accuracy") {
    molar_curve<> const ramp({0.0, 1.0}, {0.0, 1.0});
    for (double const k :
         {1e-15, 1e-12, 1e-8, 1e-4, 0.1, 0.4999, 0.5001}) { // the last two on either side of the series
        long double const x = k, closed = 1.0L + std::expm1(-x) / x,
                          series = x / 2 - x * x / 6 + x * x * x / 24 - x * x * x * x / 120;
        CHECK_THAT(effect_site(ramp, k / h).values()[1],
                   WithinRel(static_cast<double>(k < 1e-3 ? series : closed), 1e-14));
    }
}

TEST_CASE("A very fast effect site follows the curve") {
    molar_curve<> const ramp({0.0, 1.0, 2.0}, {0.0, 1.0, 5.0});
    for (double const k : {1e3, 1e6, 1e300}) {
        auto const site = effect_site(ramp, k / h);
        CHECK_THAT(site.values()[1], WithinAbs(1.0 - 1.0 / k, 1e-15));
        CHECK_THAT(site.values()[2], WithinAbs(5.0 - 4.0 / k, 1e-14));
    }
}

TEST_CASE("An effect site may begin with something in it") {
    auto const site = effect_site(sampled([](double) { return 0.0; }, 3.0, 3), 0.4 / h, 2 * uM);
    CHECK(site.values()[0] == 2.0);
    CHECK_THAT(site.values()[3], WithinRel(2.0 * std::exp(-1.2), 1e-14));
    reported<rate_constant<>> const published{.value = 0.4 / h};
    CHECK(effect_site(bumpy(1.0), published).values()[4] == effect_site(bumpy(1.0), 0.4 / h).values()[4]);
}

TEST_CASE("Samples at the same time do not move the effect site") {
    molar_curve<> const c({0.0, 1.0, 1.0, 2.0}, {1.0, 1.0, 5.0, 5.0});
    auto const site = effect_site(c, 0.4 / h);
    CHECK(site.values()[1] == site.values()[2]);
}

TEST_CASE("Every lane of a packed effect site is the effect site of that lane") {
    pack<4> const heights(std::array{0.0, 0.5, 1.0, 3.0}), ks(std::array{1e-9, 0.1, 2.0, 500.0});
    auto const packed = effect_site(bumpy(heights), rate_constant<pack<4>>::from_base(ks));
    for (std::size_t lane = 0; lane < 4; ++lane) {
        auto const one = effect_site(bumpy(heights[lane]), ks[lane] / h);
        for (std::size_t i = 0; i < one.size(); ++i)
            CHECK_THAT(packed.values()[i][lane], WithinRel(one.values()[i], 1e-14));
    }
}

TEST_CASE("The gradient of an effect site is its central difference, by the curve and by ke0") {
    using D = dual<2>;
    for (double const k : {0.02, 0.9}) {
        auto const exact = effect_site(bumpy(D::variable(1.5, 0)), rate_constant<D>::from_base(D::variable(k, 1)));
        for (std::size_t i = 1; i < exact.size(); ++i) {
            auto const by_height = [&](double x) { return effect_site(bumpy(x), k / h).values()[i]; };
            auto const by_k = [&](double x) { return effect_site(bumpy(1.5), x / h).values()[i]; };
            CHECK_THAT(exact.values()[i].gradient[0], WithinAbs(central_difference(by_height, 1.5), 1e-10));
            CHECK_THAT(exact.values()[i].gradient[1], WithinAbs(central_difference(by_k, k), 1e-8));
        }
    }
}

TEST_CASE("An effect site without a rate constant is refused") {
    CHECK_THROWS_WITH(effect_site(bumpy(1.0), 0 / h), ContainsSubstring("ke0 = 0 1/h, must be finite and > 0"));
    CHECK_THROWS_AS(effect_site(bumpy(1.0), -1 / h), invalid_input);
    CHECK_THROWS_AS(effect_site(bumpy(1.0), 1 / h, std::nan("") * uM), invalid_input);
}
