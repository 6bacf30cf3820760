#pragma once
/// @file exp(A t) for rate matrices, entry by entry as accurate as the numbers allow, and never negative.

#include "../core/eigen.hpp"

#include <algorithm>
#include <cmath>

namespace alkaloid {

/// exp(A t) of a matrix whose off-diagonal entries are not negative, t >= 0.
///
/// Uniformisation: with q the largest diagonal entry in size, A + qI has no negative entry, so exp(A t) =
/// exp(-q t) exp((A + qI) t) is a sum of products of non-negative numbers: nothing cancels, equal or nearly equal rate
/// constants are nothing special, and no entry comes out below zero. Scaled to norm <= 1, summed as a Taylor series,
/// squared back. Error: each entry is right to about 2^s (N + 30) units in the last place, relatively, where 2^s is the
/// power of two next above ||A|| t; t of a thousand half-lives of the fastest process costs three digits of sixteen.
/// @cite xue2013  @cite moler2003
template <scalar S, std::size_t N>
matrix<S, N> propagator(matrix<S, N> const& a, S const& t) {
    double q = 0.0, norm = 0.0;
    for (int j = 0; j < static_cast<int>(N); ++j)
        q = std::max(q, magnitude(a(j, j)));
    for (int j = 0; j < static_cast<int>(N); ++j) {
        double column_sum = q - magnitude(a(j, j));
        for (int i = 0; i < static_cast<int>(N); ++i)
            column_sum += i == j ? 0.0 : magnitude(a(i, j));
        // Lanes of a pack differ on the diagonal: q minus the smallest is at most q.
        norm = std::max(norm, column_sum + (max_lane(value_of(a(j, j))) > min_lane(value_of(a(j, j))) ? magnitude(a(j, j)) : 0.0));
    }
    double const reach = std::max(norm, q) * magnitude(t);
    int const squarings = reach > 1.0 ? static_cast<int>(std::ceil(std::log2(reach))) : 0;
    S const step = t * std::ldexp(1.0, -squarings);

    matrix<S, N> shifted = a;
    for (int i = 0; i < static_cast<int>(N); ++i)
        shifted(i, i) = a(i, i) + S(q);
    // As many terms as the last one matters, and N more: an entry reached by a path of k flows starts with the k-th power.
    int terms = static_cast<int>(N);
    for (double left = 1.0, n = 1.0, size = std::ldexp(reach, -squarings); left > 1e-17; ++n, ++terms)
        left *= size / n;

    // Horner's rule, four terms at a time: three in four cost an addition instead of a product.  @cite paterson1973
    matrix<S, N> const b = shifted * step, b2 = detail::product(b, b), b3 = detail::product(b2, b),
                       b4 = detail::product(b2, b2);
    matrix<S, N> sum = matrix<S, N>::Constant(S(0.0));
    for (int k = terms / 4 * 4; k >= 0; k -= 4) {
        double const c1 = 1.0 / (k + 1), c2 = c1 / (k + 2), c3 = c2 / (k + 3), c4 = c3 / (k + 4);
        matrix<S, N> const higher = detail::product(sum, b4);
        sum = S(c1) * b + S(c2) * b2 + S(c3) * b3 + S(c4) * higher;
        for (int i = 0; i < static_cast<int>(N); ++i)
            sum(i, i) += S(1.0);
    }
    using std::exp;
    matrix<S, N> result = sum * S(exp(S(-q * step)));
    for (int k = 0; k < squarings; ++k) {
        matrix<S, N> const squared = detail::product(result, result);
        result = squared;
    }
    return result;
}

} // namespace alkaloid
