#pragma once
/// @file The percentile of sorted numbers.

#include <cstddef>
#include <vector>

namespace alkaloid {

/// The percentile of sorted values, straight between neighbours (type 7); at least one value, percent in [0, 100].
/// @cite hyndman1996
inline double percentile(std::vector<double> const& sorted, double percent) {
    double const at = 0.01 * percent * static_cast<double>(sorted.size() - 1);
    auto const below = static_cast<std::size_t>(at);
    double const rest = at - static_cast<double>(below);
    return below + 1 < sorted.size() ? sorted[below] + rest * (sorted[below + 1] - sorted[below]) : sorted.back();
}

} // namespace alkaloid
