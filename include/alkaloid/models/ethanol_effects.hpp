#pragma once
/// @file What alcohol does by itself: tests of performance, the feeling of it, sedation, the gain of the chemoreflex.

#include "cns_depression.hpp"

#include "../dynamics/rate_of_change.hpp"

#include <string>

namespace alkaloid::ethanol {

/// Change of a test of performance against placebo, as a fraction, on a straight line through nothing and the one level at
/// which it was measured (`tapping_fall` or a neighbour at `steady_level`, facts/ethanol_effects). `alcohol` in g/L. Beyond
/// that level nobody measured it and it is refused.  @throws invalid_input
template <scalar S>
curve<dimension{}, S> performance(curve<dimension{}, S> const& alcohol, reported<double> const& change, reported<mass_concentration<>> const& measured_at) {
    checklist found;
    double const measured = measured_at.value.in(units::g / units::L);
    found.require("level of the measurement", measured, positive, "g/L");
    double peak = 0.0;
    for (auto const& x : alcohol.values())
        peak = all_finite(x) ? std::max(peak, magnitude(x)) : peak;
    found.require("change", change.value, any_finite);
    std::string const words = "from 0 to " + text(measured * 1.1, 4) + ": the test was done at " + text(measured, 6) + " g/L only, a tenth more is let through";
    alkaloid::detail::require_values(found, "alcohol", alcohol, {.low = -1e-6 * peak, .high = 1.1 * measured, .words = words}, "g/L");
    found.settle("performance");
    double const slope = change.value / measured;
    return alcohol.template map<dimension{}>([&](S const& b) { return S(slope * b); }).resting_on({provenance_of("change of the test", change), provenance_of("level of the test", measured_at)});
}

/// What is felt of a level and of its rise: E = tonic b + phasic db/dt, b in g/L; below zero on the way down is below what
/// was felt before drinking (acute tolerance). The unit is the caller's: the published gains are relative, the phasic one
/// about four times the tonic one, the hour as the unit of time being an assumption.  @throws invalid_input
template <scalar S>
curve<dimension{}, S> intoxication(curve<dimension{}, S> const& alcohol, double tonic, double phasic) {
    checklist found;
    found.require("tonic", tonic, not_negative, "L/g");
    found.require("phasic", phasic, not_negative, "L h/g");
    found.settle("intoxication");
    auto const rise = rate_of_change(alcohol);
    return alcohol.template zip<dimension{}>(rise, [&](S const& b, S const& db) { return S(tonic * b + phasic * db); });
}

/// From awake (0) to cannot be roused (1), `alcohol` in g/L.  @throws invalid_input
template <scalar S>
curve<dimension{}, S> sedation(curve<dimension{}, S> const& alcohol) {
    return depression::alcohol_alone(depression::sedation(), alcohol).alone();
}
/// What is left of the gain of the chemoreflex, 1 without alcohol. Not of breathing at rest, which a low level raises.
/// @throws invalid_input
template <scalar S>
curve<dimension{}, S> chemoreflex_gain(curve<dimension{}, S> const& alcohol) {
    return depression::alcohol_alone(depression::hypercapnic_drive(), alcohol).alone().template map<dimension{}>([](S const& e) { return S(1.0 - e); });
}

} // namespace alkaloid::ethanol
