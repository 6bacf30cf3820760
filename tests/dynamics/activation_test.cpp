#include "catch.hpp"
#include "central_difference.hpp"

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/dynamics/activation.hpp>
#include <alkaloid/dynamics/occupancy.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
double activated_by(double c, double ka, double tau, transducer<> const& how = {}) {
    return activation(receptors::mu, how, agonist{c * nM, operational(ka * nM, tau)}).total;
}
} // namespace

TEST_CASE("one agonist, slope 1: the maximum is tau/(1 + tau), half of it is reached at K_A/(1 + tau)") {
    for (double const tau : {0.1, 0.515, 1.0, 10.0, 1000.0}) {
        CHECK(activated_by(1e15, 65.0, tau) == Approx(tau / (1.0 + tau)).epsilon(1e-9));
        CHECK(activated_by(65.0 / (1.0 + tau), 65.0, tau) == Approx(0.5 * tau / (1.0 + tau)).epsilon(1e-12));
    }
}

TEST_CASE("one agonist, slope n: the maximum is tau^n/(1 + tau^n), EC50 = K_A/((2 + tau^n)^(1/n) - 1)") {
    for (double const n : {0.7, 2.0, 3.5}) {
        double const tau = 2.5, top = std::pow(tau, n) / (1.0 + std::pow(tau, n));
        CHECK(activated_by(1e14, 100.0, tau, {.slope = n}) == Approx(top).epsilon(1e-6));
        double const ec50 = 100.0 / (std::pow(2.0 + std::pow(tau, n), 1.0 / n) - 1.0);
        CHECK(activated_by(ec50, 100.0, tau, {.slope = n}) == Approx(0.5 * top).epsilon(1e-12));
    }
}

TEST_CASE("a competitive antagonist shifts the curve to the right without lowering it, with a Schild slope of 1") {
    auto const with = [](double c, double b) {
        return activation(receptors::mu, agonist{c * nM, operational(100.0 * nM, 8.0)}, agonist{b * nM, antagonist(1.4 * nM)}).total;
    };
    for (double const b : {0.5, 1.4, 14.0, 140.0}) {
        double const ratio = 1.0 + b / 1.4; // of doses: log(ratio - 1) against log(b) has slope 1
        for (double const c : {3.0, 30.0, 3000.0})
            CHECK(with(c * ratio, b) == Approx(with(c, 0.0)).epsilon(1e-12));
    }
}

TEST_CASE("a partial agonist lowers a full agonist's response at high occupancy and adds to it at low") {
    auto const both = [](double full, double partial) {
        return activation(receptors::mu, agonist{full * nM, operational(100.0 * nM, 20.0)}, agonist{partial * nM, operational(10.0 * nM, 0.5)}).total;
    };
    CHECK(both(1e4, 1000.0) < both(1e4, 0.0));
    CHECK(both(1.0, 1000.0) > both(1.0, 0.0));
    CHECK(both(1e4, 1e9) == Approx(0.5 / 1.5).epsilon(1e-3)); // in the end the partial agonist's own maximum
}

TEST_CASE("an agonist given by EC50 and Emax has both, a full one without holding the receptor") {
    auto const e = [](double c, double emax) { return activation(receptors::mu, agonist{c * nM, half_maximal(34.5 * nM, emax)}).total; };
    for (double const emax : {0.1, 0.47, 0.9, 1.0}) {
        CHECK(e(34.5, emax) == Approx(0.5 * emax).epsilon(1e-14));
        CHECK(e(1e12, emax) == Approx(emax).epsilon(1e-9));
    }
    CHECK(half_maximal(34.5 * nM, 1.0).holding == 0.0);
    auto const published = operational(65.0 * nM, 0.887), same = half_maximal(65.0 / 1.887 * nM, 0.887 / 1.887);
    CHECK(published.driving == Approx(same.driving).epsilon(1e-12));
    CHECK(published.holding == Approx(same.holding).epsilon(1e-12));
}

TEST_CASE("losing receptors spares an agonist with reserve and takes a partial agonist's maximum") {
    double const full = activated_by(1e9, 100.0, 100.0, {.receptors_left = 0.1}), partial = activated_by(1e9, 100.0, 0.5, {.receptors_left = 0.1});
    CHECK(full == Approx(10.0 / 11.0).epsilon(1e-6));
    CHECK(partial == Approx(0.05 / 1.05).epsilon(1e-6));
}

TEST_CASE("the shares of the ligands sum to the whole; nobody there, no activation") {
    auto const a = activation(receptors::mu, transducer<>{.slope = 1.7, .receptors_left = 0.6}, agonist{20.0 * nM, operational(514.0 * nM, 0.515)},
                              agonist{9.0 * nM, operational(65.0 * nM, 0.887)}, agonist{3.0 * nM, antagonist(1.4 * nM)});
    CHECK(a[0] + a[1] + a[2] == Approx(a.total).epsilon(1e-14));
    CHECK(a[2] == 0.0);
    auto const nothing = activation(receptors::mu, agonist{0.0 * nM, operational(514.0 * nM, 0.515)});
    CHECK(nothing.total == 0.0);
    CHECK(nothing[0] == 0.0);
}

