#include "alkaloid/analyse/exposure.hpp"
#include "alkaloid/core/dual.hpp"

#include "catch.hpp"
#include "central_difference.hpp"
#include "curves.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// 100 umol swallowed at time 0, V/F 20 L, absorbed at 1.5 1/h, eliminated at `k`.
template <class S>
molar_curve<S> swallowed(S const& k, double step) {
    return sampled(
        [&](double t) {
            using std::exp;
            return S(100.0 / 20.0 * 1.5 / (1.5 - k) * (exp(-k * t) - std::exp(-1.5 * t)));
        },
        0.0, 60.0, step);
}
exposure_options<dims::amount - dims::volume> const known{.dose = 100 * umol,
                                                          .slope = {.between = window{.from = 30 * h, .to = 60 * h}}};
} // namespace

TEST_CASE("The exposure after an intravenous bolus is what the model says, from hourly samples") {
    auto const r = exposure(boluses(0.3), {.dose = 100 * umol, .tau = 8 * h});
    CHECK(r.cmax.value().in(uM) == 10.0);
    CHECK(r.tmax.value().in(h) == 0.0);
    CHECK(r.tlast.value().in(h) == 24.0);
    CHECK_THAT(r.clast.value().in(uM), WithinRel(10.0 * std::exp(-7.2), 1e-13));
    CHECK_THAT(r.auc_last.value().base(), WithinRel(-10.0 / 0.3 * std::expm1(-7.2), 1e-13));
    CHECK_THAT(r.auc_inf.value().base(), WithinRel(10.0 / 0.3, 1e-12));
    CHECK_THAT(r.extrapolated.value(), WithinRel(std::exp(-7.2), 1e-11));
    CHECK_THAT(r.half_life.value().in(h), WithinRel(std::log(2.0) / 0.3, 1e-12));
    CHECK_THAT(r.mean_residence.value().in(h), WithinRel(1.0 / 0.3, 1e-12));
    CHECK_THAT(r.cl_f.value().in(L / h), WithinRel(3.0, 1e-12));
    CHECK_THAT(r.vz_f.value().in(L), WithinRel(10.0, 1e-12));
    CHECK_THAT(r.auc_tau.value().base(), WithinRel(-10.0 / 0.3 * std::expm1(-2.4), 1e-13));
    CHECK_THAT(r.c_average.value().in(uM), WithinRel(-10.0 / 2.4 * std::expm1(-2.4), 1e-13));
    CHECK_THAT(r.c_trough.value().in(uM), WithinRel(10.0 * std::exp(-2.4), 1e-13));
}

TEST_CASE("The exposure after an oral dose is what the model says, from dense samples") {
    auto const r = exposure(swallowed(0.2, 0.01), known);
    double const peak_time = std::log(1.5 / 0.2) / (1.5 - 0.2);
    CHECK_THAT(r.tmax.value().in(h), WithinAbs(peak_time, 0.005));
    CHECK_THAT(r.auc_inf.value().base(), WithinRel(100.0 / (20.0 * 0.2), 1e-4));
    CHECK_THAT(r.cl_f.value().in(L / h), WithinRel(4.0, 1e-4));
    CHECK_THAT(r.vz_f.value().in(L), WithinRel(20.0, 1e-4));
    CHECK_THAT(r.mean_residence.value().in(h), WithinRel(1.0 / 1.5 + 1.0 / 0.2, 1e-4));
    CHECK(r.slope.value().times.front() == 30.0);
}

TEST_CASE("At steady state the clearance follows from one dosing interval") {
    auto const doses = boluses(2.0, 6); // two hours are six half-lives
    auto const r = exposure(doses, {.within = {.from = 12 * h, .to = 18 * h}, .dose = 100 * umol, .tau = 6 * h});
    CHECK_THAT(r.cl_f_steady.value().in(L / h), WithinRel(20.0, 1e-4));
    CHECK(r.tmax.value().in(h) == 12.0);
    CHECK(r.tlast.value().in(h) == 18.0);
    CHECK_THAT(r.c_trough.value().in(uM), WithinRel(10.0 * std::exp(-12.0), 1e-4)); // before the dose at 18 h
    CHECK_THAT(r.mean_residence.value().in(h), WithinRel(0.5, 1e-4));               // since 12 h, not since 0 h
}

