#pragma once
/// @file Naloxone: mass, salt, affinities, rates of binding, and how it reverses opioids in people.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

#include <numbers>

namespace alkaloid::naloxone {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("327.380 g/mol", 327.380, "C19H21NO4");
/// The drug: what a dose of naloxone base is a mass of.
inline constexpr substance drug{"naloxone", molar_mass.value};
/// Molar mass of the hydrochloride, a dihydrate.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("399.868 g/mol", 399.868, "C19H21NO4 HCl 2H2O");
/// Some labels count the anhydrous hydrochloride instead: the same base, a tenth less salt.
inline constexpr salt hydrochloride{"naloxone hydrochloride dihydrate", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_mu = detail::binding(detail::toll_lab, "1.4 nM", 1.4);
/// Ki at the kappa-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_kappa = detail::binding(detail::toll_lab, "2.5 nM", 2.5);
/// Ki at the delta-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_delta = detail::binding(detail::toll_lab, "67.5 nM", 67.5);
} // namespace alkaloid::naloxone

/// Rates of binding in vitro, half-occupancy (koff/kon)^(1/n) = 0.586 nM.
namespace alkaloid::naloxone::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::bootstrapped("0.0001669 pM^-n s^-1 (7.2e-5 to 3.3e-4)", 0.0001669, 7.2e-5, 3.3e-4, detail::pm_n);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff = detail::bootstrapped(
    "0.03959 /s (0.0261 to 0.0640)", 0.03959 / units::second, 0.0261 / units::second, 0.0640 / units::second);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::bootstrapped("0.858 (0.775 to 0.959)", 0.858, 0.775, 0.959);
} // namespace alkaloid::naloxone::mann2022

/// Reversal of buprenorphine, competition for the receptor.
namespace alkaloid::naloxone::yassen2007 {
/// Dissociation constant at the effect site, in total plasma: 5.7 nM.  [ng/mL]  @cite yassen2007
inline constexpr reported<mass_concentration<>> kd =
    detail::from(detail::yassen_reversal, "1.87 ng/mL (IIV 89 %)", 1.87 * (units::ng / units::mL), "total, 5.7 nM");
/// Rate of equilibration with the effect site.  [1/min]  @cite yassen2007
inline constexpr reported<rate_constant<>> ke0 =
    detail::from(detail::yassen_reversal, "0.106 /min", 0.106 / units::minute, "0.1064 /min in mann2022's model");
} // namespace alkaloid::naloxone::yassen2007

/// Reversal of morphine.
namespace alkaloid::naloxone::olofsen2010 {
/// Half-maximal concentration at the effect site.  [ng/mL]  @cite olofsen2010
inline constexpr reported<mass_concentration<>> ec50 = detail::from(
    detail::olofsen_reversal, "0.602 ng/mL (IIV 37.5 %)", 0.602 * (units::ng / units::mL), "total, 1.84 nM");
/// Power of the occupancy by naloxone, (N/(1+N))^shape with N = C/EC50; not Hill's exponent.  [1]  @cite olofsen2010
inline constexpr reported<double> shape = detail::from(detail::olofsen_reversal, "4.18", 4.18);
/// Rate of equilibration with the effect site.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> ke0 = detail::from(
    detail::olofsen_half_life, "t1/2 11.2 min", std::numbers::ln2 / (11.2 * units::minute), "ln 2 over the half-life");
} // namespace alkaloid::naloxone::olofsen2010
