#pragma once
/// @file Routes: how a dose is taken. What a route means for a drug is said by the model's intakes.

#include <string_view>

namespace alkaloid {

/// A way for a dose to enter: a named route that a model's intakes resolve, or straight into a compartment.
struct route {
    std::string_view name;
    bool direct = false; ///< `name` is a compartment

    friend constexpr bool operator==(route const&, route const&) = default;
};

inline constexpr route oral{"oral"}, intravenous{"intravenous"}, intramuscular{"intramuscular"}, sublingual{"sublingual"},
    inhaled{"inhaled"};

/// Straight into a compartment, all of it at once (or at the infusion's rate): no fraction, no lag. Whether the drug is
/// what that compartment holds is the caller's affair; only a substance that no intake of the model names is refused.
template <class C>
    requires requires { C::is_compartment; }
constexpr route into(C) {
    return {C::name, true};
}

} // namespace alkaloid
