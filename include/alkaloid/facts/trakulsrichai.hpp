#pragma once
/// @file Tea in ten chronic users on the eighth day, nine analysed @cite trakulsrichai2015 , sampled for 24 h, about
/// one half-life. The clearance is not usable: 98.1 is printed as L/h/kg. Taken as L/h in total it gives, with the
/// printed volume, a half-life of 20.7 h beside the 23.2 h printed; taken per kilogram, 0.27 h. A review multiplied it
/// by 77 kg.

#include "mitragynine.hpp"
#include "observation.hpp"

#include <array>

namespace alkaloid::detail {
/// A row of the trial; doses were 6.25 to 23 mg, one for each subject.
constexpr trials::observation chronic_observation(trials::observation o) {
    o.study = "Trakulsrichai 2015 (chronic users, tea)";
    o.cite = "trakulsrichai2015";
    o.analyte = trials::analyte::mitragynine;
    o.day = 8;
    o.regimen = "after 7 daily doses";
    o.n = 9;
    return o;
}
/// Mean and SD over the nine.
constexpr trials::observation chronic_observation(trials::parameter parameter, double mean, double low, double high,
                                                  std::string_view unit, verification status, trials::use use,
                                                  std::string_view note) {
    return chronic_observation({.parameter = parameter,
                                .statistic = "mean",
                                .value = mean,
                                .low = low,
                                .high = high,
                                .spread = spread_kind::sd,
                                .unit = unit,
                                .status = status,
                                .use = use,
                                .note = note});
}
} // namespace alkaloid::detail

namespace alkaloid::trials {

/// Tea at steady state.
inline constexpr std::array chronic_users{
    detail::chronic_observation(parameter::tmax, 0.83, 0.48, 1.18, "h", verification::read, use::check, ""),
    detail::chronic_observation(parameter::half_life, 23.24, 7.17, 39.31, "h", verification::read, use::check,
                                "sampled for 24 h only"),
    detail::chronic_observation(parameter::apparent_volume, 38.04, 13.72, 62.36, "L/kg", verification::read, use::check,
                                ""),
    detail::chronic_observation(parameter::apparent_volume, 2900.0, 1050.0, 4750.0, "L", verification::read, use::check,
                                "the number before, times 77 kg in a review; not a second observation"),
    detail::chronic_observation({.parameter = parameter::urine_fraction,
                                 .statistic = "mean",
                                 .value = 100.0 * mitragynine::urine_fraction.value,
                                 .unit = "% of dose",
                                 .status = verification::read,
                                 .use = use::check}),
    detail::chronic_observation(parameter::apparent_clearance, 7550.0, 3650.0, 11450.0, "L/h", verification::read,
                                use::never, "the next number times 77 kg, in a review: a unit carried on"),
    detail::chronic_observation(parameter::apparent_clearance, 98.1, 46.76, 149.44, "L/h/kg (as printed)",
                                verification::unverified, use::never, "almost surely L/h in total"),
    detail::chronic_observation({.parameter = parameter::cmax,
                                 .statistic = "range over subjects",
                                 .low = 18.5,
                                 .high = 105.0,
                                 .spread = spread_kind::range,
                                 .unit = "ng/mL",
                                 .status = verification::unverified,
                                 .use = use::never,
                                 .note = "quoted from recollection"}),
};

} // namespace alkaloid::trials
