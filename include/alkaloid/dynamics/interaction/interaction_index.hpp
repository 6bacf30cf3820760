#pragma once
/// @file Indices of interaction: what an observed effect says against Loewe additivity.

#include "combination_model.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace alkaloid {

namespace detail {
template <scalar S, scalar D, scalar E, std::size_t N>
auto dose_shares(std::string const& where, std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses,
                 E const& effect) {
    using R = meeting_scalar_t<S, D, E>;
    checklist found;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < N; ++i) {
        drugs[i].check(found, "drug[" + std::to_string(i) + "]");
        found.require("dose[" + std::to_string(i) + "]", doses[i], not_negative);
        least = std::min(least, min_lane(value_of(drugs[i].maximum)));
    }
    found.require(
        "effect", effect,
        {.low = 0.0,
         .high = least * (1.0 - 1e-15),
         .low_included = false,
         .words = "above 0 and below the smallest maximum: beyond it no dose of that drug alone has the effect"});
    found.settle(where);
    std::array<R, N> shares;
    for (std::size_t i = 0; i < N; ++i)
        shares[i] = doses[i] / drugs[i].inverse(effect);
    return shares;
}
} // namespace detail

/// sum of d_i/D_i(effect): below 1 the doses did more than Loewe additivity says, above 1 less.
/// @cite berenbaum1989  @throws invalid_input
template <scalar S, scalar D, scalar E, std::size_t N>
auto interaction_index(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses, E const& effect) {
    auto const shares = detail::dose_shares("interaction_index", drugs, doses, effect);
    auto sum = shares[0];
    for (std::size_t i = 1; i < N; ++i)
        sum = sum + shares[i];
    return sum;
}

/// Which of Chou and Talalay's two definitions: do the drugs exclude each other? Papers use both; say which.
enum class exclusivity { mutually_exclusive, mutually_nonexclusive };

/// The combination index of two drugs by their median-effect curves (maximum 1, half = Dm, slope = m): d1/D1 + d2/D2,
/// which is Loewe's index, and, of mutually non-exclusive drugs, + d1 d2/(D1 D2), for which 1 is not Loewe additivity.
/// @cite chou1984  @throws invalid_input
template <scalar S, scalar D, scalar E>
auto chou_talalay(std::array<marginal<S>, 2> const& drugs, std::array<D, 2> const& doses, E const& effect,
                  exclusivity drugs_are = exclusivity::mutually_exclusive) {
    checklist found;
    for (std::size_t i = 0; i < 2; ++i)
        found.require("drug[" + std::to_string(i) + "].maximum", drugs[i].maximum,
                      {.low = 1.0, .high = 1.0, .words = "1: the median-effect equation has no other"});
    found.settle("chou_talalay");
    auto const shares = detail::dose_shares("chou_talalay", drugs, doses, effect);
    auto const sum = shares[0] + shares[1];
    return drugs_are == exclusivity::mutually_exclusive ? sum : sum + shares[0] * shares[1];
}

} // namespace alkaloid
