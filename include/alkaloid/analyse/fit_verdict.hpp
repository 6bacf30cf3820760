#pragma once
/// @file From the end of a search to a result: which errors have a meaning, and what stays open.

#include "fit_options.hpp"
#include "fit_result.hpp"
#include "open_directions.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid::detail {

/// Directions this weak (relative singular value) are not inverted: they are rounding.
inline constexpr double rounding_only = 1e-10;

/// Does the search press this parameter against a bound? It came there, and would step over it if it could.
inline at_bound bound_reached(parameter const& p, double value, double gradient, double length) {
    double const step = length > 0.0 ? -gradient / (length * length) : 0.0;
    auto const pressed = [&](double bound, bool outwards) {
        double const left = std::abs(value - bound);
        return all_finite(bound) &&
               (left == 0.0 || (outwards && left < 0.01 * std::abs(p.start - bound) && std::abs(step) >= left));
    };
    if (pressed(p.low, step < 0.0))
        return at_bound::low;
    return pressed(p.high, step > 0.0) ? at_bound::high : at_bound::none;
}

/// Variances of the active parameters, and why one has none.
template <class Real>
struct variances_of {
    Eigen::MatrixXd shape, open; ///< `shape` times `variance` is the covariance
    double variance;

    variances_of(scaled_jacobian_of<Real> const& j, double variance_of_residuals)
        : shape(j.covariance(rounding_only)), open(j.open(rounding_only)), variance(variance_of_residuals) {}
    bool is_open(Eigen::Index c) const { return open(c, c) > 1e-6; }
    finding<double> error(Eigen::Index c, std::string const& rule, std::string const& why_open) const {
        if (is_open(c))
            return finding<double>::missing(why_open, rule);
        if (!all_finite(variance))
            return finding<double>::missing("as many parameters as residuals: no spread left to judge by", rule);
        return {std::sqrt(variance * shape(c, c)), rule};
    }
    Eigen::MatrixXd correlation() const {
        Eigen::VectorXd scale(shape.rows());
        for (Eigen::Index c = 0; c < scale.size(); ++c)
            scale[c] = is_open(c) ? std::numeric_limits<double>::quiet_NaN() : 1.0 / std::sqrt(shape(c, c));
        return scale.asDiagonal() * shape * scale.asDiagonal();
    }
};

/// What is reported of one parameter, given its errors with and without priors.
inline estimate estimated(parameter const& p, double value, at_bound bound, finding<double> error,
                          finding<double> data_only) {
    auto const relative = [&](double s) { return s / std::abs(value); };
    auto const share = [&](double s) { return std::pow(s / p.prior->width(value), 2); };
    estimate e{.name = p.name,
               .value = value,
               .unit = p.unit,
               .fixed = p.fixed,
               .bound = bound,
               .standard_error = std::move(error),
               .relative_error = finding<double>::missing("the estimate is 0"),
               .data_only_error = std::move(data_only),
               .prior_share = finding<double>::missing("it has no prior"),
               .prior_only = false};
    if (value != 0.0)
        e.relative_error = derived("standard error / |value|", relative, e.standard_error);
    if (p.prior && !p.fixed)
        e.prior_share = derived("(standard error / prior's width)^2", share, e.standard_error);
    e.prior_only = (e.prior_share && e.prior_share.value() > 0.9) || (e.standard_error && !e.data_only_error);
    return e;
}

