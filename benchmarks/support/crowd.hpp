#pragma once
/// @file The people of the workload simulated by this library: one by one, and as a population. The population simulator
/// is called here and nowhere else in these benchmarks.

#include "workload.hpp"
#include "workload_people.hpp"

#include <alkaloid/simulate/cohort.hpp>
#include <alkaloid/simulate/summarise.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/taylor.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace support {

/// Observables of many in base units, [person][observable][sample], in memory that is used again.
struct rows {
    std::vector<double> values;
    std::size_t observables = 0, samples = 0;

    void shape(std::size_t people, std::size_t of_each, std::size_t times) {
        observables = of_each;
        samples = times;
        values.resize(people * of_each * times);
    }
    std::span<double const> operator()(std::size_t person, std::size_t which) const { return {values.data() + (person * observables + which) * samples, samples}; }
    std::span<double> operator()(std::size_t person, std::size_t which) { return {values.data() + (person * observables + which) * samples, samples}; }
};

/// One of the workload's three questions: the model, how a person's parameters are made, what is given and looked at.
template <class Model, class Person, class... What>
struct question {
    Model model;
    Person person; ///< plain_person -> parameters
    alkaloid::regimen<> plan;
    std::tuple<What...> keep;
    static constexpr std::size_t observables = sizeof...(What);
};
template <class Model, class Person, class... What>
question(Model, Person, alkaloid::regimen<>, std::tuple<What...>) -> question<Model, Person, What...>;

inline auto ask_w1() {
    using namespace alkaloid;
    return question{w1::model, [](plain_person const& n) { return as_w1(n); }, tablets_and_drinks(), std::tuple{plasma, plasma_7oh, at_site, at_site_7oh, blood_alcohol}};
}
inline auto ask_w2() {
    using namespace alkaloid;
    return question{w2::model, [](plain_person const& n) { return as_w2(n); }, tablets(), std::tuple{plasma, plasma_7oh, at_site, at_site_7oh}};
}
inline auto ask_coupled() {
    using namespace alkaloid;
    return question{coupled::model, [](plain_person const& n) { return as_coupled(n); }, tablets_and_drinks(), std::tuple{plasma, plasma_7oh, at_site, at_site_7oh, blood_alcohol}};
}

/// What an observable's base units have to be multiplied by to be the file's: ng/mL, and g/L of the fifth.
constexpr double in_file_units(std::size_t observable) {
    return observable == 4 ? 1e-6 : 1.0;
}

/// A call of `simulate` a person.
template <class Question, class Solver>
void one_by_one(rows& to, Question const& q, std::span<volunteer const> people, alkaloid::sampling const& when, Solver const& solver) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const course = simulate(q.model, q.person(people[i].numbers), q.plan, when, solver);
        to.shape(people.size(), Question::observables, course.samples());
        std::size_t which = 0;
        std::apply([&](auto const&... what) { (std::ranges::copy(course[what].values(), to(i, which++).begin()), ...); }, q.keep);
    }
}
/// The tolerances of the competitor: 1e-8 of the file's mg, and of its g where it is ethanol's.
template <class Question>
alkaloid::automatic as_the_competitor(Question const&, double tolerance = 1e-8) {
    using namespace alkaloid::units;
    alkaloid::dopri5 how{.relative = tolerance, .absolute = tolerance * mmol};
    if constexpr (Question::observables == 5)
        how.absolute_in = {{"drink", tolerance * mol}, {"alcohol", tolerance * mol}};
    return {how};
}

/// How a population is to be run.
struct crowd_settings {
    unsigned threads = 1;
    double tolerance = 0.0; ///< relative, and of the file's mg and g; 0 for what the library chooses
    bool reuse = false;     ///< days that recur are copied; the competitor cannot, so the rows to compare do not
};

/// What a cohort is integrated with at a tolerance of one's own.
template <class Question>
alkaloid::split<alkaloid::taylor> crowd_solver(Question const&, double tolerance) {
    using namespace alkaloid::units;
    if (tolerance == 0.0)
        return {};
    alkaloid::taylor how{.relative = tolerance, .absolute = tolerance * mmol};
    if constexpr (Question::observables == 5)
        how.absolute_in = {{"drink", tolerance * mol}, {"alcohol", tolerance * mol}};
    return {how};
}

/// Everybody at once, each row into `to`.  @throws std::runtime_error where someone failed
template <class Question>
void as_a_crowd(rows& to, Question const& q, std::span<volunteer const> people, alkaloid::sampling const& when, crowd_settings const& how = {}) {
    using namespace alkaloid;
    to.shape(people.size(), Question::observables, detail::sample_grid(when).times.size());
    auto const person = [&](volunteer const& v, subject_draws const&) { return q.person(v.numbers); };
    auto const crowd = std::apply(
        [&](auto const&... what) {
            return simulate(q.model, people, person, q.plan, when, keep(what...), cohort_options{.threads = how.threads, .reuse_periods = how.reuse, .memory = to.values}, crowd_solver(q, how.tolerance));
        },
        q.keep);
    if (!crowd.failures().empty())
        throw std::runtime_error(std::to_string(crowd.failures().size()) + " people failed, the first of them: " + crowd.failures().front().message);
}
/// What does it, in the library's words.
template <class Question>
std::string crowd_solver_name(Question const& q, unsigned threads = 1) {
    using namespace alkaloid;
    auto const one = draw_workload(1, 1);
    auto const person = [&](volunteer const& v, subject_draws const&) { return q.person(v.numbers); };
    return std::apply([&](auto const&... what) { return simulate(q.model, one, person, q.plan, quarter_hours(), keep(what...), cohort_options{.threads = threads}, crowd_solver(q, 0.0)).solver(); },
                      q.keep);
}

/// `count` people drawn as they come, their observables summarised at each time and forgotten: no list of people, no rows.
template <class Question>
alkaloid::streamed_summary as_percentiles(Question const& q, std::size_t count, std::uint64_t seed, alkaloid::sampling const& when, crowd_settings const& how = {}) {
    using namespace alkaloid;
    auto const person = [&](auto const&, subject_draws const& d) { return q.person(drawn_person(d)); };
    return std::apply(
        [&](auto const&... what) {
            auto const sum = summarise(q.model, count, person, q.plan, when, keep(what...), {}, {.seed = seed, .threads = how.threads, .reuse_periods = how.reuse}, crowd_solver(q, how.tolerance));
            if (sum.failed() > 0)
                throw std::runtime_error(sum.failures().front().message);
            return sum.streamed();
        },
        q.keep);
}

} // namespace support
