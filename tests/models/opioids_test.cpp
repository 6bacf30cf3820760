#include <alkaloid/models/buprenorphine.hpp>
#include <alkaloid/models/fentanyl.hpp>
#include <alkaloid/models/methadone.hpp>
#include <alkaloid/models/morphine.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/models/oxycodone.hpp>
#include <alkaloid/models/yassen_buprenorphine.hpp>

#include <alkaloid/analyse/area.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/dosing/schedule.hpp>
#include <alkaloid/dynamics/effect_site.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/dopri5.hpp>

#include "../../examples/support/plasma_anchors.hpp"

#include "catch.hpp"

#include <cmath>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

/// Each drug's typical person with the model: what holds for all of them.
template <class Check>
void for_each_set(Check const& check) {
    check("morphine", morphine::model, morphine::typical, morphine::drug, oral);
    check("oxycodone", oxycodone::model, oxycodone::typical, oxycodone::drug, oral);
    check("oxycodone by vein", oxycodone::model, oxycodone::lamminsalo2019::typical, oxycodone::drug, intravenous);
    check("methadone", methadone::model, methadone::typical, methadone::drug, oral);
    check("fentanyl", fentanyl::model, fentanyl::typical, fentanyl::drug, intravenous);
    check("fentanyl, mann2022", fentanyl::model, fentanyl::mann2022::typical, fentanyl::drug, intravenous);
    check("buprenorphine", buprenorphine::model, buprenorphine::typical, buprenorphine::drug, sublingual);
    check("buprenorphine, disorder", buprenorphine::model, buprenorphine::typical_oud, buprenorphine::drug, sublingual);
    check("buprenorphine, yassen2007", buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical,
          buprenorphine::drug, intravenous);
    check("naloxone", naloxone::model, naloxone::typical, naloxone::drug, intravenous);
    check("naloxone by muscle", naloxone::model, naloxone::yang2024::typical, naloxone::drug, intramuscular);
}

/// Plasma [ng/mL] at `t` after one dose.
template <class M, class P>
double plasma_at(M const& model, P const& p, dose<> const& one, duration<> t) {
    return simulate(model, p, one, {.at = {0 * h, t}})[plasma].values().back() * one.what.molar_mass.base();
}
/// Peak [ng/mL], its time [h] and the area [ng h/mL] of a course.
struct reading {
    double cmax, tmax, auc;
};
template <class M, class P>
reading read(M const& model, P const& p, dose<> const& one, duration<> until, duration<> every) {
    auto const c = simulate(model, p, one, {.until = until, .every = every})[plasma];
    double const to_mass = one.what.molar_mass.base();
    return {cmax(c).base() * to_mass, tmax(c).base(), auc(c).value().base() * to_mass};
}
/// Highest and lowest plasma [ng/mL] over day `n` (from 1) of a daily dose.
template <class M, class P>
reading on_day(int n, M const& model, P const& p, dose<> const& daily) {
    auto const c = simulate(model, p, repeat(daily, {.every = 1 * day, .count = n}),
                            {.until = n * day, .every = 3 * minute})[plasma];
    double highest = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i)
        if (c.times()[i] >= 24.0 * (n - 1))
            highest = std::max(highest, c.values()[i]);
    double const to_mass = daily.what.molar_mass.base();
    return {highest * to_mass, c.values().back() * to_mass, 0.0};
}
mass<> methadone_base(double salt_mg) { return methadone::hydrochloride.base_in(salt_mg * mg); }
} // namespace

// ---- what the models are ----------------------------------------------------------------------------------------------

