#include <alkaloid/models/widmark.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace widmark = alkaloid::ethanol::widmark;

namespace {
widmark::parameters<> const man{.r = 0.7, .weight = 80 * kg, .rate = 0.15 * (g / L / h)};
}

TEST_CASE("Widmark's line starts at the dose over the blood, falls by beta, and ends at nothing") {
    CHECK(widmark::level(man, 56 * g, 0 * h).in(g / L) == Approx(1.0).epsilon(1e-13));
    CHECK(widmark::level(man, 56 * g, 2 * h).in(g / L) == Approx(0.7).epsilon(1e-13));
    CHECK(widmark::level(man, 56 * g, 10 * h).in(g / L) == 0.0);
    CHECK(widmark::typical({}, widmark_estimate::widmark).r == 0.68);
    CHECK(widmark::typical(typical_body(sex::female), widmark_estimate::widmark, widmark::beta_fasting).rate.in(g / L / h) == Approx(0.12247));
}

TEST_CASE("Widmark over several drinks: sums while there is something, rests at nothing between, and shows both sides of a gulp") {
    auto const drunk = drinks::serving(28 * g, {.over = 0 * h}) + drinks::serving(28 * g, {.at = 1 * h, .over = 0 * h}) + drinks::serving(56 * g, {.at = 10 * h, .over = 0 * h});
    auto const c = widmark::levels(man, drunk, {0 * h, 0.5 * h, 1 * h, 2 * h, 9 * h, 10 * h, 12 * h});
    auto const gl = [&](std::size_t i) { return c[i].in(g / L); };
    CHECK(gl(0) == Approx(0.5));
    CHECK(c.before(0).in(g / L) == 0.0);
    CHECK(gl(1) == Approx(0.425));
    CHECK(c.before(2).in(g / L) == Approx(0.35));
    CHECK(gl(2) == Approx(0.85));
    CHECK(gl(3) == Approx(0.70));
    CHECK(gl(4) == 0.0);
    CHECK(gl(5) == Approx(1.0)); // nothing was owed from the night
    CHECK(gl(6) == Approx(0.7));
}

TEST_CASE("Widmark while drinking rises by what comes in less beta, bends where a glass ends, and ignores the order of sampling bends") {
    auto const c = widmark::levels(man, drinks::serving(56 * g, {.at = 1 * h, .over = 2 * h}), {0.5 * h, 2 * h, 3 * h, 4 * h});
    CHECK(c[0].in(g / L) == 0.0);
    CHECK(c[1].in(g / L) == Approx(0.5 - 0.15));
    CHECK(c[2].in(g / L) == Approx(1.0 - 0.30));
    CHECK(c[3].in(g / L) == Approx(1.0 - 0.45));
    CHECK(c.jumps().empty());
    // Slower than beta: nothing accumulates.
    auto const sip = widmark::levels(man, drinks::serving(5 * g, {.over = 2 * h}), {1 * h, 2 * h, 3 * h});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(sip[i].in(g / L) == 0.0);
}

TEST_CASE("Widmark: gradients are the formula's, none is left where nothing is, and lanes are each as alone") {
    using D = dual<2>;
    widmark::parameters<D> const p{.r = D::variable(0.7, 0), .weight = D(80.0) * kg, .rate = D::variable(0.15, 1) * (g / L / h)};
    auto const at = [&](double hours) { return widmark::level(p, mass<D>(56 * g), duration<D>(hours * h)).in(g / L); };
    CHECK(at(2.0).gradient[0] == Approx(-1.0 / 0.7));
    CHECK(at(2.0).gradient[1] == Approx(-2.0));
    CHECK(at(10.0).gradient[0] == 0.0);
    using lanes = pack<4>;
    widmark::parameters<lanes> const q{.r = lanes(std::array{0.7, 0.55, 0.68, 0.6}), .weight = lanes(80.0) * kg, .rate = lanes(std::array{0.15, 0.1, 0.35, 0.2}) * (g / L / h)};
    auto const c = widmark::levels(q, drinks::serving(56 * g), {1 * h, 4 * h});
    for (std::size_t i = 0; i < 4; ++i) {
        widmark::parameters<> const alone{.r = q.r[i], .weight = 80 * kg, .rate = q.rate.base()[i] * unit<dims::mass - dims::volume - dims::time>{1.0}};
        auto const one = widmark::levels(alone, drinks::serving(56 * g), {1 * h, 4 * h});
        for (std::size_t k = 0; k < 2; ++k)
            CHECK(c.values()[k][i] == Approx(one.values()[k]).epsilon(1e-14));
    }
}

TEST_CASE("Widmark refuses what is no person, no time and no ethanol, all at once") {
    widmark::parameters<> const nobody{.r = 0.0, .weight = -1.0 * kg, .rate = -0.1 * (g / L / h)};
    auto const count = [](auto const& f) {
        try {
            f();
        } catch (invalid_input const& e) {
            return e.violations().size();
        }
        return std::size_t{0};
    };
    CHECK(count([&] { widmark::level(nobody, -1.0 * g, -1.0 * h); }) == 5);
    regimen<> const other(dose{substance{"methanol", 32.04 * (g / mol)}, 1 * g});
    CHECK(count([&] { widmark::levels(nobody, other, {-1.0 * h}); }) == 5);
}
