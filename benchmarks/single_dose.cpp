// How long does one subject take? Mitragynine, 25 mg by mouth, 48 h every 5 min.

#include "support/mitragynine.hpp"
#include "support/ratios.hpp"

#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/dopri5.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr double until = 48.0, every = 5.0 / 60.0; // h
sampling const grid{.until = until * h, .every = every * h};

template <class Solver>
void ours(benchmark::State& state, Solver const& solver) {
    for (auto _ : state) {
        auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, grid, solver);
        benchmark::DoNotOptimize(course.outcome());
    }
}
void exact_and_both_curves(benchmark::State& state) {
    for (auto _ : state) {
        auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, grid);
        auto const parent = course[plasma], metabolite_ = course[plasma_7oh];
        benchmark::DoNotOptimize(parent.values().data());
        benchmark::DoNotOptimize(metabolite_.values().data());
    }
}
void odeint(benchmark::State& state) {
    auto const p = support::plain(mitragynine::typical);
    double const amount = dose{mitragynine::drug, 25 * mg}.amount_base();
    for (auto _ : state) {
        auto const samples = support::plain_odeint(p, amount, {0.0}, until, every, 1e-8, 1e-8);
        benchmark::DoNotOptimize(samples.data());
    }
}

BENCHMARK(odeint)->Name("Boost.Odeint by hand, dopri5, 1e-8");
BENCHMARK_CAPTURE(ours, exact, exact{})->Name("exact");
BENCHMARK(exact_and_both_curves)->Name("exact, and both plasma curves read");
BENCHMARK_CAPTURE(ours, dopri5, dopri5{.relative = 1e-8, .absolute = 1e-8 * umol})->Name("dopri5, 1e-8");
BENCHMARK_CAPTURE(ours, rosenbrock4, rosenbrock4{.relative = 1e-8, .absolute = 1e-8 * umol})->Name("rosenbrock4, 1e-8");

} // namespace

int main(int argc, char** argv) {
    return support::compare(argc, argv, "How long does one subject take? Mitragynine, one dose by mouth, 48 h every 5 min.",
                            {"Boost.Odeint by hand, dopri5, 1e-8"});
}
