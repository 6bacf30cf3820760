#include "alkaloid/core/eigen.hpp"

#include "catch.hpp"

#include <Eigen/LU>

using namespace alkaloid;

TEST_CASE("a matrix of dual numbers multiplies with the product rule") {
    matrix<dual<2>, 2> a;
    a << dual<2>::variable(2.0, 0), 3.0, 5.0, 7.0;
    column<dual<2>, 2> x;
    x << dual<2>::variable(11.0, 1), 13.0;
    column<dual<2>, 2> const y = a * x;
    CHECK(identical(y(0), dual<2>(61.0, {11.0, 2.0})));
    CHECK(identical(y(1), dual<2>(146.0, {0.0, 5.0})));
}

TEST_CASE("the solution of a linear system has the derivative that the system implies") {
    // (a x)' = 0: x' = -inv(a) a' x.
    matrix<dual<1>, 2> a;
    a << dual<1>::variable(2.0, 0), 3.0, 5.0, 7.0;
    column<dual<1>, 2> b;
    b << 1.0, 2.0;
    column<dual<1>, 2> const x = a.partialPivLu().solve(b);
    CHECK(x(0).value == Approx(-1.0).epsilon(1e-14));
    CHECK(x(1).value == Approx(1.0).epsilon(1e-14));
    CHECK(x(0).gradient[0] == Approx(-7.0).epsilon(1e-14));
    CHECK(x(1).gradient[0] == Approx(5.0).epsilon(1e-14));
}

TEST_CASE("a matrix of packs multiplies lane by lane") {
    pack<2> const s(std::array{2.0, 3.0});
    matrix<pack<2>, 2> a;
    a << s, 1.0, 0.0, s;
    matrix<pack<2>, 2> const squared = a * a;
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(squared(0, 0)[i] == s[i] * s[i]);
        CHECK(squared(0, 1)[i] == 2.0 * s[i]);
        CHECK(squared(1, 0)[i] == 0.0);
        CHECK(squared(1, 1)[i] == s[i] * s[i]);
    }
}
