#pragma once
/// @file What each solver is in lanes.

#include "../../kinetics/system.hpp"

namespace alkaloid::detail {

/// `type` integrates `System` in lanes as `Solver` would each lane alone; none where a solver knows no lanes. Specialised
/// beside each lane method.
template <class Solver, class System>
struct lane_method {};

template <class Solver, class System>
concept has_lane_method = requires { typename lane_method<Solver, System>::type; };

} // namespace alkaloid::detail
