#pragma once
/// @file A steady state as a solve, not a wait: the fixed point of the map over one cycle, or the root of the derivatives.

#include "period.hpp"

#include "../core/eigen.hpp"
#include "../core/error.hpp"
#include "../dosing/steady.hpp"
#include "../dosing/steady_policy.hpp"
#include "../solve/propagator.hpp"

#include <string>

namespace alkaloid::detail {

/// Amounts at rest, with what is known of them.
template <class State>
struct resting {
    State x;     ///< where it was asked for
    State start; ///< at the cycle's beginning, before what arrives there
    double residual;
    long cycles;
};

template <class State>
double largest(State const& x) {
    double most = 0.0;
    for (auto const& v : x)
        most = std::max(most, magnitude(v));
    return most;
}
/// Largest change relative to the largest amount.
template <class State>
double change(State const& a, State const& b) {
    State d = a;
    for (std::size_t i = 0; i < d.size(); ++i)
        d[i] = b[i] - a[i];
    double const size = std::max(largest(a), largest(b)), most = largest(d);
    return most == 0.0 ? 0.0 : most / size;
}

[[noreturn]] inline void no_steady_state(std::string const& why, double t, double residual, long cycles) {
    throw integration_error("steady state: " + why + " at t = " + text(t, 6) + " h; after " + std::to_string(cycles) +
                                " cycles the last still changed by " + text(residual, 3) + " of the largest amount",
                            t, {});
}

/// Solves (I - P) x = b where P has no negative entry and is that of a flow: such a matrix needs no pivots, which lanes
/// of a pack could not share; nor does -A for a rate matrix A. Compartments that nothing reaches stay empty. What leaves
/// a compartment must be more than rounding of `scale`.
template <scalar S, std::size_t N>
std::array<S, N> solve_flow(matrix<S, N> m, std::array<S, N> b, std::array<bool, N> const& reached, double scale,
                            std::array<std::string_view, N> const& names, double t) {
    std::array<double, N> nothing;
    for (std::size_t k = 0; k < N; ++k)
        nothing[k] = 1e-14 * std::max(scale, magnitude(m(static_cast<int>(k), static_cast<int>(k))));
    std::array<S, N> x;
    x.fill(S(0.0));
    for (std::size_t k = 0; k < N; ++k) {
        if (!reached[k])
            continue;
        int const kk = static_cast<int>(k);
        if (!(min_lane(value_of(m(kk, kk))) > nothing[k]))
            throw integration_error("steady state: there is none at t = " + text(t, 6) + " h; what reaches " + std::string(names[k]) + " never leaves it", t, {});
        for (std::size_t i = k + 1; i < N; ++i) {
            if (!reached[i])
                continue;
            int const ii = static_cast<int>(i);
            S const share = m(ii, kk) / m(kk, kk);
            for (int j = kk; j < static_cast<int>(N); ++j)
                m(ii, j) -= share * m(kk, j);
            b[i] -= share * b[k];
        }
    }
    for (std::size_t k = N; k-- > 0;) {
        if (!reached[k])
            continue;
        S rest = b[k];
        for (std::size_t j = k + 1; j < N; ++j)
            if (reached[j])
                rest -= m(static_cast<int>(k), static_cast<int>(j)) * x[j];
        x[k] = rest / m(static_cast<int>(k), static_cast<int>(k));
    }
    return x;
}

/// Compartments that get anything: those with an inflow, and those that flow, by `m`, from them.
template <scalar S, std::size_t N>
std::array<bool, N> reached_from(std::array<S, N> const& inflow, matrix<S, N> const& m) {
    std::array<bool, N> reached;
    for (std::size_t i = 0; i < N; ++i)
        reached[i] = magnitude(inflow[i]) > 0.0;
    for (std::size_t round = 0; round < N; ++round)
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j)
                reached[i] = reached[i] || (i != j && reached[j] && magnitude(m(static_cast<int>(i), static_cast<int>(j))) > 0.0);
    return reached;
}

/// x + inverse r in the compartments that are reached, held back so that no amount loses more than nine tenths.
template <class State, class Matrix>
State step(State const& x, State const& r, Matrix const& inverse, std::array<bool, std::tuple_size_v<State>> const& reached) {
    constexpr int n = static_cast<int>(std::tuple_size_v<State>);
    using S = typename State::value_type;
    State next = x;
    column<S, std::tuple_size_v<State>> rhs;
    for (int i = 0; i < n; ++i)
        rhs(i) = reached[static_cast<std::size_t>(i)] ? r[static_cast<std::size_t>(i)] : S(0.0);
    column<S, std::tuple_size_v<State>> const d = inverse.template cast<S>() * rhs;
    double share = 1.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        double const amount = value_of(x[i]), lost = -value_of(d(static_cast<int>(i)));
        if (lost > 0.9 * amount && amount > 0.0)
            share = std::min(share, 0.9 * amount / lost);
    }
    for (std::size_t i = 0; i < x.size(); ++i)
        next[i] = x[i] + share * d(static_cast<int>(i));
    return next;
}

} // namespace alkaloid::detail
