#pragma once
/// @file Observables: what is measured, as a function of the amounts.

#include "compartment.hpp"

#include "../core/error.hpp"

#include <initializer_list>
#include <tuple>

namespace alkaloid {

/// Derive from this to name an observable: `inline constexpr struct plasma final : observable<"plasma"> {} plasma;`
template <fixed_string Name>
struct observable {
    static constexpr std::string_view name = Name.view();
    static constexpr bool is_observable = true;
};
template <class O>
concept any_observable = requires { requires O::is_observable; };

inline constexpr struct plasma final : observable<"plasma"> {} plasma;                             ///< Parent drug in plasma.
inline constexpr struct plasma_metabolite final : observable<"plasma_metabolite"> {} plasma_metabolite;
inline constexpr struct biophase final : observable<"biophase"> {} biophase;                       ///< Concentration where the drug acts.

/// An observable and how it is read.
template <any_observable O, class Read>
struct readout {
    using what = O;
    Read read; ///< called with the amounts, found by compartment as quantities
};

/// `what` is read by `read`: a level (`central / p.vc`) or any function of the amounts.
template <any_observable O, class Read>
constexpr readout<O, Read> observe(O, Read const& read) {
    return {read};
}

/// A level needs a volume; of what else is read nothing is known.
template <class Readout>
void check_readout(Readout const& r, checklist& found) {
    if constexpr (requires { r.read.in.in(units::L); })
        found.require(std::string(Readout::what::name) + ": volume", r.read.in.in(units::L), positive, "L");
}

namespace detail {
constexpr std::size_t first_true(std::initializer_list<bool> all) {
    std::size_t i = 0;
    for (bool one : all) {
        if (one)
            return i;
        ++i;
    }
    return 0;
}
} // namespace detail

/// The readout of `O` in a tuple of readouts.
template <any_observable O, class... R>
constexpr auto const& find_readout(std::tuple<R...> const& all) {
    static_assert((std::same_as<typename R::what, O> || ...), "this model has no such observable");
    return std::get<detail::first_true({std::same_as<typename R::what, O>...})>(all);
}

} // namespace alkaloid
