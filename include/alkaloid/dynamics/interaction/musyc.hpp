#pragma once
/// @file MuSyC: two drugs, four states, and what each drug does to the other's potency, efficacy and cooperativity.

#include "combination_model.hpp"
#include "lanewise.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace alkaloid {

/// The steady state of U, A1, A2 and A12 (untouched, under one drug, under both) in relative doses x = d/C50: U to A1
/// with x1^h1, A2 to A12 with (alpha21 x1)^(gamma21 h1), both back with 1; drug 2 likewise. E is the mean of the
/// states' effects 0, maximum_1, maximum_2 and `maximum`. Where the cycle is not in balance (alpha21^h1 other than
/// alpha12^h2, or a gamma other than 1) equal speeds of both drugs are a part of the model.  @cite wooten2021
template <scalar K = double>
struct musyc {
    K alpha12 = K(1.0), alpha21 = K(1.0); ///< How drug 1 multiplies the effective dose of drug 2, and 2 of 1; 1: not.
    K gamma12 = K(1.0), gamma21 = K(1.0); ///< The same of the slope.
    std::optional<K> maximum = {};        ///< Of both together, E3; left out, E1 + E2 - E1 E2 as of fractions.

    static constexpr combination_description about{
        .name = "MuSyC",
        .equation = "E = sum(state E_state), states U, A1, A2, A12 at the steady state of mass action with d^h",
        .cite = "wooten2021",
        .reduces_to = "Bliss at alpha = gamma = 1 and E3 = E1 + E2 - E1 E2",
        .sham = "fails by construction: the drug binds beside itself",
        .partial_agonists = "each keeps its maximum; what both reach together is a coefficient of its own",
        .not_for = "a sham comparison; data that cannot carry six coefficients",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        using R = detail::effect_t<S, D, K>;
        R const e1 = drugs[0].maximum, e2 = drugs[1].maximum;
        std::array<R, 5> const k{R(alpha12), R(alpha21), R(gamma12), R(gamma21),
                                 maximum ? R(*maximum) : R(e1 + e2 - e1 * e2)};
        return detail::lanewise<R>(drugs, doses, k,
                                   [](auto const& m, auto const& d, auto const& c) { return effect(m, d, c); });
    }
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        found.require("musyc.alpha12", alpha12, positive);
        found.require("musyc.alpha21", alpha21, positive);
        found.require("musyc.gamma12", gamma12, positive);
        found.require("musyc.gamma21", gamma21, positive);
        if (maximum)
            found.require("musyc.maximum", *maximum, not_negative);
        for (std::size_t i = 0; !maximum && i < N; ++i)
            found.require("drug[" + std::to_string(i) + "].maximum", drugs[i].maximum,
                          {.low = 0.0, .high = 1.0, .words = "in [0, 1], or a maximum of both must be given"});
    }

private:
    /// Each state's weight is the sum over the spanning trees that lead to it of the products of their rates: no
    /// cancellation, and, in logarithms, no overflow.
    template <class R>
    static R effect(std::array<marginal<R>, 2> const& drugs, std::array<R, 2> const& doses, std::array<R, 5> const& c) {
        using std::exp;
        using std::log;
        bool const first = !(value_of(doses[0]) <= 0.0), second = !(value_of(doses[1]) <= 0.0);
        if (!first || !second)
            return first ? drugs[0].at(doses[0]) : second ? drugs[1].at(doses[1]) : detail::at_rest<R>(drugs, doses);
        R const x1 = detail::log_ratio(doses[0], drugs[0].half), x2 = detail::log_ratio(doses[1], drugs[1].half);
        R const on1 = drugs[0].slope * x1, on1_beside_2 = c[3] * drugs[0].slope * (x1 + log(c[1]));
        R const on2 = drugs[1].slope * x2, on2_beside_1 = c[2] * drugs[1].slope * (x2 + log(c[0])), off(0.0);
        // Logarithms of rates round the cycle U, A1, A12, A2, U: forth[s] leads on from state s, back[s] to it from the
        // next.
        std::array<R, 4> const forth{on1, on2_beside_1, off, off}, back{off, off, on1_beside_2, on2};
        std::array<R, 16> tree;
        double most = -1e300;
        for (std::size_t s = 0; s < 4; ++s)
            for (std::size_t cut = 0; cut < 4; ++cut) { // the edge left out, counted on from state s
                R t(0.0);
                for (std::size_t e = 0; e < 4; ++e)
                    if (e != cut)
                        t = t + (e < cut ? back : forth)[(s + e) % 4];
                tree[4 * s + cut] = t;
                most = std::max(most, value_of(t));
            }
        std::array<R, 4> const own{R(0.0), drugs[0].maximum, c[4], drugs[1].maximum};
        R sum(0.0), e(0.0);
        for (std::size_t s = 0; s < 4; ++s) {
            R weight(0.0);
            for (std::size_t cut = 0; cut < 4; ++cut)
                weight = weight + exp(R(tree[4 * s + cut] - most));
            sum = sum + weight;
            e = e + weight * own[s];
        }
        return e / sum;
    }
};

} // namespace alkaloid
