#pragma once
/// @file What a solver is asked: to carry the amounts from one event to the next, and to report on the way.

#include "../core/scalar.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace alkaloid {

/// A stretch of time in which nothing jumps.
template <scalar S, std::size_t N>
struct stretch {
    S from, to;                    ///< [h]; where they carry derivatives, so do the amounts at their ends
    std::array<S, N> input;        ///< constant inflow, beside what the model itself produces  [umol/h]
    std::span<double const> times; ///< sample times in (from, to], ascending  [h]
    double step = 0.0;             ///< where not 0: neighbouring times are this far apart
    bool first_on_grid = false;    ///< `from` itself lies one step before the first time
    bool last = false;             ///< nobody asks for the amounts at `to`
};

/// What a solver has done so far.
struct effort {
    long steps = 0;
    long rejected = 0;
    long evaluations = 0; ///< of the right-hand side
};

// A solver is a value with settings; `solver.bind(system)` gives an engine with
//     void run(state& x, stretch const&, auto&& report)   x: amounts at `from`, then at `to` (unless `last`); report(i, amounts at times[i])
//     effort spent() const
// An engine keeps nothing from one stretch to the next that could change a result: it is told of every jump by being
// called anew (dopri5 would otherwise use the derivative from before the dose).

namespace detail {
/// Stands in for the engine of a solver that has refused a system, so that the refusal is all there is to read.
struct no_engine {
    template <class X, class Stretch, class Report>
    void run(X&, Stretch const&, Report&&) {}
    effort spent() const { return {}; }
};
} // namespace detail

} // namespace alkaloid
