#pragma once
/// @file Buprenorphine by vein, as in the study of breathing whose ke0, kon and koff are in buprenorphine::yassen2007.

#include "../facts/buprenorphine.hpp"
#include "../facts/buprenorphine_kinetics.hpp"
#include "opioid.hpp"

/// With this set's kon and koff.
namespace alkaloid::buprenorphine::yassen2007 {

/// One individual's parameters by vein: three compartments and an effect compartment.
template <scalar S = double>
struct parameters {
    clearance<S> cl;      ///< Elimination.  [L/h]
    volume<S> v1;         ///< Central.  [L]
    clearance<S> q2;      ///< Between central and the fast tissue.  [L/h]
    volume<S> v2;         ///< Fast tissue.  [L]
    clearance<S> q3;      ///< Between central and the slow tissue.  [L/h]
    volume<S> v3;         ///< Slow tissue.  [L]
    rate_constant<S> ke0; ///< Equilibration with the effect site.  [1/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},
                          field{"q3", &p::q3, L / h, "L/h", not_negative},
                          field{"v3", &p::v3, L, "L", positive},
                          field{"ke0", &p::ke0, per_h, "1/h", positive}};
    }
};

/// Three compartments, and what follows them to the effect site. Linear, solved exactly.
inline constexpr struct yassen2007_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return opioid::disposition(p);
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// A volunteer given buprenorphine by vein.  @cite yassen2007
inline constexpr parameters<> typical{
    .cl = kinetics::yassen2007::cl.value,
    .v1 = kinetics::yassen2007::v1.value,
    .q2 = kinetics::yassen2007::q2.value,
    .v2 = kinetics::yassen2007::v2.value,
    .q3 = kinetics::yassen2007::q3.value,
    .v3 = kinetics::yassen2007::v3.value,
    .ke0 = ke0.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 7> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("cl", p.cl, kinetics::yassen2007::cl),
            line("v1", p.v1, kinetics::yassen2007::v1),
            line("q2", p.q2, kinetics::yassen2007::q2),
            line("v2", p.v2, kinetics::yassen2007::v2),
            line("q3", p.q3, kinetics::yassen2007::q3),
            line("v3", p.v3, kinetics::yassen2007::v3),
            line("ke0", p.ke0, ke0)};
}
/// What stands behind buprenorphine in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 6> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::buprenorphine::yassen2007
