#pragma once
/// @file What a streamed summary shall gather.

#include "../core/error.hpp"
#include "../core/quantity.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// When a value counts as above a threshold.
enum class crossing : unsigned char {
    at_each_time, ///< the fraction of subjects above it, for every sample time
    ever,         ///< the fraction of subjects who are above it at one sample time or more; between samples nobody looks
};

/// How many subjects are above a value (strictly).
struct threshold {
    std::size_t observable = 0; ///< index among the observables of the blocks
    double value = 0.0;         ///< in base units of the observable
    crossing when = crossing::at_each_time;
    std::string_view name = {};             ///< of the observable, where it is known: checked against what is kept
    std::optional<dimension> in = {};       ///< of the value, where it is known

    /// The same numbers; name and dimension are there to be checked, and are not sent.
    bool operator==(threshold const& other) const { return observable == other.observable && value == other.value && when == other.when; }
};

/// What is gathered beside count, mean, variance, least and greatest value of every observable at every sample time.
struct summary_plan {
    std::vector<double> percentiles = {5.0, 50.0, 95.0}; ///< those a user is shown; any other can be asked for, too
    double relative = 0.005;   ///< bound of a streamed percentile's relative error, 0.0001 to 0.1
    double smallest = 1e-12;   ///< magnitudes below it (base units) are one with 0 for the percentiles, not for the rest
    std::vector<threshold> thresholds = {};

    bool operator==(summary_plan const&) const = default;

    /// @throws invalid_input with everything that is impossible
    void check(std::size_t observables, std::size_t samples) const {
        checklist found;
        if (observables < 1)
            found.refuse("observables", "0", "", "at least 1");
        if (samples < 1)
            found.refuse("samples", "0", "", "at least 1");
        std::size_t const room = std::numeric_limits<std::size_t>::max() / 1024;
        if (observables > 0 && samples > room / observables)
            found.refuse("observables x samples", std::to_string(observables) + " x " + std::to_string(samples), "", "few enough for memory");
        for (double const p : percentiles)
            found.require("percentile", p, allowed_range{.low = 0.0, .high = 100.0, .words = "in [0, 100]"}, "%");
        found.require("relative", relative, allowed_range{.low = 1e-4, .high = 0.1, .words = "in [0.0001, 0.1]"});
        found.require("smallest", smallest, allowed_range{.low = 1e-300, .high = 1e300, .words = "in [1e-300, 1e300]"});
        for (std::size_t k = 0; k < thresholds.size(); ++k) {
            auto const name = "threshold " + std::to_string(k);
            if (thresholds[k].observable >= observables)
                found.refuse(name + ": observable", std::to_string(thresholds[k].observable), "", "below their number, " + std::to_string(observables));
            found.require(name + ": value", thresholds[k].value, any_finite);
            if (thresholds[k].when != crossing::at_each_time && thresholds[k].when != crossing::ever)
                found.refuse(name + ": when", std::to_string(static_cast<int>(thresholds[k].when)), "", "at_each_time or ever");
        }
        found.settle("summary_plan");
    }
};

} // namespace alkaloid
