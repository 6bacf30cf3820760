#pragma once
/// @file How strongly mitragynine and 7-OH act at the human mu receptor, one assay for both: BRET between G protein
/// subunits, DAMGO its full agonist. Tau and K_A follow from EC50 and Emax by the operational model with slope 1
/// @cite black1983 , DAMGO's maximum taken for the system's. Both are antagonists at kappa and delta: tau is 0 there.
/// Efficacy is the assay's as much as the drug's: mitragynine reaches 0 % of DAMGO in one assay, 34 % in this one, 65 %
/// in mouse receptors at high reserve; 7-OH 41, 47 and 77 %. Neither arrestin bias nor its absence is a constant here:
/// the same data are read both ways.

#include "../core/source.hpp"

namespace alkaloid::detail {
/// A constant of the BRET assay.
template <class Q>
constexpr reported<Q> bret(std::string_view printed, Q value, Q low, Q high, spread_kind spread,
                           std::string_view note = {}) {
    return {.value = value,
            .printed = printed,
            .spread = spread,
            .low = low,
            .high = high,
            .population = "human mu, G protein BRET, HEK293T, against DAMGO",
            .cite = "kruegel2016",
            .status = verification::unverified,
            .grade = evidence_grade::C,
            .note = note};
}
constexpr reported<double> bret(std::string_view printed, double value, std::string_view note = {}) {
    return bret<double>(printed, value, value, value, spread_kind::none, note);
}
/// In nM.
constexpr reported<concentration<>> bret_nM(std::string_view printed, double value, double sem = 0.0,
                                            std::string_view note = {}) {
    return bret<concentration<>>(printed, value * units::nM, (value - sem) * units::nM, (value + sem) * units::nM,
                                 sem > 0.0 ? spread_kind::sem : spread_kind::none, note);
}
inline constexpr std::string_view tau_note = "E/(1 - E), from the two numbers above";
inline constexpr std::string_view ka_note = "EC50 (1 + tau)";
} // namespace alkaloid::detail

namespace alkaloid::mitragynine {
/// Half-maximal concentration at mu.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ec50_mu = detail::bret_nM("339 +- 178 nM (SEM)", 339, 178);
/// Maximal response at mu, as a fraction of DAMGO's.  [1]  @cite kruegel2016
inline constexpr reported<double> emax_mu = detail::bret("34 % of DAMGO", 0.34);
/// Operational efficacy at mu.  [1]  @cite kruegel2016
inline constexpr reported<double> tau_mu = detail::bret("0.515", 0.515, detail::tau_note);
/// Functional dissociation constant at mu, to be used with tau: 2.2 times the Ki.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ka_mu = detail::bret_nM("514 nM", 514, 0.0, detail::ka_note);
} // namespace alkaloid::mitragynine

namespace alkaloid::hydroxymitragynine {
/// Half-maximal concentration at mu.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ec50_mu = detail::bret_nM("34.5 +- 4.5 nM (SEM)", 34.5, 4.5);
/// Maximal response at mu, as a fraction of DAMGO's.  [1]  @cite kruegel2016
inline constexpr reported<double> emax_mu = detail::bret("47 % of DAMGO", 0.47);
/// Operational efficacy at mu.  [1]  @cite kruegel2016
inline constexpr reported<double> tau_mu = detail::bret("0.887", 0.887, detail::tau_note);
/// Functional dissociation constant at mu, to be used with tau: 1.4 times the Ki.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ka_mu = detail::bret_nM("65 nM", 65, 0.0, detail::ka_note);
} // namespace alkaloid::hydroxymitragynine

namespace alkaloid::receptors {
/// How far assays lie apart in the efficacy of a kratom alkaloid: the geometric standard deviation of a log-normal prior
/// on tau. Mitragynine reaches 0, 34 or 65 % of DAMGO (tau 0, 0.5, 1.9), 7-OH 41, 47 or 77 % (0.7, 0.9, 3.3).
/// [1]  @cite varadi2016
inline constexpr reported<double> tau_spread{
    .value = 2.0,
    .printed = "tau of 7-OH 0.7, 0.9, 3.3 in three assays",
    .n = 3,
    .population = "7-OH, mu receptor, human and mouse",
    .cite = "varadi2016",
    .status = verification::assumed,
    .grade = evidence_grade::D,
    .note = "a prior; the assay's reserve is not the brain's",
};
} // namespace alkaloid::receptors
