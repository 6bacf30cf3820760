#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;
namespace oc = alkaloid::one_compartment;

namespace {
constexpr oc::parameters<> patient{.ka = 1.5 * per_h, .cl = 4.0 * L / h, .v = 20.0 * L};
constexpr double k = 0.2;

dose<> bolus(double micromoles, double hour) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h}};
}

struct saturable {
    amount_rate<> vmax;
    concentration<> km;
    volume<> v;
};
/// One compartment that empties by Michaelis and Menten's law.
inline constexpr struct saturable_model final {
    static constexpr auto flows(saturable const& p) {
        return std::tuple{flow(central, eliminated, michaelis_menten(p.vmax, p.km, p.v))};
    }
} saturable_model;
constexpr saturable drinker{.vmax = 3.0 * umol / h, .km = 0.5 * umol / L, .v = 4.0 * L};

/// Integrated: km v ln(a/b) + (a - b) = vmax t, for the amount to fall from `a` to `b` in `t`.
double time_between(double a, double b) {
    return (2.0 * std::log(a / b) + (a - b)) / 3.0;
}
} // namespace

TEST_CASE("a dose and a sample whose times differ by roundings meet") {
    // The third dose is at 3 * 0.7 h, the grid has 21 * 0.1 h: the last bits differ.
    REQUIRE(3 * 0.7 != 21 * 0.1);
    auto const doses = repeat({unnamed, 10 * umol, {.by = intravenous}}, {.every = 0.7 * h, .count = 100});
    auto const c = simulate(oc::model, patient, doses, {.until = 69.3 * h, .every = 0.1 * h})[central];
    REQUIRE(c.size() == 694);
    CHECK(c.jumps().size() == 100);
    long apart = 0;
    for (std::size_t i = 0; i < c.size(); i += 7)
        apart += std::abs(c[i].base() - c.before(i).base() - 10.0) > 1e-12;
    CHECK(apart == 0);
}

TEST_CASE("a sample just before a dose, but at the same instant, sees it; one really before does not") {
    double const dose_time = 3 * 0.1, sample_time = 0.3;
    REQUIRE(sample_time < dose_time);
    auto const c = simulate(oc::model, patient, bolus(10, dose_time), {.at = {(0.3 - 1e-9) * h, sample_time * h, (0.3 + 1e-9) * h}});
    CHECK(c[central][0].base() == 0.0);
    CHECK(c[central][1].base() == 10.0);
    CHECK(c[central].before(1).base() == 0.0);
    CHECK(c[central][2].base() == Approx(10.0).epsilon(1e-8));
    CHECK(c.times()[1] == 0.3);
    CHECK(c.at(0.3 * h)[central].base() == 10.0);
    CHECK(c.at(0.3 * h, side::before)[central].base() == 0.0);
}

TEST_CASE("a dose whose time is the last sample's but for roundings is seen by it") {
    for (double const at : {0.3, 3 * 0.1}) {
        auto const c = simulate(oc::model, patient, bolus(10, at), {.at = {0 * h, 0.3 * h}});
        CHECK(c[central][1].base() == 10.0);
        auto const d = simulate(oc::model, patient, bolus(10, at), {.at = {0 * h, 3 * 0.1 * h}});
        CHECK(d[central][1].base() == 10.0);
    }
}

TEST_CASE("doses at times that differ by roundings do not stop an adaptive solver") {
    regimen<> const doses = bolus(10, 0.3) + bolus(20, 3 * 0.1) + bolus(5, 2);
    auto const c = simulate(oc::model, patient, doses, {.until = 4 * h, .every = 0.1 * h}, dopri5{});
    CHECK(c.outcome().ok);
    CHECK(c[central][3].base() == Approx(30.0).epsilon(1e-12));
    CHECK(c[central].before(3).base() == 0.0);
    CHECK(c[central][40].base() == Approx(30 * std::exp(-k * 3.7) + 5 * std::exp(-k * 2)).epsilon(1e-7));
}

TEST_CASE("doses a billionth of an hour apart do not stop an adaptive solver") {
    for (double const gap : {1e-12, 1e-11, 1e-10, 1e-9, 1e-6}) {
        INFO("gap " << gap);
        regimen<> const doses = bolus(0, 24) + bolus(10, 24 + gap) + bolus(20, 24 + 2 * gap);
        auto const c = simulate(oc::model, patient, doses, {.until = 25 * h, .every = 1 * h}, dopri5{});
        CHECK(c[central][25].base() == Approx(30 * std::exp(-k)).epsilon(1e-6));
    }
}

TEST_CASE("an infusion too short for the clock gives its whole dose, once") {
    auto const c = simulate(oc::model, patient, dose<>(unnamed, 10 * umol, {.by = intravenous, .at = 1000 * h, .over = 1e-14 * h}),
                            {.at = {1000 * h, 1001 * h}})[central];
    CHECK(c[0].base() == 10.0);
    CHECK(c[1].base() == Approx(10 * std::exp(-k)).epsilon(1e-13));
}

TEST_CASE("a saturable drug falls as the integrated law says, before and after each dose") {
    // Nothing of the slope before the dose may be used behind it.
    auto const c = simulate(saturable_model, drinker,
                            dose<>(unnamed, 12 * umol, {.by = into(central)}) + dose<>(unnamed, 9 * umol, {.by = into(central), .at = 2 * h}),
                            {.until = 6 * h, .every = 0.25 * h}, dopri5{.relative = 1e-10, .absolute = 1e-12 * umol})[central];
    auto const before_second = c.before(8).base(), after_second = c[8].base();
    CHECK(after_second - before_second == Approx(9.0).epsilon(1e-14));
    for (std::size_t i = 1; i < c.size(); ++i) {
        double const since = c.times()[i] - (i < 9 ? 0.0 : 2.0), from = i < 9 ? 12.0 : after_second;
        CHECK(time_between(from, c.before_base(i)) == Approx(since).epsilon(1e-8));
    }
}

TEST_CASE("a saturable drug under an infusion comes to where both flows are equal") {
    // vmax a/(km v + a) = rate  =>  a = km v rate/(vmax - rate)
    auto const c = simulate(saturable_model, drinker, dose<>(unnamed, 200 * umol, {.by = into(central), .over = 100 * h}),
                            {.at = {100 * h}}, dopri5{});
    CHECK(c[central][0].base() == Approx(2.0 * 2.0 / (3.0 - 2.0)).epsilon(1e-7));
}
