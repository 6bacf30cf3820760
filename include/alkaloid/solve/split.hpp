#pragma once
/// @file Partly linear models: what no law couples to a saturable one stays exact, and only the rest is integrated.

#include "dopri5.hpp"
#include "exact.hpp"

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

/// Carries both parts over the same stretch and puts their amounts together.
template <class System, class Integrator>
class split_engine {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    using groups = detail::groups_of<System>;
    using linear_part = typename groups::template part<false>;
    using other_part = typename groups::template part<true>;
    static constexpr auto linear_places = detail::places<System, linear_part>();
    static constexpr auto other_places = detail::places<System, other_part>();
    template <std::size_t K>
    using few = std::array<S, K>;

public:
    using state = std::array<S, N>;

    split_engine(System const& system, Integrator const& how)
        : linear_(groups::template part_of<false>(system)),
          other_(own(how).bind(groups::template part_of<true>(system))) {}

    template <class Report>
    void run(state& x, stretch<S, N> const& s, Report&& report) {
        auto linear = gathered(x, linear_places);
        auto other = gathered(x, other_places);
        samples_.resize(s.times.size());
        linear_.run(linear, over(s, linear_places), [&](std::size_t i, auto const& amounts) { samples_[i] = amounts; });
        other_.run(other, over(s, other_places), [&](std::size_t i, auto const& amounts) {
            state all;
            scatter(samples_[i], linear_places, all);
            scatter(amounts, other_places, all);
            report(i, all);
        });
        scatter(linear, linear_places, x);
        scatter(other, other_places, x);
    }

    effort spent() const {
        effort const a = linear_.spent(), b = other_.spent();
        return {a.steps + b.steps, a.rejected + b.rejected, a.evaluations + b.evaluations};
    }

private:
    /// The integrator with those tolerances that its part has a compartment for; all were examined against the whole.
    static Integrator own(Integrator how) {
        resolve_tolerances(System::compartments::names, how.relative, how.absolute, how.absolute_in, how.max_steps,
                           Integrator::name);
        std::erase_if(how.absolute_in, [](own_tolerance const& o) {
            return std::ranges::find(other_part::compartments::names, o.compartment) ==
                   other_part::compartments::names.end();
        });
        return how;
    }
    template <std::size_t K>
    static few<K> gathered(state const& all, std::array<std::size_t, K> const& where) {
        few<K> some;
        for (std::size_t i = 0; i < K; ++i)
            some[i] = all[where[i]];
        return some;
    }
    template <std::size_t K>
    static void scatter(few<K> const& some, std::array<std::size_t, K> const& where, state& all) {
        for (std::size_t i = 0; i < K; ++i)
            all[where[i]] = some[i];
    }
    template <std::size_t K>
    static stretch<S, K> over(stretch<S, N> const& s, std::array<std::size_t, K> const& where) {
        return {s.from, s.to, gathered(s.input, where), s.times, s.step, s.first_on_grid, s.last};
    }

    exact::engine<linear_part> linear_;
    decltype(std::declval<Integrator const&>().bind(std::declval<other_part const&>())) other_;
    std::vector<few<linear_part::size>> samples_; ///< of the linear part, which goes first
};

/// `exact` for what is linear by itself, an adaptive integrator for the rest: `split<rosenbrock4>{{.relative =
/// 1e-10}}`. A model that is all linear is solved by `exact`, one that does not fall into parts by the integrator
/// alone. Tolerances by name may be of any compartment; those of the linear part, which has no steps, ask for nothing.
/// An `integration_error` names the compartments of the part that failed, and its `state()` has their amounts only.
template <class Integrator = dopri5>
struct split {
    Integrator otherwise = {};

    template <class System>
    auto bind(System const& system) const {
        if constexpr (System::linear)
            return exact{}.bind(system);
        else if constexpr (partly_linear<System>)
            return split_engine<System, Integrator>(system, otherwise);
        else
            return otherwise.bind(system);
    }
    /// What `bind` chooses: "exact", "exact + dopri5" or "dopri5".
    template <class System>
    static constexpr std::string_view name_for() {
        return System::linear          ? exact::name
               : partly_linear<System> ? std::string_view(both_.data(), both_.size())
                                       : Integrator::name;
    }

private:
    static constexpr auto both_ = [] {
        constexpr std::string_view plus = " + ";
        std::array<char, exact::name.size() + plus.size() + Integrator::name.size()> text{};
        std::copy(Integrator::name.begin(), Integrator::name.end(),
                  std::copy(plus.begin(), plus.end(), std::copy(exact::name.begin(), exact::name.end(), text.begin())));
        return text;
    }();
};

} // namespace alkaloid
