#pragma once
/// @file States that run along curves: binding that takes its time, turnover, tolerance. Own code, because the inputs
/// have a kink at every sample, where a method must begin anew, and the stiff method of odeint knows plain numbers only.

#include "aligned.hpp"
#include "along_solver.hpp"

#include "../core/dual.hpp"
#include "../core/eigen.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid::detail {

/// How close the states are kept to the solution for inputs drawn straight between their samples.
struct along_tolerance {
    double relative = 1e-7, absolute = 1e-9;
};

/// One subject's states along `M` inputs: dx/dt = f(x, u), `f(x, u, dxdt)` a template over the number type. A Rosenbrock
/// method of order 4 with 3 (RODAS): L-stable, so that binding in seconds may stand beside tolerance in days, and of an
/// order that mostly crosses from one sample to the next in one step. The error is measured on values; gradients follow
/// the same steps.  @cite hairer1996
template <std::size_t N, std::size_t M, class S, class F>
class along {
    using state = std::array<S, N>;
    using slope = dual<N + 1, S>; // with respect to every state, and to time

public:
    along(aligned<S> const& inputs, F const& f, along_tolerance const& tolerance = {}) : in_(inputs), f_(f), tolerance_(tolerance) {
        static_assert(requires(S x) { bool(x < x); }, "states along curves pivot their matrices, which lanes of a pack cannot do together");
    }

    /// The states at every sample; they do not jump where the inputs do.  @throws integration_error
    std::vector<state> from(state x) {
        std::vector<state> all;
        all.reserve(in_.times().size());
        for (std::size_t i = 0; i < in_.times().size(); ++i) {
            if (i > 0)
                cross(i, x);
            all.push_back(x);
        }
        return all;
    }

private:
    /// From sample `i - 1` to sample `i`.
    void cross(std::size_t i, state& x) {
        double const begin = in_.times()[i - 1], length = in_.times()[i] - begin;
        if (!(length > 0.0))
            return;
        auto const j = in_.jump_at(i);
        for (std::size_t k = 0; k < M; ++k) {
            here_[k] = in_.after(k, i - 1);
            rise_[k] = ((j < in_.jumps().size() ? in_.before(k, j) : in_.after(k, i)) - here_[k]) / length;
        }
        double t = 0.0, h = step_ > 0.0 ? std::min(step_, length) : length;
        bool failed = false;
        for (int steps = 0; t < length; ++steps) {
            bool const last = t + h >= length * (1.0 - 1e-12);
            if (last)
                h = length - t;
            state next;
            double const error = attempt(x, t, h, next);
            if (!(error <= 1.0) && (steps > 100000 || h < 1e-13 * length))
                fail(begin + t, x);
            double const change = error > 0.0 ? 0.9 / std::sqrt(std::sqrt(error)) : 5.0;
            if (error <= 1.0) {
                t = last ? length : t + h;
                x = next;
            }
            // After a step that failed none grows at once: at a bend of `f` it would only fail again.
            double const proposed = h * (error == error ? std::clamp(change, 0.2, failed ? 1.0 : 5.0) : 0.2);
            failed = !(error <= 1.0);
            if (!last || error > 1.0 || proposed < h || !(error == error))
                step_ = h = proposed;
            else
                step_ = std::max(step_, proposed);
        }
    }

