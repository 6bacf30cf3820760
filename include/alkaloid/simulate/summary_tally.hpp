#pragma once
/// @file What a streamed summary counts: all that is exact in any order.

#include "exceedance.hpp"
#include "sketch.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alkaloid {

/// Subjects, bins and crossings of some blocks of a cohort. A thread can keep one of its own: merged at the end, they are
/// what one alone would have counted.
class summary_tally {
public:
    /// @throws invalid_input if the plan is impossible
    summary_tally(summary_plan const& plan, std::size_t observables, std::size_t samples)
        : sketch_((plan.check(observables, samples), observables), samples, plan.relative, plan.smallest) {
        for (auto const& t : plan.thresholds)
            crossings_.emplace_back(t, samples);
    }

    /// Counts a block.  @throws invalid_input: of another shape, or too many subjects; nothing has changed then
    void add(profile_block const& b) {
        sketch_.add(b);
        for (auto& c : crossings_)
            c.add(b);
        for (std::size_t s = 0; s < b.subjects; ++s)
            ++(b.failed[s] ? failed_ : counted_);
    }
    /// @throws invalid_input if the other one counts something else, or too many subjects; nothing has changed then
    void merge(summary_tally const& other) {
        bool same = crossings_.size() == other.crossings_.size();
        for (std::size_t k = 0; same && k < crossings_.size(); ++k)
            same = crossings_[k].what() == other.crossings_[k].what();
        checklist found;
        if (!same)
            found.refuse("thresholds", "others", "", "the same in both");
        found.settle("summary_tally.merge");
        sketch_.merge(other.sketch_);
        for (std::size_t k = 0; k < crossings_.size(); ++k)
            crossings_[k].merge(other.crossings_[k]);
        counted_ += other.counted_;
        failed_ += other.failed_;
    }

    percentile_sketch const& sketch() const { return sketch_; }
    std::vector<exceedance> const& crossings() const { return crossings_; }
    std::uint64_t counted() const { return counted_; } ///< subjects who did not fail
    std::uint64_t failed() const { return failed_; }   ///< subjects who did

    bool operator==(summary_tally const&) const = default;

private:
    friend struct detail::summary_codec;

    percentile_sketch sketch_;
    std::vector<exceedance> crossings_;
    std::uint64_t counted_ = 0, failed_ = 0;
};

} // namespace alkaloid
