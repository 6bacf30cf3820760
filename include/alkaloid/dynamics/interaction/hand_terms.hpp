#pragma once
/// @file The terms of Hand's equation, and their integral over a short way.

#include "gauss_nodes.hpp"
#include "lanewise.hpp"
#include "two_at_once.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>

namespace alkaloid::detail {

/// dL/ds = sum over drugs of x h q(L), in L, the log-odds of E over the smallest maximum M still to be reached, s the
/// part of the doses. With r = maximum/M, q = left^(1 + 1/h) e^L/r, left = (r - 1) + r e^-L.
template <std::size_t N, class R>
struct hand_terms {
    std::array<R, N> height{}; ///< log(x h/r), of no dose log(h/r)
    std::array<R, N> dose{};   ///< x, where it is 0 in value
    std::array<R, N> inverse_slope{}, ratio{};
    std::array<bool, N> in{}, empty{};
    bool ends = false; ///< Is a maximum above M, so that the path ends at M?

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
    /// The rate, and how log(1/rate) goes on from here.
    struct trend {
        R rate{0.0}, growth{0.0}, curvature{0.0}; ///< and the first two derivatives
        double third = 0.0;                       ///< about the size of the next
    };
    trend at(double L) const {
        double const e = std::exp(-std::abs(L));
        R sum(0.0), first(0.0), second(0.0), own(0.0);
        double least = 1e300, most = -1e300;
        for (std::size_t i = 0; i < N; ++i) {
            if (!in[i])
                continue;
            R const w = term(i, L, e), r = ratio[i];
            // d log left/dL = -part, part = r e^-L/left; d log q/dL = 1 - (1 + 1/h) part
            R const part = value_of(r) == 1.0 && std::same_as<R, double> ? R(1.0)
                           : L < 0.0                                     ? R(r / (r + (r - 1.0) * e))
                           : value_of(r) == 1.0                          ? R(1.0)
                                                                         : R(r * e / ((r - 1.0) + r * e));
            R const k = (1.0 + inverse_slope[i]) * part - 1.0;
            least = std::min(least, value_of(k));
            most = std::max(most, value_of(k));
            sum = sum + w;
            first = first + w * k;
            second = second + w * k * k;
            own = own + w * (1.0 + inverse_slope[i]) * part * (part - 1.0);
        }
        trend t;
        t.rate = sum;
        t.growth = first / sum;
        R const spread = second / sum - t.growth * t.growth, bend = own / sum;
        t.curvature = bend - spread;
        t.third = std::abs(value_of(spread)) * (most - least) + std::abs(value_of(bend));
        return t;
    }
    /// The integral of 1/rate from `L` to `L + step`.
    template <std::size_t Points>
    R panel(double L, double step) const {
        using rule = gauss_nodes<Points>;
        constexpr auto const& x = rule::x;
        constexpr auto const& w = rule::w;
        double const half = 0.5 * step, middle = L + half;
        R sum(0.0);
        if constexpr (std::same_as<R, double>)
            if (std::abs(middle) + std::abs(half) < 300.0 && tame(middle, half))
                return half * paired(x, w, middle, half);
        for (std::size_t k = 0; k < x.size(); ++k) {
            sum = sum + w[k] / rate(middle + half * x[k]);
            if (x[k] != 0.0)
                sum = sum + w[k] / rate(middle - half * x[k]);
        }
        return half * sum;
    }
    /// Do all terms stay far from overflow?
    bool tame(double middle, double half) const {
        bool all = true;
        double const furthest = std::abs(middle) + std::abs(half);
        for (std::size_t i = 0; i < N; ++i) {
            double const n = value_of(inverse_slope[i]), r = value_of(ratio[i]);
            double const largest = r == 1.0 ? n * furthest : (1.0 + n) * (furthest + r);
            all = all && (!in[i] || std::abs(value_of(height[i])) + largest < 300.0);
        }
        return all;
    }
    /// The same sum, two pairs of nodes at once, with the exponentials of both from one of their distance.
    template <class Nodes>
    double paired(Nodes const& x, Nodes const& w, double middle, double half) const {
        static_assert(std::tuple_size_v<Nodes> % 2 == 0);
        std::array<double, N> centre{};
        double const z = ends ? std::exp(-middle) : 1.0, over_z = 1.0 / z;
        for (std::size_t i = 0; i < N; ++i)
            if (in[i])
                centre[i] = std::exp(ratio[i] == 1.0 ? height[i] - middle * inverse_slope[i] : height[i]);
        double sum = 0.0;
        for (std::size_t k = 0; k < x.size(); k += 2) {
            two_numbers const t = half * two_numbers{x[k], x[k + 1]};
            two_numbers const f = ends ? exp_of_both(-t) : both(1.0), over_f = 1.0 / f;
            two_numbers up{}, down{};
            for (std::size_t i = 0; i < N; ++i) {
                if (!in[i])
                    continue;
                double const n = inverse_slope[i], r = ratio[i];
                if (r == 1.0) {
                    two_numbers const g = exp_of_both(-n * t);
                    up += centre[i] * g;
                    down += centre[i] / g;
                } else {
                    up += centre[i] * exp_of_both((1.0 + n) * log_of_both((r - 1.0) + r * z * f)) * (over_z * over_f);
                    down += centre[i] * exp_of_both((1.0 + n) * log_of_both((r - 1.0) + r * z * over_f)) * (over_z * f);
                }
            }
            two_numbers const weights{k == 0 && x[0] == 0.0 ? 0.5 * w[0] : w[k], w[k + 1]}; // the middle is met twice
            two_numbers const part = weights * (up + down) / (up * down);
            sum += part[0] + part[1];
        }
        return sum;
    }
};

} // namespace alkaloid::detail
