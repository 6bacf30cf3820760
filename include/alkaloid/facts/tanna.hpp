#pragma once
/// @file Tea of 2 g leaf in six healthy adults, five analysed @cite tanna2022 , as the same group tabulated it again
/// @cite tanna2023dmd . The dose is what was in the leaf; a water extract of it was drunk. Times, half-lives and ratios
/// between analytes stand; levels hold up to one unknown yield, and CL/F and V/F are inflated by it. The same Cmax and
/// AUC in ng/mL are arithmetic on these and not listed again.

#include "observation.hpp"

#include <array>

namespace alkaloid::detail {
/// Median and range over the five.
constexpr trials::observation tea_observation(trials::analyte what, trials::parameter parameter, double median,
                                              double low, double high, std::string_view unit,
                                              trials::use use = trials::use::check) {
    return {.study = "Tanna 2022 (kratom tea 2 g)",
            .cite = "tanna2022",
            .analyte = what,
            .dose_mg = 39.0,
            .day = 1,
            .regimen = "single dose",
            .parameter = parameter,
            .statistic = "median",
            .value = median,
            .low = low,
            .high = high,
            .spread = spread_kind::range,
            .unit = unit,
            .n = 5,
            .status = verification::read,
            .use = use,
            .note = use == trials::use::never ? "inflated: the dose is the leaf's content, not what was drunk"
                                              : "the dose is the leaf's content, not what was drunk"};
}
} // namespace alkaloid::detail

namespace alkaloid::trials {

/// Tea, 39 mg mitragynine in the leaf.
inline constexpr std::array tea{
    detail::tea_observation(analyte::mitragynine, parameter::cmax, 81.9, 50.1, 177.0, "nM"),
    detail::tea_observation(analyte::hydroxymitragynine, parameter::cmax, 16.1, 11.9, 22.2, "nM"),
    detail::tea_observation(analyte::mitragynine, parameter::tmax, 1.0, 0.75, 1.5, "h"),
    detail::tea_observation(analyte::hydroxymitragynine, parameter::tmax, 1.0, 0.75, 2.5, "h"),
    detail::tea_observation(analyte::mitragynine, parameter::half_life, 45.3, 31.9, 50.2, "h"),
    detail::tea_observation(analyte::hydroxymitragynine, parameter::half_life, 5.67, 5.03, 6.52, "h"),
    detail::tea_observation(analyte::mitragynine, parameter::auc_inf, 420.0, 324.0, 1360.0, "nM*h"),
    detail::tea_observation(analyte::hydroxymitragynine, parameter::auc_inf, 106.0, 60.8, 126.0, "nM*h"),
    detail::tea_observation(analyte::mitragynine, parameter::apparent_volume, 12700.0, 5190.0, 19700.0, "L",
                            use::never),
    detail::tea_observation(analyte::mitragynine, parameter::apparent_clearance, 233.0, 71.7, 302.0, "L/h", use::never),
};

} // namespace alkaloid::trials
