#include "alkaloid/kinetics/law.hpp"

#include "alkaloid/core/dual.hpp"
#include "jacobian.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// The rate of a law that reads nothing but its source.
template <class L, class T>
T rate(L const& law, T const& amount) {
    return law.rate(amount, 0);
}
template <class L>
std::vector<violation> complaints(L const& law) {
    checklist found;
    law.check(found, "here");
    return found.found();
}
auto const saturable = michaelis_menten(12.0 * (umol / h), 4.0 * uM, 5.0 * L);
} // namespace

TEST_CASE("a first-order flow is proportional to its source") {
    auto const law = first_order(0.5 / h);
    CHECK(rate(law, 0.0) == 0.0);
    CHECK(rate(law, 3.0) == 1.5);
    CHECK(rate(law, 6.0) == 2.0 * rate(law, 3.0));
}

TEST_CASE("a zero-order flow does not know its source") {
    auto const law = zero_order(2.0 * (umol / h));
    CHECK(rate(law, 0.0) == 2.0);
    CHECK(rate(law, 100.0) == 2.0);
}

TEST_CASE("a Michaelis-Menten flow runs at half its greatest rate at km") {
    CHECK(rate(saturable, 4.0 * 5.0) == 6.0);
}

TEST_CASE("a Michaelis-Menten flow is first-order far below km and constant far above") {
    double const little = 1e-9, much = 1e9;
    CHECK(rate(saturable, little) == Approx(rate(first_order(12.0 / (4.0 * 5.0) / h), little)).epsilon(1e-10));
    CHECK(rate(saturable, much) == Approx(12.0).epsilon(1e-7));
    CHECK(rate(saturable, 0.0) == 0.0);
}

TEST_CASE("only what is proportional or constant calls itself linear") {
    STATIC_REQUIRE(first_order_law<double>::linear);
    STATIC_REQUIRE(zero_order_law<double>::linear);
    STATIC_REQUIRE_FALSE(michaelis_menten_law<double>::linear);
}

TEST_CASE("the Jacobian of every law is that of central differences") {
    jacobian_agrees(system_of(std::tuple{flow(gut, central, first_order(0.7 / h))}), {3.0, 2.0});
    jacobian_agrees(system_of(std::tuple{flow(produced, central, zero_order(2.0 * (umol / h))),
                                         flow(central, eliminated, first_order(0.1 / h))}), {3.0});
    for (double const amount : {1e-3, 1.0, 20.0, 1000.0})
        jacobian_agrees(system_of(std::tuple{flow(central, eliminated, saturable)}), {amount});
}

TEST_CASE("a law's numbers may be gradients, and so is its rate") {
    auto const d = michaelis_menten(dual<2>::variable(12.0, 0) * (umol / h), dual<2>(4.0) * uM, dual<2>::variable(5.0, 1) * L);
    auto const r = rate(d, dual<2>(7.0));
    auto const by_vmax = [](double vmax) { return rate(michaelis_menten(vmax * (umol / h), 4.0 * uM, 5.0 * L), 7.0); };
    auto const by_v = [](double v) { return rate(michaelis_menten(12.0 * (umol / h), 4.0 * uM, v * L), 7.0); };
    CHECK(r.value == by_vmax(12.0));
    CHECK(r.gradient[0] == Approx(central_difference(by_vmax, 12.0)).epsilon(1e-9));
    CHECK(r.gradient[1] == Approx(central_difference(by_v, 5.0)).epsilon(1e-9));
}

TEST_CASE("a law names every one of its numbers that is impossible") {
    CHECK(complaints(first_order(0.0 / h)).empty());
    CHECK(complaints(saturable).empty());

    auto const negative = complaints(first_order(-1.0 / h));
    REQUIRE(negative.size() == 1);
    CHECK(negative[0].sentence() == "here: rate constant = -1 1/h, must be finite and >= 0");

    auto const draining = complaints(zero_order(-1.0 * (umol / h)));
    REQUIRE(draining.size() == 1);
    CHECK(draining[0].sentence() == "here: rate = -1 umol/h, must be finite and >= 0");

    auto const both = complaints(michaelis_menten(-2.0 * (umol / h), 0.0 * uM, 5.0 * L));
    REQUIRE(both.size() == 2);
    CHECK(both[0].sentence() == "here: vmax = -2 umol/h, must be finite and >= 0");
    CHECK(both[1].sentence() == "here: km times volume = 0 umol, must be finite and > 0");
}
