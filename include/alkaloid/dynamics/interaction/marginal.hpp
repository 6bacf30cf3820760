#pragma once
/// @file One drug alone, as the models of combinations want it: effect from dose and dose from effect, as bare numbers.

#include "../hill.hpp"

#include "../../core/error.hpp"

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace alkaloid {

namespace detail {
/// log(dose/half), also where the ratio itself is no normal number. `dose` > 0.
template <scalar R>
R log_ratio(R const& dose, R const& half) {
    using std::log;
    R const ratio = dose / half;
    auto const v = value_of(ratio);
    auto const normal = v > decltype(v)(1e-290);
    auto const not_huge = v < decltype(v)(1e290);
    if (min_lane(v) > 1e-290 && max_lane(v) < 1e290)
        return log(ratio);
    return select(
        normal,
        select(not_huge, R(log(R(select(normal, select(not_huge, ratio, R(1.0)), R(1.0))))), R(log(dose) - log(half))),
        R(log(dose) - log(half)));
}
/// 1/(1 + exp(-u)), to the last digits in both tails, with finite derivatives.
template <scalar R>
R logistic(R const& u) {
    using std::exp;
    auto const below = value_of(u) < decltype(value_of(u))(0.0);
    R const e = exp(R(select(below, u, R(-u))));
    return select(below, e, R(1.0)) / (1.0 + e);
}
/// Are all these slopes 1 in every lane? Then effects are straight in doses near 0.
template <class S, std::size_t N, template <class> class M>
bool slopes_are_one(std::array<M<S>, N> const& drugs) {
    bool all = true;
    for (auto const& one : drugs)
        all = all && max_lane(value_of(one.slope)) == 1.0 && min_lane(value_of(one.slope)) == 1.0;
    return all;
}
} // namespace detail

/// The effect E(d) = maximum d^n / (half^n + d^n) of one drug, from 0 at dose 0: a fraction, or in an effect's own
/// unit. The dose is in the drug's own unit, that of `half`; other baselines are the caller's to subtract.  @cite
/// hill1910
template <scalar S = double>
struct marginal {
    S half;             ///< The dose with half the maximum.
    S maximum = S(1.0); ///< Emax; 0 for a pure antagonist, which only some models can take.
    S slope = S(1.0);   ///< Hill's n.

    /// log-odds of the effect over the maximum, n log(d/half). `dose` > 0.
    template <scalar T>
    common_scalar_t<S, T> log_odds(T const& dose) const {
        using R = common_scalar_t<S, T>;
        return R(slope) * detail::log_ratio(R(dose), R(half));
    }
    /// The effect of a dose; 0 at and below 0, where integrators undershoot.
    template <scalar T>
    common_scalar_t<S, T> at(T const& dose) const {
        using R = common_scalar_t<S, T>;
        R const d = dose;
        auto const none = value_of(d) <= decltype(value_of(d))(0.0);
        R const safe = select(none, R(half), d);
        R const e = R(maximum) * detail::logistic(log_odds(safe));
        if constexpr (std::same_as<decltype(value_of(d)), R>)
            return select(none, R(0.0), e);
        else // at rest the tangent is that of slope 1, or flat; below slope 1 it is upright, which no gradient can say
            return select(
                none, detail::slopes_are_one(std::array{*this}) ? R(maximum * (d - value_of(d)) / half) : R(0.0), e);
    }
    /// The dose with this effect: 0 at 0, infinite at the maximum and beyond.
    template <scalar T>
    common_scalar_t<S, T> inverse(T const& effect) const {
        using R = common_scalar_t<S, T>;
        using std::pow;
        R const e = effect, left = R(maximum) - e;
        auto const zero = decltype(value_of(e))(0.0);
        auto const none = value_of(e) <= zero;
        auto const beyond = value_of(left) <= zero;
        R const odds = select(none, R(1.0), select(beyond, R(1.0), R(e / select(beyond, R(1.0), left))));
        R const dose = R(half) * R(pow(odds, R(1.0 / slope)));
        return select(none, R(0.0), select(beyond, R(std::numeric_limits<double>::infinity()), dose));
    }
    void check(checklist& found, std::string_view name) const {
        found.require(std::string(name) + ".half", half, positive);
        found.require(std::string(name) + ".maximum", maximum, not_negative);
        found.require(std::string(name) + ".slope", slope, positive);
    }
};

/// From a curve over concentrations; doses are then micromoles per litre.
template <scalar S>
marginal<S> marginal_of(sigmoid<S> const& s) {
    return {s.half.base(), s.maximum, s.slope};
}

/// Anything that has an effect for a dose, a dose for an effect, and a largest effect: what general Loewe additivity
/// takes.
template <class C>
concept marginal_curve = requires(C const& c, double x) {
    { c.at(x) } -> std::convertible_to<double>;
    { c.inverse(x) } -> std::convertible_to<double>;
    { c.maximum } -> std::convertible_to<double>;
};

namespace detail {
template <class C>
inline constexpr bool is_hill = false;
template <class S>
inline constexpr bool is_hill<marginal<S>> = true;
/// The scalar in which drugs, doses and coefficients of a model meet.
template <class S, class D, class K = double>
using effect_t = meeting_scalar_t<S, D, K>;

/// Where there is no effect yet: 0, with the tangent of slope 1 if all slopes are 1. No dose above 0.
template <class R, class S, class D, std::size_t N>
R at_rest(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) {
    R e(0.0);
    for (std::size_t i = 0; i < N; ++i)
        e = e + drugs[i].at(doses[i]);
    return e;
}
} // namespace detail

} // namespace alkaloid
