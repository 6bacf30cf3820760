#pragma once
/// @file One loop for every step-size controlled solver: it steps to the end of a stretch exactly, and reads samples off
/// the dense output. Own loop around Boost.Odeint's steppers and step adjuster, since odeint's integrate functions take
/// no tolerance per compartment, accept NaN as a small error and give up without saying where.

#include "shared_clock.hpp"
#include "span.hpp"
#include "tolerance.hpp"

#include "../core/dual.hpp"
#include "../core/error.hpp"

#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>

#include <cmath>
#include <limits>

namespace alkaloid {

/// Runs `Method`, which has
///   `reset(f, x, t)`                  a stretch begins: forget everything
///   `attempt(f, x, t, dt, out, err)`  one step and its error estimate
///   `accept()`                        the attempt counts
///   `between(t, out)`                 dense output in the last accepted step
///   `order`, `error_order`, `name`, `advice`
template <class System, class Method>
class adaptive_engine {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;

    template <class Settings>
    adaptive_engine(System const& system, Settings const& s)
        : system_(system), relative_(s.relative),
          absolute_(resolve_tolerances(System::compartments::names, s.relative, s.absolute, s.absolute_in, s.max_steps, Method::name)),
          max_steps_(s.max_steps) {}

    template <class Report>
    void run(state& x, stretch<S, N> const& s, Report&& report) {
        rhs const f{system_, s.input, effort_};
        double const begin = detail::shared_instant(s.from, Method::name), end = detail::shared_instant(s.to, Method::name);
        detail::shift_along(x, s.from, -1.0, f, begin);
        if (end > begin)
            integrate(x, begin, end, s.times, f, report);
        detail::shift_along(x, s.to, 1.0, f, end);
    }

    effort spent() const { return effort_; }

    /// The right-hand side with a stretch's inflow, counted.
    struct rhs {
        System const& system;
        state const& input;
        effort& spent;

        void operator()(state const& x, state& dxdt, double t) const {
            ++spent.evaluations;
            system.derivatives(x, dxdt, t);
            for (std::size_t i = 0; i < N; ++i)
                dxdt[i] += input[i];
        }
    };

private:
    double scaled_error(state const& x, state const& next, state const& err) const {
        double worst = 0.0;
        for (std::size_t i = 0; i < N; ++i) {
            double const size = std::max(magnitude(x[i]), magnitude(next[i]));
            double const e = magnitude(err[i]) / (absolute_[i] + relative_ * size);
            if (!all_finite(e))
                return std::numeric_limits<double>::infinity();
            worst = std::max(worst, e);
        }
        return worst;
    }

    /// The shortest step that still moves the time by a few digits.
    static double shortest(double t) { return 16.0 * std::numeric_limits<double>::epsilon() * std::abs(t); }

    /// A first guess from how fast the amounts change, in units of what is tolerated.
    double first_step(state const& x, rhs const& f, double t, double length) const {
        state slope;
        f(x, slope, t);
        double const size = scaled_error(x, x, x), speed = scaled_error(x, x, slope);
        bool const telling = size > 1e-5 && speed > 1e-5 && all_finite(size / speed) && all_finite(speed);
        return std::max(std::min(telling ? 0.01 * size / speed : 1e-4 * length, length), shortest(t));
    }

    template <class Report>
    void integrate(state& x, double begin, double end, std::span<double const> times, rhs const& f, Report& report) {
        boost::numeric::odeint::default_step_adjuster<double, double> const adjust;
        Method method;
        method.reset(f, x, begin);
        double t = begin, dt = first_step(x, f, begin, end - begin), e = 0.0;
        std::size_t sample = 0;
        state next, err;
        while (t < end) {
            bool const last = t + 1.01 * dt >= end;
            double const step = last ? end - t : dt;
            if (effort_.steps + effort_.rejected >= max_steps_)
                fail("after " + std::to_string(max_steps_) + " steps", Method::advice, t, end, x);
            if (!last && !(step > 0.0 && step >= shortest(t))) {
                if (all_finite(e))
                    fail("as its steps fell to " + text(step, 3) + " h", Method::advice, t, end, x);
                fail("on derivatives that are not finite", "look for a division by zero in the model", t, end, x);
            }
            method.attempt(f, x, t, step, next, err);
            e = scaled_error(x, next, err);
            if (e > 1.0) {
                ++effort_.rejected;
                dt = adjust.decrease_step(step, e, Method::error_order);
                continue;
            }
            ++effort_.steps;
            method.accept();
            double const reached = last ? end : t + step;
            for (; sample < times.size() && times[sample] <= reached; ++sample) {
                state out = next;
                if (times[sample] < reached)
                    method.between(times[sample], out);
                report(sample, out);
            }
            x = next;
            t = reached;
            double const wider = adjust.increase_step(step, e, Method::order);
            dt = last ? std::max(dt, wider) : wider;
        }
    }

    [[noreturn]] static void fail(std::string const& why, std::string_view advice, double t, double end, state const& x) {
        std::vector<double> amounts;
        for (auto const& v : x)
            amounts.push_back(max_lane(value_of(v)));
        std::string what = std::string(Method::name) + ": gave up " + why + " at t = " + text(t, 6) + " h of " + text(end, 6) + " h; " +
                           std::string(advice) + "; amounts there:";
        for (std::size_t i = 0; i < N; ++i)
            what.append(" ").append(System::compartments::names[i]).append(" ").append(text(amounts[i], 4)); // g++ 12 warns of +
        throw integration_error(what + " umol", t, std::move(amounts));
    }

    System system_;
    double relative_;
    std::array<double, N> absolute_;
    long max_steps_;
    effort effort_;
};

/// A step-size controlled solver and its settings. Each step's local error is kept below `absolute + relative * amount`
/// in every compartment.
template <class Scheme>
struct adaptive {
    double relative = 1e-8;
    amount<> absolute = amount<>::from_base(1e-9);
    std::vector<own_tolerance> absolute_in = {}; ///< e.g. `{{"brain", 1e-12 * umol}}`
    long max_steps = 1'000'000;                  ///< in one simulation

    static constexpr std::string_view name = Scheme::name;

    template <class System>
    auto bind(System const& system) const {
        using S = typename System::scalar_type;
        if constexpr (Scheme::template check<S>())
            return adaptive_engine<System, typename Scheme::template method<S, System::size>>(system, *this);
        else
            return detail::no_engine{};
    }
};

} // namespace alkaloid
