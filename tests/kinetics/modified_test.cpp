#include "alkaloid/kinetics/modified.hpp"

#include "jacobian.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct itraconazole final : compartment<"itraconazole"> {} itraconazole;
inline constexpr struct rifampicin final : compartment<"rifampicin"> {} rifampicin;

auto const plain = first_order(0.5 / h);
auto const saturable = michaelis_menten(12.0 * (umol / h), 4.0 * uM, 5.0 * L);
auto const slowed = inhibited(plain, itraconazole / (10.0 * L), 2.0 * uM);
auto const sped = induced(plain, rifampicin / (10.0 * L), 3.0, 2.0 * uM);

/// Amounts of both modifiers; every other compartment is empty.
struct modifiers {
    double inhibitor = 0.0, inducer = 0.0;
    double operator[](struct itraconazole) const { return inhibitor; }
    double operator[](struct rifampicin) const { return inducer; }
};

/// Drug eliminated by `law`, with both modifiers beside it.
template <class L>
auto beside_both(L const& law) {
    return system_of(std::tuple{flow(central, eliminated, law), flow(itraconazole, eliminated, first_order(0.1 / h)),
                                flow(rifampicin, eliminated, first_order(0.2 / h))});
}
} // namespace

TEST_CASE("an inhibitor halves the rate at ki, and leaves it alone where there is none") {
    CHECK(slowed.rate(3.0, modifiers{.inhibitor = 0.0}) == 1.5);
    CHECK(slowed.rate(3.0, modifiers{.inhibitor = 20.0}) == 0.75);
    CHECK(slowed.rate(3.0, modifiers{.inhibitor = 60.0}) == 0.375);
}

TEST_CASE("an inducer reaches half of its effect at ec50, and all of it far above") {
    CHECK(sped.rate(3.0, modifiers{.inducer = 0.0}) == 1.5);
    CHECK(sped.rate(3.0, modifiers{.inducer = 20.0}) == 1.5 * 2.5);
    CHECK(sped.rate(3.0, modifiers{.inducer = 1e12}) == Approx(1.5 * 4.0).epsilon(1e-9));
}

TEST_CASE("modifiers of one law multiply, whichever is written first") {
    auto const a = inhibited(sped, itraconazole / (10.0 * L), 2.0 * uM);
    auto const b = induced(slowed, rifampicin / (10.0 * L), 3.0, 2.0 * uM);
    modifiers const both{.inhibitor = 20.0, .inducer = 20.0};
    CHECK(a.rate(3.0, both) == Approx(1.5 * 0.5 * 2.5).epsilon(1e-15));
    CHECK(b.rate(3.0, both) == Approx(a.rate(3.0, both)).epsilon(1e-15));
}

TEST_CASE("the Jacobian of modified laws is that of central differences, however they are nested") {
    std::array const x{3.0, 7.0, 11.0};
    jacobian_agrees(beside_both(slowed), x);
    jacobian_agrees(beside_both(sped), x);
    jacobian_agrees(beside_both(inhibited(saturable, itraconazole / (10.0 * L), 2.0 * uM)), x);
    jacobian_agrees(beside_both(induced(inhibited(saturable, itraconazole / (10.0 * L), 2.0 * uM), rifampicin / (10.0 * L), 3.0, 2.0 * uM)), x);
}

TEST_CASE("a law may be inhibited by its own source") {
    auto const self = inhibited(plain, central / (10.0 * L), 2.0 * uM);
    jacobian_agrees(system_of(std::tuple{flow(central, eliminated, self)}), {15.0});
}

TEST_CASE("a law that two things inhibit reads both of them once") {
    auto const twice = inhibited(inhibited(slowed, rifampicin / (1.0 * L), 2.0 * uM), itraconazole / (5.0 * L), 1.0 * uM);
    STATIC_REQUIRE(std::same_as<decltype(twice)::reads, compartment_list<struct itraconazole, struct rifampicin>>);
    jacobian_agrees(beside_both(twice), {3.0, 7.0, 11.0});
}

TEST_CASE("what another compartment modifies is no longer linear") {
    STATIC_REQUIRE_FALSE(decltype(slowed)::linear);
    STATIC_REQUIRE_FALSE(decltype(sped)::linear);
    STATIC_REQUIRE_FALSE(decltype(beside_both(slowed))::linear);
    STATIC_REQUIRE(decltype(beside_both(plain))::linear);
}

TEST_CASE("production may be inhibited, too") {
    auto const made = inhibited(zero_order(6.0 * (umol / h)), itraconazole / (10.0 * L), 2.0 * uM);
    auto const s = system_of(std::tuple{flow(produced, central, made), flow(itraconazole, eliminated, plain)});
    std::array<double, 2> dxdt;
    s.derivatives(std::array{0.0, 20.0}, dxdt, 0.0);
    CHECK(dxdt[0] == 3.0);
    jacobian_agrees(s, {1.0, 20.0});
}

TEST_CASE("a modified law names what is wrong with it and with the law inside") {
    checklist found;
    inhibited(first_order(-1.0 / h), itraconazole / (10.0 * L), 0.0 * uM).check(found, "here");
    induced(plain, rifampicin / (10.0 * L), -3.0, 0.0 * uM).check(found, "there");
    REQUIRE(found.found().size() == 4);
    CHECK(found.found()[0].sentence() == "here: rate constant = -1 1/h, must be finite and >= 0");
    CHECK(found.found()[1].sentence() == "here: ki times volume of itraconazole = 0 umol, must be finite and > 0");
    CHECK(found.found()[2].sentence() == "there: emax = -3, must be finite and >= 0");
    CHECK(found.found()[3].sentence() == "there: ec50 times volume of rifampicin = 0 umol, must be finite and > 0");
}

TEST_CASE("competition raises km and leaves vmax: as the other inhibition at low substrate, overcome at high") {
    auto const competing = competitively_inhibited(saturable, itraconazole / (10.0 * L), 2.0 * uM); // km times volume 20 umol
    modifiers const nothing, at_ki{.inhibitor = 20.0};
    CHECK(competing.rate(30.0, nothing) == saturable.rate(30.0, nothing));
    CHECK(competing.rate(40.0, at_ki) == Approx(0.5 * 12.0).epsilon(1e-15)); // half of vmax at the doubled km
    CHECK(competing.rate(1e-9, at_ki) == Approx(0.5 * saturable.rate(1e-9, nothing)).epsilon(1e-9));
    CHECK(competing.rate(1e12, at_ki) == Approx(12.0).epsilon(1e-9));
    checklist found;
    competitively_inhibited(saturable, itraconazole / (10.0 * L), 0.0 * uM).check(found, "central -> eliminated");
    REQUIRE(found.found().size() == 1);
    CHECK(found.found()[0].name == "central -> eliminated: ki times volume of itraconazole");
    auto const system = beside_both(competing);
    auto const j = system.jacobian(std::array{30.0, 20.0, 0.0}, 0.0);
    CHECK(j[0][0] == Approx(-12.0 * 40.0 / (70.0 * 70.0)).epsilon(1e-14));
    CHECK(j[0][1] == Approx(12.0 * 30.0 * (20.0 / 20.0) / (70.0 * 70.0)).epsilon(1e-14));
}
