#pragma once
/// @file Doses as a host writes them, into doses as the library has them.

#include "questions.hpp"

#include "../dosing/regimen.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::hosts::detail {

/// A way for a dose, resolved: which route, of which substance, and what one unit of it weighs.
struct way_in {
    std::vector<std::string> names; ///< all that it answers to
    route by;
    substance what;
    double micrograms;              ///< in the unit in which it is spoken
    std::string_view unit;
    std::size_t into = 0;           ///< the compartment, where it is one
    bool branches = false;          ///< into several compartments
};

/// The way of this name; `ways.size()` where there is none.
inline std::size_t find_way(std::vector<way_in> const& ways, std::string const& name) {
    if (name.empty())
        return 0;
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (auto const& n : ways[i].names)
            if (n == name)
                return i;
    return ways.size();
}

inline constexpr double most_doses = 10'000'000; ///< more is a misplaced unit

/// A row of the table that makes sense, taken apart.
struct read_dose {
    std::size_t way;
    double duration;
};

/// Checks row `i` (rows count from 1 in complaints).
inline read_dose read_row(dose_row const& r, std::size_t i, std::vector<way_in> const& ways, bool may_be_steady, checklist& found) {
    std::string const where = "dose row " + std::to_string(i + 1) + ", ";
    std::size_t const w = find_way(ways, r.into);
    if (w == ways.size()) {
        std::string known;
        for (auto const& way : ways)
            known += (known.empty() ? "" : ", ") + way.names.front();
        found.refuse(where + "into", "'" + r.into + "'", "", "one of " + known);
        return {0, 0.0};
    }
    std::string const unit(ways[w].unit);
    found.require(where + "time", r.time, not_negative, "h");
    found.require(where + "amount", r.amount, not_negative, unit);
    found.require(where + "duration", r.duration, not_negative, "h");
    found.require(where + "rate", r.rate, not_negative, unit + "/h");
    found.require(where + "ii", r.ii, not_negative, "h");
    if (r.duration > 0.0 && r.rate > 0.0)
        found.refuse(where + "rate", text(r.rate), unit + "/h", "0 where a duration is given, " + text(r.duration) + " h");
    if (r.addl < 0)
        found.refuse(where + "addl", std::to_string(r.addl), "", "at least 0");
    if (static_cast<double>(r.addl) > most_doses)
        found.refuse(where + "addl", std::to_string(r.addl), "", "at most " + text(most_doses));
    if (r.ss < 0 || r.ss > 2)
        found.refuse(where + "ss", std::to_string(r.ss), "", "0, 1 or 2");
    else if (r.ss > 0 && !may_be_steady)
        found.refuse(where + "ss", std::to_string(r.ss), "", "0 in a population: give the doses that lead there (addl)");
    if ((r.addl > 0 || r.ss > 0) && r.ii == 0.0)
        found.refuse(where + "ii", "0", "h", "> 0 with addl or ss");
    if (r.ii > 0.0 && r.addl == 0 && r.ss == 0)
        found.refuse(where + "ii", text(r.ii), "h", "0 without addl or ss: it would do nothing");
    return {w, r.rate > 0.0 ? r.amount / r.rate : r.duration};
}

/// The doses of these rows, copies and all; `numbers[k]` is where row k stands in the host's table.
/// @throws invalid_input naming each row that makes no sense
inline regimen<> regimen_of(std::span<dose_row const> rows, std::vector<way_in> const& ways, std::span<std::size_t const> numbers = {}) {
    checklist found;
    std::vector<dose<>> all;
    double total = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& r = rows[i];
        std::size_t const before = found.found().size();
        auto const read = read_row(r, numbers.empty() ? i : numbers[i], ways, false, found);
        total += 1.0 + static_cast<double>(r.addl);
        if (found.found().size() != before || total > most_doses)
            continue;
        auto const& way = ways[read.way];
        for (long k = 0; k <= r.addl; ++k)
            all.push_back(dose<>(way.what, mass<>::from_base(r.amount * way.micrograms),
                                 {.by = way.by,
                                  .at = alkaloid::duration<>::from_base(r.time + static_cast<double>(k) * r.ii),
                                  .over = alkaloid::duration<>::from_base(read.duration)}));
    }
    if (total > most_doses)
        found.refuse("doses", text(total), "", "at most " + text(most_doses) + ", copies included");
    found.settle("doses");
    return regimen<>(std::move(all));
}

} // namespace alkaloid::hosts::detail
