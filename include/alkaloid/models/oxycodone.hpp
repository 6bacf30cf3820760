#pragma once
/// @file Oxycodone by mouth, and by vein. Doses are of the base: `oxycodone::hydrochloride.base_in(15 * mg)`. Neither has an
/// effect site: its rate was not found as a model's; and neither knows oxymorphone.

#include "../facts/oxycodone_kinetics.hpp"
#include "opioid.hpp"

namespace alkaloid::oxycodone {

/// One individual's parameters by mouth: one compartment behind a depot, all apparent (CL/F, V/F), since they are of
/// swallowed tablets only. There is no way in by vein: that is `lamminsalo2019::parameters`.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption.  [1/h]
    duration<S> lag;     ///< Before absorption begins.  [h]
    clearance<S> cl;     ///< CL/F.  [L/h]
    volume<S> v1;        ///< V/F.  [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"lag", &p::lag, h, "h", not_negative},
                          field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive}};
    }
};

namespace lamminsalo2019 {
/// One individual's parameters by vein: two compartments.
template <scalar S = double>
struct parameters {
    clearance<S> cl; ///< Elimination.  [L/h]
    volume<S> v1;    ///< Central.  [L]
    clearance<S> q2; ///< Between central and tissue.  [L/h]
    volume<S> v2;    ///< Tissue.  [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive}};
    }
};
} // namespace lamminsalo2019

/// By mouth or by vein, as the parameters are. Linear, solved exactly.
inline constexpr struct oxycodone_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple_cat(std::tuple{flow(gut, central, first_order(p.ka))}, opioid::disposition(p));
    }
    template <class S>
    static constexpr auto flows(lamminsalo2019::parameters<S> const& p) {
        return opioid::disposition(p);
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(drug, oral, gut, {.lag = p.lag})};
    }
    template <class S>
    static constexpr auto intakes(lamminsalo2019::parameters<S> const&) {
        return std::tuple{takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
    template <class S>
    static constexpr auto observables(lamminsalo2019::parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// Absorption begins at once, as the rate of absorption assumes.
namespace typical_person {
inline constexpr auto lag = opioid::of<duration<>>(0.0 * units::h, kinetics::label::ka, "none");
} // namespace typical_person

/// Whoever swallowed the label's tablet of 15 mg: made to meet its area and half-life.  @cite oxycodone_label
inline constexpr parameters<> typical{
    .ka = kinetics::label::ka.value,
    .lag = typical_person::lag.value,
    .cl = kinetics::label::cl.value,
    .v1 = kinetics::label::v.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 4> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("ka", p.ka, kinetics::label::ka),
            line("lag", p.lag, typical_person::lag),
            line("cl", p.cl, kinetics::label::cl),
            line("v1", p.v1, kinetics::label::v)};
}

} // namespace alkaloid::oxycodone

namespace alkaloid::oxycodone::lamminsalo2019 {

/// Given by vein.  @cite lamminsalo2019
inline constexpr parameters<> typical{
    .cl = kinetics::lamminsalo2019::cl.value,
    .v1 = kinetics::lamminsalo2019::v1.value,
    .q2 = kinetics::lamminsalo2019::q2.value,
    .v2 = kinetics::lamminsalo2019::v2.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 4> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("cl", p.cl, kinetics::lamminsalo2019::cl),
            line("v1", p.v1, kinetics::lamminsalo2019::v1),
            line("q2", p.q2, kinetics::lamminsalo2019::q2),
            line("v2", p.v2, kinetics::lamminsalo2019::v2)};
}

} // namespace alkaloid::oxycodone::lamminsalo2019
