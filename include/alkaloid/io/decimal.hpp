#pragma once
/// @file Text as numbers, the same on every machine and in every locale.

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace alkaloid::detail {

enum class decimal_fault {
    none,
    junk,         ///< not a decimal number, or one with something behind it
    out_of_range, ///< of double
};

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

/// A decimal number such as `12`, `+.5`, `1.`, `-3e-2`: all of `s`, nothing else. No hexadecimals, infinities, NaN.
inline decimal_fault read_decimal(std::string_view s, double& x) {
    if (!s.empty() && s.size() <= 15) { // most cells: a few digits, which any double holds
        std::int64_t whole = 0;
        std::size_t i = 0;
        for (; i < s.size() && digit(s[i]); ++i)
            whole = 10 * whole + (s[i] - '0');
        if (i == s.size()) {
            x = static_cast<double>(whole);
            return decimal_fault::none;
        }
    }
    std::string_view unsigned_part = s;
    if (s.starts_with('+') || s.starts_with('-'))
        unsigned_part.remove_prefix(1);
    if (unsigned_part.empty() || !(digit(unsigned_part[0]) || unsigned_part[0] == '.'))
        return decimal_fault::junk; // from_chars would take "inf" and "nan"
    std::string_view const number = s[0] == '+' ? unsigned_part : s; // it would not take '+'
    auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), x);
    if (error == std::errc::invalid_argument || end != number.data() + number.size())
        return decimal_fault::junk;
    return error == std::errc{} ? decimal_fault::none : decimal_fault::out_of_range;
}

} // namespace alkaloid::detail
