#include "alkaloid/kinetics/ode_system.hpp"

#include "alkaloid/core/pack.hpp"
#include "jacobian.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class S>
struct rhythm {
    S clearance, swing;
};
/// Cleared in a daily rhythm, with a target that binds: nothing that flows could say.
struct rhythmic {
    using compartments = compartment_list<struct central, struct peripheral, struct deep>;

    template <class S, class X, class DX, class Time>
    static void derivatives(rhythm<S> const& p, X const& x, DX const& dxdt, Time const& t) {
        using std::exp;
        auto const bound = x[central] * x[deep];
        dxdt[central] = -p.clearance * (1.0 + p.swing * exp(-t * t)) * x[central] - 0.3 * bound;
        dxdt[peripheral] = x[central] * t - x[peripheral] / (1.0 + x[peripheral]);
        // deep: left alone
    }
};
ode_system<rhythmic, rhythm<double>, double> const plain({.clearance = 0.4, .swing = 0.5});
std::array const x{2.0, 3.0, 5.0};
} // namespace

TEST_CASE("derivatives written by hand are those that the solvers see") {
    std::array<double, 3> dxdt{9.0, 9.0, 9.0};
    plain.derivatives(x, dxdt, 0.5);
    CHECK(dxdt[0] == -0.4 * (1.0 + 0.5 * std::exp(-0.25)) * 2.0 - 0.3 * (2.0 * 5.0));
    CHECK(dxdt[1] == 2.0 * 0.5 - 3.0 / 4.0);
}

TEST_CASE("a compartment that the derivatives do not mention rests") {
    std::array<double, 3> dxdt{9.0, 9.0, 9.0};
    plain.derivatives(x, dxdt, 0.5);
    CHECK(dxdt[2] == 0.0);
}

TEST_CASE("the Jacobian of derivatives written by hand is that of central differences") {
    jacobian_agrees(plain, x, 0.5);
    jacobian_agrees(plain, {0.1, 30.0, 0.2}, 1.5);
}

TEST_CASE("the slope in time of derivatives written by hand is that of central differences") {
    for (double const t : {0.2, 1.0, 2.5}) {
        auto const slope = plain.time_slope(x, t);
        for (std::size_t i = 0; i < 3; ++i) {
            auto const later = [&](double when) {
                std::array<double, 3> dxdt;
                plain.derivatives(x, dxdt, when);
                return dxdt[i];
            };
            CHECK(slope[i] == Approx(central_difference(later, t)).epsilon(1e-9).margin(1e-10));
        }
    }
}

TEST_CASE("derivatives written by hand count as nonlinear, and conserve what their author says") {
    STATIC_REQUIRE_FALSE(decltype(plain)::linear);
    STATIC_REQUIRE(ode_model<rhythmic>);
    STATIC_REQUIRE_FALSE(ode_model<int>);
    checklist found;
    plain.check(found);
    CHECK(found.empty());
}

TEST_CASE("derivatives written by hand carry gradients of their parameters") {
    ode_system<rhythmic, rhythm<dual<1>>, dual<1>> const moving({.clearance = dual<1>::variable(0.4, 0), .swing = 0.5});
    std::array<dual<1>, 3> const amounts{2.0, 3.0, 5.0};
    std::array<dual<1>, 3> dxdt;
    moving.derivatives(amounts, dxdt, 0.5);
    double const factor = 1.0 + 0.5 * std::exp(-0.25);
    CHECK(dxdt[0].gradient[0] == Approx(-factor * 2.0).epsilon(1e-15));
    CHECK(moving.jacobian(amounts, 0.5)[0][0].gradient[0] == Approx(-factor).epsilon(1e-15));
}

TEST_CASE("derivatives written by hand run in lanes") {
    ode_system<rhythmic, rhythm<pack<2>>, pack<2>> const many({.clearance = pack<2>(std::array{0.4, 0.8}), .swing = 0.5});
    std::array<pack<2>, 3> const amounts{2.0, 3.0, 5.0};
    std::array<pack<2>, 3> dxdt;
    many.derivatives(amounts, dxdt, 0.5);
    std::array<double, 3> one;
    plain.derivatives(x, one, 0.5);
    CHECK(dxdt[0][0] == Approx(one[0]).epsilon(1e-14));
    CHECK(dxdt[0][1] - dxdt[0][0] == Approx(-0.4 * (1.0 + 0.5 * std::exp(-0.25)) * 2.0).epsilon(1e-14));
}
