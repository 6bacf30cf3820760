#include "alkaloid/analyse/accumulation.hpp"
#include "alkaloid/analyse/area.hpp"
#include "alkaloid/analyse/time_above.hpp"
#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"
#include "central_difference.hpp"
#include "curves.hpp"

#include <array>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
double washed_out(double k, double from, double to) { return 10.0 / k * (std::exp(-k * from) - std::exp(-k * to)); }
auto const straight = [](double t) { return 2.0 + 3.0 * t; };
/// Up, down to zero, up from zero, with a dose: every branch of the rules.
template <class S>
molar_curve<S> rough(S const& x) {
    return {{0.0, 1.0, 2.5, 3.0, 4.0, 5.0}, {x, 3.0 * x, 2.999 * x, S(0.0), x * x, 0.5 * x}, {{4, 0.1 * x}}};
}
} // namespace

TEST_CASE("The area under an exponential washout is exact by the log rule, however flat or steep") {
    for (double const k : {1e-9, 1e-6, 9e-4, 1.1e-3, 0.3, 5.0})
        CHECK_THAT(auc(boluses(k)).value().base(), WithinRel(-10.0 / k * std::expm1(-24.0 * k), 1e-14));
}

TEST_CASE("The area under straight lines is exact by the linear rule, and by the other one where they rise") {
    auto const up = sampled(straight, 0.0, 6.0, 2.0);
    CHECK_THAT(auc(up, {}, area_rule::linear).value().base(), WithinRel(66.0, 1e-15));
    CHECK_THAT(auc(up).value().base(), WithinRel(66.0, 1e-15));
    auto const down = sampled([](double t) { return 6.0 - t; }, 0.0, 6.0, 1.0);
    CHECK_THAT(auc(down, {}, area_rule::linear).value().base(), WithinRel(18.0, 1e-15));
    CHECK(auc(down).value().base() < 18.0);
}

TEST_CASE("A dose is a jump in the area, not a slope") {
    CHECK_THAT(auc(boluses(0.3, 6)).value().base(), WithinRel(washed_out(0.3, 0, 24) + washed_out(0.3, 0, 18) +
                                                                  washed_out(0.3, 0, 12) + washed_out(0.3, 0, 6),
                                                              1e-13));
    CHECK_THAT(auc(boluses(0.3, 6), {.from = 6 * h, .to = 12 * h}).value().base(),
               WithinRel(washed_out(0.3, 0, 12), 1e-13));
}

TEST_CASE("Areas of neighbouring windows add up, also where they meet between samples") {
    auto const bolus = boluses(0.3, 6);
    for (double const middle : {0.1, 5.9, 6.0, 6.1, 11.0, 23.99}) {
        auto const left = auc(bolus, {.to = middle * h}), right = auc(bolus, {.from = middle * h});
        CHECK_THAT(left.value().base() + right.value().base(), WithinRel(auc(bolus).value().base(), 1e-13));
    }
    auto const line = sampled(straight, 0.0, 6.0, 2.0);
    CHECK_THAT(auc(line, {.from = 0.5 * h, .to = 1.5 * h}, area_rule::linear).value().base(), WithinRel(5.0, 1e-14));
    CHECK_THAT(auc(bolus, {.from = 1.25 * h, .to = 1.5 * h}).value().base(),
               WithinRel(washed_out(0.3, 1.25, 1.5), 1e-13));
}

TEST_CASE("An area says its rule, or why the window is not covered") {
    auto const c = boluses(0.3);
    CHECK(auc(c).rule() == "linear up, log down trapezoids, 0 to 24 h");
    CHECK(auc(c, {.to = 30 * h}).reason() == "the curve ends at 24 h, before the window does at 30 h");
    CHECK(auc(c, {.from = -1 * h}).reason() == "the curve begins at 0 h, after the window does at -1 h");
    CHECK(auc(molar_curve<>({1.0}, {2.0})).reason() == "fewer than two sample times in the window");
    CHECK(average(c, {.to = 30 * h}).reason() == "the curve ends at 24 h, before the window does at 30 h");
    CHECK_THROWS_AS(auc(c, {.from = 2 * h, .to = 2 * h}), invalid_input);
    CHECK_THROWS_AS(auc(molar_curve<>({}, {})), invalid_input);
}

TEST_CASE("The average is the area over the time") {
    auto const line = sampled(straight, 0.0, 6.0, 2.0);
    CHECK_THAT(average(line).value().in(uM), WithinRel(11.0, 1e-15));
    CHECK_THAT(average(line, {.from = 1 * h, .to = 2 * h}).value().in(uM), WithinRel(6.5, 1e-15));
    CHECK_THAT(average(curve<dimension{}>({0.0, 1.0}, {0.2, 0.4})).value(), WithinRel(0.3, 1e-15));
}

