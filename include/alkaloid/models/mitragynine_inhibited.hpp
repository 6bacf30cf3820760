#pragma once
/// @file Mitragynine beside an inhibitor of CYP3A that has kinetics of its own. Every share and the inhibitor's ki are the
/// caller's: none has been measured in people. CYP3A4 forms 7-OH @cite basiliere2020 , and clears it as well, so that
/// 7-OH may rise or fall with an inhibitor; which of both hangs on the shares.

#include "../kinetics/modified.hpp"
#include "typical_mitragynine.hpp"

#include <vector>

namespace alkaloid {

inline constexpr struct inhibitor_depot final : compartment<"inhibitor_depot"> {} inhibitor_depot;  ///< Depot of the inhibitor.
inline constexpr struct inhibitor final : compartment<"inhibitor"> {} inhibitor;                    ///< The inhibitor in the body.
inline constexpr struct plasma_inhibitor final : observable<"plasma_inhibitor"> {} plasma_inhibitor; ///< The inhibitor in plasma.

namespace mitragynine_inhibited {

/// A linear person, the inhibitor's one compartment, and what of the person's clearances it reaches.
template <scalar S = double>
struct parameters {
    mitragynine::parameters<S> kratom;
    concentration<S> ki;      ///< Of the inhibitor in plasma, at half the rate.  [umol/L]
    S cyp3a_rest;             ///< By CYP3A, of that clearance of MG which does not form 7-OH.
    S cyp3a_7oh;              ///< By CYP3A, of 7-OH's clearance.
    rate_constant<S> ka;      ///< Inhibitor.  [1/h]
    clearance<S> cl;          ///< Inhibitor, CL/F.  [L/h]
    volume<S> v;              ///< Inhibitor, V/F.  [L]

    static constexpr auto fields() {
        using namespace units;
        return std::tuple_cat(fields_of(&parameters::kratom),
                              std::tuple{field{"ki", &parameters::ki, umol / L, "umol/L", positive},
                                         field{"cyp3a_rest", &parameters::cyp3a_rest, none, "", fraction},
                                         field{"cyp3a_7oh", &parameters::cyp3a_7oh, none, "", fraction},
                                         field{"inhibitor.ka", &parameters::ka, per_h, "1/h", positive},
                                         field{"inhibitor.cl", &parameters::cl, L / h, "L/h", not_negative},
                                         field{"inhibitor.v", &parameters::v, L, "L", positive}});
    }
};

/// The linear model with `inhibited` around what CYP3A does: formation of 7-OH on the first pass and from circulating MG,
/// and the shares of the rest. What the gut's enzyme leaves alone is absorbed as mitragynine. One concentration, plasma's,
/// stands for that at every enzyme; the inhibition is reversible and not competitive, as at low mitragynine. Coupled,
/// therefore integrated as a whole. By mouth any substance but mitragynine and 7-OH is the inhibitor.
inline constexpr struct mitragynine_inhibited_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        auto const& k = p.kratom;
        auto const slowed = [&](rate_constant<S> const& rate) { return inhibited(first_order(rate), inhibitor / p.v, p.ki); };
        auto const rest = (1.0 - k.fm) * k.cl / k.v1;
        auto const lost = k.cl_7oh / k.v_7oh;
        return std::tuple{flow(gut, central, first_order((1.0 - k.first_pass) * k.ka)),
                          flow(gut, hydroxy, slowed(k.first_pass * k.ka)),
                          flow(central, peripheral, first_order(k.q / k.v1)),
                          flow(peripheral, central, first_order(k.q / k.v2)),
                          flow(central, hydroxy, slowed(k.fm * k.cl / k.v1)),
                          flow(central, eliminated, slowed(p.cyp3a_rest * rest)),
                          flow(central, eliminated, first_order((1.0 - p.cyp3a_rest) * rest)),
                          flow(gut_hydroxy, hydroxy, first_order(k.ka_7oh)),
                          flow(hydroxy, eliminated, slowed(p.cyp3a_7oh * lost)),
                          flow(hydroxy, eliminated, first_order((1.0 - p.cyp3a_7oh) * lost)),
                          flow(inhibitor_depot, inhibitor, first_order(p.ka)),
                          flow(inhibitor, eliminated, first_order(p.cl / p.v))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.intakes(p.kratom), std::tuple{takes<S>(oral, inhibitor_depot), takes<S>(intravenous, inhibitor)});
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.observables(p.kratom), std::tuple{observe(plasma_inhibitor, inhibitor / p.v)});
    }
} model;

/// What stands behind each parameter; behind the inhibitor and the shares, their user.
template <scalar S>
std::vector<provenance> sources(parameters<S> const& p) {
    auto const linear = mitragynine::sources(p.kratom);
    std::vector<provenance> all(linear.begin(), linear.end());
    for (std::string_view const name : {"ki", "cyp3a_rest", "cyp3a_7oh", "inhibitor.ka", "inhibitor.cl", "inhibitor.v"})
        all.push_back({name, "given", "yours", "", verification::assumed, evidence_grade::D, "no human has been measured"});
    return all;
}

} // namespace mitragynine_inhibited
} // namespace alkaloid
