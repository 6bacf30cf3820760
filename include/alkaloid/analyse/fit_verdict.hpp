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

/// Does the search press this parameter against a bound? It came there, and would step over it were it not for the bound.
inline at_bound bound_reached(parameter const& p, double value, double gradient, double length) {
    double const step = length > 0.0 ? -gradient / (length * length) : 0.0;
    auto const pressed = [&](double bound, bool outwards) {
        double const left = std::abs(value - bound);
        return all_finite(bound) && (left == 0.0 || (outwards && left < 0.01 * std::abs(p.start - bound) && std::abs(step) >= left));
    };
    if (pressed(p.low, step < 0.0))
        return at_bound::low;
    return pressed(p.high, step > 0.0) ? at_bound::high : at_bound::none;
}

/// Variances of the active parameters, and why one has none.
struct variances {
    Eigen::MatrixXd covariance, open;
    variances(scaled_jacobian const& j, double variance)
        : covariance(j.covariance(rounding_only) * variance), open(j.open(rounding_only)) {}
    finding<double> error(Eigen::Index c, std::string const& rule, std::string const& why_open) const {
        if (!all_finite(covariance(c, c)))
            return finding<double>::missing("as many parameters as residuals: no spread left to judge by", rule);
        if (open(c, c) > 1e-6)
            return finding<double>::missing(why_open, rule);
        return {std::sqrt(covariance(c, c)), rule};
    }
};

/// The result at the place where a search ended.
inline fit_result verdict(least_squares const& problem, search_end const& end, double start_objective, fit_options const& options) {
    auto const& at = end.parameters;
    auto const& free = problem.free();
    Eigen::VectorXd const r = problem.residuals(at);
    Eigen::MatrixXd const j = problem.jacobian(at);
    auto const rows = static_cast<std::size_t>(problem.rows());

    std::vector<at_bound> bound(at.size(), at_bound::none);
    std::vector<std::size_t> active;
    std::vector<Eigen::Index> columns;
    std::vector<double> active_at;
    for (std::size_t c = 0; c < free.size(); ++c) {
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

    double const spread = rows > free.size() ? r.head(problem.rows()).squaredNorm() / static_cast<double>(rows - free.size())
                                             : std::numeric_limits<double>::quiet_NaN();
    double const variance = options.scale == residual_scale::known ? 1.0 : spread;
    variances const posterior(all_rows, variance), alone(data, variance);

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
        auto const none = [&](std::string const& reason) { return finding<double>::missing(reason, "inverse of J'J"); };
        estimate e{p.name, at[i], p.unit, p.fixed, bound[i], none("fixed"), none("fixed"), none("fixed"), none("it has no prior"), false};
        if (bound[i] != at_bound::none)
            e.standard_error = e.data_only_error = none(std::string("at its ") + (bound[i] == at_bound::low ? "lower" : "upper") + " bound");
        for (std::size_t c = 0; c < active.size(); ++c)
            if (active[c] == i) {
                auto const k = static_cast<Eigen::Index>(c);
                e.standard_error = posterior.error(k, "inverse of J'J", why[c]);
                e.data_only_error = alone.error(k, "inverse of J'J without priors", why[c]);
                f.free.push_back(p.name);
            }
        e.relative_error = at[i] == 0.0 ? none("the estimate is 0")
                                        : derived("standard error / |value|", [&](double s) { return s / std::abs(at[i]); }, e.standard_error);
        if (p.prior && !p.fixed)
            e.prior_share = derived("(standard error / prior's width)^2", [&](double s) {
                return std::pow(s / p.prior->width(at[i]), 2); }, e.standard_error);
        e.prior_only = (e.prior_share && e.prior_share.value() > 0.9) || (e.standard_error && !e.data_only_error);
        f.estimates.push_back(std::move(e));
    }

    Eigen::VectorXd sd(static_cast<Eigen::Index>(active.size()));
    for (Eigen::Index c = 0; c < sd.size(); ++c)
        sd[c] = posterior.open(c, c) > 1e-6 ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(posterior.covariance(c, c));
    f.correlation = sd.cwiseInverse().asDiagonal() * posterior.covariance * sd.cwiseInverse().asDiagonal();

    // The search may have given up early: would one more step by the linear model still pay?
    double const promised = all_rows.promised(whole.transpose() * r, 1e-6);
    if (f.converged && promised > 1e-4 * end.objective && end.objective > 1e-12 * start_objective && end.objective > 1e-20) {
        f.converged = false;
        f.message = "stopped (" + end.message + ") where the sum of squares still falls: by " +
                    text(100.0 * promised / end.objective, 3) + " % in one more step; try other starts";
    }
    return f;
}

/// Searches from every start and reports on the lowest end.
inline fit_result best_of_all_starts(least_squares& problem, fit_options const& options) {
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
        f.message += "; the model refused " + std::to_string(f.refusals) + " trial points, the first with: " + problem.first_refusal;
    return f;
}

} // namespace alkaloid::detail