    double attempt(state const& x, double t, double h, state& next) {
        constexpr double gamma = 0.25;
        auto const n = static_cast<int>(N);
        matrix<S, N> w;
        state f0, drift;
        linearise(x, t, f0, w, drift);
        for (int a = 0; a < n; ++a)
            for (int b = 0; b < n; ++b)
                w(a, b) = S((a == b ? 1.0 / (gamma * h) : 0.0) - w(a, b));
        along_solver<S, N> const solve(w);
        double const r = 1.0 / h;
        std::array<state, 6> g;
        // Stage I of weights `a` on the states, `c` on the right, and `d` on the drift. Folds, because -O2 leaves loops as
        // short as these in memory.
        auto const stage = [&]<std::size_t I>(std::array<double, I> const& a, std::array<double, I> const& c, double alpha, double d) {
            [&]<std::size_t... J>(std::index_sequence<J...>) {
                state right = f0;
                if constexpr (I > 0) {
                    for (std::size_t k = 0; k < N; ++k)
                        next[k] = (x[k] + ... + S(a[J] * g[J][k]));
                    right = rates(next, t + alpha * h);
                }
                for (std::size_t k = 0; k < N; ++k)
                    right[k] = (S(right[k] + (d * h) * drift[k]) + ... + S((c[J] * r) * g[J][k]));
                g[I] = solve(right);
            }(std::make_index_sequence<I>{});
        };
        using std::array;
        stage(array<double, 0>{}, array<double, 0>{}, 0.0, 0.25);
        stage(array{1.544}, array{-5.6688}, 0.386, -0.1043);
        stage(array{0.9466785280815826, 0.2557011698983284}, array{-2.430093356833875, -0.2063599157091915}, 0.21, 0.1035);
        stage(array{3.314825187068521, 2.896124015972201, 0.9986419139977817},
              array{-0.1073529058151375, -9.594562251023355, -20.47028614809616}, 0.63, -0.03620);
        stage(array{1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
              array{7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160}, 1.0, 0.0);
        stage(array{1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0},
              array{8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}, 1.0, 0.0);
        double worst = 0.0;
        for (std::size_t k = 0; k < N; ++k) {
            next[k] = next[k] + g[5][k];
            double const scale = tolerance_.absolute + tolerance_.relative * std::max(magnitude(x[k]), magnitude(next[k]));
            double const off = magnitude(g[5][k]) / scale;
            if (!(off <= worst))
                worst = off;
        }
        return worst;
    }

    state rates(state const& y, double when) const {
        std::array<S, M> u;
        for (std::size_t k = 0; k < M; ++k)
            u[k] = here_[k] + rise_[k] * when;
        state d;
        d.fill(S(0.0));
        f_(y, u, d);
        return d;
    }

    /// Value, Jacobian and slope in time of the rates, in one evaluation.
    void linearise(state const& x, double t, state& value, matrix<S, N>& jacobian, state& drift) const {
        std::array<slope, N> seeds, rates;
        for (std::size_t k = 0; k < N; ++k)
            seeds[k] = slope::variable(x[k], k);
        std::array<slope, M> u;
        for (std::size_t k = 0; k < M; ++k) {
            u[k] = slope(S(here_[k] + rise_[k] * t));
            u[k].gradient[N] = rise_[k];
        }
        f_(seeds, u, rates);
        for (std::size_t a = 0; a < N; ++a) {
            value[a] = rates[a].value;
            drift[a] = rates[a].gradient[N];
            for (std::size_t b = 0; b < N; ++b)
                jacobian(static_cast<int>(a), static_cast<int>(b)) = rates[a].gradient[b];
        }
    }

    [[noreturn]] void fail(double when, state const& x) const {
        std::vector<double> values;
        std::string shown;
        for (auto const& v : x) {
            values.push_back(max_lane(value_of(v)));
            shown += (shown.empty() ? "" : ", ") + text(values.back(), 6);
        }
        throw integration_error("states along curves: no step is small enough at " + text(when, 8) + " h, where the states are " + shown +
                                    "; an input or a rate constant may be out of reach",
                                when, values);
    }

    aligned<S> const& in_;
    F const& f_;
    along_tolerance tolerance_;
    std::array<S, M> here_, rise_;
    double step_ = 0.0;
};

/// Runs `f` along the inputs from `start`: the states at every sample.
template <std::size_t M, std::size_t N, class S, class F>
std::vector<std::array<S, N>> run_along(aligned<S> const& inputs, std::array<S, N> const& start, F const& f, along_tolerance const& tolerance = {}) {
    return along<N, M, S, F>(inputs, f, tolerance).from(start);
}

} // namespace alkaloid::detail
