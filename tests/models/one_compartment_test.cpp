#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

#include <cmath>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;
namespace oc = alkaloid::one_compartment;

namespace {
constexpr oc::parameters<> patient{.ka = 0.9 * per_h, .cl = 6.0 * L / h, .v = 40.0 * L, .f = 0.7, .lag = 0.25 * h};
constexpr double ka = 0.9, k = 6.0 / 40.0;
constexpr substance drug{"drug", 300.0 * (g / mol)};
} // namespace

TEST_CASE("one compartment: an oral concentration is Bateman's function of F, ka, CL, V and lag") {
    // F D/V ka/(ka - k) (exp(-k s) - exp(-ka s)), s = t - lag, k = CL/V
    auto const c = simulate(oc::model, patient, dose{drug, 60 * mg}, {.until = 30 * h, .every = 0.25 * h})[plasma];
    double worst = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        double const s = std::max(c.times()[i] - 0.25, 0.0);
        double const expected = 0.7 * 200.0 / 40.0 * ka / (ka - k) * (std::exp(-k * s) - std::exp(-ka * s));
        worst = std::max(worst, std::abs(c[i].in(uM) - expected));
    }
    CHECK(worst < 1e-14);
}

TEST_CASE("one compartment: the peak is where absorption equals elimination") {
    // tmax = lag + ln(ka/k)/(ka - k), Cmax = F D/V exp(-k (tmax - lag))
    double const tmax = std::log(ka / k) / (ka - k);
    auto const c = simulate(oc::model, patient, dose{drug, 60 * mg}, {.at = {(0.25 + tmax - 1e-4) * h, (0.25 + tmax) * h, (0.25 + tmax + 1e-4) * h}})[plasma];
    CHECK(c[1].in(uM) == Approx(0.7 * 5.0 * std::exp(-k * tmax)).epsilon(1e-13));
    CHECK(c[1] > c[0]);
    CHECK(c[1] > c[2]);
}

TEST_CASE("one compartment: an intravenous dose arrives whole and at once") {
    auto const c = simulate(oc::model, patient, dose<>(drug, 60 * mg, {.by = intravenous}), {.at = {0 * h, 2 * h}})[plasma];
    CHECK(c[0].in(uM) == Approx(5.0).epsilon(1e-14));
    CHECK(c[1].in(uM) == Approx(5.0 * std::exp(-0.3)).epsilon(1e-14));
}

TEST_CASE("one compartment: a patient who eliminates nothing keeps what was absorbed") {
    auto p = patient;
    p.cl = 0 * L / h;
    auto const c = simulate(oc::model, p, dose{drug, 60 * mg}, {.at = {200 * h}})[central];
    CHECK(c[0].in(umol) == Approx(140.0).epsilon(1e-13));
}

TEST_CASE("one compartment: the depot is fed by mouth and the circulation by vein, nothing else") {
    CHECK_THROWS_AS(simulate(oc::model, patient, dose<>(drug, 1 * mg, {.by = inhaled}), {.at = {0 * h}}), invalid_input);
    CHECK_THROWS_AS(simulate(oc::model, patient, dose<>(drug, 1 * mg, {.by = sublingual}), {.at = {0 * h}}), invalid_input);
    CHECK_NOTHROW(simulate(oc::model, patient, dose<>(drug, 1 * mg, {.by = into(gut)}), {.at = {0 * h}}));
}

TEST_CASE("one compartment: every parameter tells its name, unit and number") {
    std::vector<std::string_view> names;
    std::vector<double> numbers;
    for_each_field(patient, [&](auto const& f, double x) {
        names.push_back(f.name);
        numbers.push_back(x);
    });
    CHECK(names == std::vector<std::string_view>{"ka", "cl", "v", "f", "lag"});
    CHECK(numbers == std::vector<double>{0.9, 6.0, 40.0, 0.7, 0.25});
}

TEST_CASE("one compartment: unless said otherwise a dose by mouth is available whole and without lag") {
    constexpr oc::parameters<> p{.ka = 1 * per_h, .cl = 1 * L / h, .v = 1 * L};
    CHECK(p.f == 1.0);
    CHECK(p.lag.base() == 0.0);
    STATIC_REQUIRE(linear_model<std::remove_const_t<decltype(oc::model)>, oc::parameters<>>);
}
