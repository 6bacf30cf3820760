#pragma once
/// @file The part of a curve that is looked at.

#include "../core/curve.hpp"

#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace alkaloid {

/// A span of time; both ends are open unless given. It begins after what is given at `from` and ends before what is
/// given at `to`, so that dosing intervals neither overlap nor miss anything.
struct window {
    duration<> from = duration<>::from_base(-std::numeric_limits<double>::infinity());
    duration<> to = duration<>::from_base(std::numeric_limits<double>::infinity());
};

namespace detail {

/// A number without its derivatives: `double`, or a pack of them.
template <class S>
using plain_t = std::decay_t<decltype(value_of(std::declval<S const&>()))>;
/// One number, not several side by side: the samples a rule chooses are the same for all of it.
template <class S>
inline constexpr bool one_lane = std::is_same_v<plain_t<S>, double>;

/// A sample as the analysis sees it: where a dose jumps there are two at the same time.
template <class S>
struct sample {
    double time; ///< [h]
    S value;     ///< base units
    bool after_jump = false;
};

/// The samples of `c` in `w`.  @throws invalid_input if `w` is no span, or the curve is not finite or empty
template <dimension D, class S>
std::vector<sample<S>> samples_in(curve<D, S> const& c, window const& w, std::string const& where) {
    double const from = w.from.base(), to = w.to.base();
    checklist check;
    if (!(from < to))
        check.refuse("window.to", text(to, 6), "h", "after window.from, " + text(from, 6) + " h");
    if (c.empty())
        check.refuse("number of samples", "0", "", "at least 1");
    std::vector<S> before(c.values().begin(), c.values().end());
    std::vector<bool> jumps(c.size(), false);
    for (auto const& j : c.jumps()) {
        before.at(j.index) = j.before;
        jumps[j.index] = true;
    }
    std::size_t bad = 0, first = 0;
    for (std::size_t i = c.size(); i-- > 0;)
        if (!all_finite(c.values()[i]) || !all_finite(before[i])) {
            ++bad;
            first = i;
        }
    if (bad > 0) {
        auto const name = "value at " + text(c.times()[first], 6) + " h (the first of " + std::to_string(bad) + ")";
        check.require(name, all_finite(before[first]) ? c.values()[first] : before[first], any_finite);
    }
    check.settle(where);
    std::vector<sample<S>> found;
    for (std::size_t i = 0; i < c.size(); ++i) {
        double const t = c.times()[i];
        if (t < from || t > to)
            continue;
        if (!jumps[i] || t > from)
            found.push_back({t, before[i]});
        if (jumps[i] && t < to)
            found.push_back({t, c.values()[i], t > from});
    }
    return found;
}

inline std::string span_text(double from, double to) { return text(from, 6) + " to " + text(to, 6) + " h"; }
} // namespace detail

} // namespace alkaloid
