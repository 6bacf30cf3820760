#pragma once
/// @file Nalmefene: mass, rates of binding scaled from naloxone's, and occupancy by concentration in plasma.

#include "../core/substance.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::nalmefene {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("339.435 g/mol", 339.435, "C21H25NO3");
/// The drug: what a dose of nalmefene base is a mass of.
inline constexpr substance drug{"nalmefene", molar_mass.value};

/// Occupancy of mu receptors at high concentrations in plasma.  [1]  @cite kyhl2016
inline constexpr reported<double> occupancy_emax = detail::from(detail::kyhl_pet, "99.4 %", 0.994);
/// Concentration in plasma of half that.  [ng/mL]  @cite kyhl2016
inline constexpr reported<mass_concentration<>> occupancy_ec50 =
    detail::from(detail::kyhl_pet, "0.338 ng/mL", 0.338 * (units::ng / units::mL));
} // namespace alkaloid::nalmefene

/// Rates of binding: naloxone's in one assay, times the ratio of the two drugs in another. Not measured together.
namespace alkaloid::nalmefene::laffont2024 {
/// Association.  [pM^-n/s]  @cite laffont2024
inline constexpr reported<double> kon =
    detail::from(detail::laffont_scaled, "0.000206 pM^-n s^-1", 0.000206, detail::cassel_ratios);
/// Dissociation.  [1/s]  @cite laffont2024
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::laffont_scaled, "0.0135 /s", 0.0135 / units::second, detail::cassel_ratios);
/// Power of the concentration.  [1]  @cite laffont2024
inline constexpr reported<double> hill = detail::from(detail::laffont_scaled, "0.86", 0.86, detail::cassel_ratios);
} // namespace alkaloid::nalmefene::laffont2024
