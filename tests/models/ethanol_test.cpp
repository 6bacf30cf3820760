#include <alkaloid/models/ethanol_one_compartment.hpp>
#include <alkaloid/models/ethanol_pathways.hpp>
#include <alkaloid/models/ethanol_variability.hpp>
#include <alkaloid/models/typical_ethanol.hpp>

#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/core/draws.hpp>
#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/dopri5.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

#include <algorithm>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class F>
std::size_t violations(F const& f) {
    try {
        f();
    } catch (invalid_input const& e) {
        return e.violations().size();
    }
    return 0;
}
template <class P>
auto blood_level(P const& who, regimen<> const& drunk, duration<> until = 8 * h) {
    return simulate(ethanol::model, who, drunk, {.until = until, .every = 1 * minute})[blood];
}
} // namespace

TEST_CASE("a body has the water that a paper works out for it, less with age only for men, and more with height and weight") {
    body const he{.age = 40, .height = 172.72 * cm, .weight = 72.576 * kg};
    CHECK(body_water(he).in(L) == Approx(41.5907792).epsilon(1e-9));
    CHECK(ethanol_volume(he).in(L) == Approx(41.5907792 / 0.80).epsilon(1e-9));
    auto older = he;
    older.age = 60;
    CHECK((body_water(he) - body_water(older)).in(L) == Approx(20 * 0.09516).epsilon(1e-12));
    body const she = typical_body(sex::female);
    auto her_mother = she;
    her_mother.age = 60;
    CHECK(body_water(she) == body_water(her_mother));
    auto taller = she, heavier = she;
    taller.height = 1.75 * metre, heavier.weight = 72 * kg;
    CHECK(body_water(taller) > body_water(she));
    CHECK(body_water(heavier) > body_water(she));
}

TEST_CASE("women have less blood per weight than men by every estimate, and it falls with weight but for Widmark's") {
    for (auto by : {widmark_estimate::widmark, widmark_estimate::watson, widmark_estimate::forrest, widmark_estimate::seidl}) {
        body he, she;
        she.sex = sex::female;
        CHECK(widmark_factor(she, by) < widmark_factor(he, by));
        auto heavy = he;
        heavy.weight = 120 * kg;
        if (by != widmark_estimate::widmark)
            CHECK(widmark_factor(heavy, by) < widmark_factor(he, by));
    }
}

TEST_CASE("everything wrong with a body is said at once, and a formula that leaves its range is refused") {
    body wrong{.age = -1, .height = 0.5 * metre, .weight = 700 * kg};
    wrong.sex = static_cast<sex>(7);
    CHECK(violations([&] { body_water(wrong); }) == 4);
    CHECK(violations([&] { ethanol::typical(wrong); }) == 4);
    CHECK(violations([&] { widmark_factor(wrong, static_cast<widmark_estimate>(9)); }) == 5);
    body const wide{.sex = sex::female, .height = 1.4 * metre, .weight = 200 * kg};
    CHECK(violations([&] { widmark_factor(wide, widmark_estimate::forrest); }) == 1);
}

TEST_CASE("the typical drinker has Norberg's elimination and exchange, and both volumes in proportion to body water") {
    body const who{.sex = sex::female, .age = 25, .height = 1.65 * metre, .weight = 60 * kg};
    auto const p = ethanol::typical(who, drinks::wine);
    CHECK((p.vc + p.vp).in(L) == Approx(ethanol_volume(who).in(L)).epsilon(1e-14));
    CHECK(p.vp / p.vc == Approx(21.2 / 14.5).epsilon(1e-14));
    CHECK(p.vmax == ethanol::norberg.vmax);
    CHECK(p.vmax.in(mg / minute, ethanol::drug) == Approx(95.0).epsilon(1e-14));
    CHECK(p.q.in(mL / minute) == Approx(809.0).epsilon(1e-14));
    CHECK(p.ka.in(per_h) == Approx(1.9));
    auto const fed = ethanol::typical(who, drinks::wine, ethanol::stomach::fed);
    CHECK(fed.ka < p.ka);
    CHECK(fed.vmax / p.vmax == Approx(std::sqrt(1.36 * 1.50)).epsilon(1e-4));
    auto sipped = drinks::beer;
    sipped.absorption.value = 0.3 / h;
    CHECK(ethanol::typical(who, sipped, ethanol::stomach::fed).ka.in(per_h) == Approx(0.3)); // a meal does not speed it
}

