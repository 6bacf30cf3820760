#pragma once
/// @file Methadone, the racemate, by mouth and by vein: R and S beside each other. Doses are of the base:
/// `methadone::hydrochloride.base_in(60 * mg)`. There is no effect site: no rate was found.

#include "../facts/methadone.hpp"
#include "../facts/methadone_kinetics.hpp"
#include "opioid.hpp"

namespace alkaloid {

inline constexpr struct central_s final : compartment<"central_s"> {} central_s;          ///< S-methadone in central.
inline constexpr struct peripheral_s final : compartment<"peripheral_s"> {} peripheral_s; ///< S-methadone in fast tissue.
inline constexpr struct deep_s final : compartment<"deep_s"> {} deep_s;                   ///< S-methadone in slow tissue.
inline constexpr struct plasma_r final : observable<"plasma_r"> {} plasma_r;              ///< R-methadone in plasma.
inline constexpr struct plasma_s final : observable<"plasma_s"> {} plasma_s;              ///< S-methadone in plasma.

} // namespace alkaloid

namespace alkaloid::methadone {

/// One individual's parameters: three compartments for each enantiomer, one depot for the mouth.
template <scalar S = double>
struct parameters {
    rate_constant<S> ka; ///< Absorption of either.  [1/h]
    S f;                 ///< Of a swallowed dose, either.  [1]
    duration<S> lag;     ///< Before absorption begins.  [h]
    clearance<S> cl_r;   ///< Elimination of R.  [L/h]
    volume<S> v1_r;      ///< Central of R.  [L]
    clearance<S> q2_r;   ///< To the fast tissue and back, R.  [L/h]
    volume<S> v2_r;      ///< Fast tissue of R.  [L]
    clearance<S> q3_r;   ///< To the slow tissue and back, R.  [L/h]
    volume<S> v3_r;      ///< Slow tissue of R.  [L]
    clearance<S> cl_s;   ///< Elimination of S.  [L/h]
    volume<S> v1_s;      ///< Central of S.  [L]
    clearance<S> q2_s;   ///< To the fast tissue and back, S.  [L/h]
    volume<S> v2_s;      ///< Fast tissue of S.  [L]
    clearance<S> q3_s;   ///< To the slow tissue and back, S.  [L/h]
    volume<S> v3_s;      ///< Slow tissue of S.  [L]

    static constexpr auto fields() {
        using namespace units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},
                          field{"f", &p::f, none, "", fraction},
                          field{"lag", &p::lag, h, "h", not_negative},
                          field{"cl_r", &p::cl_r, L / h, "L/h", positive},
                          field{"v1_r", &p::v1_r, L, "L", positive},
                          field{"q2_r", &p::q2_r, L / h, "L/h", not_negative},
                          field{"v2_r", &p::v2_r, L, "L", positive},
                          field{"q3_r", &p::q3_r, L / h, "L/h", not_negative},
                          field{"v3_r", &p::v3_r, L, "L", positive},
                          field{"cl_s", &p::cl_s, L / h, "L/h", positive},
                          field{"v1_s", &p::v1_s, L, "L", positive},
                          field{"q2_s", &p::q2_s, L / h, "L/h", not_negative},
                          field{"v2_s", &p::v2_s, L, "L", positive},
                          field{"q3_s", &p::q3_s, L / h, "L/h", not_negative},
                          field{"v3_s", &p::v3_s, L, "L", positive}};
    }
};

/// Half of a dose is R (in `central`, `peripheral`, `deep`), half S. `plasma` is their sum, as most laboratories report
/// it. Linear, solved exactly: clearance does not rise in the first weeks of maintenance, as it does in people.
inline constexpr struct methadone_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        auto const half = first_order(0.5 * p.ka);
        return std::tuple{flow(gut, central, half),
                          flow(gut, central_s, half),
                          flow(central, eliminated, first_order(p.cl_r / p.v1_r)),
                          flow(central, peripheral, first_order(p.q2_r / p.v1_r)),
                          flow(peripheral, central, first_order(p.q2_r / p.v2_r)),
                          flow(central, deep, first_order(p.q3_r / p.v1_r)),
                          flow(deep, central, first_order(p.q3_r / p.v3_r)),
                          flow(central_s, eliminated, first_order(p.cl_s / p.v1_s)),
                          flow(central_s, peripheral_s, first_order(p.q2_s / p.v1_s)),
                          flow(peripheral_s, central_s, first_order(p.q2_s / p.v2_s)),
                          flow(central_s, deep_s, first_order(p.q3_s / p.v1_s)),
                          flow(deep_s, central_s, first_order(p.q3_s / p.v3_s))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple{takes<S>(drug, oral, gut, {.available = p.f, .lag = p.lag}),
                          takes<S>(drug, intravenous, central, {.available = S(0.5)}),
                          takes<S>(drug, intravenous, central_s, {.available = S(0.5)})};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple{observe(plasma, [p](auto const& in) { return in[central] / p.v1_r + in[central_s] / p.v1_s; }),
                          observe(plasma_r, central / p.v1_r), observe(plasma_s, central_s / p.v1_s)};
    }
} model;

/// Absorption begins at once, as the rate of absorption was chosen.
namespace typical_person {
inline constexpr auto lag = opioid::of<duration<>>(0.0 * units::h, kinetics::ka, "none");
} // namespace typical_person

/// A volunteer of 74 kg who never took opioids, CYP2B6 *1/*1.  @cite henthorn2026  @cite dale2002
inline constexpr parameters<> typical{
    .ka = kinetics::ka.value,
    .f = kinetics::bioavailability.value,
    .lag = typical_person::lag.value,
    .cl_r = kinetics::r::cl.value,
    .v1_r = kinetics::r::v1.value,
    .q2_r = kinetics::r::q2.value,
    .v2_r = kinetics::r::v2.value,
    .q3_r = kinetics::r::q3.value,
    .v3_r = kinetics::r::v3.value,
    .cl_s = kinetics::s::cl.value,
    .v1_s = kinetics::s::v1.value,
    .q2_s = kinetics::s::q2.value,
    .v2_s = kinetics::s::v2.value,
    .q3_s = kinetics::s::q3.value,
    .v3_s = kinetics::s::v3.value,
};

/// What stands behind each parameter, in their order; where a value is no longer a reported one, it says so.
template <scalar S>
constexpr std::array<provenance, 15> sources(parameters<S> const& p) {
    using opioid::line;
    return {line("ka", p.ka, kinetics::ka),
            line("f", p.f, kinetics::bioavailability, kinetics::bioavailability_dale2004),
            line("lag", p.lag, typical_person::lag),
            line("cl_r", p.cl_r, kinetics::r::cl),
            line("v1_r", p.v1_r, kinetics::r::v1),
            line("q2_r", p.q2_r, kinetics::r::q2),
            line("v2_r", p.v2_r, kinetics::r::v2),
            line("q3_r", p.q3_r, kinetics::r::q3),
            line("v3_r", p.v3_r, kinetics::r::v3),
            line("cl_s", p.cl_s, kinetics::s::cl),
            line("v1_s", p.v1_s, kinetics::s::v1),
            line("q2_s", p.q2_s, kinetics::s::q2),
            line("v2_s", p.v2_s, kinetics::s::v2),
            line("q3_s", p.q3_s, kinetics::s::q3),
            line("v3_s", p.v3_s, kinetics::s::v3)};
}

} // namespace alkaloid::methadone
