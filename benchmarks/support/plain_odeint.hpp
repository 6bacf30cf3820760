#pragma once
/// @file The competitor: mitragynine written by hand for Boost.Odeint, without this library. Only its parameters come from
/// here, as plain numbers. dopri5 with dense output on std::array, started anew at each dose.

#include <boost/numeric/odeint/algebra/array_algebra.hpp>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/dense_output_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <array>
#include <vector>

namespace support {

/// Units: 1/h, L, L/h, umol, h.
struct plain_parameters {
    double ka, lag, cl, v1, q, v2, first_pass, fm, cl_7oh, v_7oh;
};

/// gut, central, peripheral, 7-OH  [umol]
using plain_state = std::array<double, 4>;

struct plain_mitragynine {
    plain_parameters p;
    void operator()(plain_state const& x, plain_state& dxdt, double) const {
        double const absorbed = p.ka * x[0], out = p.q / p.v1 * x[1], back = p.q / p.v2 * x[2], lost = p.cl / p.v1 * x[1];
        dxdt[0] = -absorbed;
        dxdt[1] = (1.0 - p.first_pass) * absorbed - out + back - lost;
        dxdt[2] = out - back;
        dxdt[3] = p.first_pass * absorbed + p.fm * lost - p.cl_7oh / p.v_7oh * x[3];
    }
};

/// Amounts at k * every, as far as `until`, of a dose of `amount` umol at each of `doses` [h], after the lag.
inline std::vector<plain_state> plain_odeint(plain_parameters const& p, double amount, std::vector<double> const& doses, double until,
                                             double every, double relative, double absolute) {
    namespace odeint = boost::numeric::odeint;
    using stepper = odeint::runge_kutta_dopri5<plain_state, double, plain_state, double, odeint::array_algebra>;
    plain_mitragynine const f{p};
    using controlled = odeint::controlled_runge_kutta<stepper>;
    odeint::dense_output_runge_kutta<controlled> dense(controlled(controlled::error_checker_type(absolute, relative)));
    auto const number = static_cast<std::size_t>(until / every * (1.0 + 1e-12)) + 1;
    std::vector<plain_state> samples;
    samples.reserve(number);
    auto const next = [&] { return static_cast<double>(samples.size()) * every; };
    plain_state x{};
    while (samples.size() < number && next() < doses[0] + p.lag)
        samples.push_back(x);
    for (std::size_t d = 0; d < doses.size(); ++d) {
        bool const last = d + 1 == doses.size();
        double const begin = doses[d] + p.lag, end = last ? until : doses[d + 1] + p.lag;
        x[0] += amount;
        dense.initialize(x, begin, 0.01);
        while (dense.current_time() < end) {
            dense.do_step(f);
            while (samples.size() < number && next() <= dense.current_time() && (last || next() < end)) {
                samples.emplace_back();
                dense.calc_state(static_cast<double>(samples.size() - 1) * every, samples.back());
            }
        }
        dense.calc_state(end, x);
    }
    return samples;
}

} // namespace support
