#pragma once
/// @file Mitragynine: what is known of the substance, whoever takes it and in whatever product.

#include "../core/source.hpp"
#include "../core/substance.hpp"

namespace alkaloid::mitragynine {

/// Molar mass of C23H30N2O4.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass{
    .value = 398.503 * (units::g / units::mol),
    .printed = "398.503 g/mol",
    .population = "C23H30N2O4",
    .cite = "prohaska2022",
    .status = verification::read,
    .grade = evidence_grade::A,
    .note = "sum of the atomic weights; substance registries round to 398.50",
};

/// The drug: what a dose of mitragynine is a mass of.
inline constexpr substance drug{"mitragynine", molar_mass.value};

/// pKa of the conjugate acid: a weak base, mostly ionised at the pH of plasma.  [1]  @cite ramanathan2015
inline constexpr reported<double> pka{
    .value = 8.11,
    .printed = "8.11 +- 0.11 (SD)",
    .spread = spread_kind::sd,
    .low = 8.00,
    .high = 8.22,
    .population = "ultraviolet absorption",
    .cite = "ramanathan2015",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "8.08 +- 0.04 on a microplate, same laboratory",
};

/// Unbound fraction in plasma. A review gives 85 to 95 % bound and nothing in between, so the value is the geometric
/// mean of the complements, 0.05 and 0.15: it is at the same factor, 1.7, from both ends. Every occupancy of
/// mitragynine is proportional to it at low concentrations; carry the range along.  [1]  @cite ya2019
inline constexpr reported<double> fu_plasma{
    .value = 0.0866,
    .printed = "85-95 % bound",
    .spread = spread_kind::range,
    .low = 0.05,
    .high = 0.15,
    .population = "systematic review, species not kept apart",
    .cite = "ya2019",
    .status = verification::derived,
    .grade = evidence_grade::C,
    .note = "geometric mean of the ends of the range",
};

/// Unbound fraction in human plasma as an upper bound: more than 90 % was bound.  [1]  @cite manda2014
inline constexpr reported<double> fu_plasma_manda2014{
    .value = 0.10,
    .printed = ">90 % bound",
    .low = 0.0,
    .high = 0.10,
    .population = "human plasma in vitro",
    .cite = "manda2014",
    .status = verification::unverified,
    .grade = evidence_grade::C,
    .note = "an upper bound, not a mean; the copy at hand ends at this sentence",
};

/// Fraction of a dose found unchanged in the urine of a day: renal clearance can be left out of a model.
/// [1]  @cite trakulsrichai2015
inline constexpr reported<double> urine_fraction{
    .value = 0.0014,
    .printed = "0.14 % of dose",
    .n = 9,
    .population = "chronic users, tea, urine of 24 h",
    .cite = "trakulsrichai2015",
    .status = verification::read,
    .grade = evidence_grade::B,
};

/// Absolute oral bioavailability in the dog. There is none for people, to whom nobody has given mitragynine by vein:
/// human clearances and volumes are CL/F and V/F.  [1]  @cite maxwell2020
inline constexpr reported<double> bioavailability_dog{
    .value = 0.696,
    .printed = "69.6 %",
    .population = "dog, 5 mg/kg by mouth, 0.1 mg/kg by vein",
    .cite = "maxwell2020",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "a review estimates 21 %, of which species it does not say",
};

/// Volume of distribution in the dog, by vein.  [L/kg]  @cite maxwell2020
inline constexpr reported<double> volume_dog_per_kg{
    .value = 6.3,
    .printed = "6.3 +- 0.6 L/kg",
    .spread = spread_kind::sd,
    .low = 5.7,
    .high = 6.9,
    .population = "dog, 0.1 mg/kg by vein",
    .cite = "maxwell2020",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "in litres per kilogram of body weight",
};

/// Exposure under strong inhibition of CYP3A over exposure without: most of the clearance is CYP3A's.
/// [1]  @cite kamble2023
inline constexpr reported<double> ketoconazole_auc_ratio_rat{
    .value = 2.2,
    .printed = "120 % increase",
    .population = "rat, 13.3 mg/kg by mouth, ketoconazole 30 mg/kg",
    .cite = "kamble2023",
    .status = verification::derived,
    .grade = evidence_grade::C,
    .note = "1 + 120 %",
};

} // namespace alkaloid::mitragynine
