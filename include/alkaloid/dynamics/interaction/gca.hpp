#pragma once
/// @file Generalised concentration addition: partial agonists that compete for one site.

#include "combination_model.hpp"

#include <algorithm>
#include <limits>

namespace alkaloid {

/// E = sum of maximum_i x_i / (1 + sum of x_i), x = dose/half: Gaddum's competition, written in effects. Slopes are 1;
/// with any other there is no answer (NaN), and `generalised_loewe` is the model to take.  @cite howard2009
struct gca {
    static constexpr combination_description about{
        .name = "GCA",
        .equation = "E = sum(Emax_i x_i) / (1 + sum(x_i)), x_i = d_i/C50_i, slopes 1",
        .cite = "howard2009",
        .reduces_to = "Loewe for equal maxima; generalised Loewe at slopes 1; the operational model with slope 1",
        .sham = "passes",
        .partial_agonists = "made for them: one that fills the site pulls a full agonist down to its own maximum; an "
                            "antagonist has maximum 0",
        .not_for = "slopes other than 1; drugs at different sites",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        using R = detail::effect_t<S, D>;
        using V = decltype(value_of(R(0.0)));
        using std::max;
        if (!detail::slopes_are_one(drugs))
            return R(std::numeric_limits<double>::quiet_NaN());
        std::array<R, N> x;
        V most(1.0);
        for (std::size_t i = 0; i < N; ++i) {
            R const d = doses[i];
            x[i] = select(value_of(d) < V(0.0), R(0.0), d) / drugs[i].half;
            most = max(most, V(value_of(x[i])));
        }
        V const unit = V(1.0) / most; // so that sums of huge doses stay finite
        R acting(0.0), holding(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            R const part = x[i] * unit;
            acting = acting + drugs[i].maximum * part;
            holding = holding + part;
        }
        return acting / (unit + holding);
    }
    /// Are all slopes 1?
    template <scalar S, scalar D, std::size_t N>
    static bool defined(std::array<marginal<S>, N> const& drugs, std::array<D, N> const&) {
        return detail::slopes_are_one(drugs);
    }
    template <scalar S, std::size_t N>
    static void check(std::array<marginal<S>, N> const& drugs, checklist& found) {
        for (std::size_t i = 0; i < N; ++i)
            found.require("drug[" + std::to_string(i) + "].slope", drugs[i].slope,
                          {.low = 1.0, .high = 1.0, .words = "1 for GCA; generalised_loewe takes any slope"});
    }
};

} // namespace alkaloid
