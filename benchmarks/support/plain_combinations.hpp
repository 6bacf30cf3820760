#pragma once
/// @file The competitor: models of combinations as one writes them down, with std::pow, Boost's bracketed solver,
/// Boost.Odeint and Eigen. No alkaloid here.

#include <Eigen/LU>

#include <boost/math/tools/toms748_solve.hpp>
#include <boost/numeric/odeint/integrate/integrate_adaptive.hpp>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace support {

struct plain_drug {
    double half, maximum, slope;
    double at(double d) const { return maximum * std::pow(d, slope) / (std::pow(half, slope) + std::pow(d, slope)); }
    double inverse(double e) const { return half * std::pow(e / (maximum - e), 1.0 / slope); }
};
struct plain_pair {
    plain_drug a, b;
};

/// The root of a falling function between `low` and `high`.
template <class F>
double plain_root(F const& f, double low, double high) {
    std::uintmax_t most = 200;
    auto const ends = boost::math::tools::toms748_solve(f, low, high, boost::math::tools::eps_tolerance<double>(45), most);
    return 0.5 * (ends.first + ends.second);
}
inline double plain_harbron(plain_pair const& p, double x, double y) {
    double const first = p.a.at(x), second = p.b.at(y);
    if (x == 0.0 || y == 0.0 || second >= p.a.maximum)
        return x == 0.0 || second >= p.a.maximum ? second : first;
    auto const sum = [&](double e) { return x / p.a.inverse(e) + y / p.b.inverse(e) - 1.0; };
    double const low = std::max(first, second) * (1.0 - 1e-12), high = p.a.maximum * (1.0 - 1e-15);
    return sum(high) >= 0.0 ? second : plain_root(sum, low, high);
}
inline double plain_generalised(plain_pair const& p, double x, double y) {
    double const u = x / p.a.half, v = y / p.b.half;
    if (u == 0.0 || v == 0.0)
        return u == 0.0 ? p.b.at(y) : p.a.at(x);
    auto const sum = [&](double o) { return u * std::exp(-o / p.a.slope) + v * std::exp(-o / p.b.slope) - 1.0; };
    double const low = std::max(p.a.slope * std::log(u), p.b.slope * std::log(v)), o = plain_root(sum, low - 1e-9, low + 40.0);
    double const w = u * std::exp(-o / p.a.slope), z = v * std::exp(-o / p.b.slope);
    return (w * p.a.maximum + z * p.b.maximum) / (1.0 + std::exp(-o));
}
inline double plain_ursa(plain_pair const& p, double alpha, double x, double y) {
    double const u = x / p.a.half, v = y / p.b.half;
    if (u == 0.0 || v == 0.0)
        return u == 0.0 ? p.b.at(y) : p.a.at(x);
    auto const sum = [&](double e) {
        double const r = e / (1.0 - e), a = std::pow(r, -1.0 / p.a.slope), b = std::pow(r, -1.0 / p.b.slope);
        return u * a + v * b + alpha * u * v * std::sqrt(a * b) - 1.0;
    };
    return plain_root(sum, 1e-15, 1.0 - 1e-15);
}
/// dE/ds by Dormand and Prince, begun at a millionth of the doses.
inline double plain_hand(plain_pair const& p, double x, double y, double tolerance) {
    namespace odeint = boost::numeric::odeint;
    if (x == 0.0 || y == 0.0)
        return x == 0.0 ? p.b.at(y) : p.a.at(x);
    auto const slope = [](plain_drug const& m, double e) {
        double const part = e / m.maximum;
        return part < 1.0 ? m.slope * e * (1.0 - part) / m.inverse(e) : 0.0;
    };
    double e = std::max(p.a.at(1e-6 * x), p.b.at(1e-6 * y));
    auto stepper = odeint::make_controlled<odeint::runge_kutta_dopri5<double>>(tolerance, tolerance);
    odeint::integrate_adaptive(stepper, [&](double const& now, double& rate, double) { rate = x * slope(p.a, now) + y * slope(p.b, now); }, e, 1e-6, 1.0, 1e-6);
    return e;
}
/// Four states, their mass balance as a linear system.
inline double plain_musyc(plain_pair const& p, double alpha12, double alpha21, double top, double x, double y) {
    double const u = std::pow(x / p.a.half, p.a.slope), v = std::pow(y / p.b.half, p.b.slope);
    double const u2 = std::pow(alpha21 * x / p.a.half, p.a.slope), v2 = std::pow(alpha12 * y / p.b.half, p.b.slope);
    Eigen::Matrix4d k;
    k << -(u + v), 1.0, 1.0, 0.0,  //
        u, -(1.0 + v2), 0.0, 1.0,  //
        v, 0.0, -(1.0 + u2), 1.0,  //
        1.0, 1.0, 1.0, 1.0;
    Eigen::Vector4d const state = k.partialPivLu().solve(Eigen::Vector4d(0.0, 0.0, 0.0, 1.0));
    return state[1] * p.a.maximum + state[2] * p.b.maximum + state[3] * top;
}
inline double plain_braid(plain_pair const& p, double kappa, double x, double y) {
    double const top = std::max(p.a.maximum, p.b.maximum), n = std::sqrt(p.a.slope * p.b.slope);
    auto const odds = [&](double e) { return std::pow(e / (top - e), 1.0 / n); };
    double const a = odds(p.a.at(x)), b = odds(p.b.at(y)), d = a + b + kappa * std::sqrt(a * b);
    return d > 0.0 ? top / (1.0 + std::pow(d, -n)) : 0.0;
}
inline double plain_minto(plain_pair const& p, double beta, double x, double y) {
    double const u = x / p.a.half, v = y / p.b.half, theta = u + v > 0.0 ? v / (u + v) : 0.0;
    double const top = p.a.maximum + (p.b.maximum - p.a.maximum) * theta, n = p.a.slope + (p.b.slope - p.a.slope) * theta;
    double const z = std::pow((u + v) / (1.0 - beta * theta + beta * theta * theta), n);
    return top * z / (1.0 + z);
}
inline double plain_gpdi(plain_pair const& p, double strength, double x, double y) {
    plain_drug const a{p.a.half * (1.0 + strength * y / (1.0 + y)), p.a.maximum, p.a.slope};
    return 1.0 - (1.0 - a.at(x)) * (1.0 - p.b.at(y));
}
inline double plain_hierarchy(plain_pair const& p, double pre, double x, double y) {
    plain_drug const opioid{p.a.half * pre, p.a.maximum, p.a.slope};
    plain_drug const hypnotic{p.b.half * pre * (1.0 - opioid.at(x)), p.b.maximum, p.b.slope};
    return y > 0.0 ? hypnotic.at(y) : 0.0;
}

} // namespace support
