#pragma once
/// @file Concentration curves whose exposure is known in closed form.

#include "alkaloid/core/curve.hpp"

#include <cmath>
#include <vector>

template <class S = double>
using molar_curve = alkaloid::curve<alkaloid::dims::amount - alkaloid::dims::volume, S>;

/// `f` at the times `from`, `from` + `step`, ... up to `to`.
template <class F>
auto sampled(F const& f, double from, double to, double step) {
    std::vector<double> times;
    std::vector<decltype(f(0.0))> values;
    for (int i = 0; from + i * step <= to + 1e-9; ++i) {
        times.push_back(from + i * step);
        values.push_back(f(times.back()));
    }
    return molar_curve<decltype(f(0.0))>(times, values);
}

/// Every hour for a day: a bolus to 10 umol/L at time 0, and again every `tau` hours, washed out at rate `k`.
template <class S>
molar_curve<S> boluses(S const& k, int tau = 1000) {
    using std::exp;
    std::vector<double> times;
    std::vector<S> values;
    std::vector<typename molar_curve<S>::jump> jumps;
    for (int t = 0; t <= 24; ++t) {
        S after(0.0);
        for (int dose = 0; dose <= t; dose += tau)
            after = after + 10.0 * exp(-k * static_cast<double>(t - dose));
        times.push_back(t);
        values.push_back(after);
        if (t % tau == 0)
            jumps.push_back({static_cast<std::size_t>(t), S(after - 10.0)});
    }
    return {times, values, jumps};
}
