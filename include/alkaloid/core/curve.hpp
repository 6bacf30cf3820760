#pragma once
/// @file A quantity over time: what a simulation returns and what the dynamics work on.

#include "basis.hpp"
#include "error.hpp"
#include "units.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace alkaloid {

/// Values at ascending times; where a dose jumps, the value after it, and the value before it in `jumps()`.
/// `D` is the dimension of the values (`dimension{}` for fractions), `S` their scalar.
template <dimension D, scalar S = double>
class curve {
public:
    /// The value just before sample `index`, where a dose made it differ.
    struct jump {
        std::size_t index;
        S before;
    };

    /// Times in hours, ascending; values in base units, one a time.  @throws invalid_input
    curve(std::vector<double> times, std::vector<S> values, std::vector<jump> jumps = {}, basis path = {})
        : times_(std::move(times)), values_(std::move(values)), jumps_(std::move(jumps)), path_(std::move(path)) {
        std::ranges::sort(jumps_, {}, &jump::index);
        checklist check;
        if (times_.size() != values_.size())
            check.refuse("number of values", std::to_string(values_.size()), "",
                         "the number of times, " + std::to_string(times_.size()));
        for (std::size_t i = 0; i < times_.size(); ++i)
            if (!all_finite(times_[i]) || (i > 0 && times_[i] < times_[i - 1])) {
                check.refuse("time[" + std::to_string(i) + "]", text(times_[i]), "h", "finite and not before its predecessor");
                break;
            }
        if (!jumps_.empty() && jumps_.back().index >= size())
            check.refuse("jump at sample", std::to_string(jumps_.back().index), "", "below the number of samples, " + std::to_string(size()));
        check.settle("curve");
    }

    std::size_t size() const { return times_.size(); }
    bool empty() const { return times_.empty(); }
    duration<> time(std::size_t i) const { return duration<>::from_base(times_.at(i)); }
    /// The value at sample `i`; after a dose at that very time.
    auto operator[](std::size_t i) const { return detail::measured<D, S>(values_.at(i)); }
    /// The value at sample `i`, before a dose at that very time.
    auto before(std::size_t i) const { return detail::measured<D, S>(before_base(i)); }
    S const& before_base(std::size_t i) const {
        auto const j = jump_at(i);
        return j == jumps_.end() ? values_.at(i) : j->before;
    }

    std::span<double const> times() const& { return times_; } ///< [h]
    std::span<S const> values() const& { return values_; }    ///< base units
    // Of a temporary, by value, so that a loop over them does not outlive them.
    std::vector<double> times() && { return std::move(times_); }
    std::vector<S> values() && { return std::move(values_); }
    std::vector<jump> const& jumps() const { return jumps_; } ///< in order of time

    /// The constants behind these values; `evidence(curve)` names the weakest.
    basis const& rests_on() const& { return path_; }
    basis rests_on() && { return std::move(path_); }
    /// The same values, which rest on `more`, too.
    curve resting_on(basis const& more) const {
        curve c = *this;
        c.path_ = path_ + more;
        return c;
    }

    /// Another curve, `f` applied to every base value, jumps included; `E` is the dimension of the result.
    template <dimension E, class F>
    auto map(F const& f) const {
        using T = std::decay_t<decltype(f(std::declval<S const&>()))>;
        std::vector<T> values;
        values.reserve(size());
        for (auto const& v : values_)
            values.push_back(f(v));
        std::vector<typename curve<E, T>::jump> jumps;
        for (auto const& j : jumps_)
            jumps.push_back({j.index, f(j.before)});
        return curve<E, T>(times_, std::move(values), std::move(jumps), path_);
    }

    /// Another curve, `f` of this one's and `other`'s base values; both must have the same times.  @throws invalid_input
    template <dimension E, dimension D2, class S2, class F>
    auto zip(curve<D2, S2> const& other, F const& f) const {
        using T = std::decay_t<decltype(f(std::declval<S const&>(), std::declval<S2 const&>()))>;
        checklist check;
        if (size() != other.size())
            check.refuse("number of samples", std::to_string(other.size()), "", "as in the first curve, " + std::to_string(size()));
        for (std::size_t i = 0; check.empty() && i < size(); ++i)
            if (times_[i] != other.times()[i])
                check.refuse("time[" + std::to_string(i) + "]", text(other.times()[i]), "h", "as in the first curve, " + text(times_[i]) + " h");
        check.settle("curves combined");
        std::vector<T> values;
        values.reserve(size());
        for (std::size_t i = 0; i < size(); ++i)
            values.push_back(f(values_[i], other.values()[i]));
        std::vector<typename curve<E, T>::jump> jumps;
        for (auto const& j : jumps_)
            jumps.push_back({j.index, f(j.before, other.before_base(j.index))});
        for (auto const& j : other.jumps())
            if (jump_at(j.index) == jumps_.end())
                jumps.push_back({j.index, f(values_[j.index], j.before)});
        return curve<E, T>(times_, std::move(values), std::move(jumps), path_ + other.rests_on());
    }

private:
    auto jump_at(std::size_t i) const {
        auto const j = std::ranges::lower_bound(jumps_, i, {}, &jump::index);
        return j != jumps_.end() && j->index == i ? j : jumps_.end();
    }
    std::vector<double> times_;
    std::vector<S> values_;
    std::vector<jump> jumps_;
    basis path_;
};

template <dimension D, class S>
auto operator*(double a, curve<D, S> const& c) {
    return c.template map<D>([a](S const& x) { return S(a * x); });
}
namespace detail {
/// The first value of a curve outside a range, before jumps included, as a violation.
template <dimension D, class S>
void require_values(checklist& check, std::string const& name, curve<D, S> const& c, allowed_range const& range, std::string_view unit = {}) {
    for (std::size_t i = 0; i < c.size(); ++i)
        if (!range.admits(c.values()[i]))
            return check.require(name + " at " + text(c.times()[i], 6) + " h", c.values()[i], range, unit);
    for (auto const& j : c.jumps())
        if (!range.admits(j.before))
            return check.require(name + " just before " + text(c.times()[j.index], 6) + " h", j.before, range, unit);
}
} // namespace detail

/// By a constant from the literature, on which the product then rests.
template <dimension D, class S>
auto operator*(reported<double> const& a, curve<D, S> const& c) {
    return (a.value * c).resting_on({provenance_of("factor", a)});
}
template <dimension D, class S, scalar T>
    requires(!std::is_arithmetic_v<T>)
auto operator*(T const& a, curve<D, S> const& c) {
    return c.template map<D>([&a](S const& x) { return common_scalar_t<S, T>(a * x); });
}
template <dimension D, class S, dimension E, class T>
auto operator*(curve<D, S> const& c, quantity<E, T> const& q) {
    return c.template map<D + E>([&q](S const& x) { return common_scalar_t<S, T>(x * q.base()); });
}
template <dimension D, class S, dimension E, class T>
auto operator/(curve<D, S> const& c, quantity<E, T> const& q) {
    return c.template map<D - E>([&q](S const& x) { return common_scalar_t<S, T>(x / q.base()); });
}
template <dimension D, class S, class T>
auto operator+(curve<D, S> const& a, curve<D, T> const& b) {
    return a.template zip<D>(b, [](S const& x, T const& y) { return common_scalar_t<S, T>(x + y); });
}
/// A ratio of two curves, e.g. metabolite over parent.
template <dimension D, class S, dimension E, class T>
auto operator/(curve<D, S> const& a, curve<E, T> const& b) {
    return a.template zip<D - E>(b, [](S const& x, T const& y) { return common_scalar_t<S, T>(x / y); });
}

} // namespace alkaloid
