#pragma once
/// @file Partly linear models, integrated by dopri5 where nobody names another solver.

#include "dopri5.hpp"
#include "split_engine.hpp"

namespace alkaloid {

template <class Integrator = dopri5>
struct split;

} // namespace alkaloid
