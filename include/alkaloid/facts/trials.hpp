#pragma once
/// @file Everything published about mitragynine and 7-OH in human plasma that has a number, in one table.

#include "huestis.hpp"
#include "mongar.hpp"
#include "tanna.hpp"
#include "trakulsrichai.hpp"

#include <algorithm>

namespace alkaloid::detail {
template <class T, std::size_t... N>
constexpr auto joined_observations(std::array<T, N> const&... part) {
    std::array<T, (N + ...)> all{};
    auto place = all.begin();
    ((place = std::copy(part.begin(), part.end(), place)), ...);
    return all;
}
} // namespace alkaloid::detail

namespace alkaloid::trials {

/// All of them. To fit a model, take those whose `use` is `fit` or `bound`; to report on one, also `check`.
inline constexpr auto all = detail::joined_observations(leaf_powder, extract, tea, chronic_users, itraconazole);

} // namespace alkaloid::trials
