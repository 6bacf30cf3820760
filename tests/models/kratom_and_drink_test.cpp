#include "alkaloid/models/kratom_and_drink.hpp"

#include <alkaloid/core/basis.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/simulate/records.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr ethanol::parameters<> drinker{.ka = 3.6 / h, .vmax = 123'700.0 * (umol / h), .km = 586.0 * (umol / L), .vc = 14.5 * L, .q = 48.5 * (L / h), .vp = 21.2 * L, .clr = 0.216 * (L / h)};
constexpr kratom_and_drink::parameters<> person{.kratom = mitragynine::typical, .alcohol = drinker};
regimen<> const kratom = repeat({mitragynine::drug, 20 * mg}, {.every = 8 * h, .count = 6});
regimen<> const drinks = repeat({ethanol::drug, 24 * g, {.at = 9.3 * h}}, {.every = 0.7 * h, .count = 4});
sampling const grid{.until = 60 * h, .every = 0.25 * h};
using kratom_and_drink::model;
} // namespace

TEST_CASE("kratom and drink: mitragynine beside ethanol is, to the bit, mitragynine alone") {
    auto const alone = simulate(mitragynine::model, mitragynine::typical, kratom, grid);
    auto const beside = simulate(model, person, kratom, grid);
    CHECK(beside.outcome().solver == "exact + dopri5");
    for (std::size_t i = 0; i < alone[plasma].size(); ++i) {
        CHECK(beside[plasma].values()[i] == alone[plasma].values()[i]);
        CHECK(beside[plasma_7oh].values()[i] == alone[plasma_7oh].values()[i]);
    }
}

TEST_CASE("kratom and drink: a drink is an event, at which mitragynine's stretch is cut in two; nothing else changes") {
    auto const alone = simulate(mitragynine::model, mitragynine::typical, kratom, grid);
    auto const beside = simulate(model, person, kratom + drinks, grid);
    for (std::size_t i = 0; i < alone[plasma].size(); ++i) {
        CHECK(beside[plasma].values()[i] == Approx(alone[plasma].values()[i]).epsilon(1e-13));
        CHECK(beside[plasma_7oh].values()[i] == Approx(alone[plasma_7oh].values()[i]).epsilon(1e-13));
    }
}

TEST_CASE("kratom and drink: ethanol beside mitragynine is ethanol alone") {
    auto const alone = simulate(ethanol::model, drinker, drinks, grid, dopri5{.relative = 1e-11});
    auto const beside = simulate(model, person, kratom + drinks, grid, automatic{{.relative = 1e-11}});
    double highest = 0.0;
    for (std::size_t i = 0; i < alone[central].size(); ++i) {
        highest = std::max(highest, alone[central].values()[i]);
        CHECK(beside[alcohol].values()[i] == Approx(alone[central].values()[i]).epsilon(1e-8).margin(1e-6));
        CHECK(beside[blood_alcohol].values()[i] == Approx(alone[central].values()[i] / 14.5).epsilon(1e-8).margin(1e-6));
    }
    CHECK(highest > 1e5);
}

