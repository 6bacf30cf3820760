#include "alkaloid/core/dual.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <limits>

using namespace alkaloid;
using std::abs, std::exp, std::expm1, std::log, std::log1p, std::max, std::min, std::pow, std::sqrt;

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// `f` of a dual number has `f`'s value and `f`'s slope, and no slope in what `f` does not see.
template <class F>
void slope_agrees(F const& f, std::initializer_list<double> points) {
    for (double const x : points) {
        auto const y = f(dual<2>::variable(x, 1));
        CAPTURE(x, y.value);
        CHECK(y.value == Approx(f(x)).epsilon(1e-15));
        CHECK(y.gradient[0] == 0.0);
        CHECK(y.gradient[1] == Approx(central_difference(f, x)).epsilon(1e-9).margin(1e-11));
    }
}

/// The same for both arguments of `f`, and for their mixed second derivative.
template <class F>
void slopes_agree(F const& f, double x, double y) {
    CAPTURE(x, y);
    auto const z = f(dual<2>::variable(x, 0), dual<2>::variable(y, 1));
    auto const along_x = [&](double v) { return f(v, y); };
    auto const along_y = [&](double v) { return f(x, v); };
    CHECK(z.value == Approx(f(x, y)).epsilon(1e-15));
    CHECK(z.gradient[0] == Approx(central_difference(along_x, x)).epsilon(1e-9));
    CHECK(z.gradient[1] == Approx(central_difference(along_y, y)).epsilon(1e-9));

    using inner = dual<1>;
    using outer = dual<1, inner>;
    auto const mixed = f(outer::variable(inner(x), 0), outer(inner::variable(y, 0)));
    auto const slope_along_x = [&](double v) { return f(inner::variable(x, 0), inner(v)).gradient[0]; };
    CHECK(mixed.value.value == Approx(f(x, y)).epsilon(1e-15));
    CHECK(mixed.gradient[0].gradient[0] == Approx(central_difference(slope_along_x, y)).epsilon(1e-8).margin(1e-9));
}
} // namespace

TEST_CASE("the gradient of a sum, a difference, a product and a quotient is that of central differences") {
    slopes_agree([](auto x, auto y) { return x + y * y; }, 1.3, 0.7);
    slopes_agree([](auto x, auto y) { return x * x - y; }, 1.3, 0.7);
    slopes_agree([](auto x, auto y) { return x * y; }, -1.3, 0.7);
    slopes_agree([](auto x, auto y) { return x / y; }, 1.3, -0.7);
    slopes_agree([](auto x, auto y) { return -x * +y; }, 1.3, 0.7);
}

TEST_CASE("the gradient of every function is that of central differences") {
    slope_agrees([](auto x) { return exp(x); }, {-3.0, 0.0, 2.0});
    slope_agrees([](auto x) { return expm1(x); }, {-3.0, 1e-3, 2.0});
    slope_agrees([](auto x) { return log(x); }, {0.01, 1.0, 30.0});
    slope_agrees([](auto x) { return log1p(x); }, {-0.5, 1e-3, 30.0});
    slope_agrees([](auto x) { return sqrt(x); }, {0.01, 1.0, 30.0});
    slope_agrees([](auto x) { return abs(x); }, {-2.0, 3.0});
    slope_agrees([](auto x) { return pow(x, 2.5); }, {0.1, 1.0, 7.0});
    slope_agrees([](auto x) { return pow(x, -1); }, {-2.0, 1.0, 7.0});
    slopes_agree([](auto x, auto y) { return pow(x, y); }, 1.7, 2.3);
    slopes_agree([](auto x, auto y) { return exp(x * y) / (1.0 + log(y)); }, 0.4, 2.3);
}

TEST_CASE("a plain number on either side of an operator carries no gradient") {
    slope_agrees([](auto x) { return x + 2.0; }, {1.5});
    slope_agrees([](auto x) { return 2.0 + x; }, {1.5});
    slope_agrees([](auto x) { return x - 2.0; }, {1.5});
    slope_agrees([](auto x) { return 2.0 - x; }, {1.5});
    slope_agrees([](auto x) { return x * 2.0; }, {1.5});
    slope_agrees([](auto x) { return 2.0 * x; }, {1.5});
    slope_agrees([](auto x) { return x / 2.0; }, {1.5});
    slope_agrees([](auto x) { return 2.0 / x; }, {1.5});
    slope_agrees([](auto x) { return (3 * x + 1) / 2 - 5; }, {1.5});
    slope_agrees([](auto x) { return pow(2.0, x); }, {1.5});
}

TEST_CASE("the base scalar of a nested dual number carries no gradient of the outer kind") {
    using inner = dual<1>;
    auto const x = dual<1, inner>::variable(inner(3.0), 0);
    auto const b = inner::variable(2.0, 0);
    for (auto const& z : {x * b, b * x}) {
        CHECK(z.value.value == 6.0);
        CHECK(z.gradient[0].value == 2.0);
        CHECK(z.value.gradient[0] == 3.0);
        CHECK(z.gradient[0].gradient[0] == 1.0);
    }
    CHECK((x + b).value.gradient[0] == 1.0);
    CHECK((b - x).gradient[0].value == -1.0);
    CHECK((x - b).value.gradient[0] == -1.0);
    CHECK((x / b).gradient[0].gradient[0] == -0.25);
    CHECK((b / x).gradient[0].gradient[0] == Approx(-1.0 / 9.0).epsilon(1e-15));
}

