#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"

#include <bit>
#include <cstdint>
#include <limits>

using namespace alkaloid;

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

using four = pack<4>;
four const a(std::array{1.5, -2.0, 0.25, 700.0}), b(std::array{1.5, 3.0, -0.75, 1e-3});
four const positive_a(std::array{1.5, 2.0, 0.25, 30.0});

bool same_bits(double x, double y) { return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y); }

/// `f` of packs is, lane by lane and to the last bit, `f` of numbers.
template <class F>
void lanes_agree(F const& f, four const& x, four const& y = b) {
    four const z = f(x, y);
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i, x[i], y[i]);
        CHECK(same_bits(z[i], f(x[i], y[i])));
    }
}
/// A mask as numbers, one where it holds.
template <std::size_t N>
std::array<double, N> shown(typename pack<N>::mask const& m) {
    pack<N> const ones = select(m, pack<N>(1.0), pack<N>(0.0));
    std::array<double, N> r;
    for (std::size_t i = 0; i < N; ++i)
        r[i] = ones[i];
    return r;
}
} // namespace

TEST_CASE("every lane is computed as a number of its own") {
    using std::abs, std::exp, std::expm1, std::log, std::log1p, std::max, std::min, std::pow, std::sqrt;
    lanes_agree([](auto x, auto y) { return x + y; }, a);
    lanes_agree([](auto x, auto y) { return x - y; }, a);
    lanes_agree([](auto x, auto y) { return x * y; }, a);
    lanes_agree([](auto x, auto y) { return x / y; }, a);
    lanes_agree([](auto x, auto) { return -x; }, a);
    lanes_agree([](auto x, auto) { return +x; }, a);
    lanes_agree([](auto x, auto) { return exp(x); }, a);
    lanes_agree([](auto x, auto) { return expm1(x); }, a);
    lanes_agree([](auto x, auto) { return log(x); }, positive_a);
    lanes_agree([](auto x, auto) { return log1p(x); }, positive_a);
    lanes_agree([](auto x, auto) { return sqrt(x); }, positive_a);
    lanes_agree([](auto x, auto) { return pow(x, 1.7); }, positive_a);
    lanes_agree([](auto x, auto y) { return pow(x, y); }, positive_a);
    lanes_agree([](auto x, auto y) { return pow(x, y); }, a, four(3.0));
    lanes_agree([](auto x, auto) { return abs(x); }, a);
    lanes_agree([](auto x, auto y) { return min(x, y); }, a);
    lanes_agree([](auto x, auto y) { return max(x, y); }, a);
}

TEST_CASE("a plain number stands for itself in every lane") {
    lanes_agree([](auto x, auto) { return 2.0 + x; }, a);
    lanes_agree([](auto x, auto) { return x + 2.0; }, a);
    lanes_agree([](auto x, auto) { return 2.0 - x; }, a);
    lanes_agree([](auto x, auto) { return x - 2.0; }, a);
    lanes_agree([](auto x, auto) { return 2.0 * x; }, a);
    lanes_agree([](auto x, auto) { return x * 2.0; }, a);
    lanes_agree([](auto x, auto) { return 2.0 / x; }, a);
    lanes_agree([](auto x, auto) { return x / 2.0; }, a);
    for (double const x : {3.0, -0.0, endless, nothing})
        for (std::size_t i = 0; i < 4; ++i)
            CHECK(same_bits(four(x)[i], x));
}

TEST_CASE("assignments with an operator work on every lane") {
    lanes_agree([](auto x, auto y) { return x += y; }, a);
    lanes_agree([](auto x, auto y) { return x -= y; }, a);
    lanes_agree([](auto x, auto y) { return x *= y; }, a);
    lanes_agree([](auto x, auto y) { return x /= y; }, a);
}

TEST_CASE("a pack of nothing in particular is zero") {
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(four{}[i] == 0.0);
}

TEST_CASE("comparisons hold or fail lane by lane") {
    four const x(std::array{1.0, 2.0, 3.0, nothing}), y(std::array{2.0, 2.0, 2.0, 2.0});
    using truth = std::array<double, 4>;
    CHECK(shown<4>(x < y) == truth{1, 0, 0, 0});
    CHECK(shown<4>(x <= y) == truth{1, 1, 0, 0});
    CHECK(shown<4>(x > y) == truth{0, 0, 1, 0});
    CHECK(shown<4>(x >= y) == truth{0, 1, 1, 0});
    CHECK(shown<4>(x == y) == truth{0, 1, 0, 0});
    CHECK(shown<4>(x != y) == truth{1, 0, 1, 1});
    CHECK(shown<4>(x < 2.0) == truth{1, 0, 0, 0});
}

