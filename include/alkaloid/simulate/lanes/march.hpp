#pragma once
/// @file Several subjects of a linear model on a grid of samples, exactly. Each lane goes from event to event by steps of the
/// grid; what is no whole step is a step of its own.

#include "row_writer.hpp"
#include "way.hpp"

#include "../../solve/lanes/linear_lanes.hpp"

namespace alkaloid::detail {

/// `alike`: all lanes have the same times, so that their samples can be written side by side; the arithmetic is the same.
/// The nodes are events and the grid's points: one more observation at the end changes nothing before it.
template <class System, class Writer, std::size_t W>
void march_lanes(linear_lanes<System>& body, std::array<pack<W>, System::size>& x, std::array<pack<W>, System::size>& input,
                 std::array<lane_way, W>& ways, sample_times const& samples, double until, bool final, bool alike, Writer& out) {
    using S = pack<W>;
    constexpr std::size_t N = System::size;
    for (bool moving = true; moving;) {
        bool changed = false;
        for (std::size_t l = 0; l < W; ++l)
            changed = (!ways[l].done && ways[l].happen(l, x, input)) || changed;
        if (changed)
            body.set_input(input);
        if (alike) {
            while (ways[0].at_sample(samples))
                out.put(ways[0].next_sample++, x);
            ways[0].look_ahead(samples, until, final);
            for (std::size_t l = 1; l < W; ++l) {
                ways[l].next_sample = ways[0].next_sample;
                ways[l].end = ways[0].end;
                ways[l].stop = ways[0].stop;
                ways[l].last = ways[0].last;
            }
        } else {
            for (std::size_t l = 0; l < W; ++l)
                if (!ways[l].done) {
                    while (ways[l].at_sample(samples))
                        out.put_lane(l, ways[l].next_sample++, x);
                    ways[l].look_ahead(samples, until, final);
                }
        }

        // To the first sample, over the others, and on to the end.
        S to_first(0.0), steps(0.0), to_end(0.0), first_on_grid(0.0), end_on_grid(0.0);
        double most = 0.0;
        bool off_grid = false, rest = false;
        for (std::size_t l = 0; l < W; ++l) {
            lane_way const& w = ways[l];
            if (w.done)
                continue;
            bool const any_sample = w.stop > w.next_sample;
            auto const number = static_cast<double>(any_sample ? w.stop - w.next_sample : 0);
            double const at = any_sample ? samples.times[w.stop - 1] : w.now;
            auto const one_step = [&](std::size_t after, double from, double to) {
                // The points before and after a step lie on the grid.
                return after > 0 && same_instant(from, static_cast<double>(after - 1) * samples.step) &&
                       same_instant(to, static_cast<double>(after) * samples.step);
            };
            bool const first = any_sample && one_step(w.next_sample, w.now, samples.times[w.next_sample]);
            bool const final_step = one_step(w.stop, at, w.end);
            first_on_grid.set(l, first ? 1.0 : 0.0);
            end_on_grid.set(l, final_step ? 1.0 : 0.0);
            if (any_sample && !first)
                to_first.set(l, samples.times[w.next_sample] - w.now);
            if (!final_step && comes_after(w.end, at))
                to_end.set(l, w.end - at);
            steps.set(l, number);
            most = std::max(most, number);
            off_grid = off_grid || to_first[l] > 0.0;
            rest = rest || final_step || to_end[l] > 0.0;
        }
        std::array<S, N> before;
        auto const step_where = [&](typename S::mask const& here) {
            before = x;
            body.march(x);
            for (std::size_t i = 0; i < N; ++i)
                x[i] = select(here, x[i], before[i]);
        };
        auto const emit = [&] {
            for (std::size_t l = 0; l < W; ++l)
                if (ways[l].next_sample < ways[l].stop && !ways[l].done)
                    out.put_lane(l, ways[l].next_sample++, x);
        };
        if (most > 0.0) {
            if (off_grid)
                body.move(x, to_first);
            if (alike) {
                if (!off_grid)
                    body.march(x);
                out.put(ways[0].next_sample++, x);
                std::size_t sample = ways[0].next_sample;
                body.march(x, ways[0].stop - sample, [&](auto const& now) { out.put(sample++, now); });
                ways[0].next_sample = ways[0].stop;
            } else {
                step_where(first_on_grid > S(0.0));
                emit();
                for (double k = 1.0; k < most; ++k) { // NOLINT(clang-analyzer-security.FloatLoopCounter): whole numbers
                    step_where(S(k) < steps);
                    emit();
                }
            }
        }
        if (rest) {
            step_where(end_on_grid > S(0.0));
            body.move(x, to_end);
        }
        moving = false;
        for (auto& w : ways) {
            if (!w.done)
                w.arrive();
            moving = moving || !w.done;
        }
    }
    out.flush();
}

} // namespace alkaloid::detail
