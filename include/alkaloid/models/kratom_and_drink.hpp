#pragma once
/// @file A person who takes kratom and drinks: mitragynine, 7-OH and ethanol side by side, in compartments of their own.

#include "../facts/ethanol.hpp"
#include "ethanol.hpp"
#include "mitragynine.hpp"

#include <tuple>

namespace alkaloid {

inline constexpr struct drink final : compartment<"drink"> {} drink;                            ///< Ethanol in the gut.
inline constexpr struct alcohol final : compartment<"alcohol"> {} alcohol;                      ///< Ethanol in blood and what follows it at once.
inline constexpr struct alcohol_tissue final : compartment<"alcohol_tissue"> {} alcohol_tissue; ///< Ethanol in tissue.
inline constexpr struct blood_alcohol final : observable<"blood_alcohol"> {} blood_alcohol;     ///< Ethanol in whole blood.

namespace kratom_and_drink {

/// One individual's parameters, each drug's as its own model has them; by name they are "cl", "alcohol.vmax" and so on.
template <scalar S = double>
struct parameters {
    mitragynine::parameters<S> kratom;
    ethanol::parameters<S> alcohol;

    static constexpr auto fields() { return std::tuple_cat(fields_of(&parameters::kratom), fields_of<"alcohol.">(&parameters::alcohol)); }
};

/// Nothing couples the two: no study of their kinetics together was found, in people or in animals. So mitragynine and
/// 7-OH are solved exactly while ethanol is integrated, and each is what it is alone. For what a multiplier would do see
/// `pk_interaction`.
inline constexpr struct kratom_and_drink_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.flows(p.kratom), ethanol::flows_between(p.alcohol, drink, alkaloid::alcohol, alcohol_tissue));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.intakes(p.kratom), std::tuple{takes<S>(ethanol::drug, oral, drink), takes<S>(ethanol::drug, intravenous, alkaloid::alcohol)});
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.observables(p.kratom), std::tuple{observe(blood_alcohol, alkaloid::alcohol / p.alcohol.vc)});
    }
} model;

} // namespace kratom_and_drink
} // namespace alkaloid
