#include "catch.hpp"

#include <alkaloid/analyse/band.hpp>

using namespace alkaloid;

TEST_CASE("a band's percentiles are those of what was drawn, at every time") {
    auto const b = uncertainty({.replicates = 4000, .seed = 5}, [](draws const& d) {
        double const z = d.normal("z");
        return curve<dimension{}>({0.0, 1.0}, {z, 10.0 + 2.0 * z});
    });
    CHECK(b.median[0] == Approx(0.0).margin(0.06));
    CHECK(b.low[0] == Approx(-1.645).margin(0.1));
    CHECK(b.high[1] == Approx(10.0 + 2.0 * 1.645).margin(0.2));
}

TEST_CASE("a band without spread is a line, the same replicate sees the same draws in every band, and the basis is kept") {
    std::vector<double> seen;
    auto const one = [&](draws const& d) {
        seen.push_back(d.normal("x"));
        return curve<dimension{}>({0.0}, {3.0}, {}, {provenance{"k", "3", "", "somebody", verification::read, evidence_grade::B, ""}});
    };
    auto const b = uncertainty({.replicates = 10, .seed = 2}, one);
    CHECK(b.low[0] == 3.0);
    CHECK(b.high[0] == 3.0);
    CHECK(evidence(b).grade == evidence_grade::B);
    auto const ten = seen;
    seen.clear();
    uncertainty({.replicates = 20, .seed = 2}, one);
    CHECK(std::equal(ten.begin(), ten.end(), seen.begin()));
}

TEST_CASE("percentiles lie straight between neighbours") {
    CHECK(percentile({1.0, 2.0, 4.0}, 50.0) == 2.0);
    CHECK(percentile({1.0, 2.0, 4.0}, 75.0) == 3.0);
    CHECK(percentile({1.0, 2.0, 4.0}, 100.0) == 4.0);
}

TEST_CASE("a band refuses what makes no sense") {
    auto const line = [](draws const&) { return curve<dimension{}>({0.0}, {1.0}); };
    CHECK_THROWS_AS(uncertainty({.replicates = 1}, line), invalid_input);
    CHECK_THROWS_AS(uncertainty({.low = 60.0, .high = 40.0}, line), invalid_input);
    double t = 0.0;
    CHECK_THROWS_AS(uncertainty({.replicates = 3}, [&](draws const&) { return curve<dimension{}>({t += 1.0}, {1.0}); }), invalid_input);
}
