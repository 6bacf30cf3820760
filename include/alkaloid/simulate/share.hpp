#pragma once
/// @file Some of the people: what one of several processes does of a cohort.

#include "../core/error.hpp"

#include <cstdint>
#include <string>

namespace alkaloid {

/// Subjects in one block: what is summed up by blocks is cut at multiples of it.
inline constexpr std::size_t block_size = 64;

/// People `first` to before `first + count` of `people`, which it looks at: keep them.
template <class People>
class share {
public:
    /// @throws invalid_input where the share does not begin with a block or reaches beyond the people
    share(People const& people, std::size_t first, std::size_t count) : people_(people), first_(first), count_(count) {
        checklist found;
        if (first % block_size != 0)
            found.refuse("first", std::to_string(first), "", "a multiple of " + std::to_string(block_size) + ", where a block begins");
        if (first > people.size() || count > people.size() - first)
            found.refuse("count", std::to_string(count), "", "within the " + std::to_string(people.size()) + " people");
        if (count % block_size != 0 && first + count != people.size())
            found.refuse("count", std::to_string(count), "", "whole blocks of " + std::to_string(block_size) + ", but for the last share");
        found.settle("share");
    }
    std::size_t size() const { return count_; }
    decltype(auto) operator[](std::size_t i) const { return people_[first_ + i]; }
    std::size_t first() const { return first_; }

private:
    People const& people_;
    std::size_t first_, count_;
};

namespace detail {
/// People who are just numbered, 1 to `count`.
struct numbered {
    struct one {
        std::uint64_t id;
    };
    std::size_t count;
    std::size_t size() const { return count; }
    one operator[](std::size_t i) const { return {i + 1}; }
};
/// Index of the first of these people in the whole cohort.
template <class People>
std::size_t first_of(People const& people) {
    if constexpr (requires { people.first(); })
        return people.first();
    else
        return 0;
}
} // namespace detail

} // namespace alkaloid
