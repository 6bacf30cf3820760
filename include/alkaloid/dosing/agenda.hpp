#pragma once
/// @file What is under way: lagged doses, copies to come, ends of infusions.

#include "event.hpp"

#include <queue>
#include <vector>

namespace alkaloid {

/// Events that wait for their time; at equal times in their total order, then in order of arrival here.
template <scalar S>
class agenda {
public:
    void wait(event<S> const& e) {
        waiting_.push({e, order_++});
    }
    bool empty() const { return waiting_.empty(); }
    void clear() { waiting_ = {}; }

    /// Hands on, in order, every event whose instant is `due`.
    template <class Due, class Take>
    void release(Due const& due, Take const& take) {
        while (!waiting_.empty() && due(instant_of(waiting_.top().what))) {
            event<S> const next = waiting_.top().what;
            waiting_.pop();
            take(next);
        }
    }

private:
    struct entry {
        event<S> what;
        std::size_t order;
    };
    struct later {
        bool operator()(entry const& a, entry const& b) const {
            if (detail::comes_first(a.what, b.what))
                return false;
            return detail::comes_first(b.what, a.what) || a.order > b.order;
        }
    };
    std::priority_queue<entry, std::vector<entry>, later> waiting_;
    std::size_t order_ = 0;
};

} // namespace alkaloid
