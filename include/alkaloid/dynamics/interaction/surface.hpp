#pragma once
/// @file The effect of two drugs on a grid of doses.

#include "combined.hpp"

#include <span>
#include <vector>

namespace alkaloid {

/// Effects row by row: a row is a dose of the first drug.
template <scalar S>
struct effect_surface {
    std::size_t rows, columns;
    std::vector<S> effects;    ///< rows * columns of them; NaN where the model has no answer
    std::size_t undefined = 0; ///< how many of them have none

    S const& at(std::size_t row, std::size_t column) const { return effects.at(column < columns ? row * columns + column : effects.size()); }
};

/// The same numbers as single calls. Points without an answer are NaN and counted, not refused.  @throws invalid_input
template <combination_model M, scalar S>
auto surface(M const& model, std::array<marginal<S>, 2> const& drugs, std::span<double const> first,
             std::span<double const> second) {
    using R = std::decay_t<decltype(model(drugs, std::array<double, 2>{}))>;
    checklist found;
    detail::check_model(model, drugs, found);
    auto const examine = [&](std::string const& name, std::span<double const> doses, S const& half) {
        for (std::size_t i = 0; i < doses.size(); ++i) {
            found.require(name + "[" + std::to_string(i) + "]", doses[i], not_negative);
            if (not_negative.admits(doses[i]) && positive.admits(half))
                found.require(name + "[" + std::to_string(i) + "] over half", S(doses[i] / half), any_finite);
        }
    };
    examine("first", first, drugs[0].half);
    examine("second", second, drugs[1].half);
    found.settle("surface, " + detail::place<M>());
    effect_surface<R> s{first.size(), second.size(), {}};
    s.effects.reserve(s.rows * s.columns);
    for (double const a : first)
        for (double const b : second) {
            s.effects.push_back(model(drugs, std::array{a, b}));
            s.undefined += !all_finite(value_of(s.effects.back()));
        }
    return s;
}

} // namespace alkaloid
