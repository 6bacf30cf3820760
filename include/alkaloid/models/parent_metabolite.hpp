#pragma once
/// @file A parent drug in two compartments and its metabolite in one, formed on the first pass and from the circulation.

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid::parent_metabolite {

/// One individual's parameters. In moles: what the parent loses to the metabolite, the metabolite gains.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption.  [1/h]
    clearance<S> cl;     ///< Parent, all elimination.  [L/h]
    volume<S> vc;        ///< Parent, central.  [L]
    clearance<S> q;      ///< Parent, between central and peripheral.  [L/h]
    volume<S> vp;        ///< Parent, peripheral.  [L]
    S first_pass;        ///< Fraction of what is absorbed that arrives as the metabolite.
    S fm;                ///< Fraction of the parent's clearance that forms the metabolite.
    clearance<S> cl_m;   ///< Metabolite.  [L/h]
    volume<S> v_m;       ///< Metabolite.  [L]
    S f = S(1.0);        ///< Bioavailability by mouth, first-pass metabolite included.
    duration<S> lag = duration<S>::from_base(S(0.0)); ///< [h]

    static constexpr auto fields() {
        using namespace units;
        return std::tuple{field{"ka", &parameters::ka, per_h, "1/h", positive},
                          field{"cl", &parameters::cl, L / h, "L/h", not_negative},
                          field{"vc", &parameters::vc, L, "L", positive},
                          field{"q", &parameters::q, L / h, "L/h", not_negative},
                          field{"vp", &parameters::vp, L, "L", positive},
                          field{"first_pass", &parameters::first_pass, none, "", fraction},
                          field{"fm", &parameters::fm, none, "", fraction},
                          field{"cl_m", &parameters::cl_m, L / h, "L/h", not_negative},
                          field{"v_m", &parameters::v_m, L, "L", positive},
                          field{"f", &parameters::f, none, "", fraction},
                          field{"lag", &parameters::lag, h, "h", not_negative}};
    }
};

inline constexpr struct parent_metabolite_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order((1.0 - p.first_pass) * p.ka)),
                          flow(gut, metabolite, first_order(p.first_pass * p.ka)),
                          flow(central, peripheral, first_order(p.q / p.vc)),
                          flow(peripheral, central, first_order(p.q / p.vp)),
                          flow(central, metabolite, first_order(p.fm * p.cl / p.vc)),
                          flow(central, eliminated, first_order((1.0 - p.fm) * p.cl / p.vc)),
                          flow(metabolite, eliminated, first_order(p.cl_m / p.v_m))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(oral, gut, {.available = p.f, .lag = p.lag}), takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.vc), observe(plasma_metabolite, metabolite / p.v_m)};
    }
} model;

} // namespace alkaloid::parent_metabolite
