#pragma once
/// @file Many subjects whose courses nobody keeps: summarised as they come, in memory that does not grow with their number.

#include "cohort_run.hpp"
#include "share.hpp"
#include "shared_summary.hpp"

#include "../core/curve.hpp"

namespace alkaloid {

namespace detail {
struct summary_maker;
}

/// `above(keep(plasma, gut), plasma, molar(50 * (ng / mL), mitragynine::drug))`: a threshold of a `summary_plan`, in units.
template <class... What, class X, class Q>
threshold above(kept<What...>, X, Q const& value, crossing when = crossing::at_each_time) {
    if constexpr (scalar<Q>)
        return {kept<What...>::template index_of<X>(), value, when, X::name, dimension{}};
    else
        return {kept<What...>::template index_of<X>(), value.base(), when, X::name, Q::dim};
}

namespace detail {
/// A threshold means the observable that it was made for, in its dimension: a mass in a volume is not an amount in it.
template <class M, class P, class... What>
void check_thresholds(summary_plan const& plan, kept<What...>, checklist& found) {
    constexpr std::array<std::string_view, sizeof...(What)> names{What::name...};
    constexpr std::array<dimension, sizeof...(What)> dimensions{dimension_of<M, P, What>()...};
    for (std::size_t k = 0; k < plan.thresholds.size(); ++k) {
        auto const& t = plan.thresholds[k];
        std::string const name = "threshold " + std::to_string(k);
        if (t.observable >= names.size())
            continue; // the plan says so itself
        if (!t.name.empty() && t.name != names[t.observable])
            found.refuse(name, std::string(t.name), "", "made with the keep(...) that is summarised: there " + std::string(names[t.observable]) + " stands");
        if (t.in && *t.in != dimensions[t.observable])
            found.refuse(name + ": value of " + std::string(names[t.observable]), "of another dimension", "", "an amount in a volume for a concentration: molar(100 * (ng / mL), drug)");
    }
}
} // namespace detail

/// What `summarise` returns. Several of them, of shares of the same people, are merged by `merge`, in any order and to the
/// same bits; `streamed()` can be sent and stored (simulate/summary_bytes.hpp).
template <class M, class P, class Kept>
class cohort_summary {
public:
    cohort_summary(streamed_summary streamed, std::vector<double> times, basis path) : streamed_(std::move(streamed)), times_(std::move(times)), path_(std::move(path)) {}

    std::span<double const> times() const { return times_; } ///< [h]
    std::uint64_t counted() const { return streamed_.counted(); }
    std::uint64_t failed() const { return streamed_.failed(); }
    std::vector<subject_failure> const& failures() const { return failures_; } ///< in order of the people
    std::string const& solver() const { return solver_; }
    long steps() const { return steps_; }
    bool stopped() const { return stopped_; }
    streamed_summary const& streamed() const { return streamed_; }

    template <class What>
    auto mean(What what) const {
        return as_curve(what, streamed_.mean(place<What>()));
    }
    template <class What>
    auto standard_deviation(What what) const {
        auto all = streamed_.variance(place<What>());
        for (auto& v : all)
            v = std::sqrt(v);
        return as_curve(what, std::move(all));
    }
    /// Within the plan's relative error of the exact one.
    template <class What>
    auto percentile(What what, double percent) const {
        return as_curve(what, streamed_.percentile(place<What>(), percent));
    }
    /// Of the plan's threshold `k`: the fraction of subjects above it, at each time.
    curve<dimension{}> fraction_above(std::size_t k) const { return {times_, streamed_.fraction_above(k), {}, path_}; }
    double fraction_ever_above(std::size_t k) const { return streamed_.fraction_ever_above(k); }

