#pragma once
/// @file What nobody has measured and the chain of depressants needs all the same. Assumptions are the models', not facts.

#include "../facts/laboratory.hpp"

namespace alkaloid::depression {

/// Share that counts for the hypercapnic drive: the scale on which the others stand.  [1]
inline constexpr reported<double> mu_share_drive =
    alkaloid::detail::from({"kratom's activation in cells taken as the depression of breathing", "", verification::assumed, evidence_grade::D}, "1", 1.0,
                 "transduction in the respiratory centre need not be that of the assay");
/// Slope of the others: that of the receptor alone.  [1]
inline constexpr reported<double> mu_slope_one =
    alkaloid::detail::from({"assumed", "", verification::assumed, evidence_grade::D}, "1", 1.0, "remifentanil's for ventilation is 1.25 (@bouillon2003)");
/// How steeply the part of people who stop breathing rises with that stimulus. With slope 1, which the receptor alone would
/// give, a trial's dose would stop the breath of one in fifty, which no trial saw.  [1]
inline constexpr reported<double> mu_slope_apnoea =
    alkaloid::detail::from({"assumed", "", verification::assumed, evidence_grade::D}, "4", 4.0, "quantal curves are steep; alcohol's is 6.8");
/// Alcohol that shifts by half of that.  [g/L]
inline constexpr reported<mass_concentration<>> shift_half =
    alkaloid::detail::from<mass_concentration<>>({"assumed", "", verification::assumed, evidence_grade::D}, "1 g/L", 1.0 * (units::g / units::L), "the concentration of the one clinical combination");

} // namespace alkaloid::depression
