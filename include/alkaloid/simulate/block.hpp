#pragma once
/// @file A block: what a simulator of many people hands over at once.

#include "../core/error.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace alkaloid {

/// Profiles of a few subjects who follow one another: values [subject][observable][sample], in base units. The block
/// owns nothing. Blocks are cut by a fixed number of subjects, whatever computes them, so that what is summed over a
/// block is the same bits everywhere.
struct profile_block {
    std::size_t number = 0;            ///< of the block, from 0 over the whole cohort
    std::size_t first = 0;             ///< index of its first subject
    std::size_t subjects = 0, observables = 0, samples = 0;
    double const* values = nullptr;
    std::span<char const> failed = {}; ///< one per subject, not 0: its row is not to be counted (but is counted as failed)

    /// The course of an observable in a subject, both counted from 0 in the block.
    std::span<double const> row(std::size_t subject, std::size_t observable) const {
        return {values + (subject * observables + observable) * samples, samples};
    }
    /// Refuses a block of another shape than `observables_meant` x `samples_meant`, or without its values.
    /// @throws invalid_input
    void check(std::size_t observables_meant, std::size_t samples_meant, std::string_view where) const {
        if (observables == observables_meant && samples == samples_meant && failed.size() == subjects && (values || !subjects))
            return;
        auto const name = [this](std::string_view what) { return std::string(what) + " of block " + std::to_string(number); };
        checklist found;
        if (observables != observables_meant)
            found.refuse(name("observables"), std::to_string(observables), "", std::to_string(observables_meant));
        if (samples != samples_meant)
            found.refuse(name("samples"), std::to_string(samples), "", std::to_string(samples_meant));
        if (failed.size() != subjects)
            found.refuse(name("marks of failure"), std::to_string(failed.size()), "", "one per subject, " + std::to_string(subjects));
        if (!values && subjects)
            found.refuse(name("values"), "null", "", "there");
        found.settle(where);
    }
};

namespace detail {
struct summary_codec; // writes and reads what summaries keep (summary_bytes.hpp)

/// Where the rows of the subjects that count begin, of the first observable, in their order.
inline std::vector<double const*> counted_rows(profile_block const& b) {
    std::vector<double const*> rows;
    rows.reserve(b.subjects);
    for (std::size_t s = 0; s < b.subjects; ++s)
        if (!b.failed[s])
            rows.push_back(b.values + s * b.observables * b.samples);
    return rows;
}

/// Samples are taken in tiles of so many: a tile of 64 subjects stays in the first cache while it is read several times.
inline constexpr std::size_t summary_tile = 64;

/// `one(first, width)` for each tile of a row; the width is a constant where it is whole, so that loops over it unroll.
template <class F>
void for_each_tile(std::size_t samples, F const& one) {
    std::size_t at = 0;
    for (; at + summary_tile <= samples; at += summary_tile)
        one(at, std::integral_constant<std::size_t, summary_tile>{});
    if (at < samples)
        one(at, samples - at);
}
} // namespace detail

} // namespace alkaloid
