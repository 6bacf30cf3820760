#pragma once
/// @file A system's Jacobian against central differences.

#include "alkaloid/kinetics/system.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <string_view>

/// Every entry of `system`'s Jacobian at `x` is the slope of its derivatives there.
template <class System>
void jacobian_agrees(System const& system, std::array<double, System::size> const& x, double t = 0.0) {
    auto const j = system.jacobian(x, t);
    for (std::size_t row = 0; row < System::size; ++row)
        for (std::size_t by = 0; by < System::size; ++by) {
            auto const changed = [&](double amount) {
                auto moved = x;
                moved[by] = amount;
                std::array<double, System::size> dxdt;
                system.derivatives(moved, dxdt, t);
                return dxdt[row];
            };
            CAPTURE(System::compartments::names[row], System::compartments::names[by]);
            CHECK(j[row][by] == Approx(central_difference(changed, x[by])).epsilon(1e-9).margin(1e-10));
        }
}
