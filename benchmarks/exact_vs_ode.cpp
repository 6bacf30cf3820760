// What does a digit cost? Mitragynine, 25 mg every 8 h for 15 days, every 5 min: error and time of each solver.
//
// Error: the largest |y - reference| / max(|reference|, peak / 1000) of mitragynine and 7-OH in the body. The reference
// is the sum of exponentials of textbooks, dose by dose, in long double.

#include "support/mitragynine.hpp"
#include "support/ratios.hpp"

#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/dopri5.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr double until = 15.0 * 24.0, every = 5.0 / 60.0, interval = 8.0; // h
constexpr long count = 45;
sampling const grid{.until = until * h, .every = every * h};
regimen<> const doses = repeat({mitragynine::drug, 25 * mg}, {.every = interval * h, .count = count});
double const amount = dose{mitragynine::drug, 25 * mg}.amount_base();
auto const plain = support::plain(mitragynine::typical);

struct pair {
    double parent, metabolite; // umol
};

/// exp(-a t) - exp(-b t), over b - a.
long double between(long double a, long double b, long double t) {
    return -std::exp(-a * t) * std::expm1(-(b - a) * t) / (b - a);
}

std::vector<pair> reference() {
    using real = long double;
    auto const& p = plain;
    real const ka = p.ka, k10 = real(p.cl) / p.v1, k12 = real(p.q) / p.v1, k21 = real(p.q) / p.v2, km = real(p.cl_7oh) / p.v_7oh;
    real const sum = k10 + k12 + k21, fast = (sum + std::sqrt(sum * sum - 4 * k10 * k21)) / 2, slow = k10 * k21 / fast;
    real const rate[3] = {ka, fast, slow};
    real weight[3];
    for (int i = 0; i < 3; ++i)
        weight[i] = (1 - real(p.first_pass)) * ka * (k21 - rate[i]) / ((rate[(i + 1) % 3] - rate[i]) * (rate[(i + 2) % 3] - rate[i]));
    std::vector<pair> all;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(std::lround(until / every)); ++i) {
        real parent = 0, metabolite_ = 0;
        for (long d = 0; d < count; ++d) {
            real const t = real(static_cast<double>(i) * every) - real(static_cast<double>(d) * interval + p.lag);
            if (t <= 0)
                break;
            for (int j = 0; j < 3; ++j) {
                parent += weight[j] * std::exp(-rate[j] * t);
                metabolite_ += real(p.fm) * k10 * weight[j] * between(rate[j], km, t);
            }
            metabolite_ += real(p.first_pass) * ka * between(ka, km, t);
        }
        all.push_back({static_cast<double>(amount * parent), static_cast<double>(amount * metabolite_)});
    }
    return all;
}

/// `value(i)` is what a solver says of sample i.
template <class Value>
double error(Value const& value) {
    static std::vector<pair> const truth = reference();
    double peak_parent = 0.0, peak_metabolite = 0.0, worst = 0.0;
    for (auto const& t : truth) {
        peak_parent = std::max(peak_parent, t.parent);
        peak_metabolite = std::max(peak_metabolite, t.metabolite);
    }
    for (std::size_t i = 0; i < truth.size(); ++i) {
        pair const mine = value(i);
        worst = std::max(worst, std::abs(mine.parent - truth[i].parent) / std::max(truth[i].parent, 1e-3 * peak_parent));
        worst = std::max(worst, std::abs(mine.metabolite - truth[i].metabolite) / std::max(truth[i].metabolite, 1e-3 * peak_metabolite));
    }
    return worst;
}

template <class Solver>
void ours(benchmark::State& state, Solver const& solver) {
    auto const run = [&] { return simulate(mitragynine::model, mitragynine::typical, doses, grid, solver); };
    for (auto _ : state) {
        auto const course = run();
        benchmark::DoNotOptimize(course.outcome());
    }
    auto const course = run();
    auto const parent = course[central], metabolite_ = course[hydroxy];
    state.counters["error"] = error([&](std::size_t i) { return pair{parent.values()[i], metabolite_.values()[i]}; });
}
void odeint(benchmark::State& state, double tolerance) {
    std::vector<double> times;
    for (long d = 0; d < count; ++d)
        times.push_back(static_cast<double>(d) * interval);
    auto const run = [&] { return support::plain_odeint(plain, amount, times, until, every, tolerance, tolerance); };
    for (auto _ : state) {
        auto const samples = run();
        benchmark::DoNotOptimize(samples.data());
    }
    auto const samples = run();
    state.counters["error"] = error([&](std::size_t i) { return pair{samples[i][1], samples[i][3]}; });
}

template <class Solver>
Solver to(double tolerance) {
    return {.relative = tolerance, .absolute = tolerance * umol};
}

BENCHMARK_CAPTURE(odeint, 1e-8, 1e-8)->Name("Boost.Odeint by hand, dopri5, 1e-8");
BENCHMARK_CAPTURE(odeint, 1e-11, 1e-11)->Name("Boost.Odeint by hand, dopri5, 1e-11");
BENCHMARK_CAPTURE(ours, exact, exact{})->Name("exact");
BENCHMARK_CAPTURE(ours, dopri5 1e-5, to<dopri5>(1e-5))->Name("dopri5, 1e-5");
BENCHMARK_CAPTURE(ours, dopri5 1e-8, to<dopri5>(1e-8))->Name("dopri5, 1e-8");
BENCHMARK_CAPTURE(ours, dopri5 1e-11, to<dopri5>(1e-11))->Name("dopri5, 1e-11");
BENCHMARK_CAPTURE(ours, rosenbrock4 1e-5, to<rosenbrock4>(1e-5))->Name("rosenbrock4, 1e-5");
BENCHMARK_CAPTURE(ours, rosenbrock4 1e-8, to<rosenbrock4>(1e-8))->Name("rosenbrock4, 1e-8");

} // namespace

int main(int argc, char** argv) {
    return support::compare(argc, argv, "What does a digit cost? Mitragynine three times a day for 15 days, every 5 min.",
                            {"Boost.Odeint by hand, dopri5, 1e-8"});
}
