// How fast is a surface of combined effects, 100 by 100 doses, by each model? And Loewe's root in hard cases?
//
// The competitor is the plain way: formulas with std::pow, Boost's toms748_solve on E for equations, dopri5 of
// Boost.Odeint at 1e-8 for Hand, a 4 by 4 system by Eigen for MuSyC. Error: the largest difference from it.

#include "support/plain_combinations.hpp"
#include "support/ratios.hpp"

#include <alkaloid/core/draws.hpp>
#include <alkaloid/dynamics/interaction.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace alkaloid;
using drugs = std::array<marginal<>, 2>;

namespace {

std::vector<double> doses(double half) {
    std::vector<double> d;
    for (int i = 0; i < 100; ++i)
        d.push_back(half * 0.08 * i);
    return d;
}
std::vector<double> const first = doses(1.0), second = doses(3.6);
drugs const equal_maxima{{{1.0, 1.0, 1.25}, {3.6, 1.0, 3.0}}}, partial{{{1.0, 0.55, 1.25}, {3.6, 1.0, 1.32}}}, straight{{{1.0, 0.55, 1.0}, {3.6, 1.0, 1.0}}};

support::plain_pair plain(drugs const& d) {
    return {{d[0].half, d[0].maximum, d[0].slope}, {d[1].half, d[1].maximum, d[1].slope}};
}
template <class F>
std::vector<double> by_hand(F const& f) {
    std::vector<double> e;
    e.reserve(first.size() * second.size());
    for (double const x : first)
        for (double const y : second)
            e.push_back(f(x, y));
    return e;
}
std::vector<std::string> baselines;

template <class M, class F>
void against(std::string const& name, M const& model, drugs const& pair, F const& f) {
    baselines.push_back(name + " by hand");
    benchmark::RegisterBenchmark(baselines.back().c_str(), [f](benchmark::State& state) {
        for (auto _ : state) {
            auto const e = by_hand(f);
            benchmark::DoNotOptimize(e.data());
        }
    });
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        auto const s = surface(model, pair, first, second);
        auto const truth = by_hand(f);
        double worst = 0.0;
        for (std::size_t i = 0; i < truth.size(); ++i)
            worst = std::max(worst, std::abs(s.effects[i] - truth[i]));
        if (!(worst < 1e-5) || s.undefined > 0) {
            state.SkipWithError(("differs by " + alkaloid::text(worst, 3)).c_str());
            return;
        }
        for (auto _ : state) {
            auto const e = surface(model, pair, first, second);
            benchmark::DoNotOptimize(e.effects.data());
        }
        state.counters["error"] = worst;
    });
}

struct hard_case {
    drugs pair;
    std::array<double, 2> dose;
};
std::vector<hard_case> hard_cases(std::size_t count, double decades) {
    std::vector<hard_case> all;
    for (std::uint64_t k = 0; k < count; ++k) {
        draws const r(20, k);
        auto const slope = [&](char const* name) { return 0.05 * std::pow(1000.0, r.uniform(name)); };
        auto const dose = [&](char const* name) { return std::pow(10.0, decades * (2.0 * r.uniform(name) - 1.0)); };
        all.push_back({{{{1.0, 1.0, slope("h1")}, {2.0, 1.0, slope("h2")}}}, {dose("d1"), dose("d2")}});
    }
    return all;
}
void roots(std::string const& name, double decades) {
    auto const cases = hard_cases(10000, decades);
    baselines.push_back(name + " by hand, log-odds");
    benchmark::RegisterBenchmark(baselines.back().c_str(), [cases](benchmark::State& state) {
        for (auto _ : state)
            for (auto const& c : cases) {
                auto const &a = c.pair[0], &b = c.pair[1];
                double const u = std::log(c.dose[0] / a.half), v = std::log(c.dose[1] / b.half);
                auto const sum = [&](double L) { return std::exp(u - L / a.slope) + std::exp(v - L / b.slope) - 1.0; };
                double const low = std::max(a.slope * u, b.slope * v), wide = std::max(a.slope, b.slope);
                double const e = support::plain_root(sum, low - 1e-9 * std::abs(low), low + wide);
                benchmark::DoNotOptimize(e);
            }
    });
    benchmark::RegisterBenchmark(name.c_str(), [cases](benchmark::State& state) {
        for (auto _ : state)
            for (auto const& c : cases) {
                double const e = loewe{}(c.pair, c.dose);
                benchmark::DoNotOptimize(e);
            }
    });
}

} // namespace

