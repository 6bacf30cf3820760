// How fast are populations? A thousand people for a week, 20 mg of MG every 8 h and 20 g of ethanol every 24 h, five outputs
// every quarter of an hour, all kept: W1. W2: without ethanol, which leaves a linear model. Coupled: ethanol inhibits MG's
// clearance and MG inactivates its enzyme, which leaves nothing to take apart.
//
// The competitor is the best a user could write with Boost.Odeint (support/plain_workload.hpp), compiled with the same
// flags, into memory that is there already. CVODE does the first 50 people only, a call of `simulate` a person the first 100;
// their times are scaled up to a thousand.
//
// Error: support/workload_truth.hpp. "MG": plasma and effect sites of both, of the first 40 people; "ethanol" of the same;
// "anyone" of all people and outputs, where less than 2e-11 cannot be told. With ALKALOID_SHARED set the people are those
// of the shared file, and its reference is compared; else they are drawn with seed 1.

#include "support/crowd.hpp"
#include "support/ratios.hpp"
#include "support/workload_truth.hpp"

#ifdef ALKALOID_CVODE
#include "support/cvode_workload.hpp"
#endif

#include <functional>
#include <memory>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace support;

namespace {

std::vector<volunteer> const people = the_workload();
std::vector<plain_person> const numbers = numbers_of(people);
std::vector<std::string> baselines;
std::string solvers;

template <template <class> class Model>
workload_truth const& truth() {
    static workload_truth const t = workload_truth::of<Model>(numbers);
    return t;
}
void count(benchmark::State& rounds, workload_error const& e, bool drinks, bool all) {
    rounds.counters["error, MG"] = e.kratom;
    if (drinks)
        rounds.counters["error, ethanol"] = e.ethanol;
    if (all)
        rounds.counters["error, anyone"] = e.everybodys;
}

/// By hand, `[person][output][sample]` as the truth; the first round also says how far off it is.
template <template <class> class Model>
void compare_by_hand(benchmark::State& rounds, std::vector<double> const& mine) {
    constexpr std::size_t outputs = Model<double>::outputs;
    std::size_t const who = mine.size() / (outputs * plain_plan::samples);
    auto const e = error_of(truth<Model>(), who, [&](std::size_t i, std::size_t k, std::size_t s) { return mine[(i * outputs + k) * plain_plan::samples + s]; });
    count(rounds, e, Model<double>::drinks, who == people.size());
}
template <template <class> class Model>
void compare_ours(benchmark::State& rounds, rows const& mine, std::size_t who) {
    auto const e = error_of(truth<Model>(), who, [&](std::size_t i, std::size_t k, std::size_t s) { return in_file_units(k) * mine(i, k)[s]; });
    count(rounds, e, Model<double>::drinks, who == people.size());
}
void scaled(benchmark::State& rounds, std::size_t who) {
    rounds.counters["scale"] = static_cast<double>(people.size()) / static_cast<double>(who);
}
void enter(std::string const& name, std::function<void(benchmark::State&)> const& what) {
    benchmark::RegisterBenchmark(name.c_str(), [what](benchmark::State& rounds) { what(rounds); });
}

template <template <class> class Model, class Question>
void ask(std::string const& name, Question const& q) {
    auto const buffer = std::make_shared<std::vector<double>>();
    auto const kept = std::make_shared<rows>();
    baselines.push_back(name + " by hand, Boost.Odeint");
    enter(baselines.back(), [buffer](benchmark::State& rounds) {
        plain_population<Model, double>(numbers, 1e-8, *buffer); // the memory is there from now on
        for (auto _ : rounds) {
            plain_population<Model, double>(numbers, 1e-8, *buffer);
            benchmark::DoNotOptimize(buffer->data());
        }
        compare_by_hand<Model>(rounds, *buffer);
    });
    enter(name + " by hand, fresh memory", [](benchmark::State& rounds) {
        for (auto _ : rounds) {
            std::vector<double> fresh;
            plain_population<Model, double>(numbers, 1e-8, fresh);
            benchmark::DoNotOptimize(fresh.data());
        }
    });
    enter(name + ", a simulate each (100 people, scaled)", [q, kept](benchmark::State& rounds) {
        auto const few = std::span(people).first(std::min<std::size_t>(100, people.size()));
        for (auto _ : rounds) {
            one_by_one(*kept, q, few, quarter_hours(), as_the_competitor(q));
            benchmark::DoNotOptimize(kept->values.data());
        }
        compare_ours<Model>(rounds, *kept, few.size());
        scaled(rounds, few.size());
    });
    auto const crowd = [&](std::string const& what, crowd_settings const& how, bool warm) {
        enter(name + what, [q, kept, how, warm](benchmark::State& rounds) {
            if (warm)
                as_a_crowd(*kept, q, people, quarter_hours(), how);
            for (auto _ : rounds) {
                if (!warm)
                    *kept = {};
                as_a_crowd(*kept, q, people, quarter_hours(), how);
                benchmark::DoNotOptimize(kept->values.data());
            }
            compare_ours<Model>(rounds, *kept, people.size());
        });
    };
    solvers += name + ": " + crowd_solver_name(q) + "; ";
    crowd(", simulate(people)", {}, true);
    crowd(", simulate(people), fresh memory", {}, false);
    crowd(", simulate(people) at 3e-9", {.tolerance = 3e-9}, true);
    crowd(", simulate(people), days that recur copied", {.reuse = true}, true);
    enter(name + ", simulate(people), summarised, drawn as they come", [q](benchmark::State& rounds) {
        for (auto _ : rounds) {
            auto const sum = as_percentiles(q, people.size(), 1, quarter_hours());
            benchmark::DoNotOptimize(sum.counted());
        }
    });
#ifdef ALKALOID_CVODE
    for (auto const method : {cvode_method::adams, cvode_method::bdf})
        enter(name + (method == cvode_method::adams ? ", CVODE Adams" : ", CVODE BDF") + " (50 people, scaled)", [method](benchmark::State& rounds) {
            std::vector<plain_person> const few(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(50, numbers.size())));
            cvode_population<Model> solver(method, 1e-8);
            std::vector<double> to;
            for (auto _ : rounds) {
                solver.run(few, to);
                benchmark::DoNotOptimize(to.data());
            }
            compare_by_hand<Model>(rounds, to);
            scaled(rounds, few.size());
        });
#endif
}
template <template <class> class Model>
void tell_cost(char const* name) {
    auto const c = plain_cost<Model>(numbers, 1e-8);
    std::cout << ' ' << name << ": " << c.steps << " steps, " << c.evaluations << " right-hand sides;";
}

} // namespace

int main(int argc, char** argv) {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 20); // fixed: else what was freed once comes back warm and is called fresh
#endif
    ask<plain_w1>("W1", ask_w1());
    ask<plain_w2>("W2", ask_w2());
    ask<plain_coupled>("coupled", ask_coupled());
    int const status = compare(argc, argv, "How fast are populations? 1000 people for a week, every 15 min.", baselines);
    if (status != 0)
        return status;
    std::cout << "simulate(people) is " << solvers << "one person by hand takes, on the average,";
    tell_cost<plain_w1>("W1");
    tell_cost<plain_w2>("W2");
    tell_cost<plain_coupled>("coupled");
    std::cout << " dopri5 at 1e-8, " << people.size() << (workload_folder().empty() ? " people drawn with seed 1." : " people of the shared file.");
    if (double const off = truth_against_file(truth<plain_w1>(), workload_folder()); off >= 0.0)
        std::cout << " What errors are measured by differs from the shared reference by " << alkaloid::text(off, 2) << '.';
    std::cout << "\n\n";
    return 0;
}
