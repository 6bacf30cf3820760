#include "alkaloid/kinetics/compartment.hpp"

#include "alkaloid/core/dual.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct csf final : compartment<"csf"> {} csf;
inline constexpr struct elsewhere final : boundary<"elsewhere"> {} elsewhere;
using list = compartment_list<struct gut, struct central, struct csf>;
} // namespace

TEST_CASE("a compartment has the name that it was given") {
    CHECK(csf.name == "csf");
    CHECK(central.name == "central");
    CHECK(eliminated.name == "eliminated");
    CHECK(elsewhere.name == "elsewhere");
}

TEST_CASE("a compartment is no boundary, and a boundary no compartment") {
    STATIC_REQUIRE(any_compartment<struct csf>);
    STATIC_REQUIRE_FALSE(any_boundary<struct csf>);
    STATIC_REQUIRE(any_boundary<struct elsewhere>);
    STATIC_REQUIRE_FALSE(any_compartment<struct elsewhere>);
    STATIC_REQUIRE_FALSE(any_compartment<int>);
}

TEST_CASE("a list knows its compartments, in order, and which are foreign") {
    STATIC_REQUIRE(list::size == 3);
    CHECK(list::names == std::array<std::string_view, 3>{"gut", "central", "csf"});
    STATIC_REQUIRE(list::index_of<struct gut>() == 0);
    STATIC_REQUIRE(list::index_of<struct csf>() == 2);
    STATIC_REQUIRE(list::index_of<struct deep>() == 3);
    STATIC_REQUIRE(list::contains<struct central>);
    STATIC_REQUIRE_FALSE(list::contains<struct deep>);
    STATIC_REQUIRE(compartment_list<>::size == 0);
}

TEST_CASE("a list takes each compartment once, and no boundary") {
    using made = detail::append_unique<compartment_list<>, struct gut, struct central, struct gut, struct eliminated, struct csf>::type;
    STATIC_REQUIRE(std::same_as<made, list>);
    using joined = detail::join<compartment_list<struct gut>, compartment_list<struct central, struct gut, struct csf>>::type;
    STATIC_REQUIRE(std::same_as<joined, list>);
}

TEST_CASE("a level is the amount in a compartment over a volume") {
    struct {
        amount<> operator[](struct central) const { return 6.0 * umol; }
    } const amounts;
    auto const level_of_central = central / (3.0 * L);
    STATIC_REQUIRE(std::same_as<decltype(level_of_central)::source, struct central>);
    CHECK(level_of_central(amounts) == 2.0 * uM);
    auto const moving = central / (dual<1>::variable(3.0, 0) * L);
    CHECK(moving(amounts).base().gradient[0] == Approx(-2.0 / 3.0).epsilon(1e-15));
}
