#pragma once
/// @file Kratom with alcohol: from simulated courses to the depression of three endpoints, with the spread over models of
/// interaction. No controlled study of the two together on sedation, breathing or blood levels was found: grade D, whatever
/// goes in.

#include "cns_depression.hpp"
#include "kratom_receptors.hpp"

#include "../facts/ethanol.hpp"

#include <tuple>

namespace alkaloid::ethanol {

/// A concentration of ethanol in g/L, as curves of effect take it.
template <scalar S>
curve<dimension{}, S> grams_per_litre(curve<dims::amount - dims::volume, S> const& blood) {
    double const factor = drug.molar_mass.base() * 1e-6; // umol/L to g/L
    return blood.template map<dimension{}>([&](S const& c) { return S(factor * c); });
}

} // namespace alkaloid::ethanol

namespace alkaloid::kratom {

/// Mitragynine and 7-OH alone at an endpoint, as a fraction. They compete at the mu receptor; what they activate in cells
/// is taken for what they depress.  @throws invalid_input
template <class Course>
auto depression_alone(depression::endpoint const& at, Course const& course, constants const& c = {}) {
    return depression::opioids_alone(at, mg_at_mu(course, c), oh_at_mu(course, c)).alone();
}

/// Together with alcohol, `alcohol` its concentration in blood on the course's times, and with whatever else is at the mu
/// receptor (`more`, a tuple of agonists) or beside it (`others`, depressants).  @throws invalid_input
template <class Course, scalar S, class... More, class... Other>
auto with_alcohol(depression::endpoint const& at, Course const& course, curve<dims::amount - dims::volume, S> const& alcohol, constants const& c, depression::circumstances const& how,
                  std::tuple<More...> const& more, Other const&... others) {
    auto known = how;
    known.path = basis{depression::kratom_with_alcohol} + how.path;
    return depression::combine(at, std::tuple_cat(std::tuple{mg_at_mu(course, c), oh_at_mu(course, c)}, more), ethanol::grams_per_litre(alcohol), known, others...);
}
/// Kratom and alcohol, nothing else.
template <class Course, scalar S>
auto with_alcohol(depression::endpoint const& at, Course const& course, curve<dims::amount - dims::volume, S> const& alcohol, constants const& c = {}, depression::circumstances const& how = {}) {
    return with_alcohol(at, course, alcohol, c, how, std::tuple<>{});
}

} // namespace alkaloid::kratom
