#pragma once
/// @file Sorting that keeps the order of equals, for elements of any alignment: std::stable_sort of libstdc++ takes memory
/// that vector registers cannot be loaded from.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace alkaloid::detail {

/// Elements from `first` on in order; equals stay as they stood.
template <class T, class Less>
void put_in_order(std::vector<T>& all, Less const& less, std::size_t first = 0) {
    if (std::is_sorted(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(), less))
        return;
    std::vector<std::size_t> place(all.size() - first);
    std::iota(place.begin(), place.end(), first);
    std::stable_sort(place.begin(), place.end(), [&](std::size_t a, std::size_t b) { return less(all[a], all[b]); });
    std::vector<T> sorted;
    sorted.reserve(place.size());
    for (std::size_t i : place)
        sorted.push_back(all[i]);
    std::copy(sorted.begin(), sorted.end(), all.begin() + static_cast<std::ptrdiff_t>(first));
}

} // namespace alkaloid::detail