TEST_CASE("kratom and drink: in lanes and with derivatives it is what dopri5 makes of the whole") {
    automatic const precise{{.relative = 1e-11, .absolute = 1e-10 * umol}};
    sampling const few{.until = 20 * h, .every = 2.5 * h};
    auto const course = simulate(model, person, kratom + drinks, few, precise);
    auto const whole = simulate(model, person, kratom + drinks, few, precise.otherwise);
    auto const lanes = simulate(model, with_scalar<pack<4>>(person), kratom + drinks, few, precise);
    auto varied = with_scalar<dual<2>>(person);
    varied.kratom.cl = clearance<dual<2>>::from_base(dual<2>::variable(person.kratom.cl.base(), 0));
    varied.alcohol.vmax = amount_rate<dual<2>>::from_base(dual<2>::variable(drinker.vmax.base(), 1));
    auto const slopes = simulate(model, varied, kratom + drinks, few, precise);
    auto const slopes_whole = simulate(model, varied, kratom + drinks, few, precise.otherwise);
    for (std::size_t i = 0; i < course[plasma].size(); ++i) {
        CHECK(course[plasma].values()[i] == Approx(whole[plasma].values()[i]).epsilon(1e-9));
        CHECK(course[blood_alcohol].values()[i] == Approx(whole[blood_alcohol].values()[i]).epsilon(1e-8).margin(1e-6));
        CHECK(lanes[plasma].values()[i][3] == Approx(course[plasma].values()[i]).epsilon(1e-12));
        CHECK(lanes[blood_alcohol].values()[i][2] == Approx(course[blood_alcohol].values()[i]).epsilon(1e-8).margin(1e-6));
        CHECK(slopes[plasma].values()[i].gradient[0] == Approx(slopes_whole[plasma].values()[i].gradient[0]).epsilon(1e-8).margin(1e-11));
        CHECK(slopes[plasma].values()[i].gradient[1] == 0.0);
        CHECK(slopes[blood_alcohol].values()[i].gradient[0] == 0.0);
        CHECK(slopes[blood_alcohol].values()[i].gradient[1] == Approx(slopes_whole[blood_alcohol].values()[i].gradient[1]).epsilon(1e-7).margin(1e-9));
    }
}

TEST_CASE("kratom and drink: parameters name both persons, check both, and convert") {
    std::string names;
    for_each_field(person, [&](auto const& f, double) { names += std::string(f.name) + " "; });
    CHECK(names == "ka lag cl v1 q v2 first_pass fm cl_7oh v_7oh ka_7oh f_7oh alcohol.ka alcohol.vmax alcohol.km alcohol.vc alcohol.q alcohol.vp alcohol.clr "
                   "interaction.ka_kratom interaction.ka_alcohol interaction.clearance ");
    auto bad = person;
    bad.kratom.cl = -1.0 * (L / h);
    bad.alcohol.km = 0.0 * (umol / L);
    bad.interaction.clearance = 9.0;
    checklist found;
    check_parameters(bad, found);
    REQUIRE(found.found().size() == 3);
    CHECK(found.found()[0].name == "cl");
    CHECK(found.found()[1].name == "alcohol.km");
    CHECK(found.found()[2].name == "interaction.clearance");
    auto const wide = with_scalar<dual<3>>(person);
    CHECK(wide.kratom.f_7oh.value == person.kratom.f_7oh);
    CHECK(wide.alcohol.clr.base().value == drinker.clr.base());
    CHECK(wide.interaction.clearance.value == 1.0);
    STATIC_REQUIRE(std::same_as<scalar_of_t<std::remove_const_t<decltype(wide)>>, dual<3>>);
}

TEST_CASE("kratom and drink: doses go by substance, and a drug of neither kind is refused") {
    auto const vein = simulate(model, person, dose{ethanol::drug, 10 * g, {.by = intravenous}}, {.at = {0.0 * h}});
    CHECK(vein[alcohol].values()[0] == Approx(10e6 / 46.07));
    CHECK(vein[central].values()[0] == 0.0);
    CHECK_THROWS_AS(simulate(model, person, dose{mitragynine::drug, 10 * mg, {.by = intravenous}}, grid), invalid_input);
    CHECK_THROWS_AS(simulate(model, person, dose{substance{"other", 100.0 * (g / mol)}, 10 * mg}, grid), invalid_input);
}

