#include "catch.hpp"

#include <alkaloid/analyse/exposure.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/saturable_formation.hpp>
#include <alkaloid/models/with_pseudoindoxyl.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/exact.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
sampling const half_a_day{.until = 12 * h, .every = 5 * minute};
auto swallowed(double milligrams, auto const& person, substance const& what = mitragynine::drug) {
    return simulate(saturable_formation::model, person, dose{what, milligrams * mg}, half_a_day);
}
double peak_7oh(double milligrams, auto const& person) {
    return cmax(swallowed(milligrams, person)[plasma_7oh]).base();
}
} // namespace

TEST_CASE("at trial doses the saturable enzyme changes 7-OH by less than a quarter, at a tenth of them by hardly anything") {
    auto const linear = [](double d) { return cmax(simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, d * mg}, half_a_day)[plasma_7oh]).base(); };
    CHECK(peak_7oh(60.0, saturable_formation::typical) > 0.75 * linear(60.0));
    CHECK(peak_7oh(1.0, saturable_formation::typical) == Approx(linear(1.0)).epsilon(5e-3));
}

TEST_CASE("7-OH from mitragynine has a ceiling that 7-OH as such has not, and no effect is clipped for it") {
    auto const& person = saturable_formation::typical;
    CHECK(peak_7oh(7000.0, person) < 5.0 * peak_7oh(700.0, person)); // ten times the dose
    double const most = (person.first_pass * person.ka * person.gut_half + person.fm * person.cl * person.km).base() / person.cl_7oh.base();
    CHECK(peak_7oh(1e7, person) < most); // what the enzyme can make against what is cleared
    CHECK(peak_7oh(1e6, person) > 0.5 * most);
    CHECK(peak_7oh(700.0, person) > 3.0 * peak_7oh(70.0, person));
    auto const oh = [&](double d) { return cmax(swallowed(d, person, hydroxymitragynine::drug)[plasma_7oh]).base(); };
    CHECK(oh(700.0) == Approx(10.0 * oh(70.0)).epsilon(1e-6));
    // Mitragynine, in excess, holds the receptor against its metabolite: what is left is its own maximum.
    CHECK(cmax(kratom::activation(swallowed(1e6, person)).total) > 0.3);
    CHECK(kratom::activation(swallowed(1e6, person)).total[20] == Approx(0.515 / 1.515).epsilon(0.05));
}

TEST_CASE("what the assumed enzyme does between 350 and 2800 mg, beside the linear model: it bends 7-OH, and partial agonism does the rest") {
    auto const linear = [](double d) { return simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, d * mg}, half_a_day); };
    auto const& person = saturable_formation::typical;
    for (double const d : {350.0, 700.0, 1400.0}) {
        double const growth = peak_7oh(2.0 * d, person) / peak_7oh(d, person);
        CHECK((growth > 1.5 && growth < 1.85)); // 2 in the linear model
        double const bent = cmax(kratom::activation(swallowed(2.0 * d, person)).total), straight = cmax(kratom::activation(linear(2.0 * d)).total);
        CHECK(bent < straight);
        CHECK(bent > 0.9 * straight);
    }
    // A tenth of the capacity: 7-OH all but stops rising where the mouse's effect does, and the linear limit is kept.
    auto const tight = saturable_formation::saturating<double>(mitragynine::typical, 60.0 * umol, 2.0 * uM);
    CHECK(peak_7oh(2800.0, tight) < 1.35 * peak_7oh(1400.0, tight));
    CHECK(sources(tight)[12].printed == "changed");
    CHECK(sources(person)[12].printed != "changed");
}

TEST_CASE("inhibiting formation takes from mitragynine's activation, not from that of 7-OH as such") {
    auto slow = saturable_formation::typical;
    slow.first_pass = 0.2 * slow.first_pass;
    slow.fm = 0.2 * slow.fm;
    auto const active = [](auto const& who, substance const& what) { return cmax(kratom::activation(swallowed(60.0, who, what)).total); };
    CHECK(active(slow, mitragynine::drug) < 0.6 * active(saturable_formation::typical, mitragynine::drug));
    CHECK(active(slow, hydroxymitragynine::drug) == Approx(active(saturable_formation::typical, hydroxymitragynine::drug)).epsilon(1e-6));
}

TEST_CASE("the pseudoindoxyl branch is off by default: then nothing of it forms and the rest is as without it") {
    auto const plain = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 30 * mg}, half_a_day);
    auto const off = simulate(with_pseudoindoxyl::model, with_pseudoindoxyl::off(mitragynine::typical), dose{mitragynine::drug, 30 * mg}, half_a_day);
    CHECK(off.outcome().solver == "exact");
    CHECK(cmax(off[plasma_pseudoindoxyl]).base() == 0.0);
    CHECK(cmax(off[plasma_7oh]).base() == Approx(cmax(plain[plasma_7oh]).base()).epsilon(1e-12));
}

TEST_CASE("switched on, what 7-OH loses to it appears, mole for mole, and the evidence says whose belief it is") {
    auto const on = simulate(with_pseudoindoxyl::model, with_pseudoindoxyl::on(mitragynine::typical, {.formed = 0.3, .cl = 40 * (L / h), .v = 50 * L}),
                             dose{mitragynine::drug, 30 * mg}, {.until = 3000 * h, .every = 1 * h});
    auto const oh = exposure(on[plasma_7oh], {}), pi = exposure(on[plasma_pseudoindoxyl], {});
    CHECK(pi.auc_last.value().base() * 40.0 == Approx(0.3 * oh.auc_last.value().base() * 41.91).epsilon(0.02));
    CHECK(evidence(on[plasma_pseudoindoxyl]).grade == evidence_grade::D);
    CHECK(on[plasma_pseudoindoxyl].rests_on().links().back().name == "pseudoindoxyl branch");
}
