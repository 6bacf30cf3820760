#pragma once
/// @file Mitragynine (MG) and 7-hydroxymitragynine (7-OH) in a person who swallows them.

#include "../dosing/intake.hpp"
#include "../facts/hydroxymitragynine.hpp"
#include "../facts/mitragynine.hpp"
#include "../facts/organ_function.hpp"
#include "../kinetics/model.hpp"

namespace alkaloid {

inline constexpr struct hydroxy final : compartment<"hydroxy"> {} hydroxy;             ///< 7-OH in the body.
inline constexpr struct gut_hydroxy final : compartment<"gut_hydroxy"> {} gut_hydroxy; ///< Depot of 7-OH that was swallowed as such.
inline constexpr struct plasma_7oh final : observable<"plasma_7oh"> {} plasma_7oh;     ///< 7-OH in plasma.

namespace mitragynine {

/// One individual's parameters. Clearances and volumes are apparent, per mitragynine swallowed (CL/F, V/F): nobody has
/// given mitragynine to people by vein.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka;     ///< Absorption of MG.  [1/h]
    duration<S> lag;         ///< Before absorption begins.  [h]
    clearance<S> cl;         ///< MG, all elimination, CL/F.  [L/h]
    volume<S> v1;            ///< MG, central, V1/F.  [L]
    clearance<S> q;          ///< MG, between central and peripheral, Q/F.  [L/h]
    volume<S> v2;            ///< MG, peripheral, V2/F.  [L]
    S first_pass;            ///< Fraction of absorbed MG that arrives as 7-OH.
    S fm;                    ///< Fraction of MG's clearance that forms 7-OH.
    clearance<S> cl_7oh;     ///< 7-OH, all elimination.  [L/h]
    volume<S> v_7oh;         ///< 7-OH.  [L]
    rate_constant<S> ka_7oh; ///< Absorption of 7-OH swallowed as such.  [1/h]
    S f_7oh;                 ///< Bioavailability of 7-OH swallowed as such; no human has been measured.

    static constexpr auto fields() {
        using namespace units;
        return std::tuple{field{"ka", &parameters::ka, per_h, "1/h", positive},
                          field{"lag", &parameters::lag, h, "h", not_negative},
                          field{"cl", &parameters::cl, L / h, "L/h", positive},
                          field{"v1", &parameters::v1, L, "L", positive},
                          field{"q", &parameters::q, L / h, "L/h", not_negative},
                          field{"v2", &parameters::v2, L, "L", positive},
                          field{"first_pass", &parameters::first_pass, none, "", fraction},
                          field{"fm", &parameters::fm, none, "", fraction},
                          field{"cl_7oh", &parameters::cl_7oh, L / h, "L/h", positive},
                          field{"v_7oh", &parameters::v_7oh, L, "L", positive},
                          field{"ka_7oh", &parameters::ka_7oh, per_h, "1/h", positive},
                          field{"f_7oh", &parameters::f_7oh, none, "", fraction}};
    }
};

/// MG: depot, central, peripheral. 7-OH: one compartment, formed on the first pass and from circulating MG, in moles;
/// a depot of its own for products that contain it. Linear, therefore exact: valid for the doses it was fitted to
/// (10 to 60 mg); it knows no saturation and no inhibition of CYP3A by MG itself.
inline constexpr struct mitragynine_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order((1.0 - p.first_pass) * p.ka)),
                          flow(gut, hydroxy, first_order(p.first_pass * p.ka)),
                          flow(central, peripheral, first_order(p.q / p.v1)),
                          flow(peripheral, central, first_order(p.q / p.v2)),
                          flow(central, hydroxy, first_order(p.fm * p.cl / p.v1)),
                          flow(central, eliminated, first_order((1.0 - p.fm) * p.cl / p.v1)),
                          flow(gut_hydroxy, hydroxy, first_order(p.ka_7oh)),
                          flow(hydroxy, eliminated, first_order(p.cl_7oh / p.v_7oh))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(drug, oral, gut, {.lag = p.lag}),
                          takes<S>(hydroxymitragynine::drug, oral, gut_hydroxy, {.available = p.f_7oh, .lag = p.lag})};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.v1), observe(plasma_7oh, hydroxy / p.v_7oh)};
    }
} model;

/// The same person at another body weight: clearances by the 3/4 power, volumes in proportion, from 70 kg. An allometric
/// convention, not a finding: no trial relates weight to mitragynine (evidence grade D).  @throws invalid_input
template <scalar S>
parameters<S> at_weight(parameters<S> p, mass<> weight) {
    checklist found;
    found.require("weight", weight.in(units::kg), allowed_range{.low = 20.0, .high = 300.0, .words = "in [20, 300]"}, "kg");
    found.settle("at_weight");
    double const relative = weight / (70.0 * units::kg);
    double const clearances = std::pow(relative, organ_facts::clearance_exponent.value);
    p.cl = p.cl * clearances;
    p.q = p.q * clearances;
    p.cl_7oh = p.cl_7oh * clearances;
    p.v1 = p.v1 * relative;
    p.v2 = p.v2 * relative;
    p.v_7oh = p.v_7oh * relative;
    return p;
}

} // namespace mitragynine
} // namespace alkaloid
