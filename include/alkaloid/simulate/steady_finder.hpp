#pragma once
/// @file Steady states of cycles and of infusions without end, for any system and solver.

#include "newton.hpp"

#include "../core/units.hpp"

namespace alkaloid {

/// Finds what a `steady_demand` asks for.
template <class System, class Solver>
class steady_finder {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    static constexpr int n = static_cast<int>(N);

public:
    using state = std::array<S, N>;
    using found = detail::resting<state>;

    /// `time`: the instant that asks, for messages and for models that look at the clock  [h]
    /// `at_first`: where cycles, and the search, begin: what the model holds before anything is given.
    steady_finder(System const& system, Solver const& solver, steady_policy const& policy, double time, state const& at_first)
        : system_(system), solver_(solver), policy_(policy), time_(time), at_first_(at_first) {}
    steady_finder(System const& system, Solver const& solver, steady_policy const& policy, double time)
        : steady_finder(system, solver, policy, time, nothing()) {}

    /// @throws integration_error where there is none, or none is reached; invalid_input
    found operator()(steady_demand<S> const& demand) const {
        if (demand.constant)
            return without_end(demand.what.doses.front());
        double most = 0.0;
        for (auto const& d : demand.what.doses)
            most = std::max(most, magnitude(d.amount));
        period<System, Solver> map(system_, tightened(solver_, most), demand.what, System::linear ? 0.0 : time_);
        state const x = std::visit([&](auto const& how) { return fixed_point(map, how, most); }, policy_);
        long const cycles = map.cycles();
        double const residual = detail::change(x, map(x));
        return {demand.extrapolated ? backwards(map.at(x, S(0.0)), S(-demand.phase)) : map.at(x, demand.phase), x, residual, cycles};
    }

private:
    /// A solver that is as exact as the residual has to be.
    template <class Any>
    static Any tightened(Any s, double most) {
        if constexpr (requires { s.otherwise; })
            s.otherwise = tightened(s.otherwise, most);
        if constexpr (requires { s.relative; s.absolute; s.absolute_in; }) {
            s.relative = std::min(s.relative, 1e-13);
            s.absolute = std::min(s.absolute, amount<>::from_base(std::max(1e-14 * most, 1e-280)));
            for (auto& own : s.absolute_in)
                own.absolute = std::min(own.absolute, s.absolute);
        }
        return s;
    }

    template <class Map>
    state fixed_point(Map& map, steady::solved const& how, [[maybe_unused]] double most) const {
        state x = at_first_;
        if constexpr (System::linear) {
            matrix<S, N> const p = propagator<S, N>(rates(), S(map.every()));
            matrix<S, N> const lost = matrix<S, N>::Identity() - p;
            state const b = map(nothing());
            return detail::solve_flow<S, N>(lost, b, detail::reached_from<S, N>(b, p), 1.0, names, time_);
        } else {
            refuse_lanes();
            for (std::size_t k = 0; k <= N; ++k)
                x = map(x);
            std::array<bool, N> reached;
            for (std::size_t i = 0; i < N; ++i)
                reached[i] = magnitude(x[i]) > 0.0;
            auto const change_of = [&](state const& at) { return difference(map(at), at); };
            auto const slopes = [&](state const& at) {
                matrix<double, N> j;
                state const here = change_of(at);
                double const size = detail::largest(at);
                for (std::size_t k = 0; k < N; ++k) {
                    state moved = at;
                    double const h = 1e-6 * std::max(magnitude(at[k]), 1e-3 * size);
                    moved[k] += S(h);
                    state const there = reached[k] ? change_of(moved) : here;
                    for (std::size_t i = 0; i < N; ++i)
                        j(static_cast<int>(i), static_cast<int>(k)) = (plain(there[i]) - plain(here[i])) / h;
                }
                return j;
            };
            return detail::newton(x, change_of, slopes, reached, how.tolerance, std::max(most, detail::largest(x)), [&](double left) {
                if (map.cycles() > how.most || !all_finite(left))
                    detail::no_steady_state("none found (is more taken in than can be eliminated?)", time_, left, map.cycles());
            });
        }
    }
    template <class Map>
    state fixed_point(Map& map, steady::repeated const& how, double) const {
        state x = at_first_;
        for (;;) {
            state const next = map(x);
            double const left = detail::change(x, next);
            x = next;
            if (left <= how.tolerance)
                return x;
            if (map.cycles() >= how.most || !all_finite(left))
                detail::no_steady_state("not reached by repetition", time_, left, map.cycles());
        }
    }
    template <class Map>
    state fixed_point(Map& map, steady::cycles const& how, double) const {
        state x = at_first_;
        for (long k = 0; k < how.count; ++k)
            x = map(x);
        return x;
    }

