#pragma once
/// @file The equation of Loewe additivity for Hill curves, and its root.

#include "lanewise.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace alkaloid::detail {

/// sum of d_i/D_i(E) = 1, as F(L) = log of that sum = 0 in L, the log-odds of E over the smallest maximum M taking
/// part. With r_i = maximum_i/M, d_i/D_i = x_i ((r_i - 1) + r_i e^-L)^(1/n_i), whose logarithm falls and is convex in
/// L; so is F. Newton from the left of the root therefore climbs to it and cannot pass it. Own code: Boost's solvers
/// want a bracket, and take up to three times as long.
template <std::size_t N>
struct loewe_equation {
    std::array<double, N> log_dose{}; ///< log x_i
    std::array<double, N> slope{}, ratio{};
    std::array<bool, N> in{}; ///< Is the drug there, and its maximum not exceeded?

    /// Where the drug's own curve would be: log-odds of its share, for which d = D, and their slope in L.
    static double share(double L, double r, double& rise) {
        if (r == 1.0) {
            rise = 1.0;
            return L;
        }
        double const e = std::exp(-std::abs(L));
        double const left = L < 0.0 ? r + (r - 1.0) * e : (r - 1.0) + r * e;
        rise = L < 0.0 ? r / left : r * e / left;
        return (L < 0.0 ? L : 0.0) - std::log(left);
    }
    /// F, and its slope.
    double at(double L, double& rise) const {
        std::array<double, N> term{}, steep{};
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < N; ++i) {
            if (!in[i])
                continue;
            double own = 0.0;
            term[i] = log_dose[i] - share(L, ratio[i], own) / slope[i];
            steep[i] = -own / slope[i];
            most = std::max(most, term[i]);
        }
        double sum = 0.0, slopes = 0.0;
        for (std::size_t i = 0; i < N; ++i)
            if (in[i]) {
                double const w = std::exp(term[i] - most);
                sum += w;
                slopes += w * steep[i];
            }
        rise = slopes / sum;
        return most + std::log(sum);
    }
    /// Is the sum at E = M still 1 or more? Then the root, if there is one, lies beyond M.
    bool beyond() const {
        double sum = 0.0;
        for (std::size_t i = 0; i < N; ++i)
            if (in[i] && ratio[i] > 1.0)
                sum += std::exp(log_dose[i] + std::log(ratio[i] - 1.0) / slope[i]);
        return sum >= 1.0;
    }
    /// From the strongest single effect, which is never above the root.
    double root() const {
        double L = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < N; ++i)
            if (in[i]) {
                double const alone = log_odds_over(slope[i] * log_dose[i], ratio[i]);
                L = std::max(L, alone < 40.0 || ratio[i] == 1.0 ? alone : 40.0); // from 37 on E is M to the last digit
            }
        for (int k = 0; k < 300; ++k) {
            double rise = 0.0;
            double const F = at(L, rise), step = -F / rise;
            L += step;
            if (std::abs(step) < 1e-9 || std::abs(F) < 1e-16 * (1.0 + std::abs(L)))
                break;
        }
        return L;
    }
};

/// Where the effect lies: its log-odds over the maximum of drug `weakest`.
struct loewe_root {
    double log_odds = -std::numeric_limits<double>::infinity();
    std::size_t weakest = 0;
    bool none = true; ///< No drug with an effect.
};

/// Lets drugs whose maximum is exceeded drop out, one after the other, or, if `strict`, answers NaN.
template <std::size_t N, class R>
loewe_root solve_loewe(std::array<marginal<R>, N> const& drugs, std::array<R, N> const& doses, bool strict) {
    loewe_equation<N> equation;
    loewe_root found;
    std::array<double, N> most{};
    for (std::size_t i = 0; i < N; ++i) {
        double const d = value_of(doses[i]);
        most[i] = value_of(drugs[i].maximum);
        if (d != d)
            return {.log_odds = d, .none = false};
        equation.in[i] = d > 0.0;
        if (!equation.in[i])
            continue;
        equation.log_dose[i] = log_ratio(d, value_of(drugs[i].half));
        equation.slope[i] = value_of(drugs[i].slope);
    }
    for (;;) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t count = 0;
        for (std::size_t i = 0; i < N; ++i)
            if (equation.in[i]) {
                ++count;
                if (most[i] < least) {
                    least = most[i];
                    found.weakest = i;
                }
            }
        if (count == 0)
            return found;
        if (count == 1) {
            found.none = !(least > 0.0);
            found.log_odds = equation.slope[found.weakest] * equation.log_dose[found.weakest];
            return found;
        }
        for (std::size_t i = 0; i < N; ++i)
            equation.ratio[i] = equation.in[i] ? most[i] / least : 1.0;
        if (least > 0.0 && !equation.beyond()) {
            found.none = false;
            found.log_odds = equation.root();
            return found;
        }
        if (strict)
            return {.log_odds = std::numeric_limits<double>::quiet_NaN(), .none = false};
        for (std::size_t i = 0; i < N; ++i)
            equation.in[i] = equation.in[i] && most[i] > least;
    }
}

/// The effect at the root; of dual numbers with its gradient, by one step of Newton's in their arithmetic.
template <std::size_t N, class R>
R loewe_effect(std::array<marginal<R>, N> const& drugs, std::array<R, N> const& doses, bool strict) {
    loewe_root const root = solve_loewe(drugs, doses, strict);
    if (root.none)
        return at_rest<R>(drugs, doses);
    R const& top = drugs[root.weakest].maximum;
    if constexpr (std::same_as<R, double>) {
        return top * logistic(root.log_odds);
    } else {
        using std::exp;
        using std::log;
        double const L = root.log_odds;
        if (L != L)
            return R(L);
        R sum(0.0);
        double steep = 0.0;
        double const e = std::exp(-std::abs(L));
        for (std::size_t i = 0; i < N; ++i) {
            if (!(value_of(drugs[i].maximum) > 0.0))
                continue;
            R const r = drugs[i].maximum / top;
            R const left = L < 0.0              ? R(r + (r - 1.0) * e)
                           : value_of(r) == 1.0 ? R((1.0 + (r - 1.0)) + (r - 1.0) / std::max(e, 1e-300))
                                                : R((r - 1.0) + r * e);
            if (!(value_of(left) > 0.0))
                continue;                                       // its maximum is exceeded
            bool const scaled = L >= 0.0 && value_of(r) == 1.0; // left is in units of e^-L
            R const share = (L < 0.0 || scaled ? L : 0.0) - log(left);
            double const own = L < 0.0 ? value_of(r) / value_of(left) : scaled ? 1.0 : value_of(r) * e / value_of(left);
            bool const there = value_of(doses[i]) > 0.0;
            R const w =
                there ? R(exp(R(log_ratio(doses[i], drugs[i].half) - share / drugs[i].slope)))
                      : R(doses[i] / drugs[i].half * exp(R(-share / drugs[i].slope))); // of value 0, not of gradient 0
            if (value_of(doses[i]) < 0.0)
                continue;
            sum = sum + w;
            steep += value_of(w) * own / value_of(drugs[i].slope);
        }
        R const moved = (sum - value_of(sum)) / steep; // the value is at the root already
        return top * logistic(R(L + moved));
    }
}

} // namespace alkaloid::detail
