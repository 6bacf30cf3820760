#pragma once
/// @file A block of subjects that follow one another: drawn, put into lanes, run; those who cannot be are said to be.

#include "cohort_question.hpp"
#include "share.hpp"
#include "simulate.hpp"

#include <limits>
#include <optional>

namespace alkaloid::detail {

/// Runs blocks, one after the other, in one thread. Rows: [subject][kept][sample].
template <class Q, std::size_t W>
class block_runner;
template <class M, class P, class Kept, class Solver, std::size_t W>
class block_runner<cohort_question<M, P, Kept, Solver>, W> {
    using question = cohort_question<M, P, Kept, Solver>;
    using group = typename group_or_none<question::in_lanes, M, P, Kept, Solver, W>::type;

public:
    explicit block_runner(question const& q) : q_(q), group_(q.plan), common_(q.people.common_doses()) {}

    /// `failed` gets who failed, in order of the people.
    void run(std::size_t first, std::size_t count, double* rows, std::vector<subject_failure>& failed) {
        std::size_t const samples = q_.plan.samples.times.size(), size = Kept::size * samples;
        messages_.assign(count, {});
        steps_.assign(count, 0);
        parameters_.resize(count);
        ids_.resize(count);
        order_.clear();
        own_doses_.resize(common_ ? 0 : count);
        for (std::size_t i = 0; i < count; ++i)
            if (draw(first + i, i))
                order_.push_back(i);
        if constexpr (question::in_lanes)
            run_lanes(rows, size);
        else
            for (std::size_t i : order_)
                run_alone(i, rows + i * size, samples);
        for (std::size_t i = 0; i < count; ++i)
            if (!messages_[i].empty()) {
                std::fill_n(rows + i * size, size, std::numeric_limits<double>::quiet_NaN());
                failed.push_back({first + i, ids_[i], std::move(messages_[i])});
            }
    }
    /// Nobody of this block is simulated.
    void skip(std::size_t first, std::size_t count, double* rows, std::vector<subject_failure>& failed) const {
        std::fill_n(rows, count * Kept::size * q_.plan.samples.times.size(), std::numeric_limits<double>::quiet_NaN());
        for (std::size_t i = first; i < first + count; ++i)
            failed.push_back({i, id_of(i), "not simulated: the cohort was stopped"});
    }
    long steps() const { return total_steps_; }
    /// Of lanes that failed and whom the model's own solver, alone, brought to the end.
    std::vector<std::uint64_t> const& rescued() const { return rescued_; }

private:
    std::uint64_t id_of(std::size_t index) const {
        try {
            return q_.people.id(index);
        } catch (...) {
            return 0; // people who are made on demand may be impossible
        }
    }
    bool draw(std::size_t index, std::size_t i) {
        ids_[i] = 0; // of whom the people cannot tell
        try {
            std::optional<regimen<>> own;
            q_.people.draw(index, q_.plan.begins.size() + 1, ids_[i], parameters_[i], own);
            if (!common_)
                own_doses_[i] = std::move(own);
            return true;
        } catch (std::exception const& e) {
            messages_[i] = e.what();
        } catch (...) {
            messages_[i] = "the person, or the doses, threw something that is no exception";
        }
        if (messages_[i].empty())
            messages_[i] = "unknown";
        return false;
    }
    regimen<> const& doses_of(std::size_t i) const { return common_ ? *common_ : *own_doses_[i]; }

