#pragma once
/// @file One lane's way through its own events and samples. Lanes never wait for each other's events.

#include "../../core/instant.hpp"
#include "../../dosing/event.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace alkaloid::detail {

/// When all subjects of a cohort are looked at; `step` is 0 where the times are no grid.
struct sample_times {
    std::span<double const> times;
    double step = 0.0;
    double until = 0.0;
    double per_step = step > 0.0 ? 1.0 / step : 0.0;
};

/// Where a subject is among its events. A stretch leads from one event to the next, or to the end.
struct lane_way {
    std::span<event<double> const> events = {};
    std::size_t next_event = 0, next_sample = 0;
    double now = 0.0;
    double end = 0.0;         ///< of this stretch
    std::size_t stop = 0;     ///< behind the last sample of this stretch
    bool last = false;        ///< no event ends this stretch
    bool done = false;
    bool failed = false;

    struct infusion {
        std::size_t number, into;
        double rate;
    };
    std::vector<infusion> running = {};

    /// What happens now; true where the inflow changes.  `lane` of amounts `x` and inflow `input`
    template <class State>
    bool happen(std::size_t lane, State& x, State& input) {
        bool changed = false;
        for (; next_event < events.size() && same_instant(events[next_event].time, now); ++next_event) {
            auto const& e = events[next_event];
            switch (e.kind) {
            case event_kind::jump: x[e.into].set(lane, x[e.into][lane] + e.amount); continue;
            case event_kind::rate_on: running.push_back({e.number, e.into, e.amount}); break;
            case event_kind::rate_off: std::erase_if(running, [&](infusion const& i) { return i.number == e.number; }); break;
            default: continue; // a regimen makes no others
            }
            changed = true;
        }
        if (changed) {
            for (auto& i : input)
                i.set(lane, 0.0);
            for (auto const& i : running) // summed anew, never counted up and down
                input[i.into].set(lane, input[i.into][lane] + i.rate);
        }
        return changed;
    }

    /// Where this stretch ends, at the latest at `until`, and which samples lie in it.
    void look_ahead(sample_times const& samples, double until, bool final) {
        double const next = next_event < events.size() ? events[next_event].time : std::numeric_limits<double>::infinity();
        // What happens at the end of a period belongs to the next one, but for the last.
        last = final ? comes_after(next, until) : !comes_after(until, next);
        end = last ? until : next;
        if (last && final) {
            stop = samples.times.size();
            return;
        }
        stop = next_sample;
        if (samples.step > 0.0)
            stop = std::max(stop, static_cast<std::size_t>(std::max(end / samples.step - 1.0, 0.0)));
        stop = std::min(stop, samples.times.size());
        while (stop < samples.times.size() && comes_after(end, samples.times[stop]))
            ++stop;
    }
    /// Behind the last sample of this stretch that lies at `t` or before.
    std::size_t behind(sample_times const& samples, double t) const {
        std::size_t n = next_sample;
        if (samples.step > 0.0) // a rounding below or above: the loop puts it right
            n = std::max(n, std::min(stop, static_cast<std::size_t>(std::max(t * samples.per_step, 0.0))));
        while (n < stop && samples.times[n] <= t)
            ++n;
        return n;
    }
    bool at_sample(sample_times const& samples) const {
        return next_sample < samples.times.size() && same_instant(samples.times[next_sample], now);
    }
    /// On to the end of the stretch; nothing is left where it was the last one.
    void arrive() {
        now = end;
        done = last;
    }
};

} // namespace alkaloid::detail
