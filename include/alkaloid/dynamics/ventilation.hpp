#pragma once
/// @file Breathing under opioids, level 1: minute ventilation as a fraction of its baseline, at fixed and at free carbon
/// dioxide. Not an overdose model: no oxygen, no wakefulness, no arrest.

#include "along.hpp"

#include <cmath>
#include <string>
#include <utility>

namespace alkaloid {

namespace dims {
inline constexpr dimension ventilation = volume - time;
} // namespace dims

/// Minute ventilation while carbon dioxide is held constant: V = V0 (1 - ceiling S), S the activation in [0, 1]. `ceiling`
/// is the largest depression the drug can cause in that experiment; 1 stops breathing. V0 is the experiment's: 20 to 26
/// L/min under carbon dioxide, 7 at rest, never mixed.  @cite yassen2007  @throws invalid_input
template <scalar S, class V, class A>
auto isohypercapnic(curve<dimension{}, S> const& activation, V const& v0, A const& ceiling) {
    using T = std::decay_t<decltype(detail::plain(v0).base())>;
    using R = detail::meeting_scalar_t<S, T, std::decay_t<decltype(detail::plain(ceiling))>>;
    static_assert(std::same_as<std::decay_t<decltype(detail::plain(v0))>, quantity<dims::ventilation, T>>,
                  "isohypercapnic: v0 is a ventilation, volume per time, such as 20.2 * (L / minute)");
    R const base = R(detail::plain(v0).base()), a = R(detail::plain(ceiling));
    checklist check;
    check.require("v0", base, positive, "L/h");
    check.require("ceiling", a, fraction);
    detail::require_values(check, "activation", activation, {.low = -1e-6, .high = 1.0 + 1e-6, .words = "in [0, 1]"});
    check.settle("isohypercapnic");
    return activation.template map<dims::ventilation>([&](S const& s) { return R(base * (1.0 - a * s)); })
        .resting_on(detail::named("V0", v0) + detail::named("ceiling", ceiling));
}

/// The loop through carbon dioxide: depressed breathing raises it, and it drives breathing.
template <scalar S = double>
struct chemoreflex {
    quantity<dims::ventilation, S> v0; ///< At rest.  [L/h]
    pressure<S> pa0;                   ///< Arterial carbon dioxide at rest.  [kPa]
    rate_constant<S> kel;              ///< Elimination of carbon dioxide at rest.  [1/h]
    rate_constant<S> ke0;              ///< To where it is sensed.  [1/h]
    S gain;                            ///< F: V rises as the F-th power of carbon dioxide.
    basis path = {};

    void check(checklist& found) const {
        found.require("v0", v0.base(), positive, "L/h");
        found.require("pa0", pa0.base(), positive, "kPa");
        found.require("kel", kel.base(), positive, "1/h");
        found.require("ke0", ke0.base(), positive, "1/h");
        found.require("gain", gain, positive);
    }
    /// Where it settles under a constant depression E: V = V0 (1 - E)^(1/(F+1)).
    quantity<dims::ventilation, S> settled(S const& depression) const {
        using std::pow;
        return v0 * S(pow(S(1.0 - depression), S(1.0 / (gain + 1.0))));
    }
    /// And carbon dioxide: Pa0 (1 - E)^(-1/(F+1)).
    pressure<S> settled_co2(S const& depression) const {
        using std::pow;
        return pa0 * S(pow(S(1.0 - depression), S(-1.0 / (gain + 1.0))));
    }
};

/// Breathing over time.
template <scalar S>
struct breathing {
    curve<dims::ventilation, S> ventilation; ///< [L/h]
    curve<dims::pressure, S> co2;            ///< Arterial.  [kPa]

    basis const& rests_on() const& { return ventilation.rests_on(); }
    basis rests_on() && { return ventilation.rests_on(); }
};

/// Ventilation with carbon dioxide left free, from rest: `depression` E in [0, 1) at fixed carbon dioxide, such as
/// ceiling times activation.  dPa/dt = kel Pa0 - kel (Pe/Pa0)^F (1 - E) Pa, dPe/dt = ke0 (Pa - Pe),
/// V = V0 (Pe/Pa0)^F (1 - E).  @cite bouillon2003  @throws invalid_input, integration_error
template <scalar S, scalar R>
auto closed_loop(curve<dimension{}, S> const& depression, chemoreflex<R> const& how) {
    using U = common_scalar_t<S, R>;
    using std::pow;
    checklist check;
    how.check(check);
    detail::aligned<U> all(check);
    all.note(depression);
    all.rests_on(how.path);
    all.add(depression, "depression", "", [](auto const& e) { return U(e); });
    detail::require_values(check, "depression", depression, {.low = -1e-6, .high = 1.0 - 1e-9, .words = "in [0, 1)"});
    check.settle("closed_loop");
    U const kel = U(how.kel.base()), ke0 = U(how.ke0.base()), gain = U(how.gain);
    auto const drive = [&](auto const& sensed, auto const& e) {
        using V = std::decay_t<decltype(sensed)>;
        return V(pow(sensed, V(gain)) * (1.0 - e));
    };
    auto const rates = [&](auto const& x, auto const& u, auto& dxdt) { // both pressures over Pa0
        dxdt[0] = kel * (1.0 - drive(x[1], u[0]) * x[0]);
        dxdt[1] = ke0 * (x[0] - x[1]);
    };
    auto const states = detail::run_along<1>(all, std::array<U, 2>{U(1.0), U(1.0)}, rates, {.relative = 1e-9, .absolute = 1e-11});
    auto const c = all.template curves<1, 2>([&](std::size_t sample, auto const& now, auto& out) {
        out[0] = drive(states[sample][1], now[0]);
        out[1] = states[sample][0];
    });
    return breathing<U>{c[0] * quantity<dims::ventilation, U>(how.v0), c[1] * pressure<U>(how.pa0)};
}

} // namespace alkaloid
