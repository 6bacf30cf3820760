#pragma once
/// @file From what laboratories print, mass in a volume, to what binds: moles in a volume.

#include "curve.hpp"
#include "source.hpp"
#include "substance.hpp"

namespace alkaloid {

/// A mass concentration of `drug` in moles: what is printed stays as printed.
constexpr reported<concentration<>> molar(reported<mass_concentration<>> const& r, substance const& drug) {
    return {.value = r.value / drug.molar_mass,
            .printed = r.printed,
            .spread = r.spread,
            .low = r.low / drug.molar_mass,
            .high = r.high / drug.molar_mass,
            .n = r.n,
            .population = r.population,
            .cite = r.cite,
            .status = r.status,
            .grade = r.grade,
            .note = r.note};
}
template <scalar S>
constexpr concentration<S> molar(mass_concentration<S> const& c, substance const& drug) {
    return c / drug.molar_mass;
}
/// Over time: `molar(measured, morphine::drug)`.
template <scalar S>
curve<dims::amount - dims::volume, S> molar(curve<dims::mass - dims::volume, S> const& c, substance const& drug) {
    return c / drug.molar_mass;
}

} // namespace alkaloid
