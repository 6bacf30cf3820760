#include <alkaloid/models/drinks.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("a glass holds its volume times its strength times ethanol's density, and is drunk at a steady rate") {
    CHECK(drinks::ethanol_in(drinks::beer, 500 * mL).in(g) == Approx(500 * 0.051 * 0.789).epsilon(1e-12));
    auto const half_litre = drinks::glass(drinks::beer, 500 * mL, {.at = 1 * h, .over = 30 * minute});
    REQUIRE(half_litre.size() == 1);
    auto const& d = half_litre.doses()[0];
    CHECK(d.what == ethanol::drug);
    CHECK(d.given.by == oral);
    CHECK(d.given.at.in(h) == 1.0);
    CHECK(d.given.over.in(minute) == Approx(30.0));
    CHECK(d.mass.in(g) == Approx(20.1195).epsilon(1e-12));
    CHECK(half_litre.rests_on().links().size() == 2);
    CHECK(drinks::serving(drinks::wine, 10 * g).doses()[0].given.over.in(minute) == Approx(20.0));
}

TEST_CASE("standard drinks follow one another, each as large as the country says") {
    auto const three = drinks::standard_drinks(3, drinks::standard::united_kingdom, {.at = 2 * h, .over = 10 * minute, .every = 45 * minute});
    REQUIRE(three.size() == 3);
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(three.doses()[k].mass.in(g) == 8.0);
        CHECK(three.doses()[k].given.at.in(h) == Approx(2.0 + 0.75 * static_cast<double>(k)));
    }
    CHECK(evidence(three.rests_on()).weakest.status == verification::unverified); // the British unit is from memory
    CHECK(drinks::standard_drinks(1, drinks::standard::austria).doses()[0].mass.in(g) / drinks::standard_drinks(1, drinks::standard::usa).doses()[0].mass.in(g) == Approx(20.0 / 14.0));
}

TEST_CASE("impossible drinks are refused, with everything that is wrong") {
    drinks::beverage wrong = drinks::spirits;
    wrong.strength.value = 40.0; // percent, by mistake
    try {
        drinks::ethanol_in(wrong, -1.0 * mL);
        FAIL("accepted");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 2);
    }
    CHECK_THROWS_AS(drinks::serving(-1.0 * g), invalid_input);
    CHECK_THROWS_AS(drinks::serving(1.0 * g, {.at = -1.0 * h}), invalid_input);
    CHECK_THROWS_AS(drinks::standard_drinks(0, drinks::standard::usa), invalid_input);
}
