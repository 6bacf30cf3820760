#pragma once
/// @file Buprenorphine: mass, salt, affinities, rates of binding in the tube and in people, and occupancy of mu
/// receptors by concentration in plasma. Its slow delay to the brain hides its rate of dissociation: fits to breathing
/// and pain give half-lives from 9 to 68 min, membranes 84 min.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::buprenorphine {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("467.650 g/mol", 467.650, "C29H41NO4");
/// The drug: what a dose of buprenorphine base is a mass of. Sublingual tablets are labelled in base.
inline constexpr substance drug{"buprenorphine", molar_mass.value};
/// Molar mass of the hydrochloride.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("504.108 g/mol", 504.108, "C29H41NO4 HCl");
/// The hydrochloride, as weighed.
inline constexpr salt hydrochloride{"buprenorphine hydrochloride", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite volpe2011
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::volpe_lab, "0.2157 nM", 0.2157, 0, detail::volpe_note);
/// Ki at the kappa-opioid receptor.  [nM]  @cite huang2001
inline constexpr reported<concentration<>> ki_kappa = detail::binding(detail::huang_lab, "0.11 nM", 0.11);
/// Ki at the delta-opioid receptor.  [nM]  @cite huang2001
inline constexpr reported<concentration<>> ki_delta = detail::binding(detail::huang_lab, "0.42 nM", 0.42);

/// Occupancy of mu receptors at high concentrations in plasma.  [1]  @cite greenwald2003
inline constexpr reported<double> occupancy_emax =
    detail::from(detail::greenwald_fit, "89.4 %", 0.894, detail::fitted_by_least_squares);
/// Concentration in plasma of half that.  [ng/mL]  @cite greenwald2003
inline constexpr reported<mass_concentration<>> occupancy_ec50 =
    detail::from(detail::greenwald_fit, "0.73 ng/mL", 0.73 * (units::ng / units::mL), detail::fitted_by_least_squares);
} // namespace alkaloid::buprenorphine

/// The published fit of the same kind.
namespace alkaloid::buprenorphine::nasser2014 {
/// Occupancy of mu receptors at high concentrations in plasma.  [1]  @cite nasser2014
inline constexpr reported<double> occupancy_emax =
    detail::from({"[11C]carfentanil PET", "nasser2014", verification::unverified, evidence_grade::B}, "91.4 %", 0.914);
/// Concentration in plasma of half that.  [ng/mL]  @cite nasser2014
inline constexpr reported<mass_concentration<>> occupancy_ec50 =
    detail::from({"[11C]carfentanil PET", "nasser2014", verification::unverified, evidence_grade::B}, "0.67 ng/mL",
                 0.67 * (units::ng / units::mL));
} // namespace alkaloid::buprenorphine::nasser2014

/// Rates of binding in vitro, half-occupancy (koff/kon)^(1/n) = 0.00805 nM.
namespace alkaloid::buprenorphine::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::from(detail::mann_lab_transcribed, "4.83e-05 pM^-n s^-1", 4.83e-5, detail::pm_n_transcribed);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::mann_lab_transcribed, "0.000137 /s", 0.000137 / units::second, detail::transcribed);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::from(detail::mann_lab_transcribed, "0.5", 0.5, detail::transcribed);
} // namespace alkaloid::buprenorphine::mann2022

/// Ventilation, buprenorphine then naloxone: the default in people. koff/kon is 0.085 ng/mL, 0.18 nM.
namespace alkaloid::buprenorphine::yassen2007 {
/// Association.  [mL/ng/min]  @cite yassen2007
inline constexpr reported<mass_association<>> kon = detail::from(detail::yassen_reversal, "0.203 mL/ng/min (IIV 86 %)",
                                                                 0.203 * (units::mL / (units::ng * units::minute)));
/// Dissociation.  [1/min]  @cite yassen2007
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::yassen_reversal, "0.0172 /min (IIV 96 %)", 0.0172 / units::minute);
/// Rate of equilibration with the effect site.  [1/min]  @cite yassen2007
inline constexpr reported<rate_constant<>> ke0 =
    detail::from(detail::yassen_reversal, "0.00404 /min (IIV 83.5 %)", 0.00404 / units::minute);
/// Largest depression of ventilation, at full occupancy.  [1]  @cite yassen2007
inline constexpr reported<double> alpha =
    detail::from({detail::yassen_reversal.assay, "yassen2007", verification::secondary, evidence_grade::B},
                 "0.67 (IIV 24.8 %)", 0.67, "as a later model uses it; 0.56 in yassen2007fentanyl, unverified");
} // namespace alkaloid::buprenorphine::yassen2007

/// Ventilation, buprenorphine beside fentanyl.
namespace alkaloid::buprenorphine::yassen2007fentanyl {
/// Association.  [mL/ng/min]  @cite yassen2007fentanyl
inline constexpr reported<mass_association<>> kon =
    detail::from(detail::yassen_ventilation, "0.246 mL/ng/min (CV 17.9 %)",
                 0.246 * (units::mL / (units::ng * units::minute)), detail::machine_extracted);
/// Dissociation.  [1/min]  @cite yassen2007fentanyl
inline constexpr reported<rate_constant<>> koff = detail::from(detail::yassen_ventilation, "0.0102 /min (CV 23.2 %)",
                                                               0.0102 / units::minute, detail::machine_extracted);
/// Rate of equilibration with the effect site.  [1/min]  @cite yassen2007fentanyl
inline constexpr reported<rate_constant<>> ke0 = detail::from(detail::yassen_ventilation, "0.0092 /min (CV 22.5 %)",
                                                              0.0092 / units::minute, detail::machine_extracted);
} // namespace alkaloid::buprenorphine::yassen2007fentanyl

/// Relief of pain.
namespace alkaloid::buprenorphine::yassen2006 {
/// Association.  [mL/ng/min]  @cite yassen2006
inline constexpr reported<mass_association<>> kon = detail::from(
    detail::yassen_pain, "0.0631 mL/ng/min (95 % CI 0.0390-0.0872)", 0.0631 * (units::mL / (units::ng * units::minute)),
    spread_kind::ci95, 0.0390 * (units::mL / (units::ng * units::minute)),
    0.0872 * (units::mL / (units::ng * units::minute)));
/// Dissociation.  [1/min]  @cite yassen2006
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::yassen_pain, "0.0785 /min (95 % CI 0.0352-0.122)", 0.0785 / units::minute, spread_kind::ci95,
                 0.0352 / units::minute, 0.122 / units::minute);
/// Rate of equilibration with the effect site.  [1/min]  @cite yassen2006
inline constexpr reported<rate_constant<>> ke0 =
    detail::from(detail::yassen_pain, "0.00447 /min (95 % CI 0.00299-0.00595)", 0.00447 / units::minute,
                 spread_kind::ci95, 0.00299 / units::minute, 0.00595 / units::minute);
} // namespace alkaloid::buprenorphine::yassen2006
