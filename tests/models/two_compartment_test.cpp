#include "alkaloid/models/two_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

#include <cmath>
#include <string_view>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;
namespace tc = alkaloid::two_compartment;

namespace {
constexpr tc::parameters<> patient{.ka = 1.3 * per_h, .cl = 6.0 * L / h, .vc = 15.0 * L, .q = 9.0 * L / h, .vp = 45.0 * L, .f = 0.8, .lag = 0.5 * h};

/// With k10 = CL/Vc, k12 = Q/Vc, k21 = Q/Vp the rates alpha > beta are the roots of
///     s^2 - (k10 + k12 + k21) s + k10 k21 = 0.
/// By Laplace's transform the central amount after a bolus of 1 is (s + k21)/((s + alpha)(s + beta)), so that
///     A(t) = a exp(-alpha t) + b exp(-beta t),  a = (alpha - k21)/(alpha - beta),  b = (k21 - beta)/(alpha - beta),
/// and the peripheral one k12/((s + alpha)(s + beta)): k12/(alpha - beta) (exp(-beta t) - exp(-alpha t)).
struct bi_exponential {
    double k10 = 6.0 / 15.0, k12 = 9.0 / 15.0, k21 = 9.0 / 45.0;
    double sum = k10 + k12 + k21, root = std::sqrt(sum * sum - 4.0 * k10 * k21);
    double alpha = 0.5 * (sum + root), beta = 2.0 * k10 * k21 / (sum + root);
    double a = (alpha - k21) / (alpha - beta), b = (k21 - beta) / (alpha - beta);

    double central(double t) const { return a * std::exp(-alpha * t) + b * std::exp(-beta * t); }
    double peripheral(double t) const { return k12 / (alpha - beta) * (std::exp(-beta * t) - std::exp(-alpha * t)); }
    /// The bolus' answer, smeared by an absorption ka exp(-ka s): each exponential becomes Bateman's function.
    double absorbed(double ka, double t) const {
        auto const smeared = [&](double rate) { return ka / (ka - rate) * (std::exp(-rate * t) - std::exp(-ka * t)); };
        return t < 0.0 ? 0.0 : a * smeared(alpha) + b * smeared(beta);
    }
    /// Smeared by an infusion over T.
    double infused(double over, double t) const {
        auto const smeared = [&](double rate) {
            double const in = std::min(t, over);
            return -std::expm1(-rate * in) / (rate * over) * std::exp(-rate * (t - in));
        };
        return a * smeared(alpha) + b * smeared(beta);
    }
};
constexpr double tolerance = 1e-13;
} // namespace

TEST_CASE("two compartments: a bolus falls as the sum of two exponentials") {
    bi_exponential const form;
    CHECK(form.a + form.b == Approx(1.0).epsilon(1e-14));
    auto const c = simulate(tc::model, patient, dose<>(unnamed, 100 * umol, {.by = intravenous}), {.until = 48 * h, .every = 0.5 * h});
    auto const blood = c[central], tissue = c[peripheral];
    auto const measured = c[plasma];
    double worst = 0.0;
    for (std::size_t i = 0; i < blood.size(); ++i) {
        double const t = blood.times()[i];
        worst = std::max({worst, std::abs(blood[i].base() / 100 - form.central(t)), std::abs(tissue[i].base() / 100 - form.peripheral(t)),
                          std::abs(measured[i].in(uM) / 100 - form.central(t) / 15)});
    }
    CHECK(worst < tolerance);
}

TEST_CASE("two compartments: late in the course only the slower exponential is left") {
    bi_exponential const form;
    auto const c = simulate(tc::model, patient, dose<>(unnamed, 100 * umol, {.by = intravenous}), {.at = {60 * h, 70 * h}})[central];
    CHECK(std::log(c[0] / c[1]) / 10 == Approx(form.beta).epsilon(1e-12));
}

TEST_CASE("two compartments: a dose by mouth is the bolus smeared by its absorption") {
    bi_exponential const form;
    auto const c = simulate(tc::model, patient, dose{unnamed, 100 * umol}, {.until = 48 * h, .every = 0.25 * h})[central];
    double worst = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i)
        worst = std::max(worst, std::abs(c[i].base() / 80 - form.absorbed(1.3, c.times()[i] - 0.5)));
    CHECK(worst < tolerance);
}

TEST_CASE("two compartments: an infusion is the bolus smeared over its length") {
    bi_exponential const form;
    auto const c = simulate(tc::model, patient, dose<>(unnamed, 100 * umol, {.by = intravenous, .over = 3 * h}), {.until = 24 * h, .every = 0.25 * h})[central];
    double worst = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i)
        worst = std::max(worst, std::abs(c[i].base() / 100 - form.infused(3, c.times()[i])));
    CHECK(worst < tolerance);
}

TEST_CASE("two compartments: without exchange there is one") {
    auto p = patient;
    p.q = 0 * L / h;
    auto const c = simulate(tc::model, p, dose<>(unnamed, 100 * umol, {.by = intravenous}), {.at = {5 * h}});
    CHECK(c[central][0].base() == Approx(100 * std::exp(-6.0 / 15.0 * 5)).epsilon(1e-14));
    CHECK(c[peripheral][0].base() == 0.0);
}

TEST_CASE("two compartments: without elimination concentrations become equal and nothing is lost") {
    auto p = patient;
    p.cl = 0 * L / h;
    auto const c = simulate(tc::model, p, dose<>(unnamed, 100 * umol, {.by = intravenous}), {.at = {1 * h, 100 * h}});
    CHECK((c[central][0] + c[peripheral][0]).base() == Approx(100).epsilon(1e-13));
    CHECK(c[central][1].base() == Approx(100 * 15.0 / 60.0).epsilon(1e-12));
    CHECK(c[peripheral][1].base() == Approx(100 * 45.0 / 60.0).epsilon(1e-12));
}

TEST_CASE("two compartments: every parameter tells its name and number") {
    std::vector<std::string_view> names;
    std::vector<double> numbers;
    for_each_field(patient, [&](auto const& f, double x) {
        names.push_back(f.name);
        numbers.push_back(x);
    });
    CHECK(names == std::vector<std::string_view>{"ka", "cl", "vc", "q", "vp", "f", "lag"});
    CHECK(numbers == std::vector<double>{1.3, 6.0, 15.0, 9.0, 45.0, 0.8, 0.5});
}
