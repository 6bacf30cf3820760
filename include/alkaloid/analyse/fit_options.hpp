#pragma once
/// @file How a fit is run, and what is refused before it runs.

#include "parameter.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace alkaloid {

/// What the size of a residual means.
enum class residual_scale {
    estimated, ///< Unknown but the same for all: estimated from the residuals, sum of squares / (residuals -
               ///< parameters).
    known      ///< Residuals are in units of their standard deviation. Needed where there are priors.
};

struct fit_options {
    residual_scale scale = residual_scale::estimated;
    std::vector<std::vector<double>> starts = {}; ///< More places to begin, each a value for every parameter.
    double tolerance = 1e-12;                     ///< Relative, of the sum of squares and of the free variables.
    std::size_t most_evaluations = 1000;          ///< For each start.
    /// Relative singular value of the scaled Jacobian below which a direction counts as open. At 1e-4 an error along it
    /// is 10000 times that along the best determined direction; exact dependence shows as 1e-16.
    double open_below = 1e-4;
};

namespace detail {

inline void examine(std::vector<parameter> const& all, fit_options const& options) {
    checklist check;
    examine(check, all);
    for (auto const& p : all)
        if (p.prior && !p.fixed && options.scale != residual_scale::known)
            check.refuse("scale", "estimated", "",
                         "known, because " + p.name + " has a prior and the data must be weighed against it");
    for (std::size_t s = 0; s < options.starts.size(); ++s) {
        auto const& start = options.starts[s];
        if (start.size() != all.size())
            check.refuse("starts[" + std::to_string(s) + "]", std::to_string(start.size()) + " values", "",
                         "one a parameter, " + std::to_string(all.size()));
        for (std::size_t i = 0; start.size() == all.size() && i < all.size(); ++i)
            if (!all[i].fixed && !(all[i].low < start[i] && start[i] < all[i].high))
                check.refuse("starts[" + std::to_string(s) + "]." + all[i].name, text(start[i], 6), all[i].unit,
                             "strictly between " + text(all[i].low, 6) + " and " + text(all[i].high, 6));
    }
    check.require("tolerance", options.tolerance,
                  allowed_range{.low = 1e-15, .high = 0.01, .words = "in [1e-15, 0.01]"});
    check.require("open_below", options.open_below, positive_fraction);
    if (options.most_evaluations == 0)
        check.refuse("most_evaluations", "0", "", "at least 1");
    check.settle("fit");
}

inline void examine_residuals(std::vector<parameter> const& all, std::vector<double> const& r) {
    checklist check;
    std::size_t free = 0, priors = 0;
    for (auto const& p : all) {
        free += p.fixed ? 0 : 1;
        priors += !p.fixed && p.prior ? 1 : 0;
    }
    if (r.size() + priors < free)
        check.refuse("number of residuals", std::to_string(r.size()), "",
                     "at least " + std::to_string(free - priors) + " (free parameters less priors)");
    for (std::size_t i = 0; i < r.size(); ++i)
        check.require("residual[" + std::to_string(i) + "] at the start", r[i], any_finite);
    check.settle("fit");
}
} // namespace detail

} // namespace alkaloid
