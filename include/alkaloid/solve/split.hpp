#pragma once
/// @file Partly linear models: what nothing couples to a law that is not linear is solved exactly, the rest integrated.

#include "dopri5.hpp"
#include "exact.hpp"

#include "../kinetics/system.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// The parts of a system, found from its type: compartments that a flow joins or a law reads together are one group, and
/// a group is integrated if one of its terms is not linear.
template <class System>
struct parts_of {
    static constexpr bool both = false; ///< Has it a linear part and another? Unknown systems have not.
};
template <class... Term>
struct parts_of<flow_system<Term...>> {
    using whole = typename flow_system<Term...>::compartments;
    static constexpr std::size_t size = whole::size, terms = sizeof...(Term);

    template <class... C>
    static constexpr std::array<bool, size> mask(compartment_list<C...>) {
        std::array<bool, size> m{};
        ((m[whole::template index_of<C>()] = true), ...);
        return m;
    }
    /// Of each term: is it in a group that has to be integrated?
    static constexpr std::array<bool, terms> integrated = [] {
        constexpr std::array<std::array<bool, size>, terms> near{mask(typename join<typename Term::touches, typename Term::depends>::type{})...};
        constexpr std::array<bool, terms> linear{Term::linear...};
        std::array<bool, size> bent{};
        for (std::size_t again = 0; again <= terms; ++again) // what is bent spreads along the terms
            for (std::size_t k = 0; k < terms; ++k) {
                bool touched = !linear[k];
                for (std::size_t i = 0; i < size; ++i)
                    touched = touched || (near[k][i] && bent[i]);
                for (std::size_t i = 0; i < size; ++i)
                    bent[i] = bent[i] || (touched && near[k][i]);
            }
        std::array<bool, terms> result{};
        for (std::size_t k = 0; k < terms; ++k)
            for (std::size_t i = 0; i < size; ++i)
                result[k] = result[k] || (near[k][i] && bent[i]);
        return result;
    }();
    static constexpr bool both = std::find(integrated.begin(), integrated.end(), true) != integrated.end() &&
                                 std::find(integrated.begin(), integrated.end(), false) != integrated.end();

    /// The terms that are integrated (`Bent`), or the others.
    template <bool Bent>
    static constexpr auto terms_of(std::tuple<Term...> const& all) {
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            auto const keep = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
                if constexpr (integrated[I] == Bent)
                    return std::tuple{std::get<I>(all)};
                else
                    return std::tuple<>{};
            };
            return std::tuple_cat(keep(std::integral_constant<std::size_t, K>{})...);
        }(std::make_index_sequence<terms>{});
    }
    template <bool Bent>
    using part = decltype(system_of(terms_of<Bent>(std::declval<std::tuple<Term...> const&>())));
};
} // namespace detail

/// Has the system a linear part that nothing couples to the rest?
template <class System>
inline constexpr bool partly_linear = detail::parts_of<System>::both;

/// Runs `exact` on the linear part and `Integrator` on the other over the same stretches. The linear part's amounts are those
/// it has alone, to the bit where no event of the other part divides its stretches.
template <class System, class Integrator>
class split_engine {
    using parts = detail::parts_of<System>;
    using straight = typename parts::template part<false>;
    using bent = typename parts::template part<true>;
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    static_assert(std::same_as<S, typename straight::scalar_type> && std::same_as<S, typename bent::scalar_type>, "split: parts of one scalar");

public:
    using state = std::array<S, N>;

    split_engine(System const& system, Integrator const& integrator)
        : exact_(exact{}.bind(system_of(parts::template terms_of<false>(system.terms())))),
          integrated_(narrowed(integrator).bind(system_of(parts::template terms_of<true>(system.terms())))) {}

    template <class Report>
    void run(state& x, stretch<S, N> const& s, Report&& report) {
        samples_.resize(s.times.size());
        auto const part_of = [&]<class Part>(Part const&, auto& engine, auto&& count) {
            auto amounts = taken<Part>(x);
            stretch<S, Part::size> const own{s.from, s.to, taken<Part>(s.input), s.times, s.step, s.first_on_grid, s.last};
            engine.run(amounts, own, [&](std::size_t i, auto const& there) {
                put<Part>(there, samples_[i]);
                count(i);
            });
            put<Part>(amounts, x);
        };
        part_of(tag<straight>{}, exact_, [](std::size_t) {});
        std::size_t known = 0;
        try {
            part_of(tag<bent>{}, integrated_, [&](std::size_t i) { known = i + 1; });
        } catch (integration_error const&) { // what was reached is reported all the same
            for (std::size_t i = 0; i < known; ++i)
                report(i, samples_[i]);
            throw;
        }
        for (std::size_t i = 0; i < samples_.size(); ++i)
            report(i, samples_[i]);
    }
    effort spent() const {
        effort a = exact_.spent();
        effort const b = integrated_.spent();
        a.steps += b.steps;
        a.rejected += b.rejected;
        a.evaluations += b.evaluations;
        return a;
    }

private:
    template <class Part>
    struct tag {
        static constexpr std::size_t size = Part::size;
        using compartments = typename Part::compartments;
    };
    /// Where each compartment of a part is in the whole.
    template <class... C>
    static constexpr std::array<std::size_t, sizeof...(C)> places(compartment_list<C...>) {
        return {System::compartments::template index_of<C>()...};
    }
    template <class Part>
    static constexpr auto taken(state const& all) {
        constexpr auto at = places(typename Part::compartments{});
        std::array<S, Part::size> own{};
        for (std::size_t i = 0; i < Part::size; ++i)
            own[i] = all[at[i]];
        return own;
    }
    template <class Part, class Own>
    static constexpr void put(Own const& own, state& all) {
        constexpr auto at = places(typename Part::compartments{});
        for (std::size_t i = 0; i < Part::size; ++i)
            all[at[i]] = own[i];
    }
    /// Checked against the whole; a tolerance for a compartment that is solved exactly is kept in any case.
    static Integrator narrowed(Integrator settings) {
        resolve_tolerances(System::compartments::names, settings.relative, settings.absolute, settings.absolute_in, settings.max_steps, Integrator::name);
        std::erase_if(settings.absolute_in, [](own_tolerance const& t) {
            auto const& names = straight::compartments::names;
            return std::find(names.begin(), names.end(), t.compartment) != names.end();
        });
        return settings;
    }

    decltype(exact{}.bind(std::declval<straight const&>())) exact_;
    decltype(std::declval<Integrator const&>().bind(std::declval<bent const&>())) integrated_;
    std::vector<state> samples_;
};

/// For partly linear models, and chosen for them: `split{.integrator = {.relative = 1e-10}}`. On others it does not compile.
/// What records switch off is integrated whole: the mask is not known when compiled.
struct split {
    dopri5 integrator = {};

    static constexpr std::string_view name = "exact + dopri5";

    template <class System>
    auto bind(System const& system) const {
        static_assert(partly_linear<System>, "split: this model has no linear part that nothing couples to the rest; use exact, dopri5 or rosenbrock4");
        if constexpr (partly_linear<System>)
            return split_engine<System, dopri5>(system, integrator);
        else
            return detail::no_engine{};
    }
};

} // namespace alkaloid
