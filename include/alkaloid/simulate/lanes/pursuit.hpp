#pragma once
/// @file Several subjects, integrated at once, each at its own pace: a lane steps through its own events and never waits for
/// another's. What a lane computes depends on its own numbers only.

#include "recurrence.hpp"
#include "row_writer.hpp"
#include "way.hpp"

#include "../../core/text.hpp"

#include <limits>
#include <string>

namespace alkaloid::detail {

/// Why lanes gave up, and how far they came.
template <std::size_t W>
struct pursuit_report {
    std::array<std::string, W> failure{}; ///< empty where all went well
    std::array<long, W> steps{};
};

/// Moves each lane to the end of a period by `Method` (see solve/lanes/taylor_lanes.hpp).
template <class Method, std::size_t W, std::size_t N, class Writer>
class pursuit {
    using S = pack<W>;
    using state = std::array<S, N>;

public:
    pursuit(Method& method, state& x, state& input, std::array<lane_way, W>& ways, sample_times const& samples, long max_steps, Writer& out,
            pursuit_report<W>& report)
        : method_(method), x_(x), input_(input), ways_(ways), samples_(samples), max_steps_(max_steps), out_(out), report_(report) {}

    /// `reuse`: periods that recur are copied, not integrated.
    void run(double until, bool final, bool reuse = false) {
        reuse_ = reuse && samples_.step > 0.0;
        until_ = until;
        final_ = final;
        for (std::size_t l = 0; l < W; ++l)
            if (ways_[l].done)
                rest(l);
            else
                open(l);
        for (long round = 1; any(active_ > S(0.0)); ++round) {
            S const left = end_ - now_;
            S const taken = method_.advance(x_, input_, left, fresh_ > S(0.0));
            fresh_ = S(0.0);
            auto const stepped = taken > S(0.0), short_of_end = taken < left;
            S const reached = select(short_of_end, now_ + taken, end_);
            auto const stuck = stepped & short_of_end & !(reached > now_);
            auto const lost = (active_ > S(0.0)) & ((!method_.sound()) | stuck);
            if (any(lost) || round > max_steps_)
                for (std::size_t l = 0; l < W; ++l)
                    if (lost[l] || (round > max_steps_ && active_[l] > 0.0))
                        give_up(l, stuck[l] ? "as its steps fell to nothing" : lost[l] ? "on numbers that are not finite" : "after " + std::to_string(max_steps_) + " steps");
            auto const counts = stepped & (active_ > S(0.0));
            steps_ = steps_ + select(counts, S(1.0), S(0.0));
            for (std::size_t l = 0; l < W; ++l) {
                std::size_t const first = ways_[l].next_sample, behind = ways_[l].behind(samples_, reached[l]);
                if (counts[l] && behind > first) {
                    out_.put_along(l, first, behind, samples_.times, now_[l], [&](std::size_t i, auto const& tau) { return method_.along(i, l, tau); });
                    ways_[l].next_sample = behind;
                }
            }
            state next = x_;
            method_.to(taken, next);
            S least(0.0), size(0.0);
            for (std::size_t i = 0; i < N; ++i) {
                x_[i] = select(counts, next[i], x_[i]);
                peak_[i] = max(peak_[i], abs(x_[i]));
                least = min(least, x_[i]);
                size = max(size, abs(x_[i]));
            }
            // An explicit method that steps over a sharp bend can leave the amounts that there are.
            auto const negative = (active_ > S(0.0)) & (least < S(-1e-3) * size) & (size > S(1e-3));
            if (any(negative))
                for (std::size_t l = 0; l < W; ++l)
                    if (negative[l])
                        give_up(l, "as amounts fell below zero");
            now_ = select(counts, reached, now_);
            auto const arrived = (active_ > S(0.0)) & !(now_ < end_);
            if (any(arrived))
                for (std::size_t l = 0; l < W; ++l)
                    if (arrived[l]) {
                        ways_[l].arrive();
                        ways_[l].done ? rest(l) : open(l);
                    }
        }

        for (std::size_t l = 0; l < W; ++l)
            report_.steps[l] += static_cast<long>(steps_[l]);
    }

private:
    /// Events of one instant, and stretches of no length between them.
    void open(std::size_t l) {
        lane_way& w = ways_[l];
        if (reuse_ && recur(l))
            return rest(l);
        do {
            w.happen(l, x_, input_);
            for (std::size_t i = 0; i < N; ++i)
                peak_[i].set(l, std::max(peak_[i][l], std::abs(x_[i][l])));
            while (w.at_sample(samples_))
                out_.put_lane(l, w.next_sample++, x_);
            w.look_ahead(samples_, until_, final_);
            if (!(w.end > w.now))
                w.arrive();
        } while (!(w.end > w.now) && !w.done);
        if (w.done)
            return rest(l);
        now_.set(l, w.now);
        end_.set(l, w.end);
        fresh_.set(l, 1.0);
        active_.set(l, 1.0);
    }
    /// Takes over what is known of the lane's next periods; true where that was all that was left.
    bool recur(std::size_t l) {
        lane_way& w = ways_[l];
        typename recurrence<N>::amounts x, peak;
        for (std::size_t i = 0; i < N; ++i) {
            x[i] = x_[i][l];
            peak[i] = peak_[i][l];
        }
        for (;;) {
            auto const known = past_[l].seen(w, samples_, x, peak);
            past_[l].arrive(w, x);
            double const end = w.now + known.length;
            bool const cut = comes_after(end, until_);
            if (known.events == 0 || (cut && !final_))
                return false;
            std::size_t const count = std::min(known.samples, samples_.times.size() - w.next_sample);
            out_.repeat(l, w.next_sample - known.samples, w.next_sample, count);
            w.next_sample += count;
            w.now = cut ? until_ : end;
            if (cut)
                return w.done = true;
            w.next_event += known.events;
            if (w.next_event < w.events.size() && same_instant(w.events[w.next_event].time, end))
                w.now = w.events[w.next_event].time;
        }
    }
    void rest(std::size_t l) {
        now_.set(l, ways_[l].now);
        end_.set(l, ways_[l].now);
        active_.set(l, 0.0);
    }
    /// Nothing of a lane that failed shall slow the others down.
    void give_up(std::size_t l, std::string const& why) {
        report_.failure[l] = std::string(Method::name) + ": gave up " + why + " at t = " + text(now_[l], 6) + " h of " + text(samples_.until, 6) + " h; " +
                             std::string(Method::advice);
        ways_[l].now = now_[l];
        ways_[l].done = ways_[l].failed = true;
        for (std::size_t i = 0; i < N; ++i) {
            x_[i].set(l, 0.0);
            input_[i].set(l, 0.0);
        }
        rest(l);
    }

    Method& method_;
    state& x_;
    state& input_;
    std::array<lane_way, W>& ways_;
    sample_times const& samples_;
    long max_steps_;
    Writer& out_;
    pursuit_report<W>& report_;
    double until_ = 0.0;
    bool final_ = true, reuse_ = false;
    state peak_{};
    std::array<recurrence<N>, W> past_{};
    S now_{0.0}, end_{0.0}, fresh_{1.0}, active_{0.0}, steps_{0.0};
};

} // namespace alkaloid::detail
