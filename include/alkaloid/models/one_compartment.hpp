#pragma once
/// @file One compartment with a depot: first-order absorption and elimination.

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid::one_compartment {

/// One individual's parameters. An oral dose is absorbed with `ka` after `lag`, the fraction `f` of it; an intravenous
/// one enters the central compartment whole.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption.  [1/h]
    clearance<S> cl;     ///< [L/h]
    volume<S> v;         ///< [L]
    S f = S(1.0);        ///< Bioavailability by mouth.
    duration<S> lag = duration<S>::from_base(S(0.0)); ///< [h]

    static constexpr auto fields() {
        using namespace units;
        return std::tuple{field{"ka", &parameters::ka, per_h, "1/h", positive}, field{"cl", &parameters::cl, L / h, "L/h", not_negative},
                          field{"v", &parameters::v, L, "L", positive}, field{"f", &parameters::f, none, "", fraction},
                          field{"lag", &parameters::lag, h, "h", not_negative}};
    }
};

inline constexpr struct one_compartment_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order(p.ka)), flow(central, eliminated, first_order(p.cl / p.v))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(oral, gut, {.available = p.f, .lag = p.lag}), takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.v)};
    }
} model;

/// Without a depot: doses go into the central compartment.
template <scalar S = double>
struct parameters_without_depot {
    clearance<S> cl; ///< [L/h]
    volume<S> v;     ///< [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters_without_depot;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", not_negative}, field{"v", &p::v, L, "L", positive}};
    }
};

inline constexpr struct one_compartment_without_depot final {
    template <class S>
    static constexpr auto flows(parameters_without_depot<S> const& p) {
        return std::tuple{flow(central, eliminated, first_order(p.cl / p.v))};
    }
    template <class S>
    static constexpr auto intakes(parameters_without_depot<S> const&) {
        return std::tuple{takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters_without_depot<S> const& p) {
        return std::tuple{observe(plasma, central / p.v)};
    }
} without_depot;

} // namespace alkaloid::one_compartment
