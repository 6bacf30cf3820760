#include "catch.hpp"
#include "central_difference.hpp"

#include <alkaloid/core/dual.hpp>
#include <alkaloid/dynamics/kinetic_occupancy.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using levels = curve<dims::amount - dims::volume>;
std::vector<double> grid(double until, int steps) {
    std::vector<double> t;
    for (int i = 0; i <= steps; ++i)
        t.push_back(until * i / steps);
    return t;
}
levels constant(double c, double until = 10.0, int steps = 200) {
    return levels(grid(until, steps), std::vector<double>(static_cast<std::size_t>(steps) + 1, c));
}
binding_rates<> slowly(double kon, double koff, double n = 1.0) {
    return {kon, koff / h, n};
}
} // namespace

TEST_CASE("one ligand at a constant concentration: rho(t) = kon C/(kon C + koff) (1 - exp(-(kon C + koff) t))") {
    for (auto const& [kon, koff] : {std::pair{2.0, 1.0}, {500.0, 3.0}, {1e5, 1e3}}) {
        auto const c = constant(0.4);
        auto const rho = kinetic_occupancy(receptors::mu, slow_ligand{c, slowly(kon, koff)});
        double const rate = kon * 0.4 + koff;
        for (std::size_t i = 0; i < c.size(); i += 7)
            CHECK(rho.total[i] == Approx(kon * 0.4 / rate * -std::expm1(-rate * c.times()[i])).margin(2e-6));
    }
}

TEST_CASE("kinetic binding tends to the equilibrium, whatever the number of ligands, and stays there from the beginning") {
    auto const a = constant(0.02, 500.0), b = constant(0.3, 500.0), fast = constant(0.1, 500.0);
    auto const equilibrium = occupancy(receptors::mu, ligand{0.02 * uM, 3.0 / 40.0 * uM}, ligand{0.3 * uM, 0.2 * uM}, ligand{0.1 * uM, 0.047 * uM});
    for (auto const from : {binding_start::empty, binding_start::equilibrium}) {
        auto const rho = kinetic_occupancy(receptors::mu, from, slow_ligand{a, slowly(40.0, 3.0)}, slow_ligand{b, slowly(0.5, 0.1)}, ligand{fast, 0.047 * uM});
        for (std::size_t k = 0; k < 3; ++k)
            CHECK(rho[k][200] == Approx(equilibrium[k]).epsilon(1e-7));
        if (from == binding_start::equilibrium)
            CHECK(rho.total[1] == Approx(equilibrium.total).epsilon(1e-9));
    }
}

TEST_CASE("the exponent belongs to the concentration: half is occupied at (koff/kon)^(1/n)") {
    binding_rates<> const rates{3.0, 0.5 / h, 0.8};
    auto const rho = kinetic_occupancy(receptors::mu, binding_start::equilibrium, slow_ligand{constant(rates.half_occupancy().base()), rates});
    CHECK(rho.total[50] == Approx(0.5).epsilon(1e-9));
    auto const printed = associating_in_pM(3.081e-5, 0.004331 / second, 0.8439);
    CHECK(printed.half_occupancy().in(nM) == Approx(0.351).epsilon(2e-3)); // fentanyl on membranes
}

TEST_CASE("occupancy stays within [0, 1] and falls with a competitor; a slow ligand outlasts its concentration") {
    std::vector<double> c;
    auto const t = grid(10.0, 400);
    for (double x : t)
        c.push_back(5.0 * x * std::exp(-3.0 * x));
    levels const pulse(t, c);
    auto const alone = kinetic_occupancy(receptors::mu, slow_ligand{pulse, slowly(80.0, 0.4)});
    auto const contested = kinetic_occupancy(receptors::mu, slow_ligand{pulse, slowly(80.0, 0.4)}, slow_ligand{constant(0.5, 10.0, 400), slowly(1e4, 140.0)});
    for (std::size_t i = 0; i < t.size(); ++i) {
        CHECK((alone.total[i] >= 0.0 && alone.total[i] <= 1.0));
        CHECK((contested.total[i] >= 0.0 && contested.total[i] <= 1.0 + 1e-9));
        CHECK(contested[0][i] <= alone[0][i] + 1e-7);
    }
    CHECK(pulse.values().back() < 1e-10);
    CHECK(alone.total[400] > 0.04);
}

