// How fast are states along curves? Binding in seconds over 90 min, adaptation over 60 days, and, without a state of its
// own, the activation by two agonists.
//
// Error: the largest difference of any curve, all of them fractions, from dopri5 by hand at 1e-13 (of activation: from the
// loop). Our tolerance is the library's; by hand, binding at 3e-8 misses by about as much as ours, adaptation at 1e-8 by
// six times as much. Each is held to 1e-5 before it is timed.

#include "support/plain_receptors.hpp"
#include "support/ratios.hpp"

#include <alkaloid/dynamics/kinetic_occupancy.hpp>
#include <alkaloid/facts/fentanyl.hpp>
#include <alkaloid/facts/naloxone.hpp>
#include <alkaloid/models/withdrawal.hpp>

#include <cmath>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;
using support::numbers, support::two;

namespace {

using levels = curve<dims::amount - dims::volume>;
using fractions = curve<dimension{}>;

numbers grid(double every, std::size_t samples) { // h
    numbers t(samples);
    for (std::size_t i = 0; i < samples; ++i)
        t[i] = static_cast<double>(i) * every;
    return t;
}
numbers sampled(numbers const& times, auto const& f) {
    numbers v;
    for (double t : times)
        v.push_back(f(t));
    return v;
}
/// The largest difference between `mine(k)[i]` and `truth[k][i]`, for every k of `truth`.
double apart(auto const& truth, auto const& mine) {
    double worst = 0.0;
    for (std::size_t k = 0; k < truth.size(); ++k)
        for (std::size_t i = 0; i < truth[k].size(); ++i)
            worst = std::max(worst, std::abs(mine(k)[i] - truth[k][i]));
    return worst;
}
/// Times `run` if what it returns is right.
void measure(benchmark::State& state, auto const& run, auto const& error) {
    double const missed = error(run());
    if (!(missed < 1e-5)) {
        state.SkipWithError(("misses the reference by " + alkaloid::text(missed, 3)).c_str());
        return;
    }
    for (auto _ : state) {
        auto const result = run();
        benchmark::DoNotOptimize(&result);
        benchmark::ClobberMemory();
    }
    state.counters["error"] = missed;
}

namespace binding { // an injection of each, at the receptor; from pM^-n/s to 1/h
numbers const times = grid(10.0 / 3600.0, 541);
levels const opioid(times, sampled(times, [](double t) { return 0.03 * (std::exp(-0.5 * t) - std::exp(-12.0 * t)); }));
levels const antidote(times, sampled(times, [](double t) { return 0.025 * (std::exp(-1.2 * t) - std::exp(-20.0 * t)); }));
auto const fast = associating_in_pM(fentanyl::mann2022::kon, fentanyl::mann2022::koff, fentanyl::mann2022::hill);
auto const slow = associating_in_pM(naloxone::mann2022::kon, naloxone::mann2022::koff, naloxone::mann2022::hill);
two const koff{fast.koff.base(), slow.koff.base()};

std::array<numbers, 2> inputs() {
    auto const raised = [](levels const& c, binding_rates<> const& r) {
        numbers u(c.size());
        for (std::size_t i = 0; i < u.size(); ++i)
            u[i] = r.kon * std::pow(c.values()[i], r.hill);
        return u;
    };
    return {raised(opioid, fast), raised(antidote, slow)};
}
double error(auto const& value) {
    static auto const truth = [] {
        auto const u = inputs();
        auto const x = support::plain_dopri5<2>(times, {&u[0], &u[1]}, [](auto const& s, two const& y, two& d, double t) {
            for (std::size_t k = 0; k < 2; ++k)
                d[k] = s(k, t) * (1.0 - y[0] - y[1]) - koff[k] * y[k];
        }, 1e-13);
        std::array<numbers, 2> all;
        for (auto const& one : x)
            for (std::size_t k = 0; k < 2; ++k)
                all[k].push_back(one[k]);
        return all;
    }();
    return apart(truth, value);
}
void ours(benchmark::State& state) {
    measure(state, [] { return kinetic_occupancy(receptors::mu, slow_ligand{opioid, fast}, slow_ligand{antidote, slow}); },
            [](auto const& rho) { return error([&](std::size_t k) { return rho[k].values(); }); });
}
void by_hand(benchmark::State& state, double tolerance) {
    measure(state, [=] {
        auto const u = inputs();
        return support::plain_binding(times, u[0], u[1], koff, tolerance);
    }, [](auto const& x) {
        std::array<numbers, 2> all;
        for (auto const& one : x)
            for (std::size_t k = 0; k < 2; ++k)
                all[k].push_back(one[k]);
        return error([&](std::size_t k) { return all[k]; });
    });
}

BENCHMARK_CAPTURE(by_hand, rosenbrock4, 3e-8)->Name("binding by hand, rosenbrock4");
BENCHMARK(ours)->Name("kinetic_occupancy");
} // namespace binding

namespace adapting { // a dose every 6 h, in its steady state
numbers const times = grid(1.0 / 6.0, 60 * 144 + 1);
numbers const levels_ = sampled(times, [](double t) {
    double const since = std::fmod(t + 1e-9, 6.0), slow = 0.35, fast = 2.0;
    return 4.0 * (std::exp(-slow * since) / -std::expm1(-6.0 * slow) - std::exp(-fast * since) / -std::expm1(-6.0 * fast));
});
fractions const stimulus(times, levels_);
auto const rates = withdrawal::typical();
support::plain_adaptation const plain{rates.tolerance_on.base(), rates.tolerance_off.base(), rates.half_tolerance, rates.dependence_on.base(), rates.dependence_off.base()};

double error(auto const& activation, auto const& tolerance, auto const& dependence) {
    static auto const truth = [] {
        auto const all = support::plain_adapted(times, levels_, plain, 1e-13);
        return std::array<numbers, 3>{all[0], all[1], all[3]};
    }();
    return apart(truth, [&](std::size_t k) -> auto const& { return k == 0 ? activation : k == 1 ? tolerance : dependence; });
}
void ours(benchmark::State& state) {
    measure(state, [] { return adapt(stimulus, rates); },
            [](auto const& a) { return error(a.activation, a.tolerance, a.dependence); });
}
void by_hand(benchmark::State& state, double tolerance) {
    measure(state, [=] { return support::plain_adapted(times, levels_, plain, tolerance); },
            [](auto const& a) { return error(a[0], a[1], a[3]); });
}

BENCHMARK_CAPTURE(by_hand, dopri5, 1e-8)->Name("adaptation by hand, dopri5");
BENCHMARK(ours)->Name("adapt");
} // namespace adapting

namespace acting {
numbers const times = grid(1.0 / 60.0, 8640);
levels const full(times, sampled(times, [](double t) { return 0.8 * (std::exp(-0.1 * t) - std::exp(-1.3 * t)); }));
levels const partial(times, sampled(times, [](double t) { return 0.3 * (std::exp(-0.03 * t) - std::exp(-0.7 * t)); }));
auto const strong = operational(0.5 * uM, 12.0), weak = operational(0.02 * uM, 0.8);
two const driving{strong.driving, weak.driving}, holding{strong.holding, weak.holding};

auto by_loop() {
    return support::plain_activation({full.values().begin(), full.values().end()}, {partial.values().begin(), partial.values().end()}, driving, holding);
}
double error(auto const& a, auto const& b, auto const& total) {
    static auto const truth = [] {
        auto const all = by_loop();
        return std::array<numbers, 3>{all[0], all[1], all[2]};
    }();
    return apart(truth, [&](std::size_t k) -> auto const& { return k == 0 ? a : k == 1 ? b : total; });
}
void ours(benchmark::State& state) {
    measure(state, [] { return activation(receptors::mu, agonist{full, strong}, agonist{partial, weak}); },
            [](auto const& a) { return error(a[0], a[1], a.total); });
}
void by_hand(benchmark::State& state) {
    measure(state, [] { return by_loop(); }, [](auto const& a) { return error(a[0], a[1], a[2]); });
}

BENCHMARK(by_hand)->Name("activation by hand, a loop");
BENCHMARK(ours)->Name("activation");
} // namespace acting

} // namespace

int main(int argc, char** argv) {
    return support::compare(argc, argv,
                            "How fast are states along curves? Two ligands for 90 min every 10 s; adaptation for 60 days every 10 min; two agonists at 8640 times.",
                            {"binding by hand, rosenbrock4", "adaptation by hand, dopri5", "activation by hand, a loop"});
}
