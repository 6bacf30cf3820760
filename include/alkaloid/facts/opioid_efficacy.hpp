#pragma once
/// @file How strongly opioids act at the mu receptor, beside efficacy.hpp: relative efficacies in cells with few
/// receptors, the pseudoindoxyl, and other laboratories' maxima of mitragynine and 7-OH. An efficacy is its assay's:
/// take two drugs from one set. Fentanyl's and buprenorphine's rank (high, low) was found, a number was not.

#include "laboratory.hpp"

namespace alkaloid::detail {
/// Operational efficacy after most receptors were inactivated, over that of DAMGO.
constexpr reported<double> relative_to_damgo(std::string_view printed, double value) {
    return from({"rat AtT20 cells, calcium current, reserve removed, DAMGO 1", "borgland2003", verification::read},
                printed, value);
}
inline constexpr laboratory varadi_gtp{"mouse mu, [35S]GTPgS, CHO, against DAMGO", "varadi2016",
                                       verification::unverified};
inline constexpr laboratory obeng_gtp{"human mu, [35S]GTPgS, against DAMGO", "obeng2021", verification::read};

constexpr reported<concentration<>> varadi_ec50(std::string_view printed, double nM, double sem) {
    return binding(varadi_gtp, printed, nM, sem);
}
constexpr reported<double> varadi_emax(std::string_view printed, double value, double sem) {
    return from(varadi_gtp, printed, value, spread_kind::sem, value - sem, value + sem);
}
} // namespace alkaloid::detail

namespace alkaloid::morphine {
/// Operational efficacy over DAMGO's.  [1]  @cite borgland2003
inline constexpr reported<double> relative_efficacy = detail::relative_to_damgo("0.58", 0.58);
} // namespace alkaloid::morphine

namespace alkaloid::methadone {
/// Operational efficacy over DAMGO's.  [1]  @cite borgland2003
inline constexpr reported<double> relative_efficacy = detail::relative_to_damgo("0.98", 0.98);
} // namespace alkaloid::methadone

namespace alkaloid::pentazocine {
/// Operational efficacy over DAMGO's.  [1]  @cite borgland2003
inline constexpr reported<double> relative_efficacy = detail::relative_to_damgo("0.15", 0.15);
} // namespace alkaloid::pentazocine

namespace alkaloid::pseudoindoxyl {
/// Half-maximal concentration at mu of the mouse.  [nM]  @cite varadi2016
inline constexpr reported<concentration<>> ec50_mu = detail::varadi_ec50("1.7 +- 0.2 nM (SEM)", 1.7, 0.2);
/// Maximal response there, as a fraction of DAMGO's.  [1]  @cite varadi2016
inline constexpr reported<double> emax_mu = detail::varadi_emax("84 +- 4 % of DAMGO (SEM)", 0.84, 0.04);
/// Operational efficacy there, by the law of efficacy.hpp.  [1]  @cite varadi2016
inline constexpr reported<double> tau_mu =
    detail::from(detail::varadi_gtp, "5.25", 5.25, "E/(1 - E), from the two numbers above");
/// Functional dissociation constant there, to be used with tau: 13 times the Ki.  [nM]  @cite varadi2016
inline constexpr reported<concentration<>> ka_mu =
    detail::binding(detail::varadi_gtp, "10.6 nM", 10.625, 0.0, "EC50 (1 + tau)");
} // namespace alkaloid::pseudoindoxyl

/// Mouse receptors in cells with many of them: maxima are higher than in assays with little reserve.
namespace alkaloid::receptors::varadi2016 {
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> mitragynine_ec50_mu = detail::varadi_ec50("203 +- 13 nM (SEM)", 203, 13);
/// [1]  @cite varadi2016
inline constexpr reported<double> mitragynine_emax_mu = detail::varadi_emax("65 +- 3 % of DAMGO (SEM)", 0.65, 0.03);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> hydroxymitragynine_ec50_mu = detail::varadi_ec50("53 +- 4 nM (SEM)", 53, 4);
/// [1]  @cite varadi2016
inline constexpr reported<double> hydroxymitragynine_emax_mu =
    detail::varadi_emax("77 +- 5 % of DAMGO (SEM)", 0.77, 0.05);
} // namespace alkaloid::receptors::varadi2016

/// Human receptors, an assay with little reserve: mitragynine does not stimulate, and blocks.
namespace alkaloid::receptors::obeng2021 {
/// [1]  @cite obeng2021
inline constexpr reported<double> mitragynine_emax_mu =
    detail::from(detail::obeng_gtp, "0 % of DAMGO", 0.0, "no stimulation; an antagonist in this assay");
/// [1]  @cite obeng2021
inline constexpr reported<double> hydroxymitragynine_emax_mu =
    detail::from(detail::obeng_gtp, "41.3 % of DAMGO", 0.413);
} // namespace alkaloid::receptors::obeng2021
