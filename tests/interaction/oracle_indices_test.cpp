// Indices, shams and the worked example against the shared tables: every row. Ventilation is in dynamics/ventilation_test.

#include "oracle.hpp"
#include "pairs.hpp"

#include <map>

using namespace alkaloid;

TEST_CASE("Chou and Talalay's index meets every row of its shared table, by both definitions") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "chou_talalay_ci")) {
        pair const drugs{{{number(r, "Dm1"), 1.0, number(r, "m1")}, {number(r, "Dm2"), 1.0, number(r, "m2")}}};
        two const d{number(r, "d1"), number(r, "d2")};
        double const fa = number(r, "fa_observed"), index = chou_talalay(drugs, d, fa);
        CHECK(closed.admits(drugs[0].inverse(fa), number(r, "Dx1")));
        CHECK(closed.admits(drugs[1].inverse(fa), number(r, "Dx2")));
        CHECK(closed.admits(index, number(r, "CI_mutually_exclusive")));
        CHECK(closed.admits(index, number(r, "CI_from_synergy_Hill_CI_inverse")));
        CHECK(closed.admits(interaction_index(drugs, d, fa), number(r, "CI_mutually_exclusive")));
        CHECK(closed.admits(chou_talalay(drugs, d, fa, exclusivity::mutually_nonexclusive), number(r, "CI_mutually_nonexclusive")));
        ++rows;
    }
    CHECK(rows == 15);
}

TEST_CASE("a drug combined with itself meets every row of the shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    marginal<> const m{2.0, 0.8, 2.5}; // not printed there, but the only curve through its four true effects
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "sham_compliance")) {
        double const total = number(r, "total_dose"), part = number(r, "fraction_as_drug1");
        two const d{part * total, (1.0 - part) * total};
        pair const twice{m, m};
        CHECK(closed.admits(m.at(total), number(r, "true_effect")));
        CHECK(closed.admits(loewe{}(twice, d), number(r, "loewe")));
        CHECK(closed.admits(generalised_loewe{}(twice, d), number(r, "gen_loewe")));
        CHECK(closed.admits(hand{}(twice, d), number(r, "hand")));
        CHECK(closed.admits(schindler{}(twice, d), number(r, "schindler")));
        CHECK(closed.admits(bliss{}(twice, d), number(r, "bliss")));
        CHECK(closed.admits(hsa{}(twice, d), number(r, "hsa")));
        CHECK(closed.admits(braid<>{}(twice, d), number(r, "braid_k0")));
        CHECK(closed.admits(musyc<>{.maximum = 0.8}(twice, d), number(r, "musyc_alpha1"))); // there both together reach what one does
        CHECK(closed.admits(minto<>{}(twice, d), number(r, "minto_additive")));
        ++rows;
    }
    CHECK(rows == 8);
}

TEST_CASE("the worked example, an opioid and ethanol on breathing, meets every row of its shared table as printed") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : interaction_table(*shared, "worked_example_vanderschrier")) {
        pair const drugs{{{1.0, number(r, "Emax_opioid"), number(r, "h_opioid")}, {number(r, "ethanol_C50_g_L"), 1.0, number(r, "ethanol_h")}}};
        two const d{number(r, "opioid_conc_in_C50_units"), number(r, "ethanol_g_L")};
        double const first = drugs[0].at(d[0]), second = drugs[1].at(d[1]);
        std::map<std::string, double> const effects{
            {"hsa", hsa{}(drugs, d)},
            {"bliss", bliss{}(drugs, d)},
            {"loewe_harbron", harbron{}(drugs, d)},
            {"gen_loewe_BIGL", generalised_loewe{}(drugs, d)},
            {"hand", hand{}(drugs, d)},
            {"schindler", schindler{}(drugs, d)},
            {"braid_kappa0", braid<>{}(drugs, d)},
            {"minto_additive", minto<>{}(drugs, d)},
            {"musyc_alpha1", musyc<>{.maximum = 1.0}(drugs, d)},
            {"ursa_alpha0", ursa<>{}(drugs, d)},
            {"effect_addition_clamped", std::min(1.0, first + second)}, // no model of ours
        };
        INFO(r.at("opioid_type") << ", " << r.at("model"));
        REQUIRE(effects.contains(r.at("model")));
        double const e = effects.at(r.at("model"));
        CHECK(e == Approx(number(r, "effect_combined")).margin(5.1e-6).epsilon(0.0));
        CHECK(first == Approx(number(r, "effect_opioid_alone")).margin(5.1e-6).epsilon(0.0));
        CHECK(second == Approx(number(r, "effect_ethanol_alone")).margin(5.1e-6).epsilon(0.0));
        CHECK(33.4 * (1.0 - e) == Approx(number(r, "VE55_pred_L_min")).margin(5.1e-3).epsilon(0.0));
        ++rows;
    }
    CHECK(rows == 21);
}
