#pragma once
/// @file Parameter sets of several subjects as one, a lane each.

#include "../../core/field.hpp"
#include "../../core/pack.hpp"

#include <array>

namespace alkaloid::detail {

/// `P<pack<W>>` of `P<double>`; no type where a parameter set cannot be made of lanes.
template <class P, std::size_t W>
struct in_lanes {};
template <template <class> class P, std::size_t W>
    requires self_describing<P<double>>
struct in_lanes<P<double>, W> {
    using type = P<pack<W>>;
};
template <class P, std::size_t W>
using in_lanes_t = typename in_lanes<P, W>::type;
/// All members are fields, numbers every one: what a set holds beside them would be lost.
template <class P>
constexpr bool all_fields = [] {
    if constexpr (self_describing<P>)
        return sizeof(P) == std::tuple_size_v<decltype(P::fields())> * sizeof(double);
    else
        return false;
}();
template <class P>
concept takes_lanes = requires { typename in_lanes<P, 2>::type; } && all_fields<P>;

template <std::size_t W, class P>
in_lanes_t<P, W> side_by_side(std::array<P const*, W> const& each) {
    auto const joined = [&](auto const& f) {
        using member = std::decay_t<decltype(member_in(*each[0], f))>;
        pack<W> all;
        for (std::size_t l = 0; l < W; ++l) {
            if constexpr (scalar<member>)
                all.set(l, member_in(*each[l], f));
            else
                all.set(l, member_in(*each[l], f).base());
        }
        if constexpr (scalar<member>)
            return all;
        else
            return quantity<member::dim, pack<W>>::from_base(all);
    };
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-braces" // a member that is a parameter set itself is filled through
    auto all = std::apply([&](auto const&... f) { return in_lanes_t<P, W>{joined(f)...}; }, listed_fields<P>());
#pragma GCC diagnostic pop
    // It is filled in the order of fields(): where that is not the order of declaration, numbers would change places.
    checklist found;
    auto const expect_same = [&](auto const& wide, auto const& f) {
        auto const there = number_in(all, wide);
        for (std::size_t l = 0; l < W; ++l) {
            double const mine = number_in(*each[l], f), got = there[l];
            if (got != mine && (got == got || mine == mine) && found.empty())
                found.refuse("fields() of the parameters", std::string(f.name), "", "in the order in which the members are declared");
        }
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (expect_same(std::get<I>(listed_fields<in_lanes_t<P, W>>()), std::get<I>(listed_fields<P>())), ...);
    }(std::make_index_sequence<std::tuple_size_v<decltype(P::fields())>>{});
    found.settle("simulate(people)");
    return all;
}

} // namespace alkaloid::detail