TEST_CASE("spirits peak higher and sooner than wine, wine than beer; a meal lowers and delays the peak and ends sooner") {
    auto const drunk = drinks::serving(40 * g);
    auto const s = blood_level(ethanol::typical({}, drinks::spirits), drunk), w = blood_level(ethanol::typical({}, drinks::wine), drunk), b = blood_level(ethanol::typical({}, drinks::beer), drunk);
    CHECK((cmax(s) > cmax(w) && cmax(w) > cmax(b)));
    CHECK((tmax(s) < tmax(w) && tmax(w) < tmax(b)));
    auto const fed = blood_level(ethanol::typical({}, drinks::spirits, ethanol::stomach::fed), drunk);
    CHECK((cmax(fed) < cmax(s) && tmax(fed) > tmax(s)));
    CHECK(fed[360] < s[360]);
    auto const she = blood_level(ethanol::typical(typical_body(sex::female)), drunk);
    CHECK(cmax(she) > cmax(s));
}

TEST_CASE("what blood alcohol rests on: Norberg, the beverage, and for a scaled body its water; a changed value is the caller's") {
    auto const scaled = ethanol::sources(ethanol::typical({}, drinks::beer));
    auto const names = [](auto const& all, std::string_view cite) { return std::any_of(all.begin(), all.end(), [&](provenance const& p) { return p.cite == cite; }); };
    CHECK((names(scaled, "norberg2000") && names(scaled, "mitchell2014") && names(scaled, "watson1980")));
    CHECK_FALSE(names(ethanol::sources(ethanol::norberg), "watson1980"));
    auto const course = blood_level(ethanol::typical({}), drinks::standard_drinks(2, drinks::standard::usa));
    CHECK(evidence(course).grade == evidence_grade::B);
    CHECK(names(course.rests_on().links(), "kalinowski2016"));
    CHECK(evidence(blood_level(ethanol::typical({}, drinks::wine, ethanol::stomach::fed), drinks::serving(10 * g))).grade == evidence_grade::D); // absorption when fed is weak
    auto mine = ethanol::typical({});
    mine.km = 1 * mmol / L;
    CHECK(ethanol::sources(mine)[2].printed == "changed");
    auto vc = ethanol::typical({});
    vc.vc = 20 * L;
    CHECK(ethanol::sources(vc)[3].printed == "changed");
}

TEST_CASE("ethanol: the slope of blood in a parameter is that of a central difference, and lanes are each as alone") {
    auto const at_two_hours = [](auto who) {
        using S = scalar_of_t<decltype(who)>;
        return simulate(ethanol::model, who, dose<S>{ethanol::drug, S(40.0) * g, {.over = duration<S>(20 * minute)}}, {.at = {0 * h, 2 * h}}, automatic{})[blood].values().back();
    };
    auto const p = ethanol::typical({});
    auto d = with_scalar<dual<2>>(p);
    d.vmax = dual<2>::variable(p.vmax.base(), 0) * (umol / h);
    d.vc = dual<2>::variable(p.vc.base(), 1) * L;
    auto const got = at_two_hours(d);
    CHECK(got.value == Approx(at_two_hours(p)).epsilon(1e-6));
    auto const by_difference = central_difference([&](double v) { auto q = p; q.vmax = v * (umol / h); return at_two_hours(q); }, p.vmax.base());
    CHECK(got.gradient[0] == Approx(by_difference).epsilon(1e-4));
    CHECK(got.gradient[1] < 0.0);

    using lanes = pack<4>;
    auto q = with_scalar<lanes>(p);
    q.vc = lanes(std::array{10.0, 15.0, 20.0, 25.0}) * L;
    auto const blood_of = [](auto const& who) { return simulate(ethanol::model, who, dose{ethanol::drug, scalar_of_t<std::decay_t<decltype(who)>>(40.0) * g, {.over = duration<scalar_of_t<std::decay_t<decltype(who)>>>(20 * minute)}}, {.at = {1 * h, 3 * h}}, dopri5{})[blood].values().back(); };
    lanes const side_by_side = blood_of(q);
    for (std::size_t i = 0; i < 4; ++i) {
        auto alone = p;
        alone.vc = (10.0 + 5.0 * static_cast<double>(i)) * L;
        CHECK(side_by_side[i] == Approx(blood_of(alone)).epsilon(1e-6));
    }
}

