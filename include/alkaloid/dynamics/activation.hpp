#pragma once
/// @file How much a receptor is activated: the operational model of agonism for any number of ligands.

#include "agonist.hpp"
#include "aligned.hpp"
#include "receptor.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace alkaloid {

/// From the stimulus, s = sum of tau_i times occupied fraction_i, to the response: (q s)^n / (1 + (q s)^n).
template <scalar S = double>
struct transducer {
    S slope = S(1.0);          ///< n of the operational model.
    S receptors_left = S(1.0); ///< q: what an irreversible antagonist or internalisation left of the receptors. In (0, 1].

    /// The response in [0, 1). A stimulus just below zero, as integrators leave it, keeps its sign.
    template <scalar T>
    common_scalar_t<S, T> operator()(T const& stimulus) const {
        using R = common_scalar_t<S, T>;
        using std::pow;
        R const s = receptors_left * stimulus;
        if constexpr (std::same_as<S, double>) // a dual slope of 1 still has a derivative
            if (slope == 1.0)
                return s / (1.0 + s);
        auto const below = value_of(s) < decltype(value_of(s))(0.0);
        R const size = select(below, R(-s), s);
        auto const none = value_of(size) == decltype(value_of(size))(0.0);
        R const safe = select(none, R(1.0), size);
        R const e = 1.0 / (1.0 + pow(safe, R(-slope)));
        // At rest the tangent is that of slope 1, or flat; below slope 1 it is upright, which no gradient can say.
        bool const straight = max_lane(value_of(slope)) == 1.0 && min_lane(value_of(slope)) == 1.0;
        return select(none, straight ? s : R(0.0), select(below, R(-e), e));
    }
    void check(checklist& found) const {
        found.require("slope", slope, positive);
        found.require("receptors_left", receptors_left, positive_fraction);
    }
};
template <class S>
transducer(S, S) -> transducer<S>;

/// What a receptor does; `R` is a scalar, or a curve of fractions.
template <class R, class Each>
struct activated {
    Each by_ligand; ///< Each ligand's share of the activation, in proportion to its stimulus; an antagonist's is 0.
    R total;        ///< Activation as a fraction of the system's maximum, in [0, 1).
    R stimulus;     ///< sum of tau_i times occupied fraction_i: what tolerance divides and reserve multiplies.
    basis path = {};

    R const& operator[](std::size_t i) const { return by_ligand.at(i); }
    std::size_t size() const { return by_ligand.size(); }
    basis const& rests_on() const& { return path; }
    basis rests_on() && { return std::move(path); }
};

namespace detail {
/// `drive` and `hold` of each ligand become each one's share; returns {activation, stimulus}.
template <class S, class T, class Range>
std::pair<S, S> activate(transducer<T> const& how, Range const& drive, S const& held, Range& shares) {
    S sum(0.0);
    for (auto const& d : drive)
        sum = sum + d;
    S const stimulus = sum / (1.0 + held);
    S const total = how(stimulus);
    auto const none = value_of(sum) == decltype(value_of(sum))(0.0);
    S const safe = select(none, S(1.0), sum);
    bool const straight = max_lane(value_of(how.slope)) == 1.0 && min_lane(value_of(how.slope)) == 1.0;
    S const at_rest = straight ? S(how.receptors_left / (1.0 + held)) : S(0.0); // what total/sum tends to
    S const each = select(none, at_rest, S(total / safe));
    for (std::size_t i = 0; i < drive.size(); ++i)
        shares[i] = drive[i] * each;
    return {total, stimulus};
}

template <class S, class T, class... A>
auto activation_over_time(std::string const& where, checklist& check, transducer<T> const& how, A const&... agonists) {
    constexpr std::size_t N = sizeof...(A);
    aligned<S> all(check);
    (all.note(agonists.concentration), ...);
    (all.rests_on(agonists.how.path), ...);
    (all.add(agonists.concentration, "agonist[" + std::to_string(all.rows()) + "].concentration", "umol/L", [](auto const& c) { return S(c); }), ...);
    check.settle(where);
    std::array<S, N> const driving{S(agonists.how.driving)...}, holding{S(agonists.how.holding)...};
    auto c = all.template curves<N, N + 2>([&](std::size_t, auto const& now, auto& out) {
        std::array<S, N> drive, shares;
        S held(0.0);
        for (std::size_t k = 0; k < N; ++k) {
            drive[k] = now[k] * driving[k];
            held = held + now[k] * holding[k];
        }
        auto const [total, stimulus] = activate<S>(how, drive, held, shares);
        for (std::size_t k = 0; k < N; ++k)
            out[k] = shares[k];
        out[N] = total;
        out[N + 1] = stimulus;
    });
    using R = curve<dimension{}, S>;
    return [&]<std::size_t... K>(std::index_sequence<K...>) {
        return activated<R, std::array<R, N>>{{std::move(c[K])...}, std::move(c[N]), std::move(c[N + 1]), all.path()};
    }(std::make_index_sequence<N>{});
}
} // namespace detail

/// The activation of one receptor by ligands that compete for it at equilibrium, as a fraction of the system's maximum:
/// E = s^n / (1 + s^n), s = sum_i tau_i x_i / (1 + sum_j x_j), x = C/K_A. A partial agonist holds the receptor against a
/// full one; an antagonist has tau 0 and stands in the denominator only. Constants of different assays have different
/// maxima: mixing them says so in the evidence.  @cite black1983  @throws invalid_input
template <scalar T, class C, class S, class... More>
auto activation(receptor const& site, transducer<T> const& how, agonist<C, S> const& first, More const&... more) {
    using A = agonist<C, S>;
    using R = detail::meeting_scalar_t<T, typename A::scalar_type, typename More::scalar_type...>;
    auto const where = "activation of " + std::string(site.name);
    checklist check;
    how.check(check);
    std::size_t i = 0;
    first.how.check(check, "agonist[" + std::to_string(i++) + "]");
    (more.how.check(check, "agonist[" + std::to_string(i++) + "]"), ...);
    if constexpr (A::over_time || (More::over_time || ...)) {
        return detail::activation_over_time<R>(where, check, how, first, more...);
    } else {
        constexpr std::size_t N = 1 + sizeof...(More);
        i = 0;
        auto const examine = [&](auto const& a) { check.require("agonist[" + std::to_string(i++) + "].concentration", a.concentration.base(), not_negative, "umol/L"); };
        examine(first);
        (examine(more), ...);
        check.settle(where);
        std::array<R, N> const drive{R(first.concentration.base() * first.how.driving), R(more.concentration.base() * more.how.driving)...};
        R const held = (R(first.concentration.base() * first.how.holding) + ... + R(more.concentration.base() * more.how.holding));
        std::array<R, N> shares;
        auto const [total, stimulus] = detail::activate<R>(how, drive, held, shares);
        return activated<R, std::array<R, N>>{shares, total, stimulus, (first.how.path + ... + more.how.path)};
    }
}
/// The same with slope 1 and all receptors in place.
template <class C, class S, class... More>
auto activation(receptor const& site, agonist<C, S> const& first, More const&... more) {
    return activation(site, transducer<>{}, first, more...);
}

} // namespace alkaloid
