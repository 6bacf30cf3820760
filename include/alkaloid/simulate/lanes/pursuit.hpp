#pragma once
/// @file Several subjects, integrated at once, each at its own pace: a lane steps through its own events and never waits for
/// another's. What a lane computes depends on its own numbers only.

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

/// Moves each lane to `until` by `Method` (see solve/lanes/taylor_lanes.hpp); `x` are the amounts there.
template <class Method, std::size_t W, std::size_t N, class Writer>
void pursue(Method& method, std::array<pack<W>, N>& x, std::array<pack<W>, N>& input, std::array<lane_way, W>& ways,
            sample_times const& samples, double until, bool final, long max_steps, Writer& out, pursuit_report<W>& report) {
    using S = pack<W>;
    S now(0.0), end(0.0), fresh(1.0);
    auto const open = [&](std::size_t l) {
        lane_way& w = ways[l];
        // Events of one instant, and stretches of no length between them.
        for (;;) {
            w.happen(l, x, input);
            while (w.at_sample(samples))
                out.put_lane(l, w.next_sample++, x);
            w.look_ahead(samples, until, final);
            if (w.end > w.now)
                break;
            w.arrive();
            if (w.done)
                break;
        }
        now.set(l, w.now);
        end.set(l, w.end);
        fresh.set(l, 1.0);
    };
    bool moving = false;
    for (std::size_t l = 0; l < W; ++l) {
        if (!ways[l].done)
            open(l);
        now.set(l, ways[l].now);
        end.set(l, ways[l].done ? ways[l].now : ways[l].end);
        moving = moving || !ways[l].done;
    }
    while (moving) {
        S const left = end - now;
        S const taken = method.advance(x, input, left, fresh > S(0.0));
        fresh = S(0.0);
        S const reached = select(taken < left, now + taken, end);
        auto const sound = method.sound();

        // Samples behind the step, lane by lane.
        std::array<std::size_t, W> sample{}, number{};
        std::size_t most = 0;
        for (std::size_t l = 0; l < W; ++l) {
            lane_way& w = ways[l];
            if (w.done)
                continue;
            if (!sound[l] || (taken[l] < left[l] && now[l] + taken[l] <= now[l] && taken[l] > 0.0) || ++report.steps[l] > max_steps) {
                report.failure[l] = std::string(Method::name) + ": gave up " +
                                    (!sound[l]                      ? "on numbers that are not finite"
                                     : report.steps[l] > max_steps ? "after " + std::to_string(max_steps) + " steps"
                                                                    : "as its steps fell to nothing") +
                                    " at t = " + text(now[l], 6) + " h of " + text(samples.until, 6) + " h; " + std::string(Method::advice);
                w.done = w.failed = true;
                continue;
            }
            if (!(taken[l] > 0.0))
                continue;
            sample[l] = w.next_sample;
            while (w.next_sample < w.stop && samples.times[w.next_sample] <= reached[l])
                ++w.next_sample;
            number[l] = w.next_sample - sample[l];
            most = std::max(most, number[l]);
        }
        for (std::size_t k = 0; k < most; ++k) {
            S tau(0.0);
            std::array<std::size_t, W> place{};
            std::array<bool, W> here{};
            for (std::size_t l = 0; l < W; ++l) {
                here[l] = k < number[l];
                if (here[l]) {
                    place[l] = sample[l] + k;
                    tau.set(l, samples.times[place[l]] - now[l]);
                }
            }
            out.put_each(place, here, [&](std::size_t i) { return method.at(i, tau); });
        }

        std::array<S, N> next = x;
        method.to(taken, next);
        auto const stepped = taken > S(0.0);
        for (std::size_t i = 0; i < N; ++i)
            x[i] = select(stepped, next[i], x[i]);
        now = select(stepped, reached, now);
        moving = false;
        for (std::size_t l = 0; l < W; ++l) {
            lane_way& w = ways[l];
            if (!w.done && !(now[l] < end[l])) {
                w.arrive();
                if (!w.done)
                    open(l);
            }
            if (w.failed) // nothing of it shall slow the others down
                for (std::size_t i = 0; i < N; ++i) {
                    x[i].set(l, 0.0);
                    input[i].set(l, 0.0);
                }
            if (w.done) {
                now.set(l, w.now);
                end.set(l, w.now);
            }
            moving = moving || !w.done;
        }
    }
}

} // namespace alkaloid::detail
