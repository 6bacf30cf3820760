#pragma once
/// @file Methadone, the racemate: mass, salt and affinities. A Ki at delta was not found.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

#include <limits>

namespace alkaloid::methadone {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("309.453 g/mol", 309.453, "C21H27NO");
/// The drug: what a dose of methadone base is a mass of.
inline constexpr substance drug{"methadone", molar_mass.value};
/// Molar mass of the hydrochloride.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("345.911 g/mol", 345.911, "C21H27NO HCl");
/// What methadone is labelled in.
inline constexpr salt hydrochloride{"methadone hydrochloride", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite volpe2011
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::volpe_lab, "3.378 nM", 3.378, 0, detail::volpe_note);
/// Ki at the kappa-opioid receptor. A lower bound: an occupancy computed from it is the most there can be.
/// [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_kappa = detail::from(
    {"rat or human membranes", "toll1998", verification::unverified}, ">400 nM", 400.0 * units::nM, spread_kind::none,
    400.0 * units::nM, std::numeric_limits<double>::infinity() * units::nM, "a lower bound");
} // namespace alkaloid::methadone
