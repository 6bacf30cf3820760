// The models without coefficients against the shared tables: every row, every reference.

#include "oracle.hpp"

#include <alkaloid/dynamics/interaction/bliss.hpp>
#include <alkaloid/dynamics/interaction/gca.hpp>
#include <alkaloid/dynamics/interaction/generalised_loewe.hpp>
#include <alkaloid/dynamics/interaction/hand.hpp>
#include <alkaloid/dynamics/interaction/harbron.hpp>
#include <alkaloid/dynamics/interaction/hsa.hpp>
#include <alkaloid/dynamics/interaction/loewe.hpp>
#include <alkaloid/dynamics/interaction/schindler.hpp>
#include <alkaloid/dynamics/interaction/zip.hpp>

using namespace alkaloid;
using drugs = std::array<marginal<>, 2>;

TEST_CASE("Bliss, HSA, Harbron, Loewe, generalised Loewe, GCA, Hand and Schindler meet every row of the shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0, of_gca = 0, undefined = 0;
    for (auto const& r : interaction_table(*shared, "null_models")) {
        drugs const pair{{{number(r, "C50_1"), number(r, "Emax1"), number(r, "h1")}, {number(r, "C50_2"), number(r, "Emax2"), number(r, "h2")}}};
        std::array<double, 2> const d{number(r, "d1"), number(r, "d2")};
        auto const compare = [&](char const* column, double effect, allowance const& within) {
            double const reference = number(r, column);
            if (!within.admits(effect, reference)) {
                INFO(r.at("scenario") << ", doses " << d[0] << ", " << d[1] << ", column " << column);
                CHECK(effect == Approx(reference).margin(within.absolute).epsilon(within.relative));
            }
        };
        compare("reference_bliss", bliss{}(pair, d), closed);
        compare("reference_hsa", hsa{}(pair, d), closed);
        compare("reference_loewe_harbron", harbron{}(pair, d), closed);
        compare("reference_gen_loewe", generalised_loewe{}(pair, d), closed);
        compare("reference_hand", hand{}(pair, d), {1e-10, 3e-9});
        compare("reference_schindler", schindler{}(pair, d), closed);
        if (!r.at("reference_gca").empty()) {
            compare("reference_gca", gca{}(pair, d), closed);
            ++of_gca;
        } else {
            CHECK_FALSE(gca::defined(pair, d));
        }
        if (loewe::defined(pair, d)) {
            CHECK(loewe{}(pair, d) == harbron{}(pair, d));
        } else {
            CHECK(harbron{}(pair, d) >= std::min(pair[0].maximum, pair[1].maximum));
            ++undefined;
        }
        ++rows;
    }
    CHECK(rows == 160);
    CHECK(of_gca > 0);
    CHECK(undefined > 0);
}
