#pragma once
/// @file Beverages and drinking: a glass is emptied at a steady rate into the stomach. The strength of a bottle is on its
/// label; how fast it is absorbed is of the kind of drink.

#include "../dosing/regimen.hpp"
#include "../facts/ethanol_absorption.hpp"
#include "../facts/standard_drinks.hpp"

namespace alkaloid::drinks {

/// A kind of drink: its strength and how fast, on an empty stomach, what is in the gut is absorbed.
struct beverage {
    std::string_view name;
    reported<double> strength;            ///< By volume, in [0, 1].
    reported<rate_constant<>> absorption; ///< Fasting.  [1/h]
};

inline constexpr beverage beer{"beer", ethanol::strength_beer, ethanol::ka_beer};
inline constexpr beverage wine{"wine", ethanol::strength_wine, ethanol::ka_wine};
/// From the bottle; the absorption is that of vodka in tonic, at half the strength.
inline constexpr beverage spirits{"spirits", ethanol::strength_spirits, ethanol::ka_spirits};
/// Spirits in something soft, as the trial served them.
inline constexpr beverage mixed{"mixed drink", ethanol::strength_mixed, ethanol::ka_spirits};

/// When drinking begins, and how long it takes.
struct drinking {
    duration<> at = 0.0 * units::h;
    duration<> over = 20.0 * units::minute; ///< 0: at a gulp
};
/// The same for drinks one after another.
struct pace {
    duration<> at = 0.0 * units::h;
    duration<> over = 20.0 * units::minute;
    duration<> every = 1.0 * units::h; ///< from the start of one to the start of the next
};

/// A drink that holds this much ethanol.  @throws invalid_input
inline regimen<> serving(mass<> ethanol, drinking const& when = {}) {
    return regimen<>(dose<>(ethanol::drug, ethanol, {.by = oral, .at = when.at, .over = when.over}));
}
/// The same of a beverage, on whose name nothing depends here: its absorption is a parameter of who drinks it.
inline regimen<> serving(beverage const&, mass<> ethanol, drinking const& when = {}) {
    return serving(ethanol, when);
}

/// The ethanol in a volume of it: volume times strength times density.  [g]  @throws invalid_input
inline mass<> ethanol_in(beverage const& what, volume<> how_much) {
    checklist found;
    found.require("volume of " + std::string(what.name), how_much.in(units::mL), not_negative, "mL");
    found.require("strength of " + std::string(what.name), what.strength.value, fraction);
    found.settle("ethanol_in");
    return how_much * what.strength.value * ethanol::density.value;
}
/// A glass of it; the dose rests on its strength.  @throws invalid_input
inline regimen<> glass(beverage const& what, volume<> how_much, drinking const& when = {}) {
    return serving(ethanol_in(what, how_much), when).resting_on({provenance_of("strength", what.strength), provenance_of("density of ethanol", ethanol::density)});
}

/// So many drinks as a country counts them: `standard_drinks(3, standard::usa, {.every = 30 * minute})`.  @throws invalid_input
inline regimen<> standard_drinks(long count, reported<mass<>> const& country, pace const& when = {}) {
    return repeat(serving(country.value, {.at = when.at, .over = when.over}), {.every = when.every, .count = count}).resting_on({provenance_of("standard drink", country)});
}

} // namespace alkaloid::drinks
