#pragma once
/// @file The one verb for records: what, whose records, how they are read.

#include "record_simulation.hpp"

#include "../solve/default_solver.hpp"

namespace alkaloid {

namespace detail {
template <class M, class P, class Solver>
auto simulate_records(M const& m, history<P> const& what, record_options const& how, Solver const& solver, bool keep_failure) {
    auto const finish = [&](auto&& simulation) {
        auto result = simulation.run();
        if (!keep_failure && simulation.failure())
            std::rethrow_exception(simulation.failure());
        return result;
    };
    if (how.convention.covariates != between_records::linear)
        return finish(record_simulation<M, P, Solver, false>(m, what, how, solver));
    if constexpr (self_describing<P> && requires { solver.relative; })
        return finish(record_simulation<M, P, Solver, true>(m, what, how, solver));
    checklist found;
    found.refuse("covariates", "linear", "", "integrated: pass dopri5{} or rosenbrock4{} as the solver");
    found.settle("records");
    return finish(record_simulation<M, P, Solver, false>(m, what, how, solver));
}
} // namespace detail

/// Simulates the records of one subject; a row comes back for each.
/// @throws invalid_input with every violation; integration_error where the solver cannot reach the end
template <class M, class P, class Solver = default_solver<M, P>>
auto simulate(M const& m, history<P> const& what, record_options const& how = {}, Solver const& solver = {}) {
    return detail::simulate_records(m, what, how, solver, false);
}
/// As `simulate`, but a failed integration comes back as the rows that were reached, with the reason in `outcome()`.
template <class M, class P, class Solver = default_solver<M, P>>
auto attempt(M const& m, history<P> const& what, record_options const& how = {}, Solver const& solver = {}) {
    return detail::simulate_records(m, what, how, solver, true);
}

} // namespace alkaloid
