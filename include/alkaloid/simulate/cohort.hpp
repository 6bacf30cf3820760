#pragma once
/// @file Many subjects: the same verb, with people instead of one person.

#include "cohort_run.hpp"
#include "ensemble.hpp"

namespace alkaloid {

namespace detail {
struct cohort_maker;
}

/// What `simulate` returns for people: `cohort[plasma]` is an `ensemble`, `cohort.failures()` lists who is missing from it.
template <class M, class P, class Kept>
class cohort {
public:
    std::size_t size() const { return people_; }
    std::size_t samples() const { return times_.size(); }
    std::span<double const> times() const { return times_; } ///< [h]

    /// An observable, or the amount in a compartment, of all subjects.
    template <class What>
    auto operator[](What what) const& {
        constexpr std::size_t k = Kept::template index_of<What>();
        constexpr dimension D = detail::dimension_of<M, P, What>();
        (void)what;
        return ensemble<D>(values_.data() + k * samples(), Kept::size * samples(), people_, times(), path_);
    }
    template <class What>
    auto operator[](What) && = delete; // an ensemble is a view of the cohort: give the cohort a name
    /// [subject][kept][sample], in base units.
    std::span<double const> values() const { return values_; }

    std::vector<subject_failure> const& failures() const { return failures_; } ///< in order of the people
    bool ok(std::size_t index) const {
        auto const at = std::ranges::lower_bound(failures_, index, {}, &subject_failure::index);
        return at == failures_.end() || at->index != index;
    }
    /// Those whom the lanes' method could not bring to the end and another solver, alone, did (by id).
    std::vector<std::uint64_t> const& rescued() const { return rescued_; }
    std::string const& solver() const { return solver_; } ///< "exact + taylor, 8 lanes, 2 threads"
    long steps() const { return steps_; }                 ///< of what was integrated, over all subjects
    bool stopped() const { return stopped_; }

private:
    friend struct detail::cohort_maker;
    std::vector<double> times_;
    std::unique_ptr<double[]> own_;
    std::span<double> values_;
    std::size_t people_ = 0;
    std::vector<subject_failure> failures_;
    std::vector<std::uint64_t> rescued_;
    std::string solver_;
    long steps_ = 0;
    bool stopped_ = false;
    basis path_;
};

namespace detail {
struct cohort_maker {
    template <std::size_t W, class M, class People, class Person, class Doses, class Kept, class Solver>
    static auto make(M const& model, People const& people, Person const& person, Doses const& doses, sampling const& when, Kept, cohort_options const& how,
                     Solver const& solver) {
        using subject = std::decay_t<decltype(people[0])>;
        using P = std::decay_t<decltype(parameters_of(person, people[0], std::declval<subject_draws const&>(), std::size_t{}))>;
        using question = cohort_question<M, P, Kept, Solver>;
        sample_grid grid(when);
        cohort<M, P, Kept> all;
        all.people_ = people.size();
        checklist found;
        check(how, people.size(), Kept::size * grid.times.size(), takes_occasions<Person, subject>, question::in_lanes, found);
        found.settle("simulate(people)");
        std::size_t const values = people.size() * Kept::size * grid.times.size();
        all.times_ = std::move(grid.times);
        if (how.memory.empty()) {
            all.own_.reset(new double[values]); // not set to anything: each thread writes its own part
            all.values_ = {all.own_.get(), values};
        } else
            all.values_ = how.memory;
        asked<P, People, Person, Doses> const who(people, person, doses, how);
        question const q{{model, solver, {all.times_, grid.step, grid.until}, how.begins(), how.reuse_periods}, when, who, how};
        std::size_t const row = Kept::size * all.times_.size();
        auto report = run_blocks<W>(
            q, [&](std::vector<double>&, std::size_t first, std::size_t) { return all.values_.data() + first * row; },
            [](unsigned, std::size_t, std::size_t, std::size_t, double const*, std::vector<subject_failure> const&) {});
        all.failures_ = std::move(report.failures);
        all.rescued_ = std::move(report.rescued);
        all.steps_ = report.steps;
        all.stopped_ = report.stopped;
        all.solver_ = solver_text<M, P, Solver, question::in_lanes, W>(threads_for(how, people.size()));
        all.path_ = basis_of_doses(doses);
        return all;
    }
};
} // namespace detail

/// Simulates people, each with the parameters that `person(subject, draws)` returns, in lanes and threads where the model
/// allows, which its type tells.
/// `simulate(model, people, person, three_a_day, {.until = 48 * h, .every = 1 * h}, keep(plasma), {.seed = 7})`
///
/// `people`: anything with `size()` and `[i]` whose elements have an `id`, or just a number; ids are what draws depend on,
/// so give each once. `doses`: a dose, a regimen, or a function of the subject (and its draws). Subjects come out as they
/// would alone, to the bit, whatever the number of threads and whoever is beside them. One who cannot be simulated is
/// listed in `failures()`, with NaN in his rows.
/// @throws invalid_input for what is wrong for everybody
template <class M, class People, class Person, class Doses, class... What,
          class Solver = typename cohort_solver<M, detail::person_parameters<People, Person>>::type, std::size_t Lanes = native_lanes>
    requires(sizeof...(What) > 0)
auto simulate(M const& model, People const& people, Person const& person, Doses const& doses, sampling const& when, kept<What...> what,
              cohort_options const& how = {}, Solver const& solver = {}, std::integral_constant<std::size_t, Lanes> = {}) {
    return detail::cohort_maker::make<Lanes>(model, detail::people_of(people), person, detail::doses_as(doses), when, what, how, solver);
}
/// The same, keeping all observables of the model.
template <class M, class People, class Person, class Doses,
          class Solver = typename cohort_solver<M, detail::person_parameters<People, Person>>::type>
auto simulate(M const& model, People const& people, Person const& person, Doses const& doses, sampling const& when, cohort_options const& how = {},
              Solver const& solver = {}) {
    using P = detail::person_parameters<People, Person>;
    using all = typename detail::observed<decltype(readouts_of(model, std::declval<P const&>()))>::type;
    return detail::cohort_maker::make<native_lanes>(model, detail::people_of(people), person, detail::doses_as(doses), when, all{}, how, solver);
}

} // namespace alkaloid
