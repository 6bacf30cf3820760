#pragma once
/// @file Which doses enter a model where. It depends on names only, so that a cohort finds out once.

#include "intake.hpp"
#include "regimen.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

/// Dose `dose` enters compartment `into` by intake `intake`, or straight where that is `direct`.
struct dose_way {
    static constexpr std::size_t direct = static_cast<std::size_t>(-1);
    std::size_t dose, intake, into;
};

/// Every intake's own violations, and intakes that are there twice.
template <scalar S>
void check_intakes(std::vector<intake<S>> const& intakes, checklist& found) {
    for (std::size_t i = 0; i < intakes.size(); ++i) {
        intakes[i].check(found);
        for (std::size_t k = 0; k < i; ++k)
            if (intakes[k].by == intakes[i].by && intakes[k].to == intakes[i].to && intakes[k].what == intakes[i].what)
                found.refuse("intake " + std::string(intakes[i].by.name) + " -> " + std::string(intakes[i].to), "written twice", "", "there once: each would give the dose again");
    }
}

/// All ways of all doses; what finds no way in, or leads nowhere, is added to `found`.
/// `names` are the model's compartments, `intakes` what its routes mean.
template <scalar S, scalar D>
std::vector<dose_way> ways_of(regimen<D> const& doses, std::vector<intake<S>> const& intakes, std::span<std::string_view const> names, checklist& found) {
    bool const all_named = !intakes.empty() && std::all_of(intakes.begin(), intakes.end(), [](auto const& i) { return i.what.has_value(); });
    auto const named = [&](substance const& drug) {
        return std::any_of(intakes.begin(), intakes.end(), [&](auto const& i) { return i.what && i.what->name == drug.name; });
    };
    auto const index_of = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    std::vector<dose_way> all;
    for (std::size_t i = 0; i < doses.size(); ++i) {
        auto const& d = doses.doses()[i];
        std::size_t ways = 0;
        if (d.given.by.direct) {
            std::size_t const where = index_of(d.given.by.name);
            // A model that names its substances is not given others.
            if (where < names.size() && (!all_named || named(d.what))) {
                all.push_back({i, dose_way::direct, where});
                ++ways;
            }
        } else {
            // What a model says of a substance by name goes before what it says of any.
            bool const by_name = std::any_of(intakes.begin(), intakes.end(), [&](auto const& in) { return in.what && in.takes(d.what, d.given.by); });
            for (std::size_t n = 0; n < intakes.size(); ++n) {
                auto const& in = intakes[n];
                if (in.takes(d.what, d.given.by) && (!by_name || in.what)) {
                    std::size_t const where = index_of(in.to);
                    if (where == names.size()) {
                        found.refuse("intake " + std::string(in.by.name), std::string(in.to), "", "a compartment of the model");
                        continue;
                    }
                    all.push_back({i, n, where});
                    ++ways;
                }
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
    return all;
}

} // namespace alkaloid
