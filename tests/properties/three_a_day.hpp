#pragma once
/// @file Fifteen days of three doses a day, of a drug with a metabolite: what the solvers are compared on.

#include "alkaloid/models/parent_metabolite.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

namespace alkaloid::three_a_day {

inline constexpr substance drug{"drug", 400.0 * (units::g / units::mol)};
inline constexpr parent_metabolite::parameters<> typical{
    .ka = 1.1 / units::h,
    .cl = 90.0 * (units::L / units::h),
    .vc = 300.0 * units::L,
    .q = 40.0 * (units::L / units::h),
    .vp = 900.0 * units::L,
    .first_pass = 0.15,
    .fm = 0.3,
    .cl_m = 200.0 * (units::L / units::h),
    .v_m = 250.0 * units::L,
    .f = 0.6,
    .lag = 0.4 * units::h,
};
/// By mouth at eight, four and midnight; every other day an infusion beside it.
inline regimen<> doses() {
    using namespace units;
    auto const tea = repeat({drug, 25.0 * mg}, {.every = 8.0 * h, .count = 45});
    auto const drip = repeat({drug, 10.0 * mg, {.by = intravenous, .at = 5.0 * h, .over = 1.5 * h}}, {.every = 2.0 * day, .count = 7});
    return tea + drip;
}
inline sampling grid() {
    return {.until = 15.0 * units::day, .every = 30.0 * units::minute};
}

/// Every compartment of `b` is within `relative` of its largest amount in `a`, at every sample.
template <class A, class B>
void agree(A const& a, B const& b, double relative) {
    auto const compare = [&](auto compartment) {
        auto const x = a[compartment], y = b[compartment];
        double largest = 0.0, furthest = 0.0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            largest = std::max(largest, x.values()[i]);
            furthest = std::max(furthest, std::abs(x.values()[i] - y.values()[i]));
        }
        CAPTURE(compartment.name, largest, furthest);
        CHECK(x.size() == y.size());
        CHECK(furthest <= relative * largest);
        return largest;
    };
    CHECK(compare(gut) > 1.0);
    CHECK(compare(central) > 1.0);
    CHECK(compare(metabolite) > 1.0);
    compare(peripheral);
}

} // namespace alkaloid::three_a_day
