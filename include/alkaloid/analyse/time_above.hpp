#pragma once
/// @file How long a curve stays above a threshold.

#include "finding.hpp"
#include "trapezoid.hpp"

#include <string>

namespace alkaloid {

namespace detail {
/// The part in [0, 1] of a straight line from `a` to `b` that lies above `level`.
template <scalar S>
S part_above(S const& a, S const& b, S const& level) {
    auto const rises = value_of(a) < value_of(b);
    S const high = select(rises, b, a), low = select(rises, a, b);
    auto const crosses = value_of(low) < value_of(level), reaches = value_of(level) < value_of(high);
    S const rise = select(crosses, select(reaches, S(high - low), S(1.0)), S(1.0));
    return select(reaches, select(crosses, S((high - level) / rise), S(1.0)), S(0.0));
}

template <dimension D, class S, class T>
finding<duration<common_scalar_t<S, T>>> time_above(curve<D, S> const& c, T const& threshold, window const& w) {
    using R = common_scalar_t<S, T>;
    checklist check;
    check.require("threshold", threshold, any_finite, "base units");
    check.settle("time_above");
    auto const part = covering(c, w, area_rule::linear, "time_above");
    std::string const name = "straight between samples";
    if (!part.gap.empty())
        return finding<duration<R>>::missing(part.gap, name);
    R sum(0.0);
    for (std::size_t i = 1; i < part.samples.size(); ++i)
        sum = sum + (part.samples[i].time - part.samples[i - 1].time) *
                        part_above(R(part.samples[i - 1].value), R(part.samples[i].value), R(threshold));
    return {duration<R>::from_base(sum), name + ", " + span_text(part.from(), part.to())};
}
} // namespace detail

/// How long the curve is above `threshold` in `w`: straight between samples, doses as jumps. Crossing times carry
/// derivatives. Missing where the curve does not cover `w`.  [h]  @throws invalid_input
template <dimension D, class S, dimension E, class T>
auto time_above(curve<D, S> const& c, quantity<E, T> const& threshold, window const& w = {}) {
    static_assert(E == D, "time_above: the threshold measures something else than the curve");
    return detail::time_above(c, threshold.base(), w);
}
/// The same for a curve of fractions: `time_above(mu.total, 0.5)`.
template <class S, scalar T>
auto time_above(curve<dimension{}, S> const& c, T const& threshold, window const& w = {}) {
    return detail::time_above(c, threshold, w);
}

} // namespace alkaloid
