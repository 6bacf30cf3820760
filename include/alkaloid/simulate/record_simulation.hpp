#pragma once
/// @file One subject's records, run.

#include "history_terms.hpp"
#include "runner.hpp"
#include "steady_finder.hpp"

#include "../dosing/records.hpp"
#include "../kinetics/blended.hpp"
#include "../kinetics/initial.hpp"
#include "../kinetics/switched.hpp"
#include "../solve/default_solver.hpp"

#include <tuple>

namespace alkaloid {

namespace detail {
template <bool Blends, class M, class P>
struct between_records_system {
    using system = system_type<M, P>;
};
template <class M, class P>
struct between_records_system<true, M, P> {
    using system = blended<M, P>;
};
} // namespace detail

/// Runs the program of one subject's records. `Blends`: parameters may move between records.
template <class M, class P, class Solver, bool Blends>
class record_simulation {
    using S = scalar_of_t<P>;
    using plain = system_type<M, P>;
    static constexpr std::size_t N = plain::size;
    using system = switched<typename detail::between_records_system<Blends, M, P>::system>;
    using result = record_profile<M, P, S>;

public:
    record_simulation(M const& m, history<P> const& what, record_options const& how, Solver const& solver)
        : out_(m, what), how_(how), solver_(solver) {
        examine();
        program_ = record_compiler<S>::compile(out_.history_.records, detail::terms_of<M>(out_.history_), sets_, N, how.convention);
        if constexpr (requires { Solver::template name_for<system>(); })
            out_.outcome_.solver = Solver::template name_for<system>();
        else
            out_.outcome_.solver = Solver::name;
        out_.outcome_.convention = how.convention.name;
    }

    result run() {
        auto const& records = out_.history_.records;
        out_.amounts_.reserve(records.size());
        if (records.empty())
            return std::move(out_);
        runner<system, Solver> subject(system_at(0), solver_);
        subject.set_clock(records.front().time);
        subject.amounts() = initial_state<S>(out_.model_, out_.parameters(0));
        try {
            for (auto const& e : program_.events)
                happen(e, subject);
        } catch (integration_error const& failure) {
            out_.outcome_.ok = false;
            out_.outcome_.message = failure.what();
            failure_ = std::current_exception();
        }
        out_.outcome_.reached = out_.amounts_.empty() ? records.front().time : records[out_.amounts_.size() - 1].time;
        out_.outcome_.spent = subject.spent();
        out_.after_dose_ = std::move(program_.after_dose);
        return std::move(out_);
    }
    std::exception_ptr failure() const { return failure_; }

private:
    void happen(event<S> const& e, runner<system, Solver>& subject) {
        double const t = instant_of(e);
        if (e.kind == event_kind::reset) { // whatever was before is gone: no need to go there
            subject.amounts() = initial_state<S>(out_.model_, out_.parameters(holds_));
            subject.stop_infusions();
            subject.set_clock(t);
            if (off_ != typename system::mask{}) {
                off_ = {};
                subject.become(system_at(holds_));
            }
            return;
        }
        if (comes_after(t, subject.now()))
            subject.run_to(t);
        switch (e.kind) {
        case event_kind::parameters:
            holds_ = e.number;
            subject.become(system_at(holds_));
            return;
        case event_kind::switch_off:
        case event_kind::switch_on: turn(e.into, e.kind == event_kind::switch_off, subject); return;
        case event_kind::steady_state: settle(e.number, t, subject); return;
        case event_kind::sample:
            if (!subject.finite())
                throw integration_error(std::string(out_.outcome_.solver) + ": amounts, or their derivatives, beyond all numbers at t = " + text(t, 6) +
                                            " h; look for a misplaced unit in doses and rates",
                                        t, {});
            out_.amounts_.push_back(subject.amounts());
            return;
        default: break;
        }
        if (e.kind != event_kind::rate_off && off_[e.into])
            turn(e.into, false, subject); // a dose switches its compartment on
        typename runner<system, Solver>::instant here(subject);
        here.take(e);
        here.close();
    }

