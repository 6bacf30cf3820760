#include "alkaloid/kinetics/modified.hpp"
#include "alkaloid/kinetics/system.hpp"

#include "alkaloid/core/pack.hpp"
#include "jacobian.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// Linear, with everything that a linear model may have.
template <class S>
auto linear_flows(clearance<S> const& cl) {
    return std::tuple{flow(gut, central, first_order(S(0.8) / h)),
                      flow(central, peripheral, first_order(S(0.4) / h)),
                      flow(peripheral, central, first_order(S(0.2) / h)),
                      flow(central, metabolite, first_order(0.3 * cl / (4.0 * L))),
                      flow(central, eliminated, first_order(0.7 * cl / (4.0 * L))),
                      flow(metabolite, eliminated, first_order(S(0.9) / h)),
                      flow(produced, metabolite, zero_order(S(1.5) * (umol / h))),
                      follows(effect_compartment, central, S(0.6) / h)};
}
auto const linear = system_of(linear_flows(3.0 * (L / h)));
auto const saturable = system_of(std::tuple{
    flow(gut, central, first_order(0.8 / h)),
    flow(central, metabolite, michaelis_menten(6.0 * (umol / h), 2.0 * uM, 4.0 * L)),
    flow(metabolite, eliminated, inhibited(first_order(0.9 / h), central / (4.0 * L), 1.0 * uM)),
});
using five = std::array<double, 5>;

template <class System>
typename System::state derivatives_of(System const& s, typename System::state const& x) {
    typename System::state dxdt;
    s.derivatives(x, dxdt, 0.0);
    return dxdt;
}
} // namespace

TEST_CASE("compartments are numbered in the order in which the flows first name them") {
    using expected = compartment_list<struct gut, struct central, struct peripheral, struct metabolite, struct effect_compartment>;
    STATIC_REQUIRE(std::same_as<decltype(linear)::compartments, expected>);
    auto const turned = system_of(std::tuple{flow(metabolite, eliminated, first_order(1.0 / h)), flow(central, metabolite, first_order(1.0 / h))});
    CHECK(decltype(turned)::compartments::names == std::array<std::string_view, 2>{"metabolite", "central"});
}

TEST_CASE("the amounts change by what is eliminated and produced, and by nothing else") {
    // Amounts and rate constants are small whole multiples of powers of two: the sums are exact.
    auto const s = system_of(std::tuple{flow(gut, central, first_order(0.5 / h)), flow(central, peripheral, first_order(0.25 / h)),
                                        flow(peripheral, central, first_order(0.125 / h)), flow(central, eliminated, first_order(0.75 / h)),
                                        flow(produced, peripheral, zero_order(3.0 * (umol / h)))});
    auto const dxdt = derivatives_of(s, {8.0, 4.0, 16.0});
    CHECK(dxdt[0] + dxdt[1] + dxdt[2] == 3.0 - 0.75 * 4.0);
    CHECK(dxdt == std::array{-4.0, 4.0 - 1.0 + 2.0 - 3.0, 1.0 - 2.0 + 3.0});
}

TEST_CASE("a model that eliminates nothing keeps what it has, saturable flows included") {
    auto const closed = system_of(std::tuple{flow(gut, central, michaelis_menten(6.0 * (umol / h), 2.0 * uM, 4.0 * L)),
                                             flow(central, gut, inhibited(first_order(0.9 / h), gut / (4.0 * L), 1.0 * uM))});
    for (double const a : {0.0, 1e-6, 3.7, 1e6}) {
        auto const dxdt = derivatives_of(closed, {a, 17.3});
        CHECK(dxdt[0] + dxdt[1] == 0.0);
    }
}

TEST_CASE("an effect compartment takes nothing from the model") {
    five const x{1.0, 2.0, 3.0, 4.0, 5.0};
    auto full = x;
    full[4] = 0.0;
    auto const with = derivatives_of(linear, x), without = derivatives_of(linear, full);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(with[i] == without[i]);
    CHECK(with[4] == Approx(0.6 * (2.0 - 5.0)).epsilon(1e-15));
    CHECK(without[4] == Approx(0.6 * 2.0).epsilon(1e-15));
}

TEST_CASE("the rate matrix is the Jacobian, wherever it is taken") {
    auto const a = linear.rate_matrix();
    CHECK(a == linear.jacobian(five{1.0, 2.0, 3.0, 4.0, 5.0}, 0.0));
    CHECK(a == linear.jacobian(five{}, 7.0));
    jacobian_agrees(linear, {1.0, 2.0, 3.0, 4.0, 5.0});
}

