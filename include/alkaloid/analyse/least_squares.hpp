#pragma once
/// @file The search for the smallest sum of squares: Eigen's port of MINPACK's Levenberg-Marquardt on free variables.

#include "parameter.hpp"

#include <Eigen/Core>

#include <unsupported/Eigen/NonLinearOptimization>

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid::detail {

/// Residuals of data and priors over the parameters, and over the free variables behind them: a functor for Eigen.
class least_squares {
public:
    using values_of = std::function<std::vector<double>(std::vector<double> const&)>;
    /// Derivatives of the data residuals by the parameters `free`, one column each.
    using slopes_of = std::function<Eigen::MatrixXd(std::vector<double> const&, std::vector<std::size_t> const& free)>;

    least_squares(std::vector<parameter> const& all, std::size_t rows, values_of values, slopes_of slopes)
        : all_(&all), rows_(static_cast<Eigen::Index>(rows)), values_(std::move(values)), slopes_(std::move(slopes)) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].fixed)
                continue;
            free_.push_back(i);
            if (all[i].prior)
                priors_.push_back(i);
        }
    }

    std::vector<parameter> const& all() const { return *all_; }
    std::vector<std::size_t> const& free() const { return free_; }
    Eigen::Index rows() const { return rows_; }

    /// Data first, then priors.
    Eigen::VectorXd residuals(std::vector<double> const& p) const {
        auto const data = values_(p);
        checklist check;
        if (static_cast<Eigen::Index>(data.size()) != rows_)
            check.refuse("number of residuals", std::to_string(data.size()), "",
                         "as at the start, " + std::to_string(rows_));
        check.settle("fit");
        Eigen::VectorXd r(values());
        for (Eigen::Index i = 0; i < rows_; ++i)
            r[i] = data[static_cast<std::size_t>(i)];
        for (std::size_t k = 0; k < priors_.size(); ++k)
            r[rows_ + static_cast<Eigen::Index>(k)] = (*all_)[priors_[k]].prior->residual(p[priors_[k]]);
        return r;
    }
    /// By the free parameters, in their own units.
    Eigen::MatrixXd jacobian(std::vector<double> const& p) const {
        Eigen::MatrixXd j = Eigen::MatrixXd::Zero(values(), inputs());
        j.topRows(rows_) = slopes_(p, free_);
        for (std::size_t k = 0; k < priors_.size(); ++k)
            for (std::size_t c = 0; c < free_.size(); ++c)
                if (free_[c] == priors_[k])
                    j(rows_ + static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(c)) =
                        (*all_)[priors_[k]].prior->slope(p[priors_[k]]);
        return j;
    }

    free_variable variable(Eigen::Index c) const {
        auto const& p = (*all_)[free_[static_cast<std::size_t>(c)]];
        return {p.low, p.high};
    }
    std::vector<double> parameters(Eigen::VectorXd const& u) const {
        std::vector<double> p;
        for (auto const& one : *all_)
            p.push_back(one.start);
        for (Eigen::Index c = 0; c < inputs(); ++c)
            p[free_[static_cast<std::size_t>(c)]] = variable(c).to_parameter(u[c]);
        return p;
    }
    Eigen::VectorXd variables(std::vector<double> const& p) const {
        Eigen::VectorXd u(inputs());
        for (Eigen::Index c = 0; c < inputs(); ++c)
            u[c] = variable(c).from_parameter(p[free_[static_cast<std::size_t>(c)]]);
        return u;
    }

    // What Eigen asks of a functor. A point where the model refuses or gives up is a step that is not taken.
    enum { InputsAtCompileTime = Eigen::Dynamic, ValuesAtCompileTime = Eigen::Dynamic };
    int inputs() const { return static_cast<int>(free_.size()); }
    int values() const { return static_cast<int>(rows_) + static_cast<int>(priors_.size()); }
    int operator()(Eigen::VectorXd const& u, Eigen::VectorXd& r) {
        try {
            r = residuals(parameters(u));
            return 0;
        } catch (invalid_input const& e) {
            note_refusal(e.what());
        } catch (integration_error const& e) {
            note_refusal(e.what());
        }
        r.setConstant(values(), std::numeric_limits<double>::quiet_NaN());
        return 0;
    }
    int df(Eigen::VectorXd const& u, Eigen::MatrixXd& j) const {
        j = jacobian(parameters(u));
        for (Eigen::Index c = 0; c < inputs(); ++c)
            j.col(c) *= variable(c).slope(u[c]);
        return j.allFinite() ? 0 : -1;
    }

    std::size_t refusals = 0; ///< Trial points at which the model could not be evaluated.
    std::string first_refusal;

private:
    void note_refusal(char const* what) {
        if (refusals++ == 0)
            first_refusal = what;
    }

    std::vector<parameter> const* all_;
    Eigen::Index rows_;
    values_of values_;
    slopes_of slopes_;
    std::vector<std::size_t> free_, priors_;
};

/// Where one search ended.
struct search_end {
    std::vector<double> parameters;
    double objective;
    bool converged;
    std::string message;
    std::size_t evaluations;
};

/// One search from `start`, by MINPACK's lmder.  @cite more1978
template <class Problem>
search_end search(Problem& problem, std::vector<double> const& start, double tolerance, std::size_t most) {
    using namespace Eigen::LevenbergMarquardtSpace;
    Eigen::VectorXd u = problem.variables(start), r;
    problem(u, r);
    if (!r.allFinite())
        return {start, std::numeric_limits<double>::infinity(), false, "the residuals are not finite at this start", 1};
    Eigen::LevenbergMarquardt<Problem> lm(problem);
    lm.parameters.ftol = lm.parameters.xtol = tolerance;
    lm.parameters.maxfev = static_cast<Eigen::Index>(most);
    lm.parameters.factor = 10.0; // of MINPACK's 0.1 to 100: a free variable is a logarithm, 100 of them is no start
    auto const status = problem.inputs() == 0 ? CosinusTooSmall : lm.minimize(u);
    search_end end{problem.parameters(u), 0.0, true, {}, static_cast<std::size_t>(lm.nfev)};
    end.objective = problem.residuals(end.parameters).squaredNorm();
    switch (status) {
    case RelativeReductionTooSmall:
    case RelativeErrorAndReductionTooSmall: end.message = "the sum of squares falls no further"; break;
    case RelativeErrorTooSmall: end.message = "the parameters move no further"; break;
    case CosinusTooSmall:
    case GtolTooSmall: end.message = "the gradient is zero"; break;
    case FtolTooSmall:
    case XtolTooSmall: end.message = "no smaller step can be told from rounding"; break;
    case TooManyFunctionEvaluation:
        end.message =
            "stopped after " + std::to_string(most) + " evaluations; better starts, or a larger most_evaluations";
        end.converged = false;
        break;
    default:
        end.message = "the derivatives of the residuals are not finite where the search arrived";
        end.converged = false;
    }
    return end;
}

} // namespace alkaloid::detail
