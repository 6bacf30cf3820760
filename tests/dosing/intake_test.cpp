#include "alkaloid/core/dual.hpp"
#include "alkaloid/dosing/intake.hpp"

#include "catch.hpp"

#include <type_traits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct depot {
    static constexpr std::string_view name = "depot";
    static constexpr bool is_compartment = true;
};
constexpr substance drug{"drug", 100.0 * (g / mol)}, other{"other", 100.0 * (g / mol)};
} // namespace

TEST_CASE("an intake takes its own route only") {
    constexpr auto in = takes(oral, depot{});
    CHECK(in.takes(drug, oral));
    CHECK_FALSE(in.takes(drug, intravenous));
    CHECK_FALSE(in.takes(drug, into(depot{})));
    CHECK(takes(route{"oral"}, depot{}).takes(drug, oral));
}

TEST_CASE("an intake takes the substance it names, or any") {
    CHECK(takes(oral, depot{}).takes(other, oral));
    CHECK(takes(drug, oral, depot{}).takes(drug, oral));
    CHECK_FALSE(takes(drug, oral, depot{}).takes(other, oral));
}

TEST_CASE("unless said otherwise all of a dose arrives, at once") {
    constexpr auto in = takes(oral, depot{});
    CHECK(in.to == "depot");
    CHECK(in.available == 1.0);
    CHECK(in.lag.base() == 0.0);
}

TEST_CASE("fraction and lag may carry gradients") {
    using D = dual<1>;
    auto const in = takes<D>(drug, oral, depot{}, {.available = D::variable(0.5, 0), .lag = 2.0 * h});
    STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(in)>, intake<D>>);
    CHECK(in.available.gradient[0] == 1.0);
    CHECK(in.lag.base().value == 2.0);
    CHECK(in.lag.base().gradient[0] == 0.0);
}

TEST_CASE("a fraction may exceed 1, but it may not be negative, nor a lag") {
    checklist good, bad;
    takes(oral, depot{}, {.available = 1.3}).check(good);
    CHECK(good.empty());
    takes(oral, depot{}, {.available = -0.5, .lag = -1.0 * minute}).check(bad);
    REQUIRE(bad.found().size() == 2);
    CHECK(bad.found()[0].sentence() == "intake oral -> depot: fraction = -0.5, must be finite and >= 0");
    CHECK(bad.found()[1].name == "intake oral -> depot: lag");
    CHECK(bad.found()[1].unit == "h");
}

TEST_CASE("straight into a compartment is no route by the compartment's name") {
    constexpr route named{"depot"};
    CHECK_FALSE(into(depot{}) == named);
    CHECK(into(depot{}) == into(depot{}));
    CHECK(into(depot{}).direct);
    CHECK_FALSE(oral.direct);
    CHECK_FALSE(oral == intravenous);
}
