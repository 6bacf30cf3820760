#pragma once
/// @file The units of the field, and a name for each kind of quantity. Opt in with `using namespace alkaloid::units`.

#include "quantity.hpp"

namespace alkaloid {

inline namespace kinds {
namespace dims {
inline constexpr dimension amount{.amount = 1}, mass{.mass = 1}, volume{.volume = 1}, time{.time = 1},
    length{.length = 1}, pressure{.pressure = 1};
} // namespace dims

template <class S = double>
using amount = quantity<dims::amount, S>; ///< Amount of substance.  [umol]
template <class S = double>
using mass = quantity<dims::mass, S>; ///< Mass, of a dose or of a body.  [ug]
template <class S = double>
using volume = quantity<dims::volume, S>; ///< Volume of distribution, or of a drink.  [L]
template <class S = double>
using duration = quantity<dims::time, S>; ///< A time, or a span of time.  [h]
template <class S = double>
using length = quantity<dims::length, S>; ///< Body height.  [m]
template <class S = double>
using pressure = quantity<dims::pressure, S>; ///< Partial pressure.  [kPa]
template <class S = double>
using rate_constant = quantity<dimension{} - dims::time, S>; ///< First-order rate constant.  [1/h]
template <class S = double>
using clearance = quantity<dims::volume - dims::time, S>; ///< Clearance.  [L/h]
template <class S = double>
using concentration = quantity<dims::amount - dims::volume, S>; ///< Molar concentration.  [umol/L]
template <class S = double>
using mass_concentration = quantity<dims::mass - dims::volume, S>; ///< Mass concentration.  [ug/L = ng/mL]
template <class S = double>
using amount_rate = quantity<dims::amount - dims::time, S>; ///< Amount per time: a flow, a maximal rate.  [umol/h]
template <class S = double>
using molar_mass_t = quantity<dims::mass - dims::amount, S>; ///< Molar mass.  [g/mol]
template <class S = double>
using mass_rate = quantity<dims::mass - dims::time, S>; ///< Mass per time: a maximal rate as printed.  [ug/h]
template <class S = double>
using mass_concentration_rate = quantity<dims::mass - dims::volume - dims::time, S>; ///< Fall of a mass concentration.  [ug/L/h]
/// Rate of association per mass concentration.  [L/ug/h; 1 mL/ng/min is 60 of them]
template <class S = double>
using mass_association = quantity<dims::volume - dims::mass - dims::time, S>;
} // namespace kinds

namespace units {
inline constexpr unit<dims::amount> umol{1.0}, nmol{1e-3}, pmol{1e-6}, mmol{1e3}, mol{1e6};
inline constexpr unit<dims::mass> ug{1.0}, ng{1e-3}, mg{1e3}, g{1e6}, kg{1e9};
inline constexpr unit<dims::volume> L{1.0}, dL{0.1}, mL{1e-3}, uL{1e-6};
inline constexpr unit<dims::time> h{1.0}, minute{1.0 / 60.0}, second{1.0 / 3600.0}, day{24.0}, week{168.0};
inline constexpr unit<dims::length> metre{1.0}, cm{0.01};
inline constexpr unit<dims::pressure> kPa{1.0}, mmHg{0.133322387415};
inline constexpr unit<dimension{} - dims::time> per_h{1.0}, per_minute{60.0};
inline constexpr unit<dimension{}> none{1.0}, percent{0.01};
inline constexpr unit<dims::amount - dims::volume> uM{1.0}, nM{1e-3}, mM{1e3};
} // namespace units

} // namespace alkaloid
