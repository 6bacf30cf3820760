#pragma once
/// @file Percentiles of people at every time.

#include "percentile.hpp"

#include "../core/error.hpp"
#include "../simulate/ensemble.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// One curve a percentile, at every time of those subjects who count. A curve is nobody's course: at another time another
/// person is in its place.
template <dimension D, std::size_t N>
struct percentile_curves {
    std::array<double, N> percent;
    std::array<curve<D>, N> curves; ///< in that order: `auto const& [low, median, high] = p.curves;`
    std::size_t counted;            ///< subjects in them
    std::size_t left_out;           ///< subjects who are not: they failed, or a value of theirs is no finite number

    curve<D> const& operator[](std::size_t i) const { return curves.at(i); }
    std::size_t size() const { return N; }
    /// The curve of a percentile that was asked for.  @throws invalid_input
    curve<D> const& at(double which) const {
        auto const there = std::find(percent.begin(), percent.end(), which);
        if (there == percent.end()) {
            checklist found;
            found.refuse("percentile", text(which), "%", "one that was asked for");
            found.settle("percentile_curves");
        }
        return curves[static_cast<std::size_t>(there - percent.begin())];
    }
    basis const& rests_on() const& { return curves[0].rests_on(); }
    basis rests_on() && { return curves[0].rests_on(); }
};

namespace detail {
template <dimension D, std::size_t... I>
std::array<curve<D>, sizeof...(I)> curves_at(std::vector<double> const& times, std::array<std::vector<double>, sizeof...(I)>& values, basis const& path, std::index_sequence<I...>) {
    return {curve<D>(times, std::move(values[I]), {}, path)...};
}
/// Subjects all of whose values are finite.
template <dimension D>
std::vector<std::size_t> whole_rows(ensemble<D> const& all) {
    std::vector<std::size_t> whole;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::ranges::all_of(all.row(i), [](double x) { return std::isfinite(x); }))
            whole.push_back(i);
    return whole;
}
} // namespace detail

/// The percentiles of an observable over people, at every time: exact, all values sorted, straight between neighbours
/// (type 7). Subjects who failed are left out, and counted.  @cite hyndman1996
/// @throws invalid_input where a percentile is not in [0, 100], or nobody is left
template <dimension D, std::size_t N>
percentile_curves<D, N> percentiles(ensemble<D> const& all, std::array<double, N> const& which) {
    static_assert(N > 0, "percentiles: which?");
    checklist found;
    for (double const p : which)
        found.require("percentile", p, allowed_range{.low = 0.0, .high = 100.0, .words = "in [0, 100]"}, "%");
    auto const whole = detail::whole_rows(all);
    if (whole.empty())
        found.refuse("subjects who can be counted", "0 of " + std::to_string(all.size()), "", "at least 1");
    found.settle("percentiles");
    std::size_t const samples = all.times().size(), tile = 8; // as many samples at a time as a line of memory holds
    std::array<std::vector<double>, N> values;
    for (auto& v : values)
        v.reserve(samples);
    std::vector<std::vector<double>> column(tile, std::vector<double>(whole.size()));
    for (std::size_t first = 0; first < samples; first += tile) {
        std::size_t const width = std::min(tile, samples - first);
        for (std::size_t k = 0; k < whole.size(); ++k)
            for (std::size_t i = 0; i < width; ++i)
                column[i][k] = all.row(whole[k])[first + i];
        for (std::size_t i = 0; i < width; ++i) {
            std::sort(column[i].begin(), column[i].end());
            for (std::size_t p = 0; p < N; ++p)
                values[p].push_back(percentile(column[i], which[p]));
        }
    }
    std::vector<double> const times(all.times().begin(), all.times().end());
    return {which, detail::curves_at<D>(times, values, all.rests_on(), std::make_index_sequence<N>{}), whole.size(), all.size() - whole.size()};
}
/// The same of whole percents: `percentiles<5, 50, 95>(crowd[plasma])`.
template <int... Percent, dimension D>
auto percentiles(ensemble<D> const& all) {
    return percentiles(all, std::array<double, sizeof...(Percent)>{static_cast<double>(Percent)...});
}

} // namespace alkaloid
