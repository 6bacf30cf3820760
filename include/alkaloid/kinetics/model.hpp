#pragma once
/// @file What a model is: a function from parameters to flows. Everything else is a reading of what it returns.

#include "observable.hpp"
#include "ode_system.hpp"
#include "system.hpp"

namespace alkaloid {

/// A model made of flows: `static auto flows(p)` returns a tuple of `flow(...)` and `follows(...)`.
template <class M, class P>
concept flow_model = requires(P const& p) { M::flows(p); };

/// Flows or derivatives: a system can be made of it.
template <class M, class P>
concept any_model = flow_model<M, P> || ode_model<M>;

/// The system of model `m` with parameters `p`; `S` is the scalar of the simulation where `m` cannot tell.
template <class S, class M, class P>
    requires any_model<M, P>
constexpr auto system_of(M const&, P const& p) {
    if constexpr (flow_model<M, P>)
        return system_of(M::flows(p));
    else
        return ode_system<M, P, S>(p);
}

/// The type of a model's system.
template <class M, class P>
using system_type = decltype(system_of<scalar_of_t<P>>(std::declval<M const&>(), std::declval<P const&>()));

/// Every law is first-order or constant: the model is solved exactly.
template <class M, class P>
concept linear_model = any_model<M, P> && system_type<M, P>::linear;

/// The model's readouts; none where it declares none.
template <class M, class P>
constexpr auto readouts_of(M const&, P const& p) {
    if constexpr (requires { M::observables(p); })
        return M::observables(p);
    else
        return std::tuple<>{};
}

} // namespace alkaloid