TEST_CASE("one compartment of 0.68 L/kg cannot peak where spirits did, whatever is absorbed how fast; its tail is Wilkinson's") {
    body who;
    auto p = ethanol::one_compartment(who);
    CHECK(p.vmax.in(g / h, ethanol::drug) == Approx(0.232 * ethanol_volume(who).in(L)).epsilon(1e-12));
    CHECK(p.km.in(g / L, ethanol::drug) == Approx(0.0821).epsilon(1e-12));
    CHECK(0.5 / 0.68 < 0.774); // the ceiling: everything at once and nothing eliminated
    auto const v = 0.68 * who.weight.in(kg) * L;
    p.vmax = (v / p.v) * p.vmax, p.v = v, p.ka = 1000.0 / h;
    auto const course = simulate(saturable::model, p, drinks::serving(0.5 * 75 * g, {.over = 20 * minute}), {.until = 3 * h, .every = 1 * minute})[plasma];
    CHECK(cmax(course).in(g / L, ethanol::drug) < 0.735);
    CHECK(ethanol::one_compartment(who, drinks::beer, ethanol::stomach::fed).vmax / ethanol::one_compartment(who).vmax == Approx(ethanol::fed_elimination.value));
}

TEST_CASE("two enzymes: with one Michaelis constant they are one enzyme, and more CYP2E1 clears a drunk faster") {
    auto const p = ethanol::typical({});
    auto same = ethanol::pathways::split(p, {.cyp2e1 = 0.3});
    same.km_adh = p.km, same.km_cyp2e1 = p.km;
    auto const one = blood_level(p, drinks::serving(40 * g));
    auto const with = [&](auto const& q) { return simulate(ethanol::pathways::model, q, drinks::serving(40 * g), {.until = 8 * h, .every = 1 * minute})[blood]; };
    auto const both = with(same);
    for (std::size_t i : {30u, 120u, 300u})
        CHECK(both[i].in(g / L, ethanol::drug) == Approx(one[i].in(g / L, ethanol::drug)).epsilon(1e-5));
    auto const usual = with(ethanol::pathways::split(p)), induced = with(ethanol::pathways::split(p, {.induction = 3.0}));
    CHECK(induced[240] < usual[240]);
    CHECK(violations([&] { ethanol::pathways::split(p, {.cyp2e1 = 1.2, .induction = -1.0}); }) == 2);
}

TEST_CASE("people drawn about the typical one differ by the stated variation, volumes together, and the same seed draws the same people") {
    auto const p = ethanol::typical({});
    double const n = 4000.0;
    double ka = 0.0, ka2 = 0.0, vmax = 0.0, vmax2 = 0.0, v = 0.0, v2 = 0.0;
    for (std::uint64_t k = 0; k < 4000; ++k) {
        auto const q = ethanol::drawn(p, draws(7, k));
        double const a = std::log(q.ka / p.ka), b = std::log(q.vmax / p.vmax), c = std::log(q.vc / p.vc);
        ka += a / n, ka2 += a * a / n, vmax += b / n, vmax2 += b * b / n, v += c / n, v2 += c * c / n;
        REQUIRE(q.vp / p.vp == Approx(q.vc / p.vc).epsilon(1e-14));
        REQUIRE(q.q == p.q);
    }
    CHECK(ka == Approx(0.0).margin(0.03));
    CHECK(std::sqrt(std::expm1(ka2)) == Approx(0.50).epsilon(0.06));
    CHECK(std::sqrt(std::expm1(vmax2)) == Approx(0.26).epsilon(0.06));
    CHECK(std::sqrt(std::expm1(v2)) == Approx(0.12).epsilon(0.06));
    CHECK(vmax == Approx(0.0).margin(0.02));
    CHECK(v == Approx(0.0).margin(0.01));
    CHECK(ethanol::drawn(p, draws(7, 3)).ka == ethanol::drawn(p, draws(7, 3)).ka);
    ethanol::variability alike;
    alike.ka.value = 0.0, alike.vmax.value = 0.0, alike.volumes.value = 0.0;
    CHECK(ethanol::drawn(p, draws(7, 3), alike).ka == p.ka);
    alike.ka.value = -1.0, alike.vmax.value = -1.0;
    CHECK(violations([&] { ethanol::drawn(p, draws(7, 3), alike); }) == 2);
}
