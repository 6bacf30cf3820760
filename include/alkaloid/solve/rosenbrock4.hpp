#pragma once
/// @file A stiff solver: Rosenbrock's method of order 4 with 3, by Boost.Odeint's coefficients on Eigen's matrices.
/// odeint's own stepper is tied to uBLAS vectors and matrices of one plain number type.

#include "adaptive.hpp"

#include "../core/eigen.hpp"

#include <Eigen/LU>
#include <boost/numeric/odeint/stepper/rosenbrock4.hpp>

namespace alkaloid {

/// Linearly implicit, L-stable, order 4, dense output of order 3; it solves with the
/// Jacobian that the flows supply. Below tolerances of about 1e-10 on a model that is not stiff, dopri5 is quicker.
/// @cite hairer1996  @cite shampine1982
struct rosenbrock43 {
    static constexpr std::string_view name = "rosenbrock4";

    template <class S, std::size_t N>
    class method {
        using state = std::array<S, N>;
        using vector = column<S, N>;

    public:
        static constexpr std::string_view name = rosenbrock43::name;
        static constexpr std::string_view advice = "the model may be discontinuous or its tolerance out of reach, try a larger relative or absolute tolerance";
        static constexpr int order = 4, error_order = 3;

        template <class F>
        void reset(F const&, state const&, double) {}

        template <class F>
        void attempt(F const& f, state const& x, double t, double dt, state& out, state& err) {
            auto const& c = coefficients();
            begin_ = t;
            dt_ = dt;
            from_ = as_vector(x);
            auto const jacobian = f.system.jacobian(x, t);
            matrix<S, N> w;
            for (std::size_t i = 0; i < N; ++i)
                for (std::size_t j = 0; j < N; ++j)
                    w(static_cast<int>(i), static_cast<int>(j)) = S((i == j ? 1.0 / (c.gamma * dt) : 0.0) - jacobian[i][j]);
            Eigen::PartialPivLU<matrix<S, N>> const lu(w);
            // Of a system that depends on time, stage 4 asks for -0.0362 (the order conditions, and RODAS); odeint has the
            // sign wrong, which costs three orders.
            double const d4 = c.gamma * (1.0 + c.c41 * c.d1 + c.c42 * c.d2 + c.c43 * c.d3);
            vector const drift = as_vector(f.system.time_slope(x, t));
            auto const at = [&](vector const& y, double when) {
                state const amounts = as_state(y);
                state slope;
                f(amounts, slope, when);
                return as_vector(slope);
            };
            auto const solve = [&](vector const& rhs) { return vector(lu.solve(rhs)); };
            double const r = 1.0 / dt;

            vector const g1 = solve(at(from_, t) + S(dt * c.d1) * drift);
            vector y = from_ + S(c.a21) * g1;
            vector const g2 = solve(at(y, t + c.c2 * dt) + S(dt * c.d2) * drift + S(r * c.c21) * g1);
            y = from_ + S(c.a31) * g1 + S(c.a32) * g2;
            vector const g3 = solve(at(y, t + c.c3 * dt) + S(dt * c.d3) * drift + S(r * c.c31) * g1 + S(r * c.c32) * g2);
            y = from_ + S(c.a41) * g1 + S(c.a42) * g2 + S(c.a43) * g3;
            vector const g4 = solve(at(y, t + c.c4 * dt) + S(dt * d4) * drift + S(r * c.c41) * g1 + S(r * c.c42) * g2 + S(r * c.c43) * g3);
            y = from_ + S(c.a51) * g1 + S(c.a52) * g2 + S(c.a53) * g3 + S(c.a54) * g4;
            vector const g5 = solve(at(y, t + dt) + S(r * c.c51) * g1 + S(r * c.c52) * g2 + S(r * c.c53) * g3 + S(r * c.c54) * g4);
            y = y + g5;
            vector const e = solve(at(y, t + dt) + S(r * c.c61) * g1 + S(r * c.c62) * g2 + S(r * c.c63) * g3 + S(r * c.c64) * g4 + S(r * c.c65) * g5);
            to_ = y + e;
            out = as_state(to_);
            err = as_state(e);
            bend3_ = S(c.d21) * g1 + S(c.d22) * g2 + S(c.d23) * g3 + S(c.d24) * g4 + S(c.d25) * g5;
            bend4_ = S(c.d31) * g1 + S(c.d32) * g2 + S(c.d33) * g3 + S(c.d34) * g4 + S(c.d35) * g5;
        }
        void accept() {}
        void between(double t, state& out) const {
            double const s = (t - begin_) / dt_, rest = 1.0 - s;
            vector const y = from_ * S(rest) + S(s) * (to_ + S(rest) * (bend3_ + S(s) * bend4_));
            out = as_state(y);
        }

    private:
        static auto const& coefficients() {
            static boost::numeric::odeint::default_rosenbrock_coefficients<double> const c;
            return c;
        }
        static vector as_vector(state const& x) { return Eigen::Map<vector const>(x.data()); }
        static state as_state(vector const& v) {
            state x;
            Eigen::Map<vector>(x.data()) = v;
            return x;
        }
        vector from_, to_, bend3_, bend4_;
        double begin_ = 0.0, dt_ = 0.0;
    };

    template <class S>
    static constexpr bool check() {
        constexpr bool ordered = requires(S x) { bool(x < x); };
        static_assert(ordered, "rosenbrock4 pivots its matrices, which lanes of a pack cannot do together; use dopri5 or exact");
        return ordered;
    }
};

/// For stiff nonlinear models: `rosenbrock4{.relative = 1e-8}`.
using rosenbrock4 = adaptive<rosenbrock43>;

} // namespace alkaloid
