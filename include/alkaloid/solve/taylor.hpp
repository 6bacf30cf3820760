#pragma once
/// @file Taylor's method: steps as long as the power series of the amounts reach, samples read off the series.

#include "shared_clock.hpp"
#include "span.hpp"
#include "taylor_expansion.hpp"
#include "tolerance.hpp"

#include "../core/error.hpp"

#include <limits>

namespace alkaloid {

/// Explicit, of order 14, for models made of flows: long steps at tight tolerances, no rejected ones. Not for stiff models,
/// nor for laws that are no power series where the amount is zero (a broken power of it), nor for laws that branch: it
/// sees no kink ahead.  @cite jorba2005
struct taylor {
    double relative = 1e-10;
    amount<> absolute = amount<>::from_base(1e-9);
    std::vector<own_tolerance> absolute_in = {}; ///< e.g. `{{"brain", 1e-12 * umol}}`
    long max_steps = 1'000'000;                  ///< in one simulation

    static constexpr std::string_view name = "taylor";
    static constexpr int order = 14;

    template <class System>
    class engine;
    template <class System>
    auto bind(System const& system) const {
        static_assert(requires { system.terms(); }, "taylor reads the laws of flows: this model gives derivatives only; use dopri5 or rosenbrock4");
        if constexpr (requires { system.terms(); })
            return engine<System>(system, *this);
        else
            return detail::no_engine{};
    }
};

template <class System>
class taylor::engine {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;

    engine(System const& system, taylor const& s)
        : system_(system), series_(system), relative_(s.relative),
          absolute_(resolve_tolerances(System::compartments::names, s.relative, s.absolute, s.absolute_in, s.max_steps, taylor::name)),
          max_steps_(s.max_steps) {}

    template <class Report>
    void run(state& x, stretch<S, N> const& s, Report&& report) {
        double const begin = detail::shared_instant(s.from, taylor::name), end = detail::shared_instant(s.to, taylor::name);
        auto const f = [&](state const& at, state& slope, double when) {
            system_.derivatives(at, slope, when);
            for (std::size_t i = 0; i < N; ++i)
                slope[i] += s.input[i];
        };
        detail::shift_along(x, s.from, -1.0, f, begin);
        std::size_t sample = 0;
        for (double t = begin; t < end;) {
            if (effort_.steps >= max_steps_)
                fail("after " + std::to_string(max_steps_) + " steps", t, end, x);
            series_.expand(system_, x, s.input);
            effort_.evaluations += order;
            double const step = min_lane(series_.reach(relative_, absolute_));
            bool const last = !(t + step < end);
            if (!finite() || (!last && !(step >= 16.0 * std::numeric_limits<double>::epsilon() * t)))
                fail(finite() ? "as its steps fell to " + text(step, 3) + " h" : "on a series that is not finite", t, end, x);
            ++effort_.steps;
            double const reached = last ? end : t + step;
            for (; sample < s.times.size() && s.times[sample] <= reached; ++sample) {
                state out;
                series_.at(S(s.times[sample] - t), out);
                report(sample, out);
            }
            series_.at(S(reached - t), x);
            t = reached;
        }
        detail::shift_along(x, s.to, 1.0, f, end);
    }

    effort spent() const { return effort_; }

private:
    bool finite() const {
        for (std::size_t i = 0; i < N; ++i)
            if (!all_finite(series_.highest(i)))
                return false;
        return true;
    }
    [[noreturn]] static void fail(std::string const& why, double t, double end, state const& x) {
        std::vector<double> amounts;
        for (auto const& v : x)
            amounts.push_back(max_lane(value_of(v)));
        std::string what = "taylor: gave up " + why + " at t = " + text(t, 6) + " h of " + text(end, 6) +
                           " h; the model may be stiff, or a law no power series there, try rosenbrock4{} or dopri5{}; amounts there:";
        for (std::size_t i = 0; i < N; ++i)
            what.append(" ").append(System::compartments::names[i]).append(" ").append(text(amounts[i], 4));
        throw integration_error(what + " umol", t, std::move(amounts));
    }

    System system_;
    detail::taylor_expansion<System, order> series_;
    double relative_;
    std::array<double, N> absolute_;
    long max_steps_;
    effort effort_;
};

} // namespace alkaloid
