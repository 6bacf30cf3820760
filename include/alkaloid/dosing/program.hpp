#pragma once
/// @file Regimens, compiled: what a regimen does to a model, as events in one order of time.

#include "event.hpp"
#include "intake.hpp"
#include "regimen.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

/// Compiles doses into events.
/// `names` are the model's compartments, `intakes` what its routes mean.
/// @throws invalid_input where a dose finds no way in.
template <scalar S, scalar D>
program<S> compile(regimen<D> const& doses, std::vector<intake<S>> const& intakes,
                   std::span<std::string_view const> names) {
    checklist found;
    for (std::size_t i = 0; i < intakes.size(); ++i) {
        intakes[i].check(found);
        for (std::size_t k = 0; k < i; ++k)
            if (intakes[k].by == intakes[i].by && intakes[k].to == intakes[i].to && intakes[k].what == intakes[i].what)
                found.refuse("intake " + std::string(intakes[i].by.name) + " -> " + std::string(intakes[i].to), "written twice", "", "there once: each would give the dose again");
    }
    found.settle("model's intakes");
    bool const all_named = !intakes.empty() && std::all_of(intakes.begin(), intakes.end(), [](auto const& i) { return i.what.has_value(); });
    auto const named = [&](substance const& drug) {
        return std::any_of(intakes.begin(), intakes.end(), [&](auto const& i) { return i.what && i.what->name == drug.name; });
    };

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
            // A model that names its substances is not given others.
            if (where < names.size() && (!all_named || named(d.what))) {
                give(i, where, S(1.0), S(0.0));
                ++ways;
            }
        } else {
            // What a model says of a substance by name goes before what it says of any.
            bool const by_name = std::any_of(intakes.begin(), intakes.end(), [&](auto const& in) { return in.what && in.takes(d.what, d.given.by); });
            for (auto const& in : intakes)
                if (in.takes(d.what, d.given.by) && (!by_name || in.what)) {
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

    std::stable_sort(events.begin(), events.end(), [](auto const& a, auto const& b) { return detail::comes_first(a, b); });
    return events;
}

} // namespace alkaloid
