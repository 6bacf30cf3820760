#pragma once
/// @file Profiles to summarise: any subject's values are a function of the subject alone.

#include <alkaloid/core/normal.hpp>
#include <alkaloid/simulate/block.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cohorts {

/// Uniform in (0, 1), a pure function of its arguments (splitmix64).
inline double uniform(std::uint64_t stream, std::uint64_t i) {
    std::uint64_t z = (stream * 0x9e3779b97f4a7c15ull) ^ (i + 0x632be59bd9b4e019ull);
    for (int round = 0; round < 2; ++round) {
        z += 0x9e3779b97f4a7c15ull;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        z ^= z >> 31;
    }
    return (static_cast<double>(z >> 12) + 0.5) * 0x1p-52;
}
inline double normal(std::uint64_t stream, std::uint64_t i) {
    return alkaloid::normal_quantile(uniform(stream, i));
}

/// A cohort with its failures, cut into blocks of 64 (or another size).
struct cohort {
    std::size_t subjects, observables, samples, block = 64;
    std::vector<double> values{};
    std::vector<char> failed{};

    /// `value(subject, observable, sample)`
    template <class F>
    cohort(std::size_t people, std::size_t observables_, std::size_t samples_, F const& value) : subjects(people), observables(observables_), samples(samples_), failed(people) {
        for (std::size_t s = 0; s < people; ++s)
            for (std::size_t o = 0; o < observables; ++o)
                for (std::size_t t = 0; t < samples; ++t)
                    values.push_back(value(s, o, t));
    }
    std::size_t blocks() const { return (subjects + block - 1) / block; }
    alkaloid::profile_block operator[](std::size_t number) const {
        std::size_t const first = number * block, n = std::min(block, subjects - first);
        return {number, first, n, observables, samples, values.data() + first * observables * samples, {failed.data() + first, n}};
    }
    double& at(std::size_t s, std::size_t o, std::size_t t) { return values[(s * observables + o) * samples + t]; }
    /// The values of a cell of those who did not fail, ascending.
    std::vector<double> sorted(std::size_t o, std::size_t t) const {
        std::vector<double> all;
        for (std::size_t s = 0; s < subjects; ++s)
            if (!failed[s] && std::isfinite(values[(s * observables + o) * samples + t]))
                all.push_back(values[(s * observables + o) * samples + t]);
        std::sort(all.begin(), all.end());
        return all;
    }
};

/// Absorption and elimination, log-normal constants; the second observable has both signs.
inline cohort people(std::size_t n, std::size_t observables = 2, std::size_t samples = 37) {
    return {n, observables, samples, [](std::size_t s, std::size_t o, std::size_t t) {
        double const dose = std::exp(0.4 * normal(1, s)), k = 0.1 * std::exp(0.3 * normal(2, s)), h = 0.5 * static_cast<double>(t);
        double const c = dose * (std::exp(-k * h) - std::exp(-1.5 * h));
        return o == 0 ? c : c - 0.3 * (1.0 + 0.1 * static_cast<double>(o));
    }};
}

/// 0 .. n-1 in an order of its own for each seed.
inline std::vector<std::size_t> shuffled(std::size_t n, std::uint64_t seed) {
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i)
        order[i] = i;
    for (std::size_t i = n; i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(uniform(seed + 100, i) * static_cast<double>(i))]);
    return order;
}

} // namespace cohorts
