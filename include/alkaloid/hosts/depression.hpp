#pragma once
/// @file Kratom with alcohol on three endpoints, from columns of numbers: each alone, and together by every model of
/// interaction. No study says which is right: grade D, and never one number.

#include "../core/molar.hpp"
#include "../models/kratom_with_alcohol.hpp"

#include <limits>
#include <span>
#include <string>
#include <vector>

namespace alkaloid::hosts {

/// What one named model of interaction says, over time.
struct depression_model {
    std::string name;
    std::vector<double> effect; ///< fractions
};
/// One endpoint. Fractions over the times that were given.
struct depression_course {
    std::string endpoint, meaning;
    std::vector<double> kratom, alcohol;    ///< each alone
    std::vector<double> bliss, low, high;   ///< together: by Bliss, and the ends over all models
    std::vector<depression_model> models;
    double peak, peak_low, peak_high;       ///< largest over time, of each model its own
    std::string lowest, highest;            ///< the models at the ends of the peak
    char grade;
    std::string evidence;                   ///< the weakest link, in words
};

namespace detail {
/// What stands for a course: two columns of plasma.
struct plasma_columns {
    curve<dims::amount - dims::volume> mg, oh;
    auto const& operator[](struct plasma) const { return mg; }
    auto const& operator[](struct plasma_7oh) const { return oh; }
};
inline curve<dims::amount - dims::volume> molar_column(std::span<double const> times, std::span<double const> values, substance const& of, double ug_per_litre) {
    std::vector<double> base(values.begin(), values.end());
    for (auto& v : base)
        v *= ug_per_litre / of.molar_mass.base();
    return {{times.begin(), times.end()}, std::move(base)};
}
} // namespace detail

/// Sedation, hypercapnic drive, apnoea. `times` in h, mitragynine and 7-OH in plasma in ng/mL, ethanol in blood in g/L.
/// @throws invalid_input
inline std::vector<depression_course> depression_of(std::span<double const> times, std::span<double const> mitragynine_level, std::span<double const> hydroxymitragynine_level,
                                                    std::span<double const> alcohol_level) {
    detail::plasma_columns const course{detail::molar_column(times, mitragynine_level, mitragynine::drug, 1.0), detail::molar_column(times, hydroxymitragynine_level, hydroxymitragynine::drug, 1.0)};
    auto const blood = detail::molar_column(times, alcohol_level, ethanol::drug, 1e6);
    auto const column = [](auto const& c) { return std::vector<double>(c.values().begin(), c.values().end()); };
    std::vector<depression_course> all;
    for (auto const& at : alkaloid::depression::endpoints()) {
        auto const both = kratom::with_alcohol(at, course, blood);
        auto const span = both.span();
        auto const most = both.peak();
        std::vector<depression_model> each;
        for (auto const& m : both.models())
            each.push_back({m.model, column(m.effect)});
        all.push_back({std::string(at.name), std::string(at.meaning), column(kratom::depression_alone(at, course)),
                       column(alkaloid::depression::alcohol_alone(at, ethanol::grams_per_litre(blood)).alone()), column(span.value), column(span.low), column(span.high), std::move(each),
                       most.value, most.low, most.high, most.lowest, most.highest, name_of(most.grade), alkaloid::evidence(both).sentence()});
    }
    return all;
}

} // namespace alkaloid::hosts