TEST_CASE("a choice takes each lane from its own side, whatever stands on the other") {
    four const x(std::array{1.0, nothing, 3.0, endless}), y(std::array{nothing, 2.0, endless, 4.0});
    four const mask(std::array{1.0, 0.0, 1.0, 0.0});
    four const z = select(mask > 0.5, x, y);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(z[i] == static_cast<double>(i + 1));
}

TEST_CASE("the largest and the smallest lane are found wherever they are") {
    for (std::size_t i = 0; i < 4; ++i) {
        std::array<double, 4> v{-1.0, -1.0, -1.0, -1.0};
        v[i] = -0.5;
        CHECK(max_lane(four(v)) == -0.5);
        CHECK(min_lane(four(v)) == -1.0);
        v[i] = -7.0;
        CHECK(max_lane(four(v)) == -1.0);
        CHECK(min_lane(four(v)) == -7.0);
    }
}

TEST_CASE("a lane that is not a number is never lost among the others") {
    for (std::size_t i = 0; i < 4; ++i) {
        std::array<double, 4> v{1.0, 4.0, -2.0, 3.0};
        v[i] = nothing;
        CAPTURE(i);
        CHECK(std::isnan(max_lane(four(v))));
        CHECK(std::isnan(min_lane(four(v))));
        CHECK_FALSE(all_finite(four(v)));
        v[i] = -endless;
        CHECK_FALSE(all_finite(four(v)));
    }
    CHECK(all_finite(a));
}

TEST_CASE("packs are identical where every lane is") {
    CHECK(identical(a, a));
    for (std::size_t i = 0; i < 4; ++i) {
        std::array<double, 4> v{1.5, -2.0, 0.25, 700.0};
        v[i] += 1e-12;
        CHECK_FALSE(identical(a, four(v)));
    }
}

TEST_CASE("two and eight lanes work as four do") {
    pack<2> const two = exp(pack<2>(std::array{0.0, 1.0})) * 2.0;
    CHECK(two[0] == 2.0);
    CHECK(two[1] == std::exp(1.0) * 2.0);
    pack<8> const eight = 1.0 / pack<8>(std::array{1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0});
    CHECK(max_lane(eight) == 1.0);
    CHECK(min_lane(eight) == 1.0 / 128.0);
    CHECK(shown<8>(eight < 0.2) == std::array<double, 8>{0, 0, 0, 1, 1, 1, 1, 1});
}

TEMPLATE_TEST_CASE("any number of lanes, in however many registers, is that many numbers", "", pack<1>, pack<2>, pack<4>, pack<8>, pack<16>) {
    using P = TestType;
    constexpr std::size_t N = P::width;
    STATIC_REQUIRE(scalar<P>);
    STATIC_REQUIRE(P::registers * P::per_register == N);
    STATIC_REQUIRE(P::per_register <= native_lanes);
    STATIC_REQUIRE(sizeof(P) == N * sizeof(double));
    std::array<double, N> xs, ys;
    for (std::size_t i = 0; i < N; ++i) {
        xs[i] = 1.25 + 0.7 * static_cast<double>(i);
        ys[i] = 9.0 - 1.1 * static_cast<double>(i * i % 7);
    }
    P const x(xs), y(ys);
    auto const agrees = [&](auto const& f) {
        P const z = f(x, y);
        for (std::size_t i = 0; i < N; ++i) {
            CAPTURE(N, i);
            CHECK(same_bits(z[i], f(xs[i], ys[i])));
        }
    };
    using std::abs, std::exp, std::expm1, std::log, std::log1p, std::max, std::min, std::pow, std::sqrt;
    agrees([](auto const& u, auto const& v) { return u + v; });
    agrees([](auto const& u, auto const& v) { return u - v; });
    agrees([](auto const& u, auto const& v) { return u * v; });
    agrees([](auto const& u, auto const& v) { return u / v; });
    agrees([](auto const& u, auto const&) { return -u; });
    agrees([](auto const& u, auto const&) { return 3.0 * (1.0 - u) / 7.0; });
    agrees([](auto u, auto const& v) { return u += v; });
    agrees([](auto u, auto const& v) { return u /= v; });
    agrees([](auto const& u, auto const&) { return exp(u); });
    agrees([](auto const& u, auto const&) { return log1p(u); });
    agrees([](auto const& u, auto const&) { return sqrt(u); });
    agrees([](auto const& u, auto const& v) { return pow(u, v); });
    agrees([](auto const& u, auto const& v) { return abs(u - v); });
    agrees([](auto const& u, auto const& v) { return max(u, v); });
    agrees([](auto const& u, auto const& v) { return min(u, v); });
    agrees([](auto const& u, auto const& v) { return select(u < v, u, v + 1.0); });
    CHECK(max_lane(x) == xs[N - 1]);
    CHECK(min_lane(x) == xs[0]);
    CHECK(identical(P(2.5) + P{}, P(2.5)));
    for (std::size_t i = 0; i < N; ++i) {
        auto vs = xs;
        vs[i] = nothing;
        CHECK_FALSE(all_finite(P(vs)));
        CHECK(std::isnan(max_lane(P(vs))));
        CHECK(std::isnan(min_lane(P(vs))));
        CHECK_FALSE(identical(P(vs), x));
    }
    CHECK(all_finite(x));
}

