#pragma once
/// @file Agonists of one receptor as one depressant: they compete, so no model of interaction is needed between them.

#include "../agonist.hpp"
#include "depressant.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace alkaloid {

/// What one endpoint makes of a receptor's stimulus.
template <scalar S = double>
struct transmission {
    S share = S(1.0);   ///< Of the stimulus that counts here, relative to the scale of the agonists' constants.
    S ceiling = S(1.0); ///< The largest depression through this receptor.
    S slope = S(1.0);   ///< n of the operational model.
    basis path = {};

    void check(checklist& found) const {
        found.require("share", share, positive);
        found.require("ceiling", ceiling, fraction);
        found.require("slope", slope, positive);
    }
};

/// Competing agonists as one drug of slope 1, exact at every instant: with a_i = share tau_i/(K_i fold) and b_i = 1/K_i,
///     E = ceiling sum a_i C_i / (1 + sum (a_i + b_i) C_i) = maximum x/(1 + x),
///     x = sum (a_i + b_i) C_i,  maximum = ceiling sum a_i C_i / x.
/// With another slope n there is no such form; the level is then the stimulus s = sum a_i C_i/(1 + sum b_i C_i) itself, with
/// E = ceiling s^n/(1 + s^n), and what a partial agonist cannot reach shows in the level, not in the maximum.
/// The operational model; of slope 1, which with Em = tau/(1 + tau) and K = K_A/(1 + tau) is the competition of Gaddum and
/// Ariens. A partial agonist lowers the maximum of what it displaces. `fold`: tolerance, how many times the stimulus is
/// needed.
/// @cite black1983  @cite gaddum1937  @cite ariens1954  @throws invalid_input
template <scalar S, scalar F, class... A>
auto same_site(std::string name, transmission<S> const& how, curve<dimension{}, F> const& fold, A const&... agonists) {
    constexpr std::size_t N = sizeof...(A);
    static_assert(N > 0, "same_site: at least one agonist{free concentration, action}");
    using R = detail::meeting_scalar_t<S, F, typename A::scalar_type...>;
    checklist check;
    how.check(check);
    std::size_t i = 0;
    (agonists.how.check(check, "agonist[" + std::to_string(i++) + "]"), ...);
    detail::aligned<R> all(check);
    (all.note(agonists.concentration), ...);
    all.note(fold);
    all.rests_on(how.path);
    (all.rests_on(agonists.how.path), ...);
    (all.add(agonists.concentration, "agonist[" + std::to_string(all.rows()) + "].concentration", "umol/L", [](auto const& c) { return R(c); }), ...);
    all.add(fold, "fold", "", [](auto const& f) { return R(f); });
    detail::require_values(check, "fold", fold, {.low = 1.0 - 1e-9, .words = "finite and >= 1"});
    check.settle(name);
    std::array<R, N> const driving{R(agonists.how.driving)...}, holding{R(agonists.how.holding)...};
    bool const straight = max_lane(value_of(how.slope)) == 1.0 && min_lane(value_of(how.slope)) == 1.0;
    auto c = all.template curves<N + 1, 2>([&](std::size_t, auto const& now, auto& out) {
        R drive(0.0), held(0.0);
        for (std::size_t k = 0; k < N; ++k) {
            auto const below = value_of(now[k]) < decltype(value_of(now[k]))(0.0); // integrators undershoot zero
            R const level = select(below, R(0.0), R(now[k]));
            drive = drive + level * driving[k];
            held = held + level * holding[k];
        }
        drive = R(how.share * drive) / now[N];
        if (!straight) {
            out[0] = R(drive / (1.0 + held));
            out[1] = R(how.ceiling);
            return;
        }
        R const x = drive + held;
        auto const none = value_of(x) == decltype(value_of(x))(0.0);
        R const safe = select(none, R(1.0), x);
        out[0] = x;
        out[1] = R(how.ceiling) * select(none, R(1.0), R(drive / safe)); // of nothing any maximum does
    });
    return depressant<R>{std::move(name), straight ? "of C50" : "of the stimulus", std::move(c[0]), std::move(c[1]), R(1.0), R(how.slope)};
}
/// The same without tolerance.
template <scalar S, class A, class... More>
    requires requires(A const& a) { a.how; }
auto same_site(std::string name, transmission<S> const& how, A const& first, More const&... more) {
    static_assert(A::over_time, "same_site: the first agonist's concentration is a curve");
    auto const never = first.concentration.template map<dimension{}>([](auto const&) { return S(1.0); });
    return same_site(std::move(name), how, curve<dimension{}, S>(never), first, more...);
}

} // namespace alkaloid
