#pragma once
/// @file The one verb: what, who, what was given, when we look.

#include "simulation.hpp"

#include "../solve/default_solver.hpp"

namespace alkaloid {

namespace detail {
template <class M, class P, scalar D, class Solver>
auto simulate(M const& m, P const& p, regimen<D> const& doses, sampling const& when, Solver const& solver, bool keep_failure) {
    static_assert(any_model<M, P>, "simulate(model, parameters, ...): the model has no flows(parameters) and no derivatives");
    using S = common_scalar_t<scalar_of_t<P>, D>;
    static_assert(std::same_as<S, scalar_of_t<P>>,
                  "simulate: doses carry derivatives and parameters do not; lift the parameters with with_scalar<...>(parameters)");
    if constexpr (any_model<M, P> && std::same_as<S, scalar_of_t<P>>) { // else the line above is all there is to read
        simulation<M, P, S, Solver> sim(m, p, solver);
        auto result = std::move(sim).run(doses, when);
        if (!keep_failure && sim.failure()) // NOLINT(bugprone-use-after-move): run() moves its result only
            std::rethrow_exception(sim.failure());
        return result;
    }
}
} // namespace detail

/// Simulates one subject.
/// `simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 48 * h, .every = 5 * minute})`
/// The model's type chooses the solver: `exact` where it is linear, else `automatic`, for which include solve/automatic.hpp
/// (the front door does). A fifth argument overrides it.
/// @throws invalid_input with every violation; integration_error where the solver cannot reach the end
template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto simulate(M const& m, P const& p, regimen<D> const& doses, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, doses, when, solver, false);
}
template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto simulate(M const& m, P const& p, dose<D> const& one, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, regimen<D>(one), when, solver, false);
}

/// As `simulate`, but a failed integration comes back as a profile as far as it came, with the reason in `outcome()`.
/// @throws invalid_input, for values that make no sense
template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto attempt(M const& m, P const& p, regimen<D> const& doses, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, doses, when, solver, true);
}

template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto attempt(M const& m, P const& p, dose<D> const& one, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, regimen<D>(one), when, solver, true);
}

} // namespace alkaloid
