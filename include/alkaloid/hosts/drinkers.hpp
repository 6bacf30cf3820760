#pragma once
/// @file Who drinks, by what any host can say of him: parameters of ethanol for a body, a beverage and a stomach.

#include "parameters.hpp"

#include "../models/typical_ethanol.hpp"

#include <string>

namespace alkaloid::hosts {

/// A man or a woman, as `typical_body` unless said otherwise.
struct drinker {
    std::string sex = "male";         ///< or "female"
    std::optional<double> age = {};   ///< [years]
    std::optional<double> height = {}; ///< [m]
    std::optional<double> weight = {}; ///< [kg]
    std::string beverage = "spirits"; ///< "beer", "wine", "spirits" or "mixed drink"
    bool fed = false;
};

/// Parameters of the model `ethanol`, or of `kratom_and_drink` with `prefix` "alcohol.".  @throws invalid_input
inline numbers ethanol_parameters(drinker const& who, std::string const& prefix = "") {
    checklist found;
    if (who.sex != "male" && who.sex != "female")
        found.refuse("sex", "'" + who.sex + "'", "", "male or female");
    drinks::beverage const* what = nullptr;
    for (auto const* b : {&drinks::beer, &drinks::wine, &drinks::spirits, &drinks::mixed})
        if (b->name == who.beverage)
            what = b;
    if (!what)
        found.refuse("beverage", "'" + who.beverage + "'", "", "beer, wine, spirits or mixed drink");
    found.settle("ethanol");
    body b = typical_body(who.sex == "male" ? sex::male : sex::female);
    b.age = who.age.value_or(b.age);
    if (who.height)
        b.height = *who.height * units::metre;
    if (who.weight)
        b.weight = *who.weight * units::kg;
    auto const p = ethanol::typical(b, *what, who.fed ? ethanol::stomach::fed : ethanol::stomach::fasting);
    numbers all;
    for_each_field(p, [&](auto const& f, double x) { all.emplace_back(prefix + std::string(f.name), x); });
    return all;
}

} // namespace alkaloid::hosts
