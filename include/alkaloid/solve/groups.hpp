#pragma once
/// @file Which part of a model is linear by itself and which has to be integrated, read off its type.

#include "tolerance.hpp"

#include "../kinetics/switched.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// Compartments fall into groups that no flow joins and no law reads across. A group is linear where all its flows are.
/// `System` stands for systems of which nothing is known: one group.
template <class System>
struct groups_of {
    static constexpr bool both = false;
};
template <class... Term>
struct groups_of<flow_system<Term...>> {
    using whole = flow_system<Term...>;
    using list = typename whole::compartments;
    static constexpr std::size_t size = list::size, count = sizeof...(Term);

    template <class T>
    static constexpr std::array<bool, size> looked_at() {
        std::array<bool, size> is{};
        auto const mark = [&]<class... C>(compartment_list<C...>) { ((is[list::template index_of<C>()] = true), ...); };
        mark(typename T::touches{});
        mark(typename T::depends{});
        return is;
    }
    /// Which flows have to be integrated: grown from the laws that are not linear along whatever flows look at.
    static constexpr std::array<bool, count> integrated = [] {
        std::array<std::array<bool, size>, count> const looks{looked_at<Term>()...};
        std::array<bool, count> flows{!Term::linear...};
        std::array<bool, size> reached{};
        for (std::size_t round = 0; round <= count; ++round)
            for (std::size_t t = 0; t < count; ++t) {
                for (std::size_t c = 0; c < size; ++c)
                    flows[t] = flows[t] || (looks[t][c] && reached[c]);
                for (std::size_t c = 0; c < size; ++c)
                    reached[c] = reached[c] || (looks[t][c] && flows[t]);
            }
        return flows;
    }();

    template <bool Integrated>
    static constexpr auto pick(std::tuple<Term...> const& terms) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::tuple_cat([&] {
                if constexpr (integrated[I] == Integrated)
                    return std::tuple(std::get<I>(terms));
                else
                    return std::tuple<>{};
            }()...);
        }(std::index_sequence_for<Term...>{});
    }
    template <class>
    struct system_with;
    template <class... T>
    struct system_with<std::tuple<T...>> {
        using type = flow_system<T...>;
    };
    template <bool Integrated>
    using part = typename system_with<decltype(pick<Integrated>(std::declval<std::tuple<Term...> const&>()))>::type;
    template <bool Integrated>
    static constexpr part<Integrated> part_of(whole const& system) {
        return part<Integrated>(pick<Integrated>(system.terms()));
    }

    /// Parts that are made of narrower numbers than the whole would need states of their own.
    static constexpr bool both = part<false>::size > 0 && part<true>::size > 0 &&
                                 std::same_as<typename part<false>::scalar_type, typename whole::scalar_type>&&
                                     std::same_as<typename part<true>::scalar_type, typename whole::scalar_type>;
};
/// Positions of the compartments of `Part` in `Whole`.
template <class Whole, class Part>
constexpr auto places() {
    return []<class... C>(compartment_list<C...>) {
        return std::array<std::size_t, sizeof...(C)>{Whole::compartments::template index_of<C>()...};
    }(typename Part::compartments{});
}
template <class System>
struct groups_of<switched<System>> {
    static constexpr bool both = groups_of<System>::both;
    template <bool Integrated>
    using part = switched<typename groups_of<System>::template part<Integrated>>;
    template <bool Integrated>
    static constexpr part<Integrated> part_of(switched<System> const& all) {
        typename part<Integrated>::mask off{};
        constexpr auto where = places<System, part<Integrated>>();
        for (std::size_t i = 0; i < where.size(); ++i)
            off[i] = all.off()[where[i]];
        return part<Integrated>(groups_of<System>::template part_of<Integrated>(all.system()), off);
    }
};
} // namespace detail

/// The system has compartments that are solved exactly beside some that have to be integrated, and nothing couples
/// them. Systems of hand-written derivatives and those with parameters that move between records are one whole.
template <class System>
inline constexpr bool partly_linear = detail::groups_of<System>::both;

namespace detail {
/// The integrator with those tolerances that its part has a compartment for; all are examined against the whole.
template <class Whole, class Part, class Integrator>
Integrator tolerances_of(Integrator how) {
    resolve_tolerances(Whole::compartments::names, how.relative, how.absolute, how.absolute_in, how.max_steps, Integrator::name);
    std::erase_if(how.absolute_in, [](own_tolerance const& o) {
        return std::ranges::find(Part::compartments::names, o.compartment) == Part::compartments::names.end();
    });
    return how;
}
} // namespace detail

} // namespace alkaloid
