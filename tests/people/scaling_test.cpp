#include "catch.hpp"

#include <alkaloid/models/mitragynine.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/people/scaling.hpp>

#include <cmath>
#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
double const nan_ = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("The reference weight changes nothing; a clearance grows by the 3/4 power, a volume in proportion") {
    CHECK(allometric(70 * kg, 0.75) == 1.0);
    CHECK(allometric(75 * kg, 0.3, 75 * kg) == 1.0);
    CHECK(allometric(140 * kg, 0.75) == Approx(std::pow(2.0, 0.75)));
    CHECK(clearance_by_size(body{.weight = 140 * kg}) == Approx(1.6817928));
    CHECK(volume_by_size(body{.weight = 140 * kg}) == Approx(2.0));
    CHECK_THROWS_WITH(allometric(nan_ * kg, 0.75), ContainsSubstring("weight = nan kg"));
    CHECK_THROWS_WITH(allometric(-1 * kg, nan_, 0 * kg), ContainsSubstring("weight = -1 kg") && ContainsSubstring("exponent = nan") && ContainsSubstring("reference weight = 0 kg"));
}

TEST_CASE("Mitragynine at a weight is what these multipliers make of it") {
    auto const p = mitragynine::at_weight(mitragynine::typical, 95 * kg);
    body const who{.weight = 95 * kg};
    CHECK(p.cl / mitragynine::typical.cl == Approx(clearance_by_size(who)).epsilon(1e-14));
    CHECK(p.v1 / mitragynine::typical.v1 == Approx(volume_by_size(who)).epsilon(1e-14));
}

TEST_CASE("CKD-EPI 2021 gives what its calculators print") {
    // creatinineclearancecalculator.net: a woman of 55 years with 0.9 mg/dL "about 76", from factors rounded to three digits.
    CHECK(ckd_epi_2021(body{.sex = sex::female, .age = 55}, 0.9) == Approx(76.0).margin(0.6));
    // At the knee the power laws are 1.
    CHECK(ckd_epi_2021(body{.age = 30}, 0.9) == Approx(142.0 * std::pow(0.9938, 30)));
    CHECK(ckd_epi_2021(body{.sex = sex::female, .age = 30}, 0.7) == Approx(142.0 * 1.012 * std::pow(0.9938, 30)));
    // The slopes below and above it.
    CHECK(ckd_epi_2021(body{.age = 30}, 0.45) / ckd_epi_2021(body{.age = 30}, 0.9) == Approx(std::pow(2.0, 0.302)));
    CHECK(ckd_epi_2021(body{.age = 30}, 1.8) / ckd_epi_2021(body{.age = 30}, 0.9) == Approx(std::pow(2.0, -1.2)));
    CHECK(ckd_epi_2021(body{.sex = sex::female, .age = 30}, 0.35) / ckd_epi_2021(body{.sex = sex::female, .age = 30}, 0.7) == Approx(std::pow(2.0, 0.241)));
    CHECK_THROWS_WITH(ckd_epi_2021(body{.age = nan_}, -1.0), ContainsSubstring("age = nan years") && ContainsSubstring("creatinine = -1 mg/dL"));
}

TEST_CASE("Cockcroft and Gault as calculators work it out") {
    // superglobalcalculator.com: a man of 60, 80 kg, 1.2 mg/dL: 74.1; a woman of 45, 65 kg, 0.9 mg/dL: 80.9 mL/min.
    CHECK(cockcroft_gault(body{.age = 60, .weight = 80 * kg}, 1.2) == Approx(74.1).margin(0.05));
    CHECK(cockcroft_gault(body{.sex = sex::female, .age = 45, .weight = 65 * kg}, 0.9) == Approx(80.9).margin(0.1));
}

TEST_CASE("A person of 1.73 m2 has the filtration per body surface as their own") {
    CHECK(body_surface(body{.height = 1.70 * metre, .weight = 70 * kg}) == Approx(1.81).margin(0.005)); // as tables of the formula print it
    body const who{.height = 1.75 * metre, .weight = 80 * kg};
    CHECK(absolute_filtration(who, 100.0) == Approx(100.0 * body_surface(who) / 1.73));
}

TEST_CASE("A path scales its own share only") {
    CHECK(by_path(0.0, 0.0) == 1.0);
    CHECK(by_path(1.0, 0.25) == 0.25);
    CHECK(by_path(0.5, 2.0) == 1.5);
    CHECK(renal_factor(0.8, ordinary_egfr) == 1.0);
    CHECK(renal_factor(0.8, 0.25 * ordinary_egfr) == Approx(0.4));
    CHECK(renal_factor(0.8, 30.0, 120.0) == Approx(0.4));
    CHECK(cyp3a_factor(0.5, 0.2) == Approx(0.6));
    CHECK(cyp2d6_factor(0.8, cyp2d6::normal) == 1.0);
    CHECK(cyp2d6_factor(0.8, cyp2d6::poor) == Approx(0.2));
    CHECK(cyp2d6_factor(0.8, cyp2d6::intermediate) == Approx(0.4));
    CHECK(cyp2d6_factor(0.8, cyp2d6::ultrarapid) == Approx(1.4));
    CHECK(cyp2d6_factor(0.8, cyp2d6::ultrarapid, {.ultrarapid = 4.0}) == Approx(1.8));
    CHECK_THROWS_WITH(by_path(1.2, -0.1), ContainsSubstring("share = 1.2") && ContainsSubstring("activity = -0.1"));
    CHECK_THROWS_WITH(renal_factor(0.5, nan_, 0.0), ContainsSubstring("egfr = nan") && ContainsSubstring("ordinary egfr = 0"));
    CHECK_THROWS_AS(cyp2d6_factor(0.5, static_cast<cyp2d6>(7)), invalid_input);
}

TEST_CASE("Kidneys hardly matter to mitragynine, by what was found in urine") {
    CHECK(renal_factor(mitragynine::urine_fraction, 0.0) == Approx(0.9986).epsilon(1e-12));
}

TEST_CASE("Classes of liver disease by points, and multipliers only where somebody states them") {
    CHECK(child_pugh_of(5) == child_pugh::a);
    CHECK(child_pugh_of(6) == child_pugh::a);
    CHECK(child_pugh_of(7) == child_pugh::b);
    CHECK(child_pugh_of(9) == child_pugh::b);
    CHECK(child_pugh_of(10) == child_pugh::c);
    CHECK(child_pugh_of(15) == child_pugh::c);
    CHECK_THROWS_WITH(child_pugh_of(4), ContainsSubstring("Child-Pugh points = 4, must be 5 to 15"));
    hepatic_multipliers const mine{.a = 0.8, .b = 0.5, .c = 0.3};
    CHECK(mine.of(child_pugh::none) == 1.0);
    CHECK(mine.of(child_pugh::a) == 0.8);
    CHECK(mine.of(child_pugh::b) == 0.5);
    CHECK(mine.of(child_pugh::c) == 0.3);
    CHECK_THROWS_WITH((hepatic_multipliers{.a = nan_, .b = 0.5, .c = -0.3}.of(child_pugh::none)), ContainsSubstring("class A = nan") && ContainsSubstring("class C = -0.3"));
}
