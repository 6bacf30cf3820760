// How does the time grow with people and threads? The workload W1 (population.cpp) with every row kept, for 100 to 10 000
// people, and summarised as it streams, for 100 to 1 000 000 who are drawn as they come.
//
// In each round every size runs once with every number of threads, small ones often enough to fill 20 ms; seconds are of
// the clock on the wall. The exponent is the slope of log time on log people by least squares: 1 is in proportion. The
// speedup is against one thread in the same round. `--rounds=N` (15), `--most=N` people (1000000), `--threads=1,2`.
// What more machines bring is shown by the example on MPI.

#include "support/crowd.hpp"
#include "support/ratios.hpp"

#include <chrono>
#include <cmath>
#include <sstream>

#include <sys/resource.h>

using namespace support;

namespace {

struct task {
    std::size_t people;
    unsigned threads;
    std::vector<double> seconds = {}; ///< a round each
};

template <class F>
double seconds_of(F const& f) {
    using clock = std::chrono::steady_clock;
    auto const begin = clock::now();
    long times = 0;
    double took = 0.0;
    do {
        f();
        ++times;
        took = std::chrono::duration<double>(clock::now() - begin).count();
    } while (took < 0.02);
    return took / static_cast<double>(times);
}
/// Slope of log(seconds) on log(people).
double exponent(std::vector<task> const& all, unsigned threads) {
    double n = 0.0, x = 0.0, y = 0.0, xx = 0.0, xy = 0.0;
    for (auto const& t : all)
        if (t.threads == threads) {
            double const a = std::log(static_cast<double>(t.people)), b = std::log(quantile(t.seconds, 0.5));
            n += 1.0, x += a, y += b, xx += a * a, xy += a * b;
        }
    return (n * xy - x * y) / (n * xx - x * x);
}
std::string quartiles(std::vector<double> const& all) {
    return alkaloid::text(quantile(all, 0.5), 3) + " (" + alkaloid::text(quantile(all, 0.25), 3) + " to " + alkaloid::text(quantile(all, 0.75), 3) + ")";
}
/// The most memory that the program has held so far.
double megabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
#if defined(__APPLE__)
    return static_cast<double>(used.ru_maxrss) / 1e6;
#else
    return static_cast<double>(used.ru_maxrss) / 1e3;
#endif
}

/// `run(people, threads)`
template <class F>
void ask(std::string const& name, std::size_t most, std::vector<unsigned> const& threads, int rounds, F const& run) {
    std::vector<task> all;
    for (std::size_t n = 100; n <= most; n *= 10)
        for (unsigned const t : threads)
            all.push_back({n, t});
    if (all.empty())
        return;
    for (auto const& t : all)
        if (t.people == all.back().people)
            run(t.people, t.threads); // memory is there from now on
    for (int r = 0; r < rounds; ++r)
        for (auto& t : all)
            t.seconds.push_back(seconds_of([&] { run(t.people, t.threads); }));
    std::cout << "| " << name << " | threads | time (ms) | a person (us) | speedup |\n|---:|---:|---:|---:|---:|\n";
    std::size_t alone = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& t = all[i];
        if (t.threads == threads.front())
            alone = i;
        std::vector<double> speedups;
        for (std::size_t r = 0; r < t.seconds.size(); ++r)
            speedups.push_back(all[alone].seconds[r] / t.seconds[r]);
        double const took = quantile(t.seconds, 0.5);
        std::cout << "| " << t.people << " | " << t.threads << " | " << three_digits(1e3 * took) << " | " << three_digits(1e6 * took / static_cast<double>(t.people)) << " | "
                  << quartiles(speedups) << " |\n";
    }
    std::cout << '\n';
    if (most >= 1000)
        for (unsigned const t : threads)
            std::cout << "With " << t << (t == 1 ? " thread" : " threads") << " time grows with the " << alkaloid::text(exponent(all, t), 3) << "th power of people. ";
    std::cout << "The most memory held so far: " << three_digits(megabytes()) << " MB.\n\n";
}

} // namespace

int main(int argc, char** argv) {
    int rounds = 15;
    std::size_t most = 1'000'000;
    std::vector<unsigned> threads{1, 2};
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (word.starts_with("--rounds="))
            rounds = std::max(1, std::atoi(word.c_str() + 9));
        else if (word.starts_with("--most="))
            most = static_cast<std::size_t>(std::max(100, std::atoi(word.c_str() + 7)));
        else if (word.starts_with("--threads=")) {
            threads.clear();
            std::istringstream list(word.substr(10));
            for (std::string one; std::getline(list, one, ',');)
                threads.push_back(static_cast<unsigned>(std::max(1, std::atoi(one.c_str()))));
        } else {
            std::cerr << "scaling: unknown option " << word << '\n';
            return 2;
        }
    }
    std::cout << "**How does the time grow with people and threads? W1, a week every 15 min.** Medians of " << rounds << " rounds; speedup against "
              << threads.front() << (threads.front() == 1 ? " thread" : " threads") << ", with quartiles.\n\n";
    auto const q = ask_w1();
    // Streamed first: the most memory held then is its own.
    ask("people, summarised", most, threads, rounds,
        [&](std::size_t n, unsigned t) { as_percentiles(q, n, 1, quarter_hours(), {.threads = t}); });
    auto const people = draw_workload(std::min<std::size_t>(most, 10'000), 1);
    rows kept;
    ask("people, every row kept", people.size(), threads, rounds,
        [&](std::size_t n, unsigned t) { as_a_crowd(kept, q, std::span(people).first(n), quarter_hours(), {.threads = t}); });
    return 0;
}
