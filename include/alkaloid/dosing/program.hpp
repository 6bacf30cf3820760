#pragma once
/// @file Regimens, compiled: what a regimen does to a model, as events in one order of time.

#include "dose_ways.hpp"
#include "event.hpp"

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
    check_intakes(intakes, found);
    found.settle("model's intakes");
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
    for (auto const& way : ways_of(doses, intakes, names, found)) {
        if (way.intake == dose_way::direct)
            give(way.dose, way.into, S(1.0), S(0.0));
        else
            give(way.dose, way.into, intakes[way.intake].available, intakes[way.intake].lag.base());
    }
    found.settle("regimen");

    detail::put_in_order(events, [](auto const& a, auto const& b) { return detail::comes_first(a, b); });
    return events;
}

} // namespace alkaloid
