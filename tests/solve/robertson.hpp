#pragma once
/// @file Robertson's reactions, the classic of stiffness: rates of 0.04, 1e4 and 3e7 beside one another.
/// @cite robertson1966

#include "alkaloid/kinetics/model.hpp"

namespace alkaloid::robertson {

struct no_parameters {};
struct reactions {
    using compartments = compartment_list<struct central, struct peripheral, struct deep>;
    static void derivatives(no_parameters, auto const& x, auto const& dxdt, auto const&) {
        auto const slow = 0.04 * x[central], back = 1e4 * x[peripheral] * x[deep], fast = 3e7 * x[peripheral] * x[peripheral];
        dxdt[central] = back - slow;
        dxdt[peripheral] = slow - back - fast;
        dxdt[deep] = fast;
    }
};
inline auto const system = system_of<double>(reactions{}, no_parameters{});
inline constexpr std::array start{1.0, 0.0, 0.0};

/// At t = 40: Taylor series of order 32 in 113-bit numbers, steps of 0.0005; halved steps change nothing here.
inline constexpr std::array at_40{0.71582706871941, 9.1855347645578e-6, 0.28416374574583};
/// At t = 1e11: the reference solution of the test set.  @cite mazzia2008
inline constexpr std::array at_1e11{0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050};

} // namespace alkaloid::robertson
