#include "alkaloid/solve/taylor_term.hpp"

#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"
#include "alkaloid/kinetics/law.hpp"

#include "catch.hpp"

#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr std::size_t highest = 16;

template <class S>
using series = std::array<S, highest + 1>;

/// The coefficients of `f(t)` about `start`; with `x`, of `f(x)`, one order after the other. `next(k, y)` sees each.
template <class S, class F, class Next>
series<S> grown(F const& f, series<S>& x, Next const& next) {
    constexpr std::size_t length = highest + 1;
    std::array<S, 2 * length> scratch;
    scratch.fill(S(1.0));
    detail::series_tape<S> counting{0, length, scratch.data(), 0, true};
    f(detail::taylor_term<S, true>(S(1.0), &counting));
    // One row more, which nothing may touch.
    std::vector<S> memory((counting.rows + 1) * length, S(-7.0));
    series<S> y;
    for (std::size_t k = 0; k <= highest; ++k) {
        detail::series_tape<S> tape{k, length, memory.data(), 0, false};
        auto const one = [&]<bool First>(std::bool_constant<First>) {
            detail::taylor_term<S, First> const term = f(detail::taylor_term<S, First>(x[k], &tape));
            return term.on != nullptr || First ? term.now : S(0.0);
        };
        y[k] = k == 0 ? one(std::true_type{}) : one(std::false_type{});
        CHECK(tape.rows == counting.rows);
        next(k, y[k]);
    }
    for (std::size_t k = 0; k < length; ++k)
        CHECK(identical(memory[counting.rows * length + k], S(-7.0)));
    return y;
}
template <class S, class F>
series<S> of(F const& f, S const& start) {
    series<S> t;
    t.fill(S(0.0));
    t[0] = start;
    t[1] = S(1.0);
    return grown(f, t, [](std::size_t, S const&) {});
}
template <class F>
series<double> about(double start, F const& f) {
    return of<double>(f, start);
}
/// All coefficients are what `expected(k)` says.
template <class F>
void agree(series<double> const& y, F const& expected, double relative = 1e-13) {
    for (std::size_t k = 0; k <= highest; ++k) {
        CAPTURE(k);
        CHECK(y[k] == Approx(expected(k)).epsilon(relative).margin(1e-300));
    }
}
double binomial(double r, std::size_t k) {
    double b = 1.0;
    for (std::size_t j = 0; j < k; ++j)
        b *= (r - static_cast<double>(j)) / static_cast<double>(j + 1);
    return b;
}
double factorial(std::size_t k) { return std::tgamma(static_cast<double>(k) + 1.0); }
double alternating(std::size_t k) { return k % 2 == 0 ? 1.0 : -1.0; }

/// Calls `see(f)` with functions that use everything there is, smooth near 0.7.
template <class See>
void with_each(See const& see) {
    see([](auto const& t) { return t * t - 3.0 * t + 1.0; });
    see([](auto const& t) { return 20.0 * t / (4.0 + t); });
    see([](auto const& t) { return (t + 1.0) * (t * t) / (t * t + t + 0.5); });
    see([](auto const& t) { return exp(-t * t) * 2.0; });
    see([](auto const& t) { return log(1.0 + t * t); });
    see([](auto const& t) { return pow(t, 1.7) / (pow(0.4, 1.7) + pow(t, 1.7)); });
    see([](auto const& t) { return pow(t, 3.0) / (0.2 + pow(t, 3.0)); });
    see([](auto const& t) { return pow(t + 1.0, -2.0); });
    see([](auto const& t) { return sqrt(t + exp(t)); });
    see([](auto const& t) {
        auto sum = t;
        sum += 2.0;
        sum -= t * t;
        sum *= t;
        sum /= 1.0 + t;
        return -sum;
    });
}
} // namespace

