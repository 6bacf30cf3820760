#include "alkaloid/solve/propagator.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

using namespace alkaloid;

namespace {
/// Fills a rate matrix from its flows: `rates(i, j)` from compartment j to i, what is eliminated in `out`.
template <class S, std::size_t N>
matrix<S, N> rate_matrix(matrix<S, N> const& rates, column<S, N> const& out) {
    matrix<S, N> a = rates;
    for (int j = 0; j < static_cast<int>(N); ++j) {
        a(j, j) = -out(j);
        for (int i = 0; i < static_cast<int>(N); ++i)
            if (i != j)
                a(j, j) -= rates(i, j);
    }
    return a;
}
/// Four compartments exchanging with one another at rates from 1e-4 to 10 per hour; `out` of each is eliminated.
template <class S>
matrix<S, 4> exchanging(S const& scale, double out) {
    matrix<S, 4> rates = matrix<S, 4>::Constant(S(0.0));
    double rate = 1e-4;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            if (i != j) {
                rates(i, j) = scale * rate;
                rate *= 2.8;
            }
    return rate_matrix<S, 4>(rates, column<S, 4>::Constant(S(out)));
}
/// Gut to central to eliminated.
matrix<double, 2> absorbing(double ka, double k) {
    matrix<double, 2> a;
    a << -ka, 0.0, ka, -k;
    return a;
}
/// (1 - exp(-x)) / x
double mean_decay(double x) { return x == 0.0 ? 1.0 : -std::expm1(-x) / x; }

/// Largest relative difference of entries; endless where a zero is missed.
template <int N>
double difference(Eigen::Matrix<double, N, N> const& p, Eigen::Matrix<double, N, N> const& expected) {
    double worst = 0.0;
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j)
            worst = std::max(worst, p(i, j) == expected(i, j) ? 0.0 : std::abs(p(i, j) / expected(i, j) - 1.0));
    return worst;
}
} // namespace

TEST_CASE("one compartment empties exponentially") {
    matrix<double, 1> a;
    a << -0.3;
    for (double const t : {0.0, 1e-6, 1.0, 100.0})
        CHECK(propagator<double, 1>(a, t)(0, 0) == Approx(std::exp(-0.3 * t)).epsilon(1e-13));
}

TEST_CASE("absorption and elimination follow Bateman's formula, at equal and nearly equal rates too") {
    for (double const k : {0.1, 0.9, 0.999, 1.0 - 1e-9, 1.0, 1.0 + 1e-13, 1.3, 40.0})
        for (double const t : {1e-6, 0.1, 1.0, 10.0}) {
            matrix<double, 2> expected;
            expected << std::exp(-t), 0.0, t * std::exp(-k * t) * mean_decay((1.0 - k) * t), std::exp(-k * t);
            CAPTURE(k, t);
            CHECK(difference<2>(propagator<double, 2>(absorbing(1.0, k), t), expected) < 1e-12);
        }
}

TEST_CASE("two compartments fall along two exponentials") {
    double const k10 = 0.3, k12 = 0.7, k21 = 0.2;
    double const sum = k10 + k12 + k21, root = std::sqrt(sum * sum - 4.0 * k10 * k21);
    double const fast = (sum + root) / 2.0, slow = 2.0 * k10 * k21 / (sum + root);
    matrix<double, 2> a;
    a << -k10 - k12, k21, k12, -k21;
    for (double const t : {1e-3, 0.5, 5.0, 100.0}) {
        double const f = std::exp(-fast * t), s = std::exp(-slow * t), between = s * mean_decay(root * t) * t;
        matrix<double, 2> expected;
        expected << ((fast - k21) * f + (k21 - slow) * s) / root, k21 * between, k12 * between,
            ((fast - k10 - k12) * f + (k10 + k12 - slow) * s) / root;
        CAPTURE(t);
        CHECK(difference<2>(propagator<double, 2>(a, t), expected) < 1e-12);
    }
}

TEST_CASE("a chain of equal rates passes on as Erlang's distribution says, to the last compartment and the first second") {
    constexpr int n = 7;
    double const k = 2.5;
    matrix<double, n> a = matrix<double, n>::Zero();
    for (int i = 0; i < n; ++i) {
        a(i, i) = -k;
        if (i > 0)
            a(i, i - 1) = k;
    }
    for (double const t : {1e-6, 1e-3, 0.3, 4.0, 20.0}) {
        matrix<double, n> expected = matrix<double, n>::Zero();
        for (int j = 0; j < n; ++j) {
            double density = std::exp(-k * t);
            for (int i = j; i < n; ++i) {
                expected(i, j) = density;
                density *= k * t / (i - j + 1);
            }
        }
        CAPTURE(t);
        CHECK(difference<n>(propagator<double, n>(a, t), expected) < 1e-12);
    }
}

