#pragma once
/// @file exp(A t) of several subjects' rate matrices, side by side in lanes.

#include "structure.hpp"

#include "../../core/pack.hpp"

#include <cmath>
#include <utility>

namespace alkaloid::detail {

/// A matrix for each lane. Taylor's series with ||A|| t at most 1, so that cancellation costs a factor of 8 at most in each
/// entry: what comes out is positive, and right to some 30 units in the last place, for each squaring twice that.
/// (solve/propagator.hpp shifts the matrix first, which cancels nothing but needs an exponential.)
template <class System>
class lane_matrices {
    using S = typename System::scalar_type;
    using shape = structure<System>;
    static constexpr std::size_t N = System::size, W = S::width;

public:
    using state = std::array<S, N>;
    using matrix = std::array<std::array<S, N>, N>; ///< only the entries of `reach` are looked at
    static constexpr int terms = 17 + static_cast<int>(N); ///< 1/19! is 8e-18; what is k flows away begins with the k-th term

    explicit lane_matrices(System const& system) {
        auto const rates = system.rate_matrix();
        for (std::size_t n = 0; n < shape::direct_entries.size(); ++n)
            a_[n] = rates[shape::direct_entries[n].row][shape::direct_entries[n].column];
        for (std::size_t i = 0; i < N; ++i)
            fastest_ = max(fastest_, abs(rates[i][i])); // a law of one's own may grow
    }

    /// [1/h], of the fastest compartment
    S const& fastest() const { return fastest_; }

    // A call would pass all amounts by way of memory, at every step.
    [[gnu::always_inline]] static void product(matrix const& p, state const& x, state& y) { rows(p, x, y, std::make_index_sequence<N>{}); }

    /// A y, by the flows that there are.
    void times_a(state const& y, state& out) const {
        for (auto& o : out)
            o = S(0.0);
        for (std::size_t n = 0; n < shape::direct_entries.size(); ++n) {
            auto const e = shape::direct_entries[n];
            out[e.row] = out[e.row] + a_[n] * y[e.column];
        }
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
    /// exp(A dt).
    matrix over(S const& dt) const {
        S const halvings = halvings_of(dt);
        matrix p = short_matrix(halved(dt, halvings));
        double const most = max_lane(halvings);
        for (double k = 0.0; k < most; ++k) // NOLINT(clang-analyzer-security.FloatLoopCounter): whole numbers
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
    static S halved(S const& dt, S const& halvings) {
        S h = dt;
        for (std::size_t l = 0; l < W; ++l)
            h.set(l, std::ldexp(dt[l], -static_cast<int>(halvings[l])));
        return h;
    }

private:
    template <std::size_t... I>
    [[gnu::always_inline]] static void rows(matrix const& p, state const& x, state& y, std::index_sequence<I...> all) {
        ((y[I] = row<I>(p, x, all)), ...);
    }
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

    std::array<S, shape::direct_entries.size()> a_;
    S fastest_{0.0};
};

} // namespace alkaloid::detail
