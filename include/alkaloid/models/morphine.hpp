#pragma once
/// @file Morphine by vein and by mouth. Doses are of the base: `morphine::sulfate.base_in(10 * mg)`. Its active
/// glucuronide M6G is not in the model.

#include "../facts/morphine.hpp"
#include "../facts/morphine_kinetics.hpp"
#include "opioid.hpp"

namespace alkaloid::morphine {

/// One individual's parameters: three compartments, a depot for the mouth, an effect compartment.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka;  ///< Absorption of a swallowed dose.  [1/h]
    S f;                  ///< Of a swallowed dose, arriving as morphine.  [1]
    duration<S> lag;      ///< Before absorption begins.  [h]
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
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"f", &p::f, none, "", fraction},
                          field{"lag", &p::lag, h, "h", not_negative},
                          field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},
                          field{"q3", &p::q3, L / h, "L/h", not_negative},
                          field{"v3", &p::v3, L, "L", positive},
                          field{"ke0", &p::ke0, per_h, "1/h", positive}};
    }
};

/// Three compartments behind a depot, and what follows them to the effect site. Linear, solved exactly.
inline constexpr struct morphine_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple_cat(std::tuple{flow(gut, central, first_order(p.ka))}, opioid::disposition(p));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(drug, oral, gut, {.available = p.f, .lag = p.lag}),
                          takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// The numbers behind `typical` that are arithmetic on reported ones.
namespace typical_person {
namespace set = kinetics::olofsen2010;
inline constexpr auto cl = opioid::of<clearance<>>(set::k10.value * set::v1.value, set::k10);
inline constexpr auto q2 = opioid::of<clearance<>>(set::k12.value * set::v1.value, set::k12);
inline constexpr auto v2 = opioid::of<volume<>>(q2.value / set::k21.value, set::k21);
inline constexpr auto q3 = opioid::of<clearance<>>(set::k13.value * set::v1.value, set::k13);
inline constexpr auto v3 = opioid::of<volume<>>(q3.value / set::k31.value, set::k31);
} // namespace typical_person

/// A volunteer given morphine by vein, or tablets of immediate release by mouth. Oral values come from other studies
/// than the rest. Tablets of controlled release have no set here: their published rate belongs to another plasma.
/// @cite olofsen2010  @cite hoskin1989  @cite atruxtallau2022
inline constexpr parameters<> typical{
    .ka = kinetics::ka.value,
    .f = kinetics::bioavailability.value,
    .lag = kinetics::lag.value,
    .cl = typical_person::cl.value,
    .v1 = kinetics::olofsen2010::v1.value,
    .q2 = typical_person::q2.value,
    .v2 = typical_person::v2.value,
    .q3 = typical_person::q3.value,
    .v3 = typical_person::v3.value,
    .ke0 = olofsen2010::ke0.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 10> sources(parameters<S> const& p) {
    namespace k = kinetics;
    using opioid::line;
    return {line("ka", p.ka, k::ka, k::ka_liquid_franken2016, k::ka_controlled_release_franken2016),
            line("f", p.f, k::bioavailability, k::bioavailability_westerling1993, k::bioavailability_controlled_release),
            line("lag", p.lag, k::lag),
            line("cl", p.cl, typical_person::cl),
            line("v1", p.v1, k::olofsen2010::v1),
            line("q2", p.q2, typical_person::q2),
            line("v2", p.v2, typical_person::v2),
            line("q3", p.q3, typical_person::q3),
            line("v3", p.v3, typical_person::v3),
            line("ke0", p.ke0, olofsen2010::ke0)};
}
/// What stands behind morphine in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 9> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::morphine
