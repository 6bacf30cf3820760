#pragma once
/// @file What the records of one subject must be, each by itself and one after the other.

#include "record_terms.hpp"

#include "../core/instant.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace alkaloid::detail {

template <scalar S>
std::string name_of_record(std::span<record<S> const> records, std::size_t i) {
    return "record[" + std::to_string(i) + "] at " + text(records[i].time) + " h";
}

/// A modelled rate or duration that a dose asks for.
template <scalar S>
void examine_modelled(checklist& found, std::string const& name, std::string const& column, std::optional<S> const& given,
                      std::string_view unit) {
    if (given)
        found.require(name, *given, positive, unit);
    else
        found.refuse(name, "missing", "", "given, in a file by a column " + column);
}

/// Adds everything that is wrong with them to `found`.
template <scalar S>
void examine_records(std::span<record<S> const> records, std::span<record_terms<S> const> terms, std::size_t compartments,
                     checklist& found) {
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto const& r = records[i];
        std::string const name = name_of_record(records, i), number = std::to_string(std::max(r.cmt, 1));
        if (auto const wrong = illegal(r); !wrong.column.empty())
            found.refuse(name, std::string(wrong.column), "", "a legal combination: " + std::string(wrong.reason));
        if (i > 0 && r.time < records[i - 1].time && !r.resets())
            found.refuse(name, "TIME", "", "not before its predecessor, unless EVID 3 or 4 restarts the clock");
        if (static_cast<std::size_t>(std::abs(r.cmt)) > compartments)
            found.refuse(name, "CMT " + std::to_string(r.cmt), "", "one of the " + std::to_string(compartments) + " compartments");
        if (!r.gives_dose())
            continue;
        found.require(name + ": F", terms[i].f, not_negative);
        found.require(name + ": lag", terms[i].lag, not_negative, "h");
        double const code = min_lane(value_of(r.rate));
        if (code == -1.0)
            examine_modelled(found, name + ": modelled rate", "r" + number, terms[i].rate, {});
        if (code == -2.0)
            examine_modelled(found, name + ": modelled duration", "d" + number, terms[i].duration, "h");
        if (r.ii > 0.0 && same_instant(r.time, r.time + r.ii))
            found.refuse(name + ": II", text(r.ii), "h", "long enough for the clock to tell its doses apart");
    }
}

} // namespace alkaloid::detail
