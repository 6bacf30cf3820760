#pragma once
/// @file Eigen, told about our scalars: matrices of dual numbers and packs.

#include "dual.hpp"
#include "pack.hpp"

#include <Eigen/Core>

#include <cstddef>
#include <type_traits>
#include <utility>

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

namespace detail {
/// The product of two matrices. Eigen's for eight rows and more asks whether a number is zero, which lanes answer each
/// for themselves; theirs is written out.
template <class A, class B>
auto product(Eigen::MatrixBase<A> const& a, Eigen::MatrixBase<B> const& b) {
    using S = typename A::Scalar;
    if constexpr (std::is_same_v<decltype(std::declval<S>() == std::declval<S>()), bool>)
        return a.derived() * b.derived();
    else
        return a.derived().lazyProduct(b.derived());
}
} // namespace detail
} // namespace alkaloid
