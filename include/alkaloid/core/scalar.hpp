#pragma once
/// @file What the library asks of a number: `double`, `dual` (gradients), `pack` (lanes), or anything alike.

#include <algorithm>
#include <cmath>
#include <concepts>
#include <type_traits>

namespace alkaloid {

/// A number the models can be evaluated with: arithmetic among itself and with `double`, constructible from `double`.
/// Whole numbers are none: they would drop fractions.
template <class S>
concept scalar = !std::integral<S> && std::constructible_from<S, double> && std::copyable<S> && requires(S a, S b, double d) {
    { a + b } -> std::convertible_to<S>;
    { a - b } -> std::convertible_to<S>;
    { a * b } -> std::convertible_to<S>;
    { a / b } -> std::convertible_to<S>;
    { d * a } -> std::convertible_to<S>;
    { a / d } -> std::convertible_to<S>;
    { -a } -> std::convertible_to<S>;
};

/// The number without its derivatives; decisions are taken on this.
template <std::floating_point F>
constexpr F value_of(F x) {
    return x;
}

/// The largest lane: the number itself, where there is one lane only.
constexpr double max_lane(double x) {
    return x;
}
/// The smallest lane.
constexpr double min_lane(double x) {
    return x;
}

/// Per-lane choice: `mask ? a : b`.
template <class T>
constexpr T select(bool mask, T const& a, T const& b) {
    return mask ? a : b;
}

/// Largest absolute value over lanes, derivatives left aside.
template <scalar S>
double magnitude(S const& x) {
    auto const v = value_of(x);
    return std::max(max_lane(v), -min_lane(v));
}

/// True where every lane is a finite number, derivatives included.
constexpr bool all_finite(double x) {
    return x - x == 0.0;
}

/// The same number, derivatives included: two of these propagate alike.
constexpr bool identical(double a, double b) {
    return a == b;
}

/// The scalar in which `A` and `B` meet: `double` gives way to anything richer.
template <class A, class B>
struct common_scalar;
template <class A>
struct common_scalar<A, A> {
    using type = A;
};
template <class A>
    requires(!std::same_as<A, double>)
struct common_scalar<A, double> {
    using type = A;
};
template <class B>
    requires(!std::same_as<B, double>)
struct common_scalar<double, B> {
    using type = B;
};
template <class A, class B>
using common_scalar_t = typename common_scalar<A, B>::type;

namespace detail {
/// The scalar in which any number of them meet.
template <class T, class... More>
struct meeting_scalar {
    using type = T;
};
template <class T, class U, class... More>
struct meeting_scalar<T, U, More...> : meeting_scalar<common_scalar_t<T, U>, More...> {};
template <class... T>
using meeting_scalar_t = typename meeting_scalar<T...>::type;
} // namespace detail

} // namespace alkaloid
