#pragma once
/// @file The event program: what a regimen does to a model, in one order of time. Every solver runs this, and nothing
/// else looks at doses.

#include "intake.hpp"
#include "regimen.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

/// What happens at an instant. At equal times infusions end, then begin, then amounts jump, each in the order given.
enum class event_kind { rate_off, rate_on, jump };

template <scalar S>
struct event {
    S time;                 ///< [h], exact: k * every, plus lag
    event_kind kind;
    std::size_t into;       ///< compartment
    S amount;               ///< of a jump [umol]; the rate of an infusion [umol/h]
    std::size_t infusion;   ///< which infusion begins or ends
};

/// Events in their total order: time, kind, order of writing.
template <scalar S>
using program = std::vector<event<S>>;

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
    auto const give = [&](dose<D> const& d, std::size_t where, S const& available, S const& lag) {
        S const starts = S(d.given.at.base()) + lag;
        S const amount = available * S(d.amount_base());
        if (magnitude(S(d.given.over.base())) == 0.0) {
            events.push_back({starts, event_kind::jump, where, amount, 0});
            return;
        }
        S const lasts = S(d.given.over.base());
        events.push_back({starts, event_kind::rate_on, where, S(amount / lasts), infusions});
        events.push_back({S(starts + lasts), event_kind::rate_off, where, S(0.0), infusions});
        ++infusions;
    };
    for (std::size_t i = 0; i < doses.size(); ++i) {
        auto const& d = doses.doses()[i];
        std::size_t ways = 0;
        if (d.given.by.direct) {
            std::size_t const where = index_of(d.given.by.name);
            if (where < names.size()) {
                give(d, where, S(1.0), S(0.0));
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
                    give(d, where, in.available, in.lag.base());
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
        double const ta = min_lane(value_of(a.time)), tb = min_lane(value_of(b.time));
        return ta != tb ? ta < tb : a.kind < b.kind;
    });
    return events;
}

} // namespace alkaloid