TEST_CASE("an antagonist that comes quickly throws a slow ligand off only as fast as that one leaves") {
    auto const t = grid(4.0, 960);
    std::vector<double> blocker(t.size(), 0.0);
    std::size_t const given = 480;
    for (std::size_t i = given; i < t.size(); ++i)
        blocker[i] = 10.0;
    levels const block(t, blocker, {{given, 0.0}});
    auto const rho = kinetic_occupancy(receptors::mu, binding_start::equilibrium, slow_ligand{constant(0.01, 4.0, 960), slowly(100.0, 1.0)}, slow_ligand{block, slowly(1e4, 140.0)});
    CHECK(rho[0][given] == Approx(0.5).epsilon(1e-6)); // it does not jump
    double const later = t[given + 240] - t[given];
    CHECK(rho[0][given + 240] == Approx(0.5 * std::exp(-later)).epsilon(0.02));
}

TEST_CASE("kinetic occupancy has gradients in concentration, kon, koff and exponent") {
    auto const at = [](auto const& x) {
        using T = std::decay_t<decltype(x[0])>;
        std::vector<T> c;
        auto const t = grid(3.0, 60);
        for (double s : t)
            c.push_back(x[0] * (s * std::exp(-s)));
        auto const rho = kinetic_occupancy(receptors::mu, slow_ligand{curve<dims::amount - dims::volume, T>(t, c), binding_rates<T>{x[1], rate_constant<T>::from_base(x[2]), x[3]}},
                                           ligand{0.05 * uM, 0.1 * uM}, ligand{constant(0.03, 3.0, 60), 0.2 * uM});
        return rho[0].values()[45];
    };
    std::array<double, 4> const x{0.2, 30.0, 2.0, 0.85};
    std::array<dual<4>, 4> seeds;
    for (std::size_t i = 0; i < 4; ++i)
        seeds[i] = dual<4>::variable(x[i], i);
    auto const e = at(seeds);
    CHECK(e.value == Approx(at(x)).epsilon(1e-12));
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(e.gradient[i] == Approx(central_difference([&](double v) {
                  auto y = x;
                  y[i] = v;
                  return at(y);
              }, x[i], 1e-3 * x[i])).epsilon(1e-4));
}

TEST_CASE("kinetic occupancy refuses what makes no sense, all of it at once, headed by the receptor") {
    try {
        kinetic_occupancy(receptors::mu, slow_ligand{constant(-1.0), slowly(0.0, -1.0, 0.0)}, ligand{constant(1.0, 5.0), 0.0 * nM});
        FAIL("nothing was refused");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 6);
        CHECK(std::string(e.what()).find("kinetic occupancy of mu") == 0);
    }
}

TEST_CASE("saturated, the whole is never beyond one nor a part below nothing, so that what comes next takes it") {
    std::vector<double> c(400, 0.0);
    for (std::size_t i = 3; i < 200; ++i)
        c[i] = 1e6;
    levels const pulse(grid(40.0, 399), c, {{3, 0.0}});
    auto const rho = kinetic_occupancy(receptors::mu, slow_ligand{pulse, slowly(1e3, 5.0)}, slow_ligand{constant(1e3, 40.0, 399), slowly(50.0, 0.2)});
    for (std::size_t i = 0; i < 400; ++i) {
        CHECK((rho.total[i] >= 0.0 && rho.total[i] <= 1.0));
        CHECK((rho[0][i] >= 0.0 && rho[1][i] >= 0.0));
    }
}
