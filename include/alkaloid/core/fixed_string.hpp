#pragma once
/// @file Text as a template argument.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace alkaloid {

/// Text as a template argument.
template <std::size_t N>
struct fixed_string {
    char text[N]{};
    constexpr fixed_string(char const (&s)[N]) { std::copy_n(s, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

} // namespace alkaloid
