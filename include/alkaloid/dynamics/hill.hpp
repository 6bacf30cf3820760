#pragma once
/// @file Emax and sigmoid curves: an effect as a function of one concentration.

#include "ligand.hpp"

#include "../core/error.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>

namespace alkaloid {

/// E = maximum C^n / (half^n + C^n): slope 1 is the Emax model, any other the sigmoid one. A description of one drug; two
/// drugs at one receptor need `activation`, two effects an interaction model.  @cite hill1910  @cite holford1981
template <scalar S = double>
struct sigmoid {
    concentration<S> half;   ///< EC50.  [umol/L]
    S maximum = S(1.0);      ///< Emax, in the effect's own unit.
    S slope = S(1.0);        ///< Hill's n.
    basis path = {};         ///< Of constants from the literature: `emax_model(ec50, emax)`.

    /// @throws invalid_input
    void check() const {
        checklist found;
        found.require("half", half.base(), positive, "umol/L");
        found.require("maximum", maximum, any_finite);
        found.require("slope", slope, positive);
        found.settle("sigmoid");
    }
    /// On a base value; below zero, where integrators undershoot, the effect is 0.
    template <scalar T>
    common_scalar_t<S, T> at(T const& c) const {
        using R = common_scalar_t<S, T>;
        using std::pow;
        R const x = c / half.base();
        auto const none = !(value_of(x) > decltype(value_of(x))(0.0));
        R const safe = select(none, R(1.0), x);
        return maximum * select(none, R(0.0), R(1.0 / (1.0 + pow(safe, R(-slope)))));
    }
    /// The effect of a concentration.  @throws invalid_input
    template <scalar T>
    common_scalar_t<S, T> operator()(concentration<T> const& c) const {
        check();
        checklist found;
        found.require("concentration", c.base(), not_negative, "umol/L");
        found.settle("sigmoid");
        return at(c.base());
    }
    /// The effect over time.  @throws invalid_input
    template <scalar T>
    auto operator()(curve<dims::amount - dims::volume, T> const& c) const {
        check();
        double peak = 0.0;
        for (auto const& x : c.values())
            peak = all_finite(x) ? std::max(peak, magnitude(x)) : peak;
        checklist found;
        detail::require_values(found, "concentration", c, {.low = -1e-6 * peak, .words = "finite and >= 0"}, "umol/L");
        found.settle("sigmoid");
        return c.template map<dimension{}>([this](T const& x) { return at(x); }).resting_on(path);
    }
    /// The concentration with this effect, in (0, maximum).  @throws invalid_input
    concentration<S> inverse(S const& effect) const {
        using std::pow;
        check();
        checklist found;
        S const part = effect / maximum;
        found.require("effect over maximum", part, allowed_range{.low = 0.0, .high = 1.0 - 1e-15, .low_included = false, .words = "in (0, 1)"});
        found.settle("sigmoid, inverse");
        return half * S(pow(S(part / (1.0 - part)), S(1.0 / slope)));
    }
};

/// From reported constants, on which the effect then rests.
inline sigmoid<> emax_model(reported<concentration<>> const& half, reported<double> const& maximum, double slope = 1.0) {
    return {.half = half.value, .maximum = maximum.value, .slope = slope, .path = {provenance_of("EC50", half), provenance_of("Emax", maximum)}};
}

} // namespace alkaloid
