#pragma once
/// @file Morphine in human plasma: three compartments after injection, and what of a swallowed dose arrives.

#include "laboratory.hpp"

namespace alkaloid::detail {
/// The plasma model beside the effects of morphine::olofsen2010, at third hand: yang2024's table S6 has it, a model
/// library transcribes that.
inline constexpr laboratory olofsen_plasma{"volunteers, intravenous", "olofsen2010", verification::secondary,
                                           evidence_grade::B};
inline constexpr std::string_view by_yang = "as yang2024 and a transcription of it print it; there in L/min, a slip";
inline constexpr laboratory franken_oral{"terminally ill, by mouth", "franken2016", verification::secondary,
                                         evidence_grade::B, 47};
inline constexpr std::string_view fixed_by_franken = "fixed there from the literature, not estimated";
inline constexpr laboratory westerling_oral{"volunteers, by mouth", "westerling1993", verification::read,
                                            evidence_grade::B, 10};
} // namespace alkaloid::detail

/// Belongs with morphine::olofsen2010's ke0, kon, koff and alpha. Per person: weight changes nothing here.
namespace alkaloid::morphine::kinetics::olofsen2010 {
/// Central volume.  [L]  @cite olofsen2010
inline constexpr reported<volume<>> v1 =
    detail::from(detail::olofsen_plasma, "5.11 L (IIV variance 0.0179)", 5.11 * units::L, detail::by_yang);
/// Elimination.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> k10 =
    detail::from(detail::olofsen_plasma, "0.308 /min (IIV variance 0.0128)", 0.308 / units::minute, detail::by_yang);
/// Central to the fast tissue.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> k12 =
    detail::from(detail::olofsen_plasma, "0.177 /min", 0.177 / units::minute, detail::by_yang);
/// And back.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> k21 =
    detail::from(detail::olofsen_plasma, "0.0907 /min (IIV variance 0.0446)", 0.0907 / units::minute, detail::by_yang);
/// Central to the slow tissue.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> k13 =
    detail::from(detail::olofsen_plasma, "0.299 /min (IIV variance 0.0207)", 0.299 / units::minute, detail::by_yang);
/// And back.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> k31 =
    detail::from(detail::olofsen_plasma, "0.0134 /min (IIV variance 0.0312)", 0.0134 / units::minute, detail::by_yang);
} // namespace alkaloid::morphine::kinetics::olofsen2010

namespace alkaloid::morphine::kinetics {
/// Of a swallowed solution, arriving as morphine.  [1]  @cite hoskin1989
inline constexpr reported<double> bioavailability = detail::from(
    {"volunteers, solution by mouth and by vein", "hoskin1989", verification::read, evidence_grade::B, 6}, "23.9 %",
    0.239, "by radioimmunoassay");
/// The same in another study.  [1]  @cite westerling1993
inline constexpr reported<double> bioavailability_westerling1993 = detail::from(
    detail::westerling_oral, "21.6 % (95 % CI 15.4-27.7)", 0.216, spread_kind::ci95, 0.154, 0.277, "solution");
/// Of a tablet of controlled release.  [1]  @cite westerling1993
inline constexpr reported<double> bioavailability_controlled_release = detail::from(
    detail::westerling_oral, "17.1 % (95 % CI 12.6-21.6)", 0.171, spread_kind::ci95, 0.126, 0.216, "controlled release");
/// Absorption of a liquid.  [1/h]  @cite franken2016
inline constexpr reported<rate_constant<>> ka =
    detail::from(detail::franken_oral, "6 /h", 6.0 / units::h, detail::fixed_by_franken);
/// Absorption from a tablet of controlled release.  [1/h]  @cite franken2016
inline constexpr reported<rate_constant<>> ka_controlled_release =
    detail::from(detail::franken_oral, "0.8 /h", 0.8 / units::h, detail::fixed_by_franken);
} // namespace alkaloid::morphine::kinetics