TEST_CASE("The gradient of an area is its central difference, and every lane is the area of that lane") {
    window const inside{.from = 0.25 * h, .to = 4.5 * h};
    for (auto const rule : {area_rule::linear, area_rule::linear_up_log_down}) {
        auto const at = [&](double x) { return auc(rough(x), inside, rule).value().base(); };
        for (double const x : {0.7, 1.3})
            CHECK_THAT(auc(rough(dual<1>::variable(x, 0)), inside, rule).value().base().gradient[0],
                       WithinAbs(central_difference(at, x), 1e-9));
        pack<4> const xs(std::array{0.0, 0.4, 0.5, 2.0}); // below and above where the last step turns
        auto const packed = auc(rough(xs), inside, rule).value().base();
        for (std::size_t lane = 0; lane < 4; ++lane)
            CHECK_THAT(packed[lane], WithinRel(at(xs[lane]), 1e-14));
    }
    auto const flat = [](double k) { return auc(boluses(k)).value().base(); };
    for (double const k : {1e-5, 1e-3, 0.2})
        CHECK_THAT(auc(boluses(dual<1>::variable(k, 0))).value().base().gradient[0],
                   WithinRel(central_difference(flat, k, 1e-2 * k), 1e-7));
    for (double const k : {1e-12, 1e-9}) // too flat for differences: 24 - 24^2/2 k
        CHECK_THAT(auc(boluses(dual<1>::variable(k, 0))).value().base().gradient[0], WithinRel(-2880.0, 1e-6));
}

TEST_CASE("The time above a threshold is measured where straight lines cross it, and at doses") {
    molar_curve<> const tent({0.0, 2.0, 6.0}, {0.0, 4.0, 0.0});
    CHECK_THAT(time_above(tent, 1 * uM).value().in(h), WithinRel(1.5 + 3.0, 1e-15));
    CHECK(time_above(tent, 4 * uM).value().in(h) == 0.0);
    CHECK(time_above(tent, -1 * uM).value().in(h) == 6.0);
    CHECK_THAT(time_above(tent, 1 * uM, {.from = 1 * h, .to = 3 * h}).value().in(h), WithinRel(2.0, 1e-15));
    molar_curve<> const dosed({0.0, 2.0, 4.0}, {0.0, 5.0, 5.0}, {{1, 0.0}});
    CHECK(time_above(dosed, 1 * uM).value().in(h) == 2.0);
    molar_curve<> const level({0.0, 1.0, 2.0}, {3.0, 3.0, 1.0});
    CHECK(time_above(level, 3 * uM).value().in(h) == 0.0);
    CHECK_THAT(time_above(level, 2 * uM).value().in(h), WithinRel(1.5, 1e-15));
    CHECK(time_above(curve<dimension{}>({0.0, 1.0}, {0.5, 0.7}), 0.4).value().in(h) == 1.0);
    CHECK(time_above(tent, 1 * uM, {.to = 7 * h}).reason() == "the curve ends at 6 h, before the window does at 7 h");
    CHECK_THROWS_AS(time_above(tent, std::nan("") * uM), invalid_input);
}

TEST_CASE("Times above a threshold carry gradients, by the curve and by the threshold, and lanes") {
    auto const at = [](auto const& x, auto const& level) {
        using S = std::decay_t<decltype(x)>;
        return time_above(rough(x), quantity<dims::amount - dims::volume, S>::from_base(level)).value().base();
    };
    using D = dual<2>;
    auto const exact = at(D::variable(0.7, 0), D::variable(0.3, 1));
    CHECK_THAT(exact.gradient[0], WithinAbs(central_difference([&](double x) { return at(x, 0.3); }, 0.7), 1e-9));
    CHECK_THAT(exact.gradient[1], WithinAbs(central_difference([&](double x) { return at(0.7, x); }, 0.3), 1e-9));
    pack<4> const xs(std::array{0.0, 0.1, 0.7, 2.0});
    auto const packed = at(xs, pack<4>(0.3));
    for (std::size_t lane = 0; lane < 4; ++lane)
        CHECK_THAT(packed[lane], WithinAbs(at(xs[lane], 0.3), 1e-14));
}

TEST_CASE("Accumulation of equal boluses approaches 1 / (1 - exp(-k tau))") {
    auto const c = boluses(0.1, 4);
    window const first{.from = 0 * h, .to = 4 * h}, last{.from = 20 * h, .to = 24 * h};
    double const by_theory = -std::expm1(-0.1 * 24.0) / -std::expm1(-0.1 * 4.0);
    CHECK_THAT(accumulation(c, first, last).value(), WithinRel(by_theory, 1e-13));
    CHECK_THAT(accumulation(c, first, last, accumulation_of::peak).value(), WithinRel(by_theory, 1e-13));
    CHECK(accumulation(c, first, {.from = 24 * h, .to = 28 * h}).reason() ==
          "the curve ends at 24 h, before the window does at 28 h");
    CHECK(accumulation(molar_curve<>({0.0, 1.0, 2.0}, {0.0, 0.0, 1.0}), {.to = 1 * h}, {.from = 1 * h}).reason() ==
          "nothing above zero in the first interval");
}
