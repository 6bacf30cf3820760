#pragma once
/// @file Buprenorphine under the tongue and by vein. Doses are of the base, as tablets are labelled. Norbuprenorphine is not
/// in the model.

#include "../facts/buprenorphine.hpp"
#include "../facts/buprenorphine_kinetics.hpp"
#include "opioid.hpp"

#include <cmath>

namespace alkaloid {

inline constexpr struct tongue final : compartment<"tongue"> {} tongue;                ///< Where a sublingual dose lies.
inline constexpr struct tongue_2 final : compartment<"tongue_2"> {} tongue_2;          ///< On its way to the mucosa.
inline constexpr struct tongue_3 final : compartment<"tongue_3"> {} tongue_3;          ///< On its way to the mucosa.
inline constexpr struct mucosa final : compartment<"mucosa"> {} mucosa;                ///< Depot of the fast way.
inline constexpr struct mucosa_slow final : compartment<"mucosa_slow"> {} mucosa_slow; ///< Depot of the slow way.

} // namespace alkaloid

namespace alkaloid::buprenorphine {

/// One individual's parameters: a fast and a slow way from under the tongue, three compartments, an effect compartment.
template <scalar S = double>
struct parameters {
    S f_16mg;                 ///< Of a dose of 16 mg under the tongue.  [1]
    S f_power;                ///< F falls as dose/16 mg to the power minus this.  [1]
    mass<S> taken;            ///< The sublingual dose that F is of; `at_dose` sets it.  [mg]
    S fast;                   ///< Of what is absorbed, by the fast way.  [1]
    duration<S> lag;          ///< Before the fast way opens.  [h]
    duration<S> filling;      ///< Time over which the fast way fills.  [h]
    rate_constant<S> ka;      ///< Absorption, fast.  [1/h]
    rate_constant<S> ka_slow; ///< Absorption, slow.  [1/h]
    clearance<S> cl;          ///< Elimination.  [L/h]
    volume<S> v1;             ///< Central.  [L]
    clearance<S> q2;          ///< Between central and the fast tissue.  [L/h]
    volume<S> v2;             ///< Fast tissue.  [L]
    clearance<S> q3;          ///< Between central and the slow tissue.  [L/h]
    volume<S> v3;             ///< Slow tissue.  [L]
    rate_constant<S> ke0;     ///< Equilibration with the effect site.  [1/h]

    /// Bioavailability under the tongue, of the dose `taken`.  [1]
    S f() const {
        using std::pow;
        return f_16mg * pow(taken / mass<S>::from_base(S(16e3)), S(-f_power));
    }

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"f_16mg", &p::f_16mg, none, "", fraction},
                          field{"f_power", &p::f_power, none, "", not_negative},
                          field{"taken", &p::taken, mg, "mg", positive},
                          field{"fast", &p::fast, none, "", fraction},
                          field{"lag", &p::lag, h, "h", not_negative},
                          field{"filling", &p::filling, h, "h", positive},
                          field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"ka_slow", &p::ka_slow, per_h, "1/h", positive},
                          field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},
                          field{"q3", &p::q3, L / h, "L/h", not_negative},
                          field{"v3", &p::v3, L, "L", positive},
                          field{"ke0", &p::ke0, per_h, "1/h", positive}};
    }
};

