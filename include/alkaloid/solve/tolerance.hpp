#pragma once
/// @file How exactly an adaptive solver shall work.

#include "../core/error.hpp"
#include "../core/units.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// An absolute tolerance of one compartment's own (a nanomolar one beside a millimolar one).
struct own_tolerance {
    std::string_view compartment;
    amount<> absolute;
};

/// The absolute tolerance of each compartment, and a check of the rest.  [umol]  @throws invalid_input
template <std::size_t N>
std::array<double, N> resolve_tolerances(std::array<std::string_view, N> const& names, double relative, amount<> absolute,
                                         std::vector<own_tolerance> const& own, long max_steps, std::string_view solver) {
    checklist found;
    found.require("relative", relative, positive);
    if (relative > 0.0 && relative < 1e-14)
        found.refuse("relative", text(relative), "", "at least 1e-14 (double precision has 16 digits)");
    found.require("absolute", absolute.base(), positive, "umol");
    if (max_steps < 1)
        found.refuse("max_steps", std::to_string(max_steps), "", "at least 1");
    std::array<double, N> all;
    all.fill(absolute.base());
    std::array<bool, N> named{};
    for (auto const& o : own) {
        found.require("absolute_in " + std::string(o.compartment), o.absolute.base(), positive, "umol");
        std::size_t i = 0;
        while (i < N && names[i] != o.compartment)
            ++i;
        if (i < N && named[i])
            found.refuse("absolute_in", std::string(o.compartment), "", "named once");
        else if (i < N)
            all[i] = o.absolute.base(), named[i] = true;
        else
            found.refuse("absolute_in", std::string(o.compartment), "", "a compartment of the model");
    }
    found.settle(solver);
    return all;
}

} // namespace alkaloid