TEMPLATE_TEST_CASE("one lane is set, and the others stay", "", pack<1>, pack<2>, pack<4>, pack<8>, pack<16>) {
    using P = TestType;
    for (std::size_t i = 0; i < P::width; ++i) {
        P x(3.0);
        x.set(i, -4.0);
        for (std::size_t j = 0; j < P::width; ++j)
            CHECK(x[j] == (j == i ? -4.0 : 3.0));
        x.set(i, 3.0);
        CHECK(identical(x, P(3.0)));
    }
}

TEMPLATE_TEST_CASE("masks are combined lane by lane, and any of them is found wherever it is", "", pack<1>, pack<2>, pack<4>, pack<8>, pack<16>) {
    using P = TestType;
    constexpr std::size_t N = P::width;
    P const nowhere(0.0), everywhere(1.0);
    CHECK_FALSE(any(nowhere > 0.5));
    CHECK(any(everywhere > 0.5));
    CHECK_FALSE(any(!(everywhere > 0.5)));
    CHECK(any(!(nowhere > 0.5)));
    P number;
    for (std::size_t i = 0; i < N; ++i)
        number.set(i, static_cast<double>(i));
    for (std::size_t i = 0; i < N; ++i) {
        auto const only = number == P(static_cast<double>(i));
        CHECK(any(only));
        CHECK(any(!only) == (N > 1));
        CHECK_FALSE(any(only & !only));
        for (std::size_t k = 0; k < N; ++k) {
            auto const other = number == P(static_cast<double>(k));
            CAPTURE(N, i, k);
            CHECK(any(only & other) == (i == k));
            for (std::size_t j = 0; j < N; ++j) {
                CHECK(only[j] == (j == i));
                CHECK((!only)[j] == (j != i));
                CHECK((only | other)[j] == (j == i || j == k));
                CHECK((only & other)[j] == (j == i && j == k));
                CHECK((only | !other)[j] == (j == i || j != k));
            }
        }
    }
    // A choice by a combined mask, and one that is not a number is never less, nor not less.
    P odd = number;
    odd.set(N - 1, nothing);
    auto const neither = (!(odd < P(1e9))) & (!(odd >= P(1e9)));
    P const chosen = select(neither, P(1.0), P(0.0));
    for (std::size_t j = 0; j < N; ++j)
        CHECK(chosen[j] == (j == N - 1 ? 1.0 : 0.0));
}

TEST_CASE("a pack aligns to its registers, which is what Eigen's matrices align to") {
    STATIC_REQUIRE(alignof(pack<1>) == 8);
    STATIC_REQUIRE(alignof(pack<2>) == 16);
    STATIC_REQUIRE(alignof(pack<4>) == 8 * pack<4>::per_register);
    STATIC_REQUIRE(alignof(pack<8>) == 8 * pack<8>::per_register);
    STATIC_REQUIRE(alignof(pack<8>) <= 8 * native_lanes);
    STATIC_REQUIRE(sizeof(pack<8>) == 8 * sizeof(double));
}

TEST_CASE("the gradient of a lane is the gradient of that lane's number") {
    auto const f = [](auto const& x) {
        using std::exp, std::log, std::sqrt;
        return exp(-x) * sqrt(1.0 + x * x) / log(x + 3.0) + pow(x, 2.5) + abs(1.0 - x) + max(x, 1.0);
    };
    auto const many = f(dual<1, four>::variable(positive_a, 0));
    for (std::size_t i = 0; i < 4; ++i) {
        auto const one = f(dual<1>::variable(positive_a[i], 0));
        CAPTURE(i);
        CHECK(many.value[i] == Approx(one.value).epsilon(1e-14));
        CHECK(many.gradient[0][i] == Approx(one.gradient[0]).epsilon(1e-14));
    }
}
