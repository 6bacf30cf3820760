#pragma once
/// @file Solvers whose lanes and derivatives share one clock.

#include "../core/error.hpp"
#include "../core/scalar.hpp"

#include <array>
#include <string_view>

namespace alkaloid::detail {

/// The plain time; lanes that differ in it are refused.  @throws invalid_input
template <scalar S>
double shared_instant(S const& t, std::string_view solver) {
    auto const v = value_of(t);
    if (max_lane(v) != min_lane(v)) {
        checklist found;
        found.refuse("event time", text(min_lane(v)) + " to " + text(max_lane(v)), "h", "the same in all lanes of a pack; exact takes lanes with their own times");
        found.settle(solver);
    }
    return min_lane(v);
}

/// An event time may carry derivatives; to first order its amounts are those at the plain time, moved along the flow
/// `f(x, slope, plain)`.
template <scalar S, std::size_t N, class F>
void shift_along(std::array<S, N>& x, S const& t, double sign, F const& f, double plain) {
    if constexpr (!std::same_as<S, double>) {
        S const rest = t - S(plain);
        std::array<S, N> slope;
        f(x, slope, plain);
        for (std::size_t i = 0; i < N; ++i)
            x[i] += sign * (rest * slope[i]);
    }
}

} // namespace alkaloid::detail
