#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"
#include "alkaloid/core/substance.hpp"
#include "alkaloid/core/units.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr substance drug{"drug", 400.0 * g / mol};

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept subtractable = requires(A a, B b) { a - b; };
template <class A, class B>
concept comparable = requires(A a, B b) { a < b; };
template <class Q, class U>
concept readable_in = requires(Q q, U u) { q.in(u); };

using mass_of = mass<>;
using volume_of = volume<>;
} // namespace

TEST_CASE("a number in a unit reads back as that number") {
    CHECK((25.0 * mg).in(mg) == 25.0);
    CHECK((0.25 * (L / h)).in(L / h) == 0.25);
    CHECK((3.0 * nM).in(nM) == 3.0);
    CHECK((25.0 * mg).in(ug) == 25000.0);
    CHECK((90.0 * minute).in(h) == Approx(1.5).epsilon(1e-15));
    CHECK((1.5 * h).in(minute) == Approx(90.0).epsilon(1e-15));
}

TEST_CASE("products and quotients of quantities measure the product and the quotient of their units") {
    auto const concentration = (25.0 * mg) / (50.0 * L);
    STATIC_REQUIRE(std::same_as<decltype(concentration), mass_concentration<> const>);
    CHECK(concentration.in(ng / mL) == Approx(500.0).epsilon(1e-15));

    auto const cleared = (6.0 * (L / h)) * (30.0 * minute);
    STATIC_REQUIRE(std::same_as<decltype(cleared), volume<> const>);
    CHECK(cleared.in(L) == Approx(3.0).epsilon(1e-15));

    auto const rate = (6.0 * (L / h)) / (12.0 * L);
    STATIC_REQUIRE(std::same_as<decltype(rate), rate_constant<> const>);
    CHECK(rate.in(per_h) == 0.5);
    CHECK((1.0 / rate).in(h) == 2.0);
    CHECK((3.0 / h).in(per_h) == 3.0);
    CHECK((12.0 * mg * L).in(mg * L) == 12.0);
    CHECK((12.0 * mg / L).in(mg / L) == 12.0);
}

TEST_CASE("sums and differences are taken of what is measured, whatever the units") {
    CHECK((1.0 * h + 30.0 * minute).in(minute) == Approx(90.0).epsilon(1e-15));
    CHECK((1.0 * mg - 250.0 * ug).in(ug) == 750.0);
    CHECK((-(3.0 * mg)).in(mg) == -3.0);
    CHECK((2.0 * (3.0 * mg)).in(mg) == 6.0);
    CHECK(((3.0 * mg) * 2.0).in(mg) == 6.0);
    CHECK(((3.0 * mg) / 2.0).in(mg) == 1.5);
}

TEST_CASE("a quantity whose units cancel is a bare number") {
    auto const ratio = (6.0 * L) / (2.0 * mL);
    STATIC_REQUIRE(std::same_as<decltype(ratio), double const>);
    CHECK(ratio == Approx(3000.0).epsilon(1e-15));

    auto const steps = (2.0 * per_h) * (3.0 * h);
    STATIC_REQUIRE(std::same_as<decltype(steps), double const>);
    CHECK(steps == 6.0);

    auto const in_units = (48.0 * h) / day;
    STATIC_REQUIRE(std::same_as<decltype(in_units), double const>);
    CHECK(in_units == 2.0);

    auto const share = 15.0 * percent;
    STATIC_REQUIRE(std::same_as<decltype(share), double const>);
    CHECK(share == 0.15);

    auto const content = 12.0 * (mg / g);
    STATIC_REQUIRE(std::same_as<decltype(content), double const>);
    CHECK(content == Approx(0.012).epsilon(1e-15));

    auto const gradient = dual<1>(3.0) * percent;
    STATIC_REQUIRE(std::same_as<decltype(gradient), dual<1> const>);
    CHECK(gradient.value == 0.03);
}

TEST_CASE("mass and amount are exchanged through the molar mass, in either direction") {
    CHECK((25.0 * mg).in(umol, drug) == Approx(62.5).epsilon(1e-15));
    CHECK((62.5 * umol).in(mg, drug) == Approx(25.0).epsilon(1e-15));
    CHECK((1.0 * uM).in(ng / mL, drug) == Approx(400.0).epsilon(1e-15));
    CHECK((400.0 * (ng / mL)).in(nM, drug) == Approx(1000.0).epsilon(1e-15));
    CHECK((2.0 * (umol / h)).in(mg / h, drug) == Approx(0.8).epsilon(1e-15));
}

TEST_CASE("a unit that needs no molar mass reads the same with a substance named") {
    CHECK((3.0 * uM).in(nM, drug) == (3.0 * uM).in(nM));
    CHECK((3.0 * mg).in(ug, drug) == (3.0 * mg).in(ug));
}

