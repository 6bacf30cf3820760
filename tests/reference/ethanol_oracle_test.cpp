// Ethanol as independent programs computed it (shared/oracles/ethanol): the bolus in closed form, Norberg's infusions,
// and volumes. Beside them, without the shared tables, what the closed form gives and what must be conserved.

#include "../facts/table.hpp"
#include "shared_data.hpp"

#include "catch.hpp"

#include <alkaloid/models/body_water.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/models/saturable_bolus.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/dopri5.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
double number(row const& r, char const* column) {
    return std::stod(r.at(column));
}
/// The bolus by a solver: one litre, so that a mass is a concentration.
template <class Solver>
double solved(double c0, double vmax, double km, double hours, Solver const& solver) {
    saturable::parameters_without_depot<> const p{.vmax = vmax * (g / h) / ethanol::drug.molar_mass, .km = km * (g / L) / ethanol::drug.molar_mass, .v = 1 * L};
    auto const course = simulate(saturable::without_depot, p, dose{ethanol::drug, c0 * g, {.by = intravenous}}, {.at = {0 * h, hours * h}}, solver);
    return course[plasma][1].in(g / L, ethanol::drug);
}
double closed(double c0, double vmax, double km, double hours) {
    return saturable::bolus(c0 * (g / L), vmax * (g / L / h), km * (g / L), hours * h).in(g / L);
}
/// 1e-8 of what it is, or of a milligram per litre where next to nothing is left.
auto near(double x) {
    return Approx(x).epsilon(1e-8).margin(1e-12);
}
} // namespace

TEST_CASE("oracle: ethanol's bolus in closed form and by solvers is what was computed elsewhere") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "oracles/ethanol/ethanol_mm_bolus.csv");
    REQUIRE(rows.size() == 24);
    for (auto const& r : rows) {
        double const c0 = number(r, "C0_g_L"), vmax = number(r, "Vmax_g_L_h"), km = number(r, "Km_g_L"), t = number(r, "t_h");
        double const expected = number(r, "C_exact_lambertW");
        INFO(r.at("case") << " at " << t << " h");
        CHECK(closed(c0, vmax, km, t) == Approx(expected).epsilon(1e-8).margin(0.0));
        CHECK(solved(c0, vmax, km, t, dopri5{.relative = 1e-13, .absolute = 1e-9 * umol}) == near(expected));
        CHECK(solved(c0, vmax, km, t, automatic{}) == Approx(expected).epsilon(1e-6).margin(1e-6));
    }
}

TEST_CASE("oracle: Norberg's infusions in both compartments are what was computed elsewhere") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "oracles/ethanol/ethanol_norberg_2cpt.csv");
    REQUIRE(rows.size() == 36);
    for (double const grams : {28.0, 32.0}) {
        std::vector<row> mine;
        for (auto const& r : rows)
            if (number(r, "dose_g_iv") == grams)
                mine.push_back(r);
        REQUIRE(mine.size() == 18);
        std::vector<duration<>> when;
        for (auto const& r : mine)
            when.push_back(number(r, "t_min") * minute);
        auto const course = simulate(ethanol::model, ethanol::norberg, dose{ethanol::drug, grams * g, {.by = intravenous, .over = number(mine[0], "infusion_min") * minute}}, {.at = when}, dopri5{.relative = 1e-11, .absolute = 1e-6 * umol});
        auto const central_level = course[blood];
        auto const tissue = course[peripheral] / ethanol::norberg.vp;
        for (std::size_t i = 0; i < mine.size(); ++i) {
            INFO(grams << " g at " << mine[i].at("t_min") << " min");
            CHECK(central_level[i].in(mg / L, ethanol::drug) == Approx(number(mine[i], "Cc_mg_L")).epsilon(1e-6).margin(1e-8));
            CHECK(tissue[i].in(mg / L, ethanol::drug) == Approx(number(mine[i], "Ct_mg_L")).epsilon(1e-6).margin(1e-8));
        }
    }
}

TEST_CASE("oracle: body water, ethanol's volume and three factors are what was computed elsewhere") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "oracles/ethanol/ethanol_volume.csv");
    REQUIRE(rows.size() == 6);
    for (auto const& r : rows) {
        body const who{.sex = r.at("sex") == "M" ? sex::male : sex::female, .age = number(r, "age_y"), .height = number(r, "height_cm") * cm, .weight = number(r, "weight_kg") * kg};
        INFO(r.at("sex") << ", " << r.at("age_y") << " years");
        // Printed with five or six digits.
        CHECK(body_water(who).in(L) == Approx(number(r, "TBW_watson_L")).margin(5e-6));
        CHECK(ethanol_volume(who).in(L) == Approx(number(r, "V_blood_eq_L=TBW/0.80")).margin(5.1e-5));
        CHECK(ethanol_volume(who).in(L) / who.weight.in(kg) == Approx(number(r, "V_L_per_kg")).margin(5.1e-6));
        CHECK(widmark_factor(who, widmark_estimate::widmark) == number(r, "r_widmark"));
        CHECK(widmark_factor(who, widmark_estimate::watson) == Approx(number(r, "r_watson(TBW/0.844/W)")).margin(5.1e-6));
        CHECK(widmark_factor(who, widmark_estimate::forrest) == Approx(number(r, "r_forrest")).margin(5.1e-6));
        CHECK(widmark_factor(who, widmark_estimate::seidl) == Approx(number(r, "r_seidl")).margin(5.1e-6));
    }
}

TEST_CASE("ethanol's bolus: the closed form solves its equation, and solvers agree with it") {
    for (double const c0 : {0.3, 1.0, 4.0})
        for (double const t : {0.0, 0.5, 3.0, 8.0}) {
            double const vmax = 0.232, km = 0.0821, c = closed(c0, vmax, km, t);
            INFO("c0 " << c0 << ", t " << t);
            CHECK(c + km * std::log(c) == Approx(c0 + km * std::log(c0) - vmax * t).epsilon(1e-13).margin(1e-13)); // the integral of the equation
            CHECK(solved(c0, vmax, km, t, dopri5{.relative = 1e-13, .absolute = 1e-9 * umol}) == near(c));
        }
}

TEST_CASE("Norberg's man: what was infused is in the body but for what he could have burned, and blood ends before tissue does") {
    auto const course = simulate(ethanol::model, ethanol::norberg, dose{ethanol::drug, 28 * g, {.by = intravenous, .over = 30 * minute}}, {.until = 8 * h, .every = 10 * minute});
    auto const all = course[central] + course[peripheral];
    double const at_end_of_infusion = all[3].in(g, ethanol::drug);
    CHECK(at_end_of_infusion < 28.0 - 0.8 * 0.095 * 30.0); // 95 mg/min, all but saturated
    CHECK(at_end_of_infusion > 28.0 - (0.095 + 3.6e-3 * 1.06) * 30.0);
    for (std::size_t i = 4; i < all.size(); ++i)
        CHECK(all[i] < all[i - 1]);
    CHECK(course[blood].values().back() < (course[peripheral] / ethanol::norberg.vp).values().back());
    CHECK(course[plasma].values().back() == course[blood].values().back());
}
