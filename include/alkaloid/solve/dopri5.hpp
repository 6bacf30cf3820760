#pragma once
/// @file Dormand and Prince's Runge-Kutta pair of orders 5 and 4, by Boost.Odeint.

#include "adaptive.hpp"

#include <boost/numeric/odeint/algebra/array_algebra.hpp>
#include <boost/numeric/odeint/algebra/default_operations.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

namespace alkaloid {

/// Explicit, order 5, dense output of order 4. Not for models with rates many
/// orders apart: it then takes steps as small as the fastest rate asks for; rosenbrock4 does not.  @cite dormand1980
struct dormand_prince {
    static constexpr std::string_view name = "dopri5";

    template <class S, std::size_t N>
    class method {
        using state = std::array<S, N>;
        using stepper = boost::numeric::odeint::runge_kutta_dopri5<state, double, state, double, boost::numeric::odeint::array_algebra,
                                                                   boost::numeric::odeint::default_operations>;

    public:
        static constexpr std::string_view name = dormand_prince::name;
        static constexpr std::string_view advice = "the model may be stiff, try rosenbrock4{}";
        static constexpr int order = 5, error_order = 4;

        template <class F>
        void reset(F const& f, state const& x, double t) {
            f(x, slope_, t);
        }
        template <class F>
        void attempt(F const& f, state const& x, double t, double dt, state& out, state& err) {
            from_ = x;
            begin_ = t;
            end_ = t + dt;
            stepper_.do_step(f, from_, slope_, t, out, next_slope_, dt, err);
            to_ = out;
        }
        void accept() {
            old_slope_ = slope_;
            slope_ = next_slope_;
        }
        void between(double t, state& out) const { stepper_.calc_state(t, out, from_, old_slope_, begin_, to_, slope_, end_); }

    private:
        stepper stepper_;
        state from_{}, to_{}, slope_{}, next_slope_{}, old_slope_{};
        double begin_ = 0.0, end_ = 0.0;
    };

    template <class S>
    static constexpr bool check() {
        return true;
    }
};

/// For nonlinear models that are not stiff: `dopri5{.relative = 1e-10}`.
using dopri5 = adaptive<dormand_prince>;

} // namespace alkaloid
