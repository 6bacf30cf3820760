#pragma once
/// @file One period of a cycle, run by the solver: what a steady state must be a fixed point of.

#include "../core/order.hpp"
#include "../dosing/event.hpp"
#include "../solve/span.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace alkaloid {

/// The map over one period. Its state is that at the cycle's beginning, before what arrives there.
template <class System, class Solver>
class period {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;

    /// `origin`: where the model's clock stands at the cycle's beginning  [h]
    period(System const& system, Solver const& solver, cycle<S> const& what, double origin)
        : system_(system), solver_(solver), every_(what.every), origin_(origin) {
        engine_.emplace(solver_.bind(system_));
        for (std::size_t i = 0; i < what.doses.size(); ++i) {
            auto const& d = what.doses[i];
            double whole = 0.0;
            S const starts = detail::into_cycle(d.starts, every_, whole);
            if (min_lane(value_of(d.lasts)) == 0.0 && max_lane(value_of(d.lasts)) == 0.0) {
                infusions_.push_back({d.into, S(0.0), 0.0});
                pieces_.push_back({S(starts + 0.5 * d.lasts), event_kind::jump, d.into, d.amount, i});
                continue;
            }
            S const rate = d.amount / d.lasts;
            S const rest = detail::into_cycle(d.lasts, every_, whole); // `whole` of them run all the time
            infusions_.push_back({d.into, rate, whole});
            if (same_instant(every_, every_ + min_lane(value_of(rest)))) { // nothing, but for its derivative
                pieces_.push_back({starts, event_kind::jump, d.into, S(rate * rest), i});
                continue;
            }
            bool const over = comes_after(min_lane(value_of(S(starts + rest))), every_);
            if (over)
                infusions_.back().running += 1.0;
            pieces_.push_back({starts, event_kind::rate_on, d.into, rate, i});
            pieces_.push_back({over ? S(starts + rest - every_) : S(starts + rest), event_kind::rate_off, d.into, rate, i});
        }
        detail::put_in_order(pieces_, [](auto const& a, auto const& b) { return detail::comes_first(a, b); });
    }

    /// The state one period later.
    state operator()(state const& x) {
        ++cycles_;
        if constexpr (!System::linear)
            engine_.emplace(solver_.bind(system_)); // its budget of steps is for one cycle
        return run(x, S(every_), false);
    }
    /// The state `phase` after the beginning, arrivals at that instant included.
    state at(state const& x, S const& phase) { return run(x, phase, true); }
    /// ... and without them.
    state before(state const& x, S const& phase) { return run(x, phase, false); }
    long cycles() const { return cycles_; }
    double every() const { return every_; }

private:
    struct infusion {
        std::size_t into;
        S rate;
        double running; ///< how many of it, at the cycle's beginning
    };

    state run(state x, S const& until, bool included) {
        auto infusions = infusions_;
        S now(0.0);
        double const end = min_lane(value_of(until));
        for (auto const& p : pieces_) {
            double const when = instant_of(p);
            if (comes_after(when, end) || (!included && p.kind != event_kind::rate_off && same_instant(when, end)))
                break;
            move(x, infusions, now, p.time);
            now = p.time;
            if (p.kind == event_kind::jump)
                x[p.into] += p.amount;
            else
                infusions[p.number].running += p.kind == event_kind::rate_on ? 1.0 : -1.0;
        }
        move(x, infusions, now, until);
        return x;
    }
    void move(state& x, std::vector<infusion> const& infusions, S const& from, S const& to) {
        if (identical(from, to))
            return;
        state input;
        input.fill(S(0.0));
        for (auto const& i : infusions)
            if (i.running > 0.0)
                input[i.into] += i.running * i.rate;
        engine_->run(x, stretch<S, N>{S(origin_ + from), S(origin_ + to), input, {}, 0.0, false},
                    [](std::size_t, state const&) {});
    }

    System system_;
    Solver solver_;
    std::optional<decltype(std::declval<Solver const&>().bind(std::declval<System const&>()))> engine_;
    double every_, origin_;
    std::vector<infusion> infusions_;
    program<S> pieces_;
    long cycles_ = 0;
};

} // namespace alkaloid
