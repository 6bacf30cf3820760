#pragma once
/// @file What ethanol does to steadiness, to thinking and to breathing, at the level in blood where it was seen.

#include "laboratory.hpp"

namespace alkaloid::detail {
inline constexpr laboratory steady_level{"men held at 0.94 g/L for 5 h, change against placebo", "ethanol_steady_state", verification::read, evidence_grade::B, 8};
} // namespace alkaloid::detail

/// No acute tolerance was seen there. Falls are given as positive numbers.
namespace alkaloid::ethanol {

/// Mean level of the study that the next four come from.  [g/L]
inline constexpr reported<mass_concentration<>> steady_level = detail::from<mass_concentration<>>(detail::steady_level, "0.94 g/L", 0.94 * (units::g / units::L), "in plasma; the title is not on the page that was read");
/// Body sway rises by this part.  [1]
inline constexpr reported<double> sway_rise = detail::from(detail::steady_level, "+41 %", 0.41);
/// Errors in a maze rise by this part.  [1]
inline constexpr reported<double> maze_errors_rise = detail::from(detail::steady_level, "+61 %", 0.61);
/// Digit-symbol substitution falls by this part.  [1]
inline constexpr reported<double> digit_symbol_fall = detail::from(detail::steady_level, "-6.5 %", 0.065);
/// Tapping falls by this part.  [1]
inline constexpr reported<double> tapping_fall = detail::from(detail::steady_level, "-8 %", 0.08);
/// A level at which sway had risen; at 0.4 g/L it had not.  [g/L]  @cite marczinski2020
inline constexpr reported<mass_concentration<>> sway_seen_at = detail::from<mass_concentration<>>({"0.3 and 0.6 g/kg, 45 min", "marczinski2020", verification::read, evidence_grade::B, 14}, "0.08 g%, not at 0.04 g%", 0.8 * (units::g / units::L));
/// Velocity of saccades falls by this part.  [1]  @cite lehtinen1979
inline constexpr reported<double> saccade_velocity_fall = detail::from({"0.56-1.16 g/L", "lehtinen1979", verification::read, evidence_grade::B, 16}, "-9 %", 0.09);
/// Duration of saccades rises by this part.  [1]  @cite lehtinen1979
inline constexpr reported<double> saccade_duration_rise = detail::from({"0.56-1.16 g/L", "lehtinen1979", verification::read, evidence_grade::B, 16}, "+11 %", 0.11);
/// Feeling drunk follows the rise of the level as well as the level: gain on dC/dt over gain on C.  [1]  @cite martin2006
inline constexpr reported<double> rate_gain_ratio = detail::from({"subjective intoxication, tonic-phasic model", "martin2006", verification::read, evidence_grade::B, 120}, "~4", 4.0, "authors unverified; its unit of time is not on the page");
/// Levels from which tests of healthy volunteers respond.  [g/L]  @cite zoethout2011
inline constexpr reported<mass_concentration<>> sensitive_from{.value = 0.5916 * (units::g / units::L), .printed = "0.5-0.7 g/L", .spread = spread_kind::range, .low = 0.5 * (units::g / units::L), .high = 0.7 * (units::g / units::L),
    .population = "review of biomarkers", .cite = "zoethout2011", .status = verification::unverified, .grade = evidence_grade::A, .note = "geometric mean of the ends of the range; the page was not found"};

/// Resting ventilation before a little ethanol, which raised it.  [L/min]  @cite wolff1999
inline constexpr reported<clearance<>> resting_before = detail::from<clearance<>>({"0.27 + 0.135 g/kg, 0.52 g/L", "wolff1999", verification::read, evidence_grade::B}, "6.25 +- 0.41 L/min (SEM)", 6.25 * (units::L / units::minute), spread_kind::sem, 5.84 * (units::L / units::minute), 6.66 * (units::L / units::minute));
/// And after.  [L/min]  @cite wolff1999
inline constexpr reported<clearance<>> resting_after = detail::from<clearance<>>({"0.27 + 0.135 g/kg, 0.52 g/L", "wolff1999", verification::read, evidence_grade::B}, "7.20 +- 0.31 L/min (SEM)", 7.20 * (units::L / units::minute), spread_kind::sem, 6.89 * (units::L / units::minute), 7.51 * (units::L / units::minute), "end-tidal carbon dioxide fell by 1.87 +- 0.35 mmHg");
/// Peak level at which hypoxic and hypercapnic drives were lower; by how much is not in the abstract.  [mmol/L]  @cite sahn1975
inline constexpr reported<concentration<>> drives_fall_at = detail::from<concentration<>>({"17 mmol/kg by mouth", "sahn1975", verification::read, evidence_grade::B, 8}, "24 mmol/L", 24.0 * units::mM, "hypoxic drive at 20 min, hypercapnic at 70 min; authors unverified; duffin1978 found only the peripheral reflex depressed");
/// A level without consistent effect on the breathing of people used to it.  [g/L]  @cite jama1972
inline constexpr reported<mass_concentration<>> no_effect_in_tolerant = detail::from<mass_concentration<>>({"chronic alcoholics, emergency unit", "jama1972", verification::read, evidence_grade::B, 10}, "120 mg/100 mL", 1.2 * (units::g / units::L), "very high levels: only moderate depression");

/// Level in people who died of it: median, and the 90 % range.  [g/L]  @cite jones_dubowski
inline constexpr reported<mass_concentration<>> fatal{.value = 3.6 * (units::g / units::L), .printed = "3.6 g/L mean and median (90 % range 2.1-5.0)", .spread = spread_kind::ci90, .low = 2.1 * (units::g / units::L), .high = 5.0 * (units::g / units::L),
    .population = "fatal poisonings", .cite = "jones_dubowski", .status = verification::read, .grade = evidence_grade::A, .note = "a 90 % range over people, not the interval of an estimate"};
/// Level at which the hypercapnic drive is half: the median fatal level taken for it.  [g/L]
inline constexpr reported<mass_concentration<>> hypercapnic_half{.value = 3.6 * (units::g / units::L), .printed = "3.6 g/L", .spread = spread_kind::ci90, .low = 2.1 * (units::g / units::L), .high = 5.0 * (units::g / units::L),
    .population = "the median fatal level", .cite = "jones_dubowski", .status = verification::derived, .grade = evidence_grade::D, .note = "no published estimate; between people log-normal, 25-30 %"};
/// Slope of that curve: the one that gives 1 - 15.7/18.6 at 1 g/L.  [1]  @cite vanderschrier2017
inline constexpr reported<double> hypercapnic_slope = detail::from({"1 g/L with oxycodone on board", "vanderschrier2017", verification::derived, evidence_grade::D, 24}, "1.32", 1.32, "from two anchors, not an estimate; chosen so that Bliss meets the trial");
/// A slope with which 1 g/L does next to nothing: the other case to show.  [1]
inline constexpr reported<double> hypercapnic_slope_steep = detail::from({"sensitivity case", "vanderschrier2017", verification::assumed, evidence_grade::D}, "3", 3.0, "leaves 0.02 at 1 g/L");

} // namespace alkaloid::ethanol
