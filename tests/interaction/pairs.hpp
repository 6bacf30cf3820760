#pragma once
/// @file Pairs of drugs and grids of doses that several tests go through.

#include <alkaloid/dynamics/interaction.hpp>

#include <array>
#include <string>
#include <vector>

using pair = std::array<alkaloid::marginal<>, 2>;
using two = std::array<double, 2>;

inline pair const equal_drugs{{{1.0, 1.0, 1.25}, {3.6, 1.0, 3.0}}};        ///< maxima alike, slopes not
inline pair const partial_agonist{{{1.0, 0.55, 1.25}, {3.6, 1.0, 1.32}}};  ///< the first cannot do what the second can
inline pair const one_slope{{{1.0, 1.0, 1.0}, {2.5, 1.0, 1.0}}};           ///< where most models agree
inline pair const partial_one_slope{{{1.0, 0.55, 1.0}, {3.6, 1.0, 1.0}}};
inline std::vector<pair> const all_pairs{equal_drugs, partial_agonist, one_slope, partial_one_slope};
inline std::vector<double> const some_doses{0.0, 0.03, 0.4, 1.0, 2.7, 11.0, 150.0};

/// Does the checked door take this model with these drugs?
template <class M>
bool takes(M const& model, pair const& drugs) {
    alkaloid::checklist found;
    alkaloid::detail::check_model(model, drugs, found);
    return found.empty();
}
inline pair swapped(pair const& p) {
    return {p[1], p[0]};
}
