#pragma once
/// @file How a steady state is found, and how well it was.

#include <variant>

namespace alkaloid {

/// Ways to a steady state.
namespace steady {
/// Solved: linear models by (I - P)^-1 b, others by Newton's method on the map over one cycle.
struct solved {
    double tolerance = 1e-12; ///< of the residual, relative to the largest amount
    long most = 200;          ///< cycles, those for derivatives included
};
/// Cycle after cycle until two differ by less than `tolerance`, relative to the largest amount.
struct repeated {
    double tolerance = 1e-12;
    long most = 100'000;
};
/// So many cycles, whatever they come to.
struct cycles {
    long count = 50;
};
} // namespace steady

using steady_policy = std::variant<steady::solved, steady::repeated, steady::cycles>;

/// One steady state that was looked for.
struct steady_report {
    double time;     ///< of the record that asked  [h]
    double residual; ///< what one more cycle changes, relative to the largest amount (for an infusion without end: per hour)
    long cycles;     ///< integrated or propagated on the way
};

} // namespace alkaloid
