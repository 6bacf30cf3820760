#pragma once
/// @file The competitor along curves: binding and adaptation written by hand for Boost.Odeint and as a loop, without this
/// library. Its inputs are plain numbers at the samples, drawn straight between them; every method begins anew at a
/// sample, where the inputs have a kink, and takes its step along.

#include <boost/numeric/odeint/algebra/array_algebra.hpp>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace support {

using numbers = std::vector<double>;
using two = std::array<double, 2>;

/// One stretch between two samples of `M` inputs.
template <std::size_t M>
struct stretch {
    double begin = 0.0;
    std::array<double, M> at{}, rise{};

    stretch(numbers const& times, std::array<numbers const*, M> const& inputs, std::size_t i) : begin(times[i - 1]) {
        for (std::size_t k = 0; k < M; ++k) {
            at[k] = (*inputs[k])[i - 1];
            rise[k] = ((*inputs[k])[i] - at[k]) / (times[i] - begin);
        }
    }
    double operator()(std::size_t k, double t) const { return at[k] + rise[k] * (t - begin); }
};

/// From `t` to `end` in steps that the stepper controls; `dt` goes from stretch to stretch, not shortened by their ends.
template <class Stepper, class System, class State>
void steps_to(double end, Stepper& stepper, System const& f, State& x, double t, double& dt) {
    namespace odeint = boost::numeric::odeint;
    double const eps = 1e-12 * (end - t);
    while (end - t > eps) {
        double h = std::min(dt, end - t);
        bool const cut = h < dt;
        if (stepper.try_step(f, x, t, h) == odeint::success)
            dt = cut ? std::max(dt, h) : h;
        else
            dt = h;
    }
}

/// Two ligands that bind slowly: d rho/dt = u free - koff rho, u = kon C^n at the samples. rosenbrock4, controlled; in
/// plain_binding.cpp, because uBLAS of Boost 1.74 does not compile as C++20.
std::vector<two> plain_binding(numbers const& times, numbers const& u0, numbers const& u1, two const& koff, double tolerance);

/// Of dopri5 on two numbers, controlled; `f(u, x, dxdt, t)` with `u` a stretch. What is not stiff goes this way.
template <std::size_t M, class F>
std::vector<two> plain_dopri5(numbers const& times, std::array<numbers const*, M> const& inputs, F const& f, double tolerance) {
    namespace odeint = boost::numeric::odeint;
    using stepper = odeint::runge_kutta_dopri5<two, double, two, double, odeint::array_algebra>;
    using controlled = odeint::controlled_runge_kutta<stepper>;
    controlled step{controlled::error_checker_type(tolerance, tolerance)};
    two x{};
    std::vector<two> all{x};
    all.reserve(times.size());
    double dt = times[1] - times[0];
    for (std::size_t i = 1; i < times.size(); ++i) {
        stretch<M> const u(times, inputs, i);
        step.reset(); // the slope of the stretch before is not this one's
        steps_to(times[i], step, [&](two const& y, two& d, double t) { f(u, y, d, t); }, x, times[i - 1], dt);
        all.push_back(x);
    }
    return all;
}

/// Tolerance and dependence: on and off of each [1/h], and the tolerance that doubles the stimulus needed.
struct plain_adaptation {
    double tolerance_on, tolerance_off, half_tolerance, dependence_on, dependence_off;

    double activation(double stimulus, double tolerance) const {
        double const s = stimulus / (1.0 + tolerance / half_tolerance);
        return s / (1.0 + s);
    }
    void operator()(stretch<1> const& u, two const& x, two& d, double t) const {
        double const now = activation(u(0, t), x[0]), a = now - x[0], b = now - x[1];
        d[0] = a * (a > 0.0 ? tolerance_on : tolerance_off);
        d[1] = b * (b > 0.0 ? dependence_on : dependence_off);
    }
};
/// activation, tolerance, fold, dependence, drive
inline std::array<numbers, 5> plain_adapted(numbers const& times, numbers const& stimulus, plain_adaptation const& p, double tolerance) {
    auto const states = plain_dopri5<1>(times, {&stimulus}, p, tolerance);
    std::array<numbers, 5> out;
    for (auto& o : out)
        o.resize(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        out[0][i] = p.activation(stimulus[i], states[i][0]);
        out[1][i] = states[i][0];
        out[2][i] = 1.0 + states[i][0] / p.half_tolerance;
        out[3][i] = states[i][1];
        out[4][i] = std::max(0.0, states[i][1] - out[0][i]);
    }
    return out;
}

/// The operational model for two agonists, slope 1: each one's share, activation, stimulus.
inline std::array<numbers, 4> plain_activation(numbers const& c0, numbers const& c1, two const& driving, two const& holding) {
    std::array<numbers, 4> out;
    for (auto& o : out)
        o.resize(c0.size());
    for (std::size_t i = 0; i < c0.size(); ++i) {
        double const a = c0[i] * driving[0], b = c1[i] * driving[1], sum = a + b;
        double const stimulus = sum / (1.0 + c0[i] * holding[0] + c1[i] * holding[1]), total = stimulus / (1.0 + stimulus);
        out[0][i] = sum == 0.0 ? 0.0 : total * (a / sum);
        out[1][i] = sum == 0.0 ? 0.0 : total * (b / sum);
        out[2][i] = total;
        out[3][i] = stimulus;
    }
    return out;
}

} // namespace support
