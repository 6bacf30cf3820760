#pragma once
/// @file Mitragynine pseudoindoxyl, which human plasma makes of 7-OH: mass and affinities, at mouse receptors. No human
/// Ki was found. Its functional K_A (opioid_efficacy.hpp) is 13 times its Ki: take the affinity as uncertain by ten.

#include "../core/substance.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::pseudoindoxyl {
/// Molar mass, an isomer of 7-OH.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("414.502 g/mol", 414.502, "C23H30N2O5");
/// The drug: what a dose of pseudoindoxyl is a mass of.
inline constexpr substance drug{"mitragynine pseudoindoxyl", molar_mass.value};

/// Ki at the mu-opioid receptor of the mouse.  [nM]  @cite varadi2016
inline constexpr reported<concentration<>> ki_mu = detail::binding(detail::varadi_lab, "0.8 +- 0.2 nM (SEM)", 0.8, 0.2);
/// Ki at the kappa-opioid receptor of the mouse.  [nM]  @cite varadi2016
inline constexpr reported<concentration<>> ki_kappa =
    detail::binding(detail::varadi_lab, "24 +- 0.8 nM (SEM)", 24, 0.8);
/// Ki at the delta-opioid receptor of the mouse, an antagonist there.  [nM]  @cite varadi2016
inline constexpr reported<concentration<>> ki_delta =
    detail::binding(detail::varadi_lab, "3.0 +- 1.3 nM (SEM)", 3.0, 1.3);
} // namespace alkaloid::pseudoindoxyl
