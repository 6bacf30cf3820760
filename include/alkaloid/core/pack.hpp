#pragma once
/// @file Several numbers in one: `pack<4>` is four patients side by side in vector registers.
/// GCC's vector types, which g++ and clang share; std::experimental::simd is missing from clang 14's library here.

#include "registers.hpp"
#include "scalar.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

// Packs never cross a binary interface: everything here is inlined or templated into the caller.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace alkaloid {

/// `N` doubles that share every instruction (N a power of two); comparisons give a `mask`, choices go by `select`. More than
/// a register holds are several registers: compilers split a wider vector type by way of memory.
template <std::size_t N>
struct pack {
    static_assert(N >= 1 && (N & (N - 1)) == 0, "a pack has 1, 2, 4, 8 or 16 lanes");
    static constexpr std::size_t width = N;
    static constexpr std::size_t per_register = N < native_lanes ? N : native_lanes; ///< lanes of a register
    static constexpr std::size_t registers = N / per_register;
    using vector = typename detail::vector_of<per_register>::values;

    /// One truth per lane.
    struct mask {
        decltype(vector{} < vector{}) part[registers];

        bool operator[](std::size_t i) const { return part[i / per_register][i % per_register] != 0; }
        friend mask operator&(mask const& a, mask const& b) {
            mask m;
            for (std::size_t r = 0; r < registers; ++r)
                m.part[r] = a.part[r] & b.part[r];
            return m;
        }
        friend mask operator|(mask const& a, mask const& b) {
            mask m;
            for (std::size_t r = 0; r < registers; ++r)
                m.part[r] = a.part[r] | b.part[r];
            return m;
        }
        friend mask operator!(mask const& a) {
            mask m;
            for (std::size_t r = 0; r < registers; ++r)
                m.part[r] = ~a.part[r];
            return m;
        }
        friend bool any(mask const& a) {
            auto some = a.part[0];
            for (std::size_t r = 1; r < registers; ++r)
                some = some | a.part[r];
            return detail::any_of(some, std::make_index_sequence<per_register>{});
        }
    };

    detail::register_row<per_register, registers> part;

    pack() {
        for (std::size_t r = 0; r < registers; ++r)
            part[r] = vector{};
    }
    pack(double x) {
        for (std::size_t r = 0; r < registers; ++r)
            part[r] = x - vector{};
    }
    explicit pack(std::array<double, N> const& x) : pack() {
        for (std::size_t i = 0; i < N; ++i)
            set(i, x[i]);
    }

    double operator[](std::size_t i) const { return part[i / per_register][i % per_register]; }
    /// One lane becomes `x`, the others stay.
    void set(std::size_t i, double x) { part[i / per_register][i % per_register] = x; }

    friend pack operator+(pack const& a, pack const& b) {
        return joined(a, b, [](vector const& x, vector const& y) -> vector { return x + y; });
    }
    friend pack operator-(pack const& a, pack const& b) {
        return joined(a, b, [](vector const& x, vector const& y) -> vector { return x - y; });
    }
    friend pack operator*(pack const& a, pack const& b) {
        return joined(a, b, [](vector const& x, vector const& y) -> vector { return x * y; });
    }
    friend pack operator/(pack const& a, pack const& b) {
        return joined(a, b, [](vector const& x, vector const& y) -> vector { return x / y; });
    }
    pack operator-() const {
        return joined(*this, *this, [](vector const& x, vector const&) -> vector { return -x; });
    }
    pack operator+() const { return *this; }
    pack& operator+=(pack const& b) { return *this = *this + b; }
    pack& operator-=(pack const& b) { return *this = *this - b; }
    pack& operator*=(pack const& b) { return *this = *this * b; }
    pack& operator/=(pack const& b) { return *this = *this / b; }

    friend mask operator<(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x < y; });
    }
    friend mask operator>(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x > y; });
    }
    friend mask operator<=(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x <= y; });
    }
    friend mask operator>=(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x >= y; });
    }
    friend mask operator==(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x == y; });
    }
    friend mask operator!=(pack const& a, pack const& b) {
        return compared(a, b, [](vector const& x, vector const& y) { return x != y; });
    }

    friend pack select(mask const& m, pack const& a, pack const& b) {
        pack r(unset{});
        for (std::size_t k = 0; k < registers; ++k)
            r.part[k] = m.part[k] ? a.part[k] : b.part[k];
        return r;
    }

    friend pack value_of(pack const& x) { return x; }
    friend double max_lane(pack const& x) {
        double best = x[0];
        for (std::size_t i = 1; i < N; ++i)
            best = x[i] > best || x[i] != x[i] ? x[i] : best;
        return best;
    }
    friend double min_lane(pack const& x) { return -max_lane(-x); }
    friend bool all_finite(pack const& x) {
        bool good = true;
        for (std::size_t i = 0; i < N; ++i)
            good = good && all_finite(x[i]);
        return good;
    }

    friend bool identical(pack const& a, pack const& b) {
        bool same = true;
        for (std::size_t i = 0; i < N; ++i)
            same = same && a[i] == b[i];
        return same;
    }

    /// A function applied lane by lane.
    template <class F>
    pack each(F const& f) const {
        pack r;
        for (std::size_t i = 0; i < N; ++i)
            r.set(i, f((*this)[i]));
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
            r.set(i, std::pow(x[i], n[i]));
        return r;
    }
    friend pack abs(pack const& x) { return select(x < pack(0.0), -x, x); }
    friend pack min(pack const& a, pack const& b) { return select(b < a, b, a); }
    friend pack max(pack const& a, pack const& b) { return select(a < b, b, a); }

private:
    struct unset {};
    explicit pack(unset) {}
    template <class F>
    static pack joined(pack const& a, pack const& b, F const& f) {
        pack r(unset{});
        for (std::size_t k = 0; k < registers; ++k)
            r.part[k] = f(a.part[k], b.part[k]);
        return r;
    }
    template <class F>
    static mask compared(pack const& a, pack const& b, F const& f) {
        mask m;
        for (std::size_t k = 0; k < registers; ++k)
            m.part[k] = f(a.part[k], b.part[k]);
        return m;
    }
};

} // namespace alkaloid

#pragma GCC diagnostic pop
