#pragma once
/// @file Several depressants, put together by every model of interaction there is.

#include "../interaction/bliss.hpp"
#include "../interaction/braid.hpp"
#include "../interaction/generalised_loewe.hpp"
#include "../interaction/hand.hpp"
#include "../interaction/harbron.hpp"
#include "../interaction/hsa.hpp"
#include "../interaction/minto.hpp"
#include "../interaction/musyc.hpp"
#include "../interaction/schindler.hpp"
#include "combined_depression.hpp"
#include "depressant.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// The effect of several depressants together, by one model of interaction, over time. Not for callers: from there a
/// number comes with the range over the models.
template <class M, scalar S, std::size_t N>
curve<dimension{}, S> combined_effect(M const& model, std::array<depressant<S>, N> const& drugs) {
    checklist check;
    detail::aligned<S> all(check);
    for (auto const& d : drugs) {
        d.check(check);
        all.note(d.level);
        all.note(d.maximum);
    }
    for (auto const& d : drugs) {
        all.add(d.level, d.name + ": level", d.unit, [](S const& x) { return x; });
        all.add(d.maximum, d.name + ": maximum", "", [](S const& x) { return x; });
    }
    check.settle("depressants by " + std::string(M::about.name));
    auto c = all.template curves<2 * N, 1>([&](std::size_t, auto const& now, auto& out) {
        std::array<marginal<S>, N> alone;
        std::array<S, N> doses;
        for (std::size_t k = 0; k < N; ++k) {
            auto const below = value_of(now[2 * k]) < decltype(value_of(now[2 * k]))(0.0); // integrators undershoot zero
            doses[k] = select(below, S(0.0), S(now[2 * k]));
            alone[k] = marginal<S>{.half = drugs[k].half, .maximum = now[2 * k + 1], .slope = drugs[k].slope};
        }
        out[0] = model(alone, doses);
    });
    return std::move(c[0]);
}
} // namespace detail

/// By each model that takes these drugs, Bliss first: null models only, their coefficients at rest. `more`: what the caller
/// asks beside them (another coefficient, another curve). `suffix`: what the drugs are already shifted by, on every name.  @throws invalid_input
template <scalar S, std::size_t N>
combined_depression<S> over_models(std::string endpoint, std::array<depressant<S>, N> const& drugs, std::vector<typename combined_depression<S>::member> more = {}, basis const& path = {}, std::string const& suffix = {}) {
    std::vector<typename combined_depression<S>::member> members;
    std::vector<std::string> left_out;
    auto const ask = [&](std::string const& name, auto const& model) { members.push_back({name + suffix, detail::combined_effect(model, drugs)}); };
    ask("Bliss", bliss{});
    ask("HSA", hsa{});
    ask("Loewe (Harbron)", harbron{});
    ask("Loewe (generalised)", generalised_loewe{});
    ask("Hand", hand{});
    ask("Schindler", schindler{});
    if constexpr (N == 2) {
        ask("BRAID, kappa 0", braid<>{});
        ask("MuSyC, alpha 1", musyc<>{});
        ask("Minto, beta 0", minto<>{});
    } else {
        left_out = {"BRAID, MuSyC, Minto: they take two drugs"};
    }
    for (auto& m : more)
        members.push_back(std::move(m));
    basis whole = path;
    for (auto const& d : drugs)
        whole = whole + d.rests_on();
    return {std::move(endpoint), std::move(members), std::move(left_out), std::move(whole)};
}

} // namespace alkaloid
