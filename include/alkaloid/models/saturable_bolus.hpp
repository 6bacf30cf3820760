#pragma once
/// @file A bolus into one compartment that eliminates by Michaelis-Menten, in closed form: a reference for solvers, and
/// all there is to one drink at a gulp that is absorbed at once.

#include "../core/error.hpp"
#include "../core/units.hpp"

#include <boost/math/special_functions/lambert_w.hpp>

#include <cmath>

namespace alkaloid::saturable {

namespace detail {
/// w with w exp(w) = exp(x), Lambert's function of a number given by its logarithm.
inline double lambert_of_exp(double x) {
    if (x < 700.0)
        return boost::math::lambert_w0(std::exp(x));
    double w = x - std::log(x); // exp(x) overflows: w + ln w = x by Newton, which converges from here in two or three steps
    for (int i = 0; i < 6; ++i)
        w -= (w + std::log(w) - x) * w / (w + 1.0);
    return w;
}
/// The same for any scalar, since Boost's takes neither gradients nor lanes: u = ln w solves exp(u) + u = x, which is
/// convex, so that Newton's steps come down upon it from the right; every step carries the derivative along.
template <scalar S>
S lambert_of_exp(S const& x) {
    using std::exp, std::log;
    auto const large = value_of(x) > 1.0;
    S u = select(large, S(log(select(large, x, S(1.0)))), x);
    for (int i = 0; i < 8; ++i) {
        S const w = exp(u);
        u = u - (w + u - x) / (w + 1.0);
    }
    return exp(u);
}
} // namespace detail

/// The concentration a time `t` after a bolus that gave `c0`, dC/dt = -vmax C/(km + C):
/// C = km W[(c0/km) exp((c0 - vmax t)/km)]. `vmax` is per volume: a fall of the concentration.  @throws invalid_input
template <dimension D, scalar S>
quantity<D, S> bolus(quantity<D, S> const& c0, quantity<D - dims::time, S> const& vmax, quantity<D, S> const& km, duration<S> const& t) {
    using std::log;
    checklist found;
    found.require("c0", c0.base(), positive);
    found.require("vmax", vmax.base(), not_negative);
    found.require("km", km.base(), positive);
    found.require("t", t.base(), not_negative, "h");
    found.settle("saturable::bolus");
    S const x = log(S(c0.base() / km.base())) + (c0.base() - vmax.base() * t.base()) / km.base();
    return quantity<D, S>::from_base(km.base() * detail::lambert_of_exp(x));
}

} // namespace alkaloid::saturable
