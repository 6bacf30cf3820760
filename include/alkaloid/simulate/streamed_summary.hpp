#pragma once
/// @file The summary of a cohort whose profiles nobody keeps.

#include "merge_tree.hpp"
#include "moments.hpp"
#include "summary_plan.hpp"
#include "summary_tally.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace alkaloid {

/// Count, mean, variance, extremes, percentiles and fractions above thresholds of every observable at every sample time.
/// Blocks and other summaries come in any order; the result is the same bits for all of them (`merge_tree`), so it
/// depends on who is in the cohort and on the size of the blocks, not on who computed what. Memory: 40 bytes a cell and
/// block that waits for a neighbour (about log2 of the blocks of those that come in order), and the bins
/// (`percentile_sketch`); it does not grow with the number of people.
/// Values are in base units. Not for several threads at once: for that, see `shared_summary`.
class streamed_summary {
public:
    /// @throws invalid_input if the plan is impossible
    streamed_summary(summary_plan plan, std::size_t observables, std::size_t samples)
        : plan_(std::move(plan)), observables_(observables), samples_(samples), tally_(plan_, observables, samples) {}

    summary_plan const& plan() const { return plan_; }
    std::size_t observables() const { return observables_; }
    std::size_t samples() const { return samples_; }

    /// Takes one block.  @throws invalid_input: of another shape, there before, or too many subjects; nothing has changed
    void add(profile_block const& b) {
        b.check(observables_, samples_, "streamed_summary.add");
        expect_new(b.number, "streamed_summary.add");
        moments part(b);
        tally_.add(b);
        moments_.take(b.number, std::move(part));
    }
    /// Takes in all that another one has of the same cohort (another thread's, another process's), before or after.
    /// @throws invalid_input if it summarises something else, or a block is in both; nothing has changed then
    void merge(streamed_summary const& other) {
        checklist found;
        if (!(other.plan_ == plan_) || other.observables_ != observables_ || other.samples_ != samples_)
            found.refuse("plan, observables or samples", "others", "", "the same in both");
        found.settle("streamed_summary.merge");
        for (auto const& r : other.moments_.blocks())
            for (auto const& gap : overlap(r))
                found.refuse("blocks " + std::to_string(gap.first) + " to " + std::to_string(gap.last - 1), "in both", "", "taken once");
        found.settle("streamed_summary.merge");
        tally_.merge(other.tally_);
        auto theirs = other.moments_;
        moments_.absorb(std::move(theirs));
    }

    using range = merge_tree<moments>::range;
    /// Which blocks are in it, in order.
    std::vector<range> blocks() const { return moments_.blocks(); }
    /// Which of the blocks [first, last) are not: what is still to be done.
    std::vector<range> missing(std::uint64_t first, std::uint64_t last) const { return moments_.missing(first, last); }
    /// Refuses a summary of other blocks than exactly [first, last).  @throws invalid_input with what is missing
    void expect(std::uint64_t first, std::uint64_t last) const { moments_.expect(first, last); }

    std::uint64_t counted() const { return tally_.counted(); } ///< subjects who did not fail
    std::uint64_t failed() const { return tally_.failed(); }   ///< subjects who did: in nothing but this number

    // Of what has been added so far, over the samples of an observable. Each throws invalid_input for one that is not there.

