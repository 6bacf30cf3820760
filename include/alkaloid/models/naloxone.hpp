#pragma once
/// @file Naloxone by vein, and into muscle. Doses are of the base; whether a printed dose was of the base or of a
/// hydrochloride is not always said.

#include "../facts/naloxone.hpp"
#include "../facts/naloxone_kinetics.hpp"
#include "opioid.hpp"

namespace alkaloid {

inline constexpr struct muscle final : compartment<"muscle"> {} muscle;          ///< Depot of an injection into muscle.
inline constexpr struct transit_1 final : compartment<"transit_1"> {} transit_1; ///< On the way from a depot.
inline constexpr struct transit_2 final : compartment<"transit_2"> {} transit_2; ///< On the way from a depot.
inline constexpr struct transit_3 final : compartment<"transit_3"> {} transit_3; ///< On the way from a depot.

} // namespace alkaloid

namespace alkaloid::naloxone {

/// One individual's parameters by vein: two compartments and an effect compartment.
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

namespace yang2024 {
/// One individual's parameters by muscle: a depot, three transits, two compartments, all apparent (CL/F and so on),
/// and an effect compartment. There is no way in by vein.
template <scalar S = double>
struct parameters {
    rate_constant<S> ktr; ///< From the depot through each of three transits.  [1/h]
    clearance<S> cl;      ///< CL/F.  [L/h]
    volume<S> v1;         ///< V1/F.  [L]
    clearance<S> q2;      ///< Q/F.  [L/h]
    volume<S> v2;         ///< V2/F.  [L]
    rate_constant<S> ke0; ///< Equilibration with the effect site.  [1/h]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ktr", &p::ktr, per_h, "1/h", positive},
                          field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},
                          field{"q2", &p::q2, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},
                          field{"ke0", &p::ke0, per_h, "1/h", positive}};
    }
};
} // namespace yang2024

/// By vein or by muscle, as the parameters are. Linear, solved exactly.
inline constexpr struct naloxone_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return opioid::disposition(p);
    }
    template <class S>
    static constexpr auto flows(yang2024::parameters<S> const& p) {
        auto const on = first_order(p.ktr);
        return std::tuple_cat(std::tuple{flow(muscle, transit_1, on), flow(transit_1, transit_2, on),
                                         flow(transit_2, transit_3, on), flow(transit_3, central, on)},
                              opioid::disposition(p));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{takes<S>(drug, intravenous, central)};
    }
    template <class S>
    static constexpr auto intakes(yang2024::parameters<S> const&) {
        return std::tuple{takes<S>(drug, intramuscular, muscle)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return opioid::readouts(p);
    }
    template <class S>
    static constexpr auto observables(yang2024::parameters<S> const& p) {
        return opioid::readouts(p);
    }
} model;

/// A volunteer given naloxone by vein; with naloxone::yassen2007's Kd.  @cite yassen2007
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
/// What stands behind naloxone in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 4> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::naloxone

namespace alkaloid::naloxone::yang2024 {

/// A volunteer of 70 kg with an auto-injector.  @cite yang2024
inline constexpr parameters<> typical{
    .ktr = kinetics::yang2024::ktr.value,
    .cl = kinetics::yang2024::cl.value,
    .v1 = kinetics::yang2024::v1.value,
    .q2 = kinetics::yang2024::q2.value,
    .v2 = kinetics::yang2024::v2.value,
    .ke0 = kinetics::yang2024::ke0.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 6> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("ktr", p.ktr, kinetics::yang2024::ktr),
            line("cl", p.cl, kinetics::yang2024::cl),
            line("v1", p.v1, kinetics::yang2024::v1),
            line("q2", p.q2, kinetics::yang2024::q2),
            line("v2", p.v2, kinetics::yang2024::v2),
            line("ke0", p.ke0, kinetics::yang2024::ke0)};
}
/// What stands behind naloxone in plasma: not the delay to the effect site.
template <scalar S>
constexpr std::array<provenance, 5> sources(parameters<S> const& p, struct plasma) {
    return opioid::without_last(sources(p));
}

} // namespace alkaloid::naloxone::yang2024
