#include "alkaloid/core/substance.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("substances are the same where both name and molar mass are") {
    constexpr substance a{"a", 398.5 * (g / mol)};
    CHECK(a == substance{"a", 398.5 * (g / mol)});
    CHECK_FALSE(a == substance{"b", 398.5 * (g / mol)});
    CHECK_FALSE(a == substance{"a", 398.6 * (g / mol)});
}

TEST_CASE("an unnamed substance keeps the numbers of the file it came from") {
    CHECK((7.0 * ug).in(umol, unnamed) == 7.0);
    CHECK((7.0 * umol).in(ug, unnamed) == 7.0);
}
