#pragma once
/// @file The effect of what is bound, without receptor reserve: each ligand's intrinsic activity times what it occupies.

#include "occupancy.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>

namespace alkaloid {

/// E = sum of alpha_i rho_i, alpha in the order of the ligands: linear transduction, as the published models of
/// buprenorphine's and morphine's ventilatory effect have it; an antagonist's alpha is 0. The ceiling of a ligand alone is
/// its alpha. Not with occupancies from an assay's Ki where the tissue has receptors to spare; use `activation` there.
/// @cite ariens1954  @cite yassen2007  @throws invalid_input
template <class S, std::size_t N, class... Alpha>
curve<dimension{}, S> intrinsic_effect(occupied<curve<dimension{}, S>, std::array<curve<dimension{}, S>, N>> const& bound, Alpha const&... alpha) {
    static_assert(sizeof...(Alpha) == N, "intrinsic_effect: one intrinsic activity for each ligand, in their order");
    std::array<S, N> const activity{S(detail::plain(alpha))...};
    checklist check;
    for (std::size_t i = 0; i < N; ++i)
        check.require("alpha[" + std::to_string(i) + "]", activity[i], fraction);
    check.settle("intrinsic_effect");
    auto sum = activity[0] * bound[0];
    for (std::size_t i = 1; i < N; ++i)
        sum = sum + activity[i] * bound[i];
    return sum.resting_on(bound.rests_on() + (basis{} + ... + detail::named("intrinsic activity", alpha)));
}

} // namespace alkaloid
