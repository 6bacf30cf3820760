#pragma once
/// @file The order of a one-step method, on a nonlinear problem that depends on time and has a closed solution.

#include "alkaloid/kinetics/model.hpp"
#include "alkaloid/solve/adaptive.hpp"

#include "catch.hpp"

#include <cmath>

namespace alkaloid::order {

struct no_parameters {};

/// y' = -2 t y^2, z' = t y z: y = 1 / (1 + t^2), z = sqrt(1 + t^2).
struct problem {
    using compartments = compartment_list<struct central, struct peripheral>;
    static void derivatives(no_parameters, auto const& x, auto const& dxdt, auto const& t) {
        dxdt[central] = -2.0 * t * x[central] * x[central];
        dxdt[peripheral] = t * x[central] * x[peripheral];
    }
};
using pair = std::array<double, 2>;
inline pair solution(double t) {
    return {1.0 / (1.0 + t * t), std::sqrt(1.0 + t * t)};
}
inline double distance(pair const& a, pair const& b) {
    return std::max(std::abs(a[0] - b[0]), std::abs(a[1] - b[1]));
}

/// `Scheme`'s method, stepped by hand.
template <class Scheme>
struct stepper {
    using system = ode_system<problem, no_parameters, double>;
    using method = typename Scheme::template method<double, 2>;
    using right_hand_side = typename adaptive_engine<system, method>::rhs;

    system const equations{no_parameters{}};
    pair const inflow{};
    effort spent;
    right_hand_side const f{equations, inflow, spent};
    method m;
    pair next, estimate;

    /// One step from the solution at `t`.
    void step_from_solution(double t, double dt) {
        m.reset(f, solution(t), t);
        m.attempt(f, solution(t), t, dt, next, estimate);
        m.accept();
    }
    /// The error of one step of `dt`.
    double error_of_step(double dt) {
        step_from_solution(begin, dt);
        return distance(next, solution(begin + dt));
    }
    double estimate_of_step(double dt) {
        step_from_solution(begin, dt);
        return distance(estimate, {0.0, 0.0});
    }
    /// The error after `steps` equal steps over half an hour.
    double error_at_end(int steps) {
        double const dt = 0.5 / steps;
        pair x = solution(begin);
        m.reset(f, x, begin);
        for (int i = 0; i < steps; ++i) {
            m.attempt(f, x, begin + i * dt, dt, next, estimate);
            m.accept();
            x = next;
        }
        return distance(x, solution(begin + 0.5));
    }
    /// The largest error of the dense output over one step of `dt`.
    double error_between(double dt) {
        step_from_solution(begin, dt);
        double worst = 0.0;
        for (int i = 0; i <= 20; ++i) {
            double const t = begin + dt * i / 20.0;
            pair x;
            m.between(t, x);
            worst = std::max(worst, distance(x, solution(t)));
        }
        return worst;
    }
    static constexpr double begin = 0.4;
};

/// How fast `error(dt)` falls with `dt`: the exponent, from `dt` to a quarter of it.
template <class F>
double exponent(F const& error, double dt) {
    return std::log2(error(dt) / error(dt / 4.0)) / 2.0;
}

/// A method of order `p`, whose estimate is of order `p - 1`, and its dense output, too.
template <class Scheme>
void is_of_order(double p) {
    stepper<Scheme> s;
    CHECK(stepper<Scheme>::method::order == p);
    CHECK(exponent([&](double dt) { return s.error_of_step(dt); }, 0.1) == Approx(p + 1.0).margin(0.25));
    CHECK(exponent([&](double dt) { return s.error_at_end(static_cast<int>(std::lround(0.5 / dt))); }, 0.1) == Approx(p).margin(0.25));
    CHECK(exponent([&](double dt) { return s.estimate_of_step(dt); }, 0.1) == Approx(p).margin(0.25));
    CHECK(exponent([&](double dt) { return s.error_between(dt); }, 0.05) == Approx(p).margin(0.25));
}

/// The dense output meets the step at both of its ends.
template <class Scheme>
void is_continuous() {
    stepper<Scheme> s;
    s.step_from_solution(s.begin, 0.2);
    pair x;
    s.m.between(s.begin, x);
    CHECK(distance(x, solution(s.begin)) < 1e-15);
    s.m.between(s.begin + 0.2, x);
    CHECK(distance(x, s.next) < 1e-15);
}

} // namespace alkaloid::order