TEST_CASE("pk interaction: the default changes no bit, a multiplier acts on its own drug, and setting it twice does not multiply") {
    auto const before = simulate(model, person, kratom + drinks, grid);
    auto const same = simulate(model, with(pk_interaction<>{}, person), kratom + drinks, grid);
    for (std::size_t i = 0; i < before[plasma].size(); ++i) {
        CHECK(same[plasma].values()[i] == before[plasma].values()[i]);
        CHECK(same[blood_alcohol].values()[i] == before[blood_alcohol].values()[i]);
    }
    auto faster = mitragynine::typical;
    faster.ka = faster.ka * 1.5;
    faster.cl = faster.cl * 0.5;
    faster.cl_7oh = faster.cl_7oh * 0.5;
    pk_interaction<> const believed{.ka_kratom = 1.5, .clearance = 0.5};
    auto const alone = simulate(mitragynine::model, faster, kratom, grid);
    auto const twice = simulate(model, with(believed, with(believed, person)), kratom, grid);
    for (std::size_t i = 0; i < alone[plasma].size(); ++i) {
        CHECK(twice[plasma].values()[i] == alone[plasma].values()[i]);
        CHECK(twice[plasma_7oh].values()[i] == alone[plasma_7oh].values()[i]);
    }
    auto const slow = simulate(model, with(pk_interaction<>{.ka_alcohol = 0.6}, person), kratom + drinks, grid);
    auto slow_drinker = person;
    slow_drinker.alcohol.ka = slow_drinker.alcohol.ka * 0.6;
    auto const by_hand = simulate(model, slow_drinker, kratom + drinks, grid);
    CHECK(slow[blood_alcohol].values()[42] == by_hand[blood_alcohol].values()[42]);
    CHECK(slow[blood_alcohol].values()[42] != before[blood_alcohol].values()[42]);
}

TEST_CASE("pk interaction: what lies outside the bounds is refused, what lies outside the literature is listed as belief") {
    CHECK_THROWS_AS(with(pk_interaction<>{.ka_kratom = 0.1, .ka_alcohol = 6.0}, person), invalid_input);
    auto const lines = [](pk_interaction<> const& how) { return sources(how); };
    CHECK(lines({})[2].cite == "chan2014");
    CHECK(lines({.ka_kratom = 1.8})[0].note == "your assumption, inside what is reported of other drugs");
    CHECK(lines({.ka_kratom = 1.9})[0].note == "your assumption, outside what is reported of any drug");
    CHECK(lines({.clearance = 0.9})[2].note == "your assumption, outside what is reported of any drug");
    auto const course = simulate(model, with(pk_interaction<>{.ka_kratom = 2.0}, person), kratom, {.at = {1.0 * h}});
    CHECK(evidence(course[plasma]).grade == evidence_grade::D);
    auto const path = course[plasma].rests_on();
    auto const links = path.links();
    CHECK(std::any_of(links.begin(), links.end(), [](provenance const& p) { return p.name == "ka_kratom" && p.population == "yours"; }));
    CHECK(std::none_of(links.begin(), links.end(), [](provenance const& p) { return p.name == "ka_alcohol"; }));
}

TEST_CASE("kratom and drink: records with compartments switched off and on are split, and equal the whole integrated") {
    std::vector<record<>> const rows{{.time = 0.0, .evid = evid::dose, .amt = 50.0, .cmt = 1},
                                     {.time = 1.0, .evid = evid::dose, .amt = 4e5, .cmt = 6},
                                     {.time = 2.0},
                                     {.time = 2.0, .evid = evid::other, .cmt = -8},
                                     {.time = 2.0, .evid = evid::other, .cmt = -3},
                                     {.time = 3.0},
                                     {.time = 3.0, .evid = evid::other, .cmt = 3},
                                     {.time = 4.0, .evid = evid::reset},
                                     {.time = 4.0, .evid = evid::dose, .amt = 3e5, .cmt = 7},
                                     {.time = 5.0, .evid = evid::dose, .amt = 20.0, .cmt = 1, .rate = 10.0},
                                     {.time = 6.0},
                                     {.time = 9.0}};
    dopri5 const precise{.relative = 1e-11, .absolute = 1e-9 * umol};
    history<kratom_and_drink::parameters<>> const what{rows, {person}};
    auto const apart = simulate(model, what, {}, automatic{precise});
    auto const whole = simulate(model, what, {}, precise);
    CHECK(apart.outcome().solver == "exact + dopri5");
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t c = 0; c < 8; ++c) {
            CAPTURE(i, c);
            CHECK(apart[i].base()[c] == Approx(whole[i].base()[c]).epsilon(1e-8).margin(1e-6));
        }
    CHECK(apart[5].base()[2] == 0.0);
    CHECK(apart[5].base()[7] == 0.0);
    // Parameters that move between records make one whole of it, which takes a solver with steps.
    CHECK_THROWS_AS(simulate(model, what, {.convention = {.covariates = between_records::linear}}, automatic{precise}), invalid_input);
}
