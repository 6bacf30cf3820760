#include "alkaloid/models/parent_metabolite.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

#include <cmath>
#include <string_view>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;
namespace pm = alkaloid::parent_metabolite;

namespace {
constexpr pm::parameters<> patient{.ka = 1.1 * per_h,
                                   .cl = 12.0 * L / h,
                                   .vc = 20.0 * L,
                                   .q = 10.0 * L / h,
                                   .vp = 50.0 * L,
                                   .first_pass = 0.25,
                                   .fm = 0.4,
                                   .cl_m = 6.0 * L / h,
                                   .v_m = 30.0 * L,
                                   .f = 0.8};
dose<> swallowed(double micromoles) {
    return {unnamed, micromoles * umol};
}
dose<> injected(double micromoles) {
    return {unnamed, micromoles * umol, {.by = intravenous}};
}
/// The area under a curve on an even number of equal intervals, by Simpson's composite rule.
double area(auto const& curve) {
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < curve.size(); i += 2)
        sum += (curve.times()[i + 2] - curve.times()[i]) / 6.0 * (curve.values()[i] + 4.0 * curve.values()[i + 1] + curve.values()[i + 2]);
    return sum;
}
sampling const to_the_end{.until = 400 * h, .every = 0.02 * h};
} // namespace

TEST_CASE("parent and metabolite: the areas are what reaches each over its clearance") {
    // Of a dose F D, (1 - first_pass) enters as parent, all of it leaves by CL: AUC = F D (1 - fp)/CL.
    // The metabolite gains fp F D on the way in and fm of what the parent loses: AUC_m = F D (fp + fm (1 - fp))/CL_m.
    auto const by_mouth = simulate(pm::model, patient, swallowed(100), to_the_end);
    CHECK(area(by_mouth[plasma]) == Approx(80 * 0.75 / 12).epsilon(1e-6));
    CHECK(area(by_mouth[plasma_metabolite]) == Approx(80 * (0.25 + 0.4 * 0.75) / 6).epsilon(1e-6));
    // Into the vein there is no first pass: D/CL and D fm/CL_m.
    auto const by_vein = simulate(pm::model, patient, injected(100), to_the_end);
    CHECK(area(by_vein[plasma]) == Approx(100.0 / 12).epsilon(1e-6));
    CHECK(area(by_vein[plasma_metabolite]) == Approx(100 * 0.4 / 6).epsilon(1e-6));
}

TEST_CASE("parent and metabolite: while nothing can leave, moles are neither made nor lost") {
    auto p = patient;
    p.fm = 1.0;
    p.cl_m = 0 * L / h;
    auto const c = simulate(pm::model, p, swallowed(100), {.until = 200 * h, .every = 1 * h});
    auto const a = c[gut], b = c[central], d = c[peripheral], m = c[metabolite];
    double worst = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        worst = std::max(worst, std::abs((a[i] + b[i] + d[i] + m[i]).base() - 80.0));
    CHECK(worst < 1e-11);
    CHECK(m[200].base() == Approx(80).epsilon(1e-6));
}

TEST_CASE("parent and metabolite: what is in the body and what has left it make up the dose") {
    auto const c = simulate(pm::model, patient, swallowed(100), {.until = 8 * h, .every = 0.01 * h});
    // Left by way of the parent: (1 - fm) CL AUC; by way of the metabolite: CL_m AUC_m.
    double const left = 0.6 * 12 * area(c[plasma]) + 6 * area(c[plasma_metabolite]);
    auto const inside = c[gut][800] + c[central][800] + c[peripheral][800] + c[metabolite][800];
    CHECK(inside.base() + left == Approx(80).epsilon(1e-8));
}