TEST_CASE("assignments with an operator do what the operator does") {
    auto const a = dual<2>::variable(3.0, 0), b = dual<2>::variable(5.0, 1);
    auto x = a;
    CHECK(identical(x += b, dual<2>(8.0, {1.0, 1.0})));
    CHECK(identical(x -= b, dual<2>(3.0, {1.0, 0.0})));
    CHECK(identical(x *= b, dual<2>(15.0, {5.0, 3.0})));
    CHECK(identical(x /= b, dual<2>(3.0, {1.0, 0.0})));
}

TEST_CASE("the second derivative is the gradient of the gradient") {
    using inner = dual<1>;
    auto const cubed = [](auto const& x) { return x * x * x; };
    auto const y = cubed(dual<1, inner>::variable(inner::variable(2.0, 0), 0));
    CHECK(y.value.value == 8.0);
    CHECK(y.gradient[0].value == 12.0);
    CHECK(y.gradient[0].gradient[0] == 12.0);
}

TEST_CASE("a minimum, a maximum and a choice have the gradient of what they chose") {
    auto const a = dual<2>::variable(1.0, 0), b = dual<2>::variable(2.0, 1);
    CHECK(identical(min(a, b), a));
    CHECK(identical(min(b, a), a));
    CHECK(identical(max(a, b), b));
    CHECK(identical(max(b, a), b));
    CHECK(identical(max(a, dual<2>(0.0)), a));
    CHECK(max(a, 5.0).gradient[0] == 0.0);
    CHECK(identical(select(a < b, a, b), a));
    CHECK(identical(select(a > b, a, b), b));
}

TEST_CASE("decisions are taken on values") {
    dual<1> const low(1.0, {9.0}), high(2.0, {-9.0}), like_low(1.0, {-9.0});
    CHECK(low < high);
    CHECK_FALSE(low > high);
    CHECK(high > low);
    CHECK(low <= like_low);
    CHECK(low >= like_low);
    CHECK_FALSE(high <= low);
    CHECK_FALSE(low >= high);
    CHECK(low == like_low);
    CHECK(low != high);
    CHECK(low < 1.5);
    CHECK(low == 1.0);
}

TEST_CASE("identical numbers have identical gradients") {
    dual<2> const x(1.0, {2.0, 3.0});
    CHECK(identical(x, dual<2>(1.0, {2.0, 3.0})));
    CHECK_FALSE(identical(x, dual<2>(1.0, {2.0, 4.0})));
    CHECK_FALSE(identical(x, dual<2>(1.5, {2.0, 3.0})));
}

TEST_CASE("a gradient that is not finite makes the number not finite") {
    CHECK(all_finite(dual<2>(1.0, {2.0, 3.0})));
    CHECK_FALSE(all_finite(dual<2>(1.0, {2.0, nothing})));
    CHECK_FALSE(all_finite(dual<2>(nothing, {2.0, 3.0})));
    CHECK_FALSE(all_finite(dual<1, dual<1>>(dual<1>(1.0), {dual<1>(0.0, {nothing})})));
}

TEST_CASE("the value of a nested dual number is a plain number") {
    auto const x = dual<1, dual<2>>(dual<2>(3.0, {1.0, 1.0}), {dual<2>(1.0)});
    STATIC_REQUIRE(std::same_as<decltype(value_of(x)), double>);
    CHECK(value_of(x) == 3.0);
}

TEST_CASE("a number made of a plain one has a gradient of zero") {
    CHECK(dual<2>(3.0).gradient == std::array{0.0, 0.0});
    CHECK(dual<2>(3).value == 3.0);
    CHECK(dual<2>{}.value == 0.0);
    CHECK(dual<2>{}.gradient == std::array{0.0, 0.0});
}

TEST_CASE("the i-th variable has slope one in the i-th direction and none elsewhere") {
    auto const x = dual<3>::variable(2.0, 1);
    CHECK(x.value == 2.0);
    CHECK(x.gradient == std::array{0.0, 1.0, 0.0});
    CHECK_THROWS_AS(dual<3>::variable(2.0, 3), std::out_of_range);
}

TEST_CASE("a power of zero has the slope of its limit") {
    auto const zero = dual<2>::variable(0.0, 0);
    CHECK(identical(pow(zero, 2.0), dual<2>(0.0)));
    CHECK(identical(pow(zero, 1.0), zero));
    CHECK(identical(pow(zero, 0.0), dual<2>(1.0)));
    CHECK(identical(pow(zero, dual<2>::variable(2.0, 1)), dual<2>(0.0)));
    CHECK(identical(pow(zero, dual<2>::variable(1.0, 1)), zero));
    CHECK(identical(pow(dual<2>(0.0), dual<2>::variable(0.5, 1)), dual<2>(0.0)));
}

TEST_CASE("what does not move at a vertical tangent stays where it is") {
    dual<2> const resting(0.0);
    CHECK(identical(pow(resting, 0.8), resting));
    CHECK(identical(sqrt(resting), resting));
    CHECK(std::isinf(sqrt(dual<1>::variable(0.0, 0)).gradient[0]));
    CHECK(std::isinf(pow(dual<1>::variable(0.0, 0), 0.8).gradient[0]));
}

TEST_CASE("a constant to a constant power has no slope, whatever the sign of the base") {
    CHECK(identical(pow(dual<1>(-2.0), dual<1>(3.0)), dual<1>(-8.0)));
    CHECK(pow(dual<1>::variable(-2.0, 0), dual<1>(3.0)).gradient[0] == 12.0);
}

TEST_CASE("dual numbers are computed with at compile time") {
    constexpr auto x = dual<1>::variable(3.0, 0);
    constexpr auto y = (2.0 * x * x - x) / (1.0 + x);
    STATIC_REQUIRE(y.value == 3.75);
    STATIC_REQUIRE(y.gradient[0] == 1.8125);
}
