#pragma once
/// @file Products: what is in a gram, a tablet, a cup. A product is a measured amount of each substance per unit and how
/// far that amount varies from batch to batch; nothing else about it (a strain's name, a colour) enters a simulation.

#include "regimen.hpp"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// How much of a substance is in one unit of a product.
struct content {
    substance what;
    mass<> per_unit;
    double yield = 1.0;        ///< Fraction of it that is swallowed, e.g. what water extracts from leaf.
    double geometric_sd = 1.0; ///< From batch to batch, log-normal about `per_unit`; 1 where it does not vary.
    basis path = {};           ///< Who assayed it.
};

/// A product: its contents per unit of `unit_name`.
struct product {
    std::string_view name;
    std::string_view unit_name; ///< "g", "tablet"
    std::vector<content> contents;
    route by = oral;

    /// The batch that lies `z` standard deviations from the median; all contents of a leaf rise and fall together.
    product batch(double z) const {
        product b = *this;
        for (auto& c : b.contents)
            c.per_unit = c.per_unit * std::exp(z * std::log(c.geometric_sd));
        return b;
    }

    /// `units` of it at once: one dose a substance that is in it.  @throws invalid_input
    regimen<> serving(double units) const {
        checklist found;
        check(found);
        found.require("amount of " + std::string(name), units, not_negative, unit_name);
        found.settle("product " + std::string(name));
        std::vector<dose<>> all;
        basis path;
        for (auto const& c : contents)
            if (c.per_unit.base() > 0.0 && c.yield > 0.0) {
                all.push_back(dose<>(c.what, units * c.yield * c.per_unit, {.by = by}));
                path = path + c.path;
            }
        return regimen<>(std::move(all)).resting_on(path);
    }

    /// The number of units that holds `wanted` of `what`, before extraction losses.  @throws invalid_input
    double units_with(substance const& what, mass<> wanted) const {
        checklist found;
        found.require("wanted", wanted.in(units::mg), not_negative, "mg");
        for (auto const& c : contents)
            if (found.empty() && c.what == what && c.per_unit.base() > 0.0)
                return wanted / c.per_unit;
        if (found.empty())
            found.refuse("substance", std::string(what.name), "", "one that is in " + std::string(name));
        found.settle("product " + std::string(name));
        return 0.0;
    }

    void check(checklist& found) const {
        for (auto const& c : contents) {
            std::string const where = std::string(c.what.name) + " in " + std::string(name);
            found.require(where, c.per_unit.in(units::mg), not_negative, "mg/" + std::string(unit_name));
            found.require(where + ": yield", c.yield, fraction);
            found.require(where + ": geometric SD", c.geometric_sd, allowed_range{.low = 1.0, .words = "finite and >= 1"});
        }
    }
};

} // namespace alkaloid
