// As C++17, see plain_receptors.hpp.
#include "plain_receptors.hpp"

#include <boost/numeric/odeint/stepper/rosenbrock4.hpp>
#include <boost/numeric/odeint/stepper/rosenbrock4_controller.hpp>

namespace support {

/// The sign of d4 is wrong in Boost.Odeint: with inputs that change in time that costs three orders. Not what we measure.
struct coefficients : boost::numeric::odeint::default_rosenbrock_coefficients<double> {
    double const d4 = -0.03620;
};

std::vector<two> plain_binding(numbers const& times, numbers const& u0, numbers const& u1, two const& koff, double tolerance) {
    namespace odeint = boost::numeric::odeint;
    using vector = boost::numeric::ublas::vector<double>;
    using matrix = boost::numeric::ublas::matrix<double>;
    odeint::rosenbrock4_controller<odeint::rosenbrock4<double, coefficients>> stepper(tolerance, tolerance);
    vector x(2, 0.0);
    std::vector<two> all{{0.0, 0.0}};
    all.reserve(times.size());
    double dt = times[1] - times[0];
    for (std::size_t i = 1; i < times.size(); ++i) {
        stretch<2> const u(times, {&u0, &u1}, i);
        auto const rates = [&](vector const& y, vector& d, double t) {
            double const free = 1.0 - y[0] - y[1];
            d[0] = u(0, t) * free - koff[0] * y[0];
            d[1] = u(1, t) * free - koff[1] * y[1];
        };
        auto const jacobian = [&](vector const& y, matrix& j, double t, vector& drift) {
            double const a = u(0, t), b = u(1, t), free = 1.0 - y[0] - y[1];
            j(0, 0) = -a - koff[0];
            j(0, 1) = -a;
            j(1, 0) = -b;
            j(1, 1) = -b - koff[1];
            drift[0] = u.rise[0] * free;
            drift[1] = u.rise[1] * free;
        };
        steps_to(times[i], stepper, std::make_pair(rates, jacobian), x, times[i - 1], dt);
        all.push_back({x[0], x[1]});
    }
    return all;
}

} // namespace support
