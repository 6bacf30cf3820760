#pragma once
/// @file The events of one lane: its doses through its own intakes.

#include "../../core/order.hpp"
#include "../../dosing/dose_ways.hpp"
#include "../../dosing/event.hpp"

#include <algorithm>
#include <vector>

namespace alkaloid::detail {

/// Which occasion a time belongs to: `begins` are where the second, third ... begin.
inline std::size_t occasion_at(std::vector<double> const& begins, double t) {
    std::size_t k = 0;
    while (k < begins.size() && !comes_after(begins[k], t))
        ++k;
    return k;
}

/// As `compile` has it, for lane `lane` of intakes in lanes, an occasion's to each dose by when it is taken. Events go to
/// `to(into)`, which gives the part's list and sets its own compartment.  False where a number makes no sense.
template <class Intakes, class To>
bool lane_events(regimen<> const& doses, std::vector<dose_way> const& ways, std::vector<Intakes> const& intakes, std::vector<double> const& begins,
                 std::size_t lane, To const& to) {
    std::size_t infusions = 0;
    for (auto const& way : ways) {
        auto const& d = doses.doses()[way.dose];
        double available = 1.0, lag = 0.0;
        if (way.intake != dose_way::direct) {
            auto const& in = intakes[occasion_at(begins, d.given.at.base())][way.intake];
            available = in.available[lane];
            lag = in.lag.base()[lane];
        }
        double const starts = d.given.at.base() + lag, lasts = d.given.over.base(), amount = available * d.amount_base();
        double const until = starts + lasts;
        std::size_t into = way.into;
        std::vector<event<double>>& events = to(into);
        if (same_instant(starts, until)) {
            events.push_back({starts, event_kind::jump, into, amount, 0});
            if (!all_finite(starts) || !all_finite(amount))
                return false;
            continue;
        }
        double const rate = amount / (until - starts);
        if (!all_finite(until) || !all_finite(rate))
            return false;
        events.push_back({starts, event_kind::rate_on, into, rate, infusions});
        events.push_back({until, event_kind::rate_off, into, 0.0, infusions});
        ++infusions;
    }
    return true;
}
inline void put_in_order(std::vector<event<double>>& events) {
    put_in_order(events, [](auto const& a, auto const& b) { return comes_first(a, b); });
}
/// The same kinds of events at the same times; amounts may differ.
inline bool alike(std::vector<event<double>> const& a, std::vector<event<double>> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) { return x.time == y.time && x.kind == y.kind && x.into == y.into; });
}

} // namespace alkaloid::detail
