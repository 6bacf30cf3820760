#include "catch.hpp"
#include "shared_data.hpp"

#include <alkaloid/dynamics/intrinsic.hpp>
#include <alkaloid/dynamics/ventilation.hpp>

#include <fstream>
#include <sstream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using fractions = curve<dimension{}>;
fractions steady(double e, double until = 4.0, int steps = 480) {
    std::vector<double> t;
    for (int i = 0; i <= steps; ++i)
        t.push_back(until * i / steps);
    return fractions(t, std::vector<double>(t.size(), e));
}
chemoreflex<> const ten_volunteers{.v0 = 7.06 * (L / minute), .pa0 = 42.4 * mmHg, .kel = 0.08 / minute, .ke0 = 0.92 / minute, .gain = 4.30};
} // namespace

TEST_CASE("at fixed carbon dioxide ventilation falls with activation, down to V0 (1 - ceiling)") {
    auto const v = isohypercapnic(fractions({0, 1, 2}, {0.0, 0.5, 1.0}), 20.2 * (L / minute), 0.67);
    CHECK(v[0].in(L / minute) == Approx(20.2));
    CHECK(v[1].in(L / minute) == Approx(20.2 * (1.0 - 0.335)));
    CHECK(v[2].in(L / minute) == Approx(20.2 * 0.33));
}

TEST_CASE("nothing given, breathing stays where it is") {
    auto const b = closed_loop(steady(0.0), ten_volunteers);
    for (std::size_t i = 0; i < b.co2.size(); i += 40) {
        CHECK(b.ventilation[i].in(L / minute) == Approx(7.06).epsilon(1e-12));
        CHECK(b.co2[i].in(mmHg) == Approx(42.4).epsilon(1e-12));
    }
}

TEST_CASE("with carbon dioxide left free, ventilation settles at V0 (1 - E)^(1/(F + 1)), above what it is at fixed carbon dioxide") {
    for (double const e : {0.1, 0.5, 0.9}) {
        auto const b = closed_loop(steady(e), ten_volunteers);
        CHECK(b.ventilation[480].in(L / minute) == Approx(ten_volunteers.settled(e).in(L / minute)).epsilon(1e-7));
        CHECK(b.co2[480].in(mmHg) == Approx(ten_volunteers.settled_co2(e).in(mmHg)).epsilon(1e-7));
        CHECK(ten_volunteers.settled(e).in(L / minute) == Approx(7.06 * std::pow(1.0 - e, 1.0 / 5.3)).epsilon(1e-12));
        CHECK(b.ventilation[480].in(L / minute) > 7.06 * (1.0 - e));
        CHECK(b.ventilation[0].in(L / minute) == Approx(7.06 * (1.0 - e)).epsilon(1e-12)); // before carbon dioxide has risen
    }
}

TEST_CASE("the step of remifentanil of the reference table is met at every time") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::ifstream in(*shared / "oracles" / "interaction" / "ventilation_bouillon2003.csv");
    std::string line;
    std::getline(in, line);
    std::size_t rows = 0;
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        std::string cell;
        std::getline(cells, cell, ',');
        std::vector<double> x;
        while (std::getline(cells, cell, ','))
            x.push_back(std::stod(cell));
        double const e = std::pow(x[0], 1.25) / (std::pow(0.92, 1.25) + std::pow(x[0], 1.25));
        auto const b = closed_loop(fractions({0.0, x[1] / 60.0}, {e, e}), ten_volunteers);
        auto const close = [](double mine, double theirs) { return std::abs(mine - theirs) <= 1e-8 + 1e-7 * std::abs(theirs); };
        CHECK(close(b.co2[1].in(mmHg), x[2]));
        CHECK(close(b.ventilation[1].in(L / minute), x[4]));
        CHECK(close(ten_volunteers.settled_co2(e).in(mmHg), x[5]));
        CHECK(close(ten_volunteers.settled(e).in(L / minute), x[6]));
        ++rows;
    }
    CHECK(rows == 42);
}

TEST_CASE("without reserve, the effect of a ligand alone ends at its intrinsic activity, and an antagonist takes it away") {
    curve<dims::amount - dims::volume> const much({0, 1}, {1e6, 1e6}), absent({0, 1}, {0.0, 0.0});
    auto const alone = intrinsic_effect(occupancy(receptors::mu, ligand{much, 0.18 * nM}, ligand{absent, 5.7 * nM}), 0.67, 0.0);
    CHECK(alone[1] == Approx(0.67).epsilon(1e-6));
    auto const reversed = intrinsic_effect(occupancy(receptors::mu, ligand{0.18 * nM, 0.18 * nM}, ligand{much, 5.7 * nM}), 0.67, 0.0);
    CHECK(reversed[1] == Approx(0.0).margin(1e-6));
}

TEST_CASE("breathing refuses what makes no sense") {
    auto bad = ten_volunteers;
    bad.gain = 0.0;
    bad.pa0 = -1.0 * mmHg;
    try {
        closed_loop(steady(1.0, 1.0, 4), bad);
        FAIL("nothing was refused");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 3);
    }
    CHECK_THROWS_AS(isohypercapnic(steady(0.5, 1.0, 4), 20.0 * (L / minute), 1.1), invalid_input);
    CHECK_THROWS_AS(isohypercapnic(steady(5.0, 1.0, 4), 20.0 * (L / minute), 1.0), invalid_input);
    CHECK_THROWS_AS(isohypercapnic(steady(std::nan(""), 1.0, 4), 20.0 * (L / minute), 1.0), invalid_input);
    CHECK_THROWS_AS(closed_loop(fractions({0, 1}, {0.1, 0.1}, {{1, 1.1}}), ten_volunteers), invalid_input); // before a jump
    CHECK_THROWS_AS(intrinsic_effect(occupancy(receptors::mu, ligand{curve<dims::amount - dims::volume>({0, 1}, {1, 1}), 1.0 * nM}), -0.1), invalid_input);
}
