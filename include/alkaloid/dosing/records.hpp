#pragma once
/// @file Records, compiled: what the rows of one subject do to a model, as events in one total order.
///
/// At one time: first what arrives (lagged doses, copies, ends of infusions; infusions end, then begin, then amounts
/// jump), then the records in the order of the file, each followed by its sample. A dose without lag belongs to its
/// record. Times are t + k * ii + lag, never accumulated; rates are intervals, never running sums.

#include "agenda.hpp"
#include "conventions.hpp"
#include "event.hpp"
#include "record_checks.hpp"
#include "steady.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

template <scalar S>
struct record_program {
    program<S> events;
    std::vector<steady_demand<S>> steady;
    std::vector<double> after_dose; ///< at each record, since the last arrival began; NaN before the first  [h]
};

/// Compiles the records of one subject.
template <scalar S>
class record_compiler {
public:
    /// `terms` one a record; `sets` the number of the parameter set that each record carries; `compartments` their count.
    /// @throws invalid_input naming every record that means nothing
    static record_program<S> compile(std::span<record<S> const> records, std::span<record_terms<S> const> terms,
                                     std::span<std::size_t const> sets, std::size_t compartments, conventions const& rules) {
        record_compiler c(records, terms, rules);
        detail::examine_records(records, terms, compartments, c.found_);
        c.found_.settle("records");
        for (auto const& r : records)
            c.last_ = std::max(c.last_, r.time);
        for (std::size_t i = 0; i < records.size(); ++i)
            c.take(i, sets);
        c.found_.settle("records");
        return std::move(c.out_);
    }

private:
    static constexpr long most_at_once = 10'000'000; ///< of copies, and of doses on their way; more is a misplaced unit

    record_compiler(std::span<record<S> const> records, std::span<record_terms<S> const> terms, conventions const& rules)
        : records_(records), terms_(terms), rules_(rules) {}

    std::string name(std::size_t i) const { return detail::name_of_record(records_, i); }

    void take(std::size_t i, std::span<std::size_t const> sets) {
        auto const& r = records_[i];
        double const t = r.time, before = i == 0 ? t : records_[i - 1].time;
        bool const changes = i == 0 || sets[i] != sets[i - 1];
        bool const blends = rules_.covariates == between_records::linear && i > 1 && sets[i - 1] != sets[i - 2];
        if (rules_.covariates != between_records::previous && (changes || blends))
            emit({S(before), event_kind::parameters, 0, S(0.0), i});
        release(t);
        if (rules_.covariates == between_records::previous && changes)
            emit({S(t), event_kind::parameters, 0, S(0.0), i});

        std::size_t const into = r.cmt == 0 ? 0 : static_cast<std::size_t>(std::abs(r.cmt)) - 1;
        if (r.resets()) {
            if (rules_.at_reset == pending_doses::cancelled)
                waiting_.clear();
            else if (i > 0 && t < before && !waiting_.empty())
                found_.refuse(name(i), "TIME", "", "no restart of the clock while doses are pending: " + std::string(rules_.name) + " keeps them at a reset");
            emit({S(t), event_kind::reset, 0, S(0.0), 0});
            last_dose_ = std::numeric_limits<double>::quiet_NaN();
        }
        if (r.evid == evid::other && r.cmt < 0 && !rules_.row_of_switch_after)
            sample(i);
        if (r.evid == evid::other && r.cmt != 0)
            emit({S(t), r.cmt < 0 ? event_kind::switch_off : event_kind::switch_on, into, S(0.0), 0});
        if (r.evid == evid::replace)
            emit({S(t), event_kind::replace, into, r.amt, 0});
        if (r.gives_dose())
            give(i, into);
        if (!(r.evid == evid::other && r.cmt < 0 && !rules_.row_of_switch_after))
            sample(i);
    }

    void give(std::size_t i, std::size_t into) {
        auto const& r = records_[i];
        auto const& how = terms_[i];
        double const t = r.time, code = min_lane(value_of(r.rate));
        S const amount = how.f * r.amt, lag = how.lag;
        // F scales what the record does not say itself.
        S lasts(0.0);
        if (code == -2.0)
            lasts = *how.duration;
        else if (code != 0.0)
            lasts = amount / (code == -1.0 ? *how.rate : r.rate);

        long first = 0;
        if (r.ss > 0) {
            if (r.ss == 1)
                waiting_.clear();
            if (r.ii == 0.0) {
                demand({{{{into, r.rate, S(0.0), S(0.0)}}, 1.0}, S(0.0), r.ss == 2, true, false}, t);
                last_dose_ = t;
                return;
            }
            first = 1;
            settle(i, into, amount, lag, lasts);
        }
        auto const arrives = [&](long k) { return t + static_cast<double>(k) * r.ii + min_lane(value_of(lag)); };
        if (r.addl > most_at_once && !comes_after(arrives(most_at_once), last_)) {
            found_.refuse(name(i) + ": ADDL", std::to_string(r.addl), "", "at most " + std::to_string(most_at_once) + " before the last record");
            return;
        }
        for (long k = first; k <= r.addl && (k == 0 || !comes_after(arrives(k), last_)); ++k)
            schedule(i, static_cast<double>(k), into, lag, lasts, amount, k == 0);
    }

