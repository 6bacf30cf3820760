#include "alkaloid/analyse/half_life.hpp"
#include "alkaloid/core/dual.hpp"

#include "catch.hpp"
#include "central_difference.hpp"
#include "curves.hpp"

#include <algorithm>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// Absorbed, distributed, eliminated, and measured by somebody's shaky hand.
template <class S>
molar_curve<S> measured(S const& k) {
    using std::exp;
    std::vector<double> const times{0.0, 0.5, 1.0, 1.5, 2.0, 4.0, 8.0, 12.0, 16.0, 24.0};
    std::vector<double> const shake{0.0, 0.01, 0.0, -0.02, 0.01, 0.02, -0.01, 0.0, 0.02, -0.01};
    std::vector<S> values;
    for (std::size_t i = 0; i < times.size(); ++i)
        values.push_back((1.0 + shake[i]) * (4.0 * exp(-k * times[i]) + 9.0 * std::exp(-1.1 * times[i]) -
                                             13.0 * std::exp(-3.0 * times[i])));
    return {times, values};
}

/// Adjusted R2 by its definition: 1 - (residual sum of squares / (n - 2)) / (total sum of squares / (n - 1)).
double adjusted_r2(molar_curve<> const& c, std::size_t first) {
    double const n = static_cast<double>(c.size() - first);
    double t = 0.0, y = 0.0, tt = 0.0, ty = 0.0, rest = 0.0, total = 0.0;
    for (std::size_t i = first; i < c.size(); ++i) {
        t += c.times()[i] / n;
        y += std::log(c.values()[i]) / n;
    }
    for (std::size_t i = first; i < c.size(); ++i) {
        tt += (c.times()[i] - t) * (c.times()[i] - t);
        ty += (c.times()[i] - t) * (std::log(c.values()[i]) - y);
    }
    for (std::size_t i = first; i < c.size(); ++i) {
        double const v = std::log(c.values()[i]) - y;
        rest += std::pow(v - ty / tt * (c.times()[i] - t), 2);
        total += v * v;
    }
    return 1.0 - rest / (n - 2.0) * (n - 1.0) / total;
}
} // namespace

TEST_CASE("The half-life of an exponential is exact, and every sample after the peak is used") {
    for (double const k : {1e-3, 0.1, 2.0}) {
        auto const line = terminal(boluses(k));
        CHECK_THAT(line.value().half_life.in(h), WithinRel(std::log(2.0) / k, 1e-12));
        CHECK_THAT(line.value().lambda_z.base(), WithinRel(k, 1e-12));
        CHECK_THAT(line.value().intercept.in(uM), WithinRel(10.0, 1e-11));
        CHECK_THAT(line.value().adjusted_r2, WithinAbs(1.0, 1e-12));
        CHECK_THAT(line.value().span, WithinRel(23.0 * k / std::log(2.0), 1e-12));
        CHECK(line.value().times.size() == 24);
        CHECK(line.value().times.front() == 1.0);
        CHECK(line.rule() == "log-linear, best adjusted R2, 24 samples, 1 to 24 h");
    }
}

TEST_CASE("The line with the best adjusted R2 is chosen, a longer one where that costs next to nothing") {
    auto const c = measured(0.12);
    std::size_t const after_peak = 2;
    REQUIRE(c.values()[1] == *std::max_element(c.values().begin(), c.values().end()));
    std::size_t best = after_peak, longest = 0;
    for (std::size_t i = after_peak; i + 3 <= c.size(); ++i)
        best = adjusted_r2(c, i) > adjusted_r2(c, best) ? i : best;
    for (std::size_t i = c.size() - 3; i >= after_peak; --i)
        longest = adjusted_r2(c, i) >= adjusted_r2(c, best) - 1e-4 ? i : longest;
    auto const line = terminal(c).value();
    CHECK(line.times.front() == c.times()[longest]);
    CHECK_THAT(line.adjusted_r2, WithinAbs(adjusted_r2(c, longest), 1e-12));
    CHECK(terminal(c, {.tie = 0.0}).value().times.front() == c.times()[best]);
    CHECK(terminal(c, {.tie = 0.5}).value().times.front() == 1.0);
    CHECK(terminal(c, {.least = 5}).value().times.size() >= 5);
}

