#pragma once
/// @file How fast what is drunk arrives, by beverage and stomach, and how far people differ.

#include "ethanol.hpp"
#include "laboratory.hpp"

namespace alkaloid::detail {
inline constexpr std::string_view fitted_to_tmax = "fitted to the mean Tmax from the start of drinking, disposition of norberg2000, 0.65-0.70 L/kg; Cmax then predicted";
/// A rate of absorption that makes the model peak when the trial did.
constexpr reported<rate_constant<>> arriving(std::string_view printed, double per_h, double low, double high, std::string_view drink) {
    return {.value = per_h / units::h, .printed = printed, .spread = low < high ? spread_kind::range : spread_kind::none, .low = low / units::h, .high = high / units::h, .n = 15,
            .population = drink, .cite = "mitchell2014", .status = verification::derived, .grade = evidence_grade::B, .note = fitted_to_tmax};
}
} // namespace alkaloid::detail

namespace alkaloid::ethanol {

/// Spirits: vodka in tonic, 20 % v/v, fasting.  [1/h]  @cite mitchell2014
inline constexpr reported<rate_constant<>> ka_spirits = detail::arriving("3.6 1/h", 3.6, 3.6, 3.6, "fasting men, vodka and tonic 20 % v/v, 0.5 g/kg over 20 min");
/// White wine, 12.5 %, fasting.  [1/h]  @cite mitchell2014
inline constexpr reported<rate_constant<>> ka_wine = detail::arriving("1.9 1/h", 1.9, 1.9, 1.9, "fasting men, white wine 12.5 %, 0.5 g/kg over 20 min");
/// Beer, 5.1 %, fasting.  [1/h]  @cite mitchell2014
inline constexpr reported<rate_constant<>> ka_beer = detail::arriving("1.5-1.6 1/h", 1.5, 1.5, 1.6, "fasting men, beer 5.1 %, 0.5 g/kg over 20 min");
/// Any of them with a meal. Weak: it was found with a bioavailability below 1, which here is faster elimination instead.
/// [1/h]  @cite jones1994
inline constexpr reported<rate_constant<>> ka_fed{
    .value = 0.8485 / units::h,
    .printed = "~0.6-1.2 1/h",
    .spread = spread_kind::range,
    .low = 0.6 / units::h,
    .high = 1.2 / units::h,
    .n = 10,
    .population = "men after breakfast, 0.80 g/kg",
    .cite = "jones1994",
    .status = verification::derived,
    .grade = evidence_grade::D,
    .note = "geometric mean of the ends of the range; found together with F 0.75-0.8",
};
/// How much a meal speeds elimination.  [1]  @cite jones1994
inline constexpr reported<double> fed_elimination{
    .value = 1.4283,
    .printed = "+36 to +50 %",
    .spread = spread_kind::range,
    .low = 1.36,
    .high = 1.50,
    .n = 10,
    .population = "men, meal 5 h after drinking",
    .cite = "jones1994",
    .status = verification::derived,
    .grade = evidence_grade::B,
    .note = "geometric mean of the ends of the range, 1 plus the increase",
};

/// Strength of the beer of that trial, by volume.  [1]  @cite mitchell2014
inline constexpr reported<double> strength_beer = detail::from({"beer of the trial", "mitchell2014", verification::read, evidence_grade::B}, "5.1 %", 0.051);
/// Of its white wine.  [1]  @cite mitchell2014
inline constexpr reported<double> strength_wine = detail::from({"white wine of the trial", "mitchell2014", verification::read, evidence_grade::B}, "12.5 %", 0.125);
/// Of its vodka in tonic.  [1]  @cite mitchell2014
inline constexpr reported<double> strength_mixed = detail::from({"vodka and tonic of the trial", "mitchell2014", verification::read, evidence_grade::B}, "20 % v/v", 0.20);
/// Of a bottle of spirits. Bottles say their own.  [1]
inline constexpr reported<double> strength_spirits = detail::from({"a common bottle", "ethanol_general", verification::assumed, evidence_grade::D}, "40 % v/v", 0.40, "bottles say their own");

/// Coefficient of variation of ka between people.  [1]
inline constexpr reported<double> ka_cv = detail::from({"wide on purpose", "mitchell2014", verification::assumed, evidence_grade::D}, "50 %", 0.50, "50 % or more: the trial's Tmax vary by 26 to 37 %, and stomachs outside trials by more");
/// Of the maximal rate.  [1]  @cite norberg2000
inline constexpr reported<double> vmax_cv = detail::from({"fasting volunteers, total SD over mean", "norberg2000", verification::derived, evidence_grade::B, 16}, "25/95", 0.26, "rounded");
/// Of the volume.  [1]  @cite norberg2000
inline constexpr reported<double> volume_cv = detail::from({"fasting volunteers, total SD over mean of the whole volume", "norberg2000", verification::derived, evidence_grade::B, 16}, "4.3/35.8", 0.12, "rounded");

/// Of a fasting dose, metabolised before it reaches blood: small. 20 % is often quoted and not built in.
/// [1]  @cite levitt2002
inline constexpr reported<double> first_pass_fed_small_dose = detail::from({"physiological model, 0.15 g/kg with a meal", "levitt2002", verification::read, evidence_grade::C}, "36 %", 0.36, "7 % at 0.30 g/kg; fasting small");
/// The same at twice the dose.  [1]  @cite levitt2002
inline constexpr reported<double> first_pass_fed = detail::from({"physiological model, 0.30 g/kg with a meal", "levitt2002", verification::read, evidence_grade::C}, "7 %", 0.07);

} // namespace alkaloid::ethanol
