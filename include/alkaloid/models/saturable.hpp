#pragma once
/// @file One compartment whose elimination saturates (Michaelis-Menten), with a depot or without.

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid::saturable {

/// One individual's parameters.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption.  [1/h]
    amount_rate<S> vmax; ///< Maximal elimination.  [umol/h]
    concentration<S> km; ///< Concentration at half of it.  [umol/L]
    volume<S> v; ///< [L]
    S f = S(1.0); ///< Bioavailability by mouth.
    duration<S> lag = duration<S>::from_base(S(0.0)); ///< [h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"vmax", &p::vmax, umol / h, "umol/h", not_negative},
                          field{"km", &p::km, umol / L, "umol/L", positive},
                          field{"v", &p::v, L, "L", positive},
                          field{"f", &p::f, none, "", fraction},
                          field{"lag", &p::lag, h, "h", not_negative}};
    }
};

inline constexpr struct saturable_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order(p.ka)),
                          flow(central, eliminated, michaelis_menten(p.vmax, p.km, p.v))};
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
    amount_rate<S> vmax; ///< Maximal elimination.  [umol/h]
    concentration<S> km; ///< Concentration at half of it.  [umol/L]
    volume<S> v; ///< [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters_without_depot;
        return std::tuple{field{"vmax", &p::vmax, umol / h, "umol/h", not_negative},
                          field{"km", &p::km, umol / L, "umol/L", positive},
                          field{"v", &p::v, L, "L", positive}};
    }
};

inline constexpr struct saturable_without_depot final {
    template <class S>
    static constexpr auto flows(parameters_without_depot<S> const& p) {
        return std::tuple{flow(central, eliminated, michaelis_menten(p.vmax, p.km, p.v))};
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

} // namespace alkaloid::saturable