TEST_CASE("activation over time is activation at every time, on both sides of a jump, and rests on its constants") {
    using levels = curve<dims::amount - dims::volume>;
    reported<double> const tau{.value = 0.887, .printed = "0.887", .cite = "somebody", .status = verification::read, .grade = evidence_grade::C};
    levels const c({0.0, 1.0, 2.0}, {0.0, 0.02, 0.01}, {{1, 0.001}});
    auto const a = activation(receptors::mu, agonist{c, operational(0.065 * uM, tau)}, agonist{5.0 * nM, antagonist(1.4 * nM)});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(a.total[i] == activation(receptors::mu, agonist{concentration<>::from_base(c.values()[i]), operational(0.065 * uM, 0.887)}, agonist{5.0 * nM, antagonist(1.4 * nM)}).total);
    CHECK(a.total.before(1) == activation(receptors::mu, agonist{1.0 * nM, operational(0.065 * uM, 0.887)}, agonist{5.0 * nM, antagonist(1.4 * nM)}).total);
    CHECK(evidence(a).grade == evidence_grade::C);
    CHECK(evidence(a.total).weakest.cite == "somebody");
}

TEST_CASE("activation has gradients in concentration, K_A, tau, slope and receptors left, and lanes as if alone") {
    using S = dual<5>;
    auto const at = [](auto const& x) {
        using T = std::decay_t<decltype(x[0])>;
        return activation(receptors::mu, transducer<T>{x[3], x[4]}, agonist{concentration<T>::from_base(x[0]), operational(concentration<T>::from_base(x[1]), x[2])},
                          agonist{3.0 * nM, operational(47.0 * nM, 0.9)}).total;
    };
    std::array<double, 5> const x{0.05, 0.514, 0.515, 1.3, 0.8};
    std::array<S, 5> seeds;
    for (std::size_t i = 0; i < 5; ++i)
        seeds[i] = S::variable(x[i], i);
    auto const e = at(seeds);
    for (std::size_t i = 0; i < 5; ++i) {
        auto up = x, down = x;
        double const bit = 1e-5 * x[i];
        up[i] += bit, down[i] -= bit;
        CHECK(e.gradient[i] == Approx((at(up) - at(down)) / (2.0 * bit)).epsilon(1e-7));
    }
    pack<4> lanes(0.05);
    lanes.set(2, 0.0);
    auto const wide = at(std::array<pack<4>, 5>{lanes, pack<4>(x[1]), pack<4>(x[2]), pack<4>(x[3]), pack<4>(x[4])});
    auto without = x;
    without[0] = 0.0;
    CHECK(wide[1] == Approx(at(x)).epsilon(1e-14));
    CHECK(wide[2] == Approx(at(without)).epsilon(1e-14));
}

TEST_CASE("activation refuses what makes no sense, all of it at once") {
    try {
        activation(receptors::mu, transducer<>{.slope = 0.0, .receptors_left = 2.0}, agonist{-1.0 * nM, operational(514.0 * nM, 0.515)});
        FAIL("nothing was refused");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 3);
        CHECK(std::string(e.what()).find("activation of mu") == 0);
    }
    CHECK_THROWS_AS(operational(0.0 * nM, -1.0), invalid_input);
    CHECK_THROWS_AS(half_maximal(1.0 * nM, 1.5), invalid_input);
    CHECK_THROWS_AS(antagonist(0.0 * nM), invalid_input);
}

TEST_CASE("at rest the gradients of the shares sum to that of the whole, which for slope 1 is that of the tangent") {
    using S = dual<2>;
    auto const e = activation(receptors::mu, agonist{concentration<S>::from_base(S::variable(0.0, 0)), operational(514.0 * nM, 0.515)},
                              agonist{concentration<S>::from_base(S::variable(0.0, 1)), operational(65.0 * nM, 0.887)});
    CHECK(e.total.gradient[0] == Approx(0.515 / 0.514).epsilon(1e-12));
    for (std::size_t i = 0; i < 2; ++i)
        CHECK(e[0].gradient[i] + e[1].gradient[i] == Approx(e.total.gradient[i]).epsilon(1e-12));
    CHECK(transducer<S>{S(1.0), S(0.5)}(S::variable(0.0, 0)).gradient[0] == Approx(0.5));
    CHECK(transducer<>{.slope = 3.0}(1e200) == 1.0); // no overflow on the way
}

TEST_CASE("what a temporary rests on outlives it in a loop") {
    curve<dims::amount - dims::volume> const c({0.0, 1.0}, {0.01, 0.02});
    reported<double> const tau{.value = 0.9, .printed = "0.9", .cite = "somebody"};
    std::size_t links = 0;
    for (auto const& link : activation(receptors::mu, agonist{c, operational(0.065 * uM, tau)}).rests_on().links())
        links += link.cite == "somebody";
    CHECK(links == 1);
    CHECK(evidence(tau * c).links == 1);
}
