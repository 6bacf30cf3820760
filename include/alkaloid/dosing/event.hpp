#pragma once
/// @file Events: all that can happen to a subject at an instant. Regimens and records compile to them, and every solver
/// runs them; nothing else looks at doses.

#include "cycle.hpp"

#include "../core/instant.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace alkaloid {

/// What happens. Of what arrives at one time, infusions end first, then begin, then amounts jump.
enum class event_kind {
    rate_off,     ///< infusion `number` ends
    rate_on,      ///< infusion `number` begins: `amount` [umol/h] into `into`
    jump,         ///< `amount` [umol] into `into`
    replace,      ///< the amount in `into` becomes `amount`
    reset,        ///< empty, nothing runs, all compartments on; the clock is set to the event's time, which may lie back
    switch_off,   ///< `into` is emptied and stays empty until a dose or a switch
    switch_on,
    parameters,   ///< from here on parameter set `number` holds
    steady_state, ///< the amounts become those of steady state `number`, or gain them
    sample,       ///< row `number` is read
};

template <scalar S>
struct event {
    S time;                 ///< [h], exact: k * every, plus lag; the same in all lanes of a pack
    event_kind kind;
    std::size_t into;       ///< compartment
    S amount;               ///< of a jump [umol]; the rate of an infusion [umol/h]
    std::size_t number;     ///< of the infusion, parameter set, steady state or row
};

/// Events in their total order: time, kind, order of writing.
template <scalar S>
using program = std::vector<event<S>>;

/// The event's time without its derivatives.  [h]
template <scalar S>
double instant_of(event<S> const& e) {
    return min_lane(value_of(e.time));
}

namespace detail {
/// Earlier, or at the same time ending before beginning before jumping.
template <scalar S>
bool comes_first(event<S> const& a, event<S> const& b) {
    double const ta = instant_of(a), tb = instant_of(b);
    return ta != tb ? ta < tb : a.kind < b.kind;
}

/// Calls `visit(t, choose)` for every value `t` that a lane of `x` has; `choose(a, b)` is `a` in those lanes, else `b`.
template <scalar S, class Visit>
void each_value(S const& x, Visit const& visit) {
    auto rest = value_of(x);
    using V = decltype(rest);
    constexpr double visited = std::numeric_limits<double>::infinity();
    while (min_lane(rest) < visited) {
        V const t(min_lane(rest));
        auto const here = rest == t;
        visit(min_lane(t), [&here](S const& a, S const& b) { return S(select(here, a, b)); });
        rest = select(here, V(visited), rest);
    }
}

/// One dose's events in one compartment, by way of an intake. Lanes that differ in time get events of their own, which
/// hold nothing for the others: each lane sees its own order.
template <scalar S>
void add_events(program<S>& events, std::size_t into, S const& starts, S const& lasts, S const& amount, std::size_t& infusions) {
    each_value(starts, [&](double begin, auto const& at_begin) {
        S const from = at_begin(starts, S(begin)), given = at_begin(amount, S(0.0));
        each_value(lasts, [&](double length, auto const& as_long) {
            S const over = as_long(lasts, S(length)), inside = as_long(given, S(0.0));
            if (same_instant(begin, begin + length)) {
                // At once; its mean arrival is how a derivative of the duration shows.
                events.push_back({S(from + 0.5 * over), event_kind::jump, into, inside, 0});
                return;
            }
            S const until = from + over; // rounded: the rate is that of the dose over what it really takes
            events.push_back({from, event_kind::rate_on, into, S(inside / (until - from)), infusions});
            events.push_back({until, event_kind::rate_off, into, S(0.0), infusions});
            ++infusions;
        });
    });
}
} // namespace detail

} // namespace alkaloid
