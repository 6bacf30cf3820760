// Which solver for which model? Error against time for every solver of the library, at tolerances from 1e-4 to 1e-12:
//
//   linear         mitragynine and 7-OH with their effect sites (the populations' W2)
//   partly linear  the same with drinks: ethanol saturates, nothing couples the two (W1)
//   stiff          an antibody that its target binds 10^4 times faster than the two are eliminated
//
// one person for a week, every 15 min. Error: the largest |y - reference| / max(|reference|, peak / 1000) of all that is
// read; the reference is Odeint by hand in long double at 1e-15, for the stiff model our dopri5 at 1e-13, whose roundings
// leave 1e-12 or so. `--data=FOLDER` writes the points for support/solver_choice.gp, which draws them.

#include "support/crowd.hpp"
#include "support/ratios.hpp"
#include "support/target_mediated.hpp"

#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>
#if __has_include(<alkaloid/solve/taylor.hpp>)
#include <alkaloid/solve/taylor.hpp>
#define ALKALOID_HAS_TAYLOR
#endif

#include <cmath>
#include <fstream>
#include <functional>
#include <utility>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

sampling const grid{.until = 168 * h, .every = 0.25 * h};

using curves = std::vector<std::vector<double>>;

/// A model, a person, what is given, and what is right.
template <class Model, class P, class... What>
struct problem {
    std::string name;
    Model model;
    P person;
    regimen<> plan;
    std::tuple<What...> looked_at;
    double size;      ///< of the amounts [umol]: absolute tolerances are as many of it as the relative ones are of 1
    curves truth = {}; ///< in base units

    template <class Solver>
    auto run(Solver const& solver) const {
        return simulate(model, person, plan, grid, solver);
    }
    /// What is looked at, one after the other.
    template <class Solver>
    curves values(Solver const& solver) const {
        auto const course = run(solver);
        curves all;
        auto const keep = [&](auto const& curve) { all.emplace_back(curve.values().begin(), curve.values().end()); };
        std::apply([&](auto const&... what) { (keep(course[what]), ...); }, looked_at);
        return all;
    }
};
template <class Model, class P, class... What>
problem(char const*, Model, P, regimen<>, std::tuple<What...>, double) -> problem<Model, P, What...>;

/// One person of the workload in long double.
template <template <class> class Model>
curves by_hand(support::plain_person const& who) {
    std::vector<long double> values;
    support::plain_population<Model, long double>({who}, 1e-15L, values);
    curves all;
    for (std::size_t k = 0; k < Model<double>::outputs; ++k) {
        all.emplace_back();
        for (std::size_t i = 0; i < support::plain_plan::samples; ++i)
            all.back().push_back(static_cast<double>(values[k * support::plain_plan::samples + i] / static_cast<long double>(support::in_file_units(k))));
    }
    return all;
}

double error(curves const& mine, curves const& truth) {
    double worst = 0.0;
    for (std::size_t k = 0; k < truth.size(); ++k) {
        double const little = 1e-3 * std::ranges::max(truth[k]);
        for (std::size_t i = 0; i < truth[k].size(); ++i) {
            double const off = std::abs(mine[k][i] - truth[k][i]) / std::max(truth[k][i], little);
            worst = off <= worst ? worst : off;
        }
    }
    return worst;
}

/// A point of the picture: in which problem's panel, on which solver's line.
struct point {
    std::string problem, solver, name;
};
std::vector<point> points;
std::vector<std::string> baselines;

