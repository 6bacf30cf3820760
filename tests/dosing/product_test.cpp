#include "catch.hpp"

#include <alkaloid/models/products.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("a serving holds each substance of the product, times the yield, per unit") {
    auto const tea = products::tea.serving(2.0);
    REQUIRE(tea.size() == 1);
    CHECK(tea.doses()[0].mass.in(mg) == Approx(2.0 * 19.48 * products::tea_yield.value));
    auto const tablets = products::tablet.serving(2.0);
    REQUIRE(tablets.size() == 2);
    CHECK(tablets.doses()[0].what == hydroxymitragynine::drug);
    CHECK(tablets.doses()[0].mass.in(mg) == Approx(2.0 * 8.66));
    CHECK(tablets.doses()[1].what == mitragynine::drug);
}

TEST_CASE("the trial's doses are 25, 75 and 150 mg of its extract") {
    for (auto const& [extract_mg, mg_mg] : {std::pair{25.0, 9.9}, {75.0, 29.6}, {150.0, 59.2}})
        CHECK(products::extract.serving(extract_mg * 1e-3).doses()[0].mass.in(mg) == Approx(mg_mg).epsilon(0.01));
}

TEST_CASE("the amount that holds a wanted mass gives that mass back") {
    double const grams = products::leaf.units_with(mitragynine::drug, 26.6 * mg);
    CHECK(grams == Approx(2.0));
    CHECK(products::leaf.serving(grams).doses()[0].mass.in(mg) == Approx(26.6));
    CHECK_THROWS_AS(products::leaf.units_with(hydroxymitragynine::drug, 1 * mg), invalid_input);
}

TEST_CASE("a batch one standard deviation up holds one geometric SD more, the median batch is the product itself") {
    auto const& c = products::leaf.contents[0];
    CHECK(products::leaf.batch(0.0).contents[0].per_unit == c.per_unit);
    CHECK(products::leaf.batch(1.0).contents[0].per_unit.base() == Approx(c.per_unit.base() * c.geometric_sd));
    CHECK(c.geometric_sd == Approx(std::pow(62.1 / 3.9, 0.25)));
    CHECK(products::extract.batch(3.0).contents[0].per_unit == products::extract.contents[0].per_unit);
}

TEST_CASE("impossible products and servings are refused with every violation") {
    CHECK_THROWS_AS(products::leaf.serving(-1.0), invalid_input);
    CHECK_THROWS_AS(products::leaf.serving(std::nan("")), invalid_input);
    product bad = products::leaf;
    bad.contents[0].yield = 1.5;
    bad.contents[0].geometric_sd = 0.5;
    try {
        (void)bad.serving(1.0);
        FAIL("accepted");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 2);
    }
}
