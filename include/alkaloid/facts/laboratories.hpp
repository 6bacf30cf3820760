#pragma once
/// @file The same affinities from other laboratories. One alias chooses:
///
///     namespace lab = alkaloid::receptors::varadi2016;
///     ligand{concentration, lab::mitragynine_ki_mu}
///
/// Not every laboratory measured every receptor: a missing constant does not compile.

#include "opioid_assays.hpp"
#include "receptors.hpp"

namespace alkaloid::detail {
inline constexpr laboratory obeng_lab_mu{"human mu, [3H]DAMGO", "obeng2020", verification::unverified};
inline constexpr laboratory obeng_lab_kappa{"human kappa, [3H]U69593", "obeng2020", verification::unverified};
inline constexpr laboratory obeng_lab_delta{"human delta, [3H]DADLE", "obeng2020", verification::unverified};
inline constexpr laboratory obeng_lab_transposed{"human mu, [3H]DAMGO", "obeng2021", verification::read};
inline constexpr std::string_view transposed =
    "assigned against the printed order, mitragynine 77.9 and 7-OH 709 nM: probably transposed";
} // namespace alkaloid::detail

/// The default set under the names of the others.
namespace alkaloid::receptors::kruegel2016 {
inline constexpr reported<concentration<>> const& mitragynine_ki_mu = mitragynine::ki_mu;
inline constexpr reported<concentration<>> const& mitragynine_ki_kappa = mitragynine::ki_kappa;
inline constexpr reported<concentration<>> const& mitragynine_ki_delta = mitragynine::ki_delta;
inline constexpr reported<concentration<>> const& hydroxymitragynine_ki_mu = hydroxymitragynine::ki_mu;
inline constexpr reported<concentration<>> const& hydroxymitragynine_ki_kappa = hydroxymitragynine::ki_kappa;
inline constexpr reported<concentration<>> const& hydroxymitragynine_ki_delta = hydroxymitragynine::ki_delta;
} // namespace alkaloid::receptors::kruegel2016

/// Mouse receptors.
namespace alkaloid::receptors::varadi2016 {
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> mitragynine_ki_mu =
    detail::binding(detail::varadi_lab, "230 +- 47 nM (SEM)", 230, 47);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> mitragynine_ki_kappa =
    detail::binding(detail::varadi_lab, "231 +- 21 nM (SEM)", 231, 21);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> mitragynine_ki_delta =
    detail::binding(detail::varadi_lab, "1011 +- 49 nM (SEM)", 1011, 49);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> hydroxymitragynine_ki_mu =
    detail::binding(detail::varadi_lab, "37 +- 4 nM (SEM)", 37, 4);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> hydroxymitragynine_ki_kappa =
    detail::binding(detail::varadi_lab, "132 +- 7 nM (SEM)", 132, 7);
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> hydroxymitragynine_ki_delta =
    detail::binding(detail::varadi_lab, "91 +- 8 nM (SEM)", 91, 8);
} // namespace alkaloid::receptors::varadi2016

/// Human receptors, mitragynine only.
namespace alkaloid::receptors::obeng2020 {
/// [nM]  @cite obeng2020
inline constexpr reported<concentration<>> mitragynine_ki_mu = detail::binding(detail::obeng_lab_mu, "161 nM", 161);
/// [nM]  @cite obeng2020
inline constexpr reported<concentration<>> mitragynine_ki_kappa =
    detail::binding(detail::obeng_lab_kappa, "198 nM", 198);
/// [nM]  @cite obeng2020
inline constexpr reported<concentration<>> mitragynine_ki_delta =
    detail::binding(detail::obeng_lab_delta, "6800 nM", 6800);
} // namespace alkaloid::receptors::obeng2020

/// Human mu receptor. The abstract prints 77.9 nM for mitragynine and 709 nM for 7-OH, "respectively". Every other
/// laboratory with cloned receptors finds 7-OH the tighter of the two, and in the same abstract 7-OH is the one that
/// acts; the two numbers are taken to have changed places, and stand here the other way round.
namespace alkaloid::receptors::obeng2021 {
/// [nM]  @cite obeng2021
inline constexpr reported<concentration<>> mitragynine_ki_mu =
    detail::binding(detail::obeng_lab_transposed, "709 nM", 709, 0, detail::transposed);
/// [nM]  @cite obeng2021
inline constexpr reported<concentration<>> hydroxymitragynine_ki_mu =
    detail::binding(detail::obeng_lab_transposed, "77.9 nM", 77.9, 0, detail::transposed);
} // namespace alkaloid::receptors::obeng2021

/// Guinea-pig brain: up to thirty times tighter than cloned human receptors, and left out of `ki_spread`. Here so that
/// older models can be repeated, not as a default.
namespace alkaloid::receptors::takayama2002 {
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> mitragynine_ki_mu = detail::binding(detail::takayama_lab, "7.24 nM", 7.24);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> mitragynine_ki_kappa =
    detail::binding(detail::takayama_lab, "1100 nM", 1100);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> mitragynine_ki_delta =
    detail::binding(detail::takayama_lab, "60.3 nM", 60.3);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> hydroxymitragynine_ki_mu =
    detail::binding(detail::takayama_lab, "13.5 nM", 13.5);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> hydroxymitragynine_ki_kappa =
    detail::binding(detail::takayama_lab, "123 nM", 123);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> hydroxymitragynine_ki_delta =
    detail::binding(detail::takayama_lab, "155 nM", 155);
} // namespace alkaloid::receptors::takayama2002