/// The result at the place where a search ended.
template <class Problem>
fit_result verdict(Problem const& problem, search_end const& end, double start_objective,
                          fit_options const& options) {
    auto const& at = end.parameters;
    auto const& free = problem.free();
    Eigen::VectorXd const r = problem.residuals(at);
    Eigen::MatrixXd const j = problem.jacobian(at);
    auto const rows = static_cast<std::size_t>(problem.rows());

    std::vector<at_bound> bound(at.size(), at_bound::none);
    std::vector<std::size_t> active;
    std::vector<Eigen::Index> columns;
    std::vector<double> active_at;
    for (std::size_t c = 0; j.allFinite() && c < free.size(); ++c) {
        auto const column = j.col(static_cast<Eigen::Index>(c));
        auto& b = bound[free[c]] = bound_reached(problem.all()[free[c]], at[free[c]], column.dot(r), column.norm());
        if (b != at_bound::none)
            continue;
        active.push_back(free[c]);
        columns.push_back(static_cast<Eigen::Index>(c));
        active_at.push_back(at[free[c]]);
    }
    Eigen::MatrixXd const whole = j(Eigen::all, columns);
    scaled_jacobian const all_rows(whole, active_at), data(whole.topRows(problem.rows()), active_at);

    double const spread = rows > free.size()
                              ? r.head(problem.rows()).squaredNorm() / static_cast<double>(rows - free.size())
                              : std::numeric_limits<double>::quiet_NaN();
    double const variance = options.scale == residual_scale::known ? 1.0 : spread;
    variances_of<double> const posterior(all_rows, variance), alone(data, variance);

    fit_result f{end.converged, end.message, {}, end.objective, std::sqrt(variance), {}, {}, {}, {}, 1.0, {}, {}, 0, 0};
    for (std::size_t i = 0; i < rows; ++i)
        f.residuals.push_back(r[static_cast<Eigen::Index>(i)] / (all_finite(variance) ? f.residual_sd : 1.0));
    f.singular_values.assign(data.singular.begin(), data.singular.end());
    if (!f.singular_values.empty())
        f.condition_number = f.singular_values.front() / f.singular_values.back();
    std::vector<std::string> why(active.size(), "the data leave it open");
    for (auto const& g : open_groups(data, options.open_below)) {
        f.open.push_back(described(g, active, problem, at));
        for (auto const m : g.members)
            why[static_cast<std::size_t>(m)] = f.open.back().text;
    }

    for (std::size_t i = 0; i < at.size(); ++i) {
        auto const& p = problem.all()[i];
        std::string const reason = p.fixed                      ? "fixed"
                                   : bound[i] == at_bound::low  ? "at its lower bound"
                                   : bound[i] == at_bound::high ? "at its upper bound"
                                                                : "the derivatives are not finite";
        auto error = finding<double>::missing(reason);
        auto data_only = finding<double>::missing(reason);
        for (std::size_t c = 0; c < active.size(); ++c)
            if (active[c] == i) {
                error = posterior.error(static_cast<Eigen::Index>(c), "inverse of J'J", why[c]);
                data_only = alone.error(static_cast<Eigen::Index>(c), "inverse of J'J without priors", why[c]);
                f.free.push_back(p.name);
            }
        f.estimates.push_back(estimated(p, at[i], bound[i], std::move(error), std::move(data_only)));
    }
    f.correlation = posterior.correlation();

    // The search may have given up early: would one more step by the linear model still pay?
    double const promised = all_rows.promised(whole.transpose() * r, 1e-6);
    if (f.converged && promised > 1e-4 * end.objective && end.objective > 1e-12 * start_objective &&
        end.objective > 1e-20) {
        f.converged = false;
        f.message = "stopped (" + end.message + ") where the sum of squares still falls: by " +
                    text(100.0 * promised / end.objective, 3) + " % in one more step; try other starts";
    }
    return f;
}

/// Searches from every start and reports on the lowest end.
template <class Problem>
fit_result best_of_all_starts(Problem& problem, fit_options const& options) {
    std::vector<double> first;
    for (auto const& p : problem.all())
        first.push_back(p.start);
    auto starts = options.starts;
    starts.insert(starts.begin(), first);
    std::vector<search_end> ends;
    std::size_t best = 0, evaluations = 0;
    for (auto const& s : starts) {
        ends.push_back(search(problem, s, options.tolerance, options.most_evaluations));
        evaluations += ends.back().evaluations;
        double const margin = 1e-9 * ends[best].objective;
        bool const lower = ends.back().objective < ends[best].objective - margin;
        bool const as_low = ends.back().objective <= ends[best].objective + margin;
        if (lower || (as_low && ends.back().converged && !ends[best].converged))
            best = ends.size() - 1;
    }
    auto f = verdict(problem, ends[best], problem.residuals(first).squaredNorm(), options);
    for (auto const& e : ends)
        f.searches.push_back({e.objective, e.converged, e.message});
    f.evaluations = evaluations;
    f.refusals = problem.refusals;
    if (f.refusals > 0)
        f.message += "; the model refused " + std::to_string(f.refusals) +
                     " trial points, the first with: " + problem.first_refusal;
    return f;
}

} // namespace alkaloid::detail
