#pragma once
/// @file Steady states, as a program asks for them.

#include "cycle.hpp"

namespace alkaloid {

/// The amounts after a cycle has been repeated for ever, `phase` into it; or while an infusion never ended.
template <scalar S>
struct steady_demand {
    cycle<S> what;
    S phase;                    ///< after the cycle's beginning, arrivals at that instant included  [h]
    bool adds = false;          ///< to the amounts there are (SS 2) instead of replacing them
    bool constant = false;      ///< an infusion without end: `what.doses[0].amount` is its rate  [umol/h]
    bool extrapolated = false;  ///< `phase` is negative: backwards from the beginning, as if nothing had been given before
};

} // namespace alkaloid
