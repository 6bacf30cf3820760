#pragma once
/// @file Linear systems of several subjects, side by side in the lanes of a pack. Each lane sees arithmetic that depends on
/// its own numbers alone.

#include "lane_matrices.hpp"

#include <algorithm>
#include <cmath>

namespace alkaloid::detail {

/// exp(A t) on amounts, for several subjects with a matrix each (`lane_matrices`), and with a constant inflow each.
template <class System>
class linear_lanes : private lane_matrices<System> {
    using base = lane_matrices<System>;
    using typename base::matrix;
    using base::halvings_of, base::halved, base::product, base::short_matrix, base::square, base::terms, base::times_a;
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size, W = S::width;

public:
    using state = std::array<S, N>;
    using base::fastest;

    explicit linear_lanes(System const& system) : base(system), produced_(system.production()) { set_input(state{}); }

    /// The step that `march` takes.  [h]
    void set_step(double h) {
        step_ = h;
        p_ = this->over(S(h));
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
        S const reach = fastest() * dt;
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
    static constexpr double longest_walk = 6.0;     // beyond, squaring a matrix is cheaper

    template <bool Input>
    state stepped(state const& x) const {
        state y;
        product(p_, x, y);
        if constexpr (Input)
            for (std::size_t i = 0; i < N; ++i)
                y[i] = y[i] + from_input_[i];
        return y;
    }
    /// The series itself, in as many steps as each lane needs.
    void walk(state& x, S const& dt, S const& reach) const {
        S number(1.0);
        for (std::size_t l = 0; l < W; ++l)
            number.set(l, reach[l] <= longest_walk ? std::max(std::ceil(reach[l]), 1.0) : 1.0);
        S const h = dt / number;
        double const most = max_lane(number);
        for (double k = 0.0; k < most; ++k) { // NOLINT(clang-analyzer-security.FloatLoopCounter): whole numbers
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
        S const h = halved(dt, halvings);
        state brought{};
        if (has_input_)
            walk(brought, h, S(0.0));
        matrix p = short_matrix(h);
        double const most = max_lane(halvings);
        for (double k = 0.0; k < most; ++k) { // NOLINT(clang-analyzer-security.FloatLoopCounter): whole numbers
            auto const here = S(k) < halvings;
            state further;
            product(p, brought, further);
            for (std::size_t i = 0; i < N; ++i)
                brought[i] = select(here, further[i] + brought[i], brought[i]);
            square(p, here);
        }
        state moved;
        product(p, x, moved);
        for (std::size_t i = 0; i < N; ++i)
            walked[i] = select(far, moved[i] + brought[i], walked[i]);
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

    state produced_, input_, from_input_{};
    bool has_input_ = false, from_input_ready_ = false;
    double step_ = 0.0;
    matrix p_;
};

} // namespace alkaloid::detail
