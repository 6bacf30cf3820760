#pragma once
/// @file The area under a curve, over time and over time times time, and what follows from it.

#include "finding.hpp"
#include "window.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace alkaloid {

/// How a curve runs between its samples.
enum class area_rule {
    linear,             ///< Straight.
    linear_up_log_down, ///< Straight where it rises, exponential where it falls: exact for washout.  @cite purves1992
};

constexpr std::string_view name_of(area_rule r) {
    return r == area_rule::linear ? "linear trapezoids" : "linear up, log down trapezoids";
}

namespace detail {
/// Lanes that run down exponentially by this rule: falling, both ends above zero.
template <class S>
auto decays(S const& a, S const& b) {
    return value_of(b) < value_of(a);
}

/// d / log1p(d) for d >= 0, without loss near 0, gradients included.
template <scalar S>
S log_mean_ratio(S const& d) {
    using std::log1p;
    auto const small = value_of(d) < plain_t<S>(1e-3);
    S const series = 1.0 + d * (0.5 + d * (-1.0 / 12.0 + d * (1.0 / 24.0 + d * (-19.0 / 720.0))));
    S const large = select(small, S(1.0), d);
    return select(small, series, S(large / log1p(large)));
}

/// Area and first moment (about the segment's own start) of one segment of width `dt`.
template <class S>
struct strip {
    S area, moment;
};

template <scalar S>
strip<S> trapezoid(S const& a, S const& b, double dt, area_rule rule) {
    using std::exp;
    using std::log;
    S const straight = 0.5 * dt * (a + b), straight_moment = dt * dt * (a + 2.0 * b) / 6.0;
    if (rule == area_rule::linear)
        return {straight, straight_moment};
    plain_t<S> const zero(0.0);
    auto const falls = value_of(b) < value_of(a);
    auto const above = zero < value_of(b);
    // Where the rule does not hold a harmless pair stands in, so that the branch not taken has finite derivatives.
    S const high = select(falls, select(above, a, S(1.0)), S(1.0));
    S const low = select(falls, select(above, b, S(1.0)), S(1.0));
    S const area = dt * low * log_mean_ratio(S((high - low) / low));
    S const steep = log(high / low); // the moment is dt^2 high (1 - e^-L (1 + L)) / L^2 with L = steep
    S series(0.0);
    for (int n = 12; n >= 0; --n) // sum of (-L)^n / (n! (n + 2))
        series = 1.0 / (n + 2.0) + (n < 12 ? S(series * (-steep / (n + 1.0))) : S(0.0));
    auto const flat = value_of(steep) < plain_t<S>(0.5);
    S const l = select(flat, S(1.0), steep);
    S const closed = (1.0 - exp(-l) * (1.0 + l)) / (l * l);
    S const moment = dt * dt * high * select(flat, series, closed);
    return {select(falls, select(above, area, straight), straight),
            select(falls, select(above, moment, straight_moment), straight_moment)};
}
} // namespace detail

} // namespace alkaloid
