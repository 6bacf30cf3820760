#pragma once
/// @file What binds to a receptor: how much of it is free there, and how tightly it holds.

#include "../core/basis.hpp"
#include "../core/curve.hpp"
#include "../core/source.hpp"

#include <type_traits>

namespace alkaloid {

namespace detail {
/// Is `T` a molar concentration, as a quantity or over time, and what is its scalar?
template <class T>
struct molar {
    static constexpr bool is = false, is_curve = false;
    using scalar_type = double;
};
template <dimension D, class S>
struct molar<quantity<D, S>> {
    static constexpr bool is = D == dims::amount - dims::volume, is_curve = false;
    using scalar_type = S;
};
template <dimension D, class S>
struct molar<curve<D, S>> {
    static constexpr bool is = D == dims::amount - dims::volume, is_curve = true;
    using scalar_type = S;
};
/// What a concentration rests on: a curve knows, a number does not.
template <class C>
basis path_of(C const& c) {
    if constexpr (requires { c.rests_on(); })
        return c.rests_on();
    else
        return {};
}
} // namespace detail

/// A substance at a binding site: `ligand{unbound(course[plasma], fu), 233 * nM}`.
template <class C, class K>
struct ligand {
    static_assert(detail::molar<C>::is,
                  "ligand: the first is its free concentration in moles per volume (a curve or a quantity); "
                  "divide a mass concentration by the molar mass of its substance");
    static_assert(detail::molar<K>::is && !detail::molar<K>::is_curve,
                  "ligand: the second is its inhibition constant Ki in moles per volume, such as 233 * nM");
    using scalar_type = common_scalar_t<typename detail::molar<C>::scalar_type, typename detail::molar<K>::scalar_type>;
    static constexpr bool over_time = detail::molar<C>::is_curve;

    C concentration; ///< Free concentration at the site, a curve or a constant.  [umol/L]
    K ki;            ///< Equilibrium inhibition constant.  [umol/L]  @cite cheng1973
    basis path;      ///< What the occupancy rests on.

    ligand(C const& free, K const& inhibition) : concentration(free), ki(inhibition), path(detail::path_of(free)) {}
    /// With a constant from the literature, on which the occupancy then rests.
    ligand(C const& free, reported<K> const& inhibition)
        : concentration(free), ki(inhibition.value), path(detail::path_of(free) + basis{provenance_of("Ki", inhibition)}) {}
};
template <class C, class K>
ligand(C, K) -> ligand<C, K>;
template <class C, class Q>
ligand(C, reported<Q>) -> ligand<C, Q>;

} // namespace alkaloid
