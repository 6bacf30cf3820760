#pragma once
/// @file All models of combined effects at once, for tables and contact sheets.

#include "bliss.hpp"
#include "bouillon_hierarchy.hpp"
#include "braid.hpp"
#include "gca.hpp"
#include "generalised_loewe.hpp"
#include "gpdi.hpp"
#include "hand.hpp"
#include "harbron.hpp"
#include "hsa.hpp"
#include "loewe.hpp"
#include "minto.hpp"
#include "musyc.hpp"
#include "schindler.hpp"
#include "ursa.hpp"
#include "zip.hpp"

#include <tuple>
#include <utility>

namespace alkaloid {

/// Every model, with the coefficients that mean no interaction.
using every_model = std::tuple<bliss, hsa, loewe, harbron, generalised_loewe, gca, hand, schindler, zip, minto<>,
                               braid<>, musyc<>, ursa<>, gpdi<bliss>, gpdi<harbron>, bouillon_hierarchy<>>;

/// `visit(model)` for each of them; `model.about` describes it.
template <class F>
void for_each_model(F&& visit) {
    std::apply([&](auto const&... model) { (visit(model), ...); }, every_model{});
}

} // namespace alkaloid
