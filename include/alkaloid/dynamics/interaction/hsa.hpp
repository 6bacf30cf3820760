#pragma once
/// @file The highest single agent.

#include "combination_model.hpp"

namespace alkaloid {

/// E = the largest of the E_i: what is no more than its strongest part is not even that.  @cite berenbaum1989
struct hsa {
    static constexpr combination_description about{
        .name = "HSA",
        .equation = "E = max E_i",
        .cite = "berenbaum1989",
        .reduces_to = "one drug's curve, everywhere",
        .sham = "fails: a drug combined with itself comes out as the larger part alone",
        .partial_agonists = "the stronger effect counts, whichever drug has it",
        .not_for = "a claim of synergy: to beat the better drug is little",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        using R = detail::effect_t<S, D>;
        using std::max;
        R e = drugs[0].at(doses[0]);
        for (std::size_t i = 1; i < N; ++i)
            e = max(e, R(drugs[i].at(doses[i])));
        return e;
    }
};

} // namespace alkaloid
