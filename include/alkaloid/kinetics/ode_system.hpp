#pragma once
/// @file The cellar door: a model that is not made of flows, but of derivatives written by hand.

#include "system.hpp"

namespace alkaloid {

/// A model with `using compartments = compartment_list<...>` and
/// `static void derivatives(p, x, dxdt, t)`: `x[central]` reads an amount [umol], `dxdt[central]` is written [umol/h],
/// `t` is in hours; all three are templates over the number type. Conservation is then the author's affair, and every
/// such model counts as nonlinear.
template <class M>
concept ode_model = requires { typename M::compartments; };

/// Amounts of `List`, found by compartment, writable.
template <class List, class X>
struct writable_amounts {
    X& values;
    template <any_compartment C>
    constexpr auto& operator[](C) const {
        static_assert(List::template contains<C>, "this compartment is foreign to the model");
        return values[List::template index_of<C>()];
    }
};

/// An `ode_model` with one set of parameters, with the same readings as a `flow_system` but the linear ones.
template <class M, class P, scalar S>
class ode_system {
public:
    using scalar_type = S;
    using compartments = typename M::compartments;
    static constexpr std::size_t size = compartments::size;
    static constexpr bool linear = false;
    using state = std::array<S, size>;
    using square = std::array<state, size>;

    constexpr explicit ode_system(P const& p) : p_(p) {}

    template <class X, class DX, class Time>
    constexpr void derivatives(X const& x, DX& dxdt, Time const& t) const {
        amounts_of<compartments, X> const amounts{x};
        writable_amounts<compartments, DX> const changes{dxdt};
        for (std::size_t i = 0; i < size; ++i)
            dxdt[i] = std::decay_t<decltype(dxdt[0])>(0.0);
        M::derivatives(p_, amounts, changes, t);
    }

    template <class X, class Time>
    constexpr square jacobian(X const& x, Time const& t) const {
        using slope = dual<size, S>;
        std::array<slope, size> seeds, rates;
        for (std::size_t i = 0; i < size; ++i)
            seeds[i] = slope::variable(S(x[i]), i);
        derivatives(seeds, rates, t);
        square j;
        for (std::size_t i = 0; i < size; ++i)
            j[i] = rates[i].gradient;
        return j;
    }

    template <class X, class Time>
    constexpr state time_slope(X const& x, Time const& t) const {
        using slope = dual<1, S>;
        std::array<slope, size> here, rates;
        for (std::size_t i = 0; i < size; ++i)
            here[i] = slope(S(x[i]));
        derivatives(here, rates, slope::variable(S(t), 0));
        state s;
        for (std::size_t i = 0; i < size; ++i)
            s[i] = rates[i].gradient[0];
        return s;
    }

    void check(checklist&) const {}

private:
    P p_;
};

} // namespace alkaloid
