#pragma once
/// @file Linear systems of several subjects, side by side in the lanes of a pack. Each lane sees arithmetic that depends on
/// its own numbers alone.

#include "structure.hpp"

#include "../../core/pack.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace alkaloid::detail {

/// exp(A t) on amounts, for `W` subjects with a matrix each. Taylor's series with ||A|| t at most 1, so that cancellation
/// costs a factor of 8 at most in each entry: what comes out is positive, and right to some 30 units in the last place, for
/// each squaring twice that. (solve/propagator.hpp shifts the matrix first, which cancels nothing but needs an exponential.)
template <class System>
class linear_lanes {
    using S = typename System::scalar_type;
    using shape = structure<System>;
    static constexpr std::size_t N = System::size, W = S::width;

public:
    using state = std::array<S, N>;

    explicit linear_lanes(System const& system) {
        auto const rates = system.rate_matrix();
        for (std::size_t n = 0; n < shape::direct_entries.size(); ++n)
            a_[n] = rates[shape::direct_entries[n].row][shape::direct_entries[n].column];
        produced_ = system.production();
        for (std::size_t i = 0; i < N; ++i)
            fastest_ = max(fastest_, -rates[i][i]);
        set_input(state{});
    }

    /// [1/h], of the fastest compartment
    S const& fastest() const { return fastest_; }

    /// The step that `march` takes.  [h]
    void set_step(double h) {
        step_ = h;
        p_ = matrix_over(S(h));
        from_input_ready_ = false;
    }
    /// Constant inflow from here on, production beside it.  [umol/h]
    void set_input(state const& input) {
        has_input_ = false;
        for (std::size_t i = 0; i < N; ++i) {
            input_[i] = input[i] + produced_[i];
            has_input_ = has_input_ || any(input_[i] != S(0.0));
        }
        from_input_ready_ = false;
    }

    /// One step of the grid.
    void march(state& x) {
        prepare();
        x = has_input_ ? stepped<true>(x) : stepped<false>(x);
    }
    /// `number` steps of the grid; `see(x)` after each.
    template <class See>
    void march(state& x, std::size_t number, See const& see) {
        prepare();
        state now = x; // nobody else's: it stays in registers
        if (has_input_)
            for (; number > 0; --number)
                see(now = stepped<true>(now));
        else
            for (; number > 0; --number)
                see(now = stepped<false>(now));
        x = now;
    }

    /// Any step, each lane its own; lanes with 0 stay as they are.
    void move(state& x, S const& dt) const {
        if (!any(dt > S(0.0)))
            return;
        S const reach = fastest_ * dt;
        auto const far = reach > S(longest_walk);
        auto const stay = !(dt > S(0.0));
        state walked = x;
        walk(walked, select(far, S(0.0), dt), reach);
        if (any(far))
            leap(walked, x, select(far, dt, S(0.0)), far);
        for (std::size_t i = 0; i < N; ++i)
            x[i] = select(stay, x[i], walked[i]);
    }

private:
    using matrix = std::array<std::array<S, N>, N>; // only the entries of `reach` are looked at
    static constexpr int terms = 17 + static_cast<int>(N); // 1/19! is 8e-18; what is k flows away begins with the k-th term
    static constexpr double longest_walk = 6.0;     // beyond, squaring a matrix is cheaper

    template <std::size_t I, std::size_t... J>
    static S row(matrix const& p, state const& x, std::index_sequence<J...>) {
        // What waits for nobody first, then what waits for this compartment, too, and itself last: so few sums as can be lie
        // between one step and the next.
        S sum(0.0);
        bool empty = true;
        auto const add = [&]<std::size_t K, bool Now>(std::integral_constant<std::size_t, K>, std::bool_constant<Now>) {
            if constexpr (Now && shape::reach[I][K]) {
                sum = empty ? p[I][K] * x[K] : sum + p[I][K] * x[K];
                empty = false;
            }
        };
        (add(std::integral_constant<std::size_t, J>{}, std::bool_constant<!shape::reach[J][I]>{}), ...);
        (add(std::integral_constant<std::size_t, J>{}, std::bool_constant<J != I && shape::reach[J][I]>{}), ...);
        add(std::integral_constant<std::size_t, I>{}, std::true_type{});
        return sum;
    }
    template <bool Input>
    state stepped(state const& x) const {
        state y;
        product(p_, x, y, std::make_index_sequence<N>{});
        if constexpr (Input)
            for (std::size_t i = 0; i < N; ++i)
                y[i] = y[i] + from_input_[i];
        return y;
    }
    // A call would pass all amounts by way of memory, at every step.
    template <std::size_t... I>
    [[gnu::always_inline]] static void product(matrix const& p, state const& x, state& y, std::index_sequence<I...> all) {
        ((y[I] = row<I>(p, x, all)), ...);
    }

