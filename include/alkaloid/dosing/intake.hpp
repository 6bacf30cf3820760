#pragma once
/// @file Intakes: what a route means for a drug in a model.

#include "route.hpp"

#include "../core/error.hpp"
#include "../core/substance.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace alkaloid {

/// A dose of `what` by route `by` enters compartment `to`: the fraction `available` of it, `lag` later.
/// Several intakes for one route each take their fraction of the same dose; the fractions are not normalised. An intake
/// that names the substance goes before those for any substance.
template <scalar S = double>
struct intake {
    using scalar_type = S;
    std::optional<substance> what; ///< any substance where empty
    route by;
    std::string_view to;
    S available;
    duration<S> lag;

    bool takes(substance const& drug, route const& way) const {
        return by == way && (!what || what->name == drug.name);
    }
    /// `available` may exceed 1: apparent volumes and yields are relative.
    void check(checklist& found) const {
        std::string const where = "intake " + std::string(by.name) + " -> " + std::string(to);
        found.require(where + ": fraction", available, not_negative);
        found.require(where + ": lag", lag.base(), not_negative, "h");
    }
};

/// Fraction and lag of an intake.
template <scalar S = double>
struct arrival {
    S available = S(1.0);
    duration<S> lag = duration<S>::from_base(S(0.0));
};

/// `takes(mitragynine::drug, oral, gut, {.available = 1, .lag = p.lag})`
template <scalar S = double, class C>
    requires requires { C::is_compartment; }
constexpr intake<S> takes(substance const& what, route const& by, C, arrival<S> const& how = {}) {
    return {what, by, C::name, how.available, how.lag};
}
/// Any substance by this route.
template <scalar S = double, class C>
    requires requires { C::is_compartment; }
constexpr intake<S> takes(route const& by, C, arrival<S> const& how = {}) {
    return {std::nullopt, by, C::name, how.available, how.lag};
}

/// All intakes of model `M`, in its order; none where it declares none.
template <scalar S, class M, class P>
std::vector<intake<S>> intakes_of(M const&, P const& p) {
    std::vector<intake<S>> all;
    if constexpr (requires { M::intakes(p); })
        std::apply([&](auto const&... in) { (all.push_back({in.what, in.by, in.to, S(in.available), duration<S>(in.lag)}), ...); }, M::intakes(p));
    return all;
}

} // namespace alkaloid