TEST_CASE("parent and metabolite: from one compartment the metabolite follows Bateman's function") {
    // q = 0, bolus: the parent is D exp(-k t), k = CL/Vc, and feeds the metabolite at fm k D exp(-k t):
    // A_m = D fm k/(km - k) (exp(-k t) - exp(-km t)), km = CL_m/V_m.
    auto p = patient;
    p.q = 0 * L / h;
    double const k = 0.6, km = 0.2;
    auto const c = simulate(pm::model, p, injected(100), {.until = 30 * h, .every = 0.5 * h})[metabolite];
    double worst = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        double const t = c.times()[i];
        worst = std::max(worst, std::abs(c[i].base() - 100 * 0.4 * k / (km - k) * (std::exp(-k * t) - std::exp(-km * t))));
    }
    CHECK(worst < 1e-12);
}

TEST_CASE("parent and metabolite: the slower of formation and elimination is the metabolite's slope") {
    auto p = patient;
    p.q = 0 * L / h;
    auto const slope = [&](double metabolite_rate) {
        p.cl_m = metabolite_rate * 30 * L / h;
        auto const c = simulate(pm::model, p, injected(100), {.at = {60 * h, 62 * h}})[plasma_metabolite];
        return std::log(c[0] / c[1]) / 2;
    };
    CHECK(slope(0.1) == Approx(0.1).epsilon(1e-10)); // eliminated more slowly than formed: its own
    CHECK(slope(3.0) == Approx(0.6).epsilon(1e-10)); // formed more slowly than eliminated (flip-flop): the parent's, CL/Vc
}

TEST_CASE("parent and metabolite: slow absorption is the slope of both") {
    auto p = patient;
    p.ka = 0.05 * per_h;
    auto const c = simulate(pm::model, p, swallowed(100), {.at = {400 * h, 410 * h}});
    CHECK(std::log(c[plasma][0] / c[plasma][1]) / 10 == Approx(0.05).epsilon(1e-8));
    CHECK(std::log(c[plasma_metabolite][0] / c[plasma_metabolite][1]) / 10 == Approx(0.05).epsilon(1e-8));
}

TEST_CASE("parent and metabolite: the first pass makes metabolite only of what is swallowed") {
    auto p = patient;
    p.fm = 0.0;
    auto const by_vein = simulate(pm::model, p, injected(100), {.at = {3 * h}});
    CHECK(by_vein[metabolite][0].base() == 0.0);
    p.first_pass = 1.0;
    auto const by_mouth = simulate(pm::model, p, swallowed(100), {.at = {3 * h}});
    CHECK(by_mouth[central][0].base() == 0.0);
    // All of it arrives as metabolite: Bateman with ka and km = 0.2.
    CHECK(by_mouth[metabolite][0].base() == Approx(80 * 1.1 / 0.9 * (std::exp(-0.6) - std::exp(-3.3))).epsilon(1e-13));
}

TEST_CASE("parent and metabolite: the parent alone is the two-compartment model") {
    // The same roots whatever becomes of what is eliminated: see two_compartment_test.
    double const k10 = 0.6, k12 = 0.5, k21 = 0.2, sum = k10 + k12 + k21, root = std::sqrt(sum * sum - 4 * k10 * k21);
    double const alpha = 0.5 * (sum + root), beta = 0.5 * (sum - root);
    auto const c = simulate(pm::model, patient, injected(100), {.at = {0.5 * h, 4 * h, 20 * h}})[plasma];
    for (std::size_t i = 0; i < c.size(); ++i) {
        double const t = c.times()[i];
        double const expected = 5.0 / (alpha - beta) * ((alpha - k21) * std::exp(-alpha * t) + (k21 - beta) * std::exp(-beta * t));
        CHECK(c[i].in(uM) == Approx(expected).epsilon(1e-13));
    }
}

TEST_CASE("parent and metabolite: every parameter tells its name and number") {
    std::vector<std::string_view> names;
    std::vector<double> numbers;
    for_each_field(patient, [&](auto const& f, double x) {
        names.push_back(f.name);
        numbers.push_back(x);
    });
    CHECK(names == std::vector<std::string_view>{"ka", "cl", "vc", "q", "vp", "first_pass", "fm", "cl_m", "v_m", "f", "lag"});
    CHECK(numbers == std::vector<double>{1.1, 12, 20, 10, 50, 0.25, 0.4, 6, 30, 0.8, 0});
}
