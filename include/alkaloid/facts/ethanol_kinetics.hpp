#pragma once
/// @file How ethanol distributes and is eliminated, as printed: Norberg's two compartments, Wilkinson's one, Widmark's
/// line, and the two enzymes.

#include "ethanol.hpp"
#include "laboratory.hpp"

namespace alkaloid::detail {
/// Mean and total SD of a parameter over the volunteers of the infusion study.
inline constexpr laboratory infused{"fasting volunteers, 0.4 g/kg by vein, two occasions, venous blood", "norberg2000", verification::read, evidence_grade::B, 16};
template <class Q>
constexpr reported<Q> with_sd(laboratory const& lab, std::string_view printed, Q mean, Q sd, std::string_view note = {}) {
    return from(lab, printed, mean, spread_kind::sd, mean - sd, mean + sd, note);
}
/// A rate of elimination between the ends of its range, in g/L/h; the geometric mean where only they are printed.
constexpr reported<mass_concentration_rate<>> beta_between(std::string_view printed, double value, double low, double high, std::string_view who, std::string_view note) {
    constexpr auto unit = units::g / units::L / units::h;
    return {.value = value * unit, .printed = printed, .spread = spread_kind::range, .low = low * unit, .high = high * unit, .population = who, .cite = "jones2010",
            .status = verification::derived, .grade = evidence_grade::A, .note = note};
}
} // namespace alkaloid::detail

/// Two compartments, Michaelis-Menten from the central one and a little lost unchanged. Mean body weight, and whether
/// concentrations are of blood or of its water, are not in the abstract: whole blood is assumed here.
namespace alkaloid::ethanol::norberg2000 {
/// Maximal metabolism.  [mg/min]  @cite norberg2000
inline constexpr reported<mass_rate<>> vmax = detail::with_sd<mass_rate<>>(detail::infused, "95 +- 25 mg/min (total SD)", 95 * (units::mg / units::minute), 25 * (units::mg / units::minute), "body weight not in the abstract; within subjects 3 % of the variance");
/// Concentration at half of it.  [mg/L]  @cite norberg2000
inline constexpr reported<mass_concentration<>> km = detail::with_sd<mass_concentration<>>(detail::infused, "27 +- 19 mg/L (total SD)", 27 * (units::mg / units::L), 19 * (units::mg / units::L));
/// Between central and peripheral.  [mL/min]  @cite norberg2000
inline constexpr reported<clearance<>> q = detail::with_sd<clearance<>>(detail::infused, "809 +- 232 mL/min (total SD)", 809 * (units::mL / units::minute), 232 * (units::mL / units::minute));
/// Central volume.  [L]  @cite norberg2000
inline constexpr reported<volume<>> vc = detail::with_sd<volume<>>(detail::infused, "14.5 +- 4.3 L (total SD)", 14.5 * units::L, 4.3 * units::L);
/// Peripheral volume.  [L]  @cite norberg2000
inline constexpr reported<volume<>> vp = detail::with_sd<volume<>>(detail::infused, "21.2 +- 4.4 L (total SD)", 21.2 * units::L, 4.4 * units::L);
/// By the kidney.  [mL/min]  @cite norberg2000
inline constexpr reported<clearance<>> clr = detail::with_sd<clearance<>>(detail::infused, "3.6 +- 2.0 mL/min (total SD)", 3.6 * (units::mL / units::minute), 2.0 * (units::mL / units::minute), "1.5 % of the dose was recovered in urine");
/// Total volume, as printed beside the two.  [L]  @cite norberg2000
inline constexpr reported<volume<>> vss = detail::with_sd<volume<>>(detail::infused, "35.8 +- 4.3 L (total SD)", 35.8 * units::L, 4.3 * units::L);
} // namespace alkaloid::ethanol::norberg2000

/// One compartment.
namespace alkaloid::ethanol::wilkinson1976 {
namespace detail {
inline constexpr alkaloid::detail::laboratory men{"infusion of 8 % v/v over 2 h, 6 of 7 men fitted", "wilkinson1976", verification::read, evidence_grade::B, 6};
}
/// Maximal fall of the concentration.  [g/L/h]  @cite wilkinson1976
inline constexpr reported<mass_concentration_rate<>> vmax = alkaloid::detail::from<mass_concentration_rate<>>(detail::men, "0.232 g/L/h (mean of 6)", 0.232 * (units::g / units::L / units::h));
/// Concentration at half of it.  [g/L]  @cite wilkinson1976
inline constexpr reported<mass_concentration<>> km = alkaloid::detail::from<mass_concentration<>>(detail::men, "0.0821 g/L (mean of 6)", 0.0821 * (units::g / units::L));
} // namespace alkaloid::ethanol::wilkinson1976

