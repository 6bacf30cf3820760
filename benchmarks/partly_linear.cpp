// What does it save to integrate only what has to be? Mitragynine, 25 mg every 8 h for 15 days, with six drinks on three
// evenings, every 5 min: mitragynine exact and ethanol by dopri5, all of it by dopri5, all of it by hand for Boost.Odeint.
//
// Error: the largest |y - reference| / max(|reference|, peak / 1000) of mitragynine in the body and of ethanol in blood.
// The reference is dopri5 on the whole at a relative tolerance of 1e-12.

#include "support/mitragynine.hpp"
#include "support/plain_odeint.hpp"
#include "support/ratios.hpp"

#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr double until = 15.0 * 24.0, every = 5.0 / 60.0; // h
// Printed by Norberg et al. for ethanol by vein; absorption as of spirits.
constexpr ethanol::parameters<> drinker{.ka = 3.6 / h, .vmax = 123'700.0 * (umol / h), .km = 586.0 * (umol / L), .vc = 14.5 * L, .q = 48.5 * (L / h), .vp = 21.2 * L, .clr = 0.216 * (L / h)};
constexpr kratom_and_drink::parameters<> person{.kratom = mitragynine::typical, .alcohol = drinker};
sampling const grid{.until = until * h, .every = every * h};

std::vector<double> tablets() {
    std::vector<double> all;
    for (int d = 0; d < 45; ++d)
        all.push_back(8.0 * d);
    return all;
}
std::vector<double> drinks() {
    std::vector<double> all;
    for (double const evening : {20.0, 116.0, 260.0})
        for (int d = 0; d < 2; ++d)
            all.push_back(evening + 1.3 * d);
    return all;
}
regimen<> doses() {
    regimen<> all;
    for (double const t : tablets())
        all = all + dose{mitragynine::drug, 25 * mg, {.at = t * h}};
    for (double const t : drinks())
        all = all + dose{ethanol::drug, 24 * g, {.at = t * h}};
    return all;
}
regimen<> const plan = doses();
double const tablet = dose{mitragynine::drug, 25 * mg}.amount_base(), glass = dose{ethanol::drug, 24 * g}.amount_base();
auto const plain = support::plain(mitragynine::typical);

/// gut, central, peripheral, 7-OH, drink, blood, tissue  [umol]
using state = std::array<double, 7>;
struct by_hand {
    support::plain_mitragynine kratom{plain};
    double ka = drinker.ka.base(), vmax = drinker.vmax.base(), km = (drinker.km * drinker.vc).base(), out = (drinker.q / drinker.vc).base(),
           back = (drinker.q / drinker.vp).base(), clr = (drinker.clr / drinker.vc).base();
    void operator()(state const& x, state& dxdt, double t) const {
        support::plain_state const k{x[0], x[1], x[2], x[3]};
        support::plain_state dk;
        kratom(k, dk, t);
        std::copy(dk.begin(), dk.end(), dxdt.begin());
        dxdt[4] = -ka * x[4];
        dxdt[5] = ka * x[4] - out * x[5] + back * x[6] - vmax * x[5] / (km + x[5]) - clr * x[5];
        dxdt[6] = out * x[5] - back * x[6];
    }
};
std::vector<state> odeint_by_hand(double tolerance) {
    namespace odeint = boost::numeric::odeint;
    using controlled = odeint::controlled_runge_kutta<odeint::runge_kutta_dopri5<state, double, state, double, odeint::array_algebra>>;
    odeint::dense_output_runge_kutta<controlled> dense(controlled(controlled::error_checker_type(tolerance, tolerance)));
    by_hand const f;
    std::vector<std::pair<double, std::pair<std::size_t, double>>> events;
    for (double const t : tablets())
        events.push_back({t + plain.lag, {0, tablet}});
    for (double const t : drinks())
        events.push_back({t, {4, glass}});
    std::ranges::sort(events);
    auto const number = static_cast<std::size_t>(std::lround(until / every)) + 1;
    std::vector<state> samples;
    samples.reserve(number);
    auto const next = [&] { return static_cast<double>(samples.size()) * every; };
    state x{};
    while (next() < events[0].first)
        samples.push_back(x);
    for (std::size_t e = 0; e < events.size(); ++e) {
        bool const last = e + 1 == events.size();
        double const end = last ? until : events[e + 1].first;
        x[events[e].second.first] += events[e].second.second;
        dense.initialize(x, events[e].first, 0.01);
        while (dense.current_time() < end) {
            dense.do_step(f);
            while (samples.size() < number && next() <= dense.current_time() && (last || next() < end)) {
                samples.emplace_back();
                dense.calc_state(static_cast<double>(samples.size() - 1) * every, samples.back());
            }
        }
        dense.calc_state(end, x);
    }
    return samples;
}

struct pair {
    double parent, blood; // umol
};
template <class Solver>
std::vector<pair> ours(Solver const& solver) {
    auto const course = simulate(kratom_and_drink::model, person, plan, grid, solver);
    auto const parent = course[central], blood = course[alcohol];
    std::vector<pair> all;
    for (std::size_t i = 0; i < parent.size(); ++i)
        all.push_back({parent.values()[i], blood.values()[i]});
    return all;
}
void report_errors(benchmark::State& rounds, std::vector<pair> const& mine) {
    static std::vector<pair> const truth = ours(dopri5{.relative = 1e-12, .absolute = 1e-12 * umol});
    double peak_parent = 0.0, peak_blood = 0.0, worst_parent = 0.0, worst_blood = 0.0;
    for (auto const& t : truth) {
        peak_parent = std::max(peak_parent, t.parent);
        peak_blood = std::max(peak_blood, t.blood);
    }
    for (std::size_t i = 0; i < truth.size(); ++i) {
        worst_parent = std::max(worst_parent, std::abs(mine[i].parent - truth[i].parent) / std::max(truth[i].parent, 1e-3 * peak_parent));
        worst_blood = std::max(worst_blood, std::abs(mine[i].blood - truth[i].blood) / std::max(truth[i].blood, 1e-3 * peak_blood));
    }
    rounds.counters["error, MG"] = worst_parent;
    rounds.counters["error, ethanol"] = worst_blood;
}

template <class Solver>
void by_us(benchmark::State& rounds, Solver const& solver) {
    for (auto _ : rounds) {
        auto const course = simulate(kratom_and_drink::model, person, plan, grid, solver);
        benchmark::DoNotOptimize(course.outcome());
    }
    report_errors(rounds, ours(solver));
}
void odeint(benchmark::State& rounds, double tolerance) {
    for (auto _ : rounds) {
        auto const samples = odeint_by_hand(tolerance);
        benchmark::DoNotOptimize(samples.data());
    }
    std::vector<pair> all;
    for (auto const& x : odeint_by_hand(tolerance))
        all.push_back({x[1], x[5]});
    report_errors(rounds, all);
}
dopri5 to(double tolerance) {
    return {.relative = tolerance, .absolute = tolerance * umol};
}

BENCHMARK_CAPTURE(odeint, 1e-8, 1e-8)->Name("Boost.Odeint by hand, dopri5, 1e-8");
BENCHMARK_CAPTURE(by_us, whole, to(1e-8))->Name("dopri5 on the whole, 1e-8");
BENCHMARK_CAPTURE(by_us, apart, automatic{to(1e-8)})->Name("exact + dopri5, 1e-8");

} // namespace

int main(int argc, char** argv) {
    return support::compare(argc, argv, "What does it save to integrate only what has to be? Mitragynine three times a day for 15 days with six drinks, every 5 min.",
                            {"Boost.Odeint by hand, dopri5, 1e-8"});
}
