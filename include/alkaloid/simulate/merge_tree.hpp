#pragma once
/// @file Sums that round the same whoever computes their parts: merged along a tree that is fixed beforehand.

#include "../core/error.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
struct summary_codec;
}

/// Parts of blocks, merged along the binary tree over block numbers: blocks 2k and 2k + 1 are merged, then pairs of
/// pairs. A node is merged only when both halves are complete, always the left one with the right; what is left over in
/// the end is merged as if a half that is missing were nothing. So the result is the same bits for any order of arrival,
/// any number of threads and any split over processes. Of blocks that come about in order O(log n) parts are alive, and
/// those that wait for an earlier one.
/// `Partial` has `merge(Partial const& next)`. Not for several threads at once.
template <class Partial>
class merge_tree {
public:
    /// Blocks [first, last).
    struct range {
        std::uint64_t first, last;
        bool operator==(range const&) const = default;
    };

    static constexpr std::uint64_t most_blocks = std::uint64_t{1} << 62; ///< numbers of blocks are below it

    /// Takes the part of one block.  @throws invalid_input if the block was there before; nothing has changed then
    void take(std::uint64_t block, Partial&& part) {
        if (block >= most_blocks) {
            checklist found;
            found.refuse("block", std::to_string(block), "", "below 2^62");
            found.settle("merge_tree.take");
        }
        insert(block, 0, std::move(part), "merge_tree.take");
    }

    /// Takes all that another tree has gathered (another process's share), contiguous or not.
    /// @throws invalid_input if both have a block; nothing has changed then
    void absorb(merge_tree&& other) {
        checklist found;
        for (auto const& item : other.nodes_)
            refuse_twice(found, item.first, item.second.level);
        found.settle("merge_tree.absorb");
        for (auto& item : other.nodes_)
            insert(item.first, item.second.level, std::move(item.second.part), "merge_tree.absorb");
        other.nodes_.clear();
    }

    bool empty() const { return nodes_.empty(); }
    std::size_t alive() const { return nodes_.size(); } ///< parts held

    /// Which blocks are there, in order; neighbours joined.
    std::vector<range> blocks() const {
        std::vector<range> all;
        for (auto const& item : nodes_) {
            std::uint64_t const last = item.first + width(item.second.level);
            if (!all.empty() && all.back().last == item.first)
                all.back().last = last;
            else
                all.push_back({item.first, last});
        }
        return all;
    }
    /// Which of the blocks [first, last) are not there yet.
    std::vector<range> missing(std::uint64_t first, std::uint64_t last) const {
        std::vector<range> gaps;
        std::uint64_t at = first;
        for (auto const& there : blocks()) {
            if (there.last <= at || there.first >= last)
                continue;
            if (there.first > at)
                gaps.push_back({at, there.first});
            at = there.last;
        }
        if (at < last)
            gaps.push_back({at, last});
        return gaps;
    }

    /// All that is there so far, merged; nothing if there is nothing. What is gathered stays.
    std::optional<Partial> folded() const {
        std::map<std::uint64_t, Partial> row; // the nodes of one level, by their index there
        auto left = nodes_.size();
        for (unsigned level = 0; left > 0 || row.size() > 1; ++level) {
            std::map<std::uint64_t, Partial> above;
            for (auto& item : row) { // in order: the left one comes first
                auto const [place, alone] = above.try_emplace(item.first >> 1, std::move(item.second));
                if (!alone)
                    place->second.merge(item.second);
            }
            row = std::move(above);
            for (auto const& item : nodes_)
                if (item.second.level == level)
                    row.emplace(item.first >> level, item.second.part), --left;
        }
        return row.empty() ? std::nullopt : std::optional<Partial>(std::move(row.begin()->second));
    }
    /// Refuses to be of other blocks than exactly [first, last).  @throws invalid_input with what is missing or too many
    void expect(std::uint64_t first, std::uint64_t last) const {
        checklist found;
        auto const words = [](range const& r) { return std::to_string(r.first) + " to " + std::to_string(r.last - 1); };
        if (last <= first)
            found.refuse("blocks", std::to_string(first) + " to before " + std::to_string(last), "", "at least one");
        for (auto const& gap : missing(first, last))
            found.refuse("blocks " + words(gap), "missing", "", "there");
        for (auto const& there : blocks())
            if (there.first < first || there.last > last)
                found.refuse("blocks " + words(there), "there", "", "within " + std::to_string(first) + " to before " + std::to_string(last));
        found.settle("merge_tree");
    }
    /// What is there, merged, if it is exactly the blocks [first, last).  @throws invalid_input otherwise
    Partial finish(std::uint64_t first, std::uint64_t last) const {
        expect(first, last);
        return *folded();
    }

    bool operator==(merge_tree const&) const = default;

private:
    friend struct detail::summary_codec;
    static constexpr unsigned levels = 64;
    struct node {
        unsigned level;
        Partial part;
        bool operator==(node const&) const = default;
    };
    using map = std::map<std::uint64_t, node>; // by their first block

    static std::uint64_t width(unsigned level) { return std::uint64_t{1} << level; }

    void refuse_twice(checklist& found, std::uint64_t first, unsigned level) const {
        std::uint64_t const last = first + (width(level) - 1);
        auto next = nodes_.upper_bound(last); // the last that begins within or before
        if (next == nodes_.begin())
            return;
        --next;
        if (next->first + (width(next->second.level) - 1) >= first)
            found.refuse("block", std::to_string(next->first > first ? next->first : first), "", "taken once");
    }
    void insert(std::uint64_t first, unsigned level, Partial&& part, std::string_view where) {
        checklist found;
        refuse_twice(found, first, level);
        found.settle(where);
        auto here = nodes_.emplace(first, node{level, std::move(part)}).first;
        while (here->second.level + 1 < levels) {
            unsigned const at = here->second.level;
            auto const there = nodes_.find(here->first ^ width(at));
            if (there == nodes_.end() || there->second.level != at)
                return;
            auto const left = here->first < there->first ? here : there, right = left == here ? there : here;
            left->second.part.merge(right->second.part);
            ++left->second.level;
            nodes_.erase(right);
            here = left;
        }
    }

    map nodes_;
};

} // namespace alkaloid
