#pragma once
/// @file One observable of all subjects.

#include "../core/curve.hpp"
#include "../core/error.hpp"

#include <cstddef>
#include <span>

namespace alkaloid {

/// The courses of one observable, a row for each subject: a view, valid as long as the cohort it was taken from. Numbers
/// are in base units (umol/L for a concentration, umol for an amount); NaN in the rows of subjects who failed.
template <dimension D>
class ensemble {
public:
    static constexpr dimension dim = D;
    ensemble(double const* first, std::size_t stride, std::size_t subjects, std::span<double const> times, basis path)
        : first_(first), stride_(stride), subjects_(subjects), times_(times), path_(std::move(path)) {}

    std::size_t size() const { return subjects_; }
    std::span<double const> times() const { return times_; } ///< [h]
    /// The course of subject `i` < size(), a number for each time.
    std::span<double const> operator[](std::size_t i) const { return {first_ + i * stride_, times_.size()}; }
    std::span<double const> row(std::size_t i) const { return (*this)[i]; }
    /// The same as a curve, which owns its numbers.  @throws invalid_input where there is no such subject
    alkaloid::curve<D> curve(std::size_t i) const {
        if (i >= subjects_) {
            checklist found;
            found.refuse("subject", std::to_string(i), "", "below their number, " + std::to_string(subjects_));
            found.settle("ensemble.curve");
        }
        auto const r = row(i);
        return alkaloid::curve<D>({times_.begin(), times_.end()}, {r.begin(), r.end()}, {}, path_);
    }
    basis const& rests_on() const { return path_; }

private:
    double const* first_;
    std::size_t stride_, subjects_;
    std::span<double const> times_;
    basis path_;
};

} // namespace alkaloid
