#pragma once
/// @file What a fit found, how surely, and what the data could not tell.

#include "../core/text.hpp"
#include "finding.hpp"

#include <Eigen/Core>

#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// Is an estimate at one of its bounds?
enum class at_bound { none, low, high };

/// One parameter after a fit; errors are missing where they have no meaning, and say why.
struct estimate {
    std::string name;
    double value;
    std::string unit;
    bool fixed;
    at_bound bound;
    finding<double> standard_error;  ///< In the parameter's unit, from data and priors.
    finding<double> relative_error;  ///< Standard error over |value|.
    finding<double> data_only_error; ///< Standard error had there been no priors.
    finding<double> prior_share;     ///< (standard error / prior's width)^2, in [0, 1]: 1 if all comes from the prior.
    /// `prior_share` > 0.9 (the data took less than 5 % off the prior's width), or no standard error without priors.
    bool prior_only;
};

/// Parameters among which the data leave something open.
struct undetermined {
    std::vector<std::string> parameters;
    std::size_t directions;         ///< How many combinations of them are open.
    double relative_singular_value; ///< The smallest, over the largest of all: 0 if nothing at all is known.
    std::string text;               ///< "the data do not tell fm, cl_m apart: only their product is determined"
};

/// Where one of several searches ended.
struct search_outcome {
    double objective;
    bool converged;
    std::string message;
};

/// Estimates and all that must be known to trust them.
struct fit_result {
    bool converged;      ///< Look here first.
    std::string message; ///< How the search ended.
    std::vector<estimate> estimates;
    double objective;              ///< Sum of squares, data and priors.
    double residual_sd;            ///< Estimated, or 1 where residuals came in units of their SD; NaN if not to be had.
    std::vector<double> residuals; ///< Of the data, over `residual_sd`.
    std::vector<std::string> free; ///< Names along the rows of `correlation`.
    Eigen::MatrixXd correlation;   ///< Of the estimates; NaN where a standard error is missing.
    std::vector<double> singular_values;  ///< Of the data's Jacobian, its columns of length 1, without priors; falling.
    double condition_number;              ///< Largest over smallest of these; above 30 look, above 1000 worry.
    std::vector<undetermined> open;       ///< What the data do not tell; empty is good.
    std::vector<search_outcome> searches; ///< One a start, in order.
    std::size_t evaluations;
    std::size_t refusals; ///< Trial points at which the model could not be evaluated; `message` quotes the first.

    /// @throws std::out_of_range, naming what there is
    estimate const& operator[](std::string_view name) const {
        std::string known;
        for (auto const& e : estimates) {
            if (e.name == name)
                return e;
            known += (known.empty() ? "" : ", ") + e.name;
        }
        throw std::out_of_range("no parameter '" + std::string(name) + "' in this fit; it has " + known);
    }
    /// In the order of the parameters, fixed ones included.
    std::vector<double> values() const {
        std::vector<double> v;
        for (auto const& e : estimates)
            v.push_back(e.value);
        return v;
    }
    /// Converged, nothing left open, nothing at a bound.
    bool good() const {
        bool inside = true;
        for (auto const& e : estimates)
            inside = inside && e.bound == at_bound::none;
        return converged && open.empty() && inside;
    }
    /// Everything worth reading, a line each.
    std::string report() const;
};

inline std::string fit_result::report() const {
    std::string s = (converged ? "converged: " : "NOT CONVERGED: ") + message + "\nsum of squares " +
                    text(objective, 6) + ", residual SD " + text(residual_sd, 4) + ", condition number " +
                    text(condition_number, 3) + "\n";
    for (auto const& e : estimates) {
        s += "  " + e.name + " = " + text(e.value, 6) + (e.unit.empty() ? "" : " " + e.unit);
        s += e.standard_error ? ", SE " + text(e.standard_error.value(), 3) : ", no SE: " + e.standard_error.reason();
        if (e.relative_error)
            s += " (" + text(100.0 * e.relative_error.value(), 3) + " %)";
        if (e.prior_only)
            s += ", known through priors only";
        if (e.data_only_error && e.data_only_error.value() > std::abs(e.value) && !e.fixed)
            s += ", the data alone leave it open by more than 100 %";
        s += "\n";
    }
    for (auto const& o : open)
        s += "  " + o.text + "\n";
    for (std::size_t i = 0; searches.size() > 1 && i < searches.size(); ++i)
        s += "  start " + std::to_string(i + 1) + ": sum of squares " + text(searches[i].objective, 6) + ", " +
             searches[i].message + "\n";
    return s;
}

} // namespace alkaloid
