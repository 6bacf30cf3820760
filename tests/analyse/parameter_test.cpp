#include "alkaloid/analyse/parameter.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <limits>
#include <utility>

using namespace alkaloid;

namespace {
constexpr double endless = std::numeric_limits<double>::infinity();
}

TEST_CASE("A free variable leads to its parameter and back, within the bounds, however far it goes") {
    for (auto const& [low, high] :
         {std::pair{-endless, endless}, {2.0, endless}, {-endless, 2.0}, {-1.0, 3.0}, {0.0, 1e-6}}) {
        detail::free_variable const v{low, high};
        for (double const u : {-800.0, -30.0, -1.0, 0.0, 0.5, 20.0, 800.0}) {
            double const p = v.to_parameter(u);
            CHECK(p >= low);
            CHECK(p <= high);
        }
        for (double const u : {-3.0, -0.1, 0.0, 2.0}) {
            CHECK_THAT(v.from_parameter(v.to_parameter(u)), WithinAbs(u, 1e-12));
            CHECK_THAT(v.slope(u),
                       WithinRel(central_difference([&](double x) { return v.to_parameter(x); }, u, 1e-3), 1e-8));
        }
    }
}

TEST_CASE("A prior is one more residual, with its own slope and width") {
    prior const plain{.shape = prior::shape_kind::normal, .centre = 5.0, .sd = 2.0}, ratio{.centre = 5.0, .sd = 0.3};
    CHECK(plain.residual(9.0) == 2.0);
    CHECK(plain.width(9.0) == 2.0);
    CHECK_THAT(ratio.residual(5.0 * std::exp(0.3)), WithinRel(1.0, 1e-14));
    CHECK_THAT(ratio.width(7.0), WithinRel(2.1, 1e-14));
    for (auto const& p : {plain, ratio})
        CHECK_THAT(p.slope(4.0), WithinRel(central_difference([&](double x) { return p.residual(x); }, 4.0), 1e-9));
}
