#pragma once
/// @file Dual numbers: a value and its gradient. Own code, because Eigen's AutoDiffScalar is an expression template
/// (results dangle behind `auto`) and Boost's autodiff carries higher orders that nobody here asks for.

#include "scalar.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace alkaloid {

/// A value and its derivatives with respect to `N` chosen inputs; the base scalar `S` may itself be a dual or a pack.
template <std::size_t N, class S = double>
struct dual {
    S value{0.0};
    std::array<S, N> gradient{};

    constexpr dual() = default;
    template <class A>
        requires std::is_arithmetic_v<A>
    constexpr dual(A v) : value(static_cast<double>(v)) { clear(); }
    constexpr dual(S const& v)
        requires(!std::is_arithmetic_v<S>)
        : value(v) {
        clear();
    }
    constexpr dual(S const& v, std::array<S, N> const& g) : value(v), gradient(g) {}

    /// The `i`-th independent variable at `v`: its own derivative is 1.
    static constexpr dual variable(S const& v, std::size_t i) {
        dual x(v);
        x.gradient.at(i) = S(1.0);
        return x;
    }

    constexpr dual operator-() const { return chain(-value, S(-1.0)); }
    constexpr dual operator+() const { return *this; }

    friend constexpr dual operator+(dual a, dual const& b) { return a += b; }
    friend constexpr dual operator-(dual a, dual const& b) { return a -= b; }
    friend constexpr dual operator*(dual const& a, dual const& b) {
        dual r(a.value * b.value);
        for (std::size_t i = 0; i < N; ++i)
            r.gradient[i] = a.gradient[i] * b.value + a.value * b.gradient[i];
        return r;
    }
    friend constexpr dual operator/(dual const& a, dual const& b) {
        S const q = a.value / b.value;
        dual r(q);
        for (std::size_t i = 0; i < N; ++i)
            r.gradient[i] = (a.gradient[i] - q * b.gradient[i]) / b.value;
        return r;
    }

    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator+(dual a, A const& b) {
        a.value = a.value + b;
        return a;
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator+(A const& a, dual const& b) {
        return b + a;
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator-(dual a, A const& b) {
        a.value = a.value - b;
        return a;
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator-(A const& a, dual const& b) {
        return -b + a;
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator*(dual const& a, A const& b) {
        return a.chain(a.value * b, S(b));
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator*(A const& a, dual const& b) {
        return b * a;
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator/(dual const& a, A const& b) {
        return a.chain(a.value / b, S(1.0) / b);
    }
    template <class A>
        requires(std::is_arithmetic_v<A> || std::same_as<A, S>)
    friend constexpr dual operator/(A const& a, dual const& b) {
        return dual(S(a)) / b;
    }

    constexpr dual& operator+=(dual const& b) {
        value = value + b.value;
        for (std::size_t i = 0; i < N; ++i)
            gradient[i] = gradient[i] + b.gradient[i];
        return *this;
    }
    constexpr dual& operator-=(dual const& b) {
        value = value - b.value;
        for (std::size_t i = 0; i < N; ++i)
            gradient[i] = gradient[i] - b.gradient[i];
        return *this;
    }
    constexpr dual& operator*=(dual const& b) { return *this = *this * b; }
    constexpr dual& operator/=(dual const& b) { return *this = *this / b; }

    // Decisions are taken on the value.
    friend constexpr auto operator<(dual const& a, dual const& b) { return a.value < b.value; }
    friend constexpr auto operator>(dual const& a, dual const& b) { return a.value > b.value; }
    friend constexpr auto operator<=(dual const& a, dual const& b) { return a.value <= b.value; }
    friend constexpr auto operator>=(dual const& a, dual const& b) { return a.value >= b.value; }
    friend constexpr auto operator==(dual const& a, dual const& b) { return a.value == b.value; }
    friend constexpr auto operator!=(dual const& a, dual const& b) { return a.value != b.value; }

    /// A function of this number: `f` its value here, `slope` its derivative here.
    constexpr dual chain(S const& f, S const& slope) const {
        dual r(f);
        for (std::size_t i = 0; i < N; ++i)
            r.gradient[i] = slope * gradient[i];
        return r;
    }

    friend dual exp(dual const& x) {
        using std::exp;
        S const e = exp(x.value);
        return x.chain(e, e);
    }
    friend dual expm1(dual const& x) {
        using std::exp;
        using std::expm1;
        return x.chain(expm1(x.value), exp(x.value));
    }
    friend dual log(dual const& x) {
        using std::log;
        return x.chain(log(x.value), S(1.0) / x.value);
    }
    friend dual log1p(dual const& x) {
        using std::log1p;
        return x.chain(log1p(x.value), S(1.0) / (1.0 + x.value));
    }
    friend dual sqrt(dual const& x) {
        using std::sqrt;
        S const r = sqrt(x.value);
        return x.steep(r, S(0.5) / r);
    }
    friend dual abs(dual const& x) { return select(x.value < S(0.0), -x, x); }
    friend dual pow(dual const& x, double n) {
        using std::pow;
        return x.steep(pow(x.value, n), n == 0.0 ? S(0.0) : S(n * pow(x.value, n - 1.0)));
    }
    friend dual pow(dual const& x, dual const& n) {
        using std::log;
        using std::pow;
        S const y = pow(x.value, n.value);
        S const along_n = select(x.value == S(0.0), S(0.0), S(y * log(x.value)));
        dual r = x.steep(y, S(n.value * pow(x.value, S(n.value - 1.0))));
        for (std::size_t i = 0; i < N; ++i)
            if (!identical(n.gradient[i], S(0.0))) // a constant exponent takes a base of any sign
                r.gradient[i] = r.gradient[i] + along_n * n.gradient[i];
        return r;
    }
    friend constexpr dual min(dual const& a, dual const& b) { return select(b.value < a.value, b, a); }
    friend constexpr dual max(dual const& a, dual const& b) { return select(a.value < b.value, b, a); }

    template <class M>
        requires(!std::same_as<M, bool>)
    friend constexpr dual select(M const& mask, dual const& a, dual const& b) {
        dual r(select(mask, a.value, b.value));
        for (std::size_t i = 0; i < N; ++i)
            r.gradient[i] = select(mask, a.gradient[i], b.gradient[i]);
        return r;
    }

    friend constexpr auto value_of(dual const& x) { return value_of(x.value); }
    friend constexpr bool all_finite(dual const& x) {
        bool good = all_finite(x.value);
        for (auto const& g : x.gradient)
            good = good && all_finite(g);
        return good;
    }
    friend constexpr bool identical(dual const& a, dual const& b) {
        bool same = identical(a.value, b.value);
        for (std::size_t i = 0; i < N; ++i)
            same = same && identical(a.gradient[i], b.gradient[i]);
        return same;
    }

private:
    /// As `chain`, where the slope may be infinite (a root at zero): what does not move stays where it is.
    constexpr dual steep(S const& f, S const& slope) const {
        dual r(f);
        for (std::size_t i = 0; i < N; ++i) {
            S const moved = slope * gradient[i];
            r.gradient[i] = select(slope - slope == S(0.0), moved, select(gradient[i] == S(0.0), S(0.0), moved));
        }
        return r;
    }
    constexpr void clear() {
        for (auto& g : gradient)
            g = S(0.0);
    }
};

} // namespace alkaloid
