#include "alkaloid/core/salt.hpp"
#include "alkaloid/facts/fentanyl.hpp"
#include "alkaloid/facts/morphine.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("a hundred milligrams of morphine sulfate hold 75.2 mg morphine, of the hydrochloride 75.9 mg") {
    CHECK_THAT(morphine::sulfate.base_in(100 * mg).in(mg), WithinAbs(75.2, 0.05));
    CHECK_THAT(morphine::hydrochloride.base_in(100 * mg).in(mg), WithinAbs(75.9, 0.05));
    CHECK_THAT(fentanyl::citrate.base_in(157 * ug).in(ug), WithinAbs(100.0, 0.1));
}

TEST_CASE("a mole of a salt holds its number of moles of base") {
    for (salt const& s : {morphine::sulfate, morphine::hydrochloride, fentanyl::citrate}) {
        INFO(s.name);
        mass<> const mole = s.molar_mass * (1.0 * mol);
        CHECK_THAT(s.base_in(mole).in(mol, s.base), WithinRel(double(s.bases), 1e-12));
        CHECK(s.base_fraction() < 1.0);
        CHECK(s.base_in(0 * mg).in(mg) == 0.0);
    }
}

TEST_CASE("a mass that cannot be weighed is refused, with the name of the salt") {
    for (double const bad : {-1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        CHECK_THROWS_WITH(morphine::sulfate.base_in(bad * mg),
                          ContainsSubstring("morphine sulfate pentahydrate") && ContainsSubstring("finite and >= 0"));
}
