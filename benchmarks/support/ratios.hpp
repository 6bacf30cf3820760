#pragma once
/// @file Competitors side by side: rounds in which each runs once, medians, and ratios taken within a round, so that
/// whatever else the machine does in the meantime falls on all of them.

#include <benchmark/benchmark.h>

#include <alkaloid/core/text.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace support {

/// What the rounds brought, by name, in order of registration.
class collector final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override {
        for (auto const& r : runs) {
            if (r.error_occurred) {
                std::cerr << r.benchmark_name() << ": " << r.error_message << '\n';
                failed = true;
                continue;
            }
            auto const name = r.run_name.function_name;
            if (!seconds.contains(name))
                order.push_back(name);
            auto const scale = r.counters.find("scale");
            double const times = scale == r.counters.end() ? 1.0 : scale->second.value;
            seconds[name].push_back(times * r.cpu_accumulated_time / static_cast<double>(r.iterations));
            for (auto const& [what, counter] : r.counters)
                if (what != "scale")
                    counters[name][what] = counter.value;
        }
    }

    std::vector<std::string> order;
    std::map<std::string, std::vector<double>> seconds;
    std::map<std::string, std::map<std::string, double>> counters;
    bool failed = false;
};

/// The value below which the fraction `q` of `all` lies.
inline double quantile(std::vector<double> all, double q) {
    std::ranges::sort(all);
    double const at = q * static_cast<double>(all.size() - 1);
    auto const below = static_cast<std::size_t>(at);
    double const rest = at - static_cast<double>(below);
    return all[below] + (rest > 0.0 ? rest * (all[below + 1] - all[below]) : 0.0);
}

/// Three digits, and no powers of ten where none are needed.
inline std::string three_digits(double x) {
    return x >= 100.0 ? alkaloid::fixed(x, 0) : alkaloid::text(x, 3);
}

/// What all rounds brought. `status` is the program's where something went wrong.
struct measurement {
    collector found;
    int rounds = 15;
    int status = 0;
};

/// Runs every registered benchmark once a round. `--rounds=N` (15); the rest are Google Benchmark's options.
inline measurement measure(int argc, char** argv) {
    measurement all;
    std::vector<char*> arguments;
    std::string seconds_a_run = "--benchmark_min_time=0.02";
    for (int i = 0; i < argc; ++i) {
        std::string const word = argv[i];
        if (word.starts_with("--rounds="))
            all.rounds = std::max(1, std::atoi(word.c_str() + 9));
        else
            arguments.push_back(argv[i]);
        if (i == 0)
            arguments.push_back(seconds_a_run.data());
    }
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) {
        all.status = 2;
        return all;
    }
    for (int r = 0; r < all.rounds; ++r)
        benchmark::RunSpecifiedBenchmarks(&all.found);
    if (all.found.failed || all.found.order.empty())
        all.status = 1;
    return all;
}

/// A Markdown table: processor time of one call, how many times faster than its baseline (median of the rounds' ratios, and their quartiles), and the benchmark's counters. Where a
/// question has several parts, each has a baseline of its own: the last of `baselines` registered so far. What did only a
/// part of the work says so in its name and by a counter `scale`, by which its time is multiplied.
inline void print(measurement& all, std::string const& question, std::vector<std::string> const& baselines) {
    auto& found = all.found;
    std::vector<std::string> names;
    for (auto const& [name, its] : found.counters)
        for (auto const& [what, value] : its)
            if (std::ranges::find(names, what) == names.end())
                names.push_back(what);
    std::cout << "**" << question << "** Medians of " << all.rounds << " rounds; ratio: times faster than "
              << (baselines.size() == 1 ? baselines[0] : "the competitor above")
              << ", with quartiles.\n\n| method | time (us) | ratio |";
    for (auto const& n : names)
        std::cout << ' ' << n << " |";
    std::cout << "\n|---|---:|---:|";
    for (std::size_t i = 0; i < names.size(); ++i)
        std::cout << "---:|";
    std::cout << '\n';
    std::string baseline = baselines.front();
    for (auto const& name : found.order) {
        if (std::ranges::find(baselines, name) != baselines.end())
            baseline = name;
        auto const& mine = found.seconds[name];
        std::cout << "| " << name << " | " << three_digits(1e6 * quantile(mine, 0.5)) << " | ";
        if (found.seconds.contains(baseline)) {
            std::vector<double> ratios;
            for (std::size_t r = 0; r < mine.size(); ++r)
                ratios.push_back(found.seconds[baseline][r] / mine[r]);
            std::cout << alkaloid::text(quantile(ratios, 0.5), 3) << " (" << alkaloid::text(quantile(ratios, 0.25), 3) << " to "
                      << alkaloid::text(quantile(ratios, 0.75), 3) << ")";
        }
        std::cout << " |";
        for (auto const& n : names) {
            auto const value = found.counters[name].find(n);
            std::cout << ' ' << (value == found.counters[name].end() ? std::string("-") : alkaloid::text(value->second, 2)) << " |";
        }
        std::cout << '\n';
    }
    std::cout << '\n';
}

/// Both: what a program of one question does.
inline int compare(int argc, char** argv, std::string const& question, std::vector<std::string> const& baselines) {
    auto all = measure(argc, argv);
    if (all.status == 0)
        print(all, question, baselines);
    return all.status;
}

} // namespace support
