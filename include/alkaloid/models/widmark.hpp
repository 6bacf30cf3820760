#pragma once
/// @file Widmark's line: what was drunk over the factor times the weight, less a constant rate, C = A/(r W) - beta t. It
/// knows no absorption and ends in a corner; `beta` is no constant of a person, but of his last hours and years.

#include "../core/curve.hpp"
#include "../core/field.hpp"
#include "body_water.hpp"
#include "drinks.hpp"

#include <algorithm>

namespace alkaloid::ethanol::widmark {

/// One individual's parameters.
template <scalar S = double>
struct parameters {
    S r;                             ///< Blood per weight.  [L/kg]
    mass<S> weight;                  ///< [kg]
    mass_concentration_rate<S> rate; ///< Elimination, beta.  [g/L/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"r", &p::r, none, "L/kg", positive}, field{"weight", &p::weight, kg, "kg", positive}, field{"rate", &p::rate, g / L / h, "g/L/h", not_negative}};
    }
    /// What the ethanol finds.  [L]
    volume<S> blood() const { return volume<S>::from_base(r * weight.in(units::kg)); }
};

/// Somebody of this body, elimination of a moderate drinker.  @throws invalid_input
inline parameters<> typical(body const& who, widmark_estimate by = widmark_estimate::watson, reported<mass_concentration_rate<>> const& rate = beta) {
    return {widmark_factor(who, by), who.weight, rate.value};
}

namespace detail {
/// Where the line would fall below nothing, nothing is left: the model says so.
template <scalar S>
S never_below_zero(S const& x) {
    return select(value_of(x) > 0.0, x, S(0.0));
}
} // namespace detail

/// The level a time after one drink.  [g/L]  @throws invalid_input
template <scalar S>
mass_concentration<S> level(parameters<S> const& p, mass<S> const& ethanol, duration<S> const& since) {
    checklist found;
    check_parameters(p, found);
    found.require("ethanol", ethanol.in(units::g), not_negative, "g");
    found.require("since", since.base(), not_negative, "h");
    found.settle("widmark::level");
    return mass_concentration<S>::from_base(detail::never_below_zero<S>(S((ethanol / p.blood() - p.rate * since).base())));
}

/// The level over time after any number of drinks: each arrives while it is drunk, and elimination rests while there is
/// nothing. Between, the line is exact.  @throws invalid_input
template <scalar S>
curve<dims::mass - dims::volume, S> levels(parameters<S> const& p, regimen<> const& drunk, std::vector<duration<>> const& at) {
    checklist found;
    check_parameters(p, found);
    std::vector<double> times, bends;
    for (auto const& t : at) {
        found.require("at[" + std::to_string(times.size()) + "]", t.base(), not_negative, "h");
        times.push_back(t.base());
    }
    for (auto const& d : drunk.doses()) {
        if (d.what.name != drug.name)
            found.refuse("dose", std::string(d.what.name), "", "of ethanol");
        for (double const t : {d.given.at.base(), d.given.at.base() + d.given.over.base()})
            bends.push_back(t);
    }
    found.settle("widmark::levels");
    std::vector<double> stops = times;
    stops.insert(stops.end(), bends.begin(), bends.end());
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());

    using result = curve<dims::mass - dims::volume, S>;
    S const per_dose = S(1.0) / p.blood().base();
    S now(0.0);
    double then = 0.0;
    std::vector<S> before, after; // each stop
    for (double const t : stops) {
        double drinking = 0.0, gulped = 0.0;
        for (auto const& d : drunk.doses()) {
            double const from = d.given.at.base(), over = d.given.over.base();
            if (over > 0.0 && from < t && from + over > then)
                drinking += d.mass.base() / over; // the stretch ends at every bend: all of it, or none
            if (over == 0.0 && from == t)
                gulped += d.mass.base();
        }
        now = detail::never_below_zero<S>(S(now + (drinking * per_dose - p.rate.base()) * (t - then)));
        before.push_back(now);
        now = now + gulped * per_dose;
        after.push_back(now);
        then = t;
    }
    std::vector<S> values;
    std::vector<typename result::jump> jumps;
    for (std::size_t i = 0; i < times.size(); ++i) {
        auto const k = static_cast<std::size_t>(std::lower_bound(stops.begin(), stops.end(), times[i]) - stops.begin());
        values.push_back(after[k]);
        if (!identical(before[k], after[k]))
            jumps.push_back({i, before[k]});
    }
    return result(std::move(times), std::move(values), std::move(jumps), drunk.rests_on());
}

} // namespace alkaloid::ethanol::widmark
