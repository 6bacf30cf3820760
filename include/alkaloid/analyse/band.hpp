#pragma once
/// @file A band instead of a line: what is not known of the constants, carried to the curve.

#include "percentile.hpp"

#include "../core/curve.hpp"
#include "../core/draws.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace alkaloid {

/// Percentiles of a curve at every time. Not of people: of our ignorance of the constants that were drawn.
template <dimension D>
struct band {
    curve<D> low, median, high;

    basis const& rests_on() const& { return median.rests_on(); }
    basis rests_on() && { return median.rests_on(); }
};

template <dimension D>
band(curve<D>, curve<D>, curve<D>) -> band<D>;

/// Which band, of how many replicates.
struct band_options {
    std::size_t replicates = 200;
    std::uint64_t seed = 1;
    double low = 5.0, high = 95.0; ///< percentiles
};

/// Runs `one(draws)`, which returns a curve, for each replicate, and takes percentiles at every time; at a jump, of the
/// values after it. Replicate k sees the same draws whatever else is run.  @throws invalid_input
template <class F>
auto uncertainty(band_options const& how, F const& one) {
    checklist found;
    if (how.replicates < 2)
        found.refuse("replicates", std::to_string(how.replicates), "", "at least 2");
    found.require("low", how.low, allowed_range{.low = 0.0, .high = how.high, .words = "in [0, high]"}, "%");
    found.require("high", how.high, allowed_range{.low = 0.0, .high = 100.0, .words = "in [0, 100]"}, "%");
    found.settle("uncertainty");
    auto const first = one(draws(how.seed, 0));
    using Curve = std::decay_t<decltype(first)>;
    std::vector<std::vector<double>> at(first.size());
    auto const keep = [&](Curve const& c) {
        if (!std::equal(c.times().begin(), c.times().end(), first.times().begin(), first.times().end())) {
            checklist times;
            times.refuse("samples of a replicate", std::to_string(c.size()), "", "at the times of the first, " + std::to_string(first.size()));
            times.settle("uncertainty");
        }
        checklist numbers;
        detail::require_values(numbers, "value of a replicate", c, any_finite);
        numbers.settle("uncertainty");
        for (std::size_t i = 0; i < c.size(); ++i)
            at[i].push_back(c.values()[i]);
    };
    keep(first);
    for (std::size_t k = 1; k < how.replicates; ++k)
        keep(one(draws(how.seed, k)));
    std::vector<double> low, median, high;
    for (auto& values : at) {
        std::sort(values.begin(), values.end());
        low.push_back(percentile(values, how.low));
        median.push_back(percentile(values, 50.0));
        high.push_back(percentile(values, how.high));
    }
    std::vector<double> const times(first.times().begin(), first.times().end());
    auto const as_curve = [&](std::vector<double>& values) { return Curve(times, std::move(values), {}, first.rests_on()); };
    auto lower = as_curve(low), middle = as_curve(median), upper = as_curve(high);
    return band{std::move(lower), std::move(middle), std::move(upper)};
}

} // namespace alkaloid
