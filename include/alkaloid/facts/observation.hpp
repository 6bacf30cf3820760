#pragma once
/// @file One number a trial published about a concentration curve: what a model is fitted to, or compared with.

#include "../core/source.hpp"

#include <limits>

namespace alkaloid::trials {

/// What was measured.
enum class analyte {
    mitragynine,
    hydroxymitragynine,
    ratio, ///< of 7-OH to mitragynine
};

/// What was read from the curve.
enum class parameter {
    cmax,
    tmax,
    half_life,           ///< terminal, as the trial saw it: the longer one samples, the longer it gets
    concentration_ratio, ///< of two analytes
    auc_inf,             ///< area under the curve to infinity
    apparent_volume,     ///< V/F
    apparent_clearance,  ///< CL/F
    urine_fraction,      ///< unchanged, of the dose
    auc_ratio,           ///< with an inhibitor over without
    cmax_ratio,          ///< with an inhibitor over without
    formation_decrease,  ///< of a metabolite, by an inhibitor
};

/// What an observation may be used for.
enum class use {
    fit,   ///< enters the objective: (predicted - value)/SD, or distance outside a range over a quarter of its width
    bound, ///< an upper limit, one-sided: the highest of several group means
    check, ///< compared and reported, not fitted
    never, ///< unverified, or wrong in its source; listed so that a program can say that it was left out
};

constexpr std::string_view name_of(analyte a) {
    switch (a) {
    case analyte::mitragynine: return "mitragynine";
    case analyte::hydroxymitragynine: return "7-hydroxymitragynine";
    case analyte::ratio: return "7-OH/MG";
    }
    return "?";
}
constexpr std::string_view name_of(parameter p) {
    switch (p) {
    case parameter::cmax: return "Cmax";
    case parameter::tmax: return "Tmax";
    case parameter::half_life: return "t1/2";
    case parameter::concentration_ratio: return "concentration ratio";
    case parameter::auc_inf: return "AUCinf";
    case parameter::apparent_volume: return "V/F";
    case parameter::apparent_clearance: return "CL/F";
    case parameter::urine_fraction: return "urine fraction";
    case parameter::auc_ratio: return "AUC ratio";
    case parameter::cmax_ratio: return "Cmax ratio";
    case parameter::formation_decrease: return "decrease in formation";
    }
    return "?";
}
constexpr std::string_view name_of(use u) {
    switch (u) {
    case use::fit: return "fit";
    case use::bound: return "bound";
    case use::check: return "check";
    case use::never: return "never";
    }
    return "?";
}

/// What was not given.
inline constexpr double not_given = std::numeric_limits<double>::quiet_NaN();

/// One published number. Numbers are in `unit`; what a source leaves out is `not_given`, an empty text, or 0.
struct observation {
    std::string_view study = {};
    std::string_view cite = {}; ///< key in docs/references.bib
    trials::analyte analyte = trials::analyte::mitragynine;
    double dose_mg = not_given; ///< of mitragynine, also where 7-OH was measured; `not_given` over several doses  [mg]
    int day = 0;                ///< of dosing, from 1; 0: not stated
    std::string_view regimen = {};
    trials::parameter parameter = trials::parameter::cmax;
    std::string_view statistic = {};          ///< over the subjects
    double value = not_given;                 ///< `not_given` where only a range was printed
    double low = not_given, high = not_given; ///< ends of the spread (value -+ SD for an SD)
    spread_kind spread = spread_kind::none;
    std::string_view unit = {};
    int n = 0; ///< subjects; 0: not stated
    verification status = verification::unverified;
    trials::use use = trials::use::never;
    std::string_view note = {};

    constexpr bool has_value() const { return value == value; }
    constexpr bool has_spread() const { return low == low && high == high; }
};

} // namespace alkaloid::trials
