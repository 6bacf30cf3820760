#pragma once
/// @file Ethanol by two enzymes: alcohol dehydrogenase, saturated after one drink, and CYP2E1, which drinking induces.
/// The concentration in blood alone does not identify them: two Michaelis-Menten terms look like one in between. For
/// questions about induction, not for fits to blood.

#include "typical_ethanol.hpp"

namespace alkaloid::ethanol::pathways {

/// One individual's parameters.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka;         ///< Absorption.  [1/h]
    amount_rate<S> vmax_adh;     ///< Maximal rate of alcohol dehydrogenase.  [umol/h]
    concentration<S> km_adh;     ///< [umol/L]
    amount_rate<S> vmax_cyp2e1;  ///< Maximal rate of CYP2E1.  [umol/h]
    concentration<S> km_cyp2e1; ///< [umol/L]
    volume<S> vc;                ///< Central.  [L]
    clearance<S> q;              ///< Between central and peripheral.  [L/h]
    volume<S> vp;                ///< Peripheral.  [L]
    clearance<S> clr;            ///< Unchanged.  [L/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"vmax_adh", &p::vmax_adh, umol / h, "umol/h", not_negative},
                          field{"km_adh", &p::km_adh, umol / L, "umol/L", positive},
                          field{"vmax_cyp2e1", &p::vmax_cyp2e1, umol / h, "umol/h", not_negative},
                          field{"km_cyp2e1", &p::km_cyp2e1, umol / L, "umol/L", positive},
                          field{"vc", &p::vc, L, "L", positive},
                          field{"q", &p::q, L / h, "L/h", not_negative},
                          field{"vp", &p::vp, L, "L", positive},
                          field{"clr", &p::clr, L / h, "L/h", not_negative}};
    }
};

inline constexpr struct pathways_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order(p.ka)),
                          flow(central, peripheral, first_order(p.q / p.vc)),
                          flow(peripheral, central, first_order(p.q / p.vp)),
                          flow(central, eliminated, michaelis_menten(p.vmax_adh, p.km_adh, p.vc)),
                          flow(central, eliminated, michaelis_menten(p.vmax_cyp2e1, p.km_cyp2e1, p.vc)),
                          flow(central, eliminated, first_order(p.clr / p.vc))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{takes<S>(oral, gut), takes<S>(intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(blood, central / p.vc), observe(plasma, central / p.vc)};
    }
} model;

/// How the maximal rate is shared, and how much more CYP2E1 there is than in somebody who drinks little.
struct shares {
    double cyp2e1 = cyp2e1_share.value; ///< Of the maximal rate, uninduced.  [1]
    double induction = 1.0;             ///< [1]
};

/// The person `p` with both enzymes: together the same maximal rate where nothing is induced.  @throws invalid_input
template <scalar S>
parameters<S> split(ethanol::parameters<S> const& p, shares const& how = {}) {
    checklist found;
    found.require("cyp2e1", how.cyp2e1, fraction);
    found.require("induction", how.induction, not_negative);
    check_parameters(p, found);
    found.settle("pathways::split");
    return {.ka = p.ka,
            .vmax_adh = (1.0 - how.cyp2e1) * p.vmax,
            .km_adh = concentration<S>(pathways::km_adh.value / drug.molar_mass),
            .vmax_cyp2e1 = how.induction * how.cyp2e1 * p.vmax,
            .km_cyp2e1 = concentration<S>(pathways::km_cyp2e1.value / drug.molar_mass),
            .vc = p.vc,
            .q = p.q,
            .vp = p.vp,
            .clr = p.clr};
}

} // namespace alkaloid::ethanol::pathways