TEST_CASE("opioids: every model is linear, solved exactly; where it is largest, the adaptive solver agrees") {
    for_each_set([](char const* name, auto const& model, auto const& p, substance const& drug, route const& by) {
        INFO(name);
        STATIC_REQUIRE(linear_model<std::remove_cvref_t<decltype(model)>, std::remove_cvref_t<decltype(p)>>);
        CHECK(simulate(model, p, dose<>{drug, 5 * mg, {.by = by}}, {.until = 24 * h, .every = 1 * h}).outcome().solver == "exact");
    });
    auto const compare = [](auto const& model, auto const& p, dose<> const& one) {
        sampling const day_long{.until = 24 * h, .every = 1 * h};
        auto const exactly = simulate(model, p, one, day_long);
        auto const stepwise = simulate(model, p, one, day_long, dopri5{.relative = 1e-10, .absolute = 1e-12 * umol});
        auto const a = exactly[plasma], b = stepwise[plasma];
        for (std::size_t i = 0; i < a.size(); ++i)
            CHECK(a.values()[i] == Approx(b.values()[i]).epsilon(1e-7).margin(1e-12));
    };
    compare(buprenorphine::model, buprenorphine::typical, dose<>{buprenorphine::drug, 5 * mg, {.by = sublingual}});
    compare(methadone::model, methadone::typical, dose<>{methadone::drug, 5 * mg});
}

TEST_CASE("opioids: what is absorbed is eliminated: the area to infinity is F dose / CL") {
    for_each_set([](char const* name, auto const& model, auto p, substance const& drug, route const& by) {
        INFO(name);
        double expected = 0.0; // of 1 mg, in mg/(L/h)
        if constexpr (requires { p.cl_r; })
            expected = 0.5 * p.f / p.cl_r.base() + 0.5 * p.f / p.cl_s.base();
        else {
            expected = 1.0 / p.cl.base();
            if constexpr (requires { p.f(); })
                expected *= p.f();
            else if constexpr (requires { p.f; })
                expected *= p.f;
        }
        std::vector<duration<>> often{0 * h}; // from seconds to months
        for (double t = 1e-4; t < 2000.0; t *= 1.004)
            often.push_back(t * h);
        auto const got = auc(simulate(model, p, dose<>{drug, 1 * mg, {.by = by}}, {.at = often})[plasma]);
        CHECK(got.value().base() * drug.molar_mass.base() == Approx(1000.0 * expected).epsilon(2e-4));
    });
}

TEST_CASE("opioids: twice the dose gives twice the curve") {
    for_each_set([](char const* name, auto const& model, auto const& p, substance const& drug, route const& by) {
        INFO(name);
        CHECK(plasma_at(model, p, {drug, 4 * mg, {.by = by}}, 3 * h) ==
              Approx(2 * plasma_at(model, p, {drug, 2 * mg, {.by = by}}, 3 * h)).epsilon(1e-12));
    });
}

TEST_CASE("opioids: the effect site follows plasma and meets it where its own curve peaks") {
    // dCe/dt = ke0 (Cp - Ce) is zero there.
    auto const check = [](auto const& model, auto const& p, substance const& drug, duration<> until) {
        auto const course = simulate(model, p, dose<>{drug, 1 * mg, {.by = intravenous}}, {.until = until, .every = 1 * second});
        auto const site = course[biophase], blood = course[plasma];
        auto const top = peak(site);
        auto const i = static_cast<std::size_t>(std::lround(top.time.base() * 3600));
        INFO(top.time.base());
        CHECK(site.values()[0] == 0.0);
        CHECK(i > 10);
        CHECK(i + 1 < site.size());
        CHECK(site.values()[i] == Approx(blood.values()[i]).epsilon(5e-3));
        auto const beside = effect_site(blood, p.ke0); // of the curve, without a model
        CHECK(site.values()[i / 4] == Approx(beside.values()[i / 4]).epsilon(1e-3));
    };
    check(morphine::model, morphine::typical, morphine::drug, 8 * h);
    check(fentanyl::model, fentanyl::typical, fentanyl::drug, 2 * h);
    check(fentanyl::model, fentanyl::mann2022::typical, fentanyl::drug, 2 * h);
    check(buprenorphine::model, buprenorphine::typical, buprenorphine::drug, 8 * h);
    check(buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical, buprenorphine::drug, 8 * h);
    check(naloxone::model, naloxone::typical, naloxone::drug, 2 * h);
}