TEST_CASE("A mass concentration asks for the dose as a mass") {
    curve<dims::mass - dims::volume> const c({0.0, 1.0, 2.0, 3.0}, {8.0, 4.0, 2.0, 1.0});
    auto const r = exposure(c, {.dose = 16 * ug});
    CHECK_THAT(r.cl_f.value().in(L / h), WithinRel(16.0 / (8.0 / std::log(2.0)), 1e-12));
}

TEST_CASE("What cannot be had is missing, and says why") {
    auto const r = exposure(molar_curve<>({0.0, 1.0, 2.0, 3.0}, {0.0, 5.0, 4.0, 0.0}));
    CHECK(r.cmax.value().in(uM) == 5.0);
    CHECK(r.tlast.value().in(h) == 2.0);
    CHECK_THAT(r.auc_last.value().base(), WithinRel(2.5 + 1.0 / std::log(5.0 / 4.0), 1e-13));
    for (auto const& reason :
         {r.half_life.reason(), r.auc_inf.reason(), r.extrapolated.reason(), r.mean_residence.reason()})
        CHECK(reason == "1 positive samples after the peak and the last dose, a line needs 3");
    CHECK(r.cl_f.reason() == "no dose was given");
    CHECK(r.auc_tau.reason() == "no dosing interval was given");
    CHECK(r.cl_f_steady.reason() == "no dose was given");

    auto const nothing = exposure(molar_curve<>({0.0, 1.0, 2.0}, {0.0, 0.0, 0.0}), {.tau = 5 * h});
    CHECK(nothing.auc_last.reason() == "no value above zero");
    CHECK(nothing.c_trough.reason() == "the curve ends at 2 h, before the window does at 5 h");
}

TEST_CASE("The tail may be taken from the line instead of from the last sample") {
    molar_curve<> const c({0.0, 1.0, 2.0, 3.0, 4.0}, {16.0, 8.0, 4.0, 2.0, 1.1});
    auto const observed = exposure(c), predicted = exposure(c, {.predicted_tail = true});
    auto const& line = observed.slope.value();
    double const difference = (1.1 - line.predicted.in(uM)) / line.lambda_z.base();
    CHECK_THAT(observed.auc_inf.value().base() - predicted.auc_inf.value().base(), WithinRel(difference, 1e-9));
}

TEST_CASE("The gradients of an exposure are its central differences") {
    using D = dual<1>;
    auto const exact = exposure(swallowed(D::variable(0.2, 0), 0.5), {.dose = 100 * umol, .slope = known.slope});
    auto const at = [](double k) { return exposure(swallowed(k, 0.5), known); };
    auto const slope = [&](auto const& read) {
        return central_difference([&](double k) { return read(at(k)).value().base(); }, 0.2, 1e-4);
    };
    CHECK_THAT(exact.auc_inf.value().base().gradient[0],
               WithinRel(slope([](auto const& r) { return r.auc_inf; }), 1e-8));
    CHECK_THAT(exact.cl_f.value().base().gradient[0], WithinRel(slope([](auto const& r) { return r.cl_f; }), 1e-8));
    CHECK_THAT(exact.vz_f.value().base().gradient[0], WithinAbs(slope([](auto const& r) { return r.vz_f; }), 1e-6));
    CHECK_THAT(exact.mean_residence.value().base().gradient[0],
               WithinRel(slope([](auto const& r) { return r.mean_residence; }), 1e-8));
}

TEST_CASE("Impossible doses and intervals are refused, all at once") {
    CHECK_THROWS_WITH(exposure(boluses(0.3), {.dose = -1 * umol, .tau = 0 * h}),
                      ContainsSubstring("tau = 0 h") && ContainsSubstring("dose = -1 umol"));
}

TEST_CASE("Clearance, volume and residence of one dose are missing where another dose falls into the window") {
    auto const r = exposure(boluses(0.3, 10), {.dose = 100 * umol, .tau = 8 * h});
    for (auto const& reason : {r.cl_f.reason(), r.vz_f.reason(), r.mean_residence.reason()})
        CHECK_THAT(reason, ContainsSubstring("another dose falls into the window"));
    CHECK(r.cl_f_steady);
}
