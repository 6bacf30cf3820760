#pragma once

/// The only place where the version is written: CMake, the package files and pkg-config read it from here.
#define ALKALOID_VERSION_MAJOR 0
#define ALKALOID_VERSION_MINOR 1
#define ALKALOID_VERSION_PATCH 0

#define ALKALOID_DETAIL_QUOTE_(x) #x
#define ALKALOID_DETAIL_QUOTE(x) ALKALOID_DETAIL_QUOTE_(x)

namespace alkaloid {

/// The version as text, "major.minor.patch".
// clang-format off
inline constexpr char const* version = ALKALOID_DETAIL_QUOTE(ALKALOID_VERSION_MAJOR) "."
                                       ALKALOID_DETAIL_QUOTE(ALKALOID_VERSION_MINOR) "."
                                       ALKALOID_DETAIL_QUOTE(ALKALOID_VERSION_PATCH);
// clang-format on

} // namespace alkaloid

#undef ALKALOID_DETAIL_QUOTE
#undef ALKALOID_DETAIL_QUOTE_
