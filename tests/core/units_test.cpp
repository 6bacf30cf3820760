#include "alkaloid/core/units.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("every unit is worth what its name says") {
    auto const agrees = [](auto const& a, auto const& b) { return b.base() == Approx(a.base()).epsilon(1e-14); };
    CHECK(agrees(1.0 * mol, 1e3 * mmol));
    CHECK(agrees(1.0 * mmol, 1e3 * umol));
    CHECK(agrees(1.0 * umol, 1e3 * nmol));
    CHECK(agrees(1.0 * nmol, 1e3 * pmol));
    CHECK(agrees(1.0 * kg, 1e3 * g));
    CHECK(agrees(1.0 * g, 1e3 * mg));
    CHECK(agrees(1.0 * mg, 1e3 * ug));
    CHECK(agrees(1.0 * ug, 1e3 * ng));
    CHECK(agrees(1.0 * L, 10.0 * dL));
    CHECK(agrees(1.0 * dL, 100.0 * mL));
    CHECK(agrees(1.0 * mL, 1e3 * uL));
    CHECK(agrees(1.0 * week, 7.0 * day));
    CHECK(agrees(1.0 * day, 24.0 * h));
    CHECK(agrees(1.0 * h, 60.0 * minute));
    CHECK(agrees(1.0 * minute, 60.0 * second));
    CHECK(agrees(1.0 * metre, 100.0 * cm));
    CHECK(agrees(1.0 / minute, 60.0 / h));
    CHECK(agrees(1.0 * per_minute, 1.0 / minute));
    CHECK(agrees(1.0 * per_h, 1.0 / h));
    CHECK(agrees(1.0 * mM, 1e3 * uM));
    CHECK(agrees(1.0 * uM, 1e3 * nM));
    CHECK(agrees(1.0 * uM, 1.0 * (umol / L)));
    CHECK(agrees(1.0 * nM, 1.0 * (nmol / L)));
    CHECK(agrees(1.0 * mM, 1.0 * (mmol / L)));
}

TEST_CASE("a standard atmosphere is 760 millimetres of mercury") {
    CHECK((760.0 * mmHg).in(kPa) == Approx(101.325).epsilon(1e-6));
}

TEST_CASE("a gram per mole is a microgram per micromole") {
    CHECK((1.0 * (g / mol)).base() == 1.0);
    CHECK(100.0 * percent == 1.0 * none);
}
