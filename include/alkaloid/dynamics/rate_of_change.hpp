#pragma once
/// @file How fast a curve rises or falls: for effects that answer to change.

#include "../core/curve.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// The slope at `t0` of the parabola through three points.
template <scalar S>
S slope_at(double t0, double t1, double t2, S const& y0, S const& y1, S const& y2) {
    double const a = t1 - t0, b = t2 - t0;
    return S((b * b * (y1 - y0) - a * a * (y2 - y0)) / (a * b * (b - a)));
}
} // namespace detail

/// The derivative of a sampled curve, of second order in the spacing; per hour. Where the curve jumps, from either side;
/// never across. Between two jumps one sample apart the slope is that of the line.  @throws invalid_input
template <dimension D, scalar S>
curve<D - dims::time, S> rate_of_change(curve<D, S> const& c) {
    std::size_t const n = c.size();
    checklist found;
    if (n < 2)
        found.refuse("samples", std::to_string(n), "", "at least 2");
    for (std::size_t i = 1; i < n && found.empty(); ++i)
        if (!(c.times()[i] > c.times()[i - 1]))
            found.refuse("time[" + std::to_string(i) + "]", text(c.times()[i]), "h", "after its predecessor");
    found.settle("rate_of_change");
    auto const t = c.times();
    std::vector<bool> jumps(n, false);
    for (auto const& j : c.jumps())
        jumps[j.index] = true;
    jumps[0] = true; // nothing before
    // `forth`: what sample k is for somebody to its left: the value before its jump.
    auto const from_left = [&](std::size_t k) { return S(c.before_base(k)); };
    auto const from_right = [&](std::size_t k) { return S(c.values()[k]); };
    auto const forward = [&](std::size_t i) {
        if (i + 1 == n)
            return S(0.0);
        if (i + 2 < n && !jumps[i + 1])
            return detail::slope_at(t[i], t[i + 1], t[i + 2], from_right(i), from_right(i + 1), from_left(i + 2));
        return S((from_left(i + 1) - from_right(i)) / (t[i + 1] - t[i]));
    };
    auto const backward = [&](std::size_t i) {
        if (i == 0)
            return S(0.0);
        if (i > 1 && !jumps[i - 1])
            return detail::slope_at(t[i], t[i - 1], t[i - 2], from_left(i), from_right(i - 1), from_right(i - 2));
        return S((from_left(i) - from_right(i - 1)) / (t[i] - t[i - 1]));
    };
    std::vector<S> values;
    values.reserve(n);
    std::vector<typename curve<D - dims::time, S>::jump> sides;
    for (std::size_t i = 0; i < n; ++i) {
        if (i == 0 || jumps[i]) {
            values.push_back(i + 1 == n ? backward(i) : forward(i));
            if (i > 0)
                sides.push_back({i, backward(i)});
        } else if (i + 1 == n) {
            values.push_back(backward(i));
        } else {
            values.push_back(detail::slope_at(t[i], t[i - 1], t[i + 1], from_right(i), from_right(i - 1), from_left(i + 1)));
        }
    }
    return {std::vector<double>(t.begin(), t.end()), std::move(values), std::move(sides), c.rests_on()};
}

} // namespace alkaloid