    /// Who shares a pack with whom: those of about the same pace. Own doses come as they come: neighbours may have the same.
    void choose_neighbours() {
        neighbours_ = order_;
        if constexpr (group::has_paces) {
            if (!common_)
                return;
            paces_.resize(parameters_.size());
            for (std::size_t i : order_)
                paces_[i] = group::pace(q_.plan.model, parameters_[i][0]);
            std::sort(neighbours_.begin(), neighbours_.end(), [&](std::size_t a, std::size_t b) { return std::pair(paces_[a], a) < std::pair(paces_[b], b); });
        }
    }
    void run_lanes(double* rows, std::size_t size) {
        choose_neighbours();
        constexpr std::size_t together = group::width;
        for (std::size_t at = 0; at < neighbours_.size(); at += together) {
            std::array<lane_subject<P>, together> lanes;
            std::size_t const n = std::min(together, neighbours_.size() - at);
            for (std::size_t l = 0; l < n; ++l) {
                std::size_t const i = neighbours_[at + l];
                lanes[l] = {&parameters_[i], &doses_of(i), rows + i * size, &messages_[i], &steps_[i]};
            }
            std::span<lane_subject<P> const> const all(lanes.data(), n);
            if (!group_.run(all)) // somebody makes no sense: each by himself
                for (std::size_t l = 0; l < n; ++l)
                    if (!group_.run(all.subspan(l, 1)))
                        run_alone(neighbours_[at + l], lanes[l].rows, size / Kept::size);
        }
        for (std::size_t i : order_) {
            total_steps_ += steps_[i];
            if (!messages_[i].empty())
                rescue(i, rows + i * size, size / Kept::size);
        }
    }
    /// One subject as `simulate` has it; the message is that of its error.
    bool run_alone(std::size_t i, double* rows, std::size_t samples) {
        try {
            if (q_.plan.begins.size() > 0) {
                messages_[i] = "several occasions are simulated in lanes only, which need a model of flows and parameters that list their fields";
                if constexpr (question::in_lanes)
                    explain(i);
                return false;
            }
            auto const course = alkaloid::simulate(q_.plan.model, parameters_[i][0], doses_of(i), q_.when, alone());
            total_steps_ += course.outcome().spent.steps;
            [&]<class... What>(kept<What...>) {
                std::size_t k = 0;
                auto const write = [&](auto what) {
                    auto const c = course[what];
                    std::copy_n(c.values().begin(), samples, rows + k++ * samples);
                };
                (write(What{}), ...);
            }(Kept{});
            messages_[i].clear();
            return true;
        } catch (std::exception const& e) {
            messages_[i] = e.what();
        }
        return false;
    }
    /// The model's own solver, as a single subject has it, which may where a lane's method cannot.
    static constexpr bool has_own_solver = linear_model<M, P> || included<automatic, M, P>;
    auto alone() const {
        if constexpr (question::in_lanes && linear_model<M, P>)
            return exact{};
        else if constexpr (question::in_lanes && has_own_solver)
            return typename depending<automatic, M>::type{};
        else
            return q_.plan.solver;
    }
    void rescue(std::size_t i, double* rows, std::size_t samples) {
        if (!has_own_solver || !q_.plan.begins.empty())
            return;
        std::string const first = messages_[i];
        bool done = run_alone(i, rows, samples);
        if (done && below_zero(rows, samples)) {
            done = false;
            messages_[i] = "amounts fell below zero; a law bends too sharply for an explicit solver (a km far below the amounts?)";
        }
        if (done)
            rescued_.push_back(ids_[i]);
        else if (messages_[i] != first)
            messages_[i] = first + "; then, alone: " + messages_[i];
    }
    /// A kept course that goes below zero by more than a thousandth of its size.
    static bool below_zero(double const* rows, std::size_t samples) {
        for (std::size_t k = 0; k < Kept::size; ++k) {
            auto const ends = std::minmax_element(rows + k * samples, rows + (k + 1) * samples);
            if (*ends.first < -1e-3 * std::max(std::abs(*ends.second), std::abs(*ends.first)))
                return true;
        }
        return false;
    }
    /// What is wrong with a subject's parameters, occasion by occasion.
    void explain(std::size_t i) {
        for (auto const& p : parameters_[i]) {
            checklist found;
            check_parameters(p, found);
            found.settle("parameters");
            system_of<double>(q_.plan.model, p).check(found);
            found.settle("parameters, through the flows they make");
        }
    }

    question const& q_;
    group group_;
    regimen<> const* common_; ///< doses of all, or nullptr
    std::vector<std::vector<P>> parameters_; // [subject][occasion]
    std::vector<std::optional<regimen<>>> own_doses_;
    std::vector<std::uint64_t> ids_, rescued_;
    std::vector<std::string> messages_;
    std::vector<long> steps_;
    std::vector<std::size_t> order_, neighbours_;
    std::vector<double> paces_;
    long total_steps_ = 0;
};

} // namespace alkaloid::detail
