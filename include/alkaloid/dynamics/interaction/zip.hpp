#pragma once
/// @file The reference surface of ZIP.

#include "bliss.hpp"

namespace alkaloid {

/// Zero interaction potency: neither drug shifts the other's half dose or slope. As a surface that is Bliss on the two
/// Hill curves; ZIP's score is what refitted curves add to it. Maxima are 1.  @cite yadav2015
struct zip {
    static constexpr combination_description about{
        .name = "ZIP",
        .equation = "E = E1 + E2 - E1 E2 on Hill curves with maximum 1",
        .cite = "yadav2015",
        .reduces_to = "Bliss, identically",
        .sham = "fails, as Bliss does",
        .partial_agonists = "refused: the model is written for maxima of 1",
        .not_for = "a model of its own: it is the zero of a score",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        return bliss{}(drugs, doses);
    }
    template <scalar S, std::size_t N>
    static void check(std::array<marginal<S>, N> const& drugs, checklist& found) {
        for (std::size_t i = 0; i < N; ++i)
            found.require("drug[" + std::to_string(i) + "].maximum", drugs[i].maximum,
                          {.low = 1.0, .high = 1.0, .words = "1 for ZIP; bliss takes any fraction"});
    }
};

} // namespace alkaloid
