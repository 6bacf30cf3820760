#include <alkaloid/models/saturable_bolus.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr unit<dims::mass - dims::volume> per_litre = g / L;
constexpr unit<dims::mass - dims::volume - dims::time> falling = g / L / h;
double left(double c0, double vmax, double km, double t) {
    return saturable::bolus(c0 * per_litre, vmax * falling, km * per_litre, t * h).in(per_litre);
}
} // namespace

TEST_CASE("a saturable bolus starts at its dose, satisfies the integral of its equation, and never rises") {
    for (double const c0 : {1e-6, 0.05, 1.0, 30.0})
        for (double const km : {1e-4, 0.08, 5.0}) {
            INFO("c0 " << c0 << ", km " << km);
            CHECK(left(c0, 0.2, km, 0.0) == Approx(c0).epsilon(1e-12));
            CHECK(left(c0, 0.0, km, 7.0) == Approx(c0).epsilon(1e-12));
            double before = c0 * (1.0 + 1e-12);
            for (double const t : {0.1, 1.0, 4.0}) {
                double const c = left(c0, 0.2, km, t);
                CHECK((c < before || c == 0.0));
                if (c > 1e-200)
                    CHECK(c + km * std::log(c / c0) == Approx(c0 - 0.2 * t).epsilon(1e-10).margin(1e-10 * c0 + 1e-13));
                before = c;
            }
        }
}

TEST_CASE("a saturable bolus: far above its Km it falls in a line, far below as an exponential, and no exponential overflows") {
    CHECK(left(100.0, 0.2, 1e-3, 10.0) == Approx(98.0).epsilon(1e-6)); // exp(1e5) on the way
    CHECK(left(1e-8, 0.2, 0.1, 1.0) == Approx(1e-8 * std::exp(-2.0)).epsilon(1e-6));
    CHECK(left(71.0, 0.2, 0.1, 5.0) == Approx(71.0 - 1.0 - 0.1 * std::log(left(71.0, 0.2, 0.1, 5.0) / 71.0)).epsilon(1e-13)); // both sides of where it would
    CHECK(left(1.0, 10.0, 1e-3, 1.0) == 0.0); // below what a double holds
}

TEST_CASE("a saturable bolus has exact gradients, lane by lane the numbers of one") {
    using D = dual<2>;
    for (double const c0 : {0.02, 1.0, 90.0}) {
        auto const got = saturable::bolus(D::variable(c0, 0) * per_litre, D(0.232) * falling, D::variable(0.0821, 1) * per_litre, D(2.0) * h).in(per_litre);
        INFO("c0 " << c0);
        CHECK(got.value == Approx(left(c0, 0.232, 0.0821, 2.0)).epsilon(1e-13));
        double const c = got.value;
        CHECK(got.gradient[0] == Approx((1.0 + 0.0821 / c0) / (1.0 + 0.0821 / c)).epsilon(1e-11)); // implicit
        CHECK(got.gradient[1] == Approx(central_difference([&](double km) { return left(c0, 0.232, km, 2.0); }, 0.0821)).epsilon(1e-8));
    }
    using lanes = pack<4>;
    std::array const c0{0.02, 0.5, 4.0, 90.0};
    auto const all = saturable::bolus(lanes(c0) * per_litre, lanes(0.232) * falling, lanes(0.0821) * per_litre, lanes(3.0) * h).in(per_litre);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(all[i] == Approx(left(c0[i], 0.232, 0.0821, 3.0)).epsilon(1e-13));
}

TEST_CASE("a saturable bolus refuses what it has no answer for, all at once") {
    try {
        left(0.0, -1.0, 0.0, -1.0);
        FAIL("accepted");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 4);
    }
}
