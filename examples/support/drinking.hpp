#pragma once
/// Drinks beside the kratom of examples/kratom.cpp: what is asked, and what one dose with them leads to.

#include "kratom_question.hpp"

#include <alkaloid/models/drinks.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/kratom_with_alcohol.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// A standard drink of the United States, drunk in half an hour.
inline constexpr double grams_in_a_drink = 14.0, hours_for_a_drink = 0.5;

inline alkaloid::drinks::beverage const& beverage_named(std::string const& name) {
    namespace d = alkaloid::drinks;
    return name == "beer" ? d::beer : name == "wine" ? d::wine : d::spirits;
}

/// Adds to `found` what of the drinks makes no sense.
inline void check_drinks(choices const& c, alkaloid::checklist& found) {
    using namespace alkaloid;
    if (c.drinks == 0.0)
        return;
    found.require("--drinks", c.drinks, allowed_range{.low = 0.1, .high = 15.0, .words = "from 0.1 to 15: beyond, the curves of effect say nothing"});
    found.require("--drink-at", c.drink_at, allowed_range{.low = -12.0, .high = 12.0, .words = "from -12 to 12, after the dose (negative: before it)"}, "h");
    if (c.weight < 30.0 || c.weight > 250.0)
        found.refuse("--weight with --drinks", text(c.weight), "kg", "from 30 to 250: the formulas of body water come from adults");
    if (found.empty() && c.drink_at >= looks(c).back().length)
        found.refuse("--drink-at", text(c.drink_at), "h", "before the end of what is looked at after the last dose, " + text(looks(c).back().length, 6) + " h");
}

/// One endpoint after one dose with drinks, fractions over `hours` of the answer.
struct endpoint_course {
    alkaloid::depression::endpoint at;
    alkaloid::curve<alkaloid::dimension{}> kratom, alcohol;
    alkaloid::combined_depression<> both;
};
struct drinking_course {
    std::string label;
    double milligrams;
    std::vector<double> hours;      ///< after the dose; negative before it
    std::vector<double> alcohol;    ///< in blood  [g/L]
    std::vector<endpoint_course> endpoints;
    alkaloid::outcome how = {};
};

/// The body that drinks: a typical one of that sex, of this weight.
inline alkaloid::body drinker(choices const& c) {
    auto who = alkaloid::typical_body(c.sex == "female" ? alkaloid::sex::female : alkaloid::sex::male);
    who.weight = c.weight * alkaloid::units::kg;
    return who;
}

/// The same person beside ethanol.
inline alkaloid::kratom_and_drink::parameters<> person_with_drinks(choices const& c, alkaloid::mitragynine::parameters<> const& who) {
    using namespace alkaloid;
    return {.kratom = who, .alcohol = ethanol::typical(drinker(c), beverage_named(c.beverage), c.fed ? ethanol::stomach::fed : ethanol::stomach::fasting)};
}

/// The last dose of `plan` that is seen, with the drinks about it. Where they begin before the plan does, all of it starts
/// as much later.
inline drinking_course with_drinks(choices const& c, std::string label, double milligrams, alkaloid::regimen<> const& plan, alkaloid::mitragynine::parameters<> const& who) {
    using namespace alkaloid;
    using namespace alkaloid::units;
    auto const last = looks(c).back();
    double const first_sip = last.start + c.drink_at, later = std::max(0.0, -first_sip);
    double const dose_at = last.start + later, from = std::min(dose_at, first_sip + later);
    auto const all = plan.delayed(later * h) + drinks::serving(beverage_named(c.beverage), c.drinks * grams_in_a_drink * g, {.at = (first_sip + later) * h, .over = c.drinks * hours_for_a_drink * h});
    std::vector<duration<>> at;
    auto const samples = static_cast<std::size_t>((dose_at + last.length - from) / grid * (1.0 + 1e-12));
    for (std::size_t k = 0; k <= samples; ++k)
        at.push_back((from + static_cast<double>(k) * grid) * h);
    auto const course = simulate(kratom_and_drink::model, person_with_drinks(c, who), all, {.at = at});
    auto const blood = ethanol::grams_per_litre(course[blood_alcohol]);
    drinking_course d{.label = std::move(label), .milligrams = milligrams, .hours = {}, .alcohol = {blood.values().begin(), blood.values().end()}, .endpoints = {}, .how = course.outcome()};
    for (auto const& t : at)
        d.hours.push_back(t.in(h) - dose_at);
    for (auto const& e : depression::endpoints())
        d.endpoints.push_back({e, kratom::depression_alone(e, course), depression::alcohol_alone(e, blood).alone(), kratom::with_alcohol(e, course, course[blood_alcohol])});
    return d;
}

} // namespace support
