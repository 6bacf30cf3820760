#pragma once
/// @file The square root of a covariance matrix, to the same bits everywhere, and its smallest eigenvalue. Own loops of
/// a few lines: the bits of Eigen's factors depend on how wide the machine's vectors are.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace alkaloid::detail {

template <std::size_t N>
using square = std::array<std::array<double, N>, N>;

/// Lower triangular L with L L' = c, from the lower triangle of `c`, positive semidefinite. A pivot that rounding cannot
/// tell from 0 is 0, and its column with it. Every product that meets a sum is an explicit fma.
template <std::size_t N>
square<N> cholesky(square<N> const& c) {
    square<N> l{};
    for (std::size_t j = 0; j < N; ++j) {
        double pivot = c[j][j];
        for (std::size_t k = 0; k < j; ++k)
            pivot = std::fma(-l[j][k], l[j][k], pivot);
        if (!(pivot > 1e-13 * c[j][j]))
            continue;
        l[j][j] = std::sqrt(pivot);
        for (std::size_t i = j + 1; i < N; ++i) {
            double sum = c[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum = std::fma(-l[i][k], l[j][k], sum);
            l[i][j] = sum / l[j][j];
        }
    }
    return l;
}

/// The smallest eigenvalue of a symmetric matrix, by Jacobi's rotations.
template <std::size_t N>
double smallest_eigenvalue(square<N> a) {
    for (int sweep = 0; sweep < 60; ++sweep) {
        double off = 0.0, scale = 0.0;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j)
                (i == j ? scale : off) += a[i][j] * a[i][j];
        if (off <= 1e-32 * scale)
            break;
        for (std::size_t p = 0; p < N; ++p)
            for (std::size_t q = p + 1; q < N; ++q) {
                if (a[p][q] == 0.0)
                    continue;
                double const theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                double const t = (theta < 0.0 ? -1.0 : 1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1.0));
                double const cosine = 1.0 / std::sqrt(t * t + 1.0), sine = t * cosine;
                for (std::size_t k = 0; k < N; ++k) {
                    double const x = a[k][p], y = a[k][q];
                    a[k][p] = cosine * x - sine * y;
                    a[k][q] = sine * x + cosine * y;
                }
                for (std::size_t k = 0; k < N; ++k) {
                    double const x = a[p][k], y = a[q][k];
                    a[p][k] = cosine * x - sine * y;
                    a[q][k] = sine * x + cosine * y;
                }
            }
    }
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < N; ++i)
        least = a[i][i] < least ? a[i][i] : least;
    return least;
}

} // namespace alkaloid::detail
