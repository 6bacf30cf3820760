#pragma once
/// @file A parameter set that can name its own members: for checks, tables, files and fits.

#include "error.hpp"
#include "fixed_string.hpp"
#include "units.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace alkaloid {

/// One member of a parameter set: its name, where it is, the unit it is spoken of in, the range it may lie in.
template <class Member, dimension D>
struct field {
    std::string_view name;
    Member member;
    unit<D> unit_used;
    std::string_view unit_text;
    allowed_range range;
};
template <class Member, dimension D>
field(std::string_view, Member, unit<D>, std::string_view, allowed_range) -> field<Member, D>;

/// `fields()` returns a tuple of `field`, in the order of declaration.
template <class P>
concept self_describing = requires { P::fields(); };

namespace detail {
template <class P>
concept constant_fields = self_describing<P> && requires { typename std::bool_constant<(static_cast<void>(P::fields()), true)>; };
template <constant_fields P>
inline constexpr auto fields_made_once = P::fields();
} // namespace detail

/// `P::fields()`, by reference and made when compiled where that can be, else anew at each call.
template <self_describing P>
constexpr auto listed_fields() {
    return P::fields();
}
template <detail::constant_fields P>
constexpr auto const& listed_fields() {
    return detail::fields_made_once<P>;
}

/// The member of a member: `p.*outer.*inner`.
template <class Outer, class Inner>
struct member_path {
    Outer outer;
    Inner inner;
};

namespace detail {
template <class P, class Member>
constexpr auto& member_in(P& p, Member const& m) {
    if constexpr (requires { m.outer; })
        return member_in(p.*(m.outer), m.inner);
    else
        return p.*m;
}

/// `Prefix` and the name of field `I` of `Part`, joined when compiled: a field's name is a view.
template <fixed_string Prefix, class Part, std::size_t I>
struct prefixed_name {
    static constexpr std::string_view own = std::get<I>(Part::fields()).name;
    static constexpr auto text = [] {
        std::array<char, Prefix.view().size() + own.size()> joined{};
        auto const rest = std::copy(Prefix.view().begin(), Prefix.view().end(), joined.begin());
        std::copy(own.begin(), own.end(), rest);
        return joined;
    }();
    static constexpr std::string_view value{text.data(), text.size()};
};
} // namespace detail

/// What `f` names in `p`: a quantity or a scalar.
template <class P, class Member, dimension D>
constexpr auto& member_in(P& p, field<Member, D> const& f) {
    return detail::member_in(p, f.member);
}

/// The fields of a member that is a parameter set itself, under `Prefix`:
/// `fields_of<"alcohol.">(&parameters::alcohol)`. The whole set lists its members' fields in their order; then
/// everything that knows fields knows it.
template <fixed_string Prefix = "", class Whole, self_describing Part>
constexpr auto fields_of(Part Whole::*member) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const own = Part::fields();
        auto const deeper = [&]<class M, dimension D>(std::string_view name, field<M, D> const& f) {
            using path = member_path<Part Whole::*, M>;
            return field<path, D>{name, path{member, f.member}, f.unit_used, f.unit_text, f.range};
        };
        return std::tuple{deeper(detail::prefixed_name<Prefix, Part, I>::value, std::get<I>(own))...};
    }(std::make_index_sequence<std::tuple_size_v<decltype(Part::fields())>>{});
}

/// The scalar that a parameter set is made of: `S` of `parameters<S>`, else its member `scalar_type`, else double.
template <class P>
struct scalar_of {
    using type = double;
};
template <class P>
    requires requires { typename P::scalar_type; }
struct scalar_of<P> {
    using type = typename P::scalar_type;
};
template <template <class> class P, scalar S>
    requires(!requires { typename P<S>::scalar_type; })
struct scalar_of<P<S>> {
    using type = S;
};
template <class P>
using scalar_of_t = typename scalar_of<P>::type;

/// The number of `f`'s units in a member, which may be a quantity or a bare scalar (in percent, say).
template <class P, class Member, dimension D>
constexpr auto number_in(P const& p, field<Member, D> const& f) {
    if constexpr (D == dimension{})
        return member_in(p, f) / f.unit_used.factor;
    else
        return member_in(p, f).in(f.unit_used);
}

/// Visits every field with its number: `visit(field, number)`.
template <self_describing P, class F>
constexpr void for_each_field(P const& p, F&& visit) {
    std::apply([&](auto const&... f) { (visit(f, number_in(p, f)), ...); }, listed_fields<P>());
}

/// Adds every member outside its range to `found`.
template <class P>
void check_parameters(P const& p, checklist& found) {
    if constexpr (self_describing<P>)
        for_each_field(p, [&](auto const& f, auto const& x) { found.require(f.name, x, f.range, f.unit_text); });
}

/// The same parameters in another scalar: `with_scalar<dual<2>>(p)`.
template <scalar T, template <class> class P, scalar S>
    requires self_describing<P<S>>
constexpr P<T> with_scalar(P<S> const& p) {
    auto const converted = [](auto const& member) {
        if constexpr (scalar<std::decay_t<decltype(member)>>)
            return T(member);
        else
            return quantity<std::decay_t<decltype(member)>::dim, T>::from_base(T(member.base()));
    };
// Members that are parameter sets themselves are filled through: their fields stand in a row.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-braces"
    return std::apply([&](auto const&... f) { return P<T>{converted(member_in(p, f))...}; }, P<S>::fields());
#pragma GCC diagnostic pop
}

} // namespace alkaloid
