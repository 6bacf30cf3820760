#pragma once
/// @file In words: what the data do not tell.

#include "fit_result.hpp"
#include "identifiability.hpp"
#include "least_squares.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <exception>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// Which simple combination of two parameters the residuals hold on to, tried out by moving both by 5 %.
template <class Problem>
std::string held_together(Problem const& problem, std::vector<double> const& at, std::size_t a,
                                 std::size_t b) {
    auto const& all = problem.all();
    Eigen::VectorXd const here = problem.residuals(at);
    auto const moved = [&](double to_a, double to_b) {
        auto p = at;
        p[a] = to_a;
        p[b] = to_b;
        bool const inside = all[a].low < to_a && to_a < all[a].high && all[b].low < to_b && to_b < all[b].high;
        try {
            return inside ? (problem.residuals(p) - here).head(problem.rows()).norm()
                          : std::numeric_limits<double>::infinity();
        } catch (std::exception const&) {
            return std::numeric_limits<double>::infinity();
        }
    };
    double const x = at[a], y = at[b], d = 0.05 * std::min(std::abs(x), std::abs(y));
    struct trial {
        std::string_view word;
        double change;
    };
    std::array<trial, 4> const trials{{{"product", moved(x * 1.05, y / 1.05)},
                                       {"ratio", moved(x * 1.05, y * 1.05)},
                                       {"sum", moved(x + d, y - d)},
                                       {"difference", moved(x + d, y + d)}}};
    auto const best = std::min_element(trials.begin(), trials.end(),
                                       [](auto const& l, auto const& r) { return l.change < r.change; });
    double const alone = std::max(moved(x * 1.05, y), moved(x, y * 1.05));
    return best->change < 1e-3 * alone && all_finite(alone) ? "their " + std::string(best->word)
                                                            : "one combination of them";
}

template <class Problem>
undetermined described(open_group const& g, std::vector<std::size_t> const& active, Problem const& problem,
                              std::vector<double> const& at) {
    undetermined u{{}, g.directions, g.relative_singular_value, {}};
    std::string names;
    for (auto const m : g.members) {
        u.parameters.push_back(problem.all()[active[static_cast<std::size_t>(m)]].name);
        names += (names.empty() ? "" : ", ") + u.parameters.back();
    }
    bool const hardly = g.relative_singular_value > 1e-8;
    if (g.directions >= g.members.size()) {
        u.text = std::string("the data say ") + (hardly ? "next to nothing about " : "nothing about ") + names;
        return u;
    }
    std::size_t const known = g.members.size() - g.directions;
    u.text = std::string("the data ") + (hardly ? "hardly tell " : "do not tell ") + names + " apart: only ";
    if (g.members.size() == 2)
        u.text += held_together(problem, at, active[static_cast<std::size_t>(g.members[0])],
                                active[static_cast<std::size_t>(g.members[1])]) +
                  " is determined";
    else
        u.text += std::to_string(known) +
                  (known == 1 ? " combination of them is determined" : " combinations of them are determined");
    return u;
}

} // namespace alkaloid::detail