    void turn(std::size_t which, bool off, runner<system, Solver>& subject) {
        if (off)
            subject.amounts()[which] = S(0.0);
        if (off_[which] != off) {
            off_[which] = off;
            subject.become(system_at(holds_));
        }
    }
    void settle(std::size_t which, double t, runner<system, Solver>& subject) {
        auto const& demand = program_.steady[which];
        for (auto const& d : demand.what.doses)
            if (off_[d.into])
                turn(d.into, false, subject); // it has been given for ever: its compartment is on
        // Parameters are those of the record, whatever holds between records; what is linear is solved exactly.
        switched<plain> const here(system_of<S>(out_.model_, out_.parameters(holds_)), off_);
        auto at_first = initial_state<S>(out_.model_, out_.parameters(holds_));
        for (std::size_t i = 0; i < N; ++i)
            at_first[i] = off_[i] ? S(0.0) : at_first[i];
        auto const found = [&] {
            if constexpr (plain::linear)
                return steady_finder<switched<plain>, exact>(here, exact{}, how_.steady, t, at_first)(demand);
            else
                return steady_finder<switched<plain>, Solver>(here, solver_, how_.steady, t, at_first)(demand);
        }();
        out_.outcome_.steady.push_back({t, found.residual, found.cycles});
        if (!demand.adds) {
            subject.stop_infusions();
            subject.amounts() = found.x;
        } else {
            for (std::size_t i = 0; i < N; ++i)
                subject.amounts()[i] += found.x[i];
        }
    }

    /// The system in the interval that ends at record `i`.
    system system_at(std::size_t i) const {
        if constexpr (Blends) {
            std::size_t const before = i == 0 ? i : i - 1;
            return system(blended<M, P>(out_.model_, out_.parameters(before), out_.history_.records[before].time, out_.parameters(i),
                                        out_.history_.records[i].time), off_);
        } else {
            return system(system_of<S>(out_.model_, out_.parameters(i)), off_);
        }
    }

    /// Checks parameters and finds which of them differ, so that equal ones cost nothing.
    void examine() {
        auto const& what = out_.history_;
        checklist found;
        auto const one_each = [&](std::string const& name, std::size_t size, bool shared) {
            if (size != what.records.size() && !(shared && size == 1))
                found.refuse(name, std::to_string(size), "", "one a record (" + std::to_string(what.records.size()) + ")" + (shared ? " or one for all" : " or none"));
        };
        one_each("number of parameter sets", what.parameters.size(), true);
        if (!what.given.empty())
            one_each("number of given terms", what.given.size(), false);
        found.settle("history");
        sets_.assign(what.records.size(), 0);
        for (std::size_t i = 0; i < what.parameters.size(); ++i) {
            if (i > 0 && i < sets_.size())
                sets_[i] = same(what.parameters[i - 1], what.parameters[i]) ? sets_[i - 1] : i;
            if (i == 0 || sets_[i] == i) {
                check_parameters(what.parameters[i], found);
                found.settle("parameters of record[" + std::to_string(i) + "]");
                system_of<S>(out_.model_, what.parameters[i]).check(found);
                check_initial<S>(out_.model_, what.parameters[i], found);
                found.settle("parameters of record[" + std::to_string(i) + "], through what they make");
            }
        }
    }
    static bool same(P const& a, P const& b) {
        if constexpr (self_describing<P>)
            return std::apply([&](auto const&... f) { return (identical(S(number_in(a, f)), S(number_in(b, f))) && ...); }, P::fields());
        else
            return false;
    }

    result out_;
    record_options how_;
    Solver solver_;
    std::vector<std::size_t> sets_;
    record_program<S> program_;
    typename system::mask off_{};
    std::size_t holds_ = 0; ///< the record whose parameters hold
    std::exception_ptr failure_;
};

} // namespace alkaloid
