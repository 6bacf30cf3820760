#pragma once
/// @file Vector registers: how many doubles one holds on the target, and the compiler's type for it.

#include <cstddef>
#include <utility>

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
    using values [[gnu::vector_size(N * sizeof(double)), gnu::aligned(N * sizeof(double))]] = double;
    /// As many doubles in a row, wherever they lie. A copy as bytes may come in halves, and who reads the whole then waits.
    using anywhere [[gnu::vector_size(N * sizeof(double)), gnu::aligned(alignof(double)), gnu::may_alias]] = double;
};
/// `R` registers. Several are copied one by one: copied as bytes they come in halves (generic tuning moves 16 bytes at a time),
/// and whoever reads a whole one then waits until both have arrived.
template <std::size_t Lanes, std::size_t R>
struct register_row {
    using vector = typename vector_of<Lanes>::values;
    vector all[R];
    register_row() = default;
    register_row(register_row const& other) {
        for (std::size_t r = 0; r < R; ++r)
            all[r] = other.all[r];
    }
    register_row& operator=(register_row const& other) { // NOLINT(bugprone-unhandled-self-assignment): a copy onto itself changes nothing
        for (std::size_t r = 0; r < R; ++r)
            all[r] = other.all[r];
        return *this;
    }
    vector& operator[](std::size_t r) { return all[r]; }
    vector const& operator[](std::size_t r) const { return all[r]; }
};
template <std::size_t Lanes>
struct register_row<Lanes, 1> {
    using vector = typename vector_of<Lanes>::values;
    vector all[1];
    vector& operator[](std::size_t r) { return all[r]; }
    vector const& operator[](std::size_t r) const { return all[r]; }
};
/// True where any lane is: halves are folded upon each other.
template <class Mask, std::size_t... I>
bool any_of(Mask const& m, std::index_sequence<I...>) {
    constexpr std::size_t n = sizeof...(I);
    if constexpr (n == 1)
        return m[0] != 0;
    else if constexpr (n == 2)
        return (m[0] | m[1]) != 0;
    else {
        Mask const folded = m | __builtin_shufflevector(m, m, (I ^ (n / 2))...);
        if constexpr (n == 4)
            return (folded[0] | folded[1]) != 0;
        else {
            Mask const twice = folded | __builtin_shufflevector(folded, folded, (I ^ (n / 4))...);
            return (twice[0] | twice[1]) != 0;
        }
    }
}
} // namespace detail

} // namespace alkaloid

#pragma GCC diagnostic pop
