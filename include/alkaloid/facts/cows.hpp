#pragma once
/// @file The Clinical Opiate Withdrawal Scale: its eleven items, the scores each allows, and the bands of its sum
/// @cite wesson2003 . A clinician rates it; a model's number on it is a prediction of that rating, not a diagnosis.

#include "../core/source.hpp"

#include <algorithm>
#include <array>

namespace alkaloid::cows {

/// What an item speaks of. The grouping is this library's, not the scale's.
enum class group { pain, gastrointestinal, autonomic, restlessness };

constexpr std::string_view name_of(group g) {
    switch (g) {
    case group::pain: return "pain";
    case group::gastrointestinal: return "gastrointestinal";
    case group::autonomic: return "autonomic";
    case group::restlessness: return "restlessness";
    }
    return "?";
}

/// One item.
struct item {
    std::string_view name;
    cows::group group;
    std::array<int, 5> scores; ///< Allowed, ascending; a shorter list repeats its last.  [points]
    verification status = verification::read;

    constexpr int maximum() const { return scores.back(); }
    constexpr bool allows(int score) const { return std::find(scores.begin(), scores.end(), score) != scores.end(); }
};

/// The items.  @cite wesson2003
inline constexpr std::array items{
    item{"resting pulse", group::autonomic, {0, 1, 2, 4, 4}},
    item{"sweating", group::autonomic, {0, 1, 2, 3, 4}},
    item{"restlessness", group::restlessness, {0, 1, 3, 5, 5}},
    item{"pupil size", group::autonomic, {0, 1, 2, 5, 5}},
    item{"bone or joint aches", group::pain, {0, 1, 2, 4, 4}},
    item{"runny nose or tearing", group::autonomic, {0, 1, 2, 4, 4}},
    item{"GI upset", group::gastrointestinal, {0, 1, 2, 3, 5}},
    item{"tremor", group::autonomic, {0, 1, 2, 4, 4}},
    item{"yawning", group::autonomic, {0, 1, 2, 4, 4}},
    item{"anxiety or irritability", group::restlessness, {0, 1, 2, 4, 4}, verification::unverified},
    item{"gooseflesh skin", group::autonomic, {0, 3, 5, 5, 5}, verification::unverified},
};

/// The largest sum of a group.  [points]
constexpr int maximum_of(group g) {
    int sum = 0;
    for (auto const& i : items)
        sum += i.group == g ? i.maximum() : 0;
    return sum;
}
/// The largest sum.  [points]
inline constexpr int maximum = maximum_of(group::pain) + maximum_of(group::gastrointestinal) +
                               maximum_of(group::autonomic) + maximum_of(group::restlessness);

/// A band of the sum, ends included.
struct band {
    std::string_view name;
    int low, high; ///< [points]
    verification status = verification::secondary;
};
/// The bands, from a clinical note that quotes them; below the first there is no name.  @cite wesson2003
inline constexpr std::array bands{
    band{"mild", 5, 12},
    band{"moderate", 13, 24},
    band{"moderately severe", 25, 36},
    band{"severe", 37, maximum},
};

} // namespace alkaloid::cows
