#pragma once
/// @file One summary that several threads fill.

#include "streamed_summary.hpp"

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace alkaloid {

/// A `streamed_summary` for threads: each worker counts in a tally of its own and computes a block's moments alone; only
/// where they are put into the tree, which all share (so that neighbours meet and are merged at once), is there a lock.
/// The result is the same bits for any number of workers and any order.
class shared_summary {
public:
    /// @throws invalid_input if the plan is impossible or there are no workers
    shared_summary(summary_plan const& plan, std::size_t observables, std::size_t samples, std::size_t workers) : sum_(plan, observables, samples) {
        checklist found;
        if (workers < 1)
            found.refuse("workers", "0", "", "at least 1");
        found.settle("shared_summary");
        tallies_.assign(workers, summary_tally(plan, observables, samples));
    }

    /// Takes one block from worker number `worker`; safe among threads that have different numbers.
    /// @throws invalid_input: of another shape, there before, or too many subjects; the summary is of no use then
    void add(std::size_t worker, profile_block const& b) {
        checklist found;
        if (worker >= tallies_.size())
            found.refuse("worker", std::to_string(worker), "", "below their number, " + std::to_string(tallies_.size()));
        found.settle("shared_summary.add");
        moments part(b);
        tallies_[worker].add(b);
        std::lock_guard const alone(lock_);
        sum_.moments_.take(b.number, std::move(part));
    }
    /// All that the workers have taken; when none of them is at work any more. Nothing is left here then.
    /// @throws invalid_input if they are too many subjects for one summary
    streamed_summary finish() && {
        for (auto const& t : tallies_)
            sum_.tally_.merge(t);
        return std::move(sum_);
    }

private:
    streamed_summary sum_;
    std::vector<summary_tally> tallies_;
    std::mutex lock_;
};

} // namespace alkaloid