TEST_CASE("Chosen samples are used, and no others") {
    auto const c = measured(0.12);
    auto const spanned = terminal(c, {.between = window{.from = 8 * h, .to = 16 * h}});
    CHECK(spanned.value().times == std::vector{8.0, 12.0, 16.0});
    CHECK(spanned.rule() == "log-linear, chosen samples, 3 samples, 8 to 16 h");
    CHECK(terminal(c, {.points = {5, 7, 9}}).value().times == std::vector{4.0, 12.0, 24.0});
    CHECK_THROWS_WITH(terminal(c, {.points = {5, 5, 10}, .least = 2, .tie = -1.0}),
                      ContainsSubstring("least = 2") && ContainsSubstring("tie = -1") &&
                          ContainsSubstring("points[1] = 5") &&
                          ContainsSubstring("points[2] = 10, must be ascending and below the number of samples, 10"));
}

TEST_CASE("The terminal line lies after the last dose, and needs a chosen span without one") {
    auto const c = boluses(0.1, 6);
    CHECK(terminal(c, {.within = {.to = 24 * h}}).value().times.front() == 19.0); // the dose at 18 h makes the peak
    molar_curve<> const loaded({0.0, 1.0, 2.0, 3.0, 4.0, 5.0}, {64.0, 32.0, 16.0, 8.01, 4.005, 2.0025}, {{3, 8.0}});
    CHECK(terminal(loaded).value().times == std::vector{3.0, 4.0, 5.0});
    CHECK_THAT(half_life(c, {.within = {.to = 24 * h}}).value().in(h), WithinRel(std::log(2.0) / 0.1, 1e-12));
    CHECK(terminal(c, {.between = window{.from = 10 * h, .to = 14 * h}}).reason() ==
          "a dose falls into the chosen span at 12 h");
}

TEST_CASE("A half-life that cannot be had says why") {
    CHECK(half_life(molar_curve<>({0.0, 1.0, 2.0}, {0.0, 5.0, 4.0})).reason() ==
          "1 positive samples after the peak and the last dose, a line needs 3");
    CHECK(half_life(molar_curve<>({0.0, 1.0, 2.0, 3.0, 4.0}, {0.0, 5.0, 1.0, 2.0, 3.0})).reason() ==
          "the curve does not fall at its end");
    CHECK(half_life(sampled([](double t) { return std::exp(0.1 * t); }, 0.0, 9.0, 1.0),
                    {.between = window{.from = 2 * h, .to = 8 * h}})
              .reason() == "the line through the chosen samples does not fall");
    CHECK(half_life(molar_curve<>({0.0, 1.0, 2.0, 3.0}, {5.0, 1.0, 0.0, 0.0}), {.points = {0, 1, 2, 3}}).reason() ==
          "2 positive samples among the chosen points, a line needs 3");
    CHECK(half_life(molar_curve<>({0.0}, {5.0})).rule() == "log-linear, best adjusted R2");
}

TEST_CASE("Samples at zero are passed over: a logarithm has no place for them") {
    molar_curve<> const c({0.0, 1.0, 2.0, 3.0, 4.0, 5.0}, {16.0, 8.0, 4.0, 2.0, 0.0, 0.0});
    CHECK_THAT(half_life(c).value().in(h), WithinRel(1.0, 1e-13));
}

TEST_CASE("The gradient of the half-life is its central difference") {
    auto const at = [](double k) { return half_life(measured(k)).value().base(); };
    CHECK_THAT(half_life(measured(dual<1>::variable(0.12, 0))).value().base().gradient[0],
               WithinRel(central_difference(at, 0.12, 1e-5), 1e-7));
}

TEST_CASE("A time that was asked for twice is one point of the line") {
    molar_curve<double> const c({1.0, 1.0, 1.0, 8.0, 8.0, 8.0}, {4.0, 4.0, 4.0, 2.0, 2.0, 2.0});
    auto const found = half_life(c);
    CHECK_FALSE(found);
    CHECK_THAT(found.reason(), ContainsSubstring("a line needs 3"));
}
