#pragma once
/// @file Carfentanil: mass, salt, affinity and rates of binding at the mu receptor. Labelled with carbon-11 it is the
/// tracer of the occupancy trials.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::carfentanil {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("394.515 g/mol", 394.515, "C24H30N2O3");
/// The drug: what a dose of carfentanil base is a mass of.
inline constexpr substance drug{"carfentanil", molar_mass.value};
/// Molar mass of the citrate.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> citrate_molar_mass =
    detail::weighed("586.638 g/mol", 586.638, "C24H30N2O3 C6H8O7");
/// The citrate, as weighed.
inline constexpr salt citrate{"carfentanil citrate", drug, citrate_molar_mass.value};

/// Kd at the mu-opioid receptor.  [nM]  @cite scirep2022
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::quoting_lab, "0.08 nM", 0.08, 0, "a Kd, quoted; its source not seen");
} // namespace alkaloid::carfentanil

/// Rates of binding in vitro, half-occupancy (koff/kon)^(1/n) = 0.0229 nM; and an assumed delay.
namespace alkaloid::carfentanil::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::bootstrapped("9.954e-06 pM^-n s^-1 (7.1e-6 to 1.38e-5)", 9.954e-6, 7.1e-6, 1.38e-5, detail::pm_n);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff = detail::bootstrapped(
    "0.0002467 /s (2.25e-4 to 2.73e-4)", 0.0002467 / units::second, 2.25e-4 / units::second, 2.73e-4 / units::second);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::bootstrapped("1.025 (0.97 to 1.09)", 1.025, 0.97, 1.09);
/// Rate of equilibration with the effect site: their placeholder, nobody's measurement.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> ke0 =
    detail::from({"ventilation model", "mann2022", verification::assumed, evidence_grade::D}, "0.1667 /s",
                 0.1667 / units::second, "10/60, assumed by the authors");
} // namespace alkaloid::carfentanil::mann2022
