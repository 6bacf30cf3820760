#pragma once
/// @file Kidney function from creatinine, body surface, and the exponents of size: formulas of adults.

#include "../core/source.hpp"

namespace alkaloid::organ_facts {

/// Filtration from creatinine, two power laws that meet at a knee.
struct creatinine_spline {
    double constant;         ///< at the knee and age 0  [mL/min/1.73 m2]
    double knee;             ///< [mg/dL]
    double below, above;     ///< exponents
    double per_year, factor; ///< each year multiplies by the one, sex by the other
};
/// Creatinine clearance, falling to 0 at an age.
struct creatinine_line {
    double age, divisor, factor;
};
/// constant * weight^by_weight * height^by_height.  [m2; kg, cm]
struct surface_power {
    double constant, by_weight, by_height;
};
using reported_spline = reported<creatinine_spline>;
using reported_creatinine_line = reported<creatinine_line>;
using reported_surface = reported<surface_power>;

/// CKD-EPI 2021, creatinine, without race.  [mL/min/1.73 m2]  @cite inker2021
inline constexpr reported_spline ckd_epi_male{.value = {142.0, 0.9, -0.302, -1.200, 0.9938, 1.0}, .printed = "142 x min(Scr/0.9, 1)^-0.302 x max(Scr/0.9, 1)^-1.200 x 0.9938^age", .population = "men, adults", .cite = "inker2021",
    .status = verification::secondary, .grade = evidence_grade::A, .note = "read on the page of the National Kidney Foundation"};
/// The same for women.  @cite inker2021
inline constexpr reported_spline ckd_epi_female{.value = {142.0, 0.7, -0.241, -1.200, 0.9938, 1.012}, .printed = "142 x min(Scr/0.7, 1)^-0.241 x max(Scr/0.7, 1)^-1.200 x 0.9938^age x 1.012", .population = "women, adults", .cite = "inker2021",
    .status = verification::secondary, .grade = evidence_grade::A, .note = "read on the page of the National Kidney Foundation"};
/// Cockcroft and Gault, creatinine clearance.  [mL/min]  @cite cockcroft1976
inline constexpr reported_creatinine_line cockcroft_male{.value = {140.0, 72.0, 1.0}, .printed = "(140 - age) weight/(72 Scr)", .population = "men", .cite = "cockcroft1976", .status = verification::secondary, .grade = evidence_grade::B,
    .note = "before creatinine assays were standardised"};
/// The same for women.  @cite cockcroft1976
inline constexpr reported_creatinine_line cockcroft_female{.value = {140.0, 72.0, 0.85}, .printed = "0.85 (140 - age) weight/(72 Scr)", .population = "women", .cite = "cockcroft1976", .status = verification::secondary, .grade = evidence_grade::B,
    .note = "the factor was not measured in the paper's patients, who were mostly men (from recollection)"};
/// Body surface.  [m2]  @cite dubois1916
inline constexpr reported_surface du_bois{.value = {0.007184, 0.425, 0.725}, .printed = "0.007184 weight^0.425 height^0.725", .population = "nine people", .cite = "dubois1916", .status = verification::unverified, .grade = evidence_grade::B,
    .note = "quoted from memory"};

/// Exponents of size: clearances and volumes.  [1]  @cite anderson2008
inline constexpr reported<double> clearance_exponent{
    .value = 0.75,
    .printed = "3/4",
    .population = "theory, over species and ages",
    .cite = "anderson2008",
    .status = verification::unverified,
    .grade = evidence_grade::B,
    .note = "a convention with a theory; no trial was found that relates mitragynine to weight",
};
/// Volumes grow in proportion to weight.  [1]  @cite anderson2008
inline constexpr reported<double> volume_exponent{
    .value = 1.0,
    .printed = "1",
    .population = "theory, over species and ages",
    .cite = "anderson2008",
    .status = verification::unverified,
    .grade = evidence_grade::B,
    .note = "a convention with a theory; no trial was found that relates mitragynine to weight",
};

} // namespace alkaloid::organ_facts
