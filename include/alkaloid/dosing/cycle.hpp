#pragma once
/// @file A cycle: what is given once every so often, for ever; what a steady state is the steady state of.

#include "../core/instant.hpp"
#include "../core/scalar.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

namespace alkaloid {

/// A dose of a cycle. Infusions may last longer than the cycle: then several run at a time.
template <scalar S>
struct cycle_dose {
    std::size_t into;
    S amount; ///< what arrives, F included  [umol]
    S starts; ///< its arrival after the cycle's beginning, lag included; any number, since all cycles were the same  [h]
    S lasts;  ///< [h]; 0: at once
};

template <scalar S>
struct cycle {
    std::vector<cycle_dose<S>> doses;
    double every; ///< [h]
};

namespace detail {
/// `x` less as many `every` as bring it into [0, every), roundings aside; the number of them in `whole`.
template <scalar S>
S into_cycle(S const& x, double every, double& whole) {
    double const v = min_lane(value_of(x));
    whole = std::floor(v / every);
    if (same_instant(v, (whole + 1.0) * every))
        whole += 1.0; // the end of a cycle is the beginning of the next
    return S(x - whole * every);
}
} // namespace detail

} // namespace alkaloid
