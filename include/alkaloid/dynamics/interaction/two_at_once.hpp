#pragma once
/// @file exp and log of two numbers at once, for Hand's path, which spends its time on them. Own code: GCC calls a
/// vector library only where it may also reorder sums, and one call a number costs three times as long.

#include <cstdint>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

namespace alkaloid::detail {

using two_numbers = double __attribute__((vector_size(16)));
using two_bits = std::uint64_t __attribute__((vector_size(16)));

[[gnu::always_inline]] inline two_numbers both(double x) { return x - two_numbers{}; }
/// To 1e-14 of itself for |x| < 700.
[[gnu::always_inline]] inline two_numbers exp_of_both(two_numbers const& x) {
    two_numbers const shift = both(0x1.8p52);
    two_numbers const k = x * 1.4426950408889634 + shift; // x in units of log 2, rounded: it stands in the lowest bits
    two_numbers const whole = k - shift;
    two_numbers const r = (x - whole * 0x1.62e42fee00000p-1) - whole * 0x1.a39ef35793c76p-33, r2 = r * r, r4 = r2 * r2;
    two_numbers const low = 1.0 + r + r2 * (1.0 / 2.0 + r * (1.0 / 6.0)) + r4 * (1.0 / 24.0 + r * (1.0 / 120.0));
    two_numbers const high = (1.0 / 720.0 + r * (1.0 / 5040.0)) + r2 * (1.0 / 40320.0 + r * (1.0 / 362880.0)) +
                             r4 * (1.0 / 3628800.0 + r * (1.0 / 39916800.0));
    two_numbers const p = low + r4 * r2 * high;
    return (two_numbers)((two_bits)p + ((two_bits)k << 52));
}
/// To 1e-14 of itself, or where it is near 0 of 1, for normal numbers above 0.
[[gnu::always_inline]] inline two_numbers log_of_both(two_numbers const& x) {
    two_bits const bits = (two_bits)x;
    two_bits const one = (two_bits)both(1.0);
    two_bits const mantissa = (bits & 0x000fffffffffffffull) | one;
    two_numbers const m0 = (two_numbers)mantissa;
    two_bits const large = (two_bits)(m0 > 1.4142135623730951);
    two_numbers const m = large ? 0.5 * m0 : m0;
    // the exponent as a number, by way of the lowest bits of 2^52 + 2^51
    two_bits const e = (bits >> 52) - 1023 - large; // a true comparison has all bits, which is -1
    two_numbers const shift = both(0x1.8p52);
    two_numbers const whole = (two_numbers)(e + (two_bits)shift) - shift;
    two_numbers const t = (m - 1.0) / (m + 1.0), s = t * t, s2 = s * s, s4 = s2 * s2;
    two_numbers const series = (1.0 / 3.0 + s * (1.0 / 5.0)) + s2 * (1.0 / 7.0 + s * (1.0 / 9.0)) +
                               s4 * ((1.0 / 11.0 + s * (1.0 / 13.0)) + s2 * (1.0 / 15.0 + s * (1.0 / 17.0)));
    return whole * 0.6931471805599453 + (2.0 * t + 2.0 * t * s * series);
}

} // namespace alkaloid::detail

#pragma GCC diagnostic pop
