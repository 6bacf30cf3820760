#pragma once
/// @file Methadone in human plasma, by enantiomer: three compartments each, after one small injection in volunteers.
/// Clearance rises in the first weeks of maintenance; none of these numbers knows that.

#include "laboratory.hpp"

namespace alkaloid::detail {
inline constexpr laboratory henthorn_plasma{"volunteers, 6 mg hydrochloride by vein, 96 h", "henthorn2026",
                                            verification::secondary, evidence_grade::B, 64};
inline constexpr std::string_view henthorn_sum = "CYP2B6 *1/*1; to EDDP + renal + other";
inline constexpr std::string_view at_74_kg = "at 74 kg; by weight to the power 1.23";
inline constexpr std::string_view of_r = "the ratio to R's";
constexpr clearance<> litres_a_minute(double x) { return x * (units::L / units::minute); }
} // namespace alkaloid::detail

/// R-methadone, the enantiomer that holds the mu receptor.
namespace alkaloid::methadone::kinetics::r {
/// Elimination.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> cl =
    detail::from(detail::henthorn_plasma, "0.024 + 0.026 + 0.053 L/min",
                 detail::litres_a_minute(0.024 + 0.026 + 0.053), detail::henthorn_sum);
/// Central volume.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v1 = detail::from(detail::henthorn_plasma, "41.0 L", 41.0 * units::L);
/// Between central and the fast tissue.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> q2 =
    detail::from(detail::henthorn_plasma, "13.3 L/min", detail::litres_a_minute(13.3));
/// Fast tissue.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v2 = detail::from(detail::henthorn_plasma, "155.3 L", 155.3 * units::L);
/// Between central and the slow tissue.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> q3 =
    detail::from(detail::henthorn_plasma, "0.50 L/min", detail::litres_a_minute(0.50));
/// Slow tissue.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v3 =
    detail::from(detail::henthorn_plasma, "208.1 L", 208.1 * units::L, detail::at_74_kg);
} // namespace alkaloid::methadone::kinetics::r

/// S-methadone, printed as ratios to R.
namespace alkaloid::methadone::kinetics::s {
/// Elimination.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> cl =
    detail::from(detail::henthorn_plasma, "1.30 x 0.024 + 0.57 x 0.026 + 0.045 L/min",
                 detail::litres_a_minute(1.30 * 0.024 + 0.57 * 0.026 + 0.045), detail::henthorn_sum);
/// Central volume.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v1 =
    detail::from(detail::henthorn_plasma, "x 0.60", 0.60 * r::v1.value, detail::of_r);
/// Between central and the fast tissue.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> q2 =
    detail::from(detail::henthorn_plasma, "x 0.77", 0.77 * r::q2.value, detail::of_r);
/// Fast tissue.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v2 =
    detail::from(detail::henthorn_plasma, "x 0.60", 0.60 * r::v2.value, detail::of_r);
/// Between central and the slow tissue.  [L/h]  @cite henthorn2026
inline constexpr reported<clearance<>> q3 =
    detail::from(detail::henthorn_plasma, "x 0.77", 0.77 * r::q3.value, detail::of_r);
/// Slow tissue.  [L]  @cite henthorn2026
inline constexpr reported<volume<>> v3 =
    detail::from(detail::henthorn_plasma, "x 0.60", 0.60 * r::v3.value, detail::of_r);
} // namespace alkaloid::methadone::kinetics::s

namespace alkaloid::methadone::kinetics {
/// Of a swallowed dose.  [1]  @cite dale2002
inline constexpr reported<double> bioavailability = detail::from(
    {"volunteers, 10 mg by mouth", "dale2002", verification::read, evidence_grade::B, 8}, "0.85", 0.85,
    "70 % in another study of the same laboratory, at second hand; 41-99 % between people");
/// The same, two years later.  [1]  @cite dale2004
inline constexpr reported<double> bioavailability_dale2004 =
    detail::from({"volunteers, 10 mg by mouth", "dale2004", verification::read, evidence_grade::B, 7},
                 "0.86 (95 % CI 0.75-0.97)", 0.86, spread_kind::ci95, 0.75, 0.97);
/// Absorption.  [1/h]  @cite stanpumpr
inline constexpr reported<rate_constant<>> ka = detail::from(
    {"chosen for a peak at 3 h on henthorn2026", "stanpumpr", verification::secondary, evidence_grade::D}, "0.60 /h",
    0.60 / units::h, "not an estimate; dale2004 has the peak at 2.8 h (1.6-4.0)");
} // namespace alkaloid::methadone::kinetics
