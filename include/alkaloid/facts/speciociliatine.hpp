#pragma once
/// @file Speciociliatine, a diastereomer of mitragynine and like it a major alkaloid of the leaf: its mass. No affinity
/// has been found whose number could be seen; a model that lets it bind needs one from the caller.

#include "../core/substance.hpp"
#include "laboratory.hpp"

namespace alkaloid::speciociliatine {
/// Molar mass, that of mitragynine.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("398.503 g/mol", 398.503, "C23H30N2O4");
/// The drug: what a dose of speciociliatine is a mass of.
inline constexpr substance drug{"speciociliatine", molar_mass.value};
} // namespace alkaloid::speciociliatine
