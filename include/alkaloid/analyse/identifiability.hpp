#pragma once
/// @file What a Jacobian tells: how well each parameter is determined, and which ones only together.

#include <Eigen/Core>
#include <Eigen/QR>
#include <Eigen/SVD>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace alkaloid::detail {

/// Singular values and right vectors of a Jacobian whose columns were brought to length 1 first: what remains does not
/// depend on the parameters' units. A column of no influence (1e-12 of the strongest at a change of 100 %) counts as 0.
template <class Real>
struct scaled_jacobian_of {
    Eigen::VectorXd length;   ///< of the columns; 1 for those of no influence
    Eigen::VectorXd singular; ///< falling
    Eigen::MatrixXd vectors;  ///< a column a singular value

    scaled_jacobian_of(Eigen::MatrixXd j, std::vector<double> const& at) {
        Eigen::Index const n = j.cols();
        length = j.colwise().norm().transpose();
        Eigen::VectorXd influence = length;
        for (Eigen::Index c = 0; c < n; ++c) {
            double const size = std::abs(at[static_cast<std::size_t>(c)]);
            influence[c] *= size > 0.0 ? size : 1.0;
        }
        double const strongest = n > 0 ? influence.maxCoeff() : 0.0;
        for (Eigen::Index c = 0; c < n; ++c) {
            bool const none = !(influence[c] > 1e-12 * strongest);
            length[c] = none ? 1.0 : length[c];
            j.col(c) *= none ? 0.0 : 1.0 / length[c];
        }
        if (j.rows() < n) { // rows of zeros change nothing and give a full set of vectors
            auto const rows = j.rows();
            j.conservativeResize(n, Eigen::NoChange);
            j.bottomRows(n - rows).setZero();
        }
        if (n == 0)
            return;
        // QR first, by hand: it is the one the search uses anyway, and saves compiling another.
        Eigen::ColPivHouseholderQR<Eigen::MatrixXd> const qr(j);
        Eigen::MatrixXd const r = qr.matrixQR().topRows(n).triangularView<Eigen::Upper>();
        Eigen::JacobiSVD<Eigen::MatrixXd, Eigen::NoQRPreconditioner> const svd(r, Eigen::ComputeFullV);
        singular = svd.singularValues();
        vectors = qr.colsPermutation() * svd.matrixV();
    }

    double relative(Eigen::Index k) const { return singular[0] > 0.0 ? singular[k] / singular[0] : 0.0; }

    /// Projection onto the directions whose relative singular value is below `limit`.
    Eigen::MatrixXd open(double limit) const {
        Eigen::MatrixXd p = Eigen::MatrixXd::Zero(vectors.rows(), vectors.rows());
        for (Eigen::Index k = 0; k < singular.size(); ++k)
            if (relative(k) < limit)
                p += vectors.col(k) * vectors.col(k).transpose();
        return p;
    }

    /// Inverse of J'J in the parameters' units, directions below `limit` left out.
    Eigen::MatrixXd covariance(double limit) const {
        Eigen::MatrixXd v = Eigen::MatrixXd::Zero(vectors.rows(), vectors.rows());
        for (Eigen::Index k = 0; k < singular.size(); ++k)
            if (relative(k) >= limit && singular[k] > 0.0)
                v += vectors.col(k) * vectors.col(k).transpose() / (singular[k] * singular[k]);
        return length.cwiseInverse().asDiagonal() * v * length.cwiseInverse().asDiagonal();
    }

    /// By how much one more Gauss-Newton step would lower the sum of squares, by the linear model, for gradient J'r.
    double promised(Eigen::VectorXd const& gradient, double limit) const {
        double sum = 0.0;
        for (Eigen::Index k = 0; k < singular.size(); ++k)
            if (relative(k) >= limit && singular[k] > 0.0) {
                double const along = vectors.col(k).dot(gradient.cwiseQuotient(length)) / singular[k];
                sum += along * along;
            }
        return sum;
    }
};

using scaled_jacobian = scaled_jacobian_of<double>; // what nobody fits, nobody compiles

/// Parameters that open directions tie together: each group shares one.
struct open_group {
    std::vector<Eigen::Index> members;
    std::size_t directions;
    double relative_singular_value;
};
/// A parameter belongs to a group if an open direction has a component above 0.1 along it.
template <class Jacobian>
std::vector<open_group> open_groups(Jacobian const& j, double limit) {
    constexpr double tied = 0.01;
    Eigen::MatrixXd const p = j.open(limit);
    std::vector<open_group> groups;
    std::vector<bool> seen(static_cast<std::size_t>(p.rows()), false);
    for (Eigen::Index i = 0; i < p.rows(); ++i) {
        if (seen[static_cast<std::size_t>(i)] || p(i, i) < tied)
            continue;
        open_group g{{i}, 0, 1.0};
        seen[static_cast<std::size_t>(i)] = true;
        for (std::size_t m = 0; m < g.members.size(); ++m)
            for (Eigen::Index k = 0; k < p.rows(); ++k)
                if (!seen[static_cast<std::size_t>(k)] && std::abs(p(g.members[m], k)) >= tied && p(k, k) >= tied) {
                    g.members.push_back(k);
                    seen[static_cast<std::size_t>(k)] = true;
                }
        std::sort(g.members.begin(), g.members.end());
        double trace = 0.0;
        for (auto const m : g.members)
            trace += p(m, m);
        g.directions = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(trace)));
        for (Eigen::Index k = 0; k < j.singular.size(); ++k) {
            double share = 0.0;
            for (auto const m : g.members)
                share += j.vectors(m, k) * j.vectors(m, k);
            if (j.relative(k) < limit && share > 0.5)
                g.relative_singular_value = std::min(g.relative_singular_value, j.relative(k));
        }
        groups.push_back(std::move(g));
    }
    return groups;
}

} // namespace alkaloid::detail
