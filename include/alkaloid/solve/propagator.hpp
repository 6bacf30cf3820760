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
    // An entry reached by a path of k flows starts with the k-th power: N more terms keep it as accurate as the rest.
    constexpr int terms = 18 + static_cast<int>(N);
    matrix<S, N> term = shifted * step, sum = term;
    for (int i = 0; i < static_cast<int>(N); ++i)
        sum(i, i) += S(1.0);
    for (int k = 2; k <= terms; ++k) {
        matrix<S, N> const next = shifted * term;
        term = next * S(step * (1.0 / k));
        sum += term;
    }
    using std::exp;
    matrix<S, N> result = sum * S(exp(S(-q * step)));
    for (int k = 0; k < squarings; ++k) {
        matrix<S, N> const squared = result * result;
        result = squared;
    }
    return result;
}

} // namespace alkaloid
