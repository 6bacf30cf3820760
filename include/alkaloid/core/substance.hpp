#pragma once
/// @file A chemical substance: what a dose is a mass of.

#include "units.hpp"

#include <string_view>

namespace alkaloid {

/// A substance and its molar mass, which turns the milligrams at the door into the moles inside.
struct substance {
    std::string_view name;
    molar_mass_t<> molar_mass; ///< [g/mol]

    friend constexpr bool operator==(substance const& a, substance const& b) {
        return a.name == b.name && a.molar_mass == b.molar_mass;
    }
};

/// A substance of molar mass 1: amounts stay in the unit of the file they came from.
inline constexpr substance unnamed{"unnamed", molar_mass_t<>::from_base(1.0)};

} // namespace alkaloid
