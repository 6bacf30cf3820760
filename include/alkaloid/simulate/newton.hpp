#pragma once
/// @file Newton's method for amounts at rest in models that have to be integrated.

#include "steady_solve.hpp"

#include <Eigen/LU>

namespace alkaloid::detail {

/// Where `change_of(x)` vanishes, to `tolerance` of the largest amount and to a millionth of `given`, what comes in or is there by itself (where
/// more comes in than can go, amounts grow until the change is small beside them): `x` of scalars with or without derivatives, `slopes(x)` the matrix of d(change)/dx of
/// the values. The values are found first; a few more steps with the same matrix then carry the derivatives along.
template <class State, class ChangeOf, class Slopes>
State newton(State x, ChangeOf const& change_of, Slopes const& slopes, std::array<bool, std::tuple_size_v<State>> const& reached,
             double tolerance, double given, auto const& give_up) {
    using S = typename State::value_type;
    constexpr int n = static_cast<int>(std::tuple_size_v<State>);
    using square = Eigen::Matrix<double, n, n>;
    auto const inverse_at = [&](State const& at) {
        square m = slopes(at);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                if (!reached[static_cast<std::size_t>(i)] || !reached[static_cast<std::size_t>(j)])
                    m(i, j) = i == j ? -1.0 : 0.0;
        return square(-Eigen::PartialPivLU<square>(m).inverse());
    };
    auto const size_of = [&](State const& r, State const& at) { return largest(r) == 0.0 ? 0.0 : largest(r) / largest(at); };

    State r = change_of(x);
    square inverse = inverse_at(x);
    double left = size_of(r, x), before = std::numeric_limits<double>::infinity();
    // Rounding, and the solver's own error, set a floor: where nothing gains any more near it, that is the answer.
    for (int stuck = 0; !(largest(r) <= 1e-6 * given && (left <= tolerance || (stuck >= 3 && left < 1e-9)));) {
        if (!all_finite(left) || left > 0.2 * before)
            inverse = inverse_at(x);
        x = step(x, r, inverse, reached);
        r = change_of(x);
        before = left;
        left = size_of(r, x);
        stuck = left > 0.5 * before ? stuck + 1 : 0;
        give_up(largest(x) < 1e9 * given ? left : std::numeric_limits<double>::infinity()); // of so much no dose is left to be seen
    }
    if constexpr (!std::same_as<S, double>) {
        inverse = inverse_at(x);
        for (int k = 0; k < 4; ++k)
            x = step(x, change_of(x), inverse, reached);
    }
    return x;
}

} // namespace alkaloid::detail
