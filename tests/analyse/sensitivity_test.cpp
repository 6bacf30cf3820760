#include "catch.hpp"

#include <alkaloid/analyse/sensitivity.hpp>
#include <alkaloid/models/one_compartment.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
one_compartment::parameters<> const person{.ka = 0.9 * per_h, .cl = 2.0 * (L / h), .v = 25.0 * L, .f = 0.7, .lag = 0.5 * h};
dose<> const intravenous_dose(unnamed, 100.0 * umol, {.by = intravenous});
} // namespace

TEST_CASE("The sensitivity of a bolus to clearance and volume is the closed form's", "[sensitivity]") {
    auto const s = sensitivity(one_compartment::model, person, regimen<>(intravenous_dose), {.at = {0.0 * h, 1.0 * h, 10.0 * h}}, wrt("cl", "v", "ka"));
    auto const by_cl = s.slope(plasma, "cl"), by_v = s.slope(plasma, "v"), relative = s.relative(plasma, "cl");
    std::size_t i = 0;
    for (double const t : {0.0, 1.0, 10.0}) {
        double const c = 4.0 * std::exp(-0.08 * t);
        CHECK(by_cl[i] == Approx(-t / 25.0 * c).margin(1e-14));
        CHECK(by_v[i] == Approx(c * (0.08 * t - 1.0) / 25.0));
        CHECK(relative[i] == Approx(-0.08 * t).margin(1e-14));
        ++i;
    }
}

TEST_CASE("Sensitivities equal central differences, through lag and bioavailability, in regimens and in records", "[sensitivity]") {
    regimen<> const plan(dose<>(unnamed, 100.0 * umol));
    sampling const when{.at = {0.4 * h, 2.0 * h, 9.0 * h}};
    record<> const given{.time = 0.0, .evid = evid::dose, .amt = 100.0, .cmt = 1, .ii = 12.0, .addl = 1, .ss = 1};
    auto const s = sensitivity(one_compartment::model, person, plan, when, wrt("lag", "f", "ka"));
    history<one_compartment::parameters<>> const records{{given, {.time = 2.0}, {.time = 19.0}}, {person}};
    auto const r = sensitivity(one_compartment::model, records, wrt("lag", "f", "ka"));
    auto const moved = [&](int which, double by) {
        auto p = person;
        if (which == 0)
            p.lag = (0.5 + by) * h;
        else if (which == 1)
            p.f = 0.7 + by;
        else
            p.ka = (0.9 + by) * per_h;
        return p;
    };
    int which = 0;
    for (auto const name : {"lag", "f", "ka"}) {
        auto const up = moved(which, 1e-4), down = moved(which, -1e-4);
        auto const a = simulate(one_compartment::model, up, plan, when)[central];
        auto const b = simulate(one_compartment::model, down, plan, when)[central];
        auto const x = simulate(one_compartment::model, history<one_compartment::parameters<>>{records.records, {up}});
        auto const y = simulate(one_compartment::model, history<one_compartment::parameters<>>{records.records, {down}});
        for (std::size_t i = 0; i < 3; ++i) {
            CAPTURE(name, i);
            CHECK(s.slope(central, name)[i] == Approx((a[i] - b[i]).base() / 2e-4).epsilon(1e-6).margin(1e-9));
            CHECK(r.slope(central, name)[i] == Approx((x[i][central] - y[i][central]).base() / 2e-4).epsilon(1e-6).margin(1e-9));
        }
        ++which;
    }
    CHECK(std::isnan(s.relative(central, "f")[0])); // nothing has arrived
    CHECK(s.relative(central, "f")[1] == Approx(1.0));
}

TEST_CASE("A parameter that the model has not, or that was not asked about, is refused by name", "[sensitivity]") {
    regimen<> const plan(intravenous_dose);
    sampling const when{.at = {1.0 * h}};
    CHECK_THROWS_WITH(sensitivity(one_compartment::model, person, plan, when, wrt("clearance", "v", "ka")),
                      ContainsSubstring("parameter = clearance, must be one of ka, cl, v, f, lag"));
    CHECK_THROWS_WITH(sensitivity(one_compartment::model, person, plan, when, wrt("cl", "cl", "ka")), ContainsSubstring("asked about once"));
    CHECK_THROWS_WITH(sensitivity(one_compartment::model, person, plan, when, wrt("cl", "v", "f")).slope(plasma, "ka"),
                      ContainsSubstring("parameter = ka, must be one of those asked about: cl, v, f"));
}
