#pragma once
/// @file Several inputs over the same times, jumps and all: what everything that combines curves begins with.

#include "../core/curve.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid::detail {

/// Gathers curves and constants on one grid and complains about all of them at once. Call `note` for every input, then
/// `add` for every input; then `settle`, then read.
template <class S>
class aligned {
public:
    explicit aligned(checklist& found) : check_(found) {}

    /// Takes the time grid and the jumps of a curve.
    template <class C>
    void note(C const& c) {
        if constexpr (requires { c.jumps(); }) {
            if (!gridded_)
                times_.assign(c.times().begin(), c.times().end());
            gridded_ = true;
            for (auto const& j : c.jumps())
                jumps_.push_back(j.index);
            std::sort(jumps_.begin(), jumps_.end());
            jumps_.erase(std::unique(jumps_.begin(), jumps_.end()), jumps_.end());
            path_ = path_ + c.rests_on();
        }
    }
    /// One more row: `f` of the input's base values, which must be finite and not negative. A curve may undershoot zero
    /// by a millionth of its peak, as integrators do; such values pass as they are.
    template <class C, class F>
    void add(C const& c, std::string const& name, std::string_view unit, F const& f) {
        std::vector<S> after(times_.size(), S(0.0)), before(jumps_.size(), S(0.0));
        if constexpr (requires { c.jumps(); }) {
            examine(c, name, unit);
            if (same_grid(c, name)) {
                for (std::size_t i = 0; i < after.size(); ++i)
                    after[i] = f(c.values()[i]);
                for (std::size_t j = 0; j < before.size(); ++j)
                    before[j] = f(c.before_base(jumps_[j]));
            }
        } else {
            check_.require(name, c.base(), not_negative, unit);
            S const value = f(c.base());
            after.assign(after.size(), value);
            before.assign(before.size(), value);
        }
        after_.push_back(std::move(after));
        before_.push_back(std::move(before));
    }

    std::vector<double> const& times() const { return times_; }
    std::vector<std::size_t> const& jumps() const { return jumps_; }
    basis const& path() const { return path_; }
    void rests_on(basis const& more) { path_ = path_ + more; }
    std::size_t rows() const { return after_.size(); }
    S const& after(std::size_t row, std::size_t sample) const { return after_[row][sample]; }
    S const& before(std::size_t row, std::size_t jump) const { return before_[row][jump]; }
    /// Is there a jump at this sample, and which? `jumps().size()` where there is none.
    std::size_t jump_at(std::size_t sample) const {
        auto const j = std::lower_bound(jumps_.begin(), jumps_.end(), sample);
        return j != jumps_.end() && *j == sample ? static_cast<std::size_t>(j - jumps_.begin()) : jumps_.size();
    }

    /// Curves from `f`, which turns the rows at one instant into `count` results: `f(sample, now, results)`.
    template <class F>
    std::vector<curve<dimension{}, S>> curves(std::size_t count, F const& f) const {
        return filled(std::vector<S>(rows(), S(0.0)), std::vector<S>(count, S(0.0)), f);
    }
    /// The same where both numbers are known beforehand, for which `now` and `results` are arrays and stay in registers.
    template <std::size_t Rows, std::size_t Count, class F>
    std::vector<curve<dimension{}, S>> curves(F const& f) const {
        return filled(std::array<S, Rows>{}, std::array<S, Count>{}, f);
    }

private:
    template <class Now, class Out, class F>
    std::vector<curve<dimension{}, S>> filled(Now now, Out out, F const& f) const {
        std::size_t const count = out.size();
        std::vector<std::vector<S>> values(count, std::vector<S>(times_.size(), S(0.0)));
        std::vector<std::vector<typename curve<dimension{}, S>::jump>> jumps(count);
        for (std::size_t i = 0; i < times_.size(); ++i) {
            for (std::size_t k = 0; k < now.size(); ++k)
                now[k] = after_[k][i];
            f(i, now, out);
            for (std::size_t k = 0; k < count; ++k)
                values[k][i] = out[k];
        }
        for (std::size_t j = 0; j < jumps_.size(); ++j) {
            for (std::size_t k = 0; k < now.size(); ++k)
                now[k] = before_[k][j];
            f(jumps_[j], now, out);
            for (std::size_t k = 0; k < count; ++k)
                jumps[k].push_back({jumps_[j], out[k]});
        }
        std::vector<curve<dimension{}, S>> all;
        all.reserve(count);
        for (std::size_t k = 0; k < count; ++k)
            all.emplace_back(times_, std::move(values[k]), std::move(jumps[k]), path_);
        return all;
    }
    template <class C>
    bool same_grid(C const& c, std::string const& name) {
        std::size_t const both = std::min(c.size(), times_.size());
        std::size_t i = 0;
        while (i < both && c.times()[i] == times_[i])
            ++i;
        bool const same = i == c.size() && i == times_.size();
        if (!same && i < both)
            check_.refuse(name + ", time[" + std::to_string(i) + "]", text(c.times()[i]), "h", "as in the first curve, " + text(times_[i]) + " h");
        else if (!same)
            check_.refuse(name, std::to_string(c.size()) + " samples", "", "at the times of the first curve, " + std::to_string(times_.size()) + " samples");
        return same;
    }
    template <class C>
    void examine(C const& c, std::string const& name, std::string_view unit) {
        double peak = 0.0;
        for (auto const& v : c.values())
            peak = all_finite(v) ? std::max(peak, magnitude(v)) : peak;
        allowed_range const range{.low = -1e-6 * peak, .words = "finite and >= 0"};
        bool good = true;
        for (auto const& v : c.values())
            good = good && range.admits(v);
        for (auto const& j : c.jumps())
            good = good && range.admits(j.before);
        if (good)
            return;
        std::size_t bad = 0, first = 0;
        for (std::size_t i = c.size(); i-- > 0;)
            if (!range.admits(c.values()[i]) || !range.admits(c.before_base(i))) {
                ++bad;
                first = i;
            }
        auto const& v = range.admits(c.values()[first]) ? c.before_base(first) : c.values()[first];
        std::string const more = bad == 1 ? "" : " (and at " + std::to_string(bad - 1) + " later times)";
        check_.require(name + " at " + text(c.times()[first], 6) + " h" + more, v, range, unit);
    }

    checklist& check_;
    bool gridded_ = false;
    std::vector<double> times_;
    std::vector<std::size_t> jumps_;
    std::vector<std::vector<S>> after_, before_;
    basis path_;
};

} // namespace alkaloid::detail
