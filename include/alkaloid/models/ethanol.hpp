#pragma once
/// @file Ethanol: two compartments, saturable metabolism, a little lost unchanged.  @cite norberg2000

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid::ethanol {

/// One individual's parameters.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption of what is drunk.  [1/h]
    amount_rate<S> vmax; ///< Maximal metabolism.  [umol/h]
    concentration<S> km; ///< Concentration at half of it.  [umol/L]
    volume<S> vc;        ///< Central.  [L]
    clearance<S> q;      ///< Between central and peripheral.  [L/h]
    volume<S> vp;        ///< Peripheral.  [L]
    clearance<S> clr;    ///< By kidney, breath and sweat.  [L/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"vmax", &p::vmax, umol / h, "umol/h", not_negative},
                          field{"km", &p::km, umol / L, "umol/L", positive},
                          field{"vc", &p::vc, L, "L", positive},
                          field{"q", &p::q, L / h, "L/h", not_negative},
                          field{"vp", &p::vp, L, "L", positive},
                          field{"clr", &p::clr, L / h, "L/h", not_negative}};
    }
};

/// Ethanol's flows between compartments of the caller's choice: what is drunk, blood and what follows it at once, tissue.
template <scalar S, any_compartment Depot, any_compartment Blood, any_compartment Tissue>
constexpr auto flows_between(parameters<S> const& p, Depot depot, Blood blood, Tissue tissue) {
    return std::tuple{flow(depot, blood, first_order(p.ka)),
                      flow(blood, tissue, first_order(p.q / p.vc)),
                      flow(tissue, blood, first_order(p.q / p.vp)),
                      flow(blood, eliminated, michaelis_menten(p.vmax, p.km, p.vc)),
                      flow(blood, eliminated, first_order(p.clr / p.vc))};
}

inline constexpr struct ethanol_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return flows_between(p, gut, central, peripheral);
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{takes<S>(oral, gut), takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.vc)};
    }
} model;

} // namespace alkaloid::ethanol
