#pragma once
/// @file How a simulation ended.

#include "../dosing/steady_policy.hpp"
#include "../solve/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// What solved it, what it took, and, where it failed, why and how far it came.
struct outcome {
    bool ok = true;
    std::string message = "ok";
    std::string_view solver = {};
    double reached = 0.0; ///< [h]
    effort spent = {};
    std::string_view convention = "physical";  ///< of records; doses of a regimen are physical
    std::vector<steady_report> steady = {};    ///< steady states that were looked for, in order

    explicit operator bool() const { return ok; }
};

} // namespace alkaloid
