#pragma once
/// @file Periods that go as earlier ones went: a lane whose doses recur, and whose amounts are back where they were, need not
/// be integrated again. What it decides depends on that lane's own numbers only.

#include "way.hpp"

#include <array>
#include <cmath>

namespace alkaloid::detail {

/// One lane's recent arrivals at events, each as it was before they happened.
template <std::size_t N>
class recurrence {
public:
    using amounts = std::array<double, N>;

    /// Amounts count as the same within this part of the largest that the compartment has held: a few roundings.
    static constexpr double same_part = 1e-15;
    /// Events that a period may have.
    static constexpr std::size_t longest = 8;

    struct period {
        std::size_t events = 0;  ///< in it; 0: none recurs
        double length = 0.0;     ///< [h]
        std::size_t samples = 0; ///< in it
    };

    /// The period that begins at `w`'s event with amounts `x` as one before it did, if there is one. `peak`: the largest
    /// amounts so far. Infusions must have ended, and the grid must fit the period.
    period seen(lane_way const& w, sample_times const& samples, amounts const& x, amounts const& peak) const {
        if (samples.step > 0.0 && w.running.empty())
            for (std::size_t k = 1; k <= std::min(count_, longest); ++k) {
                arrival const& a = all_[(next_ + longest - k) % longest];
                double const length = w.now - a.time;
                std::size_t const held = w.next_sample - a.sample;
                if (same_instant(static_cast<double>(held) * samples.step, length) && same_amounts(a.x, x, peak) && same_doses(w, a.event, length))
                    return {w.next_event - a.event, length, held};
            }
        return {};
    }
    /// Remembers where `w` is.
    void arrive(lane_way const& w, amounts const& x) {
        if (!w.running.empty())
            return;
        all_[next_] = {w.now, w.next_event, w.next_sample, x};
        next_ = (next_ + 1) % longest;
        count_ = std::min(count_ + 1, longest);
    }
    void forget() { count_ = 0; }

private:
    struct arrival {
        double time;
        std::size_t event, sample;
        amounts x;
    };

    static bool same_amounts(amounts const& a, amounts const& b, amounts const& peak) {
        for (std::size_t i = 0; i < N; ++i)
            if (!(std::abs(a[i] - b[i]) <= same_part * peak[i]))
                return false;
        return true;
    }
    /// From its next event on, `w` gets for `length` hours what it got from event `from` on.
    static bool same_doses(lane_way const& w, std::size_t from, double length) {
        std::size_t e = w.next_event;
        for (std::size_t k = from; k < w.next_event; ++k, ++e) {
            if (e == w.events.size())
                return false;
            auto const &then = w.events[k], &now = w.events[e];
            if (!same_instant(then.time + length, now.time) || then.kind != now.kind || then.into != now.into || then.amount != now.amount)
                return false;
        }
        return e == w.events.size() || !comes_after(w.now + length, w.events[e].time); // and nothing besides
    }

    std::array<arrival, longest> all_{};
    std::size_t next_ = 0, count_ = 0;
};

} // namespace alkaloid::detail