int main(int argc, char** argv) {
    auto const p = plain(partial), q = plain(equal_maxima), s = plain(straight);
    against("Bliss", bliss{}, partial, [=](double x, double y) { return 1.0 - (1.0 - p.a.at(x)) * (1.0 - p.b.at(y)); });
    against("HSA", hsa{}, partial, [=](double x, double y) { return std::max(p.a.at(x), p.b.at(y)); });
    against("ZIP", zip{}, equal_maxima, [=](double x, double y) { return 1.0 - (1.0 - q.a.at(x)) * (1.0 - q.b.at(y)); });
    against("GCA", gca{}, straight, [=](double x, double y) {
        double const u = x / s.a.half, v = y / s.b.half;
        return (s.a.maximum * u + s.b.maximum * v) / (1.0 + u + v);
    });
    against("Loewe", loewe{}, equal_maxima, [=](double x, double y) { return support::plain_harbron(q, x, y); });
    against("Harbron", harbron{}, partial, [=](double x, double y) { return support::plain_harbron(p, x, y); });
    against("generalised Loewe", generalised_loewe{}, partial, [=](double x, double y) { return support::plain_generalised(p, x, y); });
    against("Hand, equal maxima", hand{}, equal_maxima, [=](double x, double y) { return support::plain_hand(q, x, y, 1e-8); });
    against("Hand, partial agonist", hand{}, partial, [=](double x, double y) { return support::plain_hand(p, x, y, 1e-8); });
    against("Schindler", schindler{}, partial, [=](double x, double y) { return support::plain_minto(p, 0.0, x, y); });
    against("Minto", minto<>{.half = {1.5}}, partial, [=](double x, double y) { return support::plain_minto(p, 1.5, x, y); });
    against("BRAID", braid<>{.kappa = 1.0}, partial, [=](double x, double y) { return support::plain_braid(p, 1.0, x, y); });
    against("MuSyC", musyc<>{.alpha12 = 3.0, .alpha21 = 2.0}, partial, [=](double x, double y) { return support::plain_musyc(p, 3.0, 2.0, 1.0, x, y); });
    against("URSA, synergy", ursa<>{1.0}, equal_maxima, [=](double x, double y) { return support::plain_ursa(q, 1.0, x, y); });
    against("GPDI on Bliss", gpdi<bliss>{.on_first = {-0.5}}, partial, [=](double x, double y) { return support::plain_gpdi(p, -0.5, x, y); });
    against("Bouillon's hierarchy", bouillon_hierarchy<>{0.83}, partial, [=](double x, double y) { return support::plain_hierarchy(p, 0.83, x, y); });
    baselines.push_back("URSA, antagonism"); // by hand there is no one bracket; alone for its time
    benchmark::RegisterBenchmark("URSA, antagonism", [](benchmark::State& state) {
        for (auto _ : state) {
            auto const e = surface(ursa<>{-0.5}, equal_maxima, first, second);
            benchmark::DoNotOptimize(e.effects.data());
        }
    });
    roots("10000 of Loewe's roots, slopes 0.05 to 50", 2.0);
    roots("10000 of Loewe's roots, doses 1e-300 to 1e300", 300.0);
    return support::compare(argc, argv, "How fast is a surface of 100 x 100 combined effects? (20000 us are 2 us a point.)", baselines);
}
