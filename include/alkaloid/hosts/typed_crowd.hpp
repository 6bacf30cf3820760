#pragma once
/// @file Many subjects of a model with its types on, asked as hosts ask.

#include "crowd_people.hpp"
#include "typed_course.hpp"
#include "watched.hpp"

#include "../simulate/cohort.hpp"

#include <cstdlib>
#include <new>

namespace alkaloid::hosts::detail {

/// @throws invalid_input: more numbers than memory holds
[[noreturn]] inline void refuse_numbers(std::size_t people, std::size_t outputs, std::size_t samples) {
    checklist found;
    found.refuse("people x outputs x samples", std::to_string(people) + " x " + std::to_string(outputs) + " x " + std::to_string(samples), "", "few enough for memory, 8 bytes each");
    found.settle("population");
    std::abort(); // settle has thrown
}

/// Blocks of subjects: what was asked for goes to the caller's memory in the units that are spoken, in one pass, in the thread
/// that computed it and while it is in its cache.
template <class M, class P, std::size_t N, class Solver>
void run_crowd(entry<M, P, N> const& e, population_question const& q, crowd& all, std::vector<std::size_t> const& places, std::vector<double> const& factors,
               crowd_people const& people, crowd_person<P> const& person, crowd_doses const& doses, Solver const& solver) {
    using kept_type = typename outputs_of<M, P>::type;
    using asked_question = alkaloid::detail::cohort_question<M, P, kept_type, Solver>;
    auto const when = sampling_of(q.when);
    alkaloid::detail::sample_grid grid(when);
    std::size_t const samples = grid.times.size();
    cohort_options how{.seed = q.seed, .replicate = q.replicate};
    if (q.threads > 0)
        how.threads = q.threads;
    checklist found;
    alkaloid::detail::check(how, people.size(), places.size() * samples, false, asked_question::in_lanes, found);
    if (!q.memory.empty() && q.memory.size() != people.size() * places.size() * samples)
        found.refuse("memory", std::to_string(q.memory.size()), "", std::to_string(people.size() * places.size() * samples) + " numbers: subjects x outputs x samples");
    found.settle("population");
    all.times = grid.times;
    all.values = q.memory;
    if (q.memory.empty()) {
        try {
            all.own.reset(new double[people.size() * places.size() * samples]); // each thread writes its own part
        } catch (std::bad_alloc const&) {
            refuse_numbers(people.size(), places.size(), samples);
        }
        all.values = {all.own.get(), people.size() * places.size() * samples};
    }
    watched(people.size(), q.watch, [&](watched_work& told) {
        how.stop = told.stop.get_token();
        how.progress = [&](cohort_progress p) {
            told.done = p.done;
            told.go_on();
        };
        alkaloid::detail::asked<P, crowd_people, crowd_person<P>, crowd_doses> const who(people, person, doses, how);
        asked_question const asked{{e.model, solver, {grid.times, grid.step, grid.until}, {}, how.reuse_periods}, when, who, how};
        auto report = alkaloid::detail::run_blocks<native_lanes>(
            asked,
            [&](std::vector<double>& scratch, std::size_t, std::size_t) {
                scratch.resize(block_size * kept_type::size * samples);
                return scratch.data();
            },
            [&](unsigned, std::size_t, std::size_t first, std::size_t count, double const* rows, std::vector<subject_failure> const&) {
                for (std::size_t i = 0; i < count; ++i)
                    for (std::size_t k = 0; k < places.size(); ++k) {
                        double const* const from = rows + (i * kept_type::size + places[k]) * samples;
                        double* const to = all.values.data() + ((first + i) * places.size() + k) * samples;
                        double const factor = factors[places[k]];
                        for (std::size_t s = 0; s < samples; ++s)
                            to[s] = factor * from[s];
                    }
            });
        all.failures = std::move(report.failures);
        all.rescued = std::move(report.rescued);
        all.steps = report.steps;
        all.stopped = report.stopped;
    });
    all.solver = alkaloid::detail::solver_text<M, P, Solver, asked_question::in_lanes, native_lanes>(alkaloid::detail::threads_for(how, people.size()));
}

/// More than this no address space holds; `crowd_of` complains before it makes anything as long as the people are many.
inline constexpr std::size_t most_numbers = std::size_t{1} << 44;

template <class M, class P, std::size_t N>
crowd crowd_of(entry<M, P, N> const& e, description const& d, population_question const& q) {
    auto const places = asked(d.outputs, q.outputs);
    auto const solver = solver_named(q.solver, d.linear);
    door const way_in = door_of(e, q.molar_masses);
    checklist found;
    auto const people = people_in(q, found);
    auto const person = person_in(e.typical, q, found);
    found.settle("population");
    std::size_t const samples = alkaloid::detail::sample_grid(sampling_of(q.when)).times.size();
    if (std::size_t const each = places.size() * samples; each > 0 && people.size() > most_numbers / each)
        refuse_numbers(people.size(), places.size(), samples);
    auto const doses = doses_in(q, people, way_in.ways);
    crowd all;
    all.outputs = outputs_at(d.outputs, places);
    if (solver.by == method::automatic || solver.by == method::exact || solver.by == method::taylor) {
        split<alkaloid::taylor> const lanes{solver.template as<alkaloid::taylor>()};
        run_crowd(e, q, all, places, way_in.factors, people, person, doses, lanes);
    } else {
        run_crowd(e, q, all, places, way_in.factors, people, person, doses, solver);
        std::string const by = "chosen by name";
        all.solver.replace(0, by.size(), solver.template text_for<system_type<M, P>>());
    }
    all.ids = people.listed();
    return all;
}

} // namespace alkaloid::hosts::detail
