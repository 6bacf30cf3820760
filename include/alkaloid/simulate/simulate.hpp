#pragma once
/// @file The one verb: what, who, what was given, when we look.

#include "profile.hpp"
#include "sampling.hpp"

#include "../dosing/program.hpp"
#include "../solve/default_solver.hpp"

#include <tuple>

namespace alkaloid {

/// Runs one event program; `simulate` and `attempt` are its users.
template <class M, class P, class S, class Solver>
class simulation {
    using result = profile<M, P, S, Solver>;
    using system = typename result::system;
    static constexpr std::size_t N = system::size;
    using state = typename result::state;

public:
    simulation(M const& m, P const& p, Solver const& solver) : system_(checked(m, p)), engine_(solver.bind(system_)), out_(m, p, solver) {
        if constexpr (requires { Solver::template name_for<system>(); })
            out_.outcome_.solver = Solver::template name_for<system>();
        else
            out_.outcome_.solver = Solver::name;
    }

    template <class D>
    result run(regimen<D> const& doses, sampling const& when) && {
        detail::sample_grid grid(when);
        auto const events = compile<S>(doses, intakes(), std::span<std::string_view const>(system::compartments::names));
        out_.amounts_.reserve(grid.times.size());
        state x, input;
        x.fill(S(0.0));
        input.fill(S(0.0));
        out_.knots_.push_back({0.0, x, x, input});

        std::vector<std::pair<std::size_t, event<S> const*>> running;
        std::size_t next_sample = 0;
        double const last = grid.times.back();
        double now = 0.0;
        try {
            for (std::size_t e = 0; e < events.size() && !comes_after(instant_of(events[e]), last);) {
                double const instant = instant_of(events[e]);
                advance(x, input, now, instant, grid, next_sample, false);
                now = instant;
                state const before = x;
                S clock(now);
                for (; e < events.size() && same_instant(instant_of(events[e]), now); ++e) {
                    // The event's time may carry derivatives, which the amounts then follow there and back.
                    S const own = S(now) + (events[e].time - S(instant_of(events[e])));
                    drift(x, input, clock, own);
                    apply(events[e], x, input, running);
                    clock = own;
                }
                drift(x, input, clock, S(now));
                require_finite(x, now);
                out_.knots_.push_back({now, x, before, input});
                sample_here(x, before, now, grid, next_sample);
            }
            advance(x, input, now, last, grid, next_sample, true);
            out_.outcome_.reached = last;
        } catch (integration_error const& failure) {
            out_.outcome_.ok = false;
            out_.outcome_.message = failure.what();
            out_.outcome_.reached = out_.amounts_.empty() ? 0.0 : grid.times[out_.amounts_.size() - 1];
            failure_ = std::current_exception();
        }
        out_.times_ = std::move(grid.times);
        out_.outcome_.spent = engine_.spent();
        return std::move(out_);
    }
    std::exception_ptr failure() const { return failure_; }

private:
    static system checked(M const& m, P const& p) {
        checklist found;
        check_parameters(p, found);
        found.settle("parameters");
        auto const s = system_of<S>(m, p);
        s.check(found);
        found.settle("parameters, through the flows they make");
        return s;
    }

    std::vector<intake<S>> intakes() const {
        std::vector<intake<S>> all;
        if constexpr (requires { M::intakes(out_.parameters_); })
            std::apply([&](auto const&... in) { (all.push_back({in.what, in.by, in.to, S(in.available), duration<S>(in.lag)}), ...); },
                       M::intakes(out_.parameters_));
        return all;
    }

    /// From event to event, with the samples between them; the last stretch takes the samples at its end, too.
    void advance(state& x, state const& input, double begin, double end, detail::sample_grid const& grid, std::size_t& next_sample,
                 bool finished) {
        if (finished || begin < end)
            sample_here(x, x, begin, grid, next_sample);
        if (!(begin < end))
            return;
        bool const on_grid = grid.step != 0.0 && next_sample > 0 && same_instant(grid.times[next_sample - 1], begin);
        auto const first = grid.times.begin() + static_cast<std::ptrdiff_t>(next_sample);
        auto const behind =
            finished ? grid.times.end() : std::ranges::partition_point(first, grid.times.end(), [end](double t) { return comes_after(end, t); });
        stretch<S, N> const s{S(begin), S(end), input, std::span<double const>(first, behind), grid.step, on_grid, finished};
        engine_.run(x, s, [&](std::size_t, state const& amounts) { out_.amounts_.push_back(amounts); });
        next_sample = static_cast<std::size_t>(behind - grid.times.begin());
        require_finite(x, end);
        if (!out_.amounts_.empty())
            require_finite(out_.amounts_.back(), end);
    }

    /// What is not finite once stays so: looking at the ends of stretches is enough. The samples that are, stay.
    void require_finite(state const& x, double t) {
        auto const finite = [](state const& amounts) { return std::ranges::all_of(amounts, [](S const& v) { return all_finite(v); }); };
        if (finite(x))
            return;
        while (!out_.amounts_.empty() && !finite(out_.amounts_.back()))
            out_.amounts_.pop_back();
        throw integration_error(std::string(out_.outcome_.solver) + ": amounts, or their derivatives, beyond all numbers at t = " + text(t, 6) +
                                    " h; look for a misplaced unit in doses and rates",
                                t, {});
    }

    /// Within one instant, along the derivatives of time only.
    void drift(state& x, state const& input, S const& from, S const& to) {
        if (!identical(from, to))
            engine_.run(x, stretch<S, N>{from, to, input, {}, 0.0, false}, [](std::size_t, state const&) {});
    }

    void sample_here(state const& x, state const& before, double t, detail::sample_grid const& grid, std::size_t& next_sample) {
        bool const jumps = !std::ranges::equal(x, before, [](S const& a, S const& b) { return identical(a, b); });
        for (; next_sample < grid.times.size() && same_instant(grid.times[next_sample], t); ++next_sample) {
            if (jumps)
                out_.jumps_.push_back({out_.amounts_.size(), before});
            out_.amounts_.push_back(x);
        }
    }

    /// Infusions are intervals: the inflow is summed anew from those that run, never counted up and down.
    static void apply(event<S> const& e, state& x, state& input, std::vector<std::pair<std::size_t, event<S> const*>>& running) {
        if (e.kind == event_kind::jump) {
            x[e.into] += e.amount;
            return;
        }
        if (e.kind == event_kind::rate_on)
            running.emplace_back(e.infusion, &e);
        else
            std::erase_if(running, [&](auto const& r) { return r.first == e.infusion; });
        input.fill(S(0.0));
        for (auto const& [id, on] : running)
            input[on->into] += on->amount;
    }

    system system_;
    decltype(std::declval<Solver const&>().bind(std::declval<system const&>())) engine_;
    result out_;
    std::exception_ptr failure_;
};

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
        if (!keep_failure && sim.failure())
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

/// As `simulate`, but a failed integration comes back as a profile as far as it came, with the reason in `outcome()`:
/// one bad subject never costs the others.  @throws invalid_input
template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto attempt(M const& m, P const& p, regimen<D> const& doses, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, doses, when, solver, true);
}

template <class M, class P, scalar D = double, class Solver = default_solver<M, P>>
auto attempt(M const& m, P const& p, dose<D> const& one, sampling const& when, Solver const& solver = {}) {
    return detail::simulate(m, p, regimen<D>(one), when, solver, true);
}

} // namespace alkaloid
