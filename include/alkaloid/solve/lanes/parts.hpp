#pragma once
/// @file Which part of a model's flows is solved exactly in lanes, which is integrated, and by what.

#include "lane_method.hpp"

#include "../split_engine.hpp"

#include "../../core/pack.hpp"

namespace alkaloid::detail {

/// Nothing: a part without compartments.
struct no_part {
    using compartments = compartment_list<>;
    static constexpr std::size_t size = 0;
};
struct no_method {};

template <class System>
struct all_exact {
    using linear = System;
    using other = no_part;
    using method = no_method;
    static constexpr System const& linear_of(System const& s) { return s; }
};
template <class System, class Solver>
struct all_integrated {
    using linear = no_part;
    using other = System;
    using method = typename lane_method<Solver, System>::type;
    static constexpr System const& other_of(System const& s) { return s; }
    static method method_for(System const& s, Solver const& how) { return method(s, how); }
    static long max_steps(Solver const& how) { return how.max_steps; }
    static constexpr std::string_view name = Solver::name;
};

/// How a solver divides a system.
template <class System, class Solver>
struct lane_division;
template <class System>
    requires System::linear
struct lane_division<System, exact> : all_exact<System> {
    static long max_steps(exact const&) { return 1'000'000; }
    static constexpr std::string_view name = exact::name;
};
template <class System, class Solver>
    requires has_lane_method<Solver, System>
struct lane_division<System, Solver> : all_integrated<System, Solver> {};

template <class System, class I>
    requires System::linear
struct lane_division<System, split<I>> : all_exact<System> {
    static long max_steps(split<I> const& how) { return how.otherwise.max_steps; }
    static constexpr std::string_view name = exact::name;
};
template <class System, class I>
    requires(!System::linear && !partly_linear<System> && has_lane_method<I, System>)
struct lane_division<System, split<I>> : all_integrated<System, I> {
    using base = all_integrated<System, I>;
    static auto method_for(System const& s, split<I> const& how) { return base::method_for(s, how.otherwise); }
    static long max_steps(split<I> const& how) { return how.otherwise.max_steps; }
};
template <class System, class I>
    requires(partly_linear<System> && has_lane_method<I, typename groups_of<System>::template part<true>>)
struct lane_division<System, split<I>> {
    using linear = typename groups_of<System>::template part<false>;
    using other = typename groups_of<System>::template part<true>;
    using method = typename lane_method<I, other>::type;
    static linear linear_of(System const& s) { return groups_of<System>::template part_of<false>(s); }
    static other other_of(System const& s) { return groups_of<System>::template part_of<true>(s); }
    static method method_for(other const& s, split<I> const& how) { return method(s, tolerances_of<System, other>(how.otherwise)); }
    static long max_steps(split<I> const& how) { return how.otherwise.max_steps; }
    static constexpr std::string_view name = split<I>::template name_for<System>();
};

/// The system falls into parts that lanes can take.
template <class System, class Solver>
concept lane_solvable = requires { typename lane_division<System, Solver>::method; };

/// Of each compartment of `Whole`, its place in `Part`; `nowhere` for those elsewhere.
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
template <class Whole, class Part>
constexpr auto places_in() {
    return []<class... C>(compartment_list<C...>) {
        return std::array<std::size_t, sizeof...(C)>{(Part::template contains<C> ? Part::template index_of<C>() : nowhere)...};
    }(Whole{});
}

} // namespace alkaloid::detail
