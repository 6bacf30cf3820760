#pragma once
/// @file How many subjects were above a threshold.

#include "block.hpp"
#include "summary_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// Counts of the subjects above one threshold; whole numbers, so that any order of adding and merging gives the same.
/// What is not finite is above nothing. `ever` is decided for a subject who is above it somewhere, or whose values are all
/// finite; who has a value that is none, and nothing above, is left undecided.
class exceedance {
public:
    exceedance(threshold const& what, std::size_t samples) : what_(what), above_(what.when == crossing::at_each_time ? samples : 0) {}

    threshold const& what() const { return what_; }

    /// Counts the subjects of a block that have not failed; its shape has been checked.
    void add(profile_block const& b) {
        for (std::size_t s = 0; s < b.subjects; ++s)
            if (!b.failed[s])
                take(b.row(s, what_.observable));
    }
    /// Takes in all that another one counted of the same threshold.
    void merge(exceedance const& other) {
        for (std::size_t i = 0; i < above_.size(); ++i)
            above_[i] += other.above_[i];
        ever_ += other.ever_;
        decided_ += other.decided_;
    }

    std::vector<std::uint64_t> const& above() const { return above_; } ///< subjects per sample; empty of `ever`
    std::uint64_t ever() const { return ever_; }                       ///< subjects; 0 of `at_each_time`
    std::uint64_t decided() const { return decided_; }                 ///< subjects of whom `ever` is known

    bool operator==(exceedance const&) const = default;

private:
    friend struct detail::summary_codec;

    void take(std::span<double const> row) {
        constexpr double most = std::numeric_limits<double>::max();
        double const* const x = row.data();
        std::size_t const n = row.size();
        double const value = what_.value;
        if (what_.when == crossing::at_each_time) {
            std::uint64_t* const above = above_.data();
            for (std::size_t i = 0; i < n; ++i)
                above[i] += static_cast<std::uint64_t>((x[i] > value) & (x[i] <= most));
            return;
        }
        std::uint64_t over = 0, finite = 0;
        for (std::size_t i = 0; i < n; ++i) {
            over += static_cast<std::uint64_t>((x[i] > value) & (x[i] <= most));
            finite += static_cast<std::uint64_t>((x[i] >= -most) & (x[i] <= most));
        }
        ever_ += over > 0;
        decided_ += over > 0 || finite == n;
    }

    threshold what_;
    std::vector<std::uint64_t> above_;
    std::uint64_t ever_ = 0, decided_ = 0;
};

} // namespace alkaloid
