#pragma once
/// @file What acts at a receptor: how much of it is free there, and what it does when it is bound.

#include "ligand.hpp"

#include "../core/error.hpp"

#include <string>
#include <type_traits>
#include <utility>

namespace alkaloid {

/// How a ligand acts on the operational model's scale, in two numbers: `driving` = tau/K_A and `holding` = 1/K_A. Kept so
/// because a full agonist of unlimited reserve (tau and K_A beyond measure, EC50 finite) has driving 1/EC50 and holding
/// 0: it acts without filling the receptor.
template <scalar S = double>
struct action {
    S driving; ///< [L/umol]
    S holding; ///< [L/umol]
    basis path = {};

    void check(checklist& found, std::string const& name) const {
        found.require(name + ".driving", driving, not_negative, "L/umol");
        found.require(name + ".holding", holding, not_negative, "L/umol");
    }
};

namespace detail {
/// Is it a molar concentration, reported or not?
template <class T>
concept molar_constant = molar<std::decay_t<decltype(plain(std::declval<T const&>()))>>::is &&
                         !molar<std::decay_t<decltype(plain(std::declval<T const&>()))>>::is_curve;
template <class T>
using scalar_in = typename molar<std::decay_t<decltype(plain(std::declval<T const&>()))>>::scalar_type;
} // namespace detail

/// From the operational model: functional dissociation constant K_A and efficacy tau, of one assay. A K_A goes with its
/// own tau, never with a binding Ki.  @cite black1983  @throws invalid_input
template <detail::molar_constant K, class T>
auto operational(K const& ka, T const& tau) {
    using S = common_scalar_t<detail::scalar_in<K>, std::decay_t<decltype(detail::plain(tau))>>;
    S const k = detail::plain(ka).base(), t = detail::plain(tau);
    checklist check;
    check.require("ka", k, positive, "umol/L");
    check.require("tau", t, not_negative);
    check.settle("operational");
    return action<S>{t / k, 1.0 / k, detail::named("K_A", ka) + detail::named("tau", tau)};
}
/// From a concentration-response curve of slope 1: EC50 and the maximum as a fraction of the system's. For slope 1 this
/// is the operational model with tau = emax/(1 - emax), K_A = EC50/(1 - emax); an emax of 1 is a full agonist of unlimited
/// reserve. Ariens' intrinsic activities give the same mixtures.  @cite black1983  @cite ariens1954  @throws invalid_input
template <detail::molar_constant K, class T>
auto half_maximal(K const& ec50, T const& emax) {
    using S = common_scalar_t<detail::scalar_in<K>, std::decay_t<decltype(detail::plain(emax))>>;
    S const c = detail::plain(ec50).base(), e = detail::plain(emax);
    checklist check;
    check.require("ec50", c, positive, "umol/L");
    check.require("emax", e, fraction);
    check.settle("half_maximal");
    return action<S>{e / c, (1.0 - e) / c, detail::named("EC50", ec50) + detail::named("Emax", emax)};
}
/// Binds and does nothing: an antagonist, by its dissociation constant.  @cite gaddum1937  @throws invalid_input
template <detail::molar_constant K>
auto antagonist(K const& kb) {
    using S = detail::scalar_in<K>;
    S const k = detail::plain(kb).base();
    checklist check;
    check.require("kb", k, positive, "umol/L");
    check.settle("antagonist");
    return action<S>{S(0.0), 1.0 / k, detail::named("K_B", kb)};
}

/// A substance at a receptor and what it does there: `agonist{unbound(course[plasma], fu), operational(ka, tau)}`.
template <class C, scalar S>
struct agonist {
    static_assert(detail::molar<C>::is,
                  "agonist: the first is its free concentration in moles per volume (a curve or a quantity); "
                  "divide a mass concentration by the molar mass of its substance");
    using scalar_type = common_scalar_t<typename detail::molar<C>::scalar_type, S>;
    static constexpr bool over_time = detail::molar<C>::is_curve;

    C concentration; ///< Free concentration at the receptor, or, with constants estimated so, in plasma.  [umol/L]
    action<S> how;
};
template <class C, scalar S>
agonist(C, action<S>) -> agonist<C, S>;

} // namespace alkaloid