TEST_CASE("opioids: a model takes its own drug by the ways that were studied, and no other") {
    sampling const hour{.until = 1 * h, .every = 1 * h};
    CHECK_THROWS_AS(simulate(morphine::model, morphine::typical, dose<>{fentanyl::drug, 1 * mg}, hour), invalid_input);
    CHECK_THROWS_AS(simulate(fentanyl::model, fentanyl::typical, dose<>{fentanyl::drug, 1 * mg}, hour), invalid_input);
    CHECK_THROWS_AS(simulate(oxycodone::model, oxycodone::typical, dose<>{oxycodone::drug, 1 * mg, {.by = intravenous}}, hour),
                    invalid_input); // apparent values
    CHECK_THROWS_AS(simulate(naloxone::model, naloxone::yang2024::typical, dose<>{naloxone::drug, 1 * mg, {.by = intravenous}}, hour),
                    invalid_input); // apparent values
}

TEST_CASE("opioids: the two enantiomers of methadone are halves of a dose by either way, and plasma is their sum") {
    auto const& p = methadone::typical;
    auto const by_vein = simulate(methadone::model, p, dose<>{methadone::drug, 10 * mg, {.by = intravenous}}, {.until = 1 * day, .every = 1 * h});
    double const half = 5000.0 / methadone::drug.molar_mass.base();
    CHECK(by_vein.at(0 * h)[central].in(umol) == Approx(half).epsilon(1e-12));
    CHECK(by_vein.at(0 * h)[central_s].in(umol) == Approx(half).epsilon(1e-12));
    auto const all = by_vein[plasma], r = by_vein[plasma_r], s = by_vein[plasma_s];
    for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(all.values()[i] == Approx(r.values()[i] + s.values()[i]).epsilon(1e-12));
    CHECK(r.values()[24] < s.values()[24]); // S in the smaller volume
    auto const by_mouth = read(methadone::model, p, {methadone::drug, 10 * mg}, 2000 * h, 6 * minute);
    CHECK(by_mouth.auc == Approx(5000.0 * p.f * (1 / p.cl_r.base() + 1 / p.cl_s.base())).epsilon(1e-3));
}

TEST_CASE("opioids: sources names every parameter once, in order, cites each, and says which value is no longer reported") {
    for_each_set([](char const* name, auto const&, auto p, substance const&, route const&) {
        INFO(name);
        for (auto const& line : sources(p)) {
            INFO(line.name);
            CHECK_FALSE(line.printed == "changed");
            CHECK_FALSE(line.cite.empty());
        }
        std::string changed;
        if constexpr (requires { p.v1_s; }) {
            p.v1_s = 2.0 * p.v1_s;
            changed = "v1_s";
        } else {
            p.v1 = 2.0 * p.v1;
            changed = "v1";
        }
        auto const lines = sources(p);
        std::size_t i = 0;
        for_each_field(p, [&](auto const& f, double) {
            REQUIRE(i < lines.size());
            CHECK(lines[i].name == f.name);
            CHECK((lines[i].printed == "changed") == (f.name == changed));
            ++i;
        });
        CHECK(i == lines.size());
    });
}

TEST_CASE("opioids: a curve rests on the parameters' sources, plasma not on the delay to the effect site") {
    auto const course = simulate(fentanyl::model, fentanyl::typical, dose<>{fentanyl::drug, 0.1 * mg, {.by = intravenous}},
                                 {.until = 1 * h, .every = 1 * h});
    CHECK(course[plasma].rests_on().links().size() == 4);
    CHECK(course[biophase].rests_on().links().size() == 5);
    CHECK(evidence(course[plasma]).grade == evidence_grade::B);

    auto const tablet = [](double milligrams) {
        auto const p = buprenorphine::at_dose(buprenorphine::typical, milligrams * mg);
        return simulate(buprenorphine::model, p, dose<>{buprenorphine::drug, milligrams * mg, {.by = sublingual}},
                        {.until = 1 * h, .every = 1 * h});
    };
    CHECK(evidence(tablet(8)[plasma]).grade == evidence_grade::B);
    CHECK(evidence(tablet(2)[plasma]).grade == evidence_grade::D); // F extrapolated
    CHECK(evidence(tablet(2)[plasma]).weakest.name == "taken");
    CHECK(evidence(tablet(8)[biophase]).grade == evidence_grade::D); // ke0 borrowed
}

