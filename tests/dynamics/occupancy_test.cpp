#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"
#include "alkaloid/dynamics/cheng_prusoff.hpp"
#include "alkaloid/dynamics/occupancy.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <array>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class S = double>
using molar_curve = curve<dims::amount - dims::volume, S>;

/// Rises, jumps at 2 h, falls.
template <class S = double>
molar_curve<S> course(S const& height) {
    return {{0.0, 1.0, 2.0, 4.0}, {S(0.0), height, 3.0 * height, 0.5 * height}, {{2, 0.9 * height}}};
}
/// Falls; jumps at 1 h.
template <class S = double>
molar_curve<S> other(S const& height) {
    return {{0.0, 1.0, 2.0, 4.0}, {height, 2.0 * height, height, 0.1 * height}, {{1, 0.7 * height}}};
}
} // namespace

TEST_CASE("A ligand at its Ki occupies half of the receptor") {
    auto const alone = occupancy(ligand{233 * nM, 233 * nM});
    CHECK(alone[0] == 0.5);
    CHECK(alone.total == 0.5);
    CHECK(alone.size() == 1);
}

TEST_CASE("Two ligands share a receptor as Gaddum wrote") {
    auto const both = occupancy(ligand{30 * nM, 10 * nM}, ligand{50 * nM, 25 * nM});
    CHECK_THAT(both[0], WithinRel(3.0 / 6.0, 1e-15));
    CHECK_THAT(both[1], WithinRel(2.0 / 6.0, 1e-15));
    CHECK_THAT(both.total, WithinRel(5.0 / 6.0, 1e-15));
}

TEST_CASE("Occupancy lies in [0, 1], its parts sum to the total, and the order of ligands does not matter") {
    for (double const a : {0.0, 1e-12, 0.3, 40.0, 1e9})
        for (double const b : {0.0, 1e-12, 0.3, 40.0, 1e9}) {
            auto const both = occupancy(ligand{a * uM, 2 * nM}, ligand{b * uM, 30 * nM});
            auto const swapped = occupancy(ligand{b * uM, 30 * nM}, ligand{a * uM, 2 * nM});
            CHECK(both[0] >= 0.0);
            CHECK(both[1] >= 0.0);
            CHECK(both.total <= 1.0);
            CHECK_THAT(both[0] + both[1], WithinRel(both.total, 1e-15));
            CHECK(swapped[1] == both[0]);
            CHECK(swapped[0] == both[1]);
        }
}

TEST_CASE("Occupancy rises with the ligand and falls with its competitor") {
    double before = -1.0, before_other = 2.0;
    for (double const c : {0.0, 0.01, 0.1, 1.0, 10.0, 100.0}) {
        auto const both = occupancy(ligand{c * uM, 233 * nM}, ligand{0.1 * uM, 47 * nM});
        CHECK(both[0] > before);
        CHECK(both[1] < before_other);
        before = both[0];
        before_other = both[1];
    }
}

TEST_CASE("Occupancy over time is occupancy at every time, before doses and after") {
    auto const a = course(0.4), b = other(0.2);
    auto const both = occupancy(ligand{a, 233 * nM}, ligand{b, 47 * nM});
    REQUIRE(both.total.size() == 4);
    REQUIRE(both.total.jumps().size() == 2);
    for (std::size_t i = 0; i < 4; ++i) {
        auto const now = occupancy(ligand{a[i], 233 * nM}, ligand{b[i], 47 * nM});
        auto const then = occupancy(ligand{a.before(i), 233 * nM}, ligand{b.before(i), 47 * nM});
        CHECK(both[0][i] == now[0]);
        CHECK(both[1][i] == now[1]);
        CHECK(both.total[i] == now.total);
        CHECK(both[0].before(i) == then[0]);
        CHECK(both[1].before(i) == then[1]);
        CHECK(both.total.before(i) == then.total);
    }
}

TEST_CASE("A constant concentration holds at all times of the curves beside it") {
    auto const a = course(0.4);
    auto const blocked = occupancy(receptors::mu, ligand{5 * nM, 1 * nM}, ligand{a, 233 * nM});
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(blocked[1][i] == occupancy(ligand{5 * nM, 1 * nM}, ligand{a[i], 233 * nM})[1]);
        CHECK(blocked[1].before(i) == occupancy(ligand{5 * nM, 1 * nM}, ligand{a.before(i), 233 * nM})[1]);
    }
}

TEST_CASE("A list of ligands shares a receptor as ligands given one by one do") {
    auto const a = course(0.4), b = other(0.2);
    auto const listed = occupancy(std::vector{ligand{a, 233 * nM}, ligand{b, 47 * nM}});
    auto const given = occupancy(ligand{a, 233 * nM}, ligand{b, 47 * nM});
    REQUIRE(listed.size() == 2);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(listed[0][i] == given[0][i]);
        CHECK(listed[1].before(i) == given[1].before(i));
        CHECK(listed.total[i] == given.total[i]);
    }
}

