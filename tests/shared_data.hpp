#pragma once
/// @file Data too large for the repository, and the tests that want them.

#include "catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>

/// The folder with the shared data: $ALKALOID_SHARED, else `../shared` beside the checkout, else nothing. In the last
/// case it says so, in the words by which CTest knows a skipped test, and the test should return:
///
///     auto const shared = shared_data();
///     if (!shared)
///         return;
inline std::optional<std::filesystem::path> shared_data() {
    char const* const wish = std::getenv("ALKALOID_SHARED");
    auto const folder = wish ? std::filesystem::path(wish) : std::filesystem::path(ALKALOID_SOURCE_DIR) / ".." / "shared";
    if (std::filesystem::is_directory(folder))
        return folder;
    std::cout << "SKIPPED (shared data not found): " << test_name() << std::endl;
    return std::nullopt;
}
