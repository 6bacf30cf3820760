#pragma once
/// @file Fentanyl by vein: a plasma for each of two models of its effects. Doses are of the base, as labels give it.

#include "../facts/fentanyl.hpp"
#include "../facts/fentanyl_kinetics.hpp"
#include "opioid.hpp"

namespace alkaloid::fentanyl {

/// One individual's parameters: two compartments and an effect compartment.
template <scalar S = double>
struct parameters {
    clearance<S> cl;      ///< Elimination.  [L/h]
    volume<S> v1;         ///< Central.  [L]
    clearance<S> q2;      ///< Between central and tissue.  [L/h]
    volume<S> v2;         ///< Tissue.  [L]
    rate_constant<S> ke0; ///< Equilibration with the effect site.  [1/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},
                          field{"ke0", &p::ke0, per_h, "1/h", positive}};
    }
};

namespace mann2022 {
/// One individual's parameters: three compartments and an effect compartment.
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
} // namespace mann2022

/// Either set: two or three compartments, and what follows them to the effect site. Linear, solved exactly.
inline constexpr struct fentanyl_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return opioid::disposition(p);
    }
    template <class S>
    static constexpr auto flows(mann2022::parameters<S> const& p) {
        return opioid::disposition(p);
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto intakes(mann2022::parameters<S> const&) {
        return std::tuple{takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
    template <class S>
    static constexpr auto observables(mann2022::parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// A volunteer of the ventilation study; with fentanyl::yassen2007's EC50.  @cite yassen2007fentanyl
inline constexpr parameters<> typical{
    .cl = kinetics::yassen2007::cl.value,
    .v1 = kinetics::yassen2007::v1.value,
    .q2 = kinetics::yassen2007::q2.value,
    .v2 = kinetics::yassen2007::v2.value,
    .ke0 = yassen2007::ke0.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 5> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("cl", p.cl, kinetics::yassen2007::cl),
            line("v1", p.v1, kinetics::yassen2007::v1),
            line("q2", p.q2, kinetics::yassen2007::q2),
            line("v2", p.v2, kinetics::yassen2007::v2),
            line("ke0", p.ke0, yassen2007::ke0)};
}
/// What stands behind fentanyl in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 4> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::fentanyl

/// With this set's rates of binding.
namespace alkaloid::fentanyl::mann2022 {

/// The numbers behind `typical` that are arithmetic on reported ones.
namespace typical_person {
namespace set = kinetics::mann2022;
inline constexpr auto cl = opioid::of<clearance<>>(set::k10.value * set::v1.value, set::k10);
inline constexpr auto q2 = opioid::of<clearance<>>(set::k12.value * set::v1.value, set::k12);
inline constexpr auto v2 = opioid::of<volume<>>(q2.value / set::k21.value, set::k21);
inline constexpr auto q3 = opioid::of<clearance<>>(set::k13.value * set::v1.value, set::k13);
inline constexpr auto v3 = opioid::of<volume<>>(q3.value / set::k31.value, set::k31);
} // namespace typical_person

/// The typical person of the overdose model.  @cite mann2022
inline constexpr parameters<> typical{
    .cl = typical_person::cl.value,
    .v1 = kinetics::mann2022::v1.value,
    .q2 = typical_person::q2.value,
    .v2 = typical_person::v2.value,
    .q3 = typical_person::q3.value,
    .v3 = typical_person::v3.value,
    .ke0 = ke0.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 7> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("cl", p.cl, typical_person::cl),
            line("v1", p.v1, kinetics::mann2022::v1),
            line("q2", p.q2, typical_person::q2),
            line("v2", p.v2, typical_person::v2),
            line("q3", p.q3, typical_person::q3),
            line("v3", p.v3, typical_person::v3),
            line("ke0", p.ke0, ke0)};
}
/// What stands behind fentanyl in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 6> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::fentanyl::mann2022