    /// 0 = f(x) + rate: no cycle at all.
    found without_end(cycle_dose<S> const& d) const {
        state x = at_first_;
        if constexpr (System::linear) {
            state inflow = system_.production();
            inflow[d.into] += d.amount;
            auto const a = rates();
            x = detail::solve_flow<S, N>(matrix<S, N>(-a), inflow, detail::reached_from<S, N>(inflow, a), 0.0, names, time_);
            return {x, x, relative(x, d), 0};
        } else {
            refuse_lanes();
            // A few hours of it show what it reaches.
            period<System, Solver> map(system_, solver_, {{{d.into, d.amount, S(0.0), S(1.0)}}, 1.0}, time_);
            for (std::size_t k = 0; k <= N; ++k)
                x = map(x);
            std::array<bool, N> reached;
            for (std::size_t i = 0; i < N; ++i)
                reached[i] = magnitude(x[i]) > 0.0;
            long rounds = 0;
            auto const slopes = [&](state const& at) {
                auto const j = system_.jacobian(at, time_);
                matrix<double, N> m;
                for (std::size_t i = 0; i < N; ++i)
                    for (std::size_t k = 0; k < N; ++k)
                        m(static_cast<int>(i), static_cast<int>(k)) = plain(j[i][k]);
                return m;
            };
            x = detail::newton(x, [&](state const& at) { return net(at, d); }, slopes, reached, 1e-17, std::max(magnitude(d.amount), detail::largest(x)), [&](double left) {
                if (++rounds > 200 || !all_finite(left))
                    detail::no_steady_state("none found for an infusion without end (is more given than can be eliminated?)", time_, left, rounds);
            });
            return {x, x, relative(x, d), rounds};
        }
    }

    /// The amounts `back` hours earlier, by the inverse of the propagator.
    state backwards(state const& x, S const& back) const {
        if constexpr (System::linear) {
            matrix<S, N> const p = propagator<S, N>(rates(), back);
            matrix<double, N> values;
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j)
                    values(i, j) = min_lane(value_of(p(i, j)));
            matrix<S, N> const inverse = Eigen::PartialPivLU<matrix<double, N>>(values).inverse().template cast<S>();
            Eigen::Map<column<S, N> const> const target(x.data());
            column<S, N> y = inverse * target;
            for (int k = 0; k < 8; ++k) { // carries derivatives and lanes along
                column<S, N> const left = target - p * y;
                y += inverse * left;
            }
            state result;
            Eigen::Map<column<S, N>>(result.data()) = y;
            return result;
        } else {
            checklist check;
            check.refuse("lag", "longer than II", "", "extrapolated backwards for linear models only; use the physical convention");
            check.settle("steady state");
            return x;
        }
    }

    static constexpr auto const& names = System::compartments::names;
    static state nothing() {
        state x;
        x.fill(S(0.0));
        return x;
    }
    static double plain(S const& x) { return min_lane(value_of(x)); }
    static state difference(state const& a, state const& b) {
        state d = a;
        for (std::size_t i = 0; i < N; ++i)
            d[i] = a[i] - b[i];
        return d;
    }
    matrix<S, N> rates() const {
        auto const a = system_.rate_matrix();
        matrix<S, N> m;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j)
                m(static_cast<int>(i), static_cast<int>(j)) = a[i][j];
        return m;
    }
    state net(state const& x, cycle_dose<S> const& d) const {
        state change;
        system_.derivatives(x, change, time_);
        change[d.into] += d.amount;
        return change;
    }
    double relative(state const& x, cycle_dose<S> const& d) const {
        double const most = detail::largest(net(x, d));
        return most == 0.0 ? 0.0 : most / detail::largest(x);
    }
    static void refuse_lanes() {
        constexpr bool ordered = requires(S x) { bool(x < x); };
        static_assert(ordered, "the steady state of a nonlinear model is found one subject at a time, not in lanes of a pack");
    }

    System system_;
    Solver solver_;
    steady_policy policy_;
    double time_;
    state at_first_;
};

} // namespace alkaloid
