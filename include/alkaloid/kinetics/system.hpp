#pragma once
/// @file A system: the flows of one model with one set of parameters, read as derivatives, rate matrix and Jacobian.

#include "flow.hpp"

#include "../core/field.hpp"

#include <array>
#include <tuple>

namespace alkaloid {

/// Amounts in all compartments of `List`, found by compartment.
template <class List, class X>
struct amounts_of {
    X const& values;
    template <any_compartment C>
    constexpr auto const& operator[](C) const {
        static_assert(List::template contains<C>, "this compartment is foreign to the model");
        return values[List::template index_of<C>()];
    }
};

/// Flows with numbers in them. State: micromoles, in the order in which the flows name the compartments.
template <class... Term>
class flow_system {
    template <class... T>
    struct all_scalars {
        using type = double;
    };
    template <class T, class... Rest>
    struct all_scalars<T, Rest...> {
        using type = common_scalar_t<T, typename all_scalars<Rest...>::type>;
    };
    template <class L, class... T>
    struct all_touched {
        using type = L;
    };
    template <class L, class T, class... Rest>
    struct all_touched<L, T, Rest...> {
        using type = typename all_touched<typename detail::join<L, typename T::touches>::type, Rest...>::type;
    };

public:
    using scalar_type = typename all_scalars<typename Term::scalar_type...>::type;
    using compartments = typename all_touched<compartment_list<>, Term...>::type;
    static constexpr std::size_t size = compartments::size;
    static constexpr bool linear = (Term::linear && ...);
    using state = std::array<scalar_type, size>;
    using square = std::array<std::array<scalar_type, size>, size>;

    constexpr explicit flow_system(std::tuple<Term...> const& terms) : terms_(terms) {}

    /// `dxdt` = net flow into each compartment  [umol/h]; `x` any indexable of any number type.
    template <class X, class DX, class Time>
    constexpr void derivatives(X const& x, DX& dxdt, Time const&) const {
        using T = std::decay_t<decltype(dxdt[0])>;
        for (std::size_t i = 0; i < size; ++i)
            dxdt[i] = T(0.0);
        amounts_of<compartments, X> const amounts{x};
        each([&](auto const& term) {
            term.template changes<compartments, T>(amounts, [&](std::size_t i, T const& r) { dxdt[i] += r; });
        });
    }

    /// d(dxdt[i])/dx[j] by dual numbers through each law, only with respect to what the law looks at.  [1/h]
    template <class X, class Time>
    constexpr square jacobian(X const& x, Time const&) const {
        square j{};
        clear(j);
        each([&]<class T>(T const& term) { add_slopes<typename T::depends>(term, x, j); });
        return j;
    }

    /// The explicit time derivative of `derivatives`: none, flows know the amounts only.
    template <class X, class Time>
    constexpr state time_slope(X const&, Time const&) const {
        state s{};
        for (auto& v : s)
            v = scalar_type(0.0);
        return s;
    }

    /// A in `dx/dt = A x + production()`; only where every law is first-order or constant.  [1/h]
    constexpr square rate_matrix() const
        requires linear
    {
        state nothing{};
        for (auto& v : nothing)
            v = scalar_type(0.0);
        return jacobian(nothing, 0.0);
    }
    /// What is produced at a constant rate.  [umol/h]
    constexpr state production() const
        requires linear
    {
        state nothing{}, rates{};
        for (auto& v : nothing)
            v = scalar_type(0.0);
        derivatives(nothing, rates, 0.0);
        return rates;
    }

    /// Every law's violation, with the flow it belongs to.
    void check(checklist& found) const {
        each([&](auto const& term) { term.check(found); });
    }

    constexpr std::tuple<Term...> const& terms() const { return terms_; }

private:
    template <class... C>
    static constexpr bool known(compartment_list<C...>) {
        return (compartments::template contains<C> && ...);
    }
    static_assert((known(typename Term::depends{}) && ...), "a law reads a compartment that no flow of the model touches");

    template <class F>
    constexpr void each(F const& f) const {
        std::apply([&](auto const&... term) { (f(term), ...); }, terms_);
    }
    static constexpr void clear(square& j) {
        for (auto& row : j)
            for (auto& v : row)
                v = scalar_type(0.0);
    }
    template <class Depends, class T, class X>
    static constexpr void add_slopes(T const& term, X const& x, square& j) {
        if constexpr (Depends::size > 0) {
            using slope = dual<Depends::size, scalar_type>;
            std::array<slope, Depends::size> seeds;
            seed(Depends{}, x, seeds);
            detail::few_amounts<Depends, slope> const amounts{seeds};
            term.template changes<compartments, slope>(amounts, [&](std::size_t i, slope const& r) {
                add_row(Depends{}, r, j[i]);
            });
        }
    }
    template <class X, class Seeds, class... C>
    static constexpr void seed(compartment_list<C...>, X const& x, Seeds& seeds) {
        std::size_t k = 0;
        ((seeds[k] = std::decay_t<decltype(seeds[0])>::variable(scalar_type(x[compartments::template index_of<C>()]), k), ++k), ...);
    }
    template <class Slope, class Row, class... C>
    static constexpr void add_row(compartment_list<C...>, Slope const& r, Row& row) {
        std::size_t k = 0;
        ((row[compartments::template index_of<C>()] += r.gradient[k], ++k), ...);
    }

    std::tuple<Term...> terms_;
};

/// The system of a model's flows.
template <class... Term>
constexpr flow_system<Term...> system_of(std::tuple<Term...> const& flows) {
    return flow_system<Term...>(flows);
}

} // namespace alkaloid
