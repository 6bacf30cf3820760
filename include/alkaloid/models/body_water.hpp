#pragma once
/// @file A body, the water in it, and the volume that ethanol finds there.

#include "../core/error.hpp"
#include "../facts/body_water.hpp"
#include "../facts/ethanol_kinetics.hpp"

#include <array>

namespace alkaloid {

enum class sex { male, female };

/// Sex, age, height and weight. What is left out is a man of 30 years, 1.76 m and 75 kg: assumed, nobody's mean.
struct body {
    alkaloid::sex sex = alkaloid::sex::male;
    double age = 30.0; ///< [years]
    length<> height = 1.76 * units::metre;
    mass<> weight = 75.0 * units::kg;

    /// The formulas come from adults.
    void check(checklist& found) const {
        if (sex != alkaloid::sex::male && sex != alkaloid::sex::female)
            found.refuse("sex", std::to_string(static_cast<int>(sex)), "", "male or female");
        found.require("age", age, allowed_range{.low = 16.0, .high = 110.0, .words = "in [16, 110]"}, "years");
        found.require("height", height.in(units::metre), allowed_range{.low = 1.2, .high = 2.3, .words = "in [1.2, 2.3]"}, "m");
        found.require("weight", weight.in(units::kg), allowed_range{.low = 30.0, .high = 250.0, .words = "in [30, 250]"}, "kg");
    }
};

/// A man as above, or a woman of 30 years, 1.65 m and 62 kg: assumed.
constexpr body typical_body(sex who) {
    if (who == sex::male)
        return {};
    return {.sex = sex::female, .age = 30.0, .height = 1.65 * units::metre, .weight = 62.0 * units::kg};
}

/// Whose formula gives Widmark's factor.
enum class widmark_estimate {
    widmark, ///< 0.68 and 0.55 whatever the body
    watson,  ///< body water over weight
    forrest, ///< body mass index
    seidl,   ///< height and weight
};

namespace detail {
inline double through(body_facts::reported_line const& line, body const& who) {
    return line.value.at(who.age, who.height.in(units::cm), who.weight.in(units::kg));
}
/// The formulas are lines: far from those they were fitted to they cross zero.
inline double positive_result(double x, std::string_view what, std::string_view unit, std::string_view where) {
    checklist found;
    found.require(what, x, positive, unit);
    found.settle(where);
    return x;
}
} // namespace detail

/// Total body water.  [L]  @cite watson1980  @throws invalid_input
inline volume<> body_water(body const& who) {
    checklist found;
    who.check(found);
    found.settle("body_water");
    return detail::positive_result(detail::through(who.sex == sex::male ? body_facts::watson_male : body_facts::watson_female, who), "body water", "L", "body_water") * units::L;
}

/// The volume in which ethanol, measured in whole blood, is dissolved: body water over the water in blood.  [L]
/// @cite watson1980  @cite ethanol_blood_water  @throws invalid_input
inline volume<> ethanol_volume(body const& who) {
    return body_water(who) / body_facts::blood_water.value;
}

/// Widmark's factor: what of the weight counts as blood.  [L/kg]  @cite widmark1932  @cite watson1980  @cite forrest1986
/// @cite seidl2000  @throws invalid_input
inline double widmark_factor(body const& who, widmark_estimate by) {
    bool const male = who.sex == sex::male;
    checklist found;
    who.check(found);
    if (by < widmark_estimate::widmark || by > widmark_estimate::seidl)
        found.refuse("estimate", std::to_string(static_cast<int>(by)), "", "widmark, watson, forrest or seidl");
    found.settle("widmark_factor");
    double r = 0.0;
    switch (by) {
    case widmark_estimate::widmark: r = male ? ethanol::widmark::r_male : ethanol::widmark::r_female; break;
    case widmark_estimate::watson: r = body_water(who).in(units::L) / (body_facts::watson_divisor.value * who.weight.in(units::kg)); break;
    case widmark_estimate::forrest: r = detail::through(male ? body_facts::forrest_male : body_facts::forrest_female, who); break;
    case widmark_estimate::seidl: r = detail::through(male ? body_facts::seidl_male : body_facts::seidl_female, who); break;
    }
    return detail::positive_result(r, "factor", "L/kg", "widmark_factor");
}

/// What stands behind body water and the volume.
inline std::array<provenance, 2> sources(body const& who) {
    return {provenance_of("body water", who.sex == sex::male ? body_facts::watson_male : body_facts::watson_female), provenance_of("water in blood", body_facts::blood_water)};
}

} // namespace alkaloid
