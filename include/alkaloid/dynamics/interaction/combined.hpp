#pragma once
/// @file The checked door to the models of combined effects, for doses and over time.

#include "combination_model.hpp"

#include "../aligned.hpp"
#include "../ligand.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

namespace alkaloid {

namespace detail {
/// Everything about drugs and model that cannot be used.
template <combination_model M, scalar S, std::size_t N>
void check_model(M const& model, std::array<marginal<S>, N> const& drugs, checklist& found) {
    for (std::size_t i = 0; i < N; ++i)
        drugs[i].check(found, "drug[" + std::to_string(i) + "]");
    if constexpr (requires { model.check(drugs, found); })
        model.check(drugs, found);
}
template <class M>
std::string answers_for() {
    if constexpr (requires { M::answers_for; })
        return std::string(M::answers_for);
    else
        return "such that " + std::string(M::about.name) + " has an answer";
}
template <class M>
std::string place() {
    return "combined by " + std::string(M::about.name);
}
} // namespace detail

/// The effect of these doses together, by this model.
/// @throws invalid_input with every value that cannot be used, and where the model has no answer
template <combination_model M, scalar S, scalar D, std::size_t N>
auto combined(M const& model, std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) {
    checklist found;
    detail::check_model(model, drugs, found);
    for (std::size_t i = 0; i < N; ++i) {
        std::string const name = "dose[" + std::to_string(i) + "]";
        found.require(name, doses[i], not_negative);
        if (not_negative.admits(doses[i]) && positive.admits(drugs[i].half))
            found.require(name + " over half", detail::effect_t<S, D>(doses[i] / drugs[i].half), any_finite);
    }
    found.settle(detail::place<M>());
    if (!is_defined(model, drugs, doses)) {
        std::string all;
        for (std::size_t i = 0; i < N; ++i)
            all += (i ? ", " : "") + text(max_lane(value_of(doses[i])));
        found.refuse("doses", all, "", detail::answers_for<M>());
    }
    found.settle(detail::place<M>());
    return model(drugs, doses);
}

/// One drug over time: its curve for one dose or concentration, and that. `effect_of{sigmoid, curve}` takes molar
/// concentrations; `effect_of{marginal, curve, path}` any, with the half dose in the base unit of the curve.
template <class C, class S>
struct effect_of {
    using scalar_type = common_scalar_t<typename detail::molar<C>::scalar_type, S>;
    static constexpr bool over_time = requires(C const& c) { c.jumps(); };

    marginal<S> by;
    C concentration; ///< A curve or a constant.
    basis path;      ///< What the single effect rests on, the curve aside.

    effect_of(sigmoid<S> const& how, C const& c) : by(marginal_of(how)), concentration(c), path(how.path) {
        static_assert(
            detail::molar<C>::is,
            "effect_of: a sigmoid takes a concentration in moles per volume; for other units give a marginal");
    }
    effect_of(marginal<S> const& how, C const& c, basis rests_on = {})
        : by(how), concentration(c), path(std::move(rests_on)) {}
};
template <class C, class S>
effect_of(sigmoid<S>, C) -> effect_of<C, S>;
template <class C, class S>
effect_of(marginal<S>, C) -> effect_of<C, S>;
template <class C, class S>
effect_of(marginal<S>, C, basis) -> effect_of<C, S>;

/// The combined effect over time, at equal times and on both sides of jumps; it rests on the constants of all.
/// @throws invalid_input with every value that cannot be used, and where the model has no answer
template <combination_model M, class C, class S, class... More>
auto combined(M const& model, effect_of<C, S> const& first, More const&... more) {
    static_assert(effect_of<C, S>::over_time || (More::over_time || ...),
                  "combined: constant concentrations are doses; give them as arrays");
    constexpr std::size_t N = 1 + sizeof...(More);
    using W = detail::meeting_scalar_t<typename effect_of<C, S>::scalar_type, typename More::scalar_type...>;
    auto const widened = [](auto const& m) { return marginal<W>{W(m.half), W(m.maximum), W(m.slope)}; };
    std::array<marginal<W>, N> const drugs{widened(first.by), widened(more.by)...};
    using R = std::decay_t<decltype(model(drugs, std::array<W, N>{}))>;
    checklist found;
    detail::check_model(model, drugs, found);
    detail::aligned<R> all(found);
    auto const add = [&](auto const& one) {
        all.add(one.concentration, "drug[" + std::to_string(all.rows()) + "].concentration", "",
                [](auto const& c) { return R(c); });
    };
    all.note(first.concentration);
    (all.note(more.concentration), ...);
    all.rests_on((first.path + ... + more.path));
    add(first);
    (add(more), ...);
    found.settle(detail::place<M>());
    std::size_t undefined = 0, at = 0;
    auto effect = all.template curves<N, 1>([&](std::size_t sample, auto const& now, auto& out) {
        out[0] = model(drugs, now);
        auto const v = value_of(out[0]);
        if (!(max_lane(v) - max_lane(v) == 0.0) || !(min_lane(v) - min_lane(v) == 0.0))
            at = undefined++ == 0 ? sample : at;
    });
    if (undefined > 0)
        found.refuse("concentrations at " + text(all.times()[at], 6) + " h",
                     std::to_string(undefined) + " samples without an effect", "", detail::answers_for<M>());
    found.settle(detail::place<M>());
    return std::move(effect[0]);
}

} // namespace alkaloid
