#pragma once
/// @file The front door for small programs: every room but io and the optional scalars (`core/pack.hpp`) and `analyse/fit`.
/// Libraries and large programs include the rooms they use: linear models never need `solve/dopri5.hpp` or
/// `solve/rosenbrock4.hpp`, and with them Boost.Odeint.

#include "analyse/accumulation.hpp"
#include "analyse/exposure.hpp"
#include "analyse/peak.hpp"
#include "analyse/time_above.hpp"
#include "dosing/product.hpp"
#include "dosing/schedule.hpp"
#include "dynamics/effect_site.hpp"
#include "dynamics/occupancy.hpp"
#include "dynamics/unbound.hpp"
#include "facts/receptors.hpp"
#include "kinetics/diagram.hpp"
#include "kinetics/modified.hpp"
#include "models/one_compartment.hpp"
#include "models/parent_metabolite.hpp"
#include "models/products.hpp"
#include "models/two_compartment.hpp"
#include "models/typical_mitragynine.hpp"
#include "simulate/simulate.hpp"
#include "solve/automatic.hpp"
#include "solve/rosenbrock4.hpp"
#include "version.hpp"
