#pragma once
/// @file Parameters from data: bounded nonlinear least squares that says what the data do not tell.

#include "../core/dual.hpp"
#include "fit_verdict.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

namespace detail {
/// Derivatives of the residuals by `Chunk` parameters at a time.
template <std::size_t Chunk, class F>
Eigen::MatrixXd slopes(F const& residuals, std::vector<double> const& at, std::vector<std::size_t> const& free,
                       std::size_t rows) {
    using S = dual<Chunk>;
    Eigen::MatrixXd j(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(free.size()));
    std::vector<S> p(at.begin(), at.end());
    for (std::size_t begin = 0; begin < free.size(); begin += Chunk) {
        std::size_t const end = std::min(begin + Chunk, free.size());
        for (std::size_t c = begin; c < end; ++c)
            p[free[c]] = S::variable(at[free[c]], c - begin);
        auto const r = residuals(std::span<S const>(p));
        checklist check;
        if (static_cast<std::size_t>(r.size()) != rows)
            check.refuse("number of residuals over dual numbers", std::to_string(r.size()), "",
                         "as over double, " + std::to_string(rows));
        check.settle("fit");
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t c = begin; c < end; ++c)
                j(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)) = S(r[i]).gradient[c - begin];
        for (std::size_t c = begin; c < end; ++c)
            p[free[c]] = S(at[free[c]]);
    }
    return j;
}
} // namespace detail

/// Finds the parameters that make the sum of squares of `residuals` smallest, by Levenberg-Marquardt with derivatives
/// from dual numbers, `Chunk` of them a call.
/// `residuals` is generic: from a `std::span<S const>` of all parameters, in order, it makes a `std::vector<S>`, for S
/// `double` and `dual<Chunk>`:
///
///     auto const ratio = [&](auto p) {
///         using S = typename decltype(p)::value_type;
///         using std::exp;
///         std::vector<S> r;
///         for (auto const& [t, y] : data)
///             r.push_back((p[0] * exp(-p[1] * t) - y) / (0.1 * y));
///         return r;
///     };
///     auto const found = fit(ratio, {{.name = "c0", .start = 5.0, .low = 0.0, .unit = "uM"},
///                                    {.name = "k", .start = 0.5, .low = 0.0, .unit = "1/h"}});
///
/// A local search: give several `starts` where there may be several minima. A model that refuses a trial point
/// (`invalid_input`, `integration_error`) there makes the step shorter; `refusals` counts them.
/// @cite more1978  @throws invalid_input
template <std::size_t Chunk = 4, class F>
fit_result fit(F const& residuals, std::vector<parameter> const& parameters, fit_options const& options = {}) {
    std::vector<double> start;
    start.reserve(parameters.size());
    for (auto const& p : parameters)
        start.push_back(p.start);
    detail::examine(parameters, options);
    auto const values = [&residuals](std::vector<double> const& p) {
        auto const r = residuals(std::span<double const>(p));
        return std::vector<double>(r.begin(), r.end());
    };
    auto const at_start = values(start);
    std::size_t const rows = at_start.size();
    detail::examine_residuals(parameters, at_start);
    detail::least_squares problem(parameters, rows, values, [&residuals, rows](auto const& p, auto const& free) {
        return detail::slopes<Chunk>(residuals, p, free, rows);
    });
    return detail::best_of_all_starts(problem, options);
}

} // namespace alkaloid
