#pragma once
/// @file Flows of blood that bound how fast a drug can move, for the reference adult male.

#include "../core/source.hpp"

namespace alkaloid::physiology {

/// Cardiac output at rest.  [L/h]  @cite icrp2002
inline constexpr reported<clearance<>> cardiac_output{
    .value = 390.0 * (units::L / units::h),
    .printed = "6.5 L/min",
    .population = "reference adult male, 73 kg",
    .cite = "icrp2002",
    .status = verification::unverified,
    .grade = evidence_grade::A,
};
/// Part of it that goes through skeletal muscle and through fat, where a lipophilic drug stays.  [1]  @cite icrp2002
inline constexpr reported<double> muscle_and_fat_flow{
    .value = 0.22,
    .printed = "17 % and 5 % of cardiac output",
    .population = "reference adult male, 73 kg",
    .cite = "icrp2002",
    .status = verification::unverified,
    .grade = evidence_grade::A,
    .note = "sum of the two",
};
/// Part of it that goes through the liver, portal blood included.  [1]  @cite icrp2002
inline constexpr reported<double> liver_flow{
    .value = 0.255,
    .printed = "25.5 % of cardiac output",
    .population = "reference adult male, 73 kg",
    .cite = "icrp2002",
    .status = verification::unverified,
    .grade = evidence_grade::A,
};

} // namespace alkaloid::physiology
