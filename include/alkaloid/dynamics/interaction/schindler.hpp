#pragma once
/// @file Schindler's Hill surface.

#include "combination_model.hpp"

namespace alkaloid {

/// One Hill curve of the summed doses x = d/C50, its slope and its maximum averaged over them: closed, smooth, for any
/// slopes and maxima.  @cite schindler2017
struct schindler {
    static constexpr combination_description about{
        .name = "Schindler",
        .equation = "E = m u^y/(1 + u^y), u = sum(x_i), y = sum(h_i x_i)/u, m = sum(Emax_i x_i)/u, x_i = d_i/C50_i",
        .cite = "schindler2017",
        .reduces_to = "Loewe at equal slopes and maxima; GCA at slopes 1; it is Minto without beta",
        .sham = "passes",
        .partial_agonists =
            "the maximum is interpolated by doses: an excess of a partial agonist pulls the effect down",
        .not_for = "a mechanism, for the interpolation is a choice; high effects at different slopes, where more of a "
                   "flat drug lowers them",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        using R = detail::effect_t<S, D>;
        using V = decltype(value_of(R(0.0)));
        using std::log;
        std::array<R, N> x;
        R u(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            R const d = doses[i];
            x[i] = select(value_of(d) < V(0.0), R(0.0), d) / drugs[i].half;
            u = u + x[i];
        }
        auto const none = value_of(u) <= V(0.0);
        R const safe = select(none, R(1.0), u);
        R slope(0.0), top(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            R const part = x[i] / safe;
            slope = slope + part * drugs[i].slope;
            top = top + part * drugs[i].maximum;
        }
        R const e = top * detail::logistic(R(slope * log(safe)));
        if constexpr (std::same_as<R, V>)
            return select(none, R(0.0), e);
        else
            return select(none, detail::at_rest<R>(drugs, doses), e);
    }
};

} // namespace alkaloid
