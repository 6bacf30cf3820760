#pragma once
/// @file The counters of one cell of a percentile sketch.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace alkaloid::detail {

/// Counters of the bins low, low + 1, ... The range is rounded out to whole chunks of bins, so that it depends on which
/// bins were seen and not on the order in which they were.
struct counter_run {
    static constexpr std::int32_t chunk = 16; // counters of a cache line
    std::int32_t low = 0;
    std::vector<std::uint32_t> counts;

    bool operator==(counter_run const&) const = default;

    /// Makes room for the bins from `least` to `most`, both at least 1.
    void reach(std::int32_t least, std::int32_t most) {
        auto const end = low + static_cast<std::int32_t>(counts.size());
        if (least >= low && most < end)
            return;
        std::int32_t from = least / chunk * chunk, to = (most / chunk + 1) * chunk;
        if (!counts.empty())
            from = std::min(from, low), to = std::max(to, end);
        std::vector<std::uint32_t> wider(static_cast<std::size_t>(to - from));
        std::copy(counts.begin(), counts.end(), wider.begin() + (counts.empty() ? 0 : low - from));
        counts.swap(wider);
        low = from;
    }
    void merge(counter_run const& other) {
        if (other.counts.empty())
            return;
        reach(other.low, other.low + static_cast<std::int32_t>(other.counts.size()) - 1);
        auto const shift = static_cast<std::size_t>(other.low - low);
        for (std::size_t i = 0; i < other.counts.size(); ++i)
            counts[shift + i] += other.counts[i];
    }
    std::uint64_t total() const {
        std::uint64_t n = 0;
        for (auto const c : counts)
            n += c;
        return n;
    }
};

/// Bins of both signs, those of negative numbers by magnitude, and what is read as 0.
struct sketch_cell {
    counter_run positive, negative;
    std::uint64_t zeros = 0;

    bool operator==(sketch_cell const&) const = default;

    /// One value, of signed bin `i`.
    void count(std::int32_t i) {
        if (i == 0) {
            ++zeros;
            return;
        }
        counter_run& run = i > 0 ? positive : negative;
        std::int32_t const size = i > 0 ? i : -i;
        run.reach(size, size);
        ++run.counts[static_cast<std::size_t>(size - run.low)];
    }
    void merge(sketch_cell const& other) {
        positive.merge(other.positive);
        negative.merge(other.negative);
        zeros += other.zeros;
    }
    std::uint64_t total() const { return positive.total() + negative.total() + zeros; }

    /// The signed bin of the value that has `rank` values before it in ascending order; rank < total().
    std::int32_t bin_of(std::uint64_t rank) const {
        for (std::size_t i = negative.counts.size(); i-- > 0;) { // the greatest magnitude first
            if (rank < negative.counts[i])
                return -(negative.low + static_cast<std::int32_t>(i));
            rank -= negative.counts[i];
        }
        if (rank < zeros)
            return 0;
        rank -= zeros;
        for (std::size_t i = 0; i < positive.counts.size(); ++i) {
            if (rank < positive.counts[i])
                return positive.low + static_cast<std::int32_t>(i);
            rank -= positive.counts[i];
        }
        return 0; // not reached
    }
};

} // namespace alkaloid::detail
