#pragma once
/// @file Partly linear models: what no law couples to a saturable one stays exact, and only the rest is integrated.

#include "exact.hpp"
#include "groups.hpp"

namespace alkaloid {

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
          other_(detail::tolerances_of<System, other_part>(how).bind(groups::template part_of<true>(system))) {}

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
template <class Integrator>
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
