#pragma once
/// @file What a caller believes kratom and ethanol do to each other's kinetics. By default nothing: there are no data.

#include "../core/field.hpp"
#include "../facts/pk_interactions.hpp"

#include <tuple>
#include <vector>

namespace alkaloid {

/// Multipliers, all 1 by default, which changes no bit. What was reported of other drugs: `ka_kratom` 0.6 to 1.8,
/// `ka_alcohol` 0.6 to 1, `clearance` 1. From 0.2 to 5 they may be anything, and are listed as the caller's assumption.
template <scalar S = double>
struct pk_interaction {
    S ka_kratom = S(1.0);  ///< Absorption of mitragynine.
    S ka_alcohol = S(1.0); ///< Absorption of ethanol.
    S clearance = S(1.0);  ///< Clearances of mitragynine and 7-OH.

    static constexpr auto fields() {
        constexpr allowed_range bounds{.low = 0.2, .high = 5.0, .words = "in [0.2, 5]"};
        return std::tuple{field{"ka_kratom", &pk_interaction::ka_kratom, units::none, "", bounds},
                          field{"ka_alcohol", &pk_interaction::ka_alcohol, units::none, "", bounds},
                          field{"clearance", &pk_interaction::clearance, units::none, "", bounds}};
    }
};

/// What stands behind a multiplier: the default, or the caller, inside what was reported of other drugs or outside of
/// it.
template <scalar S>
constexpr provenance behind_multiplier(std::string_view name, S const& mine, reported<double> const& known) {
    auto const v = value_of(mine);
    double const least = min_lane(v), most = max_lane(v);
    if (least == known.value && most == known.value)
        return provenance_of(name, known);
    bool const inside = least >= known.low && most <= known.high;
    return {name,
            "changed",
            "yours",
            inside ? known.cite : std::string_view{},
            verification::assumed,
            evidence_grade::D,
            inside ? "your assumption, inside what is reported of other drugs"
                   : "your assumption, outside what is reported of any drug"};
}

/// One line a multiplier.
template <scalar S>
std::vector<provenance> sources(pk_interaction<S> const& how) {
    namespace known = pk_interactions;
    return {behind_multiplier("ka_kratom", how.ka_kratom, known::ka_with_ethanol),
            behind_multiplier("ka_alcohol", how.ka_alcohol, known::ethanol_ka_with_opioid),
            behind_multiplier("clearance", how.clearance, known::clearance_with_ethanol)};
}

} // namespace alkaloid
