#pragma once
/// @file One subject's simulation: the events of a regimen, with samples between them.

#include "profile.hpp"
#include "runner.hpp"
#include "sampling.hpp"

#include "../core/order.hpp"
#include "../dosing/program.hpp"
#include "../kinetics/initial.hpp"

#include <tuple>

namespace alkaloid {

/// All doses are known beforehand.
struct no_decisions {
    static constexpr std::size_t size() { return 0; }
    static constexpr double at(std::size_t) { return 0.0; }
    template <class Profile, class State>
    static regimen<> decide(std::size_t, Profile const&, State const&) {
        return {};
    }
};

/// Runs one event program; `simulate` and `attempt` are its users.
template <class M, class P, class S, class Solver>
class simulation {
    using result = profile<M, P, S, Solver>;
    using system = typename result::system;
    static constexpr std::size_t N = system::size;
    using state = typename result::state;

public:
    simulation(M const& m, P const& p, Solver const& solver) : runner_(checked(m, p), solver), out_(m, p, solver) {
        if constexpr (requires { Solver::template name_for<system>(); })
            out_.outcome_.solver = Solver::template name_for<system>();
        else
            out_.outcome_.solver = Solver::name;
    }

    /// `decisions`: `size()`, `at(k)` [h], and `decide(k, profile so far, amounts)`, which answers with doses from then on.
    template <class D, class Decisions = no_decisions>
    result run(regimen<D> const& doses, sampling const& when, Decisions&& decisions = {}) && {
        detail::sample_grid grid(when);
        auto events = compile<S>(doses, intakes_of<S>(out_.model_, out_.parameters_), std::span<std::string_view const>(system::compartments::names));
        out_.times_ = std::move(grid.times);
        out_.amounts_.reserve(out_.times_.size());
        runner_.amounts() = initial_state<S>(out_.model_, out_.parameters_);
        out_.knots_.push_back({0.0, runner_.amounts(), runner_.amounts(), runner_.input()});
        out_.path_ = doses.rests_on();
        step_ = grid.step;

        double const last = grid.until;
        std::size_t e = 0, decided = 0;
        try {
            for (;;) {
                double next = e < events.size() ? instant_of(events[e]) : std::numeric_limits<double>::infinity();
                if (decided < decisions.size())
                    next = std::min(next, decisions.at(decided));
                if (!(next < std::numeric_limits<double>::infinity()) || comes_after(next, last))
                    break;
                advance(next, false);
                double const now = runner_.now();
                state const before = runner_.amounts();
                happen(events, e);
                for (; decided < decisions.size() && same_instant(decisions.at(decided), now); ++decided) {
                    out_.outcome_.reached = now;
                    add(decisions.decide(decided, std::as_const(out_), runner_.amounts()), now, events, e);
                    happen(events, e);
                }
                require_finite(now);
                out_.knots_.push_back({now, runner_.amounts(), before, runner_.input()});
                sample_here(runner_.amounts(), before, now);
            }
            advance(last, true);
            out_.outcome_.reached = last;
        } catch (integration_error const& failure) {
            out_.outcome_.ok = false;
            out_.outcome_.message = failure.what();
            out_.outcome_.reached = out_.amounts_.empty() ? 0.0 : out_.times_[out_.amounts_.size() - 1];
            failure_ = std::current_exception();
        }
        out_.outcome_.spent = runner_.spent();
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
        check_initial<S>(m, p, found);
        std::apply([&](auto const&... r) { (check_readout(r, found), ...); }, readouts_of(m, p));
        found.settle("parameters, through what they make");
        return s;
    }

    /// What happens at the clock's time.
    void happen(program<S> const& events, std::size_t& e) {
        typename runner<system, Solver>::instant here(runner_);
        for (; e < events.size() && same_instant(instant_of(events[e]), runner_.now()); ++e)
            here.take(events[e]);
        here.close();
    }
    /// Doses counted from `now` join those that are still to come.
    template <class D>
    void add(regimen<D> const& doses, double now, program<S>& events, std::size_t e) {
        out_.path_ = out_.path_ + doses.rests_on();
        std::size_t used = 0;
        for (auto const& old : events)
            used = std::max(used, old.number + 1);
        for (auto event : compile<S>(doses, intakes_of<S>(out_.model_, out_.parameters_), std::span<std::string_view const>(system::compartments::names))) {
            event.time = S(now) + event.time;
            event.number += used;
            events.push_back(event);
        }
        detail::put_in_order(events, [](auto const& a, auto const& b) { return detail::comes_first(a, b); }, e);
    }

    /// From event to event, with the samples between them; the last stretch takes the samples at its end, too.
    void advance(double end, bool finished) {
        double const begin = runner_.now();
        if (finished || begin < end)
            sample_here(runner_.amounts(), runner_.amounts(), begin);
        if (begin < end) {
            bool const on_grid = step_ != 0.0 && next_sample_ > 0 && same_instant(out_.times_[next_sample_ - 1], begin);
            auto const first = out_.times_.begin() + static_cast<std::ptrdiff_t>(next_sample_);
            auto const behind =
                finished ? out_.times_.end() : std::ranges::partition_point(first, out_.times_.end(), [end](double t) { return comes_after(end, t); });
            runner_.run_to(end, std::span<double const>(first, behind), step_, on_grid, finished,
                           [&](std::size_t, state const& amounts) { out_.amounts_.push_back(amounts); });
            next_sample_ = static_cast<std::size_t>(behind - out_.times_.begin());
            require_finite(end);
        }
        runner_.set_clock(end);
    }

    /// What is not finite once stays so: looking at the ends of stretches is enough. The samples that are, stay.
    void require_finite(double t) {
        auto const finite = [](state const& x) { return runner<system, Solver>::finite(x); };
        if (runner_.finite() && (out_.amounts_.empty() || finite(out_.amounts_.back())))
            return;
        while (!out_.amounts_.empty() && !finite(out_.amounts_.back()))
            out_.amounts_.pop_back();
        throw integration_error(std::string(out_.outcome_.solver) + ": amounts, or their derivatives, beyond all numbers at t = " + text(t, 6) +
                                    " h; look for a misplaced unit in doses and rates",
                                t, {});
    }

    void sample_here(state const& x, state const& before, double t) {
        bool const jumps = !std::ranges::equal(x, before, [](S const& a, S const& b) { return identical(a, b); });
        for (; next_sample_ < out_.times_.size() && same_instant(out_.times_[next_sample_], t); ++next_sample_) {
            if (jumps)
                out_.jumps_.push_back({out_.amounts_.size(), before});
            out_.amounts_.push_back(x);
        }
    }

    runner<system, Solver> runner_;
    result out_;
    double step_ = 0.0; ///< of the samples' grid
    std::size_t next_sample_ = 0;
    std::exception_ptr failure_;
};

} // namespace alkaloid
