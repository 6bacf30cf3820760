#pragma once
/// @file Two trials of single and of fifteen daily doses: encapsulated leaf powder @cite huestis2024 , of which only
/// the abstract was seen, and an extract of 39.5 % mitragynine @cite huestis2026 , seen second-hand only.

#include "observation.hpp"

#include <array>

namespace alkaloid::detail {
/// A row of the leaf powder trial: four dose groups, 6.65 to 53.2 mg mitragynine.
constexpr trials::observation leaf_powder_observation(trials::observation o) {
    o.study = "Huestis 2024 (leaf powder capsules)";
    o.cite = "huestis2024";
    o.status = verification::read;
    if (o.regimen.empty())
        o.regimen = o.day == 1 ? "single dose" : "15 daily doses";
    return o;
}
/// Tmax: the range over the groups of their medians.
constexpr trials::observation leaf_powder_tmax(trials::analyte what, int day, double low, double high) {
    return leaf_powder_observation({.analyte = what,
                                    .day = day,
                                    .parameter = trials::parameter::tmax,
                                    .statistic = "median, range over 4 dose groups",
                                    .low = low,
                                    .high = high,
                                    .spread = spread_kind::range,
                                    .unit = "h",
                                    .use = day == 1 ? trials::use::fit : trials::use::check});
}
/// Terminal half-life: the highest of the four group means.
constexpr trials::observation leaf_powder_half_life(trials::analyte what, int day, double value, trials::use use,
                                                    std::string_view note = "which dose group is not stated") {
    return leaf_powder_observation({.analyte = what,
                                    .day = day,
                                    .parameter = trials::parameter::half_life,
                                    .statistic = "highest of the 4 dose-group means",
                                    .value = value,
                                    .unit = "h",
                                    .use = use,
                                    .note = note});
}
/// 7-OH over mitragynine: the range over the groups of their means.
constexpr trials::observation leaf_powder_ratio(int day, double low, double high, std::string_view note) {
    return leaf_powder_observation({.analyte = trials::analyte::ratio,
                                    .day = day,
                                    .parameter = trials::parameter::concentration_ratio,
                                    .statistic = "mean, range over dose groups",
                                    .low = low,
                                    .high = high,
                                    .spread = spread_kind::range,
                                    .unit = "ratio",
                                    .use = trials::use::check,
                                    .note = note});
}

/// Cmax in the extract trial: mean and SD, as the transcription is understood.
constexpr trials::observation extract_cmax(trials::analyte what, double dose_mg, int day, double mean, double low,
                                           double high) {
    return {.study = "Huestis 2026 (39.5% MG extract)",
            .cite = "huestis2026",
            .analyte = what,
            .dose_mg = dose_mg,
            .day = day,
            .regimen = day == 1 ? "single dose" : "15 daily doses",
            .parameter = trials::parameter::cmax,
            .statistic = "mean",
            .value = mean,
            .low = low,
            .high = high,
            .spread = spread_kind::sd,
            .unit = "ng/mL",
            .status = verification::secondary,
            .use = trials::use::fit,
            .note = "a catalogue quoting the abstract; the spread is taken for an SD; subjects per arm not given"};
}
} // namespace alkaloid::detail

namespace alkaloid::trials {

/// Leaf powder in capsules, 500 to 4000 mg. The last two are in the abstract and show what a metabolite does that is
/// slower made than cleared: after fifteen doses 7-OH falls on mitragynine's slope.
inline constexpr std::array leaf_powder{
    detail::leaf_powder_tmax(analyte::mitragynine, 1, 1.0, 1.3),
    detail::leaf_powder_tmax(analyte::mitragynine, 15, 1.0, 1.7),
    detail::leaf_powder_tmax(analyte::hydroxymitragynine, 1, 1.2, 1.8),
    detail::leaf_powder_tmax(analyte::hydroxymitragynine, 15, 1.3, 2.0),
    detail::leaf_powder_half_life(analyte::mitragynine, 1, 43.4, use::bound),
    detail::leaf_powder_half_life(analyte::mitragynine, 15, 67.9, use::bound),
    detail::leaf_powder_half_life(
        analyte::hydroxymitragynine, 1, 4.7, use::bound,
        "which dose group is not stated; compare over 6 to 12 h, not with a model's last slope"),
    detail::leaf_powder_ratio(1, 0.20, 0.31, "molar or by mass, of Cmax or AUC: not stated"),
    detail::leaf_powder_half_life(analyte::hydroxymitragynine, 15, 24.7, use::check),
    detail::leaf_powder_ratio(15, 0.15, 0.21, "molar or by mass, of Cmax or AUC: not stated"),
};

/// Extract, 9.9 to 59.2 mg mitragynine.
inline constexpr std::array extract{
    detail::extract_cmax(analyte::mitragynine, 9.9, 1, 32.8, 15.8, 49.8),
    detail::extract_cmax(analyte::mitragynine, 9.9, 15, 27.4, 16.5, 38.3),
    detail::extract_cmax(analyte::hydroxymitragynine, 9.9, 1, 6.8, 4.1, 9.5),
    detail::extract_cmax(analyte::mitragynine, 29.6, 1, 93.2, 54.6, 131.8),
    detail::extract_cmax(analyte::mitragynine, 29.6, 15, 125.0, 45.3, 204.7),
    detail::extract_cmax(analyte::hydroxymitragynine, 29.6, 1, 13.7, 10.4, 17.0),
    detail::extract_cmax(analyte::mitragynine, 59.2, 1, 196.0, 118.6, 273.4),
    detail::extract_cmax(analyte::mitragynine, 59.2, 15, 277.0, 228.2, 325.8),
    detail::extract_cmax(analyte::hydroxymitragynine, 59.2, 1, 30.5, 18.3, 42.7),
    observation{.study = "Huestis 2026 (39.5% MG extract)",
                .cite = "huestis2026",
                .analyte = analyte::mitragynine,
                .regimen = "single and 15 daily",
                .parameter = parameter::tmax,
                .statistic = "median",
                .value = 1.3,
                .unit = "h",
                .status = verification::secondary,
                .use = use::fit,
                .note = "a catalogue quoting the abstract; neither dose nor day stated"},
};

} // namespace alkaloid::trials
