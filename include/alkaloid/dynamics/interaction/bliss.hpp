#pragma once
/// @file Bliss independence.

#include "combination_model.hpp"

namespace alkaloid {

/// 1 - E = product of (1 - E_i): each drug spares its own share of what the others left, as if they acted by unrelated
/// mechanisms. Effects are fractions.  @cite bliss1939
struct bliss {
    static constexpr combination_description about{
        .name = "Bliss",
        .equation = "1 - E = product of (1 - E_i)",
        .cite = "bliss1939",
        .reduces_to = "MuSyC with alpha = gamma = 1 and E3 = E1 + E2 - E1 E2 is Bliss; so are GPDI on Bliss without "
                      "shifts and ZIP",
        .sham = "fails: a drug combined with itself comes out weaker than it is where its curve is steep, stronger "
                "where it is flat",
        .partial_agonists = "each keeps its own maximum, and they stack: 0.5 and 0.5 reach 0.75",
        .not_for = "drugs at one receptor; effects that are no fractions",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        using R = detail::effect_t<S, D>;
        R e = drugs[0].at(doses[0]);
        for (std::size_t i = 1; i < N; ++i) { // not by 1 - product, which loses small effects
            R const more = drugs[i].at(doses[i]);
            e = e + more * (1.0 - e);
        }
        return e;
    }
    /// Maxima must be fractions.
    template <scalar S, std::size_t N>
    static void check(std::array<marginal<S>, N> const& drugs, checklist& found) {
        for (std::size_t i = 0; i < N; ++i)
            found.require("drug[" + std::to_string(i) + "].maximum", drugs[i].maximum,
                          {.low = 0.0, .high = 1.0, .words = "in [0, 1], for Bliss reckons in fractions"});
    }
};

} // namespace alkaloid
