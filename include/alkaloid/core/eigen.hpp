#pragma once
/// @file Eigen, told about our scalars: matrices of dual numbers and packs.

#include "dual.hpp"
#include "pack.hpp"

#include <Eigen/Core>

#include <cstddef>

namespace alkaloid::detail {
template <class S>
struct number_traits : Eigen::NumTraits<double> {
    using Real = S;
    using NonInteger = S;
    using Nested = S;
    using Literal = double;
    enum { IsComplex = 0, IsInteger = 0, IsSigned = 1, RequireInitialization = 1, ReadCost = 4, AddCost = 4, MulCost = 8 };
};
} // namespace alkaloid::detail

namespace Eigen {
template <std::size_t N, class S>
struct NumTraits<alkaloid::dual<N, S>> : alkaloid::detail::number_traits<alkaloid::dual<N, S>> {};
template <std::size_t N>
struct NumTraits<alkaloid::pack<N>> : alkaloid::detail::number_traits<alkaloid::pack<N>> {};
} // namespace Eigen

namespace alkaloid {
template <class S, std::size_t N>
using matrix = Eigen::Matrix<S, static_cast<int>(N), static_cast<int>(N)>;
template <class S, std::size_t N>
using column = Eigen::Matrix<S, static_cast<int>(N), 1>;
} // namespace alkaloid
