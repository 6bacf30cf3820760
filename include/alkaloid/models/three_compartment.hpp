#pragma once
/// @file Three compartments with a depot, or without: a fast and a slow tissue.

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid::three_compartment {

/// One individual's parameters.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption.  [1/h]
    clearance<S> cl; ///< Elimination from central.  [L/h]
    volume<S> vc; ///< Central.  [L]
    clearance<S> q; ///< Between central and peripheral.  [L/h]
    volume<S> vp; ///< Peripheral.  [L]
    clearance<S> q2; ///< Between central and deep.  [L/h]
    volume<S> vp2; ///< Deep.  [L]
    S f = S(1.0); ///< Bioavailability by mouth.
    duration<S> lag = duration<S>::from_base(S(0.0)); ///< [h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"cl", &p::cl, L / h, "L/h", not_negative},
                          field{"vc", &p::vc, L, "L", positive},
                          field{"q", &p::q, L / h, "L/h", not_negative},
                          field{"vp", &p::vp, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"vp2", &p::vp2, L, "L", positive},
                          field{"f", &p::f, none, "", fraction},
                          field{"lag", &p::lag, h, "h", not_negative}};
    }
};

inline constexpr struct three_compartment_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order(p.ka)),
                          flow(central, peripheral, first_order(p.q / p.vc)),
                          flow(peripheral, central, first_order(p.q / p.vp)),
                          flow(central, deep, first_order(p.q2 / p.vc)),
                          flow(deep, central, first_order(p.q2 / p.vp2)),
                          flow(central, eliminated, first_order(p.cl / p.vc))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(oral, gut, {.available = p.f, .lag = p.lag}), takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.vc)};
    }
} model;

/// Without a depot: doses go into the central compartment.
template <scalar S = double>
struct parameters_without_depot {
    clearance<S> cl; ///< Elimination from central.  [L/h]
    volume<S> vc; ///< Central.  [L]
    clearance<S> q; ///< Between central and peripheral.  [L/h]
    volume<S> vp; ///< Peripheral.  [L]
    clearance<S> q2; ///< Between central and deep.  [L/h]
    volume<S> vp2; ///< Deep.  [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters_without_depot;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", not_negative},
                          field{"vc", &p::vc, L, "L", positive},
                          field{"q", &p::q, L / h, "L/h", not_negative},
                          field{"vp", &p::vp, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"vp2", &p::vp2, L, "L", positive}};
    }
};

inline constexpr struct three_compartment_without_depot final {
    template <class S>
    static constexpr auto flows(parameters_without_depot<S> const& p) {
        return std::tuple{flow(central, peripheral, first_order(p.q / p.vc)),
                          flow(peripheral, central, first_order(p.q / p.vp)),
                          flow(central, deep, first_order(p.q2 / p.vc)),
                          flow(deep, central, first_order(p.q2 / p.vp2)),
                          flow(central, eliminated, first_order(p.cl / p.vc))};
    }
    template <class S>
    static constexpr auto intakes(parameters_without_depot<S> const&) {
        return std::tuple{takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters_without_depot<S> const& p) {
        return std::tuple{observe(plasma, central / p.vc)};
    }
} without_depot;

} // namespace alkaloid::three_compartment