TEST_CASE("opioids: a changed dose under the tongue changes F by the published power, and impossible ones are refused") {
    CHECK(buprenorphine::typical.f() == Approx(0.140));
    CHECK(buprenorphine::at_dose(buprenorphine::typical, 8 * mg).f() == Approx(0.140 * std::pow(2.0, 0.371)));
    CHECK(buprenorphine::at_dose(buprenorphine::typical, 2 * mg).f() == Approx(0.303).epsilon(2e-3));
    CHECK_THROWS_AS(buprenorphine::at_dose(buprenorphine::typical, 0 * mg), invalid_input);
    CHECK_THROWS_AS(buprenorphine::at_dose(buprenorphine::typical, std::nan("") * mg), invalid_input);
}

// ---- an independent integration of the same published tables, to about 1 % ---------------------------------------------

TEST_CASE("opioids, recomputed: morphine 10 mg base over 5 min") {
    dose<> const one{morphine::drug, 10 * mg, {.by = intravenous, .over = 5 * minute}};
    CHECK(plasma_at(morphine::model, morphine::typical, one, 1 * h) == Approx(15.9).epsilon(0.01));
    CHECK(plasma_at(morphine::model, morphine::typical, one, 2 * h) == Approx(10.1).epsilon(0.01));
    CHECK(plasma_at(morphine::model, morphine::typical, one, 4 * h) == Approx(4.6).epsilon(0.01));
    CHECK(read(morphine::model, morphine::typical, one, 100 * h, 1 * minute).auc == Approx(106).epsilon(0.01));
}

TEST_CASE("opioids, recomputed: oxycodone 15 mg hydrochloride by mouth") {
    auto const got = read(oxycodone::model, oxycodone::typical, {oxycodone::drug, oxycodone::hydrochloride.base_in(15 * mg)}, 48 * h, 1 * minute);
    CHECK(got.cmax == Approx(19.9).epsilon(0.015)); // there with t1/2 3.6 h, here 3.55 h
    CHECK(got.tmax == Approx(1.11).epsilon(0.02));
    CHECK(got.auc == Approx(128.2).epsilon(1e-3)); // what CL/F was made of
}

TEST_CASE("opioids, recomputed: methadone hydrochloride by mouth, F 0.70") {
    auto p = methadone::typical;
    p.f = 0.70;
    p.ka = 0.6014 / h;
    auto const single = read(methadone::model, p, {methadone::drug, methadone_base(10)}, 72 * h, 1 * minute);
    CHECK(single.cmax == Approx(24.8).epsilon(0.01));
    CHECK(single.tmax == Approx(2.96).epsilon(0.02));
    CHECK(plasma_at(methadone::model, p, {methadone::drug, methadone_base(10)}, 24 * h) == Approx(12.1).epsilon(0.01));
    CHECK(plasma_at(methadone::model, p, {methadone::drug, methadone_base(10)}, 48 * h) == Approx(7.78).epsilon(0.01));
    auto const twentieth = on_day(20, methadone::model, p, {methadone::drug, methadone_base(60)});
    CHECK(twentieth.cmax == Approx(347).epsilon(0.01));
    CHECK(twentieth.tmax == Approx(209).epsilon(0.01)); // the trough
}

TEST_CASE("opioids, recomputed: fentanyl 50 ug over 2 min, both sets") {
    dose<> const one{fentanyl::drug, 50 * ug, {.by = intravenous, .over = 2 * minute}};
    struct row {
        duration<> at;
        double yassen, mann;
    };
    for (auto const& [at, yassen, mann] : {row{5 * minute, 1.08, 0.863}, row{15 * minute, 0.256, 0.258}, row{1 * h, 0.148, 0.0986},
                                           row{4 * h, 0.0631, 0.0415}, row{12 * h, 0.0065, 0.0045}}) {
        INFO(at.base());
        CHECK(plasma_at(fentanyl::model, fentanyl::typical, one, at) == Approx(yassen).epsilon(0.015));
        CHECK(plasma_at(fentanyl::model, fentanyl::mann2022::typical, one, at) == Approx(mann).epsilon(0.015));
    }
    CHECK(read(fentanyl::model, fentanyl::typical, one, 24 * h, 10 * second).auc == Approx(0.846).epsilon(0.01));
    CHECK(read(fentanyl::model, fentanyl::mann2022::typical, one, 24 * h, 10 * second).auc == Approx(0.658).epsilon(0.01));
}

