#pragma once
/// @file Naltrexone: mass, salt and affinities. Its rates of binding were not found.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::naltrexone {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("341.407 g/mol", 341.407, "C20H23NO4");
/// The drug: what a dose of naltrexone base is a mass of.
inline constexpr substance drug{"naltrexone", molar_mass.value};
/// Molar mass of the hydrochloride.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("377.865 g/mol", 377.865, "C20H23NO4 HCl");
/// What tablets are labelled in.
inline constexpr salt hydrochloride{"naltrexone hydrochloride", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_mu = detail::binding(detail::toll_lab, "0.2 nM", 0.2);
/// Ki at the kappa-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_kappa = detail::binding(detail::toll_lab, "0.4 nM", 0.4);
/// Ki at the delta-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_delta = detail::binding(detail::toll_lab, "10.8 nM", 10.8);
} // namespace alkaloid::naltrexone
