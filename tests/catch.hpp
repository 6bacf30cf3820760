#pragma once
/// @file The tests' only way to Catch2, so that version 2 and version 3 both do. Write the newer names.

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/interfaces/catch_interfaces_capture.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
namespace Catch::Matchers {
/// What version 3 calls it; version 2 says Contains.
inline auto ContainsSubstring(std::string const& part) { return Contains(part); }
} // namespace Catch::Matchers
#endif

#include <string>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

/// The sentence that names the running test.
inline std::string test_name() {
    return Catch::getResultCapture().getCurrentTestName();
}