TEST_CASE("opioids, recomputed: buprenorphine under the tongue and by vein, where three steps stand for a constant rate") {
    auto const tablet = [](double milligrams, auto const& who) {
        return std::pair{buprenorphine::at_dose(who, milligrams * mg), dose<>{buprenorphine::drug, milligrams * mg, {.by = sublingual}}};
    };
    for (auto const& [milligrams, cmax] : {std::pair{2.0, 1.64}, {8.0, 3.93}, {16.0, 6.08}}) {
        auto const [p, one] = tablet(milligrams, buprenorphine::typical);
        auto const got = read(buprenorphine::model, p, one, 24 * h, 0.5 * minute);
        CHECK(got.cmax == Approx(cmax).epsilon(0.02));
        CHECK(got.tmax == Approx(0.87).epsilon(0.04));
    }
    for (auto const& [milligrams, healthy, disorder, trough] : {std::tuple{2.0, 1.89, 1.21, 0.25}, {16.0, 6.98, 4.49, 0.92}, {32.0, 10.8, 6.94, 1.42}}) {
        auto const [p, one] = tablet(milligrams, buprenorphine::typical);
        auto const twelfth = on_day(12, buprenorphine::model, p, one);
        CHECK(twelfth.cmax == Approx(healthy).epsilon(0.02));
        CHECK(twelfth.tmax == Approx(trough).epsilon(0.02)); // the trough
        auto const [q, same] = tablet(milligrams, buprenorphine::typical_oud);
        CHECK(on_day(12, buprenorphine::model, q, same).cmax == Approx(disorder).epsilon(0.02));
    }
    dose<> const by_vein{buprenorphine::drug, 2 * mg, {.by = intravenous, .over = 1 * minute}};
    CHECK(plasma_at(buprenorphine::model, buprenorphine::typical, by_vein, 10 * minute) == Approx(16.0).epsilon(0.01));
    CHECK(plasma_at(buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical, by_vein, 10 * minute) == Approx(11.1).epsilon(0.015));
}

TEST_CASE("opioids, recomputed: naloxone 0.4 mg by vein and by muscle") {
    dose<> const by_vein{naloxone::drug, 0.4 * mg, {.by = intravenous}};
    for (auto const& [minutes, level] : {std::pair{5.0, 2.17}, {15.0, 1.01}, {30.0, 0.760}, {60.0, 0.433}, {120.0, 0.140}})
        CHECK(plasma_at(naloxone::model, naloxone::typical, by_vein, minutes * minute) == Approx(level).epsilon(0.01));
    CHECK(read(naloxone::model, naloxone::typical, by_vein, 24 * h, 2 * second).auc == Approx(1.94).epsilon(0.01));
    for (auto const& [milligrams, cmax, auc] : {std::tuple{0.4, 0.913, 1.96}, {0.8, 1.83, 3.93}, {2.0, 4.57, 9.82}}) {
        auto const got = read(naloxone::model, naloxone::yang2024::typical, {naloxone::drug, milligrams * mg, {.by = intramuscular}}, 100 * h, 0.5 * minute);
        CHECK(got.cmax == Approx(cmax).epsilon(0.01));
        CHECK(got.tmax == Approx(13.5 / 60).epsilon(0.05));
        CHECK(got.auc == Approx(auc).epsilon(0.05));
    }
}

// ---- published measurements of other people than the models were made of ----------------------------------------------
// The numbers are those of examples/support/plasma_anchors.hpp, which docs/validation.md shows. What is predicted is held as
// it is, and where that misses, the miss.

