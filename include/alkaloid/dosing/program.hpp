#pragma once
/// @file The event program: what a regimen does to a model, in one order of time. Every solver runs this, and nothing
/// else looks at doses.

#include "intake.hpp"
#include "regimen.hpp"

#include "../core/instant.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

/// What happens at an instant. At equal times infusions end, then begin, then amounts jump, each in the order given.
enum class event_kind { rate_off, rate_on, jump };

template <scalar S>
struct event {
    S time;                 ///< [h], exact: k * every, plus lag; the same in all lanes of a pack
    event_kind kind;
    std::size_t into;       ///< compartment
    S amount;               ///< of a jump [umol]; the rate of an infusion [umol/h]
    std::size_t infusion;   ///< which infusion begins or ends
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

/// Compiles doses into events.
/// `names` are the model's compartments, `intakes` what its routes mean.
/// @throws invalid_input where a dose finds no way in.
template <scalar S, scalar D>
program<S> compile(regimen<D> const& doses, std::vector<intake<S>> const& intakes,
                   std::span<std::string_view const> names) {
    checklist found;
    for (auto const& i : intakes)
        i.check(found);
    found.settle("model's intakes");

    auto const index_of = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    program<S> events;
    std::size_t infusions = 0;
    auto const give = [&](std::size_t i, std::size_t where, S const& available, S const& lag) {
        auto const& d = doses.doses()[i];
        std::string const name = "dose[" + std::to_string(i) + "]";
        S const starts = S(d.given.at.base()) + lag, lasts = S(d.given.over.base());
        S const amount = available * S(d.amount_base());
        std::size_t const first = events.size();
        found.require(name + ": beginning", starts, any_finite, "h");
        found.require(name + ": end", S(starts + lasts), any_finite, "h");
        if (!found.empty())
            return;
        detail::add_events(events, where, starts, lasts, amount, infusions);
        for (std::size_t e = first; e < events.size(); ++e)
            found.require(name + (events[e].kind == event_kind::jump ? ": amount" : ": rate"), events[e].amount, any_finite,
                          events[e].kind == event_kind::jump ? "umol" : "umol/h");
    };
    for (std::size_t i = 0; i < doses.size(); ++i) {
        auto const& d = doses.doses()[i];
        std::size_t ways = 0;
        if (d.given.by.direct) {
            std::size_t const where = index_of(d.given.by.name);
            if (where < names.size()) {
                give(i, where, S(1.0), S(0.0));
                ++ways;
            }
        } else {
            for (auto const& in : intakes)
                if (in.takes(d.what, d.given.by)) {
                    std::size_t const where = index_of(in.to);
                    if (where == names.size()) {
                        found.refuse("intake " + std::string(in.by.name), std::string(in.to), "", "a compartment of the model");
                        continue;
                    }
                    give(i, where, in.available, in.lag.base());
                    ++ways;
                }
        }
        if (ways == 0) {
            std::string known;
            for (auto const& in : intakes)
                known += (known.empty() ? "" : ", ") + (in.what ? std::string(in.what->name) + " " : std::string("any substance ")) +
                         std::string(in.by.name);
            for (auto const& name : names)
                known += (known.empty() ? "into(" : ", into(") + std::string(name) + ")";
            found.refuse("dose[" + std::to_string(i) + "]",
                         std::string(d.what.name) + " " + (d.given.by.direct ? "into(" + std::string(d.given.by.name) + ")" : std::string(d.given.by.name)),
                         "", "one that the model takes: " + known);
        }
    }
    found.settle("regimen");

    std::stable_sort(events.begin(), events.end(), [](auto const& a, auto const& b) {
        double const ta = instant_of(a), tb = instant_of(b);
        return ta != tb ? ta < tb : a.kind < b.kind;
    });
    return events;
}

} // namespace alkaloid