TEST_CASE("the derivatives of a linear model are its rate matrix times the amounts, and its production") {
    auto const a = linear.rate_matrix();
    auto const made = linear.production();
    five const x{1.0, 2.0, 3.0, 4.0, 5.0};
    auto const dxdt = derivatives_of(linear, x);
    for (std::size_t i = 0; i < 5; ++i) {
        double sum = made[i];
        for (std::size_t j = 0; j < 5; ++j)
            sum += a[i][j] * x[j];
        CHECK(dxdt[i] == Approx(sum).epsilon(1e-14));
    }
    CHECK(made == five{0.0, 0.0, 0.0, 1.5, 0.0});
}

TEST_CASE("no column of a rate matrix gains: what a compartment loses is at least what others get") {
    auto const a = linear.rate_matrix();
    std::array const eliminated_from{0.0, 0.7 * 0.75, 0.0, 0.9};
    for (std::size_t j = 0; j < 4; ++j) {
        double sum = 0.0;
        for (std::size_t i = 0; i < 4; ++i) {
            sum += a[i][j];
            if (i != j)
                CHECK(a[i][j] >= 0.0);
        }
        CAPTURE(j);
        CHECK(sum <= 1e-16);
        CHECK(-sum == Approx(eliminated_from[j]).margin(1e-15));
    }
}

TEST_CASE("the Jacobian of a saturable model is that of central differences") {
    jacobian_agrees(saturable, {5.0, 6.0, 7.0});
    jacobian_agrees(saturable, {0.01, 100.0, 0.1});
}

TEST_CASE("flows know the amounts only, so nothing depends on time by itself") {
    CHECK(linear.time_slope(five{1.0, 2.0, 3.0, 4.0, 5.0}, 3.0) == five{});
}

TEST_CASE("the type of a model tells whether it is linear") {
    STATIC_REQUIRE(decltype(linear)::linear);
    STATIC_REQUIRE_FALSE(decltype(saturable)::linear);
}

TEST_CASE("a system computes in the richest scalar of its laws") {
    auto const mixed = system_of(std::tuple{flow(gut, central, first_order(0.5 / h)),
                                            flow(central, eliminated, first_order(dual<1>::variable(0.25, 0) / h))});
    STATIC_REQUIRE(std::same_as<decltype(mixed)::scalar_type, dual<1>>);
    auto const dxdt = derivatives_of(mixed, {4.0, 8.0});
    CHECK(dxdt[1].value == 0.0);
    CHECK(dxdt[1].gradient[0] == -8.0);
}

TEST_CASE("the rate matrix of dual numbers has the slopes of the rate constants") {
    auto const a = system_of(linear_flows(dual<1>::variable(3.0, 0) * (L / h))).rate_matrix();
    auto const plain = linear.rate_matrix();
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 5; ++j)
            CHECK(a[i][j].value == Approx(plain[i][j]).epsilon(1e-15));
    CHECK(a[1][1].gradient[0] == Approx(-0.25).epsilon(1e-14));
    CHECK(a[3][1].gradient[0] == Approx(0.075).epsilon(1e-14));
    CHECK(a[0][0].gradient[0] == 0.0);
}

TEST_CASE("each lane of a system is the system of that lane's parameters") {
    pack<4> const cl(std::array{1.0, 2.0, 3.0, 4.0});
    auto const many = system_of(linear_flows(cl * (L / h)));
    five const x{1.0, 2.0, 3.0, 4.0, 5.0};
    std::array<pack<4>, 5> rates, amounts;
    for (std::size_t i = 0; i < 5; ++i)
        amounts[i] = x[i];
    many.derivatives(amounts, rates, 0.0);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        auto const one = system_of(linear_flows(cl[lane] * (L / h)));
        auto const dxdt = derivatives_of(one, x);
        auto const a = one.rate_matrix();
        for (std::size_t i = 0; i < 5; ++i) {
            CHECK(rates[i][lane] == Approx(dxdt[i]).epsilon(1e-14));
            for (std::size_t j = 0; j < 5; ++j)
                CHECK(many.rate_matrix()[i][j][lane] == Approx(a[i][j]).epsilon(1e-14));
        }
    }
}

TEST_CASE("every flow's impossible number is named with its flow") {
    checklist found;
    system_of(std::tuple{flow(gut, central, first_order(-1.0 / h)), flow(central, eliminated, first_order(1.0 / h)),
                         flow(produced, gut, zero_order(-2.0 * (umol / h)))})
        .check(found);
    REQUIRE(found.found().size() == 2);
    CHECK(found.found()[0].name == "gut -> central: rate constant");
    CHECK(found.found()[1].name == "produced -> gut: rate");
}

TEST_CASE("amounts are found by compartment") {
    five const x{1.0, 2.0, 3.0, 4.0, 5.0};
    amounts_of<decltype(linear)::compartments, five> const amounts{x};
    CHECK(amounts[gut] == 1.0);
    CHECK(amounts[metabolite] == 4.0);
}