template <class Problem, class Solver>
void enter(Problem const& p, std::string const& solver, std::string const& tolerance, Solver const& how) {
    std::string const name = p.name + ": " + solver + (tolerance.empty() ? "" : ", " + tolerance);
    points.push_back({p.name, solver, name});
    benchmark::RegisterBenchmark(name.c_str(), [p, how](benchmark::State& rounds) {
        for (auto _ : rounds) {
            auto const course = p.run(how);
            benchmark::DoNotOptimize(course.outcome());
        }
        rounds.counters["error"] = error(p.values(how), p.truth);
    });
}
template <class Solver>
Solver at(double tolerance, double size) {
    return {.relative = tolerance, .absolute = tolerance * size * umol};
}
/// Every solver that the problem's type allows.
template <class Problem>
void ask(Problem const& p) {
    using system = system_type<decltype(p.model), decltype(p.person)>;
    baselines.push_back(p.name + ": dopri5, 1e-8");
    for (int const d : {8, 4, 6, 10, 12}) { // the competitor first
        std::string const tolerance = "1e-" + std::to_string(d);
        double const t = std::strtod(tolerance.c_str(), nullptr);
        enter(p, "dopri5", tolerance, at<dopri5>(t, p.size));
        if (d <= 10) // of order 4: its steps are countless below
            enter(p, "rosenbrock4", tolerance, at<rosenbrock4>(t, p.size));
#ifdef ALKALOID_HAS_TAYLOR
        enter(p, "taylor", tolerance, at<taylor>(t, p.size));
#endif
        if constexpr (partly_linear<system>) {
            enter(p, "exact + dopri5", tolerance, automatic{at<dopri5>(t, p.size)});
#ifdef ALKALOID_HAS_TAYLOR
            enter(p, "exact + taylor", tolerance, split<taylor>{at<taylor>(t, p.size)});
#endif
        }
    }
    if constexpr (system::linear)
        enter(p, "exact", "", exact{});
}

/// FOLDER/solver_choice_<problem>.dat: a block a solver, of time [us], error, colour, by falling error.
void write_points(std::string const& folder, support::measurement& all) {
    std::vector<std::string> const colours{"exact", "dopri5", "rosenbrock4", "taylor", "exact + dopri5", "exact + taylor"};
    std::vector<std::string> problems;
    for (auto const& p : points)
        if (std::ranges::find(problems, p.problem) == problems.end())
            problems.push_back(p.problem);
    for (auto name : problems) {
        std::string const problem = name;
        std::ranges::replace(name, ' ', '_');
        std::ofstream out(folder + "/solver_choice_" + name + ".dat");
        for (std::size_t c = 0; c < colours.size(); ++c) {
            std::vector<std::pair<double, double>> line; // error, us
            for (auto const& p : points)
                if (p.problem == problem && p.solver == colours[c] && all.found.seconds.contains(p.name))
                    line.emplace_back(all.found.counters[p.name]["error"], 1e6 * support::quantile(all.found.seconds[p.name], 0.5));
            std::ranges::sort(line, std::greater{});
            if (!line.empty())
                out << '"' << colours[c] << "\" error colour\n";
            for (auto const& [off, time] : line)
                out << alkaloid::text(time) << ' ' << alkaloid::text(off) << ' ' << c + 1 << '\n';
            if (!line.empty())
                out << "\n\n";
        }
        if (!out.flush()) {
            std::cerr << "cannot write into " << folder << '\n';
            all.status = 1;
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string folder;
    std::vector<char*> words;
    for (int i = 0; i < argc; ++i) {
        if (std::string const word = argv[i]; word.starts_with("--data="))
            folder = word.substr(7);
        else
            words.push_back(argv[i]);
    }
    auto const who = support::the_workload(1).front().numbers;
    problem linear{"linear", support::w2::model, support::as_w2(who), support::tablets(), support::ask_w2().keep, 1e3};
    linear.truth = by_hand<support::plain_w2>(who);
    ask(linear);
    problem partly{"partly linear", support::w1::model, support::as_w1(who), support::tablets_and_drinks(), support::ask_w1().keep, 1e3};
    partly.truth = by_hand<support::plain_w1>(who);
    ask(partly);
    problem stiff{"stiff", support::target_mediated::model, support::target_mediated::antibody,
                  repeat(dose{support::target_mediated::drug, 100.0 * nmol, {.by = intravenous}}, {.every = 48 * h, .count = 4}),
                  std::tuple{plasma, support::target_mediated::target_bound}, 1e-2};
    stiff.truth = stiff.values(at<dopri5>(1e-13, stiff.size));
    ask(stiff);
    auto all = support::measure(static_cast<int>(words.size()), words.data());
    if (all.status != 0)
        return all.status;
    support::print(all, "Which solver for which model? One subject for a week, every 15 min.", baselines);
    if (!folder.empty())
        write_points(folder, all);
    return all.status;
}
