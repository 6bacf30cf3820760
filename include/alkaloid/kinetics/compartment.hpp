#pragma once
/// @file Compartments: where drug is. Each is a type with a name and a value of that name.

#include "../core/fixed_string.hpp"
#include "../core/units.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace alkaloid {

/// Derive from this to name a compartment: `inline constexpr struct csf final : compartment<"csf"> {} csf;`
template <fixed_string Name>
struct compartment {
    static constexpr std::string_view name = Name.view();
    static constexpr bool is_compartment = true;
};

/// The edge of the model: drug that leaves is not followed, drug that comes is not drawn from anywhere.
template <fixed_string Name>
struct boundary {
    static constexpr std::string_view name = Name.view();
    static constexpr bool is_boundary = true;
};

template <class C>
concept any_compartment = requires { requires C::is_compartment; };
template <class C>
concept any_boundary = requires { requires C::is_boundary; };

inline constexpr struct gut final : compartment<"gut"> {} gut;                         ///< Depot of an oral dose.
inline constexpr struct central final : compartment<"central"> {} central;             ///< Plasma and what follows it at once.
inline constexpr struct peripheral final : compartment<"peripheral"> {} peripheral;    ///< Tissue.
inline constexpr struct deep final : compartment<"deep"> {} deep;                      ///< Slow tissue.
inline constexpr struct metabolite final : compartment<"metabolite"> {} metabolite;
inline constexpr struct effect_compartment final : compartment<"effect_compartment"> {} effect_compartment;
inline constexpr struct eliminated final : boundary<"eliminated"> {} eliminated;       ///< Where drug leaves the model.
inline constexpr struct produced final : boundary<"produced"> {} produced;             ///< Where endogenous substance comes from.

/// A list of compartments, each once, in order.
template <any_compartment... C>
struct compartment_list {
    static constexpr std::size_t size = sizeof...(C);
    static constexpr std::array<std::string_view, size> names{C::name...};
    template <class X>
    static constexpr bool contains = (std::same_as<X, C> || ...);
    /// Position of `X`; `size` where it is foreign.
    template <class X>
    static constexpr std::size_t index_of() {
        std::array<bool, size + 1> const is{std::same_as<X, C>..., true};
        return static_cast<std::size_t>(std::find(is.begin(), is.end(), true) - is.begin());
    }
};

namespace detail {
/// `List`, and `X` behind it unless `X` is an edge or already there.
template <class List, class X>
struct with {
    using type = List;
};
template <class... C, any_compartment X>
    requires(!compartment_list<C...>::template contains<X>)
struct with<compartment_list<C...>, X> {
    using type = compartment_list<C..., X>;
};
template <class List, class... X>
struct append_unique {
    using type = List;
};
template <class List, class X, class... Rest>
struct append_unique<List, X, Rest...> {
    using type = typename append_unique<typename with<List, X>::type, Rest...>::type;
};
template <class A, class B>
struct join;
template <class A, class... X>
struct join<A, compartment_list<X...>> {
    using type = typename append_unique<A, X...>::type;
};
} // namespace detail

/// The concentration in a compartment, written `central / p.vc`.
template <any_compartment C, scalar S>
struct level {
    using source = C;
    volume<S> in;

    /// `amounts[C{}]` over the volume.  [umol/L]
    template <class Amounts>
    constexpr auto operator()(Amounts const& amounts) const {
        return amounts[C{}] / in;
    }
};
template <any_compartment C, scalar S>
constexpr level<C, S> operator/(C, volume<S> const& v) {
    return {v};
}

} // namespace alkaloid
