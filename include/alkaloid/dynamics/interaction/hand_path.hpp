#pragma once
/// @file The path of Hand's equation: how far along the doses an effect is reached.

#include "hand_terms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace alkaloid::detail {

/// s(L) = integral of 1/rate, smooth and exponential at its ends: panels of Gauss-Legendre, whose length keeps the
/// complex zeros of the rate and its branch points outside their ellipses, and the first terms of an expansion for the
/// rest. Own code, as integrating dE/ds takes many times as long and starts at a singular point.
template <std::size_t N, class R>
struct hand_path : hand_terms<N, R> {
    using terms = hand_terms<N, R>;
    using terms::empty, terms::ends, terms::height, terms::in, terms::inverse_slope, terms::ratio;
    using typename terms::trend;

    struct singularity {
        double at, aside;
    };
    std::array<singularity, N + 2 * N * N> singularities{};
    std::size_t count = 0;
    static constexpr double ellipse = 1.4; ///< mean half axis of the ellipse of convergence, over a panel's half length
    double steepest = 0.0;                 ///< largest growth of 1/rate per unit of L

    void note(double at, double aside) { singularities[count++] = {at, aside}; }
    /// After the members above are filled in.
    void prepare() {
        static constexpr double pi = 3.14159265358979323846;
        count = 0;
        steepest = 0.0;
        ends = false;
        std::array<double, N> branch{}, below{},
            above{}; // heights of the straight parts on both sides of the branch points
        for (std::size_t i = 0; i < N; ++i) {
            if (!in[i])
                continue;
            double const r = value_of(ratio[i]);
            branch[i] = std::numeric_limits<double>::infinity();
            below[i] = above[i] = value_of(height[i]);
            if (r > 1.0) {
                double const n = value_of(inverse_slope[i]), all = std::log(r), more = std::log(r - 1.0);
                ends = true;
                branch[i] = all - more;
                below[i] += (1.0 + n) * all;
                above[i] += (1.0 + n) * more;
                note(branch[i], pi);
            }
            steepest = std::max(steepest, value_of(inverse_slope[i]));
        }
        if (ends)
            steepest = std::max(steepest, 1.0);
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                if (!in[i] || !in[j] || empty[i] || empty[j])
                    continue;
                // where the two terms are equal, by their straight parts
                for (int sides = 0; sides < 4; ++sides) {
                    bool const above_i = sides & 1, above_j = sides & 2;
                    if ((above_i && branch[i] > 1e300) || (above_j && branch[j] > 1e300))
                        continue;
                    double const si = above_i ? 1.0 : -value_of(inverse_slope[i]),
                                 sj = above_j ? 1.0 : -value_of(inverse_slope[j]);
                    double const hi = above_i ? above[i] : below[i], hj = above_j ? above[j] : below[j],
                                 turn = std::abs(si - sj);
                    double const at = (hj - hi) / (si - sj);
                    auto const fits = [&](double b, bool high) {
                        return high ? at > b - 4.0 : at < b;
                    }; // bends are soft
                    if (!(turn > 1e-9) || !fits(branch[i], above_i) || !fits(branch[j], above_j))
                        continue;
                    double const bend = above_i == above_j ? at : above_i ? branch[i] : branch[j];
                    // A zero comes from pi aside of the branch point and goes, gently unless steep, to pi/turn aside of
                    // the crossing.
                    double const way =
                        above_i == above_j || turn > 2.5 ? 0.0 : 1.0 / (1.0 + std::exp(std::min(at - bend, 300.0)));
                    note(std::max(at, bend), pi * (way + (1.0 - way) / turn));
                }
            }
    }
    /// How long may a panel from `L` be, upwards (sign 1) or downwards?
    double reach(double L, double sign) const {
        double length = 16.0 / steepest;
        if (sign < 0.0 && !ends) {
            double slowest = steepest;
            for (std::size_t i = 0; i < N; ++i)
                if (in[i])
                    slowest = std::min(slowest, value_of(inverse_slope[i]));
            length = 16.0 / slowest;
        }
        for (std::size_t k = 0; k < count; ++k) { // its distances from both ends make up so many lengths
            double const away = sign * (singularities[k].at - L), aside = singularities[k].aside;
            length = std::min(length, 2.0 * (ellipse * std::sqrt(away * away + aside * aside) - away) /
                                          (ellipse * ellipse - 1.0));
        }
        return length;
    }
    /// What is left beyond `L` (below it for sign -1) if 1/rate goes on as it does there, and how wrong that may be.
    R rest(double L, trend const& t, double sign, double& doubt) const {
        R const g = -sign * t.growth;
        if (!(value_of(g) > 0.0)) {
            doubt = std::numeric_limits<double>::infinity();
            return R(0.0);
        }
        R const first = 1.0 / (t.rate * g), bent = t.curvature / (g * g);
        double const b = value_of(bent), k = value_of(g);
        doubt = 3.0 * b * b + t.third / (k * k * k);
        if (doubt < 1e-3) // bends ahead that do not show yet
            for (std::size_t i = 0; i < count; ++i) {
                double const away = sign * (singularities[i].at - L);
                if (away > 0.0)
                    doubt = std::max(doubt, std::exp(-k * away));
            }
        doubt *= value_of(first);
        return first * (1.0 + bent);
    }
};

} // namespace alkaloid::detail
