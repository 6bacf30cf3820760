#pragma once
/// @file The Taylor series of all amounts about one instant, and how far it reaches.

#include "taylor_term.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace alkaloid::detail {

/// About u^(-1/n), for u >= 0, within 7 per cent: the logarithm read off the exponent, straight between powers of two. The
/// same bits everywhere, unlike pow; a step length needs no more.
template <int n>
inline double rough_root_inverse(double u) {
    constexpr std::int64_t one = std::bit_cast<std::int64_t>(1.0);
    auto const log = std::bit_cast<std::int64_t>(u) - one;
    return std::bit_cast<double>(one - static_cast<std::int64_t>(static_cast<double>(log) * (1.0 / n)));
}
template <int n, scalar V>
V rough_root_inverse(V const& u)
    requires(!std::same_as<V, double>)
{
    V r;
    for (std::size_t i = 0; i < V::width; ++i)
        r.lanes[i] = rough_root_inverse<n>(u.lanes[i]);
    return r;
}

/// `expand`, then read amounts off, or how far the series may be trusted.
template <class System, int Order>
class taylor_expansion {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    static constexpr std::size_t length = Order + 1;
    template <bool First>
    using terms = std::array<taylor_term<S, First>, N>;

public:
    using state = std::array<S, N>;

    explicit taylor_expansion(System const& system) {
        std::array<S, 2 * length> scratch;
        scratch.fill(S(1.0));
        series_tape<S> tape{0, length, scratch.data(), 0, true};
        state ones;
        ones.fill(S(1.0));
        slope<true>(system, ones, tape);
        memory_.resize(tape.rows * length, S(0.0));
    }

    void expand(System const& system, state const& x, state const& input) {
        series_tape<S> tape{0, length, memory_.data(), 0, false};
        terms<true> const first = slope<true>(system, x, tape);
        state newest;
        for (std::size_t i = 0; i < N; ++i) {
            c_[i][0] = x[i];
            newest[i] = c_[i][1] = S(first[i].now + input[i]);
        }
        for (std::size_t k = 1; k < Order; ++k) {
            tape.order = k;
            tape.next = memory_.data();
            terms<false> const next = slope<false>(system, newest, tape);
            S const share = S(1.0 / static_cast<double>(k + 1));
            for (std::size_t i = 0; i < N; ++i)
                newest[i] = c_[i][k + 1] = next[i].on != nullptr ? S(next[i].now * share) : S(0.0);
        }
    }

    /// The amount in compartment `i`, `tau` after the instant.
    S at(std::size_t i, S const& tau) const {
        S y = c_[i][Order];
        for (std::size_t k = Order; k-- > 0;)
            y = S(y * tau + c_[i][k]);
        return y;
    }
    void at(S const& tau, state& out) const {
        for (std::size_t i = 0; i < N; ++i)
            out[i] = at(i, tau);
    }

    /// The step whose last two terms stay below the tolerance, lane by lane: what is left out is smaller still.
    template <class Tolerance>
    auto reach(double relative, Tolerance const& absolute) const {
        using std::abs;
        using V = decltype(value_of(c_[0][0]));
        V last(0.0), before(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            V const scale = V(1.0) / (V(absolute[i]) + relative * abs(value_of(c_[i][0])));
            V const a = abs(value_of(c_[i][Order])) * scale, b = abs(value_of(c_[i][Order - 1])) * scale;
            last = select(a > last, a, last);
            before = select(b > before, b, before);
        }
        V const one = rough_root_inverse<Order>(last), other = rough_root_inverse<Order - 1>(before);
        return V(select(one < other, one, other) * V(0.93));
    }
    /// The highest coefficient is not finite where any is not.
    S const& highest(std::size_t i) const { return c_[i][Order]; }

private:
    template <bool First>
    [[gnu::flatten]] static terms<First> slope(System const& system, state const& coefficients, series_tape<S>& tape) {
        terms<First> x, rate;
        for (std::size_t i = 0; i < N; ++i)
            x[i] = {coefficients[i], &tape};
        system.derivatives(x, rate, 0.0);
        return rate;
    }

    std::array<std::array<S, length>, N> c_;
    std::vector<S> memory_;
};

} // namespace alkaloid::detail
