#pragma once
/// @file Single numbers that trials of alcohol published: peaks, times, areas; food; breathing with an opioid.

#include "alcohol_observation.hpp"

namespace alkaloid::alcohol_trials {

namespace detail {
constexpr result sd(std::string_view study, std::string_view cite, int n, std::string_view condition, std::string_view endpoint, double value, double sd, std::string_view unit, std::string_view note = {}) {
    return {study, cite, condition, endpoint, value, value - sd, value + sd, unit, n, spread_kind::sd, verification::read, note};
}
constexpr result sem(std::string_view condition, std::string_view endpoint, double value, double sem, std::string_view unit) {
    return {"food 2020", "foodeffect2020", condition, endpoint, value, value - sem, value + sem, unit, 21, spread_kind::sem};
}
constexpr result ratio(std::string_view condition, double peak, bool area = false) {
    return {"Lin 1976", "lin1976", condition, area ? "AUC, fall against fasting" : "peak over that fasting", peak, not_given, not_given, area ? "%" : "1", 6, spread_kind::none, verification::read, area ? "in part slow input and saturable elimination" : ""};
}
constexpr result breathing(std::string_view condition, std::string_view endpoint, double value, double low, double high, spread_kind kind, std::string_view unit, std::string_view note = {}) {
    return {"van der Schrier 2017", "vanderschrier2017", condition, endpoint, value, low, high, unit, 24, kind, verification::read, note};
}
constexpr result apnoea(std::string_view condition, std::string_view endpoint, double of_twelve, std::string_view note = {}) {
    return {"Bailey 1990", "bailey1990", condition, endpoint, of_twelve, not_given, not_given, "of 12", 12, spread_kind::none, verification::read, note};
}
} // namespace detail

/// Three beverages, 0.5 g/kg over 20 min, overnight fast.  @cite mitchell2014
inline constexpr result mitchell[] = {
    detail::sd("Mitchell 2014", "mitchell2014", 15, "vodka and tonic, 20 % v/v", "Cmax", 0.774, 0.17, "g/L"),
    detail::sd("Mitchell 2014", "mitchell2014", 15, "vodka and tonic, 20 % v/v", "Tmax", 36, 10, "min", "from the start or the end of drinking is not in the abstract"),
    detail::sd("Mitchell 2014", "mitchell2014", 15, "white wine, 12.5 %", "Cmax", 0.617, 0.108, "g/L"),
    detail::sd("Mitchell 2014", "mitchell2014", 15, "white wine, 12.5 %", "Tmax", 54, 14, "min", "from the start or the end of drinking is not in the abstract"),
    detail::sd("Mitchell 2014", "mitchell2014", 15, "beer, 5.1 %", "Cmax", 0.503, 0.098, "g/L"),
    detail::sd("Mitchell 2014", "mitchell2014", 15, "beer, 5.1 %", "Tmax", 62, 23, "min", "from the start or the end of drinking is not in the abstract"),
};
/// The same people on an empty stomach and after breakfast, 0.80 g/kg.  @cite jones1994
inline constexpr result jones_fed[] = {
    detail::sd("Jones and Jonsson 1994", "jones1994", 10, "fasting", "Cmax", 1.04, 0.165, "g/L"),
    detail::sd("Jones and Jonsson 1994", "jones1994", 10, "after breakfast", "Cmax", 0.67, 0.095, "g/L", "nothing left about 2 h sooner"),
    detail::sd("Jones and Jonsson 1994", "jones1994", 10, "fasting", "AUC 0-6 h", 3.98, 0.56, "g*h/L"),
    detail::sd("Jones and Jonsson 1994", "jones1994", 10, "after breakfast", "AUC 0-6 h", 2.41, 0.34, "g*h/L"),
};
/// Neat whisky, fasting men.  @cite jones1991
inline constexpr result jones_whisky[] = {
    {"Jones 1991", "jones1991", "0.68 g/kg neat whisky, fasting", "peak, over the group", not_given, 0.52, 1.36, "g/L", 83, spread_kind::range},
    {"Jones 1991", "jones1991", "0.68 g/kg neat whisky, fasting", "venous peak, paired subset", 0.970, 0.76, 1.12, "g/L", 0, spread_kind::range},
    {"Jones 1991", "jones1991", "0.68 g/kg neat whisky, fasting", "capillary peak, paired subset", 0.996, 0.75, 1.23, "g/L", 0, spread_kind::range},
    {"Jones 1991", "jones1991", "0.80 g/kg in juice over 30 min", "rise from the end of drinking to the peak", 0.33, 0.0, 0.58, "g/L", 0, spread_kind::range},
};
/// A drink after nothing, a snack, a bar, a meal; how much was drunk is not in the table.  @cite foodeffect2020
inline constexpr result food[] = {
    detail::sem("no food", "peak", 0.64, 0.03, "g/L"),           detail::sem("no food", "time to peak", 27.6, 1.9, "min"),           detail::sem("no food", "area to 90 min", 3.77, 0.14, "table units"),
    detail::sem("snack, 210 kcal", "peak", 0.47, 0.02, "g/L"),   detail::sem("snack, 210 kcal", "time to peak", 40.0, 3.9, "min"),   detail::sem("snack, 210 kcal", "area to 90 min", 2.91, 0.10, "table units"),
    detail::sem("bar, 210 kcal", "peak", 0.31, 0.02, "g/L"),     detail::sem("bar, 210 kcal", "time to peak", 42.9, 3.4, "min"),     detail::sem("bar, 210 kcal", "area to 90 min", 2.08, 0.14, "table units"),
    detail::sem("meal, 635 kcal", "peak", 0.20, 0.02, "g/L"),    detail::sem("meal, 635 kcal", "time to peak", 62.4, 4.6, "min"),    detail::sem("meal, 635 kcal", "area to 90 min", 1.19, 0.12, "table units"),
};
/// 45 mL of 95 % ethanol and a meal, against fasting.  @cite lin1976
inline constexpr result lin[] = {
    detail::ratio("light breakfast", 0.72),          detail::ratio("heavy breakfast", 0.35),         detail::ratio("steak", 0.50),
    detail::ratio("1 h after a heavy breakfast", 0.49), detail::ratio("1 h before a heavy breakfast", 1.11), detail::ratio("light breakfast", 36, true),
    detail::ratio("heavy breakfast", 63, true),      detail::ratio("steak", 55, true),               detail::ratio("1 h after a heavy breakfast", 56, true),
    detail::ratio("1 h before a heavy breakfast", 18, true),
};
/// Oxycodone by mouth and ethanol by vein, 12 young and 12 elderly: no arm had ethanol alone, so that synergy and
/// additivity cannot be told apart; the arm at 0.5 g/L is not in the abstract.  @cite vanderschrier2017
inline constexpr result van_der_schrier[] = {
    detail::breathing("control", "ventilation at 55 mmHg", 33.4, 27.9, 39.0, spread_kind::ci95, "L/min"),
    detail::breathing("oxycodone 20 mg", "ventilation at 55 mmHg", 18.6, 15.6, 21.6, spread_kind::ci95, "L/min"),
    detail::breathing("oxycodone 20 mg, ethanol 1 g/L", "ventilation at 55 mmHg", 15.7, 12.7, 18.6, spread_kind::ci95, "L/min"),
    detail::breathing("oxycodone 20 mg", "resting ventilation, change", -28, not_given, not_given, spread_kind::none, "%"),
    detail::breathing("oxycodone 20 mg, ethanol 1 g/L", "resting ventilation, further change", -19, not_given, not_given, spread_kind::none, "%", "of control or of what was left is not clear"),
    detail::breathing("oxycodone 20 mg", "apnoeas in 6 min, median", 1, 0, 3, spread_kind::range, "1"),
    detail::breathing("oxycodone 20 mg, ethanol 1 g/L", "apnoeas in 6 min, median", 1, 0, 11, spread_kind::range, "1", "elderly worse"),
};
/// Another sedative with an opioid: together they stop breath that neither stops, and depress the response to carbon
/// dioxide no further. Of midazolam alone no count is given.  @cite bailey1990
inline constexpr result bailey[] = {
    detail::apnoea("fentanyl 2 ug/kg", "hypoxaemia", 6),
    detail::apnoea("fentanyl 2 ug/kg", "apnoea", 0),
    detail::apnoea("midazolam 0.05 mg/kg and fentanyl", "hypoxaemia", 11),
    detail::apnoea("midazolam 0.05 mg/kg and fentanyl", "apnoea", 6),
};
/// A little ethanol raises resting ventilation; a peak of 1.1 g/L.  @cite wolff1999  @cite sahn1975
inline constexpr result breathing_alone[] = {
    {"Wolff 1999", "wolff1999", "0.27 + 0.135 g/kg", "resting ventilation before", 6.25, 5.84, 6.66, "L/min", 0, spread_kind::sem},
    {"Wolff 1999", "wolff1999", "0.27 + 0.135 g/kg", "resting ventilation after", 7.20, 6.89, 7.51, "L/min", 0, spread_kind::sem},
    {"Sahn 1975", "sahn1975", "17 mmol/kg by mouth", "level at 20 min", 24, not_given, not_given, "mmol/L", 8, spread_kind::none, verification::read, "hypercapnic drive lower at 70 min, by how much is not in the abstract"},
};

} // namespace alkaloid::alcohol_trials
