#pragma once
/// @file All blocks of a cohort, over threads.

#include "cohort_block.hpp"
#include "sampling.hpp"
#include "workers.hpp"

#include <memory>

namespace alkaloid {

/// What integrates a model in lanes where nobody says: `exact` for what is linear by itself, `taylor` for the rest; for
/// models that lanes cannot take (derivatives instead of flows, parameters that do not list their fields), what a single
/// subject gets.
template <class M, class P>
struct cohort_solver {
    using type = typename std::conditional_t<flow_model<M, P> && detail::takes_lanes<P>, std::type_identity<split<taylor>>, detail::solver_of<M, P>>::type;
};

namespace detail {
/// People, numbered where only their number is given.
template <class People>
decltype(auto) people_of(People const& people) {
    if constexpr (std::integral<People>)
        return numbered{people > 0 ? static_cast<std::size_t>(people) : 0};
    else
        return (people);
}
template <class People>
using subject_of = std::decay_t<decltype(people_of(std::declval<People const&>())[0])>;
template <class People, class Person>
using person_parameters = std::decay_t<decltype(parameters_of(std::declval<Person const&>(), std::declval<subject_of<People> const&>(),
                                                              std::declval<subject_draws const&>(), std::size_t{}))>;
template <class Doses>
auto doses_as(Doses const& doses) {
    if constexpr (std::convertible_to<Doses const&, regimen<>>)
        return regimen<>(doses);
    else
        return doses;
}

/// Of an observable, or of the amount in a compartment.
template <class M, class P, class What>
constexpr dimension dimension_of() {
    using Q = std::decay_t<decltype(std::declval<snapshot<M, P, double> const&>()[What{}])>;
    if constexpr (scalar<Q>)
        return dimension{};
    else
        return Q::dim;
}

/// No more threads than blocks.
inline unsigned threads_for(cohort_options const& how, std::size_t people) {
    std::size_t const blocks = (people + block_size - 1) / block_size;
    return static_cast<unsigned>(std::min<std::size_t>(how.threads, std::max<std::size_t>(blocks, 1)));
}

struct cohort_report {
    std::vector<subject_failure> failures;
    std::vector<std::uint64_t> rescued;
    long steps = 0;
    bool stopped = false;
};

/// Runs them: `rows(scratch, first, count)` is where a block's rows go, `done(thread, block, first, count, rows, failed)` gets
/// them, in the thread that computed them.
template <std::size_t W, class Q, class Rows, class Done>
cohort_report run_blocks(Q const& q, Rows const& rows, Done const& done) {
    std::size_t const people = q.people.size(), blocks = (people + block_size - 1) / block_size;
    cohort_report report;
    std::mutex guard;
    std::size_t finished = 0;
    struct worker {
        Q const& q;
        Rows const& rows;
        Done const& done;
        cohort_report& report;
        std::mutex& guard;
        std::size_t& finished;
        std::size_t people;
        unsigned number;
        block_runner<Q, W> runner{q};
        std::vector<double> scratch{};
        long counted = 0;
        std::size_t rescued = 0;

        void run(std::size_t block) {
            std::size_t const first = block * block_size, count = std::min(block_size, people - first);
            std::vector<subject_failure> failed;
            double* const where = rows(scratch, first, count);
            bool const stop = q.how.stop.stop_requested();
            if (stop)
                runner.skip(first, count, where, failed);
            else
                runner.run(first, count, where, failed);
            done(number, block, first, count, where, failed);
            std::lock_guard const lock(guard);
            report.stopped = report.stopped || stop;
            report.failures.insert(report.failures.end(), std::make_move_iterator(failed.begin()), std::make_move_iterator(failed.end()));
            report.steps += runner.steps() - counted;
            counted = runner.steps();
            report.rescued.insert(report.rescued.end(), runner.rescued().begin() + static_cast<std::ptrdiff_t>(rescued), runner.rescued().end());
            rescued = runner.rescued().size();
            finished += count;
            if (q.how.progress)
                q.how.progress({finished, people});
        }
    };
    each_block(blocks, q.how.threads, [&](unsigned k) { return worker{q, rows, done, report, guard, finished, people, k}; });
    std::ranges::sort(report.failures, {}, &subject_failure::index);
    std::ranges::sort(report.rescued);
    return report;
}

/// "exact + taylor, 8 lanes, 2 threads"
template <class M, class P, class Solver, bool InLanes, std::size_t W>
std::string solver_text(unsigned threads) {
    std::string words;
    if constexpr (InLanes) {
        words = lane_division<system_type<M, in_lanes_t<P, W>>, Solver>::name;
        words += ", " + std::to_string(W) + (W == 1 ? " lane" : " lanes");
    } else {
        if constexpr (requires { Solver::template name_for<system_type<M, P>>(); })
            words = Solver::template name_for<system_type<M, P>>();
        else
            words = Solver::name;
        words += ", one at a time";
    }
    return words + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}
/// What the doses rest on, where they are the same for all.
template <class Doses>
basis basis_of_doses(Doses const& doses) {
    if constexpr (std::same_as<Doses, regimen<>>)
        return doses.rests_on();
    else
        return {};
}
} // namespace detail

} // namespace alkaloid
