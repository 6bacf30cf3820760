#pragma once
/// @file Loewe additivity beyond the smaller maximum, after Harbron.

#include "combination_model.hpp"
#include "loewe_equation.hpp"

namespace alkaloid {

/// Loewe's equation, from which a drug drops out where its maximum is exceeded: no dose of it can stand for that
/// effect, and it takes nothing away either.  @cite harbron2010
struct harbron {
    static constexpr combination_description about{
        .name = "Harbron",
        .equation = "sum(d_i/D_i(E)) = 1, with d_i/D_i = 0 where E >= Emax_i",
        .cite = "harbron2010",
        .reduces_to = "Loewe, wherever Loewe has an answer",
        .sham = "passes",
        .partial_agonists =
            "beyond its maximum a partial agonist is as if it were not there: the stronger drug goes on alone",
        .not_for = "partial agonists at one receptor, which pull a full agonist down (GCA, generalised Loewe)",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return detail::lanewise<detail::effect_t<S, D>>(
            drugs, doses, [](auto const& m, auto const& d) { return detail::loewe_effect(m, d, false); });
    }
};

} // namespace alkaloid