TEST_CASE("over no time, or without rates, everything stays where it is") {
    CHECK(propagator<double, 4>(exchanging(1.0, 0.1), 0.0) == matrix<double, 4>::Identity());
    CHECK(propagator<double, 4>(matrix<double, 4>::Zero(), 10.0) == matrix<double, 4>::Identity());
}

TEST_CASE("no entry is negative, however short or long the time") {
    for (double const t : {1e-12, 1e-3, 1.0, 1e3, 1e6})
        CHECK(propagator<double, 4>(exchanging(1.0, 0.1), t).minCoeff() >= 0.0);
}

TEST_CASE("what is not eliminated is all there, however short or long the time") {
    auto const a = exchanging(1.0, 0.0);
    double const q = -a.diagonal().minCoeff();
    for (double const reach : {1e-6, 0.5, 1.0, 50.0, 1e3, 1e4}) {
        matrix<double, 4> const p = propagator<double, 4>(a, reach / q);
        CAPTURE(reach);
        for (int j = 0; j < 4; ++j)
            CHECK(std::abs(p.col(j).sum() - 1.0) < 1e-15 * std::max(1.0, reach));
    }
}

TEST_CASE("no column gains, and a longer time leaves less") {
    auto const a = exchanging(1.0, 0.1);
    Eigen::Matrix<double, 1, 4> before = Eigen::Matrix<double, 1, 4>::Ones();
    for (double const t : {0.01, 0.1, 1.0, 10.0}) {
        Eigen::Matrix<double, 1, 4> const left = propagator<double, 4>(a, t).colwise().sum();
        for (int j = 0; j < 4; ++j) {
            CHECK(left(j) < before(j));
            CHECK(left(j) == Approx(std::exp(-0.1 * t)).epsilon(1e-13));
        }
        before = left;
    }
}

TEST_CASE("two times one after the other are their sum") {
    auto const a = exchanging(1.0, 0.1);
    for (auto const& [s, t] : {std::pair{0.1, 0.2}, {1e-5, 3.0}, {7.0, 40.0}}) {
        matrix<double, 4> const together = propagator<double, 4>(a, s + t);
        matrix<double, 4> const apart = propagator<double, 4>(a, s) * propagator<double, 4>(a, t);
        CHECK(difference<4>(apart, together) < 1e-12);
    }
}

TEST_CASE("the gradient in the rates and in the time is that of central differences") {
    using gradient = dual<2>;
    for (double const t : {0.05, 1.3, 12.0}) {
        auto const p = propagator<gradient, 4>(exchanging(gradient::variable(1.0, 0), 0.1), gradient::variable(t, 1));
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 4; ++j) {
                auto const by_rates = [&](double scale) { return propagator<double, 4>(exchanging(scale, 0.1), t)(i, j); };
                auto const by_time = [&](double when) { return propagator<double, 4>(exchanging(1.0, 0.1), when)(i, j); };
                CAPTURE(t, i, j);
                CHECK(p(i, j).value == Approx(by_time(t)).epsilon(1e-13));
                CHECK(p(i, j).gradient[0] == Approx(central_difference(by_rates, 1.0)).epsilon(1e-8).margin(1e-10));
                CHECK(p(i, j).gradient[1] == Approx(central_difference(by_time, t)).epsilon(1e-8).margin(1e-10));
            }
    }
}

TEST_CASE("a rate that is zero may have a slope") {
    using gradient = dual<1>;
    matrix<gradient, 2> a;
    a << -1.0, 0.0, 0.0, -0.5;
    a(0, 0).gradient[0] = -1.0;
    a(1, 0).gradient[0] = 1.0;
    double const t = 2.0;
    // d/de of Bateman's formula at e = 0, where e runs from the first compartment to the second.
    CHECK(propagator<gradient, 2>(a, gradient(t))(1, 0).gradient[0] ==
          Approx((std::exp(-0.5 * t) - std::exp(-t)) / 0.5).epsilon(1e-13));
}

TEST_CASE("each lane is propagated as if it were alone") {
    using four = pack<4>;
    std::array const scales{1.0, 0.01, 3.0, 0.4}, times{0.3, 2.0, 1.0, 0.0};
    auto const p = propagator<four, 4>(exchanging(four(scales), 0.1), four(times));
    for (std::size_t lane = 0; lane < 4; ++lane) {
        matrix<double, 4> const alone = propagator<double, 4>(exchanging(scales[lane], 0.1), times[lane]);
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 4; ++j) {
                CAPTURE(lane, i, j);
                CHECK(p(i, j)[lane] == Approx(alone(i, j)).epsilon(1e-13));
            }
    }
}
