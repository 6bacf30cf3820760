#pragma once
/// @file Oxycodone in human plasma: a label's noncompartmental results by mouth, and a model after injection. They do
/// not agree: the model's clearance with F 0.5 overshoots the label's area by half.

#include "laboratory.hpp"
#include "oxycodone.hpp"

#include <numbers>

namespace alkaloid::detail {
inline constexpr laboratory oxycodone_label{"one 15 mg tablet by mouth, label", "oxycodone_label", verification::read,
                                            evidence_grade::B};
inline constexpr laboratory oxycodone_label_derived{oxycodone_label.assay, oxycodone_label.cite, verification::derived,
                                                    evidence_grade::B};
inline constexpr laboratory lamminsalo_plasma{"intravenous", "lamminsalo2019", verification::secondary,
                                              evidence_grade::B};
inline constexpr std::string_view lamminsalo_note = "a model library's transcription of table 2";
} // namespace alkaloid::detail

/// From a tablet of 15 mg hydrochloride; apparent, per base swallowed.
namespace alkaloid::oxycodone::kinetics::label {
/// CL/F: 15 mg of the hydrochloride, as base, over the area 128.2 ng h/mL.  [L/h]  @cite oxycodone_label
inline constexpr reported<clearance<>> cl =
    detail::from(detail::oxycodone_label_derived, "AUC 128.2 +- 35.1 ng h/mL",
                 hydrochloride.base_fraction() * (15 * units::mg) / (128.2 * (units::ng / units::mL * units::h)),
                 "13.4 mg base over the area: 105 L/h");
/// Half-life at the end.  [h]  @cite oxycodone_label
inline constexpr reported<duration<>> half_life =
    detail::from(detail::oxycodone_label, "3.55 +- 1.0 h", 3.55 * units::h, spread_kind::none, 2.55 * units::h,
                 4.55 * units::h, "the kind of the +- is not stated");
/// V/F: CL/F by the half-life.  [L]  @cite oxycodone_label
inline constexpr reported<volume<>> v =
    detail::from(detail::oxycodone_label_derived, "AUC 128.2 +- 35.1 ng h/mL, t1/2 3.55 +- 1.0 h",
                 cl.value * (half_life.value / std::numbers::ln2), "CL/F t1/2 / ln 2: 537 L, of one compartment");
/// Absorption, such that the peak comes at 1.1 h; the label has 1.4 +- 0.7 h.  [1/h]
inline constexpr reported<rate_constant<>> ka = detail::from(
    {"a tablet of immediate release", "oxycodone_label", verification::assumed, evidence_grade::D}, "2.5 /h",
    2.5 / units::h, "assumed: the label's Cmax asks for fast, its tmax for 1.5 /h");
} // namespace alkaloid::oxycodone::kinetics::label

/// Two compartments.
namespace alkaloid::oxycodone::kinetics::lamminsalo2019 {
/// Elimination.  [L/h]  @cite lamminsalo2019
inline constexpr reported<clearance<>> cl =
    detail::from(detail::lamminsalo_plasma, "37.4 L/h", 37.4 * (units::L / units::h), detail::lamminsalo_note);
/// Central volume.  [L]  @cite lamminsalo2019
inline constexpr reported<volume<>> v1 =
    detail::from(detail::lamminsalo_plasma, "90.2 L", 90.2 * units::L, detail::lamminsalo_note);
/// Between central and tissue.  [L/h]  @cite lamminsalo2019
inline constexpr reported<clearance<>> q2 =
    detail::from(detail::lamminsalo_plasma, "206 L/h", 206.0 * (units::L / units::h), detail::lamminsalo_note);
/// Tissue.  [L]  @cite lamminsalo2019
inline constexpr reported<volume<>> v2 =
    detail::from(detail::lamminsalo_plasma, "68.9 L", 68.9 * units::L, detail::lamminsalo_note);
} // namespace alkaloid::oxycodone::kinetics::lamminsalo2019