TEST_CASE("Taylor terms: the coefficients are those of known series") {
    SECTION("quotients") {
        agree(about(0.0, [](auto const& t) { return 1.0 / (1.0 - t); }), [](std::size_t) { return 1.0; });
        agree(about(0.0, [](auto const& t) { return t / (1.0 - t); }), [](std::size_t k) { return k == 0 ? 0.0 : 1.0; });
        agree(about(1.0, [](auto const& t) { return 3.0 / t; }), [](std::size_t k) { return 3.0 * alternating(k); });
        agree(about(0.0, [](auto const& t) { return 1.0 / (2.0 + t); }), [](std::size_t k) { return alternating(k) * std::ldexp(1.0, -static_cast<int>(k) - 1); });
    }
    SECTION("Fibonacci's numbers") {
        series<double> fibonacci{1.0, 1.0};
        for (std::size_t k = 2; k <= highest; ++k)
            fibonacci[k] = fibonacci[k - 1] + fibonacci[k - 2];
        agree(about(0.0, [](auto const& t) { return 1.0 / (1.0 - t - t * t); }), [&](std::size_t k) { return fibonacci[k]; });
    }
    SECTION("products") {
        agree(about(0.0, [](auto const& t) { return 1.0 / (1.0 - t) * (1.0 / (1.0 - t)); }), [](std::size_t k) { return static_cast<double>(k) + 1.0; });
        agree(about(2.0, [](auto const& t) { return t * t * t; }), [](std::size_t k) { return k == 0 ? 8.0 : k == 1 ? 12.0 : k == 2 ? 6.0 : k == 3 ? 1.0 : 0.0; });
    }
    SECTION("exponentials") {
        agree(about(0.0, [](auto const& t) { return exp(t); }), [](std::size_t k) { return 1.0 / factorial(k); });
        agree(about(0.0, [](auto const& t) { return exp(-2.0 * t); }), [](std::size_t k) { return std::pow(-2.0, static_cast<double>(k)) / factorial(k); });
    }
    SECTION("logarithms") {
        agree(about(1.0, [](auto const& t) { return log(t); }), [](std::size_t k) { return k == 0 ? 0.0 : -alternating(k) / static_cast<double>(k); });
    }
    SECTION("powers and roots") {
        for (double const r : {0.5, -0.5, -1.0, -1.5, 2.7, 9.0, 12.5, 1.0, 2.0, 5.0, 8.0, 0.0}) {
            CAPTURE(r);
            agree(about(1.0, [r](auto const& t) { return pow(t, r); }), [r](std::size_t k) { return binomial(r, k); });
        }
        agree(about(1.0, [](auto const& t) { return sqrt(t); }), [](std::size_t k) { return binomial(0.5, k); });
    }
}

TEST_CASE("Taylor terms: nested functions give Bell's numbers, Hermite's and Legendre's polynomials") {
    series<double> bell{1.0};
    for (std::size_t n = 0; n < highest; ++n)
        for (std::size_t k = 0; k <= n; ++k)
            bell[n + 1] += binomial(static_cast<double>(n), k) * bell[k];
    agree(about(0.0, [](auto const& t) { return exp(exp(t) - 1.0); }), [&](std::size_t k) { return bell[k] / factorial(k); });

    double const x = 1.6;
    series<double> hermite{1.0, x}, legendre{1.0, x};
    for (std::size_t k = 1; k < highest; ++k) {
        double const n = static_cast<double>(k);
        hermite[k + 1] = x * hermite[k] - n * hermite[k - 1];
        legendre[k + 1] = ((2.0 * n + 1.0) * x * legendre[k] - n * legendre[k - 1]) / (n + 1.0);
    }
    agree(about(0.0, [x](auto const& t) { return exp(x * t - t * t / 2.0); }), [&](std::size_t k) { return hermite[k] / factorial(k); }, 1e-10);
    agree(about(0.0, [x](auto const& t) { return 1.0 / sqrt(1.0 - 2.0 * x * t + t * t); }), [&](std::size_t k) { return legendre[k]; }, 1e-10);
    agree(about(0.0, [x](auto const& t) { return pow(1.0 - 2.0 * x * t + t * t, -0.5); }), [&](std::size_t k) { return legendre[k]; }, 1e-10);
}