/// Three compartments, and what follows them to the effect site. The published input of the fast way, at a constant
/// rate over `filling`, is three equal steps here, of the same mean and the same variance, so that the model stays
/// linear in the dose and is solved exactly. The slow way begins at once.
inline constexpr struct buprenorphine_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        auto const step = first_order(6.0 / p.filling);
        return std::tuple_cat(std::tuple{flow(tongue, tongue_2, step), flow(tongue_2, tongue_3, step),
                                         flow(tongue_3, mucosa, step), flow(mucosa, central, first_order(p.ka)),
                                         flow(mucosa_slow, central, first_order(p.ka_slow))},
                              opioid::disposition(p));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        S const f = p.f();
        return std::tuple{takes<S>(drug, sublingual, tongue, {.available = p.fast * f, .lag = p.lag}),
                          takes<S>(drug, sublingual, mucosa_slow, {.available = (1.0 - p.fast) * f}),
                          takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// A healthy volunteer of 35 years and 72.4 kg who takes doses of 16 mg under the tongue (`at_dose(typical, 8 * mg)` for
/// others) or is given buprenorphine by vein. ke0 is borrowed: it was fitted with yassen2007's plasma.
/// @cite bjornsson2023
inline constexpr parameters<> typical{
    .f_16mg = kinetics::bjoernsson2023::f_16mg.value,
    .f_power = kinetics::bjoernsson2023::f_power.value,
    .taken = 16.0 * units::mg,
    .fast = kinetics::bjoernsson2023::fast.value,
    .lag = kinetics::bjoernsson2023::lag.value,
    .filling = kinetics::bjoernsson2023::filling.value,
    .ka = kinetics::bjoernsson2023::ka.value,
    .ka_slow = kinetics::bjoernsson2023::ka_slow.value,
    .cl = kinetics::bjoernsson2023::cl.value,
    .v1 = kinetics::bjoernsson2023::v1.value,
    .q2 = kinetics::bjoernsson2023::q2.value,
    .v2 = kinetics::bjoernsson2023::v2.value,
    .q3 = kinetics::bjoernsson2023::q3.value,
    .v3 = kinetics::bjoernsson2023::v3.value,
    .ke0 = kinetics::bjoernsson2023::ke0.value,
};

/// The same with the central volume of people with opioid use disorder.  @cite bjornsson2023
inline constexpr parameters<> typical_oud = [] {
    auto p = typical;
    p.v1 = kinetics::bjoernsson2023::v1_ratio_oud.value * p.v1;
    return p;
}();

/// The central volume of people with opioid use disorder, as arithmetic on two reported numbers.
namespace typical_person {
inline constexpr auto v1_oud = opioid::of<volume<>>(typical_oud.v1, kinetics::bjoernsson2023::v1_ratio_oud);
} // namespace typical_person

/// The same person where every sublingual dose is `dose`: its F. Fitted between 8 and 24 mg; at 2 mg F is
/// extrapolated, 0.30.  @throws invalid_input
template <scalar S>
parameters<S> at_dose(parameters<S> p, mass<> dose) {
    checklist found;
    found.require("dose", dose.in(units::mg), allowed_range{.low = 0.1, .high = 64.0, .words = "in [0.1, 64]"}, "mg");
    found.settle("at_dose");
    p.taken = mass<S>::from_base(S(dose.base()));
    return p;
}

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 15> sources(parameters<S> const& p) {
    using opioid::line;
    namespace k = kinetics::bjoernsson2023;
    double const least = min_lane(value_of(p.taken.in(units::mg))), most = max_lane(value_of(p.taken.in(units::mg)));
    bool const fitted = least >= 8.0 && most <= 24.0;
    provenance const taken{"taken", fitted ? "8 to 24 mg" : "outside 8 to 24 mg", k::f_power.population, k::f_power.cite,
                           k::f_power.status, fitted ? evidence_grade::B : evidence_grade::D,
                           fitted ? "where F was fitted" : "F is extrapolated"};
    return {line("f_16mg", p.f_16mg, k::f_16mg),
            line("f_power", p.f_power, k::f_power),
            taken,
            line("fast", p.fast, k::fast),
            line("lag", p.lag, k::lag),
            line("filling", p.filling, k::filling),
            line("ka", p.ka, k::ka),
            line("ka_slow", p.ka_slow, k::ka_slow),
            line("cl", p.cl, k::cl),
            line("v1", p.v1, k::v1, typical_person::v1_oud),
            line("q2", p.q2, k::q2),
            line("v2", p.v2, k::v2),
            line("q3", p.q3, k::q3),
            line("v3", p.v3, k::v3),
            line("ke0", p.ke0, k::ke0)};
}
/// What stands behind buprenorphine in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 14> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::buprenorphine