    /// Takes in another share's. That model, doses and persons are the same is yours to know.
    /// @throws invalid_input if seed, times or plan differ, or somebody is in both
    void merge(cohort_summary const& other) {
        checklist found;
        if (times_ != other.times_)
            found.refuse("sample times", "others", "", "the same in both");
        if (seed_ != other.seed_ || replicate_ != other.replicate_)
            found.refuse("seed or replicate", "others", "", "the same in both");
        found.settle("cohort_summary.merge");
        streamed_.merge(other.streamed_);
        failures_.insert(failures_.end(), other.failures_.begin(), other.failures_.end());
        std::ranges::sort(failures_, {}, &subject_failure::index);
        steps_ += other.steps_;
        stopped_ = stopped_ || other.stopped_;
    }

private:
    friend struct detail::summary_maker;
    template <class What>
    static constexpr std::size_t place() {
        return Kept::template index_of<What>();
    }
    template <class What>
    auto as_curve(What what, std::vector<double> values) const {
        constexpr dimension D = detail::dimension_of<M, P, What>();
        (void)what;
        return curve<D>(times_, std::move(values), {}, path_);
    }

    streamed_summary streamed_;
    std::vector<double> times_;
    basis path_;
    std::vector<subject_failure> failures_;
    std::string solver_;
    std::uint64_t seed_ = 0, replicate_ = 0;
    long steps_ = 0;
    bool stopped_ = false;
};

namespace detail {
struct summary_maker {
    template <std::size_t W, class M, class People, class Person, class Doses, class Kept, class Solver>
    static auto make(M const& model, People const& people, Person const& person, Doses const& doses, sampling const& when, Kept, summary_plan const& plan,
                     cohort_options const& how, Solver const& solver) {
        using subject = std::decay_t<decltype(people[0])>;
        using P = std::decay_t<decltype(parameters_of(person, people[0], std::declval<subject_draws const&>(), std::size_t{}))>;
        using question = cohort_question<M, P, Kept, Solver>;
        sample_grid grid(when);
        checklist found;
        check(how, people.size(), 0, takes_occasions<Person, subject>, question::in_lanes, found);
        check_thresholds<M, P>(plan, Kept{}, found);
        found.settle("summarise");
        std::size_t const samples = grid.times.size(), skipped = first_of(people);
        unsigned const threads = threads_for(how, people.size());
        shared_summary sum(plan, Kept::size, samples, threads);
        asked<P, People, Person, Doses> const who(people, person, doses, how);
        question const q{{model, solver, {grid.times, grid.step, grid.until}, how.begins(), how.reuse_periods}, when, who, how};
        auto report = run_blocks<W>(
            q,
            [&](std::vector<double>& scratch, std::size_t, std::size_t) {
                scratch.resize(block_size * Kept::size * samples);
                return scratch.data();
            },
            [&](unsigned thread, std::size_t block, std::size_t first, std::size_t count, double const* rows, std::vector<subject_failure>& failed) {
                std::array<char, block_size> marks{};
                for (auto& f : failed) {
                    marks[f.index - first] = 1;
                    f.index += skipped;
                }
                sum.add(thread, {skipped / block_size + block, skipped + first, count, Kept::size, samples, rows, {marks.data(), count}});
            });
        cohort_summary<M, P, Kept> all(std::move(sum).finish(), std::move(grid.times), basis_of_doses(doses));
        all.failures_ = std::move(report.failures);
        all.solver_ = solver_text<M, P, Solver, question::in_lanes, W>(threads);
        all.steps_ = report.steps;
        all.stopped_ = report.stopped;
        all.seed_ = how.seed;
        all.replicate_ = how.replicate;
        return all;
    }
};
} // namespace detail

/// As `simulate` for people, but only a summary of what is kept comes out: moments, extremes, percentiles within
/// `plan.relative`, fractions above thresholds, at each time. The same bits for any number of threads, and for a
/// `share` of the people each in several processes, merged.
/// `summarise(model, recruits(1'000'000, 7, f), person, doses, grid, keep(plasma), {.percentiles = {5, 50, 95}})`
/// @throws invalid_input for what is wrong for everybody
template <class M, class People, class Person, class Doses, class... What,
          class Solver = typename cohort_solver<M, detail::person_parameters<People, Person>>::type>
    requires(sizeof...(What) > 0)
auto summarise(M const& model, People const& people, Person const& person, Doses const& doses, sampling const& when, kept<What...> what,
               summary_plan const& plan = {}, cohort_options const& how = {}, Solver const& solver = {}) {
    return detail::summary_maker::make<native_lanes>(model, detail::people_of(people), person, detail::doses_as(doses), when, what, plan, how, solver);
}

} // namespace alkaloid
