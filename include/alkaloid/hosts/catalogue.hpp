#pragma once
/// @file The models that hosts know by name. A new model is one line here, behind the others; the files that compile models
/// (hosts/models.hpp) instantiate its number, and the linker names it where they do not.

#include "entry.hpp"

#include "../models/buprenorphine.hpp"
#include "../models/fentanyl.hpp"
#include "../models/kratom_and_drink.hpp"
#include "../models/morphine.hpp"
#include "../models/one_compartment.hpp"
#include "../models/parent_metabolite.hpp"
#include "../models/saturable.hpp"
#include "../models/three_compartment.hpp"
#include "../models/two_compartment.hpp"
#include "../models/typical_ethanol.hpp"
#include "../models/typical_mitragynine.hpp"

#include <tuple>

namespace alkaloid::hosts {

namespace detail {
inline constexpr part oh{hydroxymitragynine::drug, mg_and_ng_per_mL, "hydroxy gut_hydroxy plasma_7oh"};
inline constexpr part mg{mitragynine::drug, mg_and_ng_per_mL};
inline constexpr part metabolite_of_own{{"metabolite", molar_mass_t<>::from_base(0.0)}, mg_and_mg_per_litre, "metabolite plasma_metabolite"};
inline constexpr part drunk{ethanol::drug, g_and_g_per_litre, "drink alcohol alcohol_tissue blood_alcohol"};
} // namespace detail

/// Name, what it is, the model, what is typical, and of what substances.
inline auto catalogue() {
    using std::array, std::tuple;
    return tuple{
        entry{"one_compartment", "one compartment, doses straight into it", one_compartment::without_depot, unknown<one_compartment::parameters_without_depot<>>(), array{any_drug}},
        entry{"one_compartment_oral", "one compartment with a depot", one_compartment::model, unknown_with_depot<one_compartment::parameters<>>(), array{any_drug}},
        entry{"two_compartment", "two compartments, doses into the central one", two_compartment::without_depot, unknown<two_compartment::parameters_without_depot<>>(), array{any_drug}},
        entry{"two_compartment_oral", "two compartments with a depot", two_compartment::model, unknown_with_depot<two_compartment::parameters<>>(), array{any_drug}},
        entry{"three_compartment", "three compartments, doses into the central one", three_compartment::without_depot, unknown<three_compartment::parameters_without_depot<>>(), array{any_drug}},
        entry{"three_compartment_oral", "three compartments with a depot", three_compartment::model, unknown_with_depot<three_compartment::parameters<>>(), array{any_drug}},
        entry{"michaelis_menten_oral", "one compartment with a depot; elimination saturates", saturable::model, unknown_with_depot<saturable::parameters<>>(), array{own_drug}},
        entry{"parent_metabolite", "a drug in two compartments with a depot, and its metabolite", parent_metabolite::model, unknown_with_depot<parent_metabolite::parameters<>>(), array{own_drug, detail::metabolite_of_own}},
        entry{"mitragynine", "mitragynine and 7-hydroxymitragynine after kratom", mitragynine::model, mitragynine::typical, array{detail::mg, detail::oh}},
        entry{"ethanol", "ethanol by mouth or vein; elimination saturates", ethanol::model, ethanol::typical(body{}), array{part{ethanol::drug, g_and_g_per_litre}}},
        entry{"kratom_and_drink", "mitragynine, 7-hydroxymitragynine and ethanol in one person", kratom_and_drink::model, kratom_and_drink::parameters<>{.kratom = mitragynine::typical, .alcohol = ethanol::typical(body{})}, array{detail::mg, detail::oh, detail::drunk}},
        entry{"morphine", "morphine by vein or mouth", morphine::model, morphine::typical, array{part{morphine::drug, mg_and_ng_per_mL}}},
        entry{"fentanyl", "fentanyl by vein", fentanyl::model, fentanyl::typical, array{part{fentanyl::drug, ug_and_ng_per_mL}}},
        entry{"buprenorphine", "buprenorphine under the tongue or by vein", buprenorphine::model, buprenorphine::typical, array{part{buprenorphine::drug, mg_and_ng_per_mL}}},
    };
}

/// How many models there are.
inline constexpr std::size_t models = std::tuple_size_v<decltype(catalogue())>;

} // namespace alkaloid::hosts
