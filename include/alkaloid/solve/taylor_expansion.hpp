#pragma once
/// @file The Taylor series of all amounts about one instant, and how far it reaches.

#include "taylor_term.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <utility>
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
        r.set(i, rough_root_inverse<n>(u[i]));
    return r;
}

/// `expand`, then read amounts off, or how far the series may be trusted.
template <class System, int Order>
class taylor_expansion {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    static constexpr std::size_t length = Order + 1;

public:
    using state = std::array<S, N>;

    explicit taylor_expansion(System const& system) {
        std::array<S, 2 * length> scratch;
        scratch.fill(S(1.0));
        series_tape<S> tape{0, length, scratch.data(), 0, true};
        std::array<taylor_term<S, true>, N> ones, rate;
        ones.fill({S(1.0), &tape});
        system.derivatives(ones, rate, 0.0);
        memory_.resize(tape.rows * length, S(0.0));
    }

    [[gnu::flatten]] void expand(System const& system, state const& x, state const& input) {
        expand(system, x, input, std::make_index_sequence<N>{});
    }

    /// The amount in compartment `i`, `tau` after the instant.
    S at(std::size_t i, S const& tau) const {
        S y = c_[i][Order];
        for (std::size_t k = Order; k-- > 0;)
            y = S(y * tau + c_[i][k]);
        return y;
    }
    /// The same of one lane, at several times.
    template <class V>
    V along(std::size_t i, std::size_t lane, V const& tau) const {
        V y(c_[i][Order][lane]);
        for (std::size_t k = Order; k-- > 0;)
            y = y * tau + V(c_[i][k][lane]);
        return y;
    }
    void at(S const& tau, state& out) const {
        for (std::size_t i = 0; i < N; ++i)
            out[i] = at(i, tau);
    }

    /// The step whose last two terms stay below the tolerance, lane by lane, so that what is left out is of its size at most.
    /// A loose tolerance would reach towards the radius of convergence, where it is not: steps are those of 1e-6 there.
    template <class Tolerance>
    auto reach(double relative, Tolerance const& absolute) const {
        using std::abs;
        using V = decltype(value_of(c_[0][0]));
        V last(0.0), before(0.0);
        double const loose = relative > 1e-6 ? relative * 1e6 : 1.0;
        for (std::size_t i = 0; i < N; ++i) {
            V const scale = V(loose) / (V(absolute[i]) + relative * abs(value_of(c_[i][0])));
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
    // Nothing is indexed by a variable, so that the compiler can keep terms and tape in registers.
    template <std::size_t... I>
    void expand(System const& system, state const& x, state const& input, std::index_sequence<I...>) {
        {
            series_tape<S> tape{0, length, memory_.data(), 0, false};
            std::array<taylor_term<S, true>, N> const now{taylor_term<S, true>(x[I], &tape)...};
            std::array<taylor_term<S, true>, N> rate;
            system.derivatives(now, rate, 0.0);
            ((c_[I][0] = x[I], c_[I][1] = S(rate[I].now + input[I])), ...);
        }
        auto const one = [&](auto number) {
            std::size_t const k = number + 1;
            series_tape<S> tape{k, length, memory_.data(), 0, false};
            std::array<taylor_term<S, false>, N> const now{taylor_term<S, false>(c_[I][k], &tape)...};
            std::array<taylor_term<S, false>, N> rate;
            system.derivatives(now, rate, 0.0);
            S const share = S(1.0 / static_cast<double>(k + 1));
            ((c_[I][k + 1] = rate[I].on != nullptr ? S(rate[I].now * share) : S(0.0)), ...);
        };
        // Up to a length every order is code of its own: sums of known length, without loops.
        if constexpr (Order <= 16)
            [&]<std::size_t... K>(std::index_sequence<K...>) { (one(std::integral_constant<std::size_t, K>{}), ...); }(std::make_index_sequence<Order - 1>{});
        else
            for (std::size_t k = 0; k + 1 < Order; ++k)
                one(k);
    }

    std::array<std::array<S, length>, N> c_;
    std::vector<S> memory_;
};

} // namespace alkaloid::detail
