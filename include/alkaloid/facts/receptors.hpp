#pragma once
/// @file How tightly mitragynine and 7-OH bind: the default inhibition constants, human receptors throughout.
/// Laboratories differ by a factor of two either way; their sets stand in laboratories.hpp, the factor is
/// `receptors::ki_spread`. Not found, hence not here: association and dissociation rates of any kratom alkaloid (a
/// model assumes rapid equilibrium), a Ki of 7-OH at the alpha-2A adrenoceptor, a Ki of mitragynine at serotonin,
/// dopamine or nociceptin receptors. Use Ki for occupancy; for a response use K_A with tau (efficacy.hpp), never Ki
/// with an Emax.

#include "laboratory.hpp"

#include <limits>

namespace alkaloid::detail {
inline constexpr laboratory kruegel_lab{"human receptors in cell membranes", "kruegel2016", verification::unverified};
inline constexpr laboratory kruegel_lab_quoted{"human receptors in cell membranes", "kruegel2016",
                                               verification::secondary};
} // namespace alkaloid::detail

namespace alkaloid::mitragynine {
/// Ki at the mu-opioid receptor.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_mu = detail::binding(detail::kruegel_lab, "233 +- 48 nM (SEM)", 233, 48);
/// Ki at the kappa-opioid receptor, an antagonist there.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_kappa =
    detail::binding(detail::kruegel_lab, "772 +- 207 nM (SEM)", 772, 207);
/// Ki at the delta-opioid receptor, an antagonist there. A lower bound: the value is the least it can be, so an
/// occupancy computed from it is the most there can be.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_delta{
    .value = 10000.0 * units::nM,
    .printed = ">10000 nM",
    .low = 10000.0 * units::nM,
    .high = std::numeric_limits<double>::infinity() * units::nM,
    .population = detail::kruegel_lab.assay,
    .cite = detail::kruegel_lab.cite,
    .status = detail::kruegel_lab.status,
    .grade = evidence_grade::C,
    .note = "a lower bound",
};
/// Ki at the alpha-2A adrenoceptor; it does not stimulate it in vitro.  [nM]  @cite obeng2024
inline constexpr reported<concentration<>> ki_alpha2a =
    detail::binding({"human alpha-2A, [3H]RX821002", "obeng2024", verification::read}, "1260 nM", 1260);
} // namespace alkaloid::mitragynine

namespace alkaloid::hydroxymitragynine {
/// Ki at the mu-opioid receptor.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::kruegel_lab_quoted, "47 +- 18 nM (SEM)", 47, 18,
                    "value from a page that cites the paper; the standard error is unverified");
/// Ki at the kappa-opioid receptor, an antagonist there.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_kappa =
    detail::binding(detail::kruegel_lab, "188 +- 38 nM (SEM)", 188, 38);
/// Ki at the delta-opioid receptor, an antagonist there.  [nM]  @cite kruegel2016
inline constexpr reported<concentration<>> ki_delta =
    detail::binding(detail::kruegel_lab, "219 +- 41 nM (SEM)", 219, 41);
} // namespace alkaloid::hydroxymitragynine

namespace alkaloid::receptors {
/// How far laboratories lie apart: the geometric standard deviation of a log-normal prior on any Ki of a kratom
/// alkaloid. Mitragynine at the human mu receptor is 161, 233 or 709 nM: geometric SD 2.2, here rounded.
/// [1]  @cite obeng2021
inline constexpr reported<double> ki_spread{
    .value = 2.0,
    .printed = "161, 233, 709 nM in three laboratories",
    .n = 3,
    .population = "mitragynine, human mu receptor",
    .cite = "obeng2021",
    .status = verification::assumed,
    .grade = evidence_grade::D,
    .note = "a prior, the same for every kratom alkaloid and receptor",
};
} // namespace alkaloid::receptors
