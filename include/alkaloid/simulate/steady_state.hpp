#pragma once
/// @file The steady state of a regimen that is repeated for ever, as a solve, not a wait.

#include "profile.hpp"
#include "steady_finder.hpp"

#include "../dosing/program.hpp"
#include "../kinetics/initial.hpp"
#include "../solve/default_solver.hpp"

#include <span>

namespace alkaloid {

/// One cycle of a steady state.
template <class M, class P, scalar S, class Solver>
class steady_cycle {
    using system = system_type<M, P>;
    using state = std::array<S, system::size>;

public:
    steady_cycle(M const& m, P const& p, Solver const& solver, cycle<S> what, state const& start, double residual, long cycles)
        : model_(m), parameters_(p), solver_(solver), what_(std::move(what)), start_(start), residual_(residual), cycles_(cycles) {}

    /// The state `t` after a cycle's beginning; at an arrival on which `side` of it.  @throws invalid_input
    snapshot<M, P, S> at(duration<> t, side which = side::after) const {
        checklist found;
        found.require("t", t.base(), allowed_range{.low = 0.0, .high = what_.every, .words = "in the cycle"}, "h");
        found.settle("steady_cycle.at");
        period<system, Solver> map(system_of<S>(model_, parameters_), solver_, what_, 0.0);
        if (which == side::before)
            return {model_, parameters_, map.before(start_, S(t.base()))};
        return {model_, parameters_, map.at(start_, S(t.base()))};
    }
    duration<> every() const { return duration<>::from_base(what_.every); }
    double residual() const { return residual_; } ///< What one more cycle changes, relative to the largest amount.
    long cycles() const { return cycles_; }       ///< Run on the way.

private:
    M model_;
    P parameters_;
    Solver solver_;
    cycle<S> what_;
    state start_;
    double residual_;
    long cycles_;
};

/// `steady_state(model, who, dose{drug, 15 * mg}, 8 * h).at(0 * h)[plasma]`. Doses may lie anywhere in the cycle or beyond
/// it, infusions may outlast it, lags may exceed it: the regimen has simply been running.
/// @throws invalid_input; integration_error where there is no steady state
template <class M, class P, scalar D, class Solver = default_solver<M, P>>
auto steady_state(M const& m, P const& p, regimen<D> const& doses, duration<> every, steady_policy const& policy = steady::solved{},
                  Solver const& solver = {}) {
    using S = scalar_of_t<P>;
    using system = system_type<M, P>;
    checklist found;
    found.require("every", every.base(), positive, "h");
    check_parameters(p, found);
    found.settle("steady_state");
    auto const s = system_of<S>(m, p);
    s.check(found);
    check_initial<S>(m, p, found);
    found.settle("steady_state: parameters, through what they make");

    cycle<S> what{{}, every.base()};
    auto const events = compile<S>(doses, intakes_of<S>(m, p), std::span<std::string_view const>(system::compartments::names));
    for (auto const& e : events) {
        if (e.kind == event_kind::jump)
            what.doses.push_back({e.into, e.amount, e.time, S(0.0)});
        for (auto const& off : events)
            if (e.kind == event_kind::rate_on && off.kind == event_kind::rate_off && off.number == e.number)
                what.doses.push_back({e.into, S(e.amount * (off.time - e.time)), e.time, S(off.time - e.time)});
    }
    auto const rest = steady_finder<system, Solver>(s, solver, policy, 0.0, initial_state<S>(m, p))({what, S(0.0)});
    return steady_cycle<M, P, S, Solver>(m, p, solver, what, rest.start, rest.residual, rest.cycles);
}
template <class M, class P, scalar D, class Solver = default_solver<M, P>>
auto steady_state(M const& m, P const& p, dose<D> const& one, duration<> every, steady_policy const& policy = steady::solved{},
                  Solver const& solver = {}) {
    return steady_state(m, p, regimen<D>(one), every, policy, solver);
}

} // namespace alkaloid
