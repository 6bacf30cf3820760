#include <alkaloid/models/ethanol_effects.hpp>

#include <alkaloid/core/pack.hpp>

#include "catch.hpp"

#include <cmath>

using namespace alkaloid;

namespace {
curve<dimension{}> const drunk({0.0, 0.5, 1.0, 2.0, 4.0}, {0.0, 0.5, 0.9, 0.7, 0.3});
auto const &change = ethanol::tapping_fall, &sway = ethanol::sway_rise;
auto const& measured = ethanol::steady_level;
} // namespace

TEST_CASE("A test of performance changes in proportion, and no further than it was measured") {
    auto const tapping = ethanol::performance(drunk, change, measured);
    CHECK(tapping[0] == 0.0);
    CHECK_THAT(tapping[2], WithinAbs(0.08 * 0.9 / 0.94, 1e-15));
    CHECK_THAT(ethanol::performance(drunk, sway, measured)[2], WithinAbs(0.41 * 0.9 / 0.94, 1e-15));
    CHECK(evidence(tapping).links == 2);
    CHECK_THROWS_WITH(ethanol::performance(curve<dimension{}>({0.0, 1.0}, {0.0, 1.5}), change, measured), ContainsSubstring("alcohol at 1 h = 1.5 g/L") && ContainsSubstring("0.94 g/L only"));
}

TEST_CASE("What is felt is more on the way up than at the same level on the way down") {
    std::vector<double> t, b;
    for (int i = 0; i <= 80; ++i) {
        t.push_back(0.05 * i);
        b.push_back(std::sin(t.back() * 3.14159265358979 / 4.0));
    }
    auto const felt = ethanol::intoxication(curve<dimension{}>(t, b), 1.0, 0.5);
    for (std::size_t i = 1; i < 40; ++i)
        CHECK(felt[i] > felt[80 - i]);
    auto const tonic = ethanol::intoxication(curve<dimension{}>(t, b), 2.0, 0.0);
    CHECK_THAT(tonic[20], WithinAbs(2.0 * b[20], 1e-15));
    CHECK_THROWS_WITH(ethanol::intoxication(drunk, -1.0, std::nan("")), ContainsSubstring("tonic") && ContainsSubstring("phasic"));
}

TEST_CASE("Sedation and the gain of the chemoreflex are the curves of their endpoints") {
    auto const sleepy = ethanol::sedation(drunk), gain = ethanol::chemoreflex_gain(drunk);
    CHECK(sleepy[0] == 0.0);
    CHECK(gain[0] == 1.0);
    CHECK_THAT(ethanol::sedation(curve<dimension{}>({0.0}, {std::sqrt(10.0)}))[0], WithinAbs(0.5, 1e-12));
    CHECK_THAT(ethanol::sedation(curve<dimension{}>({0.0}, {0.94}))[0], WithinAbs(0.08, 0.002));
    CHECK_THAT(1.0 - ethanol::chemoreflex_gain(curve<dimension{}>({0.0}, {1.0}))[0], WithinAbs(0.156, 0.0005));
    CHECK_THAT(ethanol::chemoreflex_gain(curve<dimension{}>({0.0}, {3.6}))[0], WithinAbs(0.5, 1e-12));
    for (std::size_t i = 1; i < drunk.size(); ++i)
        CHECK((gain[i] > 0.0 && gain[i] < 1.0));
}
