#pragma once
/// @file Occupancy of mu receptors as it was seen in living brains, after known doses: what a model of binding is
/// compared with. Positron emission tomography sees the loss of a tracer's binding, from which occupancy follows.

#include "../core/source.hpp"

#include <array>
#include <limits>

namespace alkaloid::occupancy_trials {

/// What was not given.
inline constexpr double not_given = std::numeric_limits<double>::quiet_NaN();

/// One occupancy. What a source leaves out is `not_given`, an empty text, or 0.
struct observation {
    std::string_view study = {};
    std::string_view cite = {}; ///< key in docs/references.bib
    std::string_view drug = {};
    std::string_view regimen = {}; ///< route and timing
    double dose = not_given;       ///< in `dose_unit`
    std::string_view dose_unit = {};
    double plasma_low = not_given, plasma_high = not_given; ///< [ng/mL]
    double value = not_given;                               ///< `not_given` where only a range was printed  [1]
    double low = not_given, high = not_given;               ///< ends of the spread  [1]
    spread_kind spread = spread_kind::none;
    std::string_view method = {};
    int n = 0;
    verification status = verification::read;
    evidence_grade grade = evidence_grade::B;
    std::string_view note = {};

    constexpr bool has_value() const { return value == value; }
    constexpr bool has_spread() const { return low == low && high == high; }
    constexpr bool has_plasma() const { return plasma_low == plasma_low; }
};

} // namespace alkaloid::occupancy_trials

namespace alkaloid::detail {
using occupancy_observation = occupancy_trials::observation;

/// Maintenance on sublingual buprenorphine; the standard error is of availability, hence of occupancy.
constexpr occupancy_observation greenwald(double mg, double plasma_low, double plasma_high, double value, double sem) {
    return {.study = "Greenwald 2003",
            .cite = "greenwald2003",
            .drug = "buprenorphine",
            .regimen = "sublingual, daily; plasma at peak",
            .dose = mg,
            .dose_unit = "mg",
            .plasma_low = plasma_low,
            .plasma_high = plasma_high,
            .value = value,
            .low = value - sem,
            .high = value + sem,
            .spread = spread_kind::sem,
            .method = "[11C]carfentanil PET",
            .n = 5};
}
constexpr occupancy_observation zubieta(double mg, double low, double high) {
    return {.study = "Zubieta 2000",
            .cite = "zubieta2000",
            .drug = "buprenorphine",
            .regimen = "sublingual, daily",
            .dose = mg,
            .dose_unit = "mg",
            .low = low,
            .high = high,
            .spread = spread_kind::range,
            .method = "[11C]carfentanil PET",
            .n = 3,
            .note = "over regions or subjects, which is not stated"};
}
constexpr occupancy_observation naloxone_blockade(double mg_per_kg, double value, std::string_view method = "PET") {
    return {.study = "Trostheim 2023, table 1",
            .cite = "trostheim2023",
            .drug = "naloxone",
            .regimen = "intravenous, 35 to 65 min after the dose",
            .dose = mg_per_kg,
            .dose_unit = "mg/kg",
            .value = value,
            .method = method};
}
constexpr occupancy_observation naltrexone_blockade(double mg, double value, double low = occupancy_trials::not_given,
                                                    double high = occupancy_trials::not_given) {
    return {.study = "Trostheim 2023, table 1",
            .cite = "trostheim2023",
            .drug = "naltrexone",
            .regimen = "by mouth, less than 8 h after the dose",
            .dose = mg,
            .dose_unit = "mg",
            .value = value,
            .low = low,
            .high = high,
            .spread = low == low ? spread_kind::range : spread_kind::none,
            .method = "PET",
            .note = "from Rabiner 2011"};
}
constexpr occupancy_observation rhesus(double plasma, double value) {
    return {.study = "Saccone 2020",
            .cite = "saccone2020",
            .drug = "naloxone",
            .regimen = "intramuscular, rhesus monkey",
            .plasma_low = plasma,
            .plasma_high = plasma,
            .value = value,
            .method = "[11C]carfentanil PET",
            .grade = evidence_grade::C,
            .note = "dose not at hand, concentration is"};
}
} // namespace alkaloid::detail

namespace alkaloid::occupancy_trials {

/// Buprenorphine under the tongue.
inline constexpr std::array buprenorphine{
    detail::greenwald(2, 0.5, 1, 0.41, 0.08), detail::greenwald(16, 5, 6, 0.80, 0.02),
    detail::greenwald(32, 13, 14, 0.84, 0.02), detail::zubieta(2, 0.36, 0.50), detail::zubieta(16, 0.79, 0.95)};

/// Naloxone by vein, a review's table; of two doses it has two methods.
inline constexpr std::array naloxone{
    detail::naloxone_blockade(0.001, 0.19),
    detail::naloxone_blockade(0.001, 0.40, "dual detector"),
    detail::naloxone_blockade(0.002, 0.43, "not stated here"),
    detail::naloxone_blockade(0.005, 0.75, "not stated here"),
    detail::naloxone_blockade(0.01, 0.65),
    detail::naloxone_blockade(0.01, 1.00, "dual detector"),
    detail::naloxone_blockade(0.03, 0.81, "not stated here"),
    observation{.study = "Trostheim 2023, table 1",
                .cite = "trostheim2023",
                .drug = "naloxone",
                .regimen = "intravenous, 35 to 65 min after the dose",
                .dose = 0.1,
                .dose_unit = "mg/kg",
                .low = 0.97,
                .high = 1.00,
                .spread = spread_kind::range,
                .method = "not stated here"},
};

/// Naltrexone by mouth, from the same table.
inline constexpr std::array naltrexone{
    detail::naltrexone_blockade(2, 0.27), detail::naltrexone_blockade(5, not_given, 0.43, 0.58),
    detail::naltrexone_blockade(15, 0.61), detail::naltrexone_blockade(50, not_given, 0.92, 0.98)};

/// Naloxone in monkeys, by concentration in plasma.
inline constexpr std::array rhesus{detail::rhesus(4.6, 0.51), detail::rhesus(16.8, 0.70), detail::rhesus(43.4, 0.75)};

} // namespace alkaloid::occupancy_trials
