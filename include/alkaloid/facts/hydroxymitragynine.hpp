#pragma once
/// @file 7-Hydroxymitragynine (7-OH): what is known of the substance. CYP3A4 makes it of mitragynine in the body
/// @cite basiliere2020 ; semisynthetic products contain it as such. Nobody has published the pharmacokinetics of 7-OH
/// given to people: there is no human bioavailability, clearance or volume here, and a model of a dose of 7-OH rests on
/// priors.

#include "../core/source.hpp"
#include "../core/substance.hpp"

namespace alkaloid::hydroxymitragynine {

/// Molar mass of C23H30N2O5, one oxygen more than mitragynine.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass{
    .value = 414.502 * (units::g / units::mol),
    .printed = "414.502 g/mol",
    .population = "C23H30N2O5",
    .cite = "prohaska2022",
    .status = verification::read,
    .grade = evidence_grade::A,
    .note = "sum of the atomic weights; substance registries round to 414.50",
};

/// The drug: what a dose of 7-OH is a mass of.
inline constexpr substance drug{"7-hydroxymitragynine", molar_mass.value};

/// Unbound fraction in plasma, the complement of the fraction bound. A rat's: no human value was found.
/// [1]  @cite chiang2025
inline constexpr reported<double> fu_plasma{
    .value = 0.269,
    .printed = "73.1 +- 0.6 % bound",
    .low = 0.263,
    .high = 0.275,
    .population = "rat plasma",
    .cite = "chiang2025",
    .status = verification::derived,
    .grade = evidence_grade::C,
    .note = "1 - 73.1 %; of which kind the +- is, is not stated",
};

/// Half-life in human liver microsomes: unlike its parent in the same hands, 7-OH is cleared there.
/// [min]  @cite manda2014
inline constexpr reported<duration<>> half_life_microsomes{
    .value = 24.0 * units::minute,
    .printed = "24 min",
    .population = "human liver microsomes",
    .cite = "manda2014",
    .status = verification::read,
    .grade = evidence_grade::C,
};

/// Hepatic extraction ratio from hepatocytes; 1 minus it bounds the oral bioavailability from above.
/// [1]  @cite chiang2025
inline constexpr reported<double> hepatic_extraction{
    .value = 0.6,
    .printed = "0.6",
    .population = "rat hepatocytes",
    .cite = "chiang2025",
    .status = verification::read,
    .grade = evidence_grade::C,
};

/// Hepatic extraction ratio from microsomes, half of what hepatocytes give.  [1]  @cite chiang2025
inline constexpr reported<double> hepatic_extraction_microsomes{
    .value = 0.3,
    .printed = "0.3 in rat microsomes",
    .population = "rat liver microsomes",
    .cite = "chiang2025",
    .status = verification::read,
    .grade = evidence_grade::C,
};

/// Half-life of 7-OH dosed as such to dogs.  [h]  @cite maxwell2021
inline constexpr reported<duration<>> half_life_dog{
    .value = 3.6 * units::h,
    .printed = "3.6 +- 0.5 h",
    .low = 3.1 * units::h,
    .high = 4.1 * units::h,
    .population = "dog, 1 mg/kg by mouth",
    .cite = "maxwell2021",
    .status = verification::unverified,
    .grade = evidence_grade::C,
    .note = "the abstract at hand ends before this number",
};

/// Exposure to 7-OH after a dose of mitragynine, under strong inhibition of CYP3A over without. It rises: CYP3A clears
/// 7-OH too, and the loss of clearance outweighs the loss of formation. In people the sign is open.
/// [1]  @cite kamble2023
inline constexpr reported<double> ketoconazole_auc_ratio_rat{
    .value = 2.3,
    .printed = "130 % increase",
    .population = "rat, mitragynine 13.3 mg/kg by mouth, ketoconazole 30 mg/kg",
    .cite = "kamble2023",
    .status = verification::derived,
    .grade = evidence_grade::C,
    .note = "1 + 130 %",
};

/// Fraction reduced back to mitragynine, at most.  [1]  @cite wikipedia7oh
inline constexpr reported<double> back_conversion{
    .value = 0.45,
    .printed = "up to 45 %",
    .low = 0.0,
    .high = 0.45,
    .population = "human liver microsomes, 2 h",
    .cite = "wikipedia7oh",
    .status = verification::secondary,
    .grade = evidence_grade::C,
    .note = "an upper bound; a tertiary page, its source not seen",
};

/// Of the 7-OH that human plasma degrades, the fraction that appears as mitragynine pseudoindoxyl.
/// [1]  @cite kamble2020
inline constexpr reported<double> pseudoindoxyl_fraction{
    .value = 0.538,
    .printed = "53.8 %",
    .population = "human plasma, 37 C, 120 min",
    .cite = "kamble2020",
    .status = verification::unverified,
    .grade = evidence_grade::C,
    .note = "the abstract says only that human plasma makes far more of it than animals' plasma",
};

} // namespace alkaloid::hydroxymitragynine
