#pragma once
/// @file How bad it is felt: a score that saturates with what drives it.

#include "../core/curve.hpp"

#include <cmath>
#include <string>

namespace alkaloid {

/// severity = w^h / (half^h + w^h), in [0, 1): the fraction of a scale's maximum for a drive w >= 0.
template <scalar S = double>
struct severity {
    S half;          ///< The drive of half the maximum.
    S slope = S(1.0);
    basis path = {};

    /// Over time.  @throws invalid_input
    template <scalar T>
    auto operator()(curve<dimension{}, T> const& drive) const {
        using R = common_scalar_t<S, T>;
        checklist check;
        check.require("half", half, positive);
        check.require("slope", slope, positive);
        detail::require_values(check, "drive", drive, not_negative);
        check.settle("severity");
        return drive.template map<dimension{}>([&](T const& w) {
            using std::pow;
            R const x = w / half;
            auto const none = !(value_of(x) > decltype(value_of(x))(0.0));
            R const safe = select(none, R(1.0), x);
            return select(none, R(0.0), R(1.0 / (1.0 + pow(safe, R(-slope)))));
        }).resting_on(path);
    }
};

} // namespace alkaloid
