#pragma once
/// What examples/kratom.cpp is asked, which requests it refuses, and which doses of the answer it looks at.

#include "figure.hpp"
#include "published.hpp"

#include <alkaloid/core/error.hpp>
#include <alkaloid/models/products.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace support {

/// Far above what any trial gave; beyond it a linear model says nothing at all. Far below: nobody looked there.
inline constexpr double most_milligrams = 1000.0, least_milligrams = 0.01;
/// Between two samples.  [h]
inline constexpr double grid = 1.0 / 30.0;
inline constexpr alkaloid::allowed_range on_grid{.low = grid,
                                                 .words = "at least 0.0334 (2 minutes, the grid of samples)"};

struct choices {
    std::string product = "extract";
    std::vector<double> amounts = {}; // in the product's unit
    std::vector<double> milligrams = {};
    double every = 24.0; // h
    long count = 15;
    double weight = 70.0; // kg
    std::optional<double> until = {}; // h; a day after the last dose where not given
    std::filesystem::path out = "out";
    bool picture = true;
    bool json = false;
    bool sources = false;
    std::string scenario = {}; ///< the file's name and title, where one was read
    double drinks = 0.0; // of 14 g ethanol; 0: none are asked about
    std::string beverage = "spirits";
    double drink_at = 0.0; // h after the last dose that is seen
    std::string sex = "male";
    bool fed = false;

    double last_dose() const { return static_cast<double>(count - 1) * every; }
    /// The last hour simulated.
    double end() const { return until.value_or(count == 1 ? 24.0 : last_dose() + 24.0); }
    /// How many doses there are before the end.
    long seen() const {
        double const begun = std::ceil((end() - grid) / every * (1.0 - 1e-12));
        return count == 1 ? 1 : std::clamp(static_cast<long>(begun), 1L, count);
    }
};

inline std::map<std::string, alkaloid::product> const shelf{{"leaf", alkaloid::products::leaf},
                                                            {"tea", alkaloid::products::tea},
                                                            {"extract", alkaloid::products::extract},
                                                            {"tablet", alkaloid::products::tablet}};

/// A dose's name in the table and the picture.
inline std::string dose_label(choices const& c, double milligrams) {
    using alkaloid::text;
    double const shown = milligrams < 0.1 ? milligrams : std::round(milligrams * 100.0) / 100.0;
    return text(shown, 4) + (c.product == "tablet" ? " mg 7-OH" : " mg MG");
}

/// @throws alkaloid::invalid_input that names every value that cannot be used
inline void check(choices const& c) {
    using namespace alkaloid;
    checklist found;
    bool const by_amount = !c.amounts.empty();
    auto const& amounts = by_amount ? c.amounts : c.milligrams;
    std::string const option = by_amount ? "--amount" : "--mg";
    auto const& item = shelf.at(c.product);
    std::string const unit(by_amount ? item.unit_name : "mg");
    auto const& content = item.contents.front();
    std::string const dose_of = std::string(content.what.name) + " in a dose";
    std::string const why = c.product == "tablet" ? "the model is linear and no human was measured after 7-OH"
                                                  : "the model is linear and was fitted to 10 to 60 mg";
    std::set<std::string> labels;
    for (double const a : amounts) {
        found.require(option, a, positive, unit);
        if (!positive.admits(a))
            continue;
        double const m = by_amount ? a * content.per_unit.in(units::mg) : a;
        if (m > most_milligrams)
            found.refuse(dose_of, text(m), "mg", "at most " + text(most_milligrams) + ": " + why);
        else if (m < least_milligrams)
            found.refuse(dose_of, text(m), "mg", "at least " + text(least_milligrams) + ", far below any trial's");
        else if (!labels.insert(dose_label(c, m)).second)
            found.refuse(option, text(a) + " " + unit + " beside another of " + dose_label(c, m), "", "another dose");
    }
    if (amounts.size() > figure::most_lines)
        found.refuse("doses in " + option, std::to_string(amounts.size()), "",
                     "at most " + std::to_string(figure::most_lines) + ": more curves cannot be told apart");
    if (c.count < 1 || c.count > 10'000)
        found.refuse("--count", std::to_string(c.count), "", "from 1 to 10000");
    found.require("--every", c.every, c.count == 1 ? positive : on_grid, "h");
    found.require("--weight", c.weight, allowed_range{.low = 20.0, .high = 300.0, .words = "from 20 to 300"}, "kg");
    if (c.until)
        found.require("--until", *c.until, on_grid, "h");
    if (found.empty() && c.end() > 87'840.0)
        found.refuse(c.until ? "--until" : "--count times --every", text(c.end()), "h", "at most ten years, 87840 h");
    found.settle("options");
}

/// The hours after a dose in which its peaks are looked for: 24, or fewer where the next dose or --until cuts them.
struct look {
    enum class cut { not_at_all, by_next_dose, by_until };

    long dose;            ///< from 1
    double start, length; ///< h
    int day;              ///< of dosing, from 1
    cut by;
    std::string label;
};

/// The first dose and the last one before the end.
inline std::vector<look> looks(choices const& c) {
    std::vector<look> all;
    auto const add = [&](long dose) {
        double const start = static_cast<double>(dose - 1) * (c.count == 1 ? 0.0 : c.every);
        double const wanted = dose < c.count ? std::min(c.every, 24.0) : 24.0;
        double const left = c.end() - start;
        auto const by = left < wanted * (1.0 - 1e-12) ? look::cut::by_until
                        : wanted < 24.0               ? look::cut::by_next_dose
                                                      : look::cut::not_at_all;
        int const day = static_cast<int>(std::floor(start / 24.0)) + 1;
        std::string label = c.every == 24.0 || c.count == 1 ? "" : "dose " + std::to_string(dose) + ", ";
        label += "day " + std::to_string(day);
        label += by == look::cut::by_until ? ", so far" : by == look::cut::by_next_dose ? ", to next" : "";
        all.push_back({dose, start, std::min(wanted, left), day, by, label});
    };
    add(1);
    if (c.seen() > 1)
        add(c.seen());
    return all;
}

/// What a dose that is looked at shares with a trial: for the table, the grades and the picture alike.
inline conditions conditions_of(choices const& c, look const& at, double milligrams) {
    bool const one_a_day = c.count == 1 || c.every == 24.0;
    return {.product = c.product, .milligrams = milligrams, .day = at.day,
            .as_studied = c.weight == 70.0 && one_a_day && at.by == look::cut::not_at_all};
}

} // namespace support
