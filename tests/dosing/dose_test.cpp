#include "alkaloid/dosing/dose.hpp"
#include "alkaloid/core/dual.hpp"

#include "catch.hpp"

#include <limits>
#include <type_traits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr substance drug{"drug", 400.0 * (g / mol)};
constexpr double inf = std::numeric_limits<double>::infinity();

std::vector<violation> complaints(dose<> const& d) {
    checklist found;
    d.check(found, "dose");
    return found.found();
}
} // namespace

TEST_CASE("a mass of a substance is so many moles of it") {
    CHECK(dose{drug, 20.0 * mg}.amount_base() == Approx(50.0).epsilon(1e-15));
    CHECK(dose{drug, 1.0 * g}.amount_base() == Approx(2500.0).epsilon(1e-15));
    CHECK(dose{drug, 400.0 * ug}.amount_base() == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("a dose in moles is the mass of so many moles") {
    dose const d{drug, 2.5 * umol};
    CHECK(d.mass.in(ug) == Approx(1000.0).epsilon(1e-15));
    CHECK(d.amount_base() == Approx(2.5).epsilon(1e-15));
    CHECK(dose{drug, 3.0 * nmol}.amount_base() == Approx(3e-3).epsilon(1e-15));
}

TEST_CASE("the unnamed substance keeps the number of base units") {
    CHECK(dose{unnamed, 7.0 * ug}.amount_base() == 7.0);
    CHECK(dose{unnamed, 7.0 * umol}.amount_base() == 7.0);
}

TEST_CASE("the scalar of a dose is deduced from its mass or amount") {
    using D = dual<2>;
    STATIC_REQUIRE(std::is_same_v<decltype(dose{drug, 1.0 * mg}), dose<double>>);
    STATIC_REQUIRE(std::is_same_v<decltype(dose{drug, 1.0 * umol, {.at = 1.0 * h}}), dose<double>>);
    STATIC_REQUIRE(std::is_same_v<decltype(dose{drug, D(1.0) * mg}), dose<D>>);
    STATIC_REQUIRE(std::is_same_v<decltype(dose{drug, D(1.0) * umol, {.by = intravenous, .over = 1.0 * h}}), dose<D>>);
    STATIC_REQUIRE(std::is_same_v<decltype(dose{drug, D(1.0) * mg, administration<D>{}}), dose<D>>);
}

TEST_CASE("a dose is taken by mouth, at once, at the start, unless said otherwise") {
    dose const d{drug, 1.0 * mg};
    CHECK(d.given.by == oral);
    CHECK(d.given.at.base() == 0.0);
    CHECK(d.given.over.base() == 0.0);
    dose const e{drug, 1.0 * mg, {.by = intravenous, .at = 90.0 * minute, .over = 2.0 * h}};
    CHECK(e.given.by == intravenous);
    CHECK(e.given.at.base() == 1.5);
    CHECK(e.given.over.base() == 2.0);
}

TEST_CASE("a delayed dose differs in its time only") {
    dose<> const d{drug, 5.0 * mg, {.by = sublingual, .at = 2.0 * h, .over = 0.5 * h}};
    dose<> const later = d.delayed(3.0 * h);
    CHECK(later.given.at.base() == 5.0);
    CHECK(later.given.over.base() == 0.5);
    CHECK(later.given.by == sublingual);
    CHECK(later.mass == d.mass);
    CHECK(later.what == drug);
    CHECK(d.given.at.base() == 2.0);
}

TEST_CASE("the gradient of a mass goes through the molar mass") {
    dose const d{drug, dual<1>::variable(20.0, 0) * mg};
    CHECK(d.amount_base().gradient[0] == Approx(2.5).epsilon(1e-15));
    dose const e{drug, dual<1>::variable(20.0, 0) * umol};
    CHECK(e.amount_base().gradient[0] == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("a dose of nothing can be given") {
    CHECK(complaints({drug, 0.0 * mg}).empty());
}

TEST_CASE("a dose complains of each of its numbers by name and in its unit") {
    auto const negative = complaints({drug, -3.0 * mg});
    REQUIRE(negative.size() == 1);
    CHECK(negative[0].sentence() == "dose.mass = -3 mg, must be finite and >= 0");

    auto const all = complaints({{"weightless", 0.0 * (g / mol)}, -inf * mg, {.at = -1.0 * h, .over = inf * h}});
    REQUIRE(all.size() == 4);
    CHECK(all[0].name == "dose.mass");
    CHECK(all[1].sentence() == "dose.what.molar_mass = 0 g/mol, must be finite and > 0");
    CHECK(all[2].sentence() == "dose.at = -1 h, must be finite and >= 0");
    CHECK(all[3].sentence() == "dose.over = inf h, must be finite and >= 0");
}

TEST_CASE("a gradient that is not finite is refused as such") {
    using D = dual<1>;
    dose<D> const d{drug, quantity<dims::mass, D>::from_base(D(1000.0, {inf}))};
    checklist found;
    d.check(found, "dose");
    REQUIRE(found.found().size() == 1);
    CHECK(found.found()[0].value == "1 (its gradient is not finite)");
}
