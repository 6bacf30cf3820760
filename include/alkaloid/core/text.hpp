#pragma once
/// @file Numbers as text, the same on every machine and in every locale.

#include <array>
#include <charconv>
#include <string>

namespace alkaloid {

/// The shortest text that reads back to the same number.
inline std::string text(double x) {
    if (x != x)
        return "nan"; // whichever its sign
    std::array<char, 32> room{};
    auto const end = std::to_chars(room.data(), room.data() + room.size(), x).ptr;
    return {room.data(), end};
}

/// `digits` significant digits.
inline std::string text(double x, int digits) {
    if (x != x)
        return "nan"; // whichever its sign
    std::array<char, 64> room{};
    auto const end = std::to_chars(room.data(), room.data() + room.size(), x, std::chars_format::general, digits).ptr;
    return {room.data(), end};
}

/// `decimals` digits behind the point.
inline std::string fixed(double x, int decimals) {
    if (x != x)
        return "nan"; // whichever its sign
    std::array<char, 400> room{};
    auto const end = std::to_chars(room.data(), room.data() + room.size(), x, std::chars_format::fixed, decimals).ptr;
    return {room.data(), end};
}

} // namespace alkaloid