    /// A y, by the flows that there are.
    void times_a(state const& y, state& out) const {
        for (auto& o : out)
            o = S(0.0);
        for (std::size_t n = 0; n < shape::direct_entries.size(); ++n) {
            auto const e = shape::direct_entries[n];
            out[e.row] = out[e.row] + a_[n] * y[e.column];
        }
    }
    /// The series itself, in as many steps as each lane needs.
    void walk(state& x, S const& dt, S const& reach) const {
        S number(1.0);
        for (std::size_t l = 0; l < W; ++l)
            number.set(l, reach[l] <= longest_walk ? std::max(std::ceil(reach[l]), 1.0) : 1.0);
        S const h = dt / number;
        double const most = max_lane(number);
        for (double k = 0.0; k < most; ++k) {
            state sum = x, power = x, next;
            for (int n = 1; n <= terms; ++n) {
                times_a(power, next);
                if (n == 1 && has_input_)
                    for (std::size_t i = 0; i < N; ++i)
                        next[i] = next[i] + input_[i];
                S const share = h * S(1.0 / n);
                for (std::size_t i = 0; i < N; ++i) {
                    power[i] = next[i] * share;
                    sum[i] = sum[i] + power[i];
                }
            }
            auto const here = S(k) < number;
            for (std::size_t i = 0; i < N; ++i)
                x[i] = select(here, sum[i], x[i]);
        }
    }
    /// A long step in the lanes of `far`: the matrix, and for the inflow what it brings to an empty system, doubled as
    /// the matrix is squared: after twice the time it is P g + g.
    void leap(state& walked, state const& x, S const& dt, typename S::mask const& far) const {
        S const halvings = halvings_of(dt);
        S h = dt;
        for (std::size_t l = 0; l < W; ++l)
            h.set(l, std::ldexp(dt[l], -static_cast<int>(halvings[l])));
        state brought{};
        if (has_input_)
            walk(brought, h, S(0.0));
        matrix p = short_matrix(h);
        double const most = max_lane(halvings);
        for (double k = 0.0; k < most; ++k) {
            auto const here = S(k) < halvings;
            state further;
            product(p, brought, further, std::make_index_sequence<N>{});
            for (std::size_t i = 0; i < N; ++i)
                brought[i] = select(here, further[i] + brought[i], brought[i]);
            square(p, here);
        }
        state moved;
        product(p, x, moved, std::make_index_sequence<N>{});
        for (std::size_t i = 0; i < N; ++i)
            walked[i] = select(far, moved[i] + brought[i], walked[i]);
    }

    /// How often `dt` is halved until the series takes it.
    S halvings_of(S const& dt) const {
        S n(0.0);
        for (std::size_t l = 0; l < W; ++l) {
            double const reach = fastest_[l] * dt[l];
            n.set(l, reach > 1.0 && reach < 1e300 ? std::ceil(std::log2(reach)) : 0.0);
        }
        return n;
    }
    matrix matrix_over(S const& dt) const {
        S const halvings = halvings_of(dt);
        S h = dt;
        for (std::size_t l = 0; l < W; ++l)
            h.set(l, std::ldexp(dt[l], -static_cast<int>(halvings[l])));
        matrix p = short_matrix(h);
        double const most = max_lane(halvings);
        for (double k = 0.0; k < most; ++k)
            square(p, S(k) < halvings);
        return p;
    }
    /// exp(A h) by Horner's rule: I + A h (I + A h/2 (I + A h/3 ...)).
    matrix short_matrix(S const& h) const {
        matrix p;
        for (auto const& e : shape::reach_entries)
            p[e.row][e.column] = S(e.row == e.column ? 1.0 : 0.0);
        for (int n = terms; n >= 1; --n) {
            S const share = h * S(1.0 / n);
            matrix next;
            for (auto const& e : shape::reach_entries)
                next[e.row][e.column] = S(0.0);
            for (std::size_t m = 0; m < shape::direct_entries.size(); ++m) {
                auto const e = shape::direct_entries[m];
                S const by = a_[m] * share;
                for (std::size_t j = 0; j < N; ++j)
                    if (shape::reach[e.column][j])
                        next[e.row][j] = next[e.row][j] + by * p[e.column][j];
            }
            for (std::size_t i = 0; i < N; ++i)
                next[i][i] = next[i][i] + S(1.0);
            p = next;
        }
        return p;
    }
    static void square(matrix& p, typename S::mask const& here) {
        matrix const old = p;
        for (auto const& e : shape::reach_entries) {
            S sum(0.0);
            for (std::size_t k = 0; k < N; ++k)
                if (shape::reach[e.row][k] && shape::reach[k][e.column])
                    sum = sum + old[e.row][k] * old[k][e.column];
            p[e.row][e.column] = select(here, sum, old[e.row][e.column]);
        }
    }
    /// What the inflow brings in one step of the grid.
    void prepare() {
        if (!has_input_ || from_input_ready_)
            return;
        for (auto& g : from_input_)
            g = S(0.0);
        move(from_input_, S(step_));
        from_input_ready_ = true;
    }

    std::array<S, shape::direct_entries.size()> a_;
    state produced_, input_, from_input_{};
    S fastest_{0.0};
    bool has_input_ = false, from_input_ready_ = false;
    double step_ = 0.0;
    matrix p_;
};

} // namespace alkaloid::detail