    /// The steady state of a dose that has been repeated for ever, and what is on its way then.
    void settle(std::size_t i, std::size_t into, S const& amount, S const& lag, S const& lasts) {
        auto const& r = records_[i];
        double const t = r.time, behind = min_lane(value_of(lag));
        if (max_lane(value_of(lag)) != behind || max_lane(value_of(lasts)) != min_lane(value_of(lasts))) {
            found_.refuse(name(i), "SS", "", "given lag and duration that are the same in all lanes of a pack");
            return;
        }
        if ((behind + min_lane(value_of(lasts))) / r.ii > static_cast<double>(most_at_once)) {
            found_.refuse(name(i) + ": II", text(r.ii), "h", "longer: more than " + std::to_string(most_at_once) + " doses would be on their way at once");
            return;
        }
        bool const beyond = behind > r.ii && !same_instant(behind, r.ii);
        if (beyond && rules_.lag_beyond_interval == long_lag::refused) {
            found_.refuse(name(i) + ": lag", text(behind), "h", "at most II, " + text(r.ii) + " h (convention " + std::string(rules_.name) + ")");
            return;
        }
        bool const back = beyond && rules_.lag_beyond_interval == long_lag::extrapolated;
        double under_way = std::ceil(behind / r.ii);
        if (same_instant(behind, (under_way - 1.0) * r.ii))
            under_way -= 1.0;
        if (back)
            under_way = 1.0;
        S const phase = S(under_way * r.ii) - lag;
        demand({{{{into, amount, S(0.0), lasts}}, r.ii}, phase, r.ss == 2, false, back}, t);
        // Infusions that began before and have not ended: their beginning is part of the steady state.
        for (double k = under_way; !back; k += 1.0) {
            S const end = S(t - k * r.ii) + lag + lasts;
            double const ends = min_lane(value_of(end));
            if (!comes_after(ends, t))
                break;
            emit({S(t), event_kind::rate_on, into, S(amount / lasts), infusions_});
            waiting_.wait({end, event_kind::rate_off, into, S(0.0), infusions_++});
        }
        last_dose_ = t - min_lane(value_of(phase));
        for (double k = under_way - 1.0; k >= 0.0; k -= 1.0) // NOLINT(clang-analyzer-security.FloatLoopCounter): whole numbers
            schedule(i, -k, into, lag, lasts, amount, false);
    }

    void demand(steady_demand<S> what, double t) {
        out_.steady.push_back(std::move(what));
        emit({S(t), event_kind::steady_state, 0, S(0.0), out_.steady.size() - 1});
    }
    /// An arrival of record `i`'s dose, `k` intervals after it.
    void schedule(std::size_t i, double k, std::size_t into, S const& lag, S const& lasts, S const& amount, bool of_record) {
        auto const& r = records_[i];
        S starts = S(r.time + k * r.ii) + lag;
        // Where times cancel (-0.3 + 3 * 0.1) roundings are those of what was added: it is a record's time if it is that near.
        double const v = min_lane(value_of(starts)), size = std::max({std::abs(r.time), std::abs(k * r.ii), max_lane(value_of(lag))});
        auto const near = [&](record<S> const& x) { return std::abs(x.time - v) < 16.0 * std::numeric_limits<double>::epsilon() * size; };
        auto const later = std::lower_bound(records_.begin() + static_cast<std::ptrdiff_t>(i), records_.end(), v, [](record<S> const& x, double t) { return x.time < t; });
        if (later != records_.end() && near(*later))
            starts += later->time - v;
        else if (later != records_.begin() && near(*(later - 1)))
            starts += (later - 1)->time - v;

        program<S> events;
        detail::add_events(events, into, starts, lasts, amount, infusions_);
        for (auto const& e : events)
            if (of_record && e.kind != event_kind::rate_off && same_instant(instant_of(e), r.time))
                emit(e);
            else
                waiting_.wait(e);
    }

    void emit(event<S> const& e) {
        if (e.kind == event_kind::jump || e.kind == event_kind::rate_on)
            last_dose_ = std::max(instant_of(e), last_dose_ == last_dose_ ? last_dose_ : instant_of(e));
        out_.events.push_back(e);
    }
    void sample(std::size_t i) {
        out_.after_dose.push_back(records_[i].time - last_dose_);
        emit({S(records_[i].time), event_kind::sample, 0, S(0.0), i});
    }
    /// What arrives up to `t`, and at it where the convention says so.
    void release(double t) {
        auto const due = [&](double arrival) {
            return rules_.at_equal_times == arrival_order::before_records ? !comes_after(arrival, t) : comes_after(t, arrival);
        };
        waiting_.release(due, [this](event<S> const& e) { emit(e); });
    }

    std::span<record<S> const> records_;
    std::span<record_terms<S> const> terms_;
    conventions rules_;
    checklist found_;
    record_program<S> out_;
    agenda<S> waiting_;
    std::size_t infusions_ = 0;
    double last_ = -std::numeric_limits<double>::infinity(), last_dose_ = std::numeric_limits<double>::quiet_NaN();
};

} // namespace alkaloid
