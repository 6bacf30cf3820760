// The surfaces with coefficients against the shared tables: every row.

#include "oracle.hpp"

#include <alkaloid/dynamics/interaction/bouillon_hierarchy.hpp>
#include <alkaloid/dynamics/interaction/braid.hpp>
#include <alkaloid/dynamics/interaction/gpdi.hpp>
#include <alkaloid/dynamics/interaction/minto.hpp>
#include <alkaloid/dynamics/interaction/musyc.hpp>
#include <alkaloid/dynamics/interaction/ursa.hpp>

using namespace alkaloid;
using drugs = std::array<marginal<>, 2>;

namespace {
std::array<double, 2> doses(row const& r) {
    return {number(r, "d1"), number(r, "d2")};
}
void compare(row const& r, std::string const& column, double effect, allowance const& within) {
    double const reference = number(r, column);
    if (!within.admits(effect, reference)) {
        INFO((r.contains("case") ? r.at("case") : "") << ", doses " << r.at("d1") << ", " << r.at("d2") << ", column " << column);
        CHECK(effect == Approx(reference).margin(within.absolute).epsilon(within.relative));
    }
}
} // namespace

TEST_CASE("BRAID meets every row of its shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "braid")) {
        double const e0 = number(r, "E0");
        drugs const pair{{{number(r, "C1"), number(r, "EfA") - e0, number(r, "h1")}, {number(r, "C2"), number(r, "EfB") - e0, number(r, "h2")}}};
        braid<> const model{.kappa = number(r, "kappa"), .delta = number(r, "delta"), .maximum = number(r, "Ef") - e0};
        compare(r, "reference", e0 + model(pair, doses(r)), closed);
        ++rows;
    }
    CHECK(rows == 126);
}

TEST_CASE("MuSyC meets every row of its shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "musyc")) {
        double const e0 = number(r, "E0");
        drugs const pair{{{number(r, "C1"), number(r, "E1") - e0, number(r, "h1")}, {number(r, "C2"), number(r, "E2") - e0, number(r, "h2")}}};
        musyc<> const model{.alpha12 = number(r, "alpha12"), .alpha21 = number(r, "alpha21"), .gamma12 = number(r, "gamma12"), .gamma21 = number(r, "gamma21"), .maximum = number(r, "E3") - e0};
        compare(r, "reference", e0 + model(pair, doses(r)), closed);
        ++rows;
    }
    CHECK(rows == 108);
}

TEST_CASE("URSA meets every row of its shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "ursa")) {
        drugs const pair{{{number(r, "IC50_1"), 1.0, number(r, "m1")}, {number(r, "IC50_2"), 1.0, number(r, "m2")}}};
        compare(r, "reference", ursa<>{number(r, "alpha")}(pair, doses(r)), solved);
        ++rows;
    }
    CHECK(rows == 90);
}

TEST_CASE("Minto meets every row of its shared table, falling effects as falls") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0, of_bis = 0;
    for (auto const& r : interaction_table(*shared, "minto")) {
        double const e0 = number(r, "E0"), sign = number(r, "Emax1") + number(r, "Emax2") < 2.0 * e0 ? -1.0 : 1.0;
        drugs const pair{{{number(r, "C50_1"), sign * (number(r, "Emax1") - e0), number(r, "gamma1")}, {number(r, "C50_2"), sign * (number(r, "Emax2") - e0), number(r, "gamma2")}}};
        minto<> const model{.half = {number(r, "betaU50")}, .maximum = {sign * number(r, "betaEmax")}, .slope = {number(r, "betagamma")}};
        double const e = e0 + sign * model(pair, doses(r));
        compare(r, "reference", e, closed);
        if (!r.at("PAS_BIS").empty()) {
            compare(r, "PAS_BIS", e, {1e-4, 0.0});
            ++of_bis;
        }
        ++rows;
    }
    CHECK(rows == 90);
    CHECK(of_bis > 0);
}

TEST_CASE("GPDI on Bliss and on Harbron meets every row of its shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "gpdi")) {
        drugs const pair{{{number(r, "EC50_1"), number(r, "Emax1"), number(r, "H1")}, {number(r, "EC50_2"), number(r, "Emax2"), number(r, "H2")}}};
        potency_shift<> const first{number(r, "INT_12"), number(r, "EC50_INT_12"), number(r, "H_INT_12")}, second{number(r, "INT_21"), number(r, "EC50_INT_21"), number(r, "H_INT_21")};
        compare(r, "gpdi_bliss", gpdi<bliss>{first, second}(pair, doses(r)), closed);
        compare(r, "gpdi_loewe_harbron", gpdi<harbron>{first, second}(pair, doses(r)), solved);
        ++rows;
    }
    CHECK(rows == 90);
}

TEST_CASE("Bouillon's hierarchy meets every row of its shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    // Two columns of the same paper's constants.  @cite bouillon2004
    drugs const a{{{1.01, 1.0, 0.72}, {6.68, 1.0, 6.9}}}, b{{{1.07, 1.0, 0.97}, {8.04, 1.0, 5.1}}};
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "bouillon_hierarchical")) {
        std::array<double, 2> const c{number(r, "opioid_remi_ng_mL"), number(r, "propofol_ug_mL")}, none{0.0, c[1]};
        double const first = bouillon_hierarchy<>{0.83}(a, c), second = bouillon_hierarchy<>{1.05}(b, c);
        CHECK(closed.admits(first, number(r, "reference_setA_tolerance_prob")));
        CHECK(closed.admits(second, number(r, "reference_setB_tolerance_prob")));
        CHECK(closed.admits(second, number(r, "PAS_tol")));
        CHECK(closed.admits(1.0 - first, number(r, "stanpumpR_pNR")));
        CHECK(closed.admits(1.0 - bouillon_hierarchy<>{0.83}(a, none), number(r, "stanpumpR_pNR_propofol_only")));
        ++rows;
    }
    CHECK(rows == 21);
}
