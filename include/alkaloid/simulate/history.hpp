#pragma once
/// @file A history: one subject's records, what held at each, and what a simulation reads off at each.

#include "outcome.hpp"
#include "profile.hpp"

#include "../dosing/conventions.hpp"
#include "../dosing/record_terms.hpp"
#include "../dosing/steady_policy.hpp"

#include <optional>
#include <vector>

namespace alkaloid {

/// What a record says of its dose's way in, where it differs from what the model's own intakes say (F 1, no lag without).
template <scalar S>
struct given_terms {
    std::optional<S> f = {}, lag = {}, rate = {}, duration = {}; ///< [1], [h], [umol/h], [h]
};

/// The records of one subject. Parameters of record i hold over the interval that ends at it, unless `conventions` say
/// otherwise; F, lag, modelled rate and duration of a dose are read on its own record and hold for its copies.
template <class P>
struct history {
    using scalar_type = scalar_of_t<P>;
    std::vector<record<scalar_type>> records;
    std::vector<P> parameters;                               ///< one for all records, or one a record
    std::vector<given_terms<scalar_type>> given = {};  ///< none, or one a record
};
template <class R, class P>
history(std::vector<R>, std::vector<P>) -> history<P>;

/// How records are read.
struct record_options {
    conventions convention = physical;
    steady_policy steady = steady::solved{};
};

/// What `simulate(model, history)` returns: a row a record, in their order, each the state after its record.
template <class M, class P, scalar S>
class record_profile {
public:
    static constexpr std::size_t compartments = system_type<M, P>::size;
    using state = std::array<S, compartments>;

    record_profile(M const& m, history<P> const& what) : model_(m), history_(what) {}

    /// Rows computed; fewer than records where the solver gave up.
    std::size_t size() const { return amounts_.size(); }
    /// Row `i`: amounts, and observables by the parameters of its record.
    snapshot<M, P, S> operator[](std::size_t i) const { return {model_, parameters(i), amounts_.at(i)}; }
    /// A compartment's amounts or an observable, a row each.
    template <class What>
        requires any_observable<What> || any_compartment<What>
    auto operator[](What what) const {
        std::vector<decltype((*this)[std::size_t{}][what])> all;
        all.reserve(size());
        for (std::size_t i = 0; i < size(); ++i)
            all.push_back((*this)[i][what]);
        return all;
    }
    record<S> const& row(std::size_t i) const { return history_.records.at(i); }
    P const& parameters(std::size_t i) const { return history_.parameters.size() == 1 ? history_.parameters.front() : history_.parameters.at(i); }
    /// Since the last dose began to arrive, copies and steady states included; NaN before the first.  [h]
    double time_after_dose(std::size_t i) const { return after_dose_.at(i); }
    alkaloid::outcome const& outcome() const { return outcome_; }

private:
    template <class, class, class, bool>
    friend class record_simulation;

    M model_;
    history<P> history_;
    std::vector<state> amounts_;
    std::vector<double> after_dose_;
    alkaloid::outcome outcome_;
};

} // namespace alkaloid
