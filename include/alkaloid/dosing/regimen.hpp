#pragma once
/// @file Regimens: doses over time, as values that add, repeat and shift.

#include "dose.hpp"

#include "../core/basis.hpp"
#include "../core/order.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace alkaloid {

/// Doses in order of time; at equal times in the order given.
template <scalar S = double>
class regimen {
public:
    using scalar_type = S;
    regimen() = default;
    regimen(dose<S> const& one) : doses_{one} { check(); }
    explicit regimen(std::vector<dose<S>> all) : doses_(std::move(all)) {
        check();
        detail::put_in_order(doses_, [](auto const& a, auto const& b) {
            return min_lane(value_of(a.given.at.base())) < min_lane(value_of(b.given.at.base()));
        });
    }

    std::vector<dose<S>> const& doses() const& { return doses_; }
    /// Of a temporary, by value: `for (auto const& d : repeat(...).doses())` keeps what it walks over.
    std::vector<dose<S>> doses() && { return std::move(doses_); }
    std::size_t size() const { return doses_.size(); }
    bool empty() const { return doses_.empty(); }

    /// Both, side by side.
    friend regimen operator+(regimen const& a, regimen const& b) {
        std::vector<dose<S>> all = a.doses_;
        all.insert(all.end(), b.doses_.begin(), b.doses_.end());
        return regimen(std::move(all)).resting_on(a.path_ + b.path_);
    }

    /// The same doses, `by` later.
    regimen delayed(duration<S> const& by) const {
        std::vector<dose<S>> all;
        for (auto const& d : doses_)
            all.push_back(d.delayed(by));
        return regimen(std::move(all)).resting_on(path_);
    }

    /// What the amounts rest on: nothing where they were chosen, an assay where they are a product's content.
    basis const& rests_on() const& { return path_; }
    basis rests_on() && { return std::move(path_); }
    regimen resting_on(basis const& more) const {
        regimen r = *this;
        r.path_ = path_ + more;
        return r;
    }

private:
    void check() const {
        checklist found;
        for (std::size_t i = 0; i < doses_.size(); ++i)
            doses_[i].check(found, doses_.size() == 1 ? std::string("dose") : "dose[" + std::to_string(i) + "]");
        found.settle("regimen");
    }
    std::vector<dose<S>> doses_;
    basis path_;
};
template <class S>
regimen(dose<S>) -> regimen<S>;
template <class S>
regimen(std::vector<dose<S>>) -> regimen<S>;

/// How often: `{.every = 8 * h, .count = 9}`.
struct repetition {
    duration<> every;
    long count;
};

/// `count` times the same, the k-th at k * every exactly.  @throws invalid_input
template <scalar S>
regimen<S> repeat(regimen<S> const& what, repetition const& how) {
    checklist found;
    found.require("every", how.every.base(), positive, "h");
    if (how.count < 1 || how.count > 10'000'000)
        found.refuse("count", std::to_string(how.count), "", "at least 1 and at most 10000000");
    found.settle("repeat");
    std::vector<dose<S>> all;
    all.reserve(what.size() * static_cast<std::size_t>(how.count));
    for (long k = 0; k < how.count; ++k)
        for (auto const& d : what.doses())
            all.push_back(d.delayed(duration<S>::from_base(S(static_cast<double>(k) * how.every.base()))));
    return regimen<S>(std::move(all)).resting_on(what.rests_on());
}
template <scalar S>
regimen<S> repeat(dose<S> const& what, repetition const& how) {
    return repeat(regimen<S>(what), how);
}
/// `repeat({mitragynine::drug, 25 * mg}, {.every = 8 * h, .count = 9})`
inline regimen<double> repeat(dose<double> const& what, repetition const& how) {
    return repeat(regimen<double>(what), how);
}

/// The same doses, `by` later.
template <scalar S>
regimen<S> delayed(regimen<S> const& what, duration<> const& by) {
    return what.delayed(by);
}

template <scalar S>
regimen<S> operator+(dose<S> const& a, dose<S> const& b) {
    return regimen<S>(a) + regimen<S>(b);
}

} // namespace alkaloid
