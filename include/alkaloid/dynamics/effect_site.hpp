#pragma once
/// @file The delay between blood and the place of action.

#include "../core/curve.hpp"
#include "../core/source.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// 1 - (1 - exp(-z))/z for z >= 0: the weight of a ramp's end in its smoothed value; exact to rounding for any z.
template <scalar S>
S ramp_weight(S const& z) {
    using std::expm1;
    auto const small = value_of(z) < decltype(value_of(z))(0.5);
    S series(0.0); // sum over n >= 1 of (-1)^(n+1) z^n / (n+1)!, by Horner's rule
    for (int n = 14; n >= 1; --n)
        series = (z / (n + 1.0)) * (1.0 - series);
    S const large = select(small, S(1.0), z);
    S const closed = 1.0 + expm1(-large) / large;
    return select(small, series, closed);
}
} // namespace detail

/// The concentration in an effect compartment that follows `driving`: dCe/dt = ke0 (C - Ce), `start` at the first time.
/// Exact for the curve drawn straight between its samples, jumps included; it never jumps itself.
/// Not for drugs whose delay is slow binding or turnover.  @cite sheiner1979  @throws invalid_input
template <dimension D, class S, dimension E, class T>
curve<D, common_scalar_t<S, T>> effect_site(curve<D, S> const& driving, quantity<E, T> const& ke0,
                                            detail::measured_t<D, common_scalar_t<S, T>> const& start) {
    static_assert(E == dimension{} - dims::time, "effect_site: ke0 is a rate constant, 1 per time, such as 0.5 / h");
    using R = common_scalar_t<S, T>;
    using std::expm1;
    R here = detail::base_of(start);
    checklist check;
    check.require("ke0", ke0.base(), positive, "1/h");
    check.require("start", here, any_finite);
    check.settle("effect_site");

    auto const times = driving.times();
    std::vector<R> values;
    values.reserve(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i > 0) {
            R const z = ke0.base() * (times[i] - times[i - 1]);
            R const from = driving.values()[i - 1], rise = driving.before_base(i) - from;
            here = here - expm1(-z) * (from - here) + detail::ramp_weight(z) * rise;
        }
        values.push_back(here);
    }
    return {std::vector<double>(times.begin(), times.end()), std::move(values), {}, driving.rests_on()};
}
/// The same, the effect compartment empty at the first time.
template <dimension D, class S, dimension E, class T>
curve<D, common_scalar_t<S, T>> effect_site(curve<D, S> const& driving, quantity<E, T> const& ke0) {
    using R = common_scalar_t<S, T>;
    return effect_site(driving, ke0, detail::measured<D>(R(0.0)));
}
/// The same with a ke0 from the literature.
template <dimension D, class S, class Q, class... Start>
auto effect_site(curve<D, S> const& driving, reported<Q> const& ke0, Start const&... start) {
    return effect_site(driving, ke0.value, start...).resting_on({provenance_of("ke0", ke0)});
}

} // namespace alkaloid
