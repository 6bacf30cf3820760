#pragma once
/// @file Fentanyl: mass, salt, affinities, rates of binding, and how it acts on breathing. Each namespace below is one
/// model's set: the delay of one (ke0 0.18 /min) and the EC50 of another do not belong together.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::fentanyl {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("336.479 g/mol", 336.479, "C22H28N2O");
/// The drug: what a dose of fentanyl base is a mass of. Labels give the base, also where the citrate is inside.
inline constexpr substance drug{"fentanyl", molar_mass.value};
/// Molar mass of the citrate.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> citrate_molar_mass =
    detail::weighed("528.602 g/mol", 528.602, "C22H28N2O C6H8O7");
/// The citrate, as weighed.
inline constexpr salt citrate{"fentanyl citrate", drug, citrate_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite volpe2011
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::volpe_lab, "1.346 nM", 1.346, 0, detail::volpe_note);
/// Ki at the kappa-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_kappa = detail::binding(detail::toll_lab, "85 nM", 85);
/// Ki at the delta-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_delta = detail::binding(detail::toll_lab, "153 nM", 153);
} // namespace alkaloid::fentanyl

/// Rates of binding in vitro, half-occupancy (koff/kon)^(1/n) = 0.351 nM; and the delay that goes with them.
namespace alkaloid::fentanyl::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::bootstrapped("3.081e-05 pM^-n s^-1 (9.8e-6 to 1.03e-4)", 3.081e-5, 9.8e-6, 1.03e-4, detail::pm_n);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff = detail::bootstrapped(
    "0.004331 /s (0.00376 to 0.00501)", 0.004331 / units::second, 0.00376 / units::second, 0.00501 / units::second);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::bootstrapped("0.8439 (0.64 to 1.04)", 0.8439, 0.64, 1.04);
/// Rate of equilibration with the effect site.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> ke0 =
    detail::from({"ventilation model", "mann2022", verification::read, evidence_grade::B}, "0.003 /s",
                 0.003 / units::second, "four times faster than yassen2007's");
} // namespace alkaloid::fentanyl::mann2022

/// Ventilation of volunteers at constant raised carbon dioxide: V = V0 (1 - alpha C^n/(EC50^n + C^n)).
namespace alkaloid::fentanyl::yassen2007 {
/// Half-maximal concentration at the effect site.  [ng/mL]  @cite yassen2007fentanyl
inline constexpr reported<mass_concentration<>> ec50 = detail::from(
    detail::yassen_ventilation, "1.14 ng/mL (IIV 18.9 %)", 1.14 * (units::ng / units::mL), "total, 3.39 nM");
/// Hill's exponent.  [1]  @cite yassen2007fentanyl
inline constexpr reported<double> hill = detail::from(detail::yassen_ventilation, "2.68", 2.68);
/// Largest depression, as a fraction of ventilation.  [1]  @cite yassen2007fentanyl
inline constexpr reported<double> alpha = detail::from(detail::yassen_ventilation, "0.91 (IIV 25.4 %)", 0.91);
/// Rate of equilibration with the effect site.  [1/min]  @cite yassen2007fentanyl
inline constexpr reported<rate_constant<>> ke0 =
    detail::from(detail::yassen_ventilation, "0.0422 /min (IIV 37.8 %)", 0.0422 / units::minute,
                 "to be used with this set's EC50 only");
/// Minute ventilation without drug, carbon dioxide raised: three times that at rest.  [L/min]
/// @cite yassen2007fentanyl
inline constexpr reported<clearance<>> v0 =
    detail::from(detail::yassen_ventilation, "20.2 L/min (IIV 26.7 %)", 20.2 * (units::L / units::minute),
                 "24.0 L/min in the study of buprenorphine, 26.5 L/min in that of morphine");
} // namespace alkaloid::fentanyl::yassen2007

/// Ventilation at constant raised carbon dioxide: what tolerance does to a person's breathing.
namespace alkaloid::fentanyl::algera2021 {
/// Half-maximal concentration at the effect site, opioid-naive.  [ng/mL]  @cite algera2021
inline constexpr reported<mass_concentration<>> c50_naive{
    .value = 0.42 * (units::ng / units::mL),
    .printed = "0.42 +- 0.07 ng/mL (SE)",
    .spread = spread_kind::sem,
    .low = 0.35 * (units::ng / units::mL),
    .high = 0.49 * (units::ng / units::mL),
    .n = 14,
    .population = "opioid-naive volunteers, ventilation",
    .cite = "algera2021",
    .status = verification::read,
    .grade = evidence_grade::B,
};
/// The same in chronic users of opioids.  [ng/mL]  @cite algera2021
inline constexpr reported<mass_concentration<>> c50_chronic{
    .value = 1.82 * (units::ng / units::mL),
    .printed = "1.82 +- 0.39 ng/mL (SE)",
    .spread = spread_kind::sem,
    .low = 1.43 * (units::ng / units::mL),
    .high = 2.21 * (units::ng / units::mL),
    .n = 8,
    .population = "chronic opioid users, ventilation",
    .cite = "algera2021",
    .status = verification::read,
    .grade = evidence_grade::B,
};
} // namespace alkaloid::fentanyl::algera2021