    /// Values that were counted: of the subjects who did not fail, those that are finite.
    std::vector<double> count(std::size_t observable) const { return copy(observable, &moments::count, 0.0); }
    /// NaN where nothing was counted.
    std::vector<double> mean(std::size_t observable) const { return given(observable, 1.0, &moments::mean); }
    /// Of the sample (divided by n - 1); NaN where fewer than two values were counted.
    std::vector<double> variance(std::size_t observable) const {
        auto v = given(observable, 2.0, &moments::squares);
        auto const n = count(observable);
        for (std::size_t i = 0; i < v.size(); ++i)
            v[i] /= n[i] - 1.0;
        return v;
    }
    std::vector<double> least(std::size_t observable) const { return given(observable, 1.0, &moments::least); } ///< exact
    std::vector<double> most(std::size_t observable) const { return given(observable, 1.0, &moments::most); }   ///< exact
    /// The percentile (type 7) to within the plan's relative error, `percentile_sketch` says of what; never beyond the
    /// least and the greatest value, which 0 and 100 are exactly. NaN where nothing was counted.
    /// @throws invalid_input if percent is not in [0, 100]
    std::vector<double> percentile(std::size_t observable, double percent) const {
        auto const low = least(observable), high = most(observable);
        std::vector<double> p(samples_);
        for (std::size_t i = 0; i < samples_; ++i) {
            double const x = tally_.sketch().percentile(observable, i, percent);
            p[i] = percent == 0.0 || x < low[i] ? low[i] : percent == 100.0 || x > high[i] ? high[i] : x;
        }
        return p;
    }
    /// How many values of the subjects who did not fail are not finite: they are in no other number.
    std::vector<std::uint64_t> not_finite(std::size_t observable) const {
        std::vector<std::uint64_t> all;
        for (double const n : count(observable))
            all.push_back(counted() - static_cast<std::uint64_t>(n));
        return all;
    }
    /// The same, of all observables and samples.
    std::uint64_t not_finite() const {
        std::uint64_t sum = 0;
        for (std::size_t o = 0; o < observables_; ++o)
            for (auto const n : not_finite(o))
                sum += n;
        return sum;
    }
    /// The fraction of counted values above the plan's threshold k, per sample; NaN where nothing was counted.
    /// @throws invalid_input if k is not `at_each_time`
    std::vector<double> fraction_above(std::size_t k) const {
        auto const& c = crossings(k, crossing::at_each_time, "fraction_above");
        auto f = given(c.what().observable, 1.0, &moments::count);
        for (std::size_t i = 0; i < f.size(); ++i)
            f[i] = static_cast<double>(c.above()[i]) / f[i];
        return f;
    }
    /// The fraction of decided subjects who are above the plan's threshold k at a sample time or more; NaN if there is none.
    /// @throws invalid_input if k is not `ever`
    double fraction_ever_above(std::size_t k) const {
        auto const& c = crossings(k, crossing::ever, "fraction_ever_above");
        return c.decided() ? static_cast<double>(c.ever()) / static_cast<double>(c.decided()) : std::numeric_limits<double>::quiet_NaN();
    }
    /// Subjects of whom threshold k cannot be told, having values that are not finite and none above (`exceedance`).
    std::uint64_t undecided(std::size_t k) const { return counted() - crossings(k, crossing::ever, "undecided").decided(); }

    summary_tally const& tally() const { return tally_; }
    merge_tree<moments> const& tree() const { return moments_; }

    bool operator==(streamed_summary const&) const = default;

private:
    friend struct detail::summary_codec;
    friend class shared_summary;
    using statistic = std::span<double const> (moments::*)(std::size_t) const;

    void expect_new(std::uint64_t block, std::string_view where) const {
        if (moments_.missing(block, block + 1).empty()) {
            checklist found;
            found.refuse("block", std::to_string(block), "", "taken once");
            found.settle(where);
        }
    }
    /// Which of the blocks are here already.
    std::vector<range> overlap(range const& r) const {
        std::vector<range> both;
        for (auto const& mine : moments_.blocks())
            if (std::max(mine.first, r.first) < std::min(mine.last, r.last))
                both.push_back({std::max(mine.first, r.first), std::min(mine.last, r.last)});
        return both;
    }
    std::vector<double> copy(std::size_t observable, statistic which, double without) const {
        checklist found;
        if (observable >= observables_)
            found.refuse("observable", std::to_string(observable), "", "below their number, " + std::to_string(observables_));
        found.settle("streamed_summary");
        auto const all = moments_.folded();
        if (!all)
            return std::vector<double>(samples_, without);
        auto const row = ((*all).*which)(observable);
        return {row.begin(), row.end()};
    }
    /// NaN where fewer than `needed` values were counted.
    std::vector<double> given(std::size_t observable, double needed, statistic which) const {
        double const nothing = std::numeric_limits<double>::quiet_NaN();
        auto row = copy(observable, which, nothing);
        auto const n = count(observable);
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = n[i] >= needed ? row[i] : nothing;
        return row;
    }
    exceedance const& crossings(std::size_t k, crossing when, std::string_view where) const {
        checklist found;
        if (k >= plan_.thresholds.size())
            found.refuse("threshold", std::to_string(k), "", "below their number, " + std::to_string(plan_.thresholds.size()));
        else if (plan_.thresholds[k].when != when)
            found.refuse("threshold", std::to_string(k), "", when == crossing::ever ? "one of `ever`" : "one `at_each_time`");
        found.settle(where);
        return tally_.crossings()[k];
    }

    summary_plan plan_;
    std::size_t observables_, samples_;
    summary_tally tally_;
    merge_tree<moments> moments_;
};

} // namespace alkaloid
