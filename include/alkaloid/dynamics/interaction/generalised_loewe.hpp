#pragma once
/// @file Loewe additivity of occupancy, after BIGL.

#include "combination_model.hpp"
#include "loewe_equation.hpp"

namespace alkaloid {

/// What is Loewe additive is occupancy o: sum of x_i (o/(1 - o))^(-1/n_i) = 1, x = d/C50; each drug holds its term's
/// part w_i of it, and E = sum of w_i maximum_i times o. Always defined.  @cite vanderborght2017
struct generalised_loewe {
    static constexpr combination_description about{
        .name = "generalised Loewe",
        .equation = "sum(w_i) = 1, w_i = x_i (o/(1 - o))^(-1/h_i), x_i = d_i/C50_i; E = o sum(w_i Emax_i)",
        .cite = "vanderborght2017",
        .reduces_to = "Loewe at equal maxima; GCA at slopes 1",
        .sham = "passes",
        .partial_agonists = "a partial agonist that takes over the occupancy pulls the effect down to its own maximum",
        .not_for = "drugs by different mechanisms, of which none pulls the other down",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return detail::lanewise<detail::effect_t<S, D>>(drugs, doses,
                                                        [](auto const& m, auto const& d) { return effect(m, d); });
    }

private:
    template <std::size_t N, class R>
    static R effect(std::array<marginal<R>, N> const& drugs, std::array<R, N> const& doses) {
        using std::exp;
        detail::loewe_equation<N> equation;
        bool none = true;
        for (std::size_t i = 0; i < N; ++i) {
            double const d = value_of(doses[i]);
            if (d != d)
                return R(d);
            equation.in[i] = d > 0.0;
            equation.ratio[i] = 1.0;
            if (!equation.in[i])
                continue;
            none = false;
            equation.log_dose[i] = detail::log_ratio(d, value_of(drugs[i].half));
            equation.slope[i] = value_of(drugs[i].slope);
        }
        if (none)
            return detail::at_rest<R>(drugs, doses);
        double const L = equation.root();
        std::array<R, N> w;
        R sum(0.0);
        double steep = 0.0;
        auto const shares = [&](R const& odds) {
            sum = R(0.0);
            steep = 0.0;
            for (std::size_t i = 0; i < N; ++i) {
                bool const there = value_of(doses[i]) > 0.0;
                if (there)
                    w[i] = exp(R(detail::log_ratio(doses[i], drugs[i].half) - odds / drugs[i].slope));
                else // of value 0, not of gradient 0
                    w[i] = std::same_as<R, double> || value_of(doses[i]) < 0.0
                               ? R(0.0)
                               : R(doses[i] / drugs[i].half * exp(R(-odds / drugs[i].slope)));
                sum = sum + w[i];
                steep += value_of(w[i]) / value_of(drugs[i].slope);
            }
        };
        shares(R(L));
        R odds(L);
        if constexpr (!std::same_as<R, double>) {
            odds = L + (sum - value_of(sum)) / steep;
            shares(odds);
        }
        R weighted(0.0);
        for (std::size_t i = 0; i < N; ++i)
            weighted = weighted + w[i] * drugs[i].maximum;
        return weighted / sum * detail::logistic(odds);
    }
};

} // namespace alkaloid