TEST_CASE("opioids, measured: every row of the validation is predicted as it was, met or missed") {
    struct {
        std::string what;
        double predicted; // to three digits, as the page has it
        bool met;
    } const expected[] = {
        {"morphine sulfate 10 mg by vein, AUC", 79.4, true},
        {"morphine sulfate 30 mg by mouth, Cmax", 18.4, true},
        {"morphine sulfate 30 mg by mouth, Tmax", 0.583, true},
        {"morphine sulfate 30 mg by mouth, AUC", 57.1, false},
        {"oxycodone HCl 15 mg by mouth, Cmax", 20.2, true},
        {"oxycodone HCl 15 mg by mouth, Tmax", 1.1, true},
        {"oxycodone HCl 30 mg by mouth, Cmax", 40.3, true},
        {"methadone HCl 60 mg a day, trough", 254, false},
        {"methadone HCl 100 mg a day, trough", 423, true},
        {"methadone HCl 10 mg by mouth, Tmax", 2.97, true},
        {"fentanyl 50 ug by vein, Yassen's set, AUC", 0.85, true},
        {"fentanyl 50 ug by vein, Yassen's set, Cmax", 2.06, false},
        {"fentanyl 50 ug by vein, Yassen's set, t1/2", 2.45, false},
        {"fentanyl 50 ug by vein, Mann's set, AUC", 0.661, true},
        {"fentanyl 50 ug by vein, Mann's set, Cmax", 2.99, false},
        {"fentanyl 50 ug by vein, Mann's set, t1/2", 2.5, false},
        {"naloxone 1 mg by vein, level at 118 min", 0.364, true},
        {"naloxone 0.8 mg by muscle, Cmax", 1.83, true},
        {"naloxone 0.8 mg by muscle, Tmax", 13.5, true},
        {"naloxone 0.8 mg by muscle, AUC", 4.08, false},
        {"buprenorphine 2 mg by vein, level at 10 min", 15.9, false},
        {"buprenorphine 2 mg by vein, level at 10 min, Yassen's set", 11, false},
        {"buprenorphine 2 mg under the tongue, mean Cmax", 1.63, true},
        {"buprenorphine 2 mg under the tongue, Tmax", 0.867, true},
        {"buprenorphine 16 mg under the tongue, mean Cmax", 6.03, true},
        {"buprenorphine 16 mg under the tongue, Tmax", 0.867, true},
        {"buprenorphine 2 mg a day, peak", 1.21, false},
        {"buprenorphine 16 mg a day, peak", 4.49, false},
        {"buprenorphine 32 mg a day, peak", 6.95, false},
    };
    auto const all = support::plasma_anchors();
    REQUIRE(all.size() == std::size(expected));
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(expected[i].what << ": " << all[i].predicted << " in " << all[i].low << " to " << all[i].high);
        CHECK(all[i].quantity == expected[i].what);
        CHECK(all[i].predicted == Approx(expected[i].predicted).epsilon(0.006));
        CHECK(all[i].met() == expected[i].met);
    }
}

TEST_CASE("opioids, measured: a liquid's rate of absorption from a model with 190 L does not belong on morphine's 5 L") {
    auto p = morphine::typical;
    p.ka = morphine::kinetics::ka_liquid_franken2016.value;
    p.lag = 0 * h;
    dose<> const one{morphine::drug, morphine::sulfate.base_in(30 * mg)};
    CHECK(read(morphine::model, p, one, 24 * h, 1 * minute).cmax / 28.5 == Approx(3.6).epsilon(0.02));
}

TEST_CASE("opioids, measured: oxycodone by vein, clearance 1206 +- 546 mL/min over 70 years, is missed just") {
    // A study of the elderly, read, with Vss 277 +- 187 L; lamminsalo2019 has 623 mL/min, 1.07 SD below, and 159 L.
    auto const& p = oxycodone::lamminsalo2019::typical;
    CHECK((1206 - p.cl.in(mL / minute)) / 546 == Approx(1.07).epsilon(0.01));
    CHECK(std::abs((p.v1 + p.v2).in(L) - 277) < 187);
}

TEST_CASE("opioids, measured: buprenorphine 4 and 8 mg under the tongue peak between what 2 and 16 mg did") {
    // McAleer 2003, read: n = 27 per study; 1.6 to 6.4 ng/mL at 0.5 to 3 h over 2 to 16 mg.
    for (double const milligrams : {4.0, 8.0}) {
        auto const got = read(buprenorphine::model, buprenorphine::at_dose(buprenorphine::typical, milligrams * mg),
                              {buprenorphine::drug, milligrams * mg, {.by = sublingual}}, 24 * h, 1 * minute);
        INFO(milligrams);
        CHECK(got.cmax > 1.6);
        CHECK(got.cmax < 6.4);
        CHECK(got.tmax > 0.5);
        CHECK(got.tmax < 3.0);
    }
}
