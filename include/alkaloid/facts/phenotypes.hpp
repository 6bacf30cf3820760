#pragma once
/// @file How many people have which CYP2D6, as a guideline sums up; populations differ widely.

#include "../core/source.hpp"

namespace alkaloid::phenotypes {

/// Activity score 0: no working allele.  [1]  @cite crews2014
inline constexpr reported<double> cyp2d6_poor{
    .value = 0.07071,
    .printed = "5-10 %",
    .spread = spread_kind::range,
    .low = 0.05,
    .high = 0.10,
    .population = "patients, a guideline's summary",
    .cite = "crews2014",
    .status = verification::derived,
    .grade = evidence_grade::B,
    .note = "geometric mean of the ends of the range, four digits; about 1 % or less in East Asia (from memory)",
};
/// Activity score 0.5.  [1]  @cite crews2014
inline constexpr reported<double> cyp2d6_intermediate{
    .value = 0.04690,
    .printed = "2-11 %",
    .spread = spread_kind::range,
    .low = 0.02,
    .high = 0.11,
    .population = "patients, a guideline's summary",
    .cite = "crews2014",
    .status = verification::derived,
    .grade = evidence_grade::B,
    .note = "geometric mean of the ends of the range, four digits; later definitions count a score of 1 here, too",
};
/// Activity score above 2: a working allele more than twice.  [1]  @cite crews2014
inline constexpr reported<double> cyp2d6_ultrarapid{
    .value = 0.01414,
    .printed = "1-2 %",
    .spread = spread_kind::range,
    .low = 0.01,
    .high = 0.02,
    .population = "patients, a guideline's summary",
    .cite = "crews2014",
    .status = verification::derived,
    .grade = evidence_grade::B,
    .note = "geometric mean of the ends of the range, four digits; much more in parts of Africa and Arabia (from memory)",
};

} // namespace alkaloid::phenotypes
