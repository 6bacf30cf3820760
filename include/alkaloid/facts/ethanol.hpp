#pragma once
/// @file Ethanol: the substance.

#include "../core/substance.hpp"

namespace alkaloid::ethanol {

/// Ethanol, C2H6O.
inline constexpr substance drug{"ethanol", 46.07 * (units::g / units::mol)};

} // namespace alkaloid::ethanol
