#pragma once
/// @file Itraconazole with kratom @cite mongar2024 : quoted from recollection, down to where it was published. Listed
/// so that nobody takes its absence for an oversight; not to be used before somebody has read it.

#include "observation.hpp"

#include <array>

namespace alkaloid::detail {
constexpr trials::observation itraconazole_observation(trials::analyte what, trials::parameter parameter,
                                                       std::string_view statistic, double value,
                                                       std::string_view unit) {
    return {.study = "Mongar 2024 (itraconazole DDI)",
            .cite = "mongar2024",
            .analyte = what,
            .dose_mg = 23.6,
            .day = 1,
            .regimen = "single dose +- itraconazole 200 mg/d",
            .parameter = parameter,
            .statistic = statistic,
            .value = value,
            .unit = unit,
            .n = 13,
            .status = verification::unverified,
            .use = trials::use::never,
            .note = "quoted from recollection"};
}
} // namespace alkaloid::detail

namespace alkaloid::trials {

/// With the inhibitor over without.
inline constexpr std::array itraconazole{
    detail::itraconazole_observation(analyte::mitragynine, parameter::auc_ratio, "ratio", 2.99, "ratio"),
    detail::itraconazole_observation(analyte::mitragynine, parameter::cmax_ratio, "ratio", 1.62, "ratio"),
    detail::itraconazole_observation(analyte::hydroxymitragynine, parameter::formation_decrease, "percent decrease",
                                     56.0, "%"),
};

} // namespace alkaloid::trials
