#pragma once
/// @file How a curve runs between its samples, and the area of one step of it.

#include "window.hpp"

#include <cmath>
#include <string>
#include <string_view>
#include <utility>
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

/// One step of a curve, from `a` to `b`, lane by lane: does it decay (falls, and both ends are above zero)?
/// Where it does not, a harmless pair stands in, so that the branch not taken has finite derivatives.
template <scalar S>
struct decay {
    S high, low;
    decltype(value_of(std::declval<S const&>()) < value_of(std::declval<S const&>())) falls, above;

    decay(S const& a, S const& b)
        : high(1.0), low(1.0), falls(value_of(b) < value_of(a)), above(plain_t<S>(0.0) < value_of(b)) {
        high = choose(a, high);
        low = choose(b, low);
    }
    S choose(S const& if_decays, S const& otherwise) const {
        return select(falls, S(select(above, if_decays, otherwise)), otherwise);
    }
};

/// d / log1p(d) for d >= 0, without loss near 0, gradients included.
template <scalar S>
S log_mean_ratio(S const& d) {
    using std::log1p;
    auto const small = value_of(d) < plain_t<S>(1e-3);
    S const series = 1.0 + d * (0.5 + d * (-1.0 / 12.0 + d * (1.0 / 24.0 + d * (-19.0 / 720.0))));
    S const large = select(small, S(1.0), d);
    return select(small, series, S(large / log1p(large)));
}

/// (1 - exp(-l) (1 + l)) / l^2 for l >= 0: the first moment of a decay by exp(-l) over one unit of time.
template <scalar S>
S decay_moment(S const& l) {
    using std::exp;
    auto const small = value_of(l) < plain_t<S>(0.5);
    S series(0.0); // sum over n of (-l)^n / (n! (n + 2)), by Horner's rule
    for (int n = 13; n >= 0; --n)
        series = 1.0 / (n + 2.0) - series * l / (n + 1.0);
    S const large = select(small, S(1.0), l);
    return select(small, series, S((1.0 - exp(-large) * (1.0 + large)) / (large * large)));
}

/// Area of one step of `dt` hours from `a` to `b`, and its first moment about the step's own beginning.
template <class S>
struct strip {
    S area, moment;
};
template <scalar S>
strip<S> trapezoid(S const& a, S const& b, double dt, area_rule rule) {
    using std::log;
    S const area = 0.5 * dt * (a + b), moment = dt * dt * (a + 2.0 * b) / 6.0;
    if (rule == area_rule::linear)
        return {area, moment};
    decay<S> const d(a, b);
    return {d.choose(dt * d.low * log_mean_ratio(S((d.high - d.low) / d.low)), area),
            d.choose(dt * dt * d.high * decay_moment(S(log(d.high / d.low))), moment)};
}

/// The value a part `x` in [0, 1] of the way from `a` to `b`.
template <scalar S>
S between(S const& a, S const& b, double x, area_rule rule) {
    using std::exp;
    using std::log;
    S const straight = a + x * (b - a);
    if (rule == area_rule::linear)
        return straight;
    decay<S> const d(a, b);
    return d.choose(d.high * exp(-x * log(d.high / d.low)), straight);
}

/// The samples in a window, with values worked out at ends that lie between samples; or why the window is not covered.
template <class S>
struct coverage {
    std::vector<sample<S>> samples;
    std::string gap;
    double from() const { return samples.front().time; }
    double to() const { return samples.back().time; }
};
template <dimension D, class S>
coverage<S> covering(curve<D, S> const& c, window const& w, area_rule rule, std::string const& where) {
    coverage<S> r{samples_in(c, w, where), {}};
    auto const times = c.times();
    double const from = w.from.base(), to = w.to.base(), first = times.front(), last = times.back();
    if (all_finite(from) && from < first)
        r.gap = "the curve begins at " + text(first, 6) + " h, after the window does at " + text(from, 6) + " h";
    else if (all_finite(to) && to > last)
        r.gap = "the curve ends at " + text(last, 6) + " h, before the window does at " + text(to, 6) + " h";
    if (!r.gap.empty())
        return r;
    auto const worked_out = [&](double t) {
        auto const right = static_cast<std::size_t>(std::upper_bound(times.begin(), times.end(), t) - times.begin());
        double const x = (t - times[right - 1]) / (times[right] - times[right - 1]);
        return sample<S>{t, between(S(c.values()[right - 1]), S(c.before_base(right)), x, rule)};
    };
    if (all_finite(from) && (r.samples.empty() || r.samples.front().time != from))
        r.samples.insert(r.samples.begin(), worked_out(from));
    if (all_finite(to) && (r.samples.empty() || r.samples.back().time != to))
        r.samples.push_back(worked_out(to));
    if (r.samples.size() < 2 || !(r.from() < r.to()))
        r.gap = "fewer than two sample times in the window";
    return r;
}
} // namespace detail

} // namespace alkaloid