/// Widmark's line, C = A/(r W) - beta t.
namespace alkaloid::ethanol::widmark {
/// Volume per body weight, men.  [L/kg]  @cite widmark1932
inline constexpr reported<double> r_male = alkaloid::detail::from({"men", "widmark1932", verification::read, evidence_grade::A}, "0.68", 0.68, "as a teaching page gives it; ignores the composition of the body");
/// The same, women.  [L/kg]  @cite widmark1932
inline constexpr reported<double> r_female = alkaloid::detail::from({"women", "widmark1932", verification::read, evidence_grade::A}, "0.55", 0.55, "as a teaching page gives it");
/// Rate of elimination of a moderate drinker.  [g/L/h]  @cite jones2010
inline constexpr reported<mass_concentration_rate<>> beta = alkaloid::detail::from<mass_concentration_rate<>>({"moderate drinkers, population average", "jones2010", verification::read, evidence_grade::A}, "15 mg/100 mL/h (physiological range 10-35)", 0.15 * (units::g / units::L / units::h),
    spread_kind::range, 0.10 * (units::g / units::L / units::h), 0.35 * (units::g / units::L / units::h), "zero order above 0.2 g/L; women slightly steeper");
/// After an overnight fast.  [g/L/h]  @cite jones2010
inline constexpr reported<mass_concentration_rate<>> beta_fasting = alkaloid::detail::beta_between("10-15 mg/100 mL/h", 0.12247, 0.10, 0.15, "fasting", "geometric mean of the ends of the range");
/// Fed.  [g/L/h]  @cite jones2010
inline constexpr reported<mass_concentration_rate<>> beta_fed = alkaloid::detail::beta_between("15-20 mg/100 mL/h", 0.17321, 0.15, 0.20, "fed", "geometric mean of the ends of the range");
/// Alcoholics during detoxification: CYP2E1 is induced.  [g/L/h]  @cite jones2010
inline constexpr reported<mass_concentration_rate<>> beta_alcoholic = alkaloid::detail::beta_between("25-35 mg/100 mL/h", 0.29580, 0.25, 0.35, "alcoholics during detoxification", "geometric mean of the ends of the range");
/// Drivers who were stopped.  [g/L/h]  @cite jones2010
inline constexpr reported<mass_concentration_rate<>> beta_drivers = alkaloid::detail::from<mass_concentration_rate<>>({"apprehended drivers", "jones2010", verification::read, evidence_grade::A}, "19 mg/100 mL/h", 0.19 * (units::g / units::L / units::h));
} // namespace alkaloid::ethanol::widmark

/// Rates of elimination from blood of other people.
namespace alkaloid::ethanol::winek1984 {
/// People who do not drink.  [g/L/h]  @cite winek1984
inline constexpr reported<mass_concentration_rate<>> beta_non_drinkers = alkaloid::detail::with_sd<mass_concentration_rate<>>({"non-drinkers", "winek1984", verification::read, evidence_grade::B}, "12 +- 4 mg/100 mL/h (SD)", 0.12 * (units::g / units::L / units::h), 0.04 * (units::g / units::L / units::h));
/// Social drinkers.  [g/L/h]  @cite winek1984
inline constexpr reported<mass_concentration_rate<>> beta_social = alkaloid::detail::with_sd<mass_concentration_rate<>>({"social drinkers", "winek1984", verification::read, evidence_grade::B}, "15 +- 4 mg/100 mL/h (SD)", 0.15 * (units::g / units::L / units::h), 0.04 * (units::g / units::L / units::h));
/// Alcoholics.  [g/L/h]  @cite winek1984
inline constexpr reported<mass_concentration_rate<>> beta_alcoholics = alkaloid::detail::with_sd<mass_concentration_rate<>>({"alcoholics", "winek1984", verification::read, evidence_grade::B}, "30 +- 9 mg/100 mL/h (SD)", 0.30 * (units::g / units::L / units::h), 0.09 * (units::g / units::L / units::h));
} // namespace alkaloid::ethanol::winek1984

/// Two enzymes in parallel. The concentration in blood alone does not tell them apart.
namespace alkaloid::ethanol::pathways {
/// Michaelis constant of alcohol dehydrogenase, in terms of blood.  [g/L]  @cite norberg2003
inline constexpr reported<mass_concentration<>> km_adh{.value = 0.07071 * (units::g / units::L), .printed = "0.05-0.10 g/L", .spread = spread_kind::range, .low = 0.05 * (units::g / units::L), .high = 0.10 * (units::g / units::L),
    .population = "review, cytosolic ADH", .cite = "norberg2003", .status = verification::derived, .grade = evidence_grade::B, .note = "geometric mean of the ends of the range; class I 0.02-0.10 g/L (jones2010)"};
/// Michaelis constant of CYP2E1, which drinking induces.  [g/L]  @cite norberg2003
inline constexpr reported<mass_concentration<>> km_cyp2e1{.value = 0.63246 * (units::g / units::L), .printed = "0.5-0.8 g/L", .spread = spread_kind::range, .low = 0.5 * (units::g / units::L), .high = 0.8 * (units::g / units::L),
    .population = "review, CYP2E1", .cite = "norberg2003", .status = verification::derived, .grade = evidence_grade::B, .note = "geometric mean of the ends of the range"};
/// Of the maximal rate, what CYP2E1 has, from a model's best fit: not identified by blood.  [1]  @cite podeus2024
inline constexpr reported<double> cyp2e1_share{.value = 0.14745, .printed = "0.16721 beside 0.96676 mg/dL/min", .population = "best fit of a digital twin", .cite = "podeus2024", .status = verification::derived,
    .grade = evidence_grade::D, .note = "0.16721/(0.16721 + 0.96676); its Michaelis constants are 0.0922 and 0.3688 g/L"};
/// Of a dose, metabolised; the rest leaves by breath, urine and sweat.  [1]  @cite norberg2003
inline constexpr reported<double> metabolised{.value = 0.96488, .printed = "95-98 %", .spread = spread_kind::range, .low = 0.95, .high = 0.98, .population = "review", .cite = "norberg2003", .status = verification::derived,
    .grade = evidence_grade::A, .note = "geometric mean of the ends of the range"};
} // namespace alkaloid::ethanol::pathways
