#pragma once
/// @file When we look.

#include "../core/error.hpp"
#include "../core/units.hpp"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace alkaloid {

/// A grid, `{.until = 48 * h, .every = 5 * minute}` (0, every, 2 every, ... as far as `until`,
/// to which the simulation runs in any case), or times of your own,
/// `{.at = {0 * h, 1 * h, 24 * h}}`. A sample at the time of a dose, roundings aside, sees the amounts after it.
struct sampling {
    std::optional<duration<>> until = {};
    std::optional<duration<>> every = {};
    std::vector<duration<>> at = {};
};

namespace detail {
/// Sample times [h] as written, k * every never accumulated; `step` is 0 where they are no grid.
struct sample_grid {
    std::vector<double> times;
    double step = 0.0;
    double until = 0.0; ///< the last of them, or where a grid ends that does not fit

    explicit sample_grid(sampling const& s) {
        checklist found;
        if (!s.at.empty()) {
            if (s.until || s.every)
                found.refuse("sampling", "`at` with `until` or `every`", "", "either a list of times or a grid");
            for (std::size_t i = 0; i < s.at.size(); ++i) {
                std::string const where = "at[" + std::to_string(i) + "]";
                found.require(where, s.at[i].base(), not_negative, "h");
                if (i > 0 && s.at[i] < s.at[i - 1])
                    found.refuse(where, text(s.at[i].base()), "h", "not before its predecessor, " + text(s.at[i - 1].base()) + " h");
                times.push_back(s.at[i].base());
            }
            found.settle("sampling");
            until = times.back();
            return;
        }
        if (!s.until)
            found.refuse("until", "missing", "", "given, with `every` (or `at` instead of both)");
        else
            found.require("until", s.until->base(), positive, "h");
        if (!s.every)
            found.refuse("every", "missing", "", "given, with `until` (or `at` instead of both)");
        else
            found.require("every", s.every->base(), positive, "h");
        found.settle("sampling");
        step = s.every->base();
        double const number = s.until->base() / step;
        if (!(number < 1e8))
            found.refuse("every", text(step), "h", "long enough for fewer than 100000000 samples");
        found.settle("sampling");
        // 48 h every 5 min must include 48 h, whatever 1/12 rounds to.
        auto const last = static_cast<std::size_t>(std::floor(number * (1.0 + 1e-12)));
        times.resize(last + 1);
        for (std::size_t k = 0; k <= last; ++k)
            times[k] = static_cast<double>(k) * step;
        until = std::max(s.until->base(), times.back());
    }
};
} // namespace detail

} // namespace alkaloid
