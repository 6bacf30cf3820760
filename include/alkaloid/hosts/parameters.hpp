#pragma once
/// @file Parameters by name and number, where C++ has members and quantities.

#include "questions.hpp"

#include "../core/field.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace alkaloid::hosts::detail {

/// How many numbers a parameter set has.
template <class P>
inline constexpr std::size_t number_of = std::tuple_size_v<decltype(P::fields())>;

template <class P>
inline const std::array<std::string_view, number_of<P>> names_of =
    std::apply([](auto const&... f) { return std::array<std::string_view, sizeof...(f)>{f.name...}; }, P::fields());

template <class P, std::size_t I>
void set_field(P& p, double x) {
    constexpr auto f = std::get<I>(P::fields());
    auto& member = member_in(p, f);
    using Q = std::decay_t<decltype(member)>;
    if constexpr (scalar<Q>)
        member = Q(x * f.unit_used.factor);
    else
        member = Q::from_base(x * f.unit_used.factor);
}
template <class P, std::size_t I>
double get_field(P const& p) {
    return number_in(p, std::get<I>(P::fields()));
}

/// Setters and getters by place.
template <class P>
struct places {
    using setter = void (*)(P&, double);
    using getter = double (*)(P const&);
    template <std::size_t... I>
    static constexpr std::array<setter, sizeof...(I)> all_setters(std::index_sequence<I...>) {
        return {&set_field<P, I>...};
    }
    template <std::size_t... I>
    static constexpr std::array<getter, sizeof...(I)> all_getters(std::index_sequence<I...>) {
        return {&get_field<P, I>...};
    }
    static constexpr auto set = all_setters(std::make_index_sequence<number_of<P>>{});
    static constexpr auto get = all_getters(std::make_index_sequence<number_of<P>>{});

    /// `number_of<P>` where there is none.
    static std::size_t of(std::string_view name) {
        std::size_t i = 0;
        while (i < number_of<P> && names_of<P>[i] != name)
            ++i;
        return i;
    }
    static std::string listed() {
        std::string all;
        for (auto const& n : names_of<P>)
            all += (all.empty() ? "" : ", ") + std::string(n);
        return all;
    }
};

/// Sets what `values` name; unknown names, and names that are there twice, are added to `found`.
template <class P>
void set_parameters(P& p, numbers const& values, checklist& found) {
    std::array<bool, number_of<P>> seen{};
    for (auto const& [name, x] : values) {
        std::size_t const i = places<P>::of(name);
        if (i == number_of<P>) {
            found.refuse("parameter", "'" + name + "'", "", "one of " + places<P>::listed());
            continue;
        }
        if (seen[i])
            found.refuse("parameter " + name, text(x), "", "given once");
        seen[i] = true;
        places<P>::set[i](p, x);
    }
}

/// Parameters that nobody gave and that have no typical value; those of `elsewhere` come row by row.
template <class P>
void require_given(P const& p, std::array<bool, number_of<P>> const& elsewhere, numbers const& values, checklist& found) {
    std::size_t i = 0;
    for_each_field(p, [&](auto const& f, double x) {
        bool named = elsewhere[i++];
        for (auto const& v : values)
            named = named || v.first == f.name;
        if (x != x && !named)
            found.refuse(std::string(f.name), "missing", "", "given" + (f.unit_text.empty() ? std::string() : " in " + std::string(f.unit_text)) + ": it has no typical value");
        else if (!elsewhere[i - 1])
            found.require(f.name, x, f.range, f.unit_text);
    });
}

} // namespace alkaloid::hosts::detail
