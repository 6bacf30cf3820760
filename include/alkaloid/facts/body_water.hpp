#pragma once
/// @file Body water, and Widmark's factor, from sex, age, height and weight.

#include "../core/source.hpp"

namespace alkaloid::body_facts {

/// A line through a body: constant + age [years] + height [cm] + weight [kg] + body mass index [kg/m2].
struct regression {
    double constant, per_year, per_cm, per_kg, per_bmi;

    constexpr double at(double years, double cm, double kg) const {
        return constant + per_year * years + per_cm * cm + per_kg * kg + per_bmi * kg / (cm * cm * 1e-4);
    }
};
/// A line and where it came from.
using reported_line = reported<regression>;

namespace detail {
constexpr reported_line line(regression const& r, std::string_view printed, std::string_view who, std::string_view cite, verification status, std::string_view note = {}) {
    return {.value = r, .printed = printed, .population = who, .cite = cite, .status = status, .grade = evidence_grade::A, .note = note};
}
} // namespace detail

/// Total body water, men.  [L]  @cite watson1980
inline constexpr reported_line watson_male = detail::line({2.447, -0.09516, 0.1074, 0.3362, 0.0}, "2.447 - 0.09516 age + 0.1074 height + 0.3362 weight", "men", "watson1980", verification::secondary,
    "many calculators print 0.09156, two digits exchanged; 0.09516 gives the 41.5907792 L that ethanol_blood_water prints; under 0.3 L apart");
/// Total body water, women; age plays no part.  [L]  @cite watson1980
inline constexpr reported_line watson_female = detail::line({-2.097, 0.0, 0.1069, 0.2466, 0.0}, "-2.097 + 0.1069 height + 0.2466 weight", "women", "watson1980", verification::read);
/// Widmark's factor, men.  [L/kg]  @cite forrest1986
inline constexpr reported_line forrest_male = detail::line({1.0178, 0.0, 0.0, 0.0, -0.012127}, "1.0178 - 0.012127 BMI", "men", "forrest1986", verification::read, "citation unverified");
/// Widmark's factor, women.  [L/kg]  @cite forrest1986
inline constexpr reported_line forrest_female = detail::line({0.8736, 0.0, 0.0, 0.0, -0.0124}, "0.8736 - 0.0124 BMI", "women", "forrest1986", verification::read, "citation unverified");
/// Widmark's factor, men.  [L/kg]  @cite seidl2000
inline constexpr reported_line seidl_male = detail::line({0.31608, 0.0, 0.004632, -0.004821, 0.0}, "0.31608 - 0.004821 weight + 0.004632 height", "men", "seidl2000", verification::read, "citation unverified");
/// Widmark's factor, women.  [L/kg]  @cite seidl2000
inline constexpr reported_line seidl_female = detail::line({0.31223, 0.0, 0.004466, -0.006446, 0.0}, "0.31223 - 0.006446 weight + 0.004466 height", "women", "seidl2000", verification::read,
    "citation unverified; an application carries other constants for women");

/// Litres of water in a litre of blood.  [1]  @cite ethanol_blood_water
inline constexpr reported<double> blood_water{.value = 0.80, .printed = "0.80", .population = "whole blood", .cite = "ethanol_blood_water", .status = verification::read, .grade = evidence_grade::A};
/// What turns body water per weight into Widmark's factor by mass: 0.80 times blood's density.  [1]
inline constexpr reported<double> watson_divisor{.value = 0.844, .printed = "0.844", .population = "0.80 w/v times 1.055", .cite = "ethanol_bac_code", .status = verification::derived, .grade = evidence_grade::B,
    .note = "read off the ratios of a program's coefficients"};

} // namespace alkaloid::body_facts
