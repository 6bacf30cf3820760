#pragma once
/// @file What the body sets against a receptor that is activated for long: tolerance, dependence, and what is felt when
/// the activation is taken away.

#include "activation.hpp"
#include "along.hpp"

#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// Tolerance T and dependence A, both in [0, 1], follow the activation S that is left after tolerance:
///   dT/dt = k (S - T),  dA/dt = k (S - A),  each with one k while it builds up and another while it recovers;
///   S = transducer(stimulus / fold),  fold = 1 + T / half_tolerance;  drive = max(0, A - S).
/// Counter-regulation after @cite ekblom1993 , opponent process after @cite solomon1974 .
template <scalar S = double>
struct adaptation_rates {
    rate_constant<S> tolerance_on, tolerance_off;   ///< [1/h]
    S half_tolerance;                               ///< T that doubles the stimulus needed.
    rate_constant<S> dependence_on, dependence_off; ///< [1/h]
    basis path = {};
};
/// What a person comes with: of one who never had an opioid, nothing.
template <scalar S = double>
struct adapted_state {
    S tolerance = S(0.0), dependence = S(0.0);
};

/// Curves over the stimulus's times, in [0, 1] but for `fold`.
template <scalar S>
struct adaptation {
    curve<dimension{}, S> activation; ///< What the receptor does, after tolerance.
    curve<dimension{}, S> tolerance;
    curve<dimension{}, S> fold;       ///< How many times the stimulus for the same activation: 1 without tolerance.
    curve<dimension{}, S> dependence;
    curve<dimension{}, S> drive;      ///< By how much the activation falls short of what the body has adapted to.

    basis const& rests_on() const& { return drive.rests_on(); }
    basis rests_on() && { return drive.rests_on(); }
};

/// Runs tolerance and dependence along a stimulus (`activation(...).stimulus`, or `stimulus_behind(effect)`).
/// @throws invalid_input, integration_error
template <scalar S, scalar R, scalar T = double>
auto adapt(curve<dimension{}, S> const& stimulus, adaptation_rates<R> const& how, adapted_state<std::type_identity_t<R>> const& before = {}, transducer<T> const& transmission = {}) {
    using U = detail::meeting_scalar_t<S, R, T>;
    checklist check;
    check.require("tolerance_on", how.tolerance_on.base(), positive, "1/h");
    check.require("tolerance_off", how.tolerance_off.base(), positive, "1/h");
    check.require("half_tolerance", how.half_tolerance, positive);
    check.require("dependence_on", how.dependence_on.base(), positive, "1/h");
    check.require("dependence_off", how.dependence_off.base(), positive, "1/h");
    check.require("tolerance before", before.tolerance, fraction);
    check.require("dependence before", before.dependence, fraction);
    transmission.check(check);
    detail::aligned<U> all(check);
    all.note(stimulus);
    all.rests_on(how.path);
    all.add(stimulus, "stimulus", "", [](auto const& s) { return U(s); });
    check.settle("adaptation");

    auto const activated = [&](auto const& s, auto const& tolerance) {
        using V = std::decay_t<decltype(tolerance)>;
        return V(transmission(V(s / (1.0 + tolerance / how.half_tolerance))));
    };
    auto const rates = [&](auto const& x, auto const& u, auto& dxdt) {
        using V = std::decay_t<decltype(x[0])>;
        V const now = activated(u[0], x[0]);
        auto const follow = [&](V const& state, auto const& on, auto const& off) {
            V const gap = now - state;
            return V(gap * (gap > V(0.0) ? U(on.base()) : U(off.base())));
        };
        dxdt[0] = follow(x[0], how.tolerance_on, how.tolerance_off);
        dxdt[1] = follow(x[1], how.dependence_on, how.dependence_off);
    };
    auto const states = detail::run_along<1>(all, std::array<U, 2>{U(before.tolerance), U(before.dependence)}, rates);
    auto c = all.template curves<1, 5>([&](std::size_t sample, auto const& now, auto& out) {
        auto const& x = states[sample];
        out[0] = activated(now[0], x[0]);
        out[1] = x[0];
        out[2] = 1.0 + x[0] / how.half_tolerance;
        out[3] = x[1];
        U const shortfall = x[1] - out[0];
        out[4] = shortfall > U(0.0) ? shortfall : U(0.0);
    });
    return adaptation<U>{std::move(c[0]), std::move(c[1]), std::move(c[2]), std::move(c[3]), std::move(c[4])};
}

/// The stimulus whose response (slope 1) is this effect, in [0, 1): E/(1 - E). For effects from elsewhere, such as the
/// sum of intrinsic activity times occupied fraction.  @throws invalid_input
template <scalar S>
curve<dimension{}, S> stimulus_behind(curve<dimension{}, S> const& effect) {
    checklist check;
    detail::require_values(check, "effect", effect, {.low = -1e-6, .high = 1.0 - 1e-12, .words = "in [0, 1)"});
    check.settle("stimulus_behind");
    return effect.template map<dimension{}>([](S const& e) { return S(e / (1.0 - e)); });
}

} // namespace alkaloid
