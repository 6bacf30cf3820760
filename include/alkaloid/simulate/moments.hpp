#pragma once
/// @file Count, mean, sum of squares, least and greatest value of many cells at once. Own code: Boost.Accumulators takes one
/// cell, one value at a time, and cannot merge.

#include "block.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace alkaloid {

/// Moments of every cell, a cell being one observable at one sample time; 40 bytes a cell. Those of a block are computed
/// in two passes about the first subject's value (a constant has variance 0, exactly), then merged pairwise.
/// @cite chan1983
/// Sums round: the order of merging decides the last bits, so leave it to `merge_tree`. Values that are not finite belong
/// to no cell; `count` says how many were left.
class moments {
public:
    moments(std::size_t observables, std::size_t samples) : observables_(observables), samples_(samples), count_(observables * samples),
        mean_(count_.size()), squares_(count_.size()), least_(count_.size(), infinite), most_(count_.size(), -infinite) {}

    /// Of one block.
    explicit moments(profile_block const& b) : moments(b.observables, b.samples) {
        b.check(b.observables, b.samples, "moments");
        auto rows = detail::counted_rows(b);
        if (rows.empty())
            return;
        for (std::size_t o = 0; o < observables_; ++o) {
            detail::for_each_tile(samples_, [&](std::size_t at, auto width) { take_tile(rows, at, o * samples_ + at, width); });
            for (auto& r : rows)
                r += samples_;
        }
    }

    std::size_t observables() const { return observables_; }
    std::size_t samples() const { return samples_; }

    /// Takes in those of the subjects that come next.  @throws invalid_input if they are of another shape
    void merge(moments const& next) {
        if (next.observables_ != observables_ || next.samples_ != samples_) {
            checklist found;
            found.refuse("observables x samples", std::to_string(next.observables_) + " x " + std::to_string(next.samples_), "",
                         std::to_string(observables_) + " x " + std::to_string(samples_));
            found.settle("moments.merge");
        }
        double *const n = count_.data(), *const mean = mean_.data(), *const squares = squares_.data(), *const least = least_.data(), *const most = most_.data();
        double const *const n2 = next.count_.data(), *const mean2 = next.mean_.data(), *const squares2 = next.squares_.data();
        double const *const least2 = next.least_.data(), *const most2 = next.most_.data();
        for (std::size_t i = 0; i < count_.size(); ++i) {
            double const both = n[i] + n2[i], share = n2[i] / (both > 0.0 ? both : 1.0), apart = mean2[i] - mean[i];
            double const step = apart * share;
            squares[i] = (squares[i] + squares2[i]) + (apart * n[i]) * step; // 0 where either is empty, exactly
            mean[i] = mean[i] + step;
            n[i] = both;
            least[i] = least2[i] < least[i] ? least2[i] : least[i];
            most[i] = most2[i] > most[i] ? most2[i] : most[i];
        }
    }

    /// Over the samples of an observable. Counts are whole numbers (exact to 9e15). Where the count is 0: mean 0, sum of
    /// squares 0, least +inf, greatest -inf.
    std::span<double const> count(std::size_t observable) const { return of(count_, observable); }
    std::span<double const> mean(std::size_t observable) const { return of(mean_, observable); }
    std::span<double const> squares(std::size_t observable) const { return of(squares_, observable); } ///< about the mean
    std::span<double const> least(std::size_t observable) const { return of(least_, observable); }
    std::span<double const> most(std::size_t observable) const { return of(most_, observable); }

    bool operator==(moments const&) const = default;

private:
    friend struct detail::summary_codec;
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    using tile = std::array<double, detail::summary_tile>;

    std::span<double const> of(std::vector<double> const& all, std::size_t observable) const {
        return std::span(all).subspan(observable * samples_, samples_);
    }

    /// One tile of samples, all rows; `cell` is its first.
    template <class Width>
    void take_tile(std::vector<double const*> const& rows, std::size_t at, std::size_t cell, Width width) {
        tile origin{}, sum{}, mean{}, squares{}, least{}, most{}; // of this function alone: no other pointer can reach them
        double const n = static_cast<double>(rows.size());
        for (std::size_t i = 0; i < width; ++i)
            least[i] = most[i] = origin[i] = rows.front()[at + i];
        for (double const* const r : rows)
            for (std::size_t i = 0; i < width; ++i)
                sum[i] += r[at + i] - origin[i];
        for (std::size_t i = 0; i < width; ++i)
            mean[i] = origin[i] + sum[i] / n;
        for (double const* const r : rows)
            for (std::size_t i = 0; i < width; ++i) {
                double const x = r[at + i], d = x - mean[i];
                squares[i] += d * d;
                least[i] = x < least[i] ? x : least[i];
                most[i] = x > most[i] ? x : most[i];
            }
        for (std::size_t i = 0; i < width; ++i) {
            count_[cell + i] = n;
            mean_[cell + i] = mean[i];
            squares_[cell + i] = squares[i];
            least_[cell + i] = least[i];
            most_[cell + i] = most[i];
            if (!std::isfinite(mean[i])) // a value that is none has spoilt the sum
                take_finite(rows, at + i, cell + i);
        }
    }
    /// One cell again, without what is not finite.
    void take_finite(std::vector<double const*> const& rows, std::size_t at, std::size_t cell) {
        std::vector<double> values;
        for (double const* const r : rows)
            if (std::isfinite(r[at]))
                values.push_back(r[at]);
        double const n = static_cast<double>(values.size());
        double sum = 0.0, squares = 0.0, least = infinite, most = -infinite;
        for (double const x : values)
            sum += x - values.front();
        double const mean = values.empty() ? 0.0 : values.front() + sum / n;
        for (double const x : values) {
            squares += (x - mean) * (x - mean);
            least = x < least ? x : least;
            most = x > most ? x : most;
        }
        count_[cell] = n;
        mean_[cell] = mean;
        squares_[cell] = squares;
        least_[cell] = least;
        most_[cell] = most;
    }

    std::size_t observables_, samples_;
    std::vector<double> count_, mean_, squares_, least_, most_;
};

} // namespace alkaloid
