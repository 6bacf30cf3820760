#pragma once
/// @file Percentiles of many cells at once, from counts in bins.

#include "block.hpp"
#include "magnitude_bins.hpp"
#include "sketch_cell.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace alkaloid {

/// Counts in bins of nearly equal relative width, for every cell (one observable at one sample time). A percentile taken
/// from them differs from the exact one (type 7) by at most `relative` of it, where both values that it lies between have
/// one sign; by at most `relative` of the greater of them where they have not; magnitudes below `smallest` are read as 0.
/// Counts are whole numbers: any order of adding and merging gives the same. What is not finite is in no bin.
///
/// Memory: a cell has bins only from the least to the greatest magnitude it saw, per sign: 72 bytes, and about
/// 4 x per_octave() bytes (400 at 0.5 %) for each doubling between them. 5 x 673 cells that each span a factor of 1000
/// are 14 MB, a factor of 10^6 27 MB, however many people there are.
class percentile_sketch {
public:
    /// Subjects that one sketch can hold: the counters have 32 bits.
    static constexpr std::uint64_t most_subjects = std::numeric_limits<std::uint32_t>::max();

    percentile_sketch(std::size_t observables, std::size_t samples, double relative, double smallest)
        : observables_(observables), samples_(samples), bins_(relative, smallest), cells_(observables * samples) {}

    std::size_t observables() const { return observables_; }
    std::size_t samples() const { return samples_; }
    std::uint64_t subjects() const { return subjects_; } ///< that were added
    magnitude_bins const& bins() const { return bins_; }

    /// Counts the subjects of a block that have not failed.  @throws invalid_input: of another shape, or too many subjects
    void add(profile_block const& b) {
        b.check(observables_, samples_, "percentile_sketch.add");
        auto rows = detail::counted_rows(b);
        if (rows.empty())
            return;
        expect_room(rows.size(), "percentile_sketch.add");
        subjects_ += rows.size();
        std::vector<std::int32_t> indices(rows.size() * detail::summary_tile);
        for (std::size_t o = 0; o < observables_; ++o) {
            detail::for_each_tile(samples_, [&](std::size_t at, auto width) { take_tile(rows, at, o * samples_ + at, indices, width); });
            for (auto& r : rows)
                r += samples_;
        }
    }
    /// Takes in all that another one counted.  @throws invalid_input: of another shape or other bins, or too many subjects
    void merge(percentile_sketch const& other) {
        checklist found;
        auto const number = [](std::size_t n) { return std::to_string(n); };
        if (other.observables_ != observables_ || other.samples_ != samples_)
            found.refuse("observables x samples", number(other.observables_) + " x " + number(other.samples_), "", number(observables_) + " x " + number(samples_));
        if (!(other.bins_ == bins_))
            found.refuse("bins", "of another bound or smallest magnitude", "", "the same");
        found.settle("percentile_sketch.merge");
        expect_room(other.subjects_, "percentile_sketch.merge");
        subjects_ += other.subjects_;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            cells_[i].merge(other.cells_[i]);
    }

    /// The percentile of an observable at a sample, type 7; NaN where nothing was counted.  @cite hyndman1996
    /// @throws invalid_input if percent is not in [0, 100]
    double percentile(std::size_t observable, std::size_t sample, double percent) const {
        checklist found;
        found.require("percent", percent, allowed_range{.low = 0.0, .high = 100.0, .words = "in [0, 100]"}, "%");
        found.settle("percentile");
        auto const& cell = cells_[observable * samples_ + sample];
        std::uint64_t const n = cell.total();
        if (n == 0)
            return std::numeric_limits<double>::quiet_NaN();
        double const at = 0.01 * percent * static_cast<double>(n - 1);
        auto const below = std::min(static_cast<std::uint64_t>(at), n - 1);
        double const rest = at - static_cast<double>(below), low = bins_.value(cell.bin_of(below));
        return below + 1 < n ? low + rest * (bins_.value(cell.bin_of(below + 1)) - low) : low;
    }
    /// How many values of a cell were read as 0.
    std::uint64_t near_zero(std::size_t observable, std::size_t sample) const { return cells_[observable * samples_ + sample].zeros; }

    /// Bytes that it takes, all cells together.
    std::size_t bytes() const {
        std::size_t sum = sizeof *this + cells_.capacity() * sizeof(detail::sketch_cell);
        for (auto const& c : cells_)
            sum += 4 * (c.positive.counts.capacity() + c.negative.counts.capacity());
        return sum;
    }

    bool operator==(percentile_sketch const&) const = default;

private:
    friend struct detail::summary_codec;

    void expect_room(std::uint64_t more, std::string_view where) const {
        if (more <= most_subjects - subjects_)
            return;
        checklist found;
        found.refuse("subjects", std::to_string(subjects_) + " and " + std::to_string(more), "", "at most " + std::to_string(most_subjects) + " in one sketch");
        found.settle(where);
    }

    /// One tile of samples, all rows; `first` is its first cell.
    template <class Width>
    void take_tile(std::vector<double const*> const& rows, std::size_t at, std::size_t first, std::vector<std::int32_t>& indices, Width width) {
        constexpr std::size_t stride = detail::summary_tile;
        std::array<std::int32_t, stride> least{}, most{};
        least.fill(magnitude_bins::none_such);
        most.fill(-magnitude_bins::none_such);
        magnitude_bins const bins = bins_; // a copy that no store can reach
        std::int32_t* out = indices.data();
        for (double const* const r : rows) {
            for (std::size_t i = 0; i < width; ++i)
                out[i] = bins.index(r[at + i]);
            for (std::size_t i = 0; i < width; ++i) {
                least[i] = std::min(least[i], out[i]);
                most[i] = std::max(most[i], out[i]);
            }
            out += stride;
        }
        for (std::size_t i = 0; i < width; ++i) {
            auto& cell = cells_[first + i];
            std::int32_t const* in = indices.data() + i;
            if (least[i] >= 1 && most[i] != magnitude_bins::none_such) { // all positive, as concentrations are
                cell.positive.reach(least[i], most[i]);
                std::uint32_t* const counts = cell.positive.counts.data();
                std::int32_t const low = cell.positive.low;
                for (std::size_t j = 0; j < rows.size(); ++j)
                    ++counts[in[j * stride] - low];
            } else {
                for (std::size_t j = 0; j < rows.size(); ++j)
                    if (in[j * stride] != magnitude_bins::none_such)
                        cell.count(in[j * stride]);
            }
        }
    }

    std::size_t observables_, samples_;
    std::uint64_t subjects_ = 0;
    magnitude_bins bins_;
    std::vector<detail::sketch_cell> cells_;
};

} // namespace alkaloid
