#pragma once
/// @file Flows: what moves from where to where, by which law. A model is a tuple of them.

#include "law.hpp"

#include "../core/dual.hpp"

#include <array>
#include <string>

namespace alkaloid {

namespace detail {
/// The few amounts that a law looks at, found by compartment.
template <class List, class T>
struct few_amounts {
    std::array<T, List::size> const& values;
    template <any_compartment C>
    constexpr T const& operator[](C) const {
        static_assert(List::template contains<C>, "a law reads a compartment that it does not declare in `reads`");
        return values[List::template index_of<C>()];
    }
};
} // namespace detail

/// A flow from one compartment to another (or over the edge), by a law.
template <class From, class To, any_law L>
struct flow_term {
    using from = From;
    using to = To;
    using law_type = L;
    using scalar_type = typename L::scalar_type;
    static constexpr bool linear = L::linear;
    /// Compartments it moves drug between, source first.
    using touches = typename detail::append_unique<compartment_list<>, From, To>::type;
    /// Compartments whose amounts it changes.
    using changed = touches;
    /// Compartments its rate depends on.
    using depends = typename detail::join<typename detail::append_unique<compartment_list<>, From>::type, typename L::reads>::type;
    L law;

    /// The rate, with `amounts` found by compartment.
    template <class T, class Amounts>
    constexpr T rate(Amounts const& amounts) const {
        if constexpr (any_boundary<From>)
            return law.rate(T(0.0), amounts);
        else
            return law.rate(T(amounts[From{}]), amounts);
    }

    /// Calls `add(c, dr)` for each compartment index with the change of amount there; `x` are all amounts.
    template <class Where, class T, class X, class Add>
    constexpr void changes(X const& amounts, Add const& add) const {
        T const r = rate<T>(amounts);
        if constexpr (any_compartment<From>)
            add(Where::template index_of<From>(), -r);
        if constexpr (any_compartment<To>)
            add(Where::template index_of<To>(), r);
    }
    void check(checklist& found) const { law.check(found, label()); }
    static std::string label() { return std::string(From::name) + " -> " + std::string(To::name); }
};

/// A flow from `from` to `to`, at the rate of `law`.
template <class From, class To, any_law L>
constexpr auto flow(From, To, L const& law) {
    static_assert(any_compartment<From> || std::same_as<From, struct produced>,
                  "flow(from, to, law): `from` is a compartment, or `produced`");
    static_assert(any_compartment<To> || std::same_as<To, struct eliminated>,
                  "flow(from, to, law): `to` is a compartment, or `eliminated`");
    static_assert(!std::same_as<From, To>, "flow(from, to, law): a flow leads somewhere else");
    static_assert(any_boundary<From> == detail::is_constant<L>,
                  "flow(from, to, law): zero_order comes from `produced`, and only zero_order does (a compartment would run dry)");
    return flow_term<From, To, L>{law};
}

/// An effect compartment: its concentration runs after the leader's with rate constant ke0, and draws nothing from it.
/// Its amount is in the leader's scale: read it over the leader's volume.  @cite sheiner1979
template <any_compartment Follower, any_compartment Leader, scalar S>
struct follow_term {
    using from = Leader;
    using to = Follower;
    using scalar_type = S;
    static constexpr bool linear = true;
    using touches = typename detail::append_unique<compartment_list<>, Follower, Leader>::type;
    using changed = typename detail::append_unique<compartment_list<>, Follower>::type; // it draws nothing
    using depends = touches;
    S ke0; ///< [1/h]

    template <class Where, class T, class X, class Add>
    constexpr void changes(X const& amounts, Add const& add) const {
        add(Where::template index_of<Follower>(), T(ke0 * (T(amounts[Leader{}]) - T(amounts[Follower{}]))));
    }
    void check(checklist& found) const { found.require(label() + ": ke0", ke0, not_negative, "1/h"); }
    static std::string label() { return std::string(Follower::name) + " follows " + std::string(Leader::name); }
};

/// `follower` follows `leader` with rate constant `ke0`.
template <any_compartment Follower, any_compartment Leader, scalar S>
constexpr follow_term<Follower, Leader, S> follows(Follower, Leader, rate_constant<S> const& ke0) {
    static_assert(!std::same_as<Follower, Leader>, "follows(follower, leader, ke0): a compartment cannot follow itself");
    return {ke0.base()};
}

} // namespace alkaloid
