#pragma once
/// @file How much more there is after many doses than after the first.

#include "area.hpp"
#include "peak.hpp"

#include <string>

namespace alkaloid {

/// What is compared between two dosing intervals.
enum class accumulation_of { area, peak };

/// A later dosing interval over the first: `accumulation(course[plasma], {.from = 0 * h, .to = 8 * h}, {.from = 64 * h,
/// .to = 72 * h})`. Missing where the curve does not cover both, or the first has nothing in it.  @throws invalid_input
template <dimension D, class S>
finding<S> accumulation(curve<D, S> const& c, window const& first, window const& later,
                        accumulation_of what = accumulation_of::area) {
    auto const of = [&](window const& w) {
        auto const area = auc(c, w);
        if (what == accumulation_of::area)
            return derived(
                area.rule(), [](auto const& a) { return S(detail::base_of(a)); }, area);
        return derived(
            "largest sample", [&](auto const&) { return S(detail::base_of(cmax(c, w))); }, area);
    };
    auto const before = of(first), after = of(later);
    std::string const rule = what == accumulation_of::area ? "ratio of areas" : "ratio of largest samples";
    if (before && !(0.0 < min_lane(value_of(before.value()))))
        return finding<S>::missing("nothing above zero in the first interval", rule);
    return derived(
        rule, [](S const& a, S const& b) { return S(b / a); }, before, after);
}

} // namespace alkaloid