TEST_CASE("A Ki may come from the literature") {
    reported<concentration<>> const published{.value = 233 * nM};
    CHECK(occupancy(ligand{233 * nM, published}).total == 0.5);
}

TEST_CASE("Every lane of a packed occupancy is the occupancy of that lane") {
    pack<4> const heights(std::array{0.0, 0.1, 0.4, 20.0});
    auto const packed = occupancy(ligand{course(heights), 233 * nM}, ligand{other(0.2), 47 * nM});
    for (std::size_t lane = 0; lane < 4; ++lane) {
        auto const one = occupancy(ligand{course(heights[lane]), 233 * nM}, ligand{other(0.2), 47 * nM});
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK_THAT(packed[0].values()[i][lane], WithinRel(one[0].values()[i], 1e-15));
            CHECK_THAT(packed.total.before_base(i)[lane], WithinRel(one.total.before_base(i), 1e-15));
        }
    }
}

TEST_CASE("The gradient of an occupancy is its central difference, by concentration and by Ki") {
    auto const at = [](auto const& height, auto const& ki) {
        using S = std::decay_t<decltype(height)>;
        return occupancy(ligand{course(height), quantity<dims::amount - dims::volume, S>::from_base(ki)},
                         ligand{other(0.2), 47 * nM});
    };
    using D = dual<2>;
    auto const exact = at(D::variable(0.4, 0), D::variable(0.233, 1));
    for (std::size_t i = 1; i < 4; ++i) {
        CHECK_THAT(exact[0][i].gradient[0],
                   WithinAbs(central_difference([&](double x) { return at(x, 0.233)[0][i]; }, 0.4), 1e-9));
        CHECK_THAT(exact[1][i].gradient[1],
                   WithinAbs(central_difference([&](double x) { return at(0.4, x)[1][i]; }, 0.233), 1e-9));
        CHECK_THAT(exact.total.before(i).gradient[1],
                   WithinAbs(central_difference([&](double x) { return at(0.4, x).total.before(i); }, 0.233), 1e-9));
    }
}

TEST_CASE("What an integrator undershoots zero by passes as it is") {
    molar_curve<> const c({0.0, 1.0, 2.0}, {0.0, 1.0, -1e-9});
    CHECK(occupancy(ligand{c, 1 * uM})[0][2] == -1e-9 / (1.0 - 1e-9));
}

TEST_CASE("Occupancy names every ligand it cannot use") {
    molar_curve<> const wrong({0.0, 1.0}, {1.0, 1.0}), negative({0.0, 1.0, 2.0, 4.0}, {1.0, -1.0, 1.0, -2.0});
    CHECK_THROWS_WITH(
        occupancy(receptors::mu, ligand{course(1.0), 0 * nM}, ligand{wrong, 1 * nM}, ligand{negative, 1 * nM},
                  ligand{-1 * uM, -1 * nM}),
        ContainsSubstring("occupancy of mu: 5 values") &&
            ContainsSubstring("ligand[0].ki = 0 umol/L, must be finite and > 0") &&
            ContainsSubstring(
                "ligand[1].concentration = 2 samples, must be at the times of the first curve, 4 samples") &&
            ContainsSubstring(
                "ligand[2].concentration at 1 h (and at 1 later times) = -1 umol/L, must be finite and >= 0") &&
            ContainsSubstring("ligand[3].ki") && ContainsSubstring("ligand[3].concentration = -1 umol/L"));
    CHECK_THROWS_AS(occupancy(ligand{-1 * uM, 1 * nM}), invalid_input);
    CHECK_THROWS_AS(occupancy(std::vector<ligand<molar_curve<>, concentration<>>>{}), invalid_input);
}

TEST_CASE("Cheng and Prusoff: at the IC50 a tracer's occupancy is half of what it was, for any tracer concentration") {
    for (double const tracer : {0.1, 1.0, 25.0}) {
        auto const ic50 = 233.0 * (1.0 + tracer / 2.0) * nM;
        auto const ki = cheng_prusoff(ic50, tracer * nM, 2.0 * nM);
        CHECK(ki.in(nM) == Approx(233.0).epsilon(1e-14));
        double const alone = occupancy(ligand{tracer * nM, 2.0 * nM}).total;
        CHECK(occupancy(ligand{tracer * nM, 2.0 * nM}, ligand{ic50, ki})[0] == Approx(0.5 * alone).epsilon(1e-12));
    }
    CHECK_THROWS_AS(cheng_prusoff(0.0 * nM, -1.0 * nM, 0.0 * nM), invalid_input);
}
