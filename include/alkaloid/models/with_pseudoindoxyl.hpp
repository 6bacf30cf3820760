#pragma once
/// @file Mitragynine, 7-OH and a branch that is off by default: mitragynine pseudoindoxyl, which human plasma makes of
/// 7-OH @cite kamble2020 and which binds far more tightly, in mice. How much of it people make, and how fast they lose
/// it, is not known: who switches it on says so.

#include "../facts/pseudoindoxyl.hpp"
#include "typical_mitragynine.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace alkaloid {

inline constexpr struct indoxyl final : compartment<"indoxyl"> {} indoxyl; ///< Mitragynine pseudoindoxyl in the body.
inline constexpr struct plasma_pseudoindoxyl final : observable<"plasma_pseudoindoxyl"> {} plasma_pseudoindoxyl;

namespace with_pseudoindoxyl {

/// A linear person's parameters and the branch; no typical values, since there is nothing to take them from.
template <scalar S = double>
struct parameters : mitragynine::parameters<S> {
    S formed;        ///< Fraction of 7-OH's clearance that makes pseudoindoxyl; 0: the branch is off.
    clearance<S> cl_pi; ///< Pseudoindoxyl.  [L/h]
    volume<S> v_pi;     ///< [L]

    static constexpr auto fields() {
        using namespace units;
        return std::tuple_cat(mitragynine::parameters<S>::fields(),
                              std::tuple{field{"formed", &parameters::formed, none, "", fraction}, field{"cl_pi", &parameters::cl_pi, L / h, "L/h", positive},
                                         field{"v_pi", &parameters::v_pi, L, "L", positive}});
    }
};

/// The branch, as the caller believes it to be.
template <scalar S = double>
struct branch {
    S formed;
    clearance<S> cl;
    volume<S> v;
};
/// The person `p` without the branch; clearance and volume of 1 have no effect then.
template <scalar S>
constexpr parameters<S> off(mitragynine::parameters<S> const& p) {
    return {p, S(0.0), clearance<S>::from_base(S(1.0)), volume<S>::from_base(S(1.0))};
}
/// The person `p` with it.
template <scalar S>
constexpr parameters<S> on(mitragynine::parameters<S> const& p, branch<S> const& how) {
    return {p, how.formed, how.cl, how.v};
}

/// The linear model and the branch; linear, therefore exact.
inline constexpr struct with_pseudoindoxyl_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple{flow(gut, central, first_order((1.0 - p.first_pass) * p.ka)),
                          flow(gut, hydroxy, first_order(p.first_pass * p.ka)),
                          flow(central, peripheral, first_order(p.q / p.v1)),
                          flow(peripheral, central, first_order(p.q / p.v2)),
                          flow(central, hydroxy, first_order(p.fm * p.cl / p.v1)),
                          flow(central, eliminated, first_order((1.0 - p.fm) * p.cl / p.v1)),
                          flow(gut_hydroxy, hydroxy, first_order(p.ka_7oh)),
                          flow(hydroxy, indoxyl, first_order(p.formed * p.cl_7oh / p.v_7oh)),
                          flow(hydroxy, eliminated, first_order((1.0 - p.formed) * p.cl_7oh / p.v_7oh)),
                          flow(indoxyl, eliminated, first_order(p.cl_pi / p.v_pi))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return mitragynine::model.intakes(static_cast<mitragynine::parameters<S> const&>(p));
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.observables(static_cast<mitragynine::parameters<S> const&>(p)),
                              std::tuple{observe(plasma_pseudoindoxyl, indoxyl / p.v_pi)});
    }
} model;

/// What stands behind each parameter; behind the branch, its user.
template <scalar S>
constexpr std::array<provenance, 13> sources(parameters<S> const& p) {
    auto const linear = mitragynine::sources(static_cast<mitragynine::parameters<S> const&>(p));
    std::array<provenance, 13> all{};
    std::copy(linear.begin(), linear.end(), all.begin());
    all[12] = {"pseudoindoxyl branch", max_lane(value_of(p.formed)) > 0.0 ? "on" : "off", "yours", "kamble2020", verification::assumed, evidence_grade::D, "made in human plasma; how much in people is not known"};
    return all;
}

} // namespace with_pseudoindoxyl
} // namespace alkaloid
