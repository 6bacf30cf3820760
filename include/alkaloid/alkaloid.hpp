#pragma once
/// @file The front door for small programs: every room but io and the optional scalars (`core/pack.hpp`).
/// Libraries and large programs include the rooms they use: linear models never need `solve/dopri5.hpp` or
/// `solve/rosenbrock4.hpp`, and with them Boost.Odeint.

#include "kinetics/diagram.hpp"
#include "kinetics/modified.hpp"
#include "models/one_compartment.hpp"
#include "models/parent_metabolite.hpp"
#include "models/two_compartment.hpp"
#include "dosing/schedule.hpp"
#include "simulate/simulate.hpp"
#include "solve/rosenbrock4.hpp"
#include "version.hpp"
