#pragma once
/// @file BRAID: a bivariate response that keeps the two curves and adds one or two coefficients.

#include "combination_model.hpp"
#include "lanewise.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace alkaloid {

/// Both curves on the scale of the joint maximum, their odds combined as D^(1/(delta n)), n the geometric mean of the
/// slopes: kappa above 0 is synergy, below (to -2) antagonism. delta other than 1 is the extended model.  @cite
/// twarog2016
template <scalar K = double>
struct braid {
    K kappa = K(0.0);              ///< > -2
    K delta = K(1.0);              ///< > 0
    std::optional<K> maximum = {}; ///< Of both together, not below either's; left out, the larger of the two.

    static constexpr combination_description about{
        .name = "BRAID",
        .equation =
            "E = Ef/(1 + G^(-delta n)), G = D1^q + D2^q + kappa sqrt(D1^q D2^q), q = 1/(delta n), n = sqrt(h1 h2), "
            "D_i = E_i/(Ef - E_i)",
        .cite = "twarog2016",
        .reduces_to = "Loewe at kappa 0, equal slopes and equal maxima",
        .sham = "passes at kappa 0 and delta 1",
        .partial_agonists = "the stronger drug's maximum is reached whatever the weaker's dose: nothing is pulled down",
        .not_for = "partial agonists at one receptor; reading kappa 0 as Loewe additive where slopes differ",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        using R = detail::effect_t<S, D, K>;
        std::array<R, 3> const coefficients{R(kappa), R(delta), maximum ? R(*maximum) : R(-1.0)};
        return detail::lanewise<R>(drugs, doses, coefficients,
                                   [](auto const& m, auto const& d, auto const& k) { return effect(m, d, k); });
    }
    /// The joint maximum must not lie below a drug's own.
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        found.require("braid.kappa", kappa, {.low = -2.0, .low_included = false, .words = "finite and > -2"});
        found.require("braid.delta", delta, positive);
        for (std::size_t i = 0; maximum && i < N; ++i)
            found.require("braid.maximum", *maximum,
                          {.low = max_lane(value_of(drugs[i].maximum)),
                           .words = "finite and not below the maximum of drug[" +
                                    std::string(1, static_cast<char>('0' + i)) + "]"});
    }

private:
    template <class R>
    static R effect(std::array<marginal<R>, 2> const& drugs, std::array<R, 2> const& doses, std::array<R, 3> const& k) {
        using std::exp;
        using std::log;
        using std::sqrt;
        R const top = value_of(k[2]) >= 0.0                                     ? k[2]
                      : value_of(drugs[0].maximum) < value_of(drugs[1].maximum) ? drugs[1].maximum
                                                                                : drugs[0].maximum;
        R const power = k[1] * sqrt(R(drugs[0].slope * drugs[1].slope));
        std::array<bool, 2> there{};
        std::array<R, 2> t{R(0.0), R(0.0)};
        for (std::size_t i = 0; i < 2; ++i) {
            there[i] = !(value_of(doses[i]) <= 0.0) && value_of(drugs[i].maximum) > 0.0;
            if (there[i])
                t[i] = detail::log_odds_over(R(drugs[i].log_odds(doses[i])), R(drugs[i].maximum / top)) / power;
        }
        if (!there[0] || !there[1])
            return there[0]   ? drugs[0].at(doses[0])
                   : there[1] ? drugs[1].at(doses[1])
                              : detail::at_rest<R>(drugs, doses);
        R const most = value_of(t[0]) < value_of(t[1]) ? t[1] : t[0],
                least = value_of(t[0]) < value_of(t[1]) ? t[0] : t[1];
        R const half = exp(R(0.5 * (least - most))); // so that neither power overflows
        return top * detail::logistic(R(power * (most + log(R(1.0 + half * half + k[0] * half)))));
    }
};

} // namespace alkaloid
