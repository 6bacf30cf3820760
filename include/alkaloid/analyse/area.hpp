#pragma once
/// @file The area under a curve, and what is read off it.

#include "finding.hpp"
#include "trapezoid.hpp"

#include <string>

namespace alkaloid {

namespace detail {
/// Area, and first moment about the time `origin`.
template <scalar S>
strip<S> summed(std::vector<sample<S>> const& samples, area_rule rule, double origin) {
    strip<S> sum{S(0.0), S(0.0)};
    for (std::size_t i = 1; i < samples.size(); ++i) {
        double const t = samples[i - 1].time;
        strip<S> const step = trapezoid(samples[i - 1].value, samples[i].value, samples[i].time - t, rule);
        sum.area = sum.area + step.area;
        sum.moment = sum.moment + step.moment + (t - origin) * step.area;
    }
    return sum;
}
} // namespace detail

/// The area under a curve over `w`, first to last sample unless given. Doses inside are jumps, not slopes; ends between
/// samples are worked out by the same rule. Missing where the curve does not cover `w`.  @cite purves1992
/// @throws invalid_input
template <dimension D, class S>
finding<detail::measured_t<D + dims::time, S>> auc(curve<D, S> const& c, window const& w = {},
                                                   area_rule rule = area_rule::linear_up_log_down) {
    using result = finding<detail::measured_t<D + dims::time, S>>;
    auto const part = detail::covering(c, w, rule, "auc");
    std::string const name(name_of(rule));
    if (!part.gap.empty())
        return result::missing(part.gap, name);
    S const area = detail::summed(part.samples, rule, part.from()).area;
    return {detail::measured<D + dims::time>(area), name + ", " + detail::span_text(part.from(), part.to())};
}

/// The mean value over `w`: the area divided by the time.  @throws invalid_input
template <dimension D, class S>
finding<detail::measured_t<D, S>> average(curve<D, S> const& c, window const& w = {},
                                          area_rule rule = area_rule::linear_up_log_down) {
    using result = finding<detail::measured_t<D, S>>;
    auto const part = detail::covering(c, w, rule, "average");
    std::string const name = "area by " + std::string(name_of(rule)) + " over time";
    if (!part.gap.empty())
        return result::missing(part.gap, name);
    S const area = detail::summed(part.samples, rule, part.from()).area;
    return {detail::measured<D>(S(area / (part.to() - part.from()))),
            name + ", " + detail::span_text(part.from(), part.to())};
}

} // namespace alkaloid