TEST_CASE("quantities compare by what they measure, whatever the units") {
    CHECK(1.0 * mg == 1000.0 * ug);
    CHECK(1.0 * mg != 1001.0 * ug);
    CHECK(59.0 * minute < 1.0 * h);
    CHECK(1.0 * day > 23.0 * h);
    CHECK(1.0 * day <= 24.0 * h);
    CHECK(1.0 * day >= 24.0 * h);
    CHECK_FALSE(1.0 * day < 24.0 * h);
    CHECK_FALSE(1.0 * day > 24.0 * h);
    CHECK_FALSE(25.0 * h <= 1.0 * day);
    CHECK_FALSE(23.0 * h >= 1.0 * day);
}

TEST_CASE("a quantity that is not a number compares as none does") {
    auto const nothing = std::numeric_limits<double>::quiet_NaN() * mg;
    CHECK_FALSE(nothing < 1.0 * mg);
    CHECK_FALSE(nothing > 1.0 * mg);
    CHECK_FALSE(nothing <= 1.0 * mg);
    CHECK_FALSE(nothing >= 1.0 * mg);
    CHECK_FALSE(nothing == nothing);
}

TEST_CASE("quantities of different dimensions do not mix") {
    STATIC_REQUIRE(addable<mass_of, mass_of>);
    STATIC_REQUIRE_FALSE(addable<mass_of, volume_of>);
    STATIC_REQUIRE_FALSE(addable<mass_of, double>);
    STATIC_REQUIRE(subtractable<mass_of, mass_of>);
    STATIC_REQUIRE_FALSE(subtractable<mass_of, amount<>>);
    STATIC_REQUIRE(comparable<mass_of, mass_of>);
    STATIC_REQUIRE_FALSE(comparable<mass_of, volume_of>);
    STATIC_REQUIRE(readable_in<mass_of, decltype(mg)>);
    STATIC_REQUIRE_FALSE(readable_in<mass_of, decltype(mL)>);
    STATIC_REQUIRE_FALSE(std::convertible_to<mass_of, amount<>>);
}

TEST_CASE("a quantity has no default and no value without a unit") {
    STATIC_REQUIRE_FALSE(std::default_initializable<mass_of>);
    STATIC_REQUIRE_FALSE(std::constructible_from<mass_of, double>);
    STATIC_REQUIRE_FALSE(std::convertible_to<mass_of, double>);
}

TEST_CASE("a plain quantity becomes one of dual numbers or lanes, never the other way") {
    STATIC_REQUIRE(std::convertible_to<mass<double>, mass<dual<2>>>);
    STATIC_REQUIRE(std::convertible_to<mass<double>, mass<pack<4>>>);
    STATIC_REQUIRE_FALSE(std::convertible_to<mass<dual<2>>, mass<double>>);
    STATIC_REQUIRE_FALSE(std::convertible_to<mass<pack<4>>, mass<double>>);
    mass<dual<2>> const lifted = 3.0 * mg;
    CHECK(lifted.base().value == 3000.0);
    CHECK(lifted.base().gradient[0] == 0.0);
}

TEST_CASE("plain quantities meet dual numbers and lanes in one expression") {
    auto const v = dual<1>::variable(50.0, 0) * L;
    auto const c = (25.0 * mg) / v;
    STATIC_REQUIRE(std::same_as<decltype(c), mass_concentration<dual<1>> const>);
    CHECK(c.in(mg / L).value == 0.5);
    CHECK(c.in(mg / L).gradient[0] == -0.01);

    auto const sum = (10.0 * L) + v;
    CHECK(sum.in(L).value == 60.0);
    CHECK(sum.in(L).gradient[0] == 1.0);

    dual<1> const half = dual<1>::variable(0.5, 0);
    CHECK((half * (8.0 * mg)).in(mg).gradient[0] == 8.0);
    CHECK(((8.0 * mg) * half).in(mg).gradient[0] == 8.0);
    CHECK(((8.0 * mg) / half).in(mg).gradient[0] == Approx(-32.0).epsilon(1e-15));
    CHECK((half / h).in(per_h).gradient[0] == 1.0);

    auto const many = pack<2>(std::array{10.0, 20.0}) * L;
    CHECK(((40.0 * mg) / many).in(mg / L)[0] == 4.0);
    CHECK(((40.0 * mg) / many).in(mg / L)[1] == 2.0);
}

TEST_CASE("quantities are computed with at compile time") {
    constexpr auto rate = (6.0 * (L / h)) / (12.0 * L);
    STATIC_REQUIRE(rate.base() == 0.5);
    STATIC_REQUIRE(drug.molar_mass == 400.0 * (g / mol));
}
