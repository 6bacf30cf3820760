#pragma once
/// @file Turnover: what the body makes and breaks down, and a drug that hinders or helps either (indirect responses I-IV).

#include "along.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// What the drug does to the response's turnover.  @cite dayneka1993
enum class indirect {
    inhibits_production,   ///< I: dR/dt = kin (1 - E) - kout R
    inhibits_loss,         ///< II: dR/dt = kin - kout (1 - E) R
    stimulates_production, ///< III: dR/dt = kin (1 + E) - kout R
    stimulates_loss,       ///< IV: dR/dt = kin - kout (1 + E) R
};
constexpr std::string_view name_of(indirect kind) {
    switch (kind) {
    case indirect::inhibits_production: return "inhibits production";
    case indirect::inhibits_loss: return "inhibits loss";
    case indirect::stimulates_production: return "stimulates production";
    case indirect::stimulates_loss: return "stimulates loss";
    }
    return "?";
}

/// One influence on a turnover: the effect E over time and what it acts upon. E of an inhibition lies in [0, 1].
template <scalar S>
struct influence {
    indirect kind;
    curve<dimension{}, S> effect;
};
template <scalar S>
influence(indirect, curve<dimension{}, S>) -> influence<S>;

namespace detail {
template <class S>
constexpr bool inhibition(influence<S> const& i) {
    return i.kind == indirect::inhibits_production || i.kind == indirect::inhibits_loss;
}
} // namespace detail

/// The response over its baseline, R/R0, begun at the baseline: 1 where nothing acts. kin is kout times R0. Several
/// influences multiply, each on what it acts upon.  @cite dayneka1993  @throws invalid_input, integration_error
template <scalar S, class K, class... More>
curve<dimension{}, S> turnover(K const& kout, influence<S> const& first, More const&... more) {
    constexpr std::size_t M = 1 + sizeof...(More);
    S const k = S(detail::plain(kout).base());
    std::array<influence<S> const*, M> const all_of_them{&first, &more...};
    checklist check;
    check.require("kout", k, positive, "1/h");
    detail::aligned<S> all(check);
    for (auto const* i : all_of_them)
        all.note(i->effect);
    all.rests_on(detail::named("kout", kout));
    for (auto const* i : all_of_them) {
        auto const name = "effect that " + std::string(name_of(i->kind));
        all.add(i->effect, name, "", [](auto const& e) { return S(e); });
        if (detail::inhibition(*i)) {
            double most = 0.0;
            for (auto const& e : i->effect.values())
                most = std::max(most, max_lane(value_of(e)));
            for (auto const& j : i->effect.jumps())
                most = std::max(most, max_lane(value_of(j.before)));
            check.require(name, most, fraction);
        }
    }
    check.settle("turnover");
    std::array<indirect, M> kinds;
    for (std::size_t i = 0; i < M; ++i)
        kinds[i] = all_of_them[i]->kind;
    auto const rates = [&](auto const& x, auto const& u, auto& dxdt) {
        using T = std::decay_t<decltype(x[0])>;
        T made(k), lost(k);
        for (std::size_t i = 0; i < M; ++i)
            switch (kinds[i]) {
            case indirect::inhibits_production: made = made * (1.0 - u[i]); break;
            case indirect::inhibits_loss: lost = lost * (1.0 - u[i]); break;
            case indirect::stimulates_production: made = made * (1.0 + u[i]); break;
            case indirect::stimulates_loss: lost = lost * (1.0 + u[i]); break;
            }
        dxdt[0] = made - lost * x[0];
    };
    auto const states = detail::run_along<M>(all, std::array<S, 1>{S(1.0)}, rates);
    auto c = all.template curves<M, 1>([&](std::size_t sample, auto const&, auto& out) { out[0] = states[sample][0]; });
    return curve<dimension{}, S>({c[0].times().begin(), c[0].times().end()}, {c[0].values().begin(), c[0].values().end()}, {}, c[0].rests_on());
}

} // namespace alkaloid
