#pragma once
/// @file What a group of lanes is told: the cohort's plan, its subjects, and which of them had better share a pack.

#include "lane_doses.hpp"
#include "tracks.hpp"
#include "way.hpp"

#include "../keep.hpp"
#include "../profile.hpp"

#include "../../kinetics/initial.hpp"
#include "../../solve/lanes/parts.hpp"

#include <string>
#include <vector>

namespace alkaloid::detail {

/// What all subjects of a cohort share.
template <class M, class Solver>
struct cohort_plan {
    M model;
    Solver solver;
    sample_times samples;
    std::vector<double> begins;   ///< of the second, third ... occasion  [h]
    bool reuse_periods;           ///< those that recur are not integrated again
};

/// One subject on its way into a lane.
template <class P>
struct lane_subject {
    std::vector<P> const* parameters; ///< by occasion
    regimen<> const* doses;
    double* rows;         ///< [kept][sample]
    std::string* failure; ///< stays empty where all goes well
    long* steps;
};

/// How many subjects a group has: `Narrow` lanes where a register's worth of them keeps the processor busy. An integrated part
/// of few compartments is one long chain of operations that wait for each other: two registers side by side fill the gaps.
/// Measured: a fifth less time with AVX-512's registers of eight, a quarter less with AVX2's of four.
template <class Parts, std::size_t Narrow>
inline constexpr std::size_t group_width = Parts::other::size > 0 && Parts::other::size <= 3 && Narrow <= 8 ? 2 * Narrow : Narrow;

/// Lanes are integrated until the slowest is through: those who need about as many steps had better share a pack. The sum of how
/// fast the integrated compartments empty at the beginning tells them apart; nobody's result depends on it.  [1/h]
template <class Parts, class M, class P>
double pace_of(M const& model, P const& p) {
    auto const system = system_of<double>(model, p);
    auto const x = initial_state<double>(model, p);
    auto const part = Parts::other_of(system);
    constexpr auto place = places_in<typename std::decay_t<decltype(system)>::compartments, typename Parts::other::compartments>();
    std::array<double, Parts::other::size> own{};
    for (std::size_t i = 0; i < place.size(); ++i)
        if (place[i] != nowhere)
            own[place[i]] = x[i];
    auto const slopes = part.jacobian(own, 0.0);
    double sum = 0.0;
    for (std::size_t i = 0; i < own.size(); ++i)
        sum -= slopes[i][i];
    return all_finite(sum) ? sum : 0.0;
}

/// Of the fastest compartment, over the whole simulation: beyond, `exact` looks at each subject alone, and says what is wrong.
inline constexpr double most_lifetimes = 1e10;

/// What the amount behind each kept row is multiplied by: one over the volume of a level, else 1.
template <class T, std::size_t Rows, class M, class P, class... What>
std::array<T, Rows> scales_of(M const& model, P const& p, kept<What...>) {
    std::array<T, Rows> scale;
    scale.fill(T(1.0));
    auto const all = readouts_of(model, p);
    std::size_t k = 0;
    auto const one = [&]<class X>(X) {
        if constexpr (any_observable<X>)
            if constexpr (reads_level<decltype(find_readout<X>(all).read)>)
                scale[k] = T(1.0) / find_readout<X>(all).read.in.base();
        ++k;
    };
    (one(What{}), ...);
    return scale;
}

/// What is a function of the whole state is read off it when all of it is there: `states` [compartment][sample].
template <class Tracks, class Plan, class P, class... What>
void read_out(Plan const& plan, lane_subject<P> const& one, double const* states, kept<What...>) {
    using model = std::decay_t<decltype(plan.model)>;
    constexpr std::size_t N = system_type<model, P>::size;
    std::size_t const samples = plan.samples.times.size();
    std::array<double, N> x;
    for (std::size_t s = 0; s < samples; ++s) {
        for (std::size_t i = 0; i < N; ++i)
            x[i] = states[i * samples + s];
        snapshot<model, P, double> const seen(plan.model, (*one.parameters)[occasion_at(plan.begins, plan.samples.times[s])], x);
        std::size_t k = 0;
        auto const write = [&](auto what) {
            if (Tracks::sources[k] == nowhere) {
                auto const value = seen[what];
                if constexpr (scalar<std::decay_t<decltype(value)>>)
                    one.rows[k * samples + s] = value;
                else
                    one.rows[k * samples + s] = value.base();
            }
            ++k;
        };
        (write(What{}), ...);
    }
}

} // namespace alkaloid::detail
