#pragma once
/// @file The few linear equations of a step along curves.

#include "../core/dual.hpp"
#include "../core/eigen.hpp"

#include <Eigen/LU>

#include <array>
#include <cstddef>

namespace alkaloid::detail {

/// W k = right. One or two states, which is what receptors have, are solved in a line each: Eigen's permutations cost more
/// than the arithmetic.
template <class S, std::size_t N>
struct along_solver {
    explicit along_solver(matrix<S, N> const& w) : lu(w) {}
    std::array<S, N> operator()(std::array<S, N> const& right) const {
        std::array<S, N> out;
        Eigen::Map<column<S, N>>(out.data()) = lu.solve(Eigen::Map<column<S, N> const>(right.data()));
        return out;
    }
    Eigen::PartialPivLU<matrix<S, N>> lu;
};
template <class S>
struct along_solver<S, 1> {
    explicit along_solver(matrix<S, 1> const& w) : inverse(S(1.0) / w(0, 0)) {}
    std::array<S, 1> operator()(std::array<S, 1> const& right) const { return {S(right[0] * inverse)}; }
    S inverse;
};
template <class S>
struct along_solver<S, 2> {
    explicit along_solver(matrix<S, 2> const& w) : first(magnitude(w(0, 0)) < magnitude(w(1, 0)) ? 1 : 0) {
        int const other = 1 - first;
        inverse = S(1.0) / w(first, 0);
        above = w(first, 1);
        factor = w(other, 0) * inverse;
        last = S(1.0) / S(w(other, 1) - factor * above);
    }
    std::array<S, 2> operator()(std::array<S, 2> const& right) const {
        auto const a = static_cast<std::size_t>(first);
        S const y = (right[1 - a] - factor * right[a]) * last;
        return {S((right[a] - above * y) * inverse), y};
    }
    int first; // the row of the larger pivot
    S inverse, above, factor, last;
};

} // namespace alkaloid::detail
