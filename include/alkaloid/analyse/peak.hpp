#pragma once
/// @file The largest value and when it came, the smallest value: at the samples, nothing in between is guessed.

#include "window.hpp"

#include <string>
#include <vector>

namespace alkaloid {

/// The largest value of a curve and the time of it, of packs lane by lane.
template <dimension D, scalar S>
struct peak_of {
    detail::measured_t<D, S> value;
    duration<detail::plain_t<S>> time; ///< A sample time: without derivatives.  [h]
};

/// The largest sample in `w` and its time, the earliest where several are equal; values just before a dose count, too.
/// @throws invalid_input if there is no sample, or one that is not finite
template <dimension D, class S>
peak_of<D, S> peak(curve<D, S> const& c, window const& w = {}) {
    auto const samples = detail::samples_in(c, w, "peak");
    checklist check;
    if (samples.empty())
        check.refuse("number of samples in the window", "0", "", "at least 1");
    check.settle("peak");
    S best = samples.front().value;
    detail::plain_t<S> when(samples.front().time);
    for (auto const& s : samples) {
        auto const higher = value_of(best) < value_of(s.value);
        best = select(higher, s.value, best);
        when = select(higher, detail::plain_t<S>(s.time), when);
    }
    return {detail::measured<D>(best), duration<detail::plain_t<S>>::from_base(when)};
}

/// The largest sample: `cmax(course[plasma]).in(ng / mL, mitragynine::drug)`.  @throws invalid_input
template <dimension D, class S>
auto cmax(curve<D, S> const& c, window const& w = {}) {
    return peak(c, w).value;
}
/// The time of the largest sample, as on the curve's clock, not since the last dose.  [h]  @throws invalid_input
template <dimension D, class S>
auto tmax(curve<D, S> const& c, window const& w = {}) {
    return peak(c, w).time;
}
/// The smallest sample; in a dosing interval, the trough.  @throws invalid_input
template <dimension D, class S>
auto cmin(curve<D, S> const& c, window const& w = {}) {
    return -1.0 * peak(-1.0 * c, w).value;
}

} // namespace alkaloid
