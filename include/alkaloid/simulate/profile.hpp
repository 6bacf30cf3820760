#pragma once
/// @file A profile: the course of one subject.

#include "outcome.hpp"

#include "../core/curve.hpp"
#include "../core/instant.hpp"
#include "../kinetics/model.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace alkaloid {

/// Which limit at the instant of a dose.
enum class side { before, after };

/// Amounts and concentrations at one instant.
template <class M, class P, scalar S>
class snapshot {
    using system = system_type<M, P>;
    using list = typename system::compartments;
    static constexpr std::size_t N = system::size;

    /// Amounts as quantities, for readouts.
    struct amounts {
        std::array<S, N> const& x;
        template <any_compartment C>
        constexpr amount<S> operator[](C) const {
            static_assert(list::template contains<C>, "this compartment is foreign to the model");
            return amount<S>::from_base(x[list::template index_of<C>()]);
        }
    };

public:
    snapshot(M const& m, P const& p, std::array<S, N> const& x) : readouts_(readouts_of(m, p)), x_(x) {}

    /// The amount in a compartment.
    template <any_compartment C>
    constexpr amount<S> operator[](C c) const {
        return amounts{x_}[c];
    }
    /// An observable of the model.
    template <any_observable O>
    constexpr auto operator[](O) const {
        return find_readout<O>(readouts_).read(amounts{x_});
    }
    std::array<S, N> const& base() const { return x_; } ///< [umol]

private:
    decltype(readouts_of(std::declval<M const&>(), std::declval<P const&>())) readouts_;
    std::array<S, N> x_;
};

/// What `simulate` returns: `profile[plasma]` is a curve, `profile.at(t)` a snapshot, `profile.outcome()` how it went.
template <class M, class P, scalar S, class Solver>
class profile {
public:
    using system = system_type<M, P>;
    static constexpr std::size_t size = system::size;
    using state = std::array<S, size>;
    /// Amounts right after an event, with the inflow that holds from there on.
    struct knot {
        double time;
        state amounts, before;
        state input;
    };
    struct jump {
        std::size_t sample;
        state before;
    };

    profile(M const& m, P const& p, Solver const& solver) : model_(m), parameters_(p), solver_(solver) {}

    M const& model() const { return model_; }
    P const& parameters() const { return parameters_; }
    Solver const& solver() const { return solver_; }
    alkaloid::outcome const& outcome() const { return outcome_; }

    std::size_t samples() const { return amounts_.size(); }
    /// Sample times as asked for, as far as the simulation came.  [h]
    std::span<double const> times() const { return {times_.data(), amounts_.size()}; }

    /// The course of an observable, or of the amount in a compartment.
    template <class What>
        requires any_observable<What> || any_compartment<What>
    auto operator[](What what) const {
        return as_curve([what](snapshot<M, P, S> const& s) { return s[what]; }, path_to(what));
    }

    /// The state at any time up to the last event or sample, by solving again from the event before it.
    /// At the instant of a dose `which` side of it.  @throws invalid_input outside the simulated time
    snapshot<M, P, S> at(duration<> t, side which = side::after) const {
        double const when = t.base();
        checklist found;
        if (!(when >= 0.0) || comes_after(when, outcome_.reached))
            found.refuse("t", text(when), "h", "in the simulated time, 0 to " + text(outcome_.reached) + " h");
        found.settle("profile.at");
        knot const* from = &knots_.front();
        for (auto const& k : knots_) {
            if (comes_after(k.time, when))
                break;
            if (same_instant(k.time, when) && which == side::before)
                return {model_, parameters_, k.before};
            from = &k;
        }
        state x = from->amounts;
        if (!same_instant(when, from->time)) {
            auto engine = solver_.bind(system_of<S>(model_, parameters_));
            engine.run(x, stretch<S, size>{S(from->time), S(when), from->input, {}, 0.0, false}, [](std::size_t, state const&) {});
        }
        return {model_, parameters_, x};
    }

private:
    template <class, class, class, class>
    friend class simulation;

    /// What stands behind the doses, and what the parameter set says stands behind it, behind this readout where it can
    /// tell them apart.
    template <class What>
    basis path_to(What what) const {
        auto const listed = [this](auto const& lines) { return path_ + basis(std::vector<provenance>(lines.begin(), lines.end())); };
        if constexpr (requires { sources(parameters_, what); })
            return listed(sources(parameters_, what));
        else if constexpr (requires { sources(parameters_); })
            return listed(sources(parameters_));
        else
            return path_;
    }
    template <class Read>
    auto as_curve(Read const& read, basis path) const {
        using Q = decltype(read(std::declval<snapshot<M, P, S> const&>()));
        std::vector<S> values;
        values.reserve(amounts_.size());
        auto const base = [](Q const& q) {
            if constexpr (scalar<Q>)
                return S(q);
            else
                return S(q.base());
        };
        for (auto const& x : amounts_)
            values.push_back(base(read(snapshot<M, P, S>(model_, parameters_, x))));
        constexpr dimension D = [] {
            if constexpr (scalar<Q>)
                return dimension{};
            else
                return Q::dim;
        }();
        std::vector<typename curve<D, S>::jump> jumps;
        for (auto const& j : jumps_)
            jumps.push_back({j.sample, base(read(snapshot<M, P, S>(model_, parameters_, j.before)))});
        return curve<D, S>({times_.begin(), times_.begin() + static_cast<std::ptrdiff_t>(amounts_.size())}, std::move(values), std::move(jumps), std::move(path));
    }

    M model_;
    P parameters_;
    Solver solver_;
    std::vector<double> times_;
    std::vector<state> amounts_;
    std::vector<jump> jumps_;
    std::vector<knot> knots_;
    basis path_;
    alkaloid::outcome outcome_;
};

} // namespace alkaloid
