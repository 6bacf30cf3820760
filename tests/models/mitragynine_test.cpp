#include "catch.hpp"

#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>

#include <cmath>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
sampling const two_days{.until = 48 * h, .every = 1 * h};
}

TEST_CASE("mitragynine: the model is linear, so it is solved exactly") {
    STATIC_REQUIRE(linear_model<std::remove_const_t<decltype(mitragynine::model)>, mitragynine::parameters<>>);
    CHECK(simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 10 * mg}, two_days).outcome().solver == "exact");
}

TEST_CASE("mitragynine: a dose of MG is in the gut after the lag, in moles") {
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, two_days);
    CHECK(course.at(mitragynine::typical.lag, side::before)[gut].in(umol) == 0.0);
    CHECK(course.at(mitragynine::typical.lag)[gut].in(umol) == Approx(25000.0 / 398.503).epsilon(1e-12));
}

TEST_CASE("mitragynine: areas to infinity are the closed forms dose (1 - first_pass)/CL and dose (fp + (1 - fp) fm)/CL_7OH") {
    // d(amounts)/dt = A x; integral of x over all time = -A^-1 x0. Simulated long enough for the tail to vanish.
    auto const& p = mitragynine::typical;
    auto const course = simulate(mitragynine::model, p, dose{mitragynine::drug, 25 * mg}, {.until = 2000 * h, .every = 3 * minute});
    double const dose_umol = 25000.0 / mitragynine::drug.molar_mass.base();
    double area = 0.0, area_7oh = 0.0;
    auto const a = course[plasma], b = course[plasma_7oh];
    for (std::size_t i = 1; i < a.size(); ++i) {
        area += 0.5 * (a.times()[i] - a.times()[i - 1]) * (a.values()[i] + a.values()[i - 1]);
        area_7oh += 0.5 * (b.times()[i] - b.times()[i - 1]) * (b.values()[i] + b.values()[i - 1]);
    }
    CHECK(area == Approx(dose_umol * (1.0 - p.first_pass) / p.cl.base()).epsilon(1e-3));
    CHECK(area_7oh == Approx(dose_umol * (p.first_pass + (1.0 - p.first_pass) * p.fm) / p.cl_7oh.base()).epsilon(1e-3));
}

TEST_CASE("mitragynine: 7-OH swallowed as such is absorbed by its own depot and makes no MG") {
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{hydroxymitragynine::drug, 10 * mg}, two_days);
    CHECK(course[plasma].values()[2] == 0.0);
    CHECK(course[plasma_7oh].values()[2] > 0.0);
}

TEST_CASE("mitragynine: weight scales clearances by the 3/4 power and volumes in proportion, and 70 kg changes nothing") {
    auto const& p = mitragynine::typical;
    auto const same = mitragynine::at_weight(p, 70 * kg);
    CHECK(same.cl.base() == p.cl.base());
    CHECK(same.v2.base() == p.v2.base());
    auto const heavy = mitragynine::at_weight(p, 140 * kg);
    CHECK(heavy.cl.base() == Approx(p.cl.base() * std::pow(2.0, 0.75)));
    CHECK(heavy.cl_7oh.base() == Approx(p.cl_7oh.base() * std::pow(2.0, 0.75)));
    CHECK(heavy.v1.base() == Approx(2.0 * p.v1.base()));
    CHECK(heavy.ka.base() == p.ka.base());
    CHECK_THROWS_AS(mitragynine::at_weight(p, 0 * kg), invalid_input);
    CHECK_THROWS_AS(mitragynine::at_weight(p, std::nan("") * kg), invalid_input);
}

TEST_CASE("mitragynine: sources names every parameter once, in order, and says which value is no longer the typical one") {
    auto p = mitragynine::typical;
    p.v1 = 2.0 * p.v1;
    auto const lines = sources(p);
    std::size_t i = 0;
    for_each_field(p, [&](auto const& f, double) {
        REQUIRE(i < lines.size());
        CHECK(lines[i].name == f.name);
        CHECK((lines[i].printed == "changed") == (f.name == "v1"));
        ++i;
    });
    CHECK(i == lines.size());
}

TEST_CASE("mitragynine: every typical value is the one its provenance prints") {
    std::size_t i = 0;
    auto const lines = sources(mitragynine::typical);
    for_each_field(mitragynine::typical, [&](auto const& f, double x) {
        CHECK(std::stod(std::string(lines[i].printed)) == Approx(x).epsilon(1e-12));
        INFO(f.name);
        ++i;
    });
}
