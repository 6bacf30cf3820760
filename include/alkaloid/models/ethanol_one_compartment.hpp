#pragma once
/// @file Ethanol in one compartment, fast: Wilkinson's constants in a body. It cannot reach the peak that spirits gave
/// (0.774 g/L after 0.5 g/kg @cite mitchell2014 : a compartment of 0.68 L/kg ends at 0.735 even if everything arrives at
/// once); the tail is as good as with two.

#include "saturable.hpp"
#include "typical_ethanol.hpp"

namespace alkaloid::ethanol {

/// For `saturable::model`, whose `plasma` is the level in blood: maximal elimination and volume from body water.
/// @cite wilkinson1976  @cite watson1980  @throws invalid_input
inline saturable::parameters<> one_compartment(body const& who, drinks::beverage const& what = drinks::spirits, stomach before = stomach::fasting) {
    parameters<> const two = typical(who, what, before);
    volume<> const v = two.vc + two.vp;
    double const meal = before == stomach::fed ? fed_elimination.value : 1.0;
    return {.ka = two.ka, .vmax = meal * (wilkinson1976::vmax.value * v / drug.molar_mass), .km = wilkinson1976::km.value / drug.molar_mass, .v = v};
}

} // namespace alkaloid::ethanol