TEST_CASE("Taylor terms: inverse functions undo each other") {
    auto const inner = [](auto const& t) { return 1.0 + t + 3.0 * t * t; };
    auto const plain = about(0.3, inner);
    auto const same = [&](auto const& f) {
        auto const y = about(0.3, f);
        for (std::size_t k = 0; k <= highest; ++k) {
            CAPTURE(k);
            CHECK(y[k] == Approx(plain[k]).epsilon(1e-12).margin(1e-10));
        }
    };
    same([&](auto const& t) { return log(exp(inner(t))); });
    same([&](auto const& t) { return exp(log(inner(t))); });
    same([&](auto const& t) { return sqrt(inner(t)) * sqrt(inner(t)); });
    same([&](auto const& t) { return pow(pow(inner(t), 1.7), 1.0 / 1.7); });
    same([&](auto const& t) { return 1.0 / (1.0 / inner(t)); });
}

TEST_CASE("Taylor terms: the series is the function nearby") {
    with_each([](auto const& f) {
        auto const y = about(0.7, f);
        for (double const tau : {-0.05, 0.01, 0.06}) {
            double sum = y[highest];
            for (std::size_t k = highest; k-- > 0;)
                sum = sum * tau + y[k];
            using std::exp, std::log, std::pow, std::sqrt;
            CHECK(sum == Approx(f(0.7 + tau)).epsilon(1e-13));
        }
    });
}

TEST_CASE("Taylor terms: each lane has the series of its number") {
    using four = pack<4>;
    std::array const starts{0.7, 0.2, 1.9, 30.0};
    with_each([&](auto const& f) {
        auto const all = of<four>(f, four(starts));
        for (std::size_t lane = 0; lane < 4; ++lane) {
            auto const alone = about(starts[lane], f);
            for (std::size_t k = 0; k <= highest; ++k) {
                CAPTURE(lane, k);
                CHECK(all[k][lane] == Approx(alone[k]).epsilon(1e-12).margin(1e-300));
            }
        }
    });
}

TEST_CASE("Taylor terms: the gradient by the instant is the next coefficient, its number times") {
    with_each([](auto const& f) {
        auto const y = of<dual<1>>(f, dual<1>::variable(0.7, 0));
        auto const plain = about(0.7, f);
        for (std::size_t k = 0; k < highest; ++k) {
            CAPTURE(k);
            CHECK(y[k].value == Approx(plain[k]).epsilon(1e-12).margin(1e-12));
            CHECK(y[k].gradient[0] == Approx(static_cast<double>(k + 1) * plain[k + 1]).epsilon(1e-10).margin(1e-10));
        }
    });
}

TEST_CASE("Taylor terms: an exponent may have a gradient") {
    using gradient = dual<1>;
    double const r = 1.7, e = 1e-5;
    gradient const exponent = gradient::variable(r, 0);
    auto const y = of<gradient>([&](auto const& t) { return pow(t, exponent); }, gradient(0.7));
    auto const more = about(0.7, [&](auto const& t) { return pow(t, r + e); }), less = about(0.7, [&](auto const& t) { return pow(t, r - e); });
    for (std::size_t k = 0; k <= highest; ++k) {
        CAPTURE(k);
        CHECK(y[k].gradient[0] == Approx((more[k] - less[k]) / (2.0 * e)).epsilon(1e-7));
    }
}

