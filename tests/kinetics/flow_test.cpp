#include "alkaloid/kinetics/flow.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr auto absorbed = flow(gut, central, first_order(0.7 / h));
constexpr auto left = flow(central, eliminated, first_order(0.7 / h));
constexpr auto made = flow(produced, central, zero_order(2.0 * (umol / h)));
constexpr auto acting = follows(effect_compartment, central, 0.3 / h);

template <class... C>
using list = compartment_list<C...>;

/// The changes that a term makes, as text.
template <class Where, class Term, class Amounts>
std::string changes(Term const& term, Amounts const& amounts) {
    std::string all;
    term.template changes<Where, double>(amounts, [&](std::size_t i, double r) {
        all += std::string(Where::names[i]) + " " + text(r) + "; ";
    });
    return all;
}
struct ten {
    double operator[](auto) const { return 10.0; }
};
} // namespace

TEST_CASE("what leaves one compartment enters the other") {
    using where = list<struct central, struct gut>;
    CHECK(changes<where>(absorbed, ten{}) == "gut -7; central 7; ");
}

TEST_CASE("what crosses the edge of the model changes one compartment") {
    using where = list<struct central, struct gut>;
    CHECK(changes<where>(left, ten{}) == "central -7; ");
    CHECK(changes<where>(made, ten{}) == "central 2; ");
}

TEST_CASE("an effect compartment draws nothing from its leader, and rests where both are level") {
    using where = list<struct central, struct effect_compartment>;
    CHECK(changes<where>(acting, ten{}) == "effect_compartment 0; ");
    struct {
        double operator[](struct central) const { return 12.0; }
        double operator[](struct effect_compartment) const { return 2.0; }
    } const apart;
    CHECK(changes<where>(acting, apart) == "effect_compartment 3; ");
}

TEST_CASE("a flow names the compartments that it touches, source first, and those that its rate depends on") {
    STATIC_REQUIRE(std::same_as<decltype(absorbed)::touches, list<struct gut, struct central>>);
    STATIC_REQUIRE(std::same_as<decltype(absorbed)::depends, list<struct gut>>);
    STATIC_REQUIRE(std::same_as<decltype(left)::touches, list<struct central>>);
    STATIC_REQUIRE(std::same_as<decltype(made)::touches, list<struct central>>);
    STATIC_REQUIRE(std::same_as<decltype(made)::depends, list<>>);
    STATIC_REQUIRE(std::same_as<decltype(acting)::depends, list<struct effect_compartment, struct central>>);
}

TEST_CASE("a flow that complains says which one it is") {
    checklist found;
    flow(gut, central, first_order(-1.0 / h)).check(found);
    follows(effect_compartment, central, -2.0 / h).check(found);
    absorbed.check(found);
    REQUIRE(found.found().size() == 2);
    CHECK(found.found()[0].name == "gut -> central: rate constant");
    CHECK(found.found()[1].name == "effect_compartment follows central: ke0");
}
