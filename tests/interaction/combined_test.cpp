// The checked door: effects, everything wrong at once, and effects over time.

#include "catch.hpp"
#include "pairs.hpp"

#include <alkaloid/core/dual.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using levels = curve<dims::amount - dims::volume>;
template <class F>
std::vector<violation> refused(F const& f) {
    try {
        f();
    } catch (invalid_input const& e) {
        return e.violations();
    }
    return {};
}
} // namespace

TEST_CASE("the door gives what the kitchen gives") {
    for_each_model([](auto const& model) {
        for (auto const& drugs : all_pairs)
            if (takes(model, drugs) && is_defined(model, drugs, two{0.5, 1.0}))
                CHECK(combined(model, drugs, two{0.5, 1.0}) == model(drugs, two{0.5, 1.0}));
    });
}

TEST_CASE("the door names everything that cannot be used") {
    pair const bad{{{0.0, -1.0, 1.0}, {1.0, 1.0, 0.0}}};
    auto const all = refused([&] { combined(bliss{}, bad, two{-1.0, std::nan("")}); });
    REQUIRE(all.size() == 6); // half, maximum twice (it must be a fraction for Bliss), slope, both doses
    CHECK(refused([&] { combined(braid<>{.kappa = -2.0, .delta = 0.0, .maximum = 0.5}, equal_drugs, two{1.0, 1.0}); }).size() == 4);
    CHECK(refused([&] { combined(musyc<>{.alpha12 = 0.0, .gamma21 = -1.0}, pair{{{1.0, 20.0}, {1.0, 30.0}}}, two{1.0, 1.0}); }).size() == 4);
    CHECK(refused([&] { combined(gca{}, equal_drugs, two{1.0, 1.0}); }).size() == 2);
    CHECK(refused([&] { combined(zip{}, partial_agonist, two{1.0, 1.0}); }).size() == 1);
    CHECK(refused([&] { combined(ursa<>{}, partial_agonist, two{1.0, 1.0}); }).size() == 1);
    CHECK(refused([&] { combined(minto<>{.half = {4.0}}, equal_drugs, two{1.0, 1.0}); }).size() == 1);
    CHECK(refused([&] { combined(gpdi<bliss>{.on_first = {-1.0, 0.0, 0.0}}, equal_drugs, two{1.0, 1.0}); }).size() == 3);
    CHECK(refused([&] { combined(bouillon_hierarchy<>{0.0}, equal_drugs, two{1.0, 1.0}); }).size() == 1);
    CHECK(refused([&] { combined(bliss{}, pair{{{1e-200}, {1.0}}}, two{1e200, 1.0}); }).size() == 1);
}

TEST_CASE("where Loewe has no effect the door says what to do, and the kitchen says NaN") {
    two const d{4.0, 20.0};
    CHECK(std::isnan(loewe{}(partial_agonist, d)));
    auto const all = refused([&] { combined(loewe{}, partial_agonist, d); });
    REQUIRE(all.size() == 1);
    CHECK_THAT(all[0].sentence(), ContainsSubstring("doses = 4, 20") && ContainsSubstring("harbron") && ContainsSubstring("generalised_loewe"));
    CHECK_THROWS_WITH(combined(loewe{}, partial_agonist, d), ContainsSubstring("combined by Loewe"));
}

TEST_CASE("over time the effect is that of every instant, on both sides of a jump, and rests on all constants") {
    levels const first({0.0, 1.0, 2.0}, {0.0, 2.0, 1.0}, {{1, 0.3}}), another({0.0, 1.0, 2.0}, {1.0, 0.8, 0.5}, {{2, 0.6}});
    reported<concentration<>> const half{.value = 1.0 * uM, .printed = "1 uM", .cite = "somebody", .grade = evidence_grade::C};
    reported<double> const most{.value = 0.55, .printed = "0.55", .cite = "another", .grade = evidence_grade::B};
    auto const weak = emax_model(half, most, 1.25);
    sigmoid<> const strong{.half = 3.6 * uM, .slope = 1.32};
    auto const e = combined(harbron{}, effect_of{weak, first}, effect_of{strong, another});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(e[i] == harbron{}(partial_agonist, two{first.values()[i], another.values()[i]}));
    CHECK(e.before(1) == harbron{}(partial_agonist, two{0.3, 0.8}));
    CHECK(e.before(2) == harbron{}(partial_agonist, two{1.0, 0.6}));
    CHECK(e.rests_on().links().size() == 2);
    CHECK(evidence(e).weakest.cite == "somebody");
    auto const with_constant = combined(bliss{}, effect_of{strong, 2.0 * uM}, effect_of{weak, first}, effect_of{strong, another});
    CHECK(with_constant[1] == Approx(bliss{}(std::array{partial_agonist[1], partial_agonist[0], partial_agonist[1]}, std::array{2.0, 2.0, 0.8})).epsilon(1e-15));
    curve<dims::mass - dims::volume> const ethanol({0.0, 1.0, 2.0}, {0.0, 1e6, 5e5});
    auto const in_grams = combined(bliss{}, effect_of{marginal<>{3.6e6, 1.0, 1.32}, ethanol, basis{provenance_of("C50", half)}}, effect_of{weak, first});
    CHECK(in_grams[1] == Approx(bliss{}(pair{{{3.6, 1.0, 1.32}, {1.0, 0.55, 1.25}}}, two{1.0, 2.0})).epsilon(1e-14));
    CHECK(in_grams.rests_on().links().size() == 3);
}

TEST_CASE("over time everything wrong is named at once, other times, too, and where Loewe ends") {
    levels const first({0.0, 1.0}, {0.0, 4.0}), later({0.0, 2.0}, {1.0, 20.0}), below({0.0, 1.0}, {1.0, -20.0}), high({0.0, 1.0}, {1.0, 20.0});
    sigmoid<> const weak{.half = 1.0 * uM, .maximum = 0.55, .slope = 1.25}, strong{.half = 3.6 * uM, .slope = 1.32}, bad{.half = 0.0 * uM, .slope = -1.0};
    CHECK(refused([&] { combined(bliss{}, effect_of{bad, first}, effect_of{strong, later}); }).size() == 3);
    CHECK(refused([&] { combined(bliss{}, effect_of{weak, first}, effect_of{strong, below}); }).size() == 1);
    auto const all = refused([&] { combined(loewe{}, effect_of{weak, first}, effect_of{strong, high}); });
    REQUIRE(all.size() == 1);
    CHECK_THAT(all[0].sentence(), ContainsSubstring("at 1 h") && ContainsSubstring("1 samples"));
}

TEST_CASE("gradients go through the door and along curves") {
    using S = dual<1>;
    CHECK(combined(hand{}, partial_agonist, std::array{S::variable(0.5, 0), S(2.0)}).gradient[0] == hand{}(partial_agonist, std::array{S::variable(0.5, 0), S(2.0)}).gradient[0]);
    curve<dims::amount - dims::volume, S> const c({0.0, 1.0}, {S::variable(0.5, 0), S(1.0)});
    auto const e = combined(bliss{}, effect_of{sigmoid<>{.half = 1.0 * uM}, c}, effect_of{sigmoid<>{.half = 1.0 * uM}, 1.0 * uM});
    CHECK(e[0].gradient[0] == Approx(0.5 / (1.5 * 1.5)).epsilon(1e-12));
}
