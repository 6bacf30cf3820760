#pragma once
/// @file How a simulation ended.

#include "../solve/span.hpp"

#include <string>
#include <string_view>

namespace alkaloid {

/// What solved it, what it took, and, where it failed, why and how far it came.
struct outcome {
    bool ok = true;
    std::string message = "ok";
    std::string_view solver = {};
    double reached = 0.0; ///< [h]
    effort spent = {};

    explicit operator bool() const { return ok; }
};

} // namespace alkaloid
