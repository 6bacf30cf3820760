#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"

#include <limits>
#include <string>

using namespace alkaloid;

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();
} // namespace

TEST_CASE("plain, dual and packed numbers, and dual numbers of those, are scalars") {
    STATIC_REQUIRE(scalar<double>);
    STATIC_REQUIRE(scalar<dual<2>>);
    STATIC_REQUIRE(scalar<pack<4>>);
    STATIC_REQUIRE(scalar<dual<2, pack<4>>>);
    STATIC_REQUIRE(scalar<dual<1, dual<2>>>);
}

TEST_CASE("what does not keep a fraction is no scalar") {
    STATIC_REQUIRE_FALSE(scalar<int>);
    STATIC_REQUIRE_FALSE(scalar<bool>);
    STATIC_REQUIRE_FALSE(scalar<std::string>);
}

TEST_CASE("a plain number gives way to anything richer") {
    STATIC_REQUIRE(std::same_as<common_scalar_t<double, double>, double>);
    STATIC_REQUIRE(std::same_as<common_scalar_t<double, dual<2>>, dual<2>>);
    STATIC_REQUIRE(std::same_as<common_scalar_t<dual<2>, double>, dual<2>>);
    STATIC_REQUIRE(std::same_as<common_scalar_t<pack<4>, pack<4>>, pack<4>>);
}

TEST_CASE("the magnitude is the largest absolute value over lanes, derivatives left aside") {
    CHECK(magnitude(-3.0) == 3.0);
    CHECK(magnitude(2.0) == 2.0);
    CHECK(magnitude(dual<1>(-3.0, {100.0})) == 3.0);
    CHECK(magnitude(pack<4>(std::array{1.0, -5.0, 3.0, 0.0})) == 5.0);
    CHECK(magnitude(pack<4>(std::array{1.0, -2.0, 3.0, 0.0})) == 3.0);
    CHECK(magnitude(dual<1, pack<2>>(pack<2>(std::array{1.0, -5.0}))) == 5.0);
}

TEST_CASE("the magnitude of what is not a number is not a number") {
    CHECK(std::isnan(magnitude(nothing)));
    CHECK(std::isnan(magnitude(pack<4>(std::array{1.0, 2.0, nothing, 3.0}))));
}

TEST_CASE("infinities and what is not a number are not finite") {
    CHECK(all_finite(1.0));
    CHECK(all_finite(std::numeric_limits<double>::max()));
    CHECK_FALSE(all_finite(nothing));
    CHECK_FALSE(all_finite(endless));
    CHECK_FALSE(all_finite(-endless));
}

TEST_CASE("a choice takes the first where the condition holds") {
    CHECK(select(true, 1.0, 2.0) == 1.0);
    CHECK(select(false, 1.0, 2.0) == 2.0);
}
