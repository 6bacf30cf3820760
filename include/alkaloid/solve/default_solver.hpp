#pragma once
/// @file What solves a model when the caller does not say; linear models need no more than this.

#include "exact.hpp"

#include "../kinetics/model.hpp"

namespace alkaloid {

struct automatic; // of solve/automatic.hpp, which brings dopri5 and with it Boost.Odeint

namespace detail {
/// Asked anew for each model: a compiler remembers what it was answered.
template <class Solver, class...>
concept included = requires { sizeof(Solver); };

template <class M, class P>
struct solver_of {
    static constexpr bool integrates = any_model<M, P> && !linear_model<M, P>;
    static_assert(!integrates || included<automatic, M, P>, "this model is not linear: include solve/automatic.hpp (or pass dopri5{})");
    using type = std::conditional_t<integrates, automatic, exact>;
};
} // namespace detail

/// `exact` where every law of the model is first-order, else `automatic`.
template <class M, class P>
using default_solver = typename detail::solver_of<M, P>::type;

} // namespace alkaloid
