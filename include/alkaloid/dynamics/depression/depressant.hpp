#pragma once
/// @file A class of drug as one endpoint sees it, over time: how much of it there is, and what that much does alone.

#include "../aligned.hpp"

#include <string>
#include <type_traits>
#include <utility>

namespace alkaloid {

/// E = maximum x^n/(half^n + x^n), x the level in the drug's own unit. The maximum is a curve, since that of a mixture at
/// one receptor moves with what is in it.
template <scalar S = double>
struct depressant {
    std::string name;          ///< "mu opioids", "alcohol"
    std::string unit;          ///< of `level` and `half`
    curve<dimension{}, S> level;
    curve<dimension{}, S> maximum; ///< In [0, 1], on the level's times.
    S half;
    S slope = S(1.0);

    basis rests_on() const { return level.rests_on() + maximum.rests_on(); }

    /// What it does alone, as a fraction.  @throws invalid_input
    curve<dimension{}, S> alone() const {
        checklist found;
        check(found);
        found.settle("depressant " + name);
        return level.template zip<dimension{}>(maximum, [&](S const& x, S const& most) {
            using std::pow;
            S const ratio = x / half;
            auto const none = value_of(ratio) <= decltype(value_of(ratio))(0.0); // integrators undershoot zero
            S const safe = select(none, S(1.0), ratio);
            return S(most * select(none, S(0.0), S(1.0 / (1.0 + pow(safe, S(-slope))))));
        });
    }
    void check(checklist& found) const {
        found.require(name + ": half", half, positive, unit);
        found.require(name + ": slope", slope, positive);
        detail::require_values(found, name + ": maximum", maximum, {.low = -1e-12, .high = 1.0 + 1e-12, .words = "in [0, 1]"});
    }
};

/// One drug with a curve of its own: `one_depressant("alcohol", "g/L", blood, half, 1.0, slope)`; `half` and `slope` may be
/// `reported`, on which the result then rests. The maximum is at most 1, all of the endpoint.  @throws invalid_input
template <scalar S, class H, class N>
depressant<S> one_depressant(std::string name, std::string unit, curve<dimension{}, S> const& level, H const& half, double maximum, N const& slope) {
    auto const path = detail::named("half of a depressant", half) + detail::named("slope of a depressant", slope);
    double peak = 0.0;
    for (auto const& x : level.values())
        peak = all_finite(x) ? std::max(peak, magnitude(x)) : peak;
    checklist found;
    detail::require_values(found, name + ": level", level, {.low = -1e-6 * peak, .words = "finite and >= 0"}, unit);
    if (level.empty())
        found.refuse(name + ": level", "no samples", "", "a curve of at least 1");
    found.require(name + ": maximum", maximum, fraction);
    depressant<S> d{std::move(name), std::move(unit), level.resting_on(path), level.template map<dimension{}>([&](S const&) { return S(maximum); }), S(detail::plain(half)), S(detail::plain(slope))};
    d.check(found);
    found.settle("depressant " + d.name);
    return d;
}

} // namespace alkaloid
