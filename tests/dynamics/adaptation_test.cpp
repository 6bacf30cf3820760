#include "catch.hpp"
#include "central_difference.hpp"

#include <alkaloid/core/dual.hpp>
#include <alkaloid/dynamics/adaptation.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using fractions = curve<dimension{}>;
std::vector<double> grid(double until, int steps) {
    std::vector<double> t;
    for (int i = 0; i <= steps; ++i)
        t.push_back(until * i / steps);
    return t;
}
fractions course(double until, int steps, auto const& f) {
    auto const t = grid(until, steps);
    std::vector<double> v;
    for (double x : t)
        v.push_back(f(x));
    return fractions(t, v);
}
adaptation_rates<> const rates{.tolerance_on = 0.027 / h, .tolerance_off = 0.0067 / h, .half_tolerance = 0.15, .dependence_on = 0.029 / h, .dependence_off = 0.0145 / h};
} // namespace

TEST_CASE("under constant exposure tolerance and dependence rise, activation falls, and all settle where they meet") {
    auto const a = adapt(course(2000.0, 2000, [](double) { return 2.0; }), rates);
    CHECK(a.activation[0] == Approx(2.0 / 3.0));
    for (std::size_t i = 1; i <= 2000; ++i) {
        CHECK(a.tolerance[i] >= a.tolerance[i - 1]);
        CHECK(a.activation[i] <= a.activation[i - 1] + 1e-12);
        CHECK(a.fold[i] >= a.fold[i - 1]);
    }
    double const t = a.tolerance[2000];
    CHECK(a.activation[2000] == Approx(t).epsilon(1e-6));
    CHECK(a.dependence[2000] == Approx(t).epsilon(1e-6));
    CHECK(t == Approx(2.0 / (1.0 + t / 0.15) / (1.0 + 2.0 / (1.0 + t / 0.15))).epsilon(1e-6));
}

TEST_CASE("a person who never had it has no withdrawal before, during or after one brief exposure to nothing") {
    auto const a = adapt(course(100.0, 200, [](double) { return 0.0; }), rates);
    for (std::size_t i = 0; i <= 200; ++i) {
        CHECK(a.drive[i] == 0.0);
        CHECK(a.fold[i] == 1.0);
    }
}

TEST_CASE("after a stop the drive rises to the dependence, and goes with it; build-up and recovery have their own rates") {
    std::vector<double> s(1001, 1.0);
    for (std::size_t i = 500; i <= 1000; ++i)
        s[i] = 0.0;
    fractions const stop(grid(1000.0, 1000), s, {{500, 1.0}});
    auto const a = adapt(stop, rates);
    CHECK(a.drive.before(500) < 1e-3);
    CHECK(a.drive[500] == Approx(a.dependence[500]).epsilon(1e-12));
    for (std::size_t i = 501; i <= 1000; i += 50) {
        CHECK(a.drive[i] == Approx(a.dependence[500] * std::exp(-0.0145 * (a.drive.times()[i] - 500.0))).epsilon(1e-5));
        CHECK(a.tolerance[i] == Approx(a.tolerance[500] * std::exp(-0.0067 * (a.drive.times()[i] - 500.0))).epsilon(1e-5));
    }
}

TEST_CASE("one who comes dependent begins so, and an antagonist precipitates at once what a stop would bring in days") {
    auto const a = adapt(course(10.0, 20, [](double) { return 0.0; }), rates, {.tolerance = 0.4, .dependence = 0.3});
    CHECK(a.drive[0] == 0.3);
    CHECK(a.fold[0] == Approx(1.0 + 0.4 / 0.15));
}

TEST_CASE("a small stimulus needs `fold` times as much for the same activation") {
    auto const naive = adapt(course(1.0, 10, [](double) { return 0.1; }), rates);
    auto const tolerant = adapt(course(1.0, 10, [](double) { return 0.43; }), rates, {.tolerance = 3.3 * 0.15, .dependence = 0.0});
    CHECK(tolerant.fold[0] == Approx(4.3));
    CHECK(tolerant.activation[0] == Approx(naive.activation[0]).epsilon(1e-12));
}

TEST_CASE("adaptation has gradients in the stimulus and in its rates") {
    auto const at = [](auto const& x) {
        using T = std::decay_t<decltype(x[0])>;
        std::vector<T> s;
        auto const t = grid(60.0, 120);
        for (double when : t)
            s.push_back(x[0] * (1.0 + std::sin(0.3 * when)));
        auto const rate = [](auto const& v) { return rate_constant<T>::from_base(v); };
        auto const a = adapt(curve<dimension{}, T>(t, s), adaptation_rates<T>{rate(x[1]), rate(x[2]), x[3], rate(x[4]), rate(x[5])});
        return a.activation.values()[100] + 2.0 * a.dependence.values()[77];
    };
    std::array<double, 6> const x{0.8, 0.03, 0.007, 0.15, 0.03, 0.015};
    std::array<dual<6>, 6> seeds;
    for (std::size_t i = 0; i < 6; ++i)
        seeds[i] = dual<6>::variable(x[i], i);
    auto const e = at(seeds);
    for (std::size_t i = 0; i < 6; ++i)
        CHECK(e.gradient[i] == Approx(central_difference([&](double v) {
                  auto y = x;
                  y[i] = v;
                  return at(y);
              }, x[i], 1e-2 * x[i])).epsilon(2e-3).margin(1e-6));
}

TEST_CASE("a stimulus behind an effect has that effect") {
    auto const s = stimulus_behind(fractions({0, 1, 2}, {0.0, 0.5, 0.67}));
    CHECK(transducer<>{}(s.values()[2]) == Approx(0.67).epsilon(1e-14));
    CHECK_THROWS_AS(stimulus_behind(fractions({0}, {1.0})), invalid_input);
}

TEST_CASE("adaptation refuses what makes no sense, all of it at once") {
    auto bad = rates;
    bad.half_tolerance = 0.0;
    bad.dependence_off = 0.0 / h;
    try {
        adapt(fractions({0, 1}, {-1.0, 0.0}), bad, {.tolerance = 1.5, .dependence = 0.0});
        FAIL("nothing was refused");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 4);
    }
}
