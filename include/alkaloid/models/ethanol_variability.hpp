#pragma once
/// @file How people who drink differ: log-normal, wide where stomachs decide.

#include "typical_ethanol.hpp"

#include <cmath>

namespace alkaloid::ethanol {

/// Coefficients of variation between people; the typical person is the median. One draw moves both volumes.
struct variability {
    reported<double> ka = ka_cv, vmax = vmax_cv, volumes = volume_cv;

    /// Somebody drawn about `p`. `d` is a `draws` (core/draws.hpp, which needs Random123), or anything that gives a standard
    /// normal deviate by name: "ethanol ka", "ethanol vmax", "ethanol volumes".  @throws invalid_input
    template <scalar S, class Draws>
    parameters<S> drawn(parameters<S> p, Draws const& d) const {
        checklist found;
        found.require("CV of ka", ka.value, not_negative);
        found.require("CV of vmax", vmax.value, not_negative);
        found.require("CV of volumes", volumes.value, not_negative);
        found.settle("ethanol::variability");
        auto const factor = [&](std::string_view what, double cv) { return std::exp(std::sqrt(std::log1p(cv * cv)) * d.normal(what)); };
        double const larger = factor("ethanol volumes", volumes.value);
        p.ka = factor("ethanol ka", ka.value) * p.ka;
        p.vmax = factor("ethanol vmax", vmax.value) * p.vmax;
        p.vc = larger * p.vc;
        p.vp = larger * p.vp;
        return p;
    }
};
/// Somebody drawn about `p`.  @throws invalid_input
template <scalar S, class Draws>
parameters<S> drawn(parameters<S> const& p, Draws const& d, variability const& spread = {}) {
    return spread.drawn(p, d);
}

/// What the spread rests on.
inline std::array<provenance, 3> sources(variability const& v) {
    return {provenance_of("CV of ka", v.ka), provenance_of("CV of vmax", v.vmax), provenance_of("CV of volumes", v.volumes)};
}

} // namespace alkaloid::ethanol
