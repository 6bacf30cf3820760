#include "alkaloid/analyse/peak.hpp"
#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"
#include "curves.hpp"

#include <array>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// 1, 4 then a dose that clears to 2, 3, 4.
molar_curve<> const saw({0.0, 1.0, 2.0, 3.0}, {1.0, 2.0, 3.0, 4.0}, {{1, 4.0}});
} // namespace

TEST_CASE("The peak is the largest sample, the earliest of several, values just before a dose included") {
    CHECK(cmax(saw).in(uM) == 4.0);
    CHECK(tmax(saw).in(h) == 1.0);
    CHECK(peak(saw).time.in(h) == 1.0);
    CHECK(cmin(saw).in(uM) == 1.0);
}

TEST_CASE("A window begins after the dose at its beginning and ends before the dose at its end") {
    CHECK(cmax(saw, {.from = 0 * h, .to = 1 * h}).in(uM) == 4.0);
    CHECK(cmax(saw, {.from = 1 * h, .to = 2 * h}).in(uM) == 3.0);
    CHECK(cmin(saw, {.from = 0.5 * h, .to = 1 * h}).in(uM) == 4.0);
}

TEST_CASE("The peak of a curve of negative numbers is the least negative one") {
    CHECK(cmax(molar_curve<>({0.0, 1.0}, {-3.0, -2.0})).in(uM) == -2.0);
}

TEST_CASE("Fractions have a peak, too") { CHECK(cmax(curve<dimension{}>({0.0, 1.0}, {0.1, 0.3})) == 0.3); }

TEST_CASE("The gradient of the peak is that of the largest sample") {
    using D = dual<1>;
    molar_curve<D> const c({0.0, 1.0, 2.0}, {D(1.0, {5.0}), D(3.0, {7.0}), D(2.0, {9.0})});
    CHECK(cmax(c).base().gradient[0] == 7.0);
    CHECK(tmax(c).in(h) == 1.0);
}

TEST_CASE("Every lane of packs has its own peak") {
    using P = pack<2>;
    molar_curve<P> const c({0.0, 1.0, 2.0},
                           {P(std::array{5.0, 1.0}), P(std::array{2.0, 2.0}), P(std::array{1.0, 9.0})});
    CHECK(cmax(c).base()[0] == 5.0);
    CHECK(cmax(c).base()[1] == 9.0);
    CHECK(tmax(c).base()[0] == 0.0);
    CHECK(tmax(c).base()[1] == 2.0);
}

TEST_CASE("No samples, no numbers or no span: the peak says which") {
    CHECK_THROWS_WITH(cmax(molar_curve<>({}, {})), ContainsSubstring("number of samples = 0"));
    CHECK_THROWS_WITH(cmax(saw, {.from = 1.5 * h, .to = 1.6 * h}),
                      ContainsSubstring("number of samples in the window = 0"));
    CHECK_THROWS_WITH(
        cmax(molar_curve<>({0.0, 1.0, 2.0}, {1.0, std::nan(""), std::nan("")}), {.from = 2 * h, .to = 1 * h}),
        ContainsSubstring("window.to = 1 h, must be after window.from, 2 h") &&
            ContainsSubstring("value at 1 h (the first of 2) = nan"));
    CHECK_THROWS_AS(cmax(molar_curve<>({0.0, 1.0}, {1.0, 1.0}, {{1, std::nan("")}})), invalid_input);
}
