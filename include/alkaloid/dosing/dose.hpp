#pragma once
/// @file A dose: so much of a substance, at a time, by a route, at once or over a while.

#include "route.hpp"

#include "../core/error.hpp"
#include "../core/substance.hpp"

namespace alkaloid {

/// How a dose is given; each with a default.
template <scalar S = double>
struct administration {
    alkaloid::route by = oral;
    duration<S> at = duration<S>::from_base(S(0.0));   ///< after the regimen's start
    duration<S> over = duration<S>::from_base(S(0.0)); ///< of an infusion; 0 gives the dose at once
};

/// `dose{mitragynine::drug, 25 * mg}`, or with `{.by = intravenous, .at = 8 * h, .over = 30 * minute}`.
/// Amount, time and duration may be dual numbers: gradients run through all of them.
template <scalar S = double>
struct dose {
    substance what;
    alkaloid::mass<S> mass;
    administration<S> given;

    constexpr dose(substance const& drug, alkaloid::mass<S> const& how_much, administration<S> const& how = {})
        : what(drug), mass(how_much), given(how) {}
    /// A dose measured in moles.
    constexpr dose(substance const& drug, amount<S> const& how_much, administration<S> const& how = {})
        : what(drug), mass(how_much * drug.molar_mass), given(how) {}

    /// The moles in it.  [umol]
    constexpr S amount_base() const { return mass.base() / what.molar_mass.base(); }

    /// The same dose, `by` later.
    constexpr dose delayed(duration<S> const& by) const {
        dose later = *this;
        later.given.at = duration<S>::from_base(given.at.base() + by.base());
        return later;
    }

    void check(checklist& found, std::string const& where) const {
        found.require(where + ".mass", mass.in(units::mg), not_negative, "mg");
        found.require(where + ".what.molar_mass", what.molar_mass.base(), positive, "g/mol");
        found.require(where + ".at", given.at.base(), not_negative, "h");
        found.require(where + ".over", given.over.base(), not_negative, "h");
    }
};
template <class S>
dose(substance, quantity<dims::mass, S>) -> dose<S>;
template <class S>
dose(substance, quantity<dims::mass, S>, administration<S>) -> dose<S>;
template <class S>
dose(substance, quantity<dims::amount, S>) -> dose<S>;
template <class S>
dose(substance, quantity<dims::amount, S>, administration<S>) -> dose<S>;

} // namespace alkaloid
