#pragma once
/// @file Several numbers in one: `pack<4>` is four patients side by side in vector registers.
/// GCC's vector types, which g++ and clang share; std::experimental::simd is missing from clang 14's library here.

#include "scalar.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

// Packs never cross a binary interface: everything here is inlined or templated into the caller.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace alkaloid {

/// How many doubles one register of the target holds; chosen when compiled, by what the compiler was told of it.
#if defined(__AVX512F__)
inline constexpr std::size_t native_lanes = 8;
#elif defined(__AVX__)
inline constexpr std::size_t native_lanes = 4;
#else
inline constexpr std::size_t native_lanes = 2;
#endif

namespace detail {
template <std::size_t N>
struct vector_of {
    // A register is what Eigen aligns to; a stricter alignment would not fit into its fixed-size matrices.
    static constexpr std::size_t alignment = (N < native_lanes ? N : native_lanes) * sizeof(double);
    using values [[gnu::vector_size(N * sizeof(double)), gnu::aligned(alignment)]] = double;
    using masks [[gnu::vector_size(N * sizeof(long long)), gnu::aligned(alignment)]] = long long;
};
} // namespace detail

/// `N` doubles that share every instruction (N a power of two); comparisons give a `mask`, choices go by `select`.
template <std::size_t N>
struct pack {
    static_assert(N >= 1 && (N & (N - 1)) == 0, "a pack has 1, 2, 4, 8 or 16 lanes");
    using vector = typename detail::vector_of<N>::values;

    /// One truth per lane.
    struct mask {
        typename detail::vector_of<N>::masks lanes;

        bool operator[](std::size_t i) const { return lanes[i] != 0; }
        friend mask operator&(mask const& a, mask const& b) { return {a.lanes & b.lanes}; }
        friend mask operator|(mask const& a, mask const& b) { return {a.lanes | b.lanes}; }
        friend mask operator!(mask const& a) { return {~a.lanes}; }
        friend bool any(mask const& a) {
            long long some = 0;
            for (std::size_t i = 0; i < N; ++i)
                some |= a.lanes[i];
            return some != 0;
        }
    };

    vector lanes;

    pack() : lanes{} {}
    pack(double x) : lanes(x - vector{}) {}
    explicit pack(std::array<double, N> const& x) : lanes{} {
        for (std::size_t i = 0; i < N; ++i)
            lanes[i] = x[i];
    }

    double operator[](std::size_t i) const { return lanes[i]; }
    static constexpr std::size_t width = N;
    /// One lane becomes `x`, the others stay.
    void set(std::size_t i, double x) { lanes[i] = x; }

    friend pack operator+(pack const& a, pack const& b) { return wrap(a.lanes + b.lanes); }
    friend pack operator-(pack const& a, pack const& b) { return wrap(a.lanes - b.lanes); }
    friend pack operator*(pack const& a, pack const& b) { return wrap(a.lanes * b.lanes); }
    friend pack operator/(pack const& a, pack const& b) { return wrap(a.lanes / b.lanes); }
    pack operator-() const { return wrap(-lanes); }
    pack operator+() const { return *this; }
    pack& operator+=(pack const& b) { return *this = *this + b; }
    pack& operator-=(pack const& b) { return *this = *this - b; }
    pack& operator*=(pack const& b) { return *this = *this * b; }
    pack& operator/=(pack const& b) { return *this = *this / b; }

    friend mask operator<(pack const& a, pack const& b) { return {a.lanes < b.lanes}; }
    friend mask operator>(pack const& a, pack const& b) { return {a.lanes > b.lanes}; }
    friend mask operator<=(pack const& a, pack const& b) { return {a.lanes <= b.lanes}; }
    friend mask operator>=(pack const& a, pack const& b) { return {a.lanes >= b.lanes}; }
    friend mask operator==(pack const& a, pack const& b) { return {a.lanes == b.lanes}; }
    friend mask operator!=(pack const& a, pack const& b) { return {a.lanes != b.lanes}; }

    friend pack select(mask const& m, pack const& a, pack const& b) { return wrap(m.lanes ? a.lanes : b.lanes); }

    friend pack value_of(pack const& x) { return x; }
    friend double max_lane(pack const& x) {
        double best = x.lanes[0];
        for (std::size_t i = 1; i < N; ++i)
            best = x.lanes[i] > best || x.lanes[i] != x.lanes[i] ? x.lanes[i] : best;
        return best;
    }
    friend double min_lane(pack const& x) { return -max_lane(-x); }
    friend bool all_finite(pack const& x) {
        bool good = true;
        for (std::size_t i = 0; i < N; ++i)
            good = good && all_finite(x.lanes[i]);
        return good;
    }

    friend bool identical(pack const& a, pack const& b) {
        bool same = true;
        for (std::size_t i = 0; i < N; ++i)
            same = same && a.lanes[i] == b.lanes[i];
        return same;
    }

    /// A function applied lane by lane.
    template <class F>
    pack each(F const& f) const {
        pack r;
        for (std::size_t i = 0; i < N; ++i)
            r.lanes[i] = f(lanes[i]);
        return r;
    }
    friend pack exp(pack const& x) {
        return x.each([](double v) { return std::exp(v); });
    }
    friend pack expm1(pack const& x) {
        return x.each([](double v) { return std::expm1(v); });
    }
    friend pack log(pack const& x) {
        return x.each([](double v) { return std::log(v); });
    }
    friend pack log1p(pack const& x) {
        return x.each([](double v) { return std::log1p(v); });
    }
    friend pack sqrt(pack const& x) {
        return x.each([](double v) { return std::sqrt(v); });
    }
    friend pack pow(pack const& x, double n) {
        return x.each([n](double v) { return std::pow(v, n); });
    }
    friend pack pow(pack const& x, pack const& n) {
        pack r;
        for (std::size_t i = 0; i < N; ++i)
            r.lanes[i] = std::pow(x.lanes[i], n.lanes[i]);
        return r;
    }
    friend pack abs(pack const& x) { return select(x < pack(0.0), -x, x); }
    friend pack min(pack const& a, pack const& b) { return select(b < a, b, a); }
    friend pack max(pack const& a, pack const& b) { return select(a < b, b, a); }

private:
    static pack wrap(vector const& v) {
        pack r;
        r.lanes = v;
        return r;
    }
};

} // namespace alkaloid

#pragma GCC diagnostic pop
