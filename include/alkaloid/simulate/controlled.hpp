#pragma once
/// @file Adaptive dosing: doses decided on the way, by what the subject's course has been so far.

#include "simulation.hpp"

#include "../solve/default_solver.hpp"

namespace alkaloid {

/// What a decision may look at: the amounts now (doses at this instant have arrived), and the course before.
template <class Profile, class Snapshot>
struct so_far {
    duration<> now;
    std::size_t decision;  ///< 0, 1, 2, ...
    Snapshot state;        ///< `state[plasma]`, `state[central]`
    Profile const& course; ///< `course[plasma]`: the samples before `now`; `course.at(t)` up to now

    template <class What>
    auto operator[](What what) const {
        return state[what];
    }
};

/// Called at each of `at`, in order, exactly once, the last one included; answers with doses, counted from that instant
/// (an empty `regimen<>` where none is due).
template <class Decide>
struct controller {
    std::vector<duration<>> at;
    Decide decide; ///< from `so_far` to a regimen
};
template <class D>
controller(std::vector<duration<>>, D) -> controller<D>;

namespace detail {
/// The decisions of a controller, in hours.
template <class M, class P, class S, class Solver, class Decide>
class decisions_of {
public:
    decisions_of(M const& m, P const& p, controller<Decide> const& c, double last) : m_(m), p_(p), c_(c) {
        checklist found;
        for (std::size_t k = 0; k < c.at.size(); ++k) {
            double const t = c.at[k].base();
            std::string const where = "controller.at[" + std::to_string(k) + "]";
            if (!(t >= 0.0) || comes_after(t, last))
                found.refuse(where, text(t), "h", "in the simulated time, 0 to " + text(last) + " h");
            if (k > 0 && !(t > c.at[k - 1].base()))
                found.refuse(where, text(t), "h", "after its predecessor, " + text(c.at[k - 1].base()) + " h");
        }
        found.settle("simulate");
    }
    std::size_t size() const { return c_.at.size(); }
    double at(std::size_t k) const { return c_.at[k].base(); }
    template <class Profile, class State>
    auto decide(std::size_t k, Profile const& course, State const& amounts) const {
        using seen = snapshot<M, P, S>;
        return c_.decide(so_far<Profile, seen>{c_.at[k], k, seen(m_, p_, amounts), course});
    }

private:
    M const& m_;
    P const& p_;
    controller<Decide> const& c_;
};

template <class M, class P, scalar D, class Decide, class Solver>
auto simulate_controlled(M const& m, P const& p, regimen<D> const& start, controller<Decide> const& c, sampling const& when,
                         Solver const& solver, bool keep_failure) {
    using S = common_scalar_t<scalar_of_t<P>, D>;
    static_assert(std::same_as<S, scalar_of_t<P>>,
                  "simulate: doses carry derivatives and parameters do not; lift the parameters with with_scalar<...>(parameters)");
    decisions_of<M, P, S, Solver, Decide> const decisions(m, p, c, sample_grid(when).until);
    simulation<M, P, S, Solver> sim(m, p, solver);
    auto result = std::move(sim).run(start, when, decisions);
    if (!keep_failure && sim.failure())
        std::rethrow_exception(sim.failure());
    return result;
}
} // namespace detail

/// Simulates one subject whose doses are decided on the way, with any solver, the exact one too.
///
///     auto const course = simulate(model, who, regimen<>{}, controller{.at = mornings, .decide = [](auto const& seen) {
///         return seen[plasma] < target ? regimen<>(dose{drug, 20 * mg}) : regimen<>{};
///     }}, {.until = 14 * day, .every = 1 * h});
///
/// @throws invalid_input, as well for doses that the controller answers with; integration_error
template <class M, class P, scalar D = double, class Decide, class Solver = default_solver<M, P>>
auto simulate(M const& m, P const& p, regimen<D> const& start, controller<Decide> const& c, sampling const& when,
              Solver const& solver = {}) {
    return detail::simulate_controlled(m, p, start, c, when, solver, false);
}
/// As `simulate`, but a failed integration comes back as a profile as far as it came, with the reason in `outcome()`.
template <class M, class P, scalar D = double, class Decide, class Solver = default_solver<M, P>>
auto attempt(M const& m, P const& p, regimen<D> const& start, controller<Decide> const& c, sampling const& when,
             Solver const& solver = {}) {
    return detail::simulate_controlled(m, p, start, c, when, solver, true);
}

} // namespace alkaloid
