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
inline constexpr std::string_view fixed_by_franken = "fixed there from the literature; belongs to its central volume, 190 L";
/// Fitted to the means of a study by a model library, on another plasma of three compartments (Loetsch 2002).
inline constexpr laboratory atruxtallau_oral{"volunteers, 30 mg sulfate by mouth, means", "atruxtallau2022",
                                             verification::secondary, evidence_grade::B, 39};
inline constexpr std::string_view by_stanpumpr = "stanpumpr's fit, on another plasma of three compartments";
inline constexpr laboratory westerling_oral{"volunteers, by mouth", "westerling1993", verification::read,
                                            evidence_grade::B, 10};
} // namespace alkaloid::detail

/// Belongs with morphine::olofsen2010's ke0, kon, koff and alpha. Per person: weight changes nothing here.
namespace alkaloid::morphine::kinetics::olofsen2010 {
/// Central volume.  [L]  @cite olofsen2010
inline constexpr reported<volume<>> v1 =
    detail::from(detail::olofsen_plasma, "5.11 L (IIV variance 0.0179)", 5.11 * units::L,
                 "as yang2024 and a transcription of it print it");
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
/// Absorption of a swallowed dose, behind three compartments.  [1/min]  @cite atruxtallau2022  @cite stanpumpr
inline constexpr reported<rate_constant<>> ka =
    detail::from(detail::atruxtallau_oral, "0.01300 /min", 0.01300 / units::minute, detail::by_stanpumpr);
/// Before it begins.  [min]  @cite atruxtallau2022  @cite stanpumpr
inline constexpr reported<duration<>> lag =
    detail::from(detail::atruxtallau_oral, "17.6 min", 17.6 * units::minute, detail::by_stanpumpr);
/// Absorption of a liquid, behind a central volume of 190 L: on olofsen2010's plasma it gives 3.6 times the peak that
/// is seen.  [1/h]  @cite franken2016
inline constexpr reported<rate_constant<>> ka_liquid_franken2016 =
    detail::from(detail::franken_oral, "6 /h", 6.0 / units::h, detail::fixed_by_franken);
/// Absorption from a tablet of controlled release, of the same model.  [1/h]  @cite franken2016
inline constexpr reported<rate_constant<>> ka_controlled_release_franken2016 =
    detail::from(detail::franken_oral, "0.8 /h", 0.8 / units::h, detail::fixed_by_franken);
} // namespace alkaloid::morphine::kinetics
