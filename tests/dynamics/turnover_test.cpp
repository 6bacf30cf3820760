#include "catch.hpp"

#include <alkaloid/dynamics/hill.hpp>
#include <alkaloid/dynamics/severity.hpp>
#include <alkaloid/dynamics/turnover.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using fractions = curve<dimension{}>;
std::vector<double> grid(double until, int steps) {
    std::vector<double> t;
    for (int i = 0; i <= steps; ++i)
        t.push_back(until * i / steps);
    return t;
}
fractions steady(double e, double until = 40.0, int steps = 400) {
    auto const t = grid(until, steps);
    return fractions(t, std::vector<double>(t.size(), e));
}
double settled(indirect kind, double e) {
    return turnover(0.7 / h, influence<double>{kind, steady(e)})[400];
}
} // namespace

TEST_CASE("each of the four indirect responses settles where production meets loss") {
    CHECK(settled(indirect::inhibits_production, 0.4) == Approx(0.6).epsilon(1e-8));
    CHECK(settled(indirect::inhibits_loss, 0.4) == Approx(1.0 / 0.6).epsilon(1e-6));
    CHECK(settled(indirect::stimulates_production, 0.4) == Approx(1.4).epsilon(1e-8));
    CHECK(settled(indirect::stimulates_loss, 0.4) == Approx(1.0 / 1.4).epsilon(1e-8));
}

TEST_CASE("nothing acts, nothing moves; a constant effect is approached as exp(-kout t)") {
    auto const still = turnover(0.7 / h, influence<double>{indirect::stimulates_loss, steady(0.0)});
    auto const rising = turnover(0.7 / h, influence<double>{indirect::stimulates_production, steady(2.0)});
    for (std::size_t i = 0; i < 400; i += 13) {
        CHECK(still[i] == Approx(1.0).epsilon(1e-14));
        CHECK(rising[i] == Approx(1.0 - 2.0 * std::expm1(-0.7 * rising.times()[i])).epsilon(1e-6));
    }
}

TEST_CASE("influences multiply") {
    auto const both = turnover(0.7 / h, influence<double>{indirect::inhibits_production, steady(0.5)}, influence<double>{indirect::stimulates_production, steady(1.0)},
                               influence<double>{indirect::stimulates_loss, steady(0.25)});
    CHECK(both[400] == Approx(0.5 * 2.0 / 1.25).epsilon(1e-7));
}

TEST_CASE("the response does not jump where its driver does, and rests on what its driver rests on") {
    reported<rate_constant<>> const kout{.value = 1.0 / h, .printed = "1 1/h", .status = verification::assumed, .grade = evidence_grade::D};
    std::vector<double> e(11, 0.0);
    for (std::size_t i = 5; i < 11; ++i)
        e[i] = 1.0;
    fractions const step(grid(10.0, 10), e, {{5, 0.0}});
    auto const r = turnover(kout, influence<double>{indirect::inhibits_production, step});
    CHECK(r[5] == Approx(1.0).epsilon(1e-9));
    CHECK(r.jumps().empty());
    CHECK(r[8] == Approx(std::exp(-3.0)).epsilon(1e-6));
    CHECK(evidence(r).weakest.name == "kout");
}

TEST_CASE("turnover refuses an inhibition beyond complete, and names it") {
    try {
        turnover(0.0 / h, influence<double>{indirect::inhibits_loss, steady(1.5, 1.0, 2)}, influence<double>{indirect::stimulates_loss, steady(-1.0, 1.0, 2)});
        FAIL("nothing was refused");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 3);
        CHECK(std::string(e.what()).find("inhibits loss") != std::string::npos);
    }
}

TEST_CASE("a sigmoid has half its maximum at its half, its inverse undoes it, and slope 1 is the Emax model") {
    sigmoid<> const s{.half = 3.39 * nM, .maximum = 0.91, .slope = 2.68};
    CHECK(s(3.39 * nM) == Approx(0.455).epsilon(1e-14));
    for (double const e : {0.01, 0.3, 0.9})
        CHECK(s(s.inverse(e)) == Approx(e).epsilon(1e-12));
    sigmoid<> const plain{.half = 2.0 * nM, .maximum = 1.0};
    CHECK(plain(6.0 * nM) == Approx(0.75).epsilon(1e-14));
    curve<dims::amount - dims::volume> const c({0, 1, 2}, {0.0, -1e-12, 0.00339});
    CHECK(s(c)[0] == 0.0);
    CHECK(s(c)[1] == 0.0);
    CHECK(s(c)[2] == Approx(0.455).epsilon(1e-12));
    CHECK_THROWS_AS(s(-5.0 * nM), invalid_input);
    CHECK_THROWS_AS(s(curve<dims::amount - dims::volume>({0, 1}, {1.0, std::nan("")})), invalid_input);
    CHECK(sigmoid<>{.half = 2.0 * nM, .slope = 4.0}(concentration<>::from_base(1e100)) == 1.0);
    CHECK_THROWS_AS(s.inverse(0.95), invalid_input);
    CHECK_THROWS_AS((sigmoid<>{.half = 0.0 * nM}(1.0 * nM)), invalid_input);
}

TEST_CASE("severity is 0 without a drive, one half at its half, and stays below 1") {
    severity<> const s{.half = 0.3, .slope = 3.0};
    auto const felt = s(fractions({0, 1, 2, 3}, {0.0, 0.3, 1.0, 1e6}));
    CHECK(felt[0] == 0.0);
    CHECK(felt[1] == Approx(0.5));
    CHECK(felt[2] > 0.97);
    CHECK(felt[3] <= 1.0);
    CHECK_THROWS_AS(s(fractions({0}, {-0.1})), invalid_input);
    CHECK_THROWS_AS(s(fractions({0, 1}, {0.1, 0.1}, {{1, std::nan("")}})), invalid_input);
}
