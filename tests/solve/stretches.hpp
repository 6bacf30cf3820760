#pragma once
/// @file Engines driven by hand: what every solver is tested through.

#include "alkaloid/kinetics/model.hpp"
#include "alkaloid/solve/span.hpp"

#include <utility>
#include <vector>

namespace alkaloid {

/// The amounts at `to`, from `x` at `from` with a constant inflow.
template <class Engine, class State, class From, class To>
State carried(Engine& engine, State x, From const& from, To const& to, State const& inflow = {}) {
    using S = typename State::value_type;
    engine.run(x, stretch<S, std::tuple_size_v<State>>{S(from), S(to), inflow, {}, 0.0, false}, [](std::size_t, State const&) {});
    return x;
}
/// What is seen at `times` on the way, and at the end behind them.
template <class Engine, class State>
std::vector<State> seen(Engine& engine, State x, double from, double to, std::vector<double> const& times,
                        State const& inflow = {}, double step = 0.0, bool first_on_grid = false) {
    using S = typename State::value_type;
    std::vector<State> all(times.size());
    engine.run(x, stretch<S, std::tuple_size_v<State>>{S(from), S(to), inflow, times, step, first_on_grid},
               [&](std::size_t i, State const& amounts) { all.at(i) = amounts; });
    all.push_back(x);
    return all;
}

} // namespace alkaloid
