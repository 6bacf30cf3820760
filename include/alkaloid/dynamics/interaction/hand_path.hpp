#pragma once
/// @file The path of Hand's equation: how far along the doses an effect is reached.

#include "lanewise.hpp"

#include <boost/math/quadrature/gauss.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace alkaloid::detail {

/// dL/ds = sum over drugs of x h q(L), in L, the log-odds of E over the smallest maximum M still to be reached, s the
/// part of the doses. With r = maximum/M, q = left^(1 + 1/h) e^L/r, left = (r - 1) + r e^-L. The path is s(L) =
/// integral of 1/rate, smooth and exponential at its ends: panels of Gauss-Legendre, whose length keeps the complex
/// zeros of the rate and its branch points outside their ellipses, and the first terms of an expansion for the rest.
/// Own code, as integrating dE/ds takes fifty times as long and starts at a singular point.
template <std::size_t N, class R>
struct hand_path {
    std::array<R, N> height{}; ///< log(x h/r), of no dose log(h/r)
    std::array<R, N> dose{};   ///< x, where it is 0 in value
    std::array<R, N> inverse_slope{}, ratio{};
    std::array<bool, N> in{}, empty{};
    struct singularity {
        double at, aside;
    };
    std::array<singularity, N + N * N> singularities{};
    std::size_t count = 0;
    double steepest = 0.0; ///< largest growth of 1/rate per unit of L
    bool ends = false;     ///< Does the path end at M?

    /// log of `left`, plus L where L < 0, and what of it changes with L.
    static R log_left(double L, R const& r, double e) {
        using std::log;
        return L < 0.0 ? R(log(R(r + (r - 1.0) * e))) : R(log(R((r - 1.0) + r * e)));
    }
    /// log q + log r - of drug i.
    R log_term(std::size_t i, double L, double e) const {
        if (std::same_as<R, double> && value_of(ratio[i]) == 1.0)
            return height[i] - L * inverse_slope[i];
        if (value_of(ratio[i]) == 1.0) { // with the derivative in the ratio, and without exp(-L), which underflows
            R const off = ratio[i] - 1.0;
            double const growth = L < 0.0 ? e : 1.0 / std::max(e, 1e-300);
            return height[i] - L * inverse_slope[i] + (1.0 + inverse_slope[i]) * off * (1.0 + growth);
        }
        R const left = (1.0 + inverse_slope[i]) * log_left(L, ratio[i], e);
        return height[i] + left + (L < 0.0 ? R(-L * inverse_slope[i]) : R(L));
    }
    R term(std::size_t i, double L, double e) const {
        using std::exp;
        R const grown = exp(log_term(i, L, e));
        return empty[i] ? R(dose[i] * grown) : grown;
    }
    R rate(double L) const {
        double const e = ends || !std::same_as<R, double> ? std::exp(-std::abs(L)) : 0.0;
        R sum(0.0);
        for (std::size_t i = 0; i < N; ++i)
            if (in[i])
                sum = sum + term(i, L, e);
        return sum;
    }
    /// The rate, minus the slope of its logarithm, and that slope's slope.
    R rate(double L, R& growth, R& curvature) const {
        double const e = std::exp(-std::abs(L));
        R sum(0.0), first(0.0), second(0.0), own(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            if (!in[i])
                continue;
            R const w = term(i, L, e), r = ratio[i];
            // d log left/dL = -part, part = r e^-L/left; d log q/dL = 1 - (1 + 1/h) part
            R const part = L < 0.0              ? R(r / (r + (r - 1.0) * e))
                           : value_of(r) == 1.0 ? R(1.0)
                                                : R(r * e / ((r - 1.0) + r * e));
            R const k = (1.0 + inverse_slope[i]) * part - 1.0;
            sum = sum + w;
            first = first + w * k;
            second = second + w * k * k;
            own = own + w * (1.0 + inverse_slope[i]) * part * (part - 1.0);
        }
        growth = first / sum;
        curvature = (own - second) / sum + growth * growth;
        return sum;
    }
    void note(double at, double aside) { singularities[count++] = {at, aside}; }
    /// After the members above are filled in.
    void prepare() {
        static constexpr double pi = 3.14159265358979323846;
        count = 0;
        steepest = 0.0;
        ends = false;
        std::array<double, N> branch{};
        for (std::size_t i = 0; i < N; ++i) {
            if (!in[i])
                continue;
            double const r = value_of(ratio[i]);
            branch[i] = std::numeric_limits<double>::infinity();
            if (r > 1.0) {
                ends = true;
                branch[i] = std::log(r / (r - 1.0));
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
                // where the two terms are equal, by their straight parts on both sides of the branch points
                auto const line = [&](std::size_t k, bool above, double& slope) {
                    double const r = value_of(ratio[k]), n = value_of(inverse_slope[k]);
                    slope = above ? 1.0 : -n;
                    return value_of(height[k]) + (1.0 + n) * (above ? std::log(r - 1.0) : std::log(r));
                };
                for (int sides = 0; sides < 4; ++sides) {
                    bool const above_i = sides & 1, above_j = sides & 2;
                    if ((above_i && branch[i] > 1e300) || (above_j && branch[j] > 1e300))
                        continue;
                    double si = 0.0, sj = 0.0;
                    double const hi = line(i, above_i, si), hj = line(j, above_j, sj), turn = std::abs(si - sj);
                    double const at = (hj - hi) / (si - sj);
                    if (turn > 1e-9 && (at > branch[i]) == above_i && (at > branch[j]) == above_j)
                        note(at, pi / turn);
                }
            }
    }
    /// How long may a panel from `L` be, upwards (sign 1) or downwards?
    double reach(double L, double sign) const {
        double length = 14.0 / steepest;
        if (sign < 0.0 && !ends) {
            double slowest = steepest;
            for (std::size_t i = 0; i < N; ++i)
                if (in[i])
                    slowest = std::min(slowest, value_of(inverse_slope[i]));
            length = 14.0 / slowest;
        }
        for (std::size_t k = 0; k < count; ++k) {
            double const away = sign * (singularities[k].at - L),
                         aside2 = singularities[k].aside * singularities[k].aside;
            double const here = std::sqrt(away * away + aside2);
            while (here + std::sqrt((away - length) * (away - length) + aside2) < 1.45 * length)
                length *= 0.75;
        }
        return length;
    }
    /// The integral of 1/rate from `L` to `L + step`.
    template <unsigned Points>
    R panel(double L, double step) const {
        using rule = boost::math::quadrature::gauss<double, Points>;
        auto const& x = rule::abscissa();
        auto const& w = rule::weights();
        double const half = 0.5 * step, middle = L + half;
        R sum(0.0);
        for (std::size_t k = 0; k < x.size(); ++k) {
            sum = sum + w[k] / rate(middle + half * x[k]);
            if (x[k] != 0.0)
                sum = sum + w[k] / rate(middle - half * x[k]);
        }
        return half * sum;
    }
    /// What is left beyond `L` (below it for sign -1) if 1/rate goes on as it does there, and how wrong that may be.
    R rest(double L, double sign, double& doubt) const {
        R growth(0.0), curvature(0.0);
        R const speed = rate(L, growth, curvature);
        R const g = -sign * growth; // of 1/rate, towards L
        if (!(value_of(g) > 0.0)) {
            doubt = std::numeric_limits<double>::infinity();
            return R(0.0);
        }
        R const first = 1.0 / (speed * g), bent = curvature / (g * g);
        double const b = std::abs(value_of(bent));
        doubt = value_of(first) * b * (b + 1e-2);
        return first * (1.0 + bent);
    }
};

} // namespace alkaloid::detail
