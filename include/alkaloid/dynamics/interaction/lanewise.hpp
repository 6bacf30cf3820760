#pragma once
/// @file Models that solve an equation take the lanes of a pack one by one: each converges at its own pace.

#include "marginal.hpp"

#include "../../core/dual.hpp"
#include "../../core/pack.hpp"

#include <array>
#include <cstddef>

namespace alkaloid::detail {

/// The lanes of a scalar, and what one of them is.
template <class S>
struct lanes {
    static constexpr std::size_t count = 1;
    using one = S;
    static S const& get(S const& x, std::size_t) { return x; }
    static void put(S& x, std::size_t, S const& value) { x = value; }
};
template <std::size_t N>
struct lanes<pack<N>> {
    static constexpr std::size_t count = N;
    using one = double;
    static double get(pack<N> const& x, std::size_t i) { return x[i]; }
    static void put(pack<N>& x, std::size_t i, double value) { x.set(i, value); }
};
template <std::size_t K, class S>
requires(lanes<S>::count > 1) struct lanes<dual<K, S>> {
    static constexpr std::size_t count = lanes<S>::count;
    using one = dual<K, typename lanes<S>::one>;
    static one get(dual<K, S> const& x, std::size_t i) {
        one r(lanes<S>::get(x.value, i));
        for (std::size_t k = 0; k < K; ++k)
            r.gradient[k] = lanes<S>::get(x.gradient[k], i);
        return r;
    }
    static void put(dual<K, S>& x, std::size_t i, one const& value) {
        lanes<S>::put(x.value, i, value.value);
        for (std::size_t k = 0; k < K; ++k)
            lanes<S>::put(x.gradient[k], i, value.gradient[k]);
    }
};

/// `solve(drugs, doses, coefficients)` lane by lane, everything in the scalar of one lane of `R`; coefficients beside
/// the drugs go as an array of `R`.
template <class R, class S, class D, std::size_t N, std::size_t K, class F>
R lanewise(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses, std::array<R, K> const& coefficients,
           F const& solve) {
    using L = lanes<R>;
    using one = typename L::one;
    R result(0.0);
    for (std::size_t lane = 0; lane < L::count; ++lane) {
        std::array<marginal<one>, N> its_drugs;
        std::array<one, N> its_doses;
        std::array<one, K> its_coefficients;
        for (std::size_t i = 0; i < N; ++i) {
            its_drugs[i] = {L::get(R(drugs[i].half), lane), L::get(R(drugs[i].maximum), lane),
                            L::get(R(drugs[i].slope), lane)};
            its_doses[i] = L::get(R(doses[i]), lane);
        }
        for (std::size_t k = 0; k < K; ++k)
            its_coefficients[k] = L::get(coefficients[k], lane);
        L::put(result, lane, solve(its_drugs, its_doses, its_coefficients));
    }
    return result;
}
template <class R, class S, class D, std::size_t N, class F>
R lanewise(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses, F const& solve) {
    return lanewise<R>(
        drugs, doses, std::array<R, 0>{},
        [&](auto const& its_drugs, auto const& its_doses, auto const&) { return solve(its_drugs, its_doses); });
}

/// log-odds over a larger maximum of an effect that has log-odds `u` over its own, which is `ratio` of the larger:
/// log of r p/(1 - r p), p = 1/(1 + e^-u). A ratio above 1 will do while r p stays below 1.
template <scalar R>
R log_odds_over(R const& u, R const& ratio) {
    using std::exp;
    using std::log;
    using V = decltype(value_of(u));
    auto const below = value_of(u) < V(0.0);
    R const e = exp(R(select(below, u, R(-u))));
    auto const same = value_of(ratio) == V(1.0);
    R const left = select(same, R(1.0), select(below, R(1.0 + (1.0 - ratio) * e), R(e + (1.0 - ratio))));
    R const other = log(ratio) - log(left) + select(below, u, R(0.0));
    // At ratio 1 that is u; only derivatives see the rest.
    R const growth = select(below, e, R(1.0 / select(value_of(e) > V(1e-300), e, R(1e-300))));
    return select(same, R(u + (ratio - 1.0) * (1.0 + growth)), other);
}

} // namespace alkaloid::detail
