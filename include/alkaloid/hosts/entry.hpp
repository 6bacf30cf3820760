#pragma once
/// @file One line of the catalogue: a model with its types still on, and how its numbers are spoken.

#include "../core/field.hpp"
#include "../core/substance.hpp"

#include <array>
#include <limits>
#include <string_view>

namespace alkaloid::hosts {

/// The units in which a substance is spoken of.
struct spoken {
    std::string_view mass;  ///< of doses and amounts
    double micrograms;      ///< in one of it
    std::string_view level; ///< of concentrations
    double ug_per_litre;    ///< in one of it
};
inline constexpr spoken mg_and_mg_per_litre{"mg", 1e3, "mg/L", 1e3}, mg_and_ng_per_mL{"mg", 1e3, "ng/mL", 1.0},
    ug_and_ng_per_mL{"ug", 1.0, "ng/mL", 1.0}, g_and_g_per_litre{"g", 1e6, "g/L", 1e6};

/// A substance of a model. `holds` lists, between blanks, the compartments and observables that are of it; the first
/// substance of a model holds whatever no other does.
struct part {
    substance what;       ///< molar mass 0: the caller's own
    spoken in;
    std::string_view holds = ""; // NOLINT(readability-redundant-string-init): else leaving it out is a warning
    bool matters = true;  ///< false: its molar mass cancels (linear, one substance), and need not be given
};

/// The caller's own drug, of which the model needs no molar mass, or needs it.
inline constexpr part any_drug{{"drug", molar_mass_t<>::from_base(0.0)}, mg_and_mg_per_litre, "", false};
inline constexpr part own_drug{{"drug", molar_mass_t<>::from_base(0.0)}, mg_and_mg_per_litre};

/// A line of the catalogue.
template <class M, class P, std::size_t N>
struct entry {
    std::string_view name, title;
    M model;
    P typical; ///< NaN in a member: no typical value
    std::array<part, N> parts;
};
template <class M, class P, std::size_t N>
entry(std::string_view, std::string_view, M, P, std::array<part, N>) -> entry<M, P, N>;

/// Parameters of which nothing is known.
template <class P>
constexpr P unknown() {
    auto const nan = []<class Q>(Q const*) {
        if constexpr (scalar<Q>)
            return Q(std::numeric_limits<double>::quiet_NaN());
        else
            return Q::from_base(std::numeric_limits<double>::quiet_NaN());
    };
    return std::apply([&](auto const&... f) { return P{nan(static_cast<std::decay_t<decltype(std::declval<P&>().*(f.member))> const*>(nullptr))...}; }, P::fields());
}
/// The same with a depot that takes up everything without delay unless somebody says otherwise.
template <class P>
constexpr P unknown_with_depot() {
    P p = unknown<P>();
    p.f = 1.0;
    p.lag = decltype(p.lag)::from_base(0.0);
    return p;
}

} // namespace alkaloid::hosts
