#pragma once
/// @file Ethanol: the substance. 1 g/L in blood is 21.7 mmol/L, 100 mg/dL, 0.1 % by weight over volume.

#include "../core/source.hpp"
#include "../core/substance.hpp"

namespace alkaloid::ethanol {

/// Molar mass of C2H6O.  [g/mol]
inline constexpr reported<molar_mass_t<>> molar_mass{
    .value = 46.07 * (units::g / units::mol),
    .printed = "46.07 g/mol",
    .population = "C2H6O",
    .cite = "ethanol_general",
    .status = verification::unverified,
    .grade = evidence_grade::A,
    .note = "general knowledge, no source read",
};

/// Density of the pure liquid: a volume times its strength times this is a mass of ethanol.  [g/mL]
inline constexpr reported<mass_concentration<>> density{
    .value = 0.789 * (units::g / units::mL),
    .printed = "0.789 g/mL",
    .population = "ethanol, 20 C",
    .cite = "ethanol_general",
    .status = verification::unverified,
    .grade = evidence_grade::A,
    .note = "general knowledge; a page that was read rounds it to 0.79",
};

/// The drug: what a dose of ethanol is a mass of.
inline constexpr substance drug{"ethanol", molar_mass.value};

} // namespace alkaloid::ethanol