TEMPLATE_TEST_CASE("Taylor terms: a constant has no higher orders", "", double, pack<4>, dual<1>) {
    using S = TestType;
    auto const only_first = [](auto const& f, double value) {
        auto const y = of<S>(f, S(0.7));
        CHECK(magnitude(y[0] - S(value)) < 1e-14 * std::abs(value));
        for (std::size_t k = 1; k <= highest; ++k)
            CHECK(identical(y[k], S(0.0)));
    };
    // What a function returns is what it is given, so that constants stay constants.
    only_first([](auto const& t) { return std::decay_t<decltype(t)>(5.0); }, 5.0);
    only_first([](auto const& t) { return exp(std::decay_t<decltype(t)>(2.0)); }, std::exp(2.0));
    only_first([](auto const& t) { return log(std::decay_t<decltype(t)>(2.0)); }, std::log(2.0));
    only_first([](auto const& t) { return sqrt(std::decay_t<decltype(t)>(2.0)); }, std::sqrt(2.0));
    only_first([](auto const& t) { return pow(std::decay_t<decltype(t)>(2.0), 1.5); }, std::pow(2.0, 1.5));
    only_first([](auto const& t) { return std::decay_t<decltype(t)>(3.0) * 2.0 / 4.0 + 1.0 - 0.25; }, 2.25);

    auto const t_alone = of<S>([](auto const& t) { return t; }, S(0.7));
    auto const moved = of<S>([](auto const& t) { return 2.0 + t - 5.0; }, S(0.7));
    CHECK(magnitude(moved[0] - S(-2.3)) < 1e-15);
    for (std::size_t k = 1; k <= highest; ++k)
        CHECK(identical(moved[k], t_alone[k]));
    auto const scaled = of<S>([](auto const& t) { return 6.0 * t / 2.0; }, S(0.7));
    for (std::size_t k = 0; k <= highest; ++k)
        CHECK(magnitude(scaled[k] - 3.0 * t_alone[k]) < 1e-15);
}

TEMPLATE_TEST_CASE("Taylor terms: a whole power takes a base of zero, a broken one is no series there", "", double, pack<4>, dual<1>) {
    using S = TestType;
    for (int n = 0; n <= 8; ++n) {
        auto const y = of<S>([n](auto const& t) { return pow(t, static_cast<double>(n)); }, S(0.0));
        for (std::size_t k = 0; k <= highest; ++k) {
            CAPTURE(n, k);
            CHECK(identical(y[k], S(k == static_cast<std::size_t>(n) ? 1.0 : 0.0)));
        }
    }
    auto const some = of<S>([](auto const& t) { return pow(t, 3.0) / (2.0 + pow(t, 3.0)); }, S(0.0)); // Hill's, from nothing
    for (std::size_t k = 0; k <= highest; ++k) {
        CAPTURE(k);
        double const expected = k == 0 || k % 3 != 0 ? 0.0 : -alternating(k / 3) * std::ldexp(1.0, -static_cast<int>(k / 3));
        CHECK(magnitude(some[k] - S(expected)) < 1e-15);
    }
    CHECK_FALSE(all_finite(of<S>([](auto const& t) { return pow(t, 0.5); }, S(0.0))[highest]));
    CHECK_FALSE(all_finite(of<S>([](auto const& t) { return sqrt(t); }, S(0.0))[highest]));
    CHECK_FALSE(all_finite(of<S>([](auto const& t) { return log(t); }, S(0.0))[highest]));
    CHECK_FALSE(all_finite(of<S>([](auto const& t) { return 1.0 / t; }, S(0.0))[highest]));
}

TEST_CASE("Taylor terms: what michaelis_menten makes of an amount satisfies its differential equation") {
    double const vmax = 20.0, km = 4.0;
    auto const law = michaelis_menten(vmax * (umol / h), km * uM, 1.0 * L);
    for (double const start : {0.0, 0.1, 4.0, 300.0}) {
        series<double> x{start};
        auto const rate = grown<double>([&](auto const& amount) { return law.rate(amount, 0); }, x, [&](std::size_t k, double y) {
            if (k < highest)
                x[k + 1] = -y / static_cast<double>(k + 1);
        });
        CHECK(rate[0] == Approx(vmax * start / (km + start)));
        // (km + x) x' + vmax x = 0, coefficient by coefficient.
        for (std::size_t n = 0; n < highest; ++n) {
            double sum = vmax * x[n] + km * static_cast<double>(n + 1) * x[n + 1], size = std::abs(vmax * x[n]);
            for (std::size_t k = 0; k <= n; ++k) {
                sum += x[n - k] * static_cast<double>(k + 1) * x[k + 1];
                size += std::abs(x[n - k] * static_cast<double>(k + 1) * x[k + 1]);
            }
            CAPTURE(start, n);
            CHECK(std::abs(sum) <= 1e-13 * size);
        }
    }
}
