#pragma once
/// @file Laws: how fast a flow runs, given the amount it is drawn from.

#include "compartment.hpp"

#include "../core/error.hpp"

#include <string>
#include <string_view>

namespace alkaloid {

/// A law turns the amount in its source into a rate [umol/h]. It has a scalar, a name for diagrams, the compartments it
/// reads beside its source, whether it is linear in the source, and can check its own numbers. `rate` is a template over
/// the number type, so that one text gives the value, the Jacobian and whatever reading comes next.
template <class L>
concept any_law = requires(L const& law, checklist& found) {
    typename L::scalar_type;
    typename L::reads;
    { L::linear } -> std::convertible_to<bool>;
    { L::name } -> std::convertible_to<std::string_view>;
    law.check(found, std::string{});
};

namespace detail {
/// The law does not look at its source: it runs from `produced`.
template <class L>
constexpr bool is_constant = requires { requires L::constant; };
} // namespace detail

/// First-order: `rate = k * amount`.
template <scalar S>
struct first_order_law {
    using scalar_type = S;
    using reads = compartment_list<>;
    static constexpr bool linear = true;
    static constexpr std::string_view name = "first-order";
    S k; ///< [1/h]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const&) const {
        return k * amount;
    }
    void check(checklist& found, std::string const& where) const { found.require(where + ": rate constant", k, not_negative, "1/h"); }
};

/// First-order: `rate = k * amount`.
template <scalar S>
constexpr first_order_law<S> first_order(rate_constant<S> const& k) {
    return {k.base()};
}

/// Zero-order production: a constant rate, drawn from `produced`.
template <scalar S>
struct zero_order_law {
    using scalar_type = S;
    using reads = compartment_list<>;
    static constexpr bool linear = true;
    static constexpr bool constant = true;
    static constexpr std::string_view name = "zero-order";
    S r; ///< [umol/h]

    template <class T, class Amounts>
    constexpr T rate(T const&, Amounts const&) const {
        return T(r);
    }
    void check(checklist& found, std::string const& where) const { found.require(where + ": rate", r, not_negative, "umol/h"); }
};

/// Zero-order: a constant rate, for what the body produces. A compartment cannot be the source, since it would run dry;
/// use `michaelis_menten` with a small km there, or an infusion where a dose comes in at a constant rate.
template <scalar S>
constexpr zero_order_law<S> zero_order(amount_rate<S> const& r) {
    return {r.base()};
}

/// Michaelis-Menten: `rate = vmax * c / (km + c)`, `c` the concentration in the source.
template <scalar S>
struct michaelis_menten_law {
    using scalar_type = S;
    using reads = compartment_list<>;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "Michaelis-Menten";
    S vmax;      ///< [umol/h]
    S km_amount; ///< km times the volume [umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const&) const {
        return vmax * amount / (km_amount + amount);
    }
    void check(checklist& found, std::string const& where) const {
        found.require(where + ": vmax", vmax, not_negative, "umol/h");
        found.require(where + ": km times volume", km_amount, positive, "umol");
    }
};

/// Michaelis-Menten: `rate = vmax * c / (km + c)` with `c = amount / v`.  Where `c` stays far below `km` it is the
/// first-order `vmax / (km * v)`; prefer that, it is solved exactly.
template <scalar S>
constexpr michaelis_menten_law<S> michaelis_menten(amount_rate<S> const& vmax, concentration<S> const& km,
                                                   volume<S> const& v) {
    return {vmax.base(), km.base() * v.base()};
}

} // namespace alkaloid
