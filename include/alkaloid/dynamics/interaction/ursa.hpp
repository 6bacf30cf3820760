#pragma once
/// @file Greco's universal response surface.

#include "combination_model.hpp"
#include "lanewise.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace alkaloid {

/// Loewe's equation with a product term: a1 + a2 + alpha sqrt(x1 a1) sqrt(x2 a2) = 1, a_i = x_i r^(-1/h_i), x = d/C50,
/// r the odds of E over the common maximum. alpha above 0 is synergy. Below 0 the equation may have three roots, of
/// which this is the one that halving the range of E finds, as programs for it do since Greco's; or none: NaN.  @cite
/// greco1990
template <scalar K = double>
struct ursa {
    K alpha = K(0.0);

    static constexpr combination_description about{
        .name = "URSA",
        .equation = "1 = a1 + a2 + alpha sqrt(x1 a1 x2 a2), a_i = x_i r^(-1/h_i), x_i = d_i/C50_i, r = E/(Emax - E)",
        .cite = "greco1990",
        .reduces_to = "Loewe at alpha 0",
        .sham = "passes at alpha 0",
        .partial_agonists = "no answer: there is one maximum for both",
        .not_for = "drugs with different maxima; strong antagonism, where it has several answers or none",
    };
    static constexpr std::string_view answers_for =
        "such that URSA's equation has a root: less antagonism, or smaller doses";
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        using R = detail::effect_t<S, D, K>;
        return detail::lanewise<R>(drugs, doses, std::array{R(alpha)},
                                   [](auto const& m, auto const& d, auto const& k) { return effect(m, d, k[0]); });
    }
    /// Are the maxima equal, and is there a root?
    template <scalar S, scalar D, std::size_t N>
    bool defined(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return all_finite(value_of((*this)(drugs, doses)));
    }
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        found.require("ursa.alpha", alpha, any_finite);
        double const low = min_lane(value_of(drugs[0].maximum)), high = max_lane(value_of(drugs[0].maximum));
        found.require("drug[1].maximum", drugs[1].maximum,
                      {.low = high, .high = low, .words = "that of drug[0]: URSA has one maximum"});
    }

private:
    template <class R>
    static R effect(std::array<marginal<R>, 2> const& drugs, std::array<R, 2> const& doses, R const& alpha) {
        using std::exp;
        using std::log;
        bool const first = !(value_of(doses[0]) <= 0.0), second = !(value_of(doses[1]) <= 0.0);
        if (value_of(drugs[0].maximum) != value_of(drugs[1].maximum))
            return R(std::numeric_limits<double>::quiet_NaN());
        if (!first || !second)
            return first ? drugs[0].at(doses[0]) : second ? drugs[1].at(doses[1]) : detail::at_rest<R>(drugs, doses);
        R const x1 = detail::log_ratio(doses[0], drugs[0].half), x2 = detail::log_ratio(doses[1], drugs[1].half);
        R const h1 = drugs[0].slope, h2 = drugs[1].slope;
        equation const f{value_of(x1), value_of(x2), value_of(h1), value_of(h2), value_of(alpha)};
        double const L = f.root();
        if (L != L)
            return R(L);
        if constexpr (std::same_as<R, double>) {
            return drugs[0].maximum * detail::logistic(L);
        } else {
            double rise = 0.0;
            f.at(L, rise);
            R const a1 = x1 - L / h1, a2 = x2 - L / h2;
            R const sum = exp(a1) + exp(a2) + alpha * exp(R(0.5 * (a1 + a2 + x1 + x2)));
            return drugs[0].maximum * detail::logistic(R(L - (sum - value_of(sum)) / rise));
        }
    }
    struct equation {
        double x1, x2, h1, h2, alpha; ///< logarithms of relative doses; slopes

        /// The sum less 1, and its slope in L, the log-odds.
        double at(double L, double& rise) const {
            double const a1 = std::exp(x1 - L / h1), a2 = std::exp(x2 - L / h2), both = alpha * std::exp(product(L));
            rise = -a1 / h1 - a2 / h2 - 0.5 * both * (1.0 / h1 + 1.0 / h2);
            return a1 + a2 + both - 1.0;
        }
        double product(double L) const { return x1 + x2 - 0.5 * L * (1.0 / h1 + 1.0 / h2); }
        /// log of the terms that pull the effect up over those that hold it down, and its slope: 0 at a root.
        double excess(double L, double& rise) const {
            double const a1 = x1 - L / h1, a2 = x2 - L / h2, b = product(L) + std::log(std::abs(alpha));
            double const most = std::max({a1, a2, alpha > 0.0 ? b : a1});
            double const w1 = std::exp(a1 - most), w2 = std::exp(a2 - most),
                         w3 = alpha > 0.0 ? std::exp(b - most) : 0.0;
            double const sum = w1 + w2 + w3, middle = 0.5 * (1.0 / h1 + 1.0 / h2);
            rise = -(w1 / h1 + w2 / h2 + w3 * middle) / sum;
            double up = most + std::log(sum);
            if (alpha < 0.0) {
                double const held = b > 0.0 ? 1.0 / (1.0 + std::exp(-b)) : std::exp(b) / (1.0 + std::exp(b));
                rise += held * middle;
                up -= b > 0.0 ? b + std::log1p(std::exp(-b)) : std::log1p(std::exp(b));
            }
            return up;
        }
        /// For alpha >= 0 by Newton from the left, on a function that falls and is convex; else by halving the range of
        /// E, which settles which root it is, and then by Newton within what is left of it.
        double root() const {
            if (h1 == h2) {
                double const most = std::max(x1, x2),
                             sum = std::exp(x1 - most) + std::exp(x2 - most) + alpha * std::exp(x1 + x2 - most);
                return sum > 0.0 ? h1 * (most + std::log(sum)) : std::numeric_limits<double>::quiet_NaN();
            }
            double L = std::max(h1 * x1, h2 * x2), rise = 0.0;
            double left = -std::numeric_limits<double>::infinity(), right = -left;
            if (alpha < 0.0) {
                double low = 0.0, high = 1.0;
                for (int k = 0; k < 12; ++k) {
                    double const middle = 0.5 * (low + high), odds = std::log(middle / (1.0 - middle));
                    bool const above = excess(odds, rise) > 0.0;
                    (above ? low : high) = middle;
                    (above ? left : right) = odds;
                }
                L = right < 1e300 ? right : left;
            }
            for (int k = 0; k < 300; ++k) {
                double const F = excess(L, rise);
                if (F == 0.0)
                    break;
                if (alpha < 0.0)
                    (F > 0.0 ? left : right) = L;
                double step = -F / rise;
                if (alpha < 0.0 && (!(rise < 0.0) || !(L + step < right) || !(L + step > left))) {
                    bool const open = left < -1e300 || right > 1e300; // E near 0 or the maximum
                    step = open ? F * std::min(h1, h2) : 0.5 * (left + right) - L;
                }
                L += step;
                if (std::abs(step) < 1e-9 * std::min(1.0, h1 + h2) || std::abs(F) < 1e-16 * (1.0 + std::abs(L)))
                    break;
            }
            return L;
        }
    };
};

} // namespace alkaloid
