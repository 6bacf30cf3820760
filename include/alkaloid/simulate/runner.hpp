#pragma once
/// @file What runs an event program: amounts, inflows and the clock of one subject, moved by a solver.

#include "../core/error.hpp"
#include "../dosing/event.hpp"
#include "../solve/span.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace alkaloid {

/// One subject on the way. Between events the solver moves it; events change it at once.
template <class System, class Solver>
class runner {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;

    runner(System const& system, Solver const& solver) : solver_(solver) {
        become(system);
        x_.fill(S(0.0));
        input_.fill(S(0.0));
    }

    /// From here on another system: other parameters, other compartments on.
    void become(System const& system) {
        if (engine_)
            add(spent_, engine_->spent());
        engine_.reset(); // before the new one is made: engines may be large
        engine_.emplace(solver_.bind(system));
    }

    state const& amounts() const { return x_; }
    state& amounts() { return x_; }
    state const& input() const { return input_; }
    double now() const { return now_; }
    void set_clock(double t) { now_ = t; }
    effort spent() const {
        effort all = spent_;
        add(all, engine_->spent());
        return all;
    }

    /// On to `end`; `report(i, amounts)` at each of `times`, which lie in (now, end].
    template <class Report>
    void run_to(double end, std::span<double const> times, double step, bool first_on_grid, bool last, Report&& report) {
        engine_->run(x_, stretch<S, N>{S(now_), S(end), input_, times, step, first_on_grid, last}, report);
        now_ = end;
    }
    void run_to(double end) {
        if (end > now_)
            run_to(end, {}, 0.0, false, false, [](std::size_t, state const&) {});
        now_ = end;
    }

    /// Events of one instant, the clock's. Their times may carry derivatives, which the amounts follow there and back.
    class instant {
    public:
        explicit instant(runner& r) : r_(r), clock_(r.now_) {}
        instant(instant const&) = delete;
        instant& operator=(instant const&) = delete;
        void take(event<S> const& e) {
            S const own = S(r_.now_) + (e.time - S(instant_of(e)));
            r_.drift(clock_, own);
            r_.apply(e);
            clock_ = own;
        }
        void close() { r_.drift(clock_, S(r_.now_)); }

    private:
        runner& r_;
        S clock_;
    };

    /// All infusions stop; amounts stay.
    void stop_infusions() {
        running_.clear();
        input_.fill(S(0.0));
    }
    bool finite() const { return finite(x_); }
    static bool finite(state const& x) {
        return std::ranges::all_of(x, [](S const& v) { return all_finite(v); });
    }

private:
    friend class instant;

    /// Within one instant, along the derivatives of time only.
    void drift(S const& from, S const& to) {
        if (!identical(from, to))
            engine_->run(x_, stretch<S, N>{from, to, input_, {}, 0.0, false}, [](std::size_t, state const&) {});
    }

    /// Infusions are intervals: the inflow is summed anew from those that run, never counted up and down.
    void apply(event<S> const& e) {
        switch (e.kind) {
        case event_kind::jump: x_[e.into] += e.amount; return;
        case event_kind::replace: x_[e.into] = e.amount; return;
        case event_kind::rate_on: running_.push_back({e.number, e.into, e.amount}); break;
        case event_kind::rate_off: std::erase_if(running_, [&](infusion const& i) { return i.number == e.number; }); break;
        default: return; // the others change more than amounts: their owner does it
        }
        input_.fill(S(0.0));
        for (auto const& i : running_)
            input_[i.into] += i.rate;
    }
    static void add(effort& a, effort const& b) {
        a.steps += b.steps;
        a.rejected += b.rejected;
        a.evaluations += b.evaluations;
    }

    struct infusion {
        std::size_t number, into;
        S rate;
    };
    Solver solver_;
    std::optional<decltype(std::declval<Solver const&>().bind(std::declval<System const&>()))> engine_;
    effort spent_;
    state x_, input_;
    std::vector<infusion> running_;
    double now_ = 0.0;
};

} // namespace alkaloid
