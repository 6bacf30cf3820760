#pragma once
/// @file A salt: what is on the scales, where the drug is a base. A dose printed as a salt is converted to the base
/// before it enters a model.

#include "error.hpp"
#include "substance.hpp"

namespace alkaloid {

/// A salt, its water of crystallisation included, and the base in it.
struct salt {
    std::string_view name;
    substance base;
    molar_mass_t<> molar_mass; ///< Of the whole formula unit, as dosed.  [g/mol]
    int bases = 1;             ///< Molecules of base in a formula unit.

    /// Mass of base over mass of salt.  [1]
    constexpr double base_fraction() const { return bases * (base.molar_mass / molar_mass); }

    /// The base in a mass of salt: `morphine::sulfate.base_in(15 * mg)`.  [ug]  @throws invalid_input
    template <class S>
    mass<S> base_in(mass<S> const& weighed) const {
        checklist check;
        check.require("mass", weighed.base(), not_negative, "ug");
        check.settle(name);
        return base_fraction() * weighed;
    }
};

} // namespace alkaloid
