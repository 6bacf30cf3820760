#pragma once
/// @file What the populations' outputs should be, and how far from it someone is.

#include "plain_workload.hpp"
#include "workload_people.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace support {

/// The model by hand for Odeint once more: for the first 40 people in long double at 1e-15, for the rest in double at 1e-13,
/// whose roundings leave 2e-12 (ethanol 2e-11).
struct workload_truth {
    static constexpr std::size_t surely = 40, samples = plain_plan::samples;
    std::size_t outputs = 0;
    std::vector<double> values; ///< [person][output][sample], as the competitor's

    template <template <class> class Model>
    static workload_truth of(std::vector<plain_person> const& people) {
        workload_truth t{Model<double>::outputs, {}};
        auto const first = people.begin() + static_cast<std::ptrdiff_t>(std::min(surely, people.size()));
        std::vector<long double> finely;
        plain_population<Model, long double>({people.begin(), first}, 1e-15L, finely);
        std::vector<double> others;
        plain_population<Model, double>({first, people.end()}, 1e-13, others);
        t.values.reserve(finely.size() + others.size());
        for (long double const v : finely)
            t.values.push_back(static_cast<double>(v));
        t.values.insert(t.values.end(), others.begin(), others.end());
        return t;
    }
    double const* row(std::size_t person, std::size_t output) const { return values.data() + (person * outputs + output) * samples; }
    std::size_t people() const { return values.size() / (outputs * samples); }
};

/// The largest |y - truth| / max(truth, peak / 1000) over people and times.
struct workload_error {
    double kratom = 0.0, ethanol = 0.0;    ///< of the first 40
    double everybodys = 0.0;               ///< of all, in any output
};

/// `value(person, output, sample)` in the file's units, for the first `count` people.
template <class Value>
workload_error error_of(workload_truth const& truth, std::size_t count, Value const& value) {
    workload_error e;
    for (std::size_t i = 0; i < std::min(count, truth.people()); ++i)
        for (std::size_t k = 0; k < truth.outputs; ++k) {
            double const* const ought = truth.row(i, k);
            double const little = 1e-3 * *std::max_element(ought, ought + workload_truth::samples);
            double worst = 0.0;
            for (std::size_t s = 0; s < workload_truth::samples; ++s) {
                double const off = std::abs(value(i, k, s) - ought[s]) / std::max(ought[s], little);
                worst = off <= worst ? worst : off; // a NaN is the worst and stays it
            }
            auto const note = [](double& most, double w) { most = w <= most ? most : w; };
            note(e.everybodys, worst);
            if (i < workload_truth::surely)
                note(k == 4 ? e.ethanol : e.kratom, worst);
        }
    return e;
}

/// How far the truth about W1 is from reference.csv, which other programs made; -1 where there is none.
inline double truth_against_file(workload_truth const& w1, std::string const& folder) {
    std::ifstream in(folder + "/reference.csv");
    std::string line;
    if (folder.empty() || !std::getline(in, line))
        return -1.0;
    double worst = 0.0;
    while (std::getline(in, line)) {
        std::ranges::replace(line, ',', ' ');
        std::istringstream cells(line);
        double id = 0.0, time = 0.0;
        cells >> id >> time;
        auto const i = static_cast<std::size_t>(id) - 1;
        auto const s = static_cast<std::size_t>(std::lround(time * plain_plan::samples_an_hour));
        for (std::size_t k = 0; k < w1.outputs; ++k) {
            double theirs = 0.0;
            cells >> theirs;
            double const* const ours = w1.row(i, k);
            double const little = 1e-3 * *std::max_element(ours, ours + workload_truth::samples);
            worst = std::max(worst, std::abs(ours[s] - theirs) / std::max(theirs, little));
        }
    }
    return worst;
}

} // namespace support
