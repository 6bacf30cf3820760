#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <array>
#include <cmath>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;
namespace oc = alkaloid::one_compartment;

namespace {
constexpr std::size_t unknowns = 8;
constexpr std::array<char const*, unknowns> names{"ka", "cl", "v", "f", "lag", "mass", "at", "over"};
using point = std::array<double, unknowns>;
using D = dual<unknowns>;
constexpr point typical{1.5, 4.0, 20.0, 0.6, 2.0, 100.0, 3.0, 2.0};

/// Whatever can be unknown of a protocol in which events of different kinds fall together: at 2 h the swallowed dose
/// arrives (by its lag) and a bolus and an infusion without any; at 3 h doses come whose time is unknown, and one whose
/// time is not; at 5 h the infusion of unknown length and begin ends, another begins, and a bolus is given.
template <class S>
regimen<S> protocol(std::array<S, unknowns> const& x) {
    duration<S> const at = x[6] * h, over = x[7] * h;
    auto const plain = [](double umols, double when, double hours = 0.0) {
        return dose<S>(unnamed, S(umols) * umol, {.by = intravenous, .at = when * h, .over = hours * h});
    };
    return dose<S>(unnamed, x[5] * umol) + plain(10, 2) + plain(20, 2, 1.5) + dose<S>(unnamed, S(30) * umol, {.by = intravenous, .at = at}) +
           plain(5, 3) + dose<S>(unnamed, S(50) * umol, {.by = intravenous, .at = at, .over = over}) + plain(7, 5, 1) + plain(3, 5);
}
template <class S>
auto course(std::array<S, unknowns> const& x, std::vector<duration<>> const& at) {
    oc::parameters<S> const p{.ka = x[0] * per_h, .cl = x[1] * L / h, .v = x[2] * L, .f = x[3], .lag = x[4] * h};
    return simulate(oc::model, p, protocol(x), {.at = at});
}
std::array<D, unknowns> seeded(point const& x) {
    std::array<D, unknowns> all;
    for (std::size_t i = 0; i < unknowns; ++i)
        all[i] = D::variable(x[i], i);
    return all;
}
} // namespace

TEST_CASE("every gradient of a course is its central difference, where events fall together too") {
    std::vector<duration<>> const when{1 * h, 2.5 * h, 3.2 * h, 4 * h, 4.9 * h, 5.1 * h, 5.9 * h, 8 * h, 20 * h};
    auto const blood = course(seeded(typical), when)[central], depot = course(seeded(typical), when)[gut];
    for (std::size_t j = 0; j < unknowns; ++j)
        for (std::size_t i = 0; i < when.size(); ++i) {
            INFO("d/d" << names[j] << " at " << when[i].base() << " h");
            auto const slope = [&](auto what) {
                return central_difference(
                    [&](double v) {
                        point x = typical;
                        x[j] = v;
                        return course(x, when)[what][i].base();
                    },
                    typical[j]);
            };
            CHECK(blood[i].base().gradient[j] == Approx(slope(central)).epsilon(1e-8).margin(1e-8));
            CHECK(depot[i].base().gradient[j] == Approx(slope(gut)).epsilon(1e-8).margin(1e-8));
        }
}

TEST_CASE("the values of a course do not depend on what is differentiated") {
    std::vector<duration<>> const when{0 * h, 1 * h, 2 * h, 2.5 * h, 3 * h, 3.5 * h, 5 * h, 6 * h, 8 * h};
    auto const with = course(seeded(typical), when);
    auto const without = course(typical, when);
    CHECK(with[central].jumps().size() == without[central].jumps().size());
    for (std::size_t i = 0; i < when.size(); ++i) {
        CHECK(with[central][i].base().value == Approx(without[central][i].base()).epsilon(1e-14));
        CHECK(with[central].before(i).base().value == Approx(without[central].before(i).base()).epsilon(1e-14));
        CHECK(with[gut][i].base().value == Approx(without[gut][i].base()).epsilon(1e-14));
    }
}

TEST_CASE("at the instant of a dose the gradient with respect to its time is the limit from the side asked for") {
    // After a bolus at s the amount is D exp(-k (t - s)): its derivative by s at t = s+ is k D, and before s it is 0.
    auto const p = with_scalar<D>(oc::parameters<>{.ka = 1 * per_h, .cl = 4 * L / h, .v = 20 * L});
    dose<D> const d{unnamed, 10.0 * umol, {.by = intravenous, .at = D::variable(2.0, 0) * h}};
    auto const c = simulate(oc::model, p, d, {.at = {1 * h, 2 * h, 3 * h}});
    CHECK(c[central][1].base().value == 10.0);
    CHECK(c[central][1].base().gradient[0] == Approx(0.2 * 10).epsilon(1e-14));
    CHECK(c[central].before(1).base().gradient[0] == 0.0);
    CHECK(c[central][2].base().gradient[0] == Approx(0.2 * 10 * std::exp(-0.2)).epsilon(1e-14));
    CHECK(c.at(2 * h)[central].base().gradient[0] == Approx(2.0).epsilon(1e-14));
    CHECK(c.at(2 * h, side::before)[central].base().gradient[0] == 0.0);
    CHECK(c.at(2.5 * h)[central].base().gradient[0] == Approx(2 * std::exp(-0.1)).epsilon(1e-14));
}

TEST_CASE("an infusion of no length has the one-sided gradient by its length") {
    // (1 - exp(-kT))/(kT) exp(-k (t - T)) = exp(-kt) (1 + kT/2 + ...)
    auto const p = with_scalar<D>(oc::parameters<>{.ka = 1 * per_h, .cl = 4 * L / h, .v = 20 * L});
    dose<D> const d{unnamed, 10.0 * umol, {.by = intravenous, .at = 1 * h, .over = D::variable(0.0, 0) * h}};
    auto const c = simulate(oc::model, p, d, {.at = {3 * h}})[central];
    CHECK(c[0].base().value == Approx(10 * std::exp(-0.4)).epsilon(1e-14));
    CHECK(c[0].base().gradient[0] == Approx(10 * std::exp(-0.4) * 0.1).epsilon(1e-13));
}

TEST_CASE("the gradient by a lag of nothing is there") {
    auto p = with_scalar<D>(oc::parameters<>{.ka = 1.5 * per_h, .cl = 4 * L / h, .v = 20 * L});
    p.lag = D::variable(0.0, 0) * h;
    auto const c = simulate(oc::model, p, dose<D>(unnamed, 10.0 * umol), {.at = {0 * h, 2 * h}})[gut];
    CHECK(c[0].base().value == 10.0);
    CHECK(c[0].base().gradient[0] == Approx(15.0).epsilon(1e-14));
    CHECK(c[1].base().gradient[0] == Approx(15 * std::exp(-3.0)).epsilon(1e-13));
}
