#pragma once
/// @file Naloxone in human plasma: after injection into a vein, and into a muscle. Whether a printed dose counts the
/// base or a hydrochloride is not always said: a tenth to a fifth of the level.

#include "laboratory.hpp"

namespace alkaloid::detail {
/// Two transcriptions, one of clearances, one of rates, agree to 0.3 %.
inline constexpr laboratory yassen_naloxone_plasma{"volunteers, intravenous", "yassen2007", verification::secondary,
                                                   evidence_grade::B};
inline constexpr laboratory yang_plasma{"volunteers, auto-injector, muscle or skin", "yang2024",
                                        verification::secondary, evidence_grade::B, 48};
/// An apparent value with its relative standard error, in per cent.
template <class Q>
constexpr reported<Q> yang(std::string_view printed, Q const& value, double rse, std::string_view note) {
    return from(yang_plasma, printed, value, spread_kind::sem, value * (1 - rse / 100), value * (1 + rse / 100), note);
}
inline constexpr std::string_view table_s4 = "apparent, a transcription of table S4";
} // namespace alkaloid::detail

/// Two compartments, intravenous; with naloxone::yassen2007's ke0 and Kd.
namespace alkaloid::naloxone::kinetics::yassen2007 {
/// Between central and tissue.  [L/h]  @cite yassen2007
inline constexpr reported<clearance<>> q2 =
    detail::from(detail::yassen_naloxone_plasma, "284 L/h", 284.0 * (units::L / units::h), "fixed to it in laffont2024");
/// Tissue.  [L]  @cite yassen2007
inline constexpr reported<volume<>> v2 =
    detail::from(detail::yassen_naloxone_plasma, "102 L", 102.0 * units::L, "fixed to it in laffont2024");
/// Central volume.  [L]  @cite yassen2007
inline constexpr reported<volume<>> v1 =
    detail::from(detail::yassen_naloxone_plasma, "k12 0.00653 /s", q2.value / (0.00653 / units::second),
                 "Q over k12, mann2022's files: 12.1 L");
/// Elimination.  [L/h]  @cite yassen2007
inline constexpr reported<clearance<>> cl =
    detail::from(detail::yassen_naloxone_plasma, "kout 0.00475 /s", (0.00475 / units::second) * v1.value,
                 "V1 kout, mann2022's files: 207 L/h");
} // namespace alkaloid::naloxone::kinetics::yassen2007

/// Two compartments behind a depot and three transits, all apparent: CL/F and so on.
namespace alkaloid::naloxone::kinetics::yang2024 {
/// CL/F.  [L/min]  @cite yang2024
inline constexpr reported<clearance<>> cl =
    detail::yang<clearance<>>("3.26 L/min (RSE 2.5 %)", 3.26 * (units::L / units::minute), 2.5,
                              "apparent, at 70 kg, by weight to 0.538; a transcription of table S4");
/// V1/F.  [L]  @cite yang2024
inline constexpr reported<volume<>> v1 =
    detail::yang<volume<>>("404 L (RSE 4.2 %)", 404.0 * units::L, 4.2, detail::table_s4);
/// Q/F.  [L/min]  @cite yang2024
inline constexpr reported<clearance<>> q2 = detail::yang<clearance<>>(
    "0.0847 L/min (RSE 7.7 %)", 0.0847 * (units::L / units::minute), 7.7, detail::table_s4);
/// V2/F.  [L]  @cite yang2024
inline constexpr reported<volume<>> v2 =
    detail::yang<volume<>>("81.8 L (RSE 10.5 %)", 81.8 * units::L, 10.5, detail::table_s4);
/// From the depot through three transits, each.  [1/min]  @cite yang2024
inline constexpr reported<rate_constant<>> ktr =
    detail::yang<rate_constant<>>("0.696 /min (RSE 6.0 %)", 0.696 / units::minute, 6.0, detail::table_s4);
/// Rate of equilibration with the effect site, beside this plasma: yassen2007's, fitted with another.  [1/min]
/// @cite yassen2007
inline constexpr reported<rate_constant<>> ke0 = detail::from(
    {"borrowed from volunteers, intravenous", "yassen2007", verification::assumed, evidence_grade::D}, "0.106 /min",
    0.106 / units::minute, "assumed: fitted with yassen2007's plasma, not with this one");
} // namespace alkaloid::naloxone::kinetics::yang2024
