#pragma once
/// @file Ligands that compete for one site: the equilibrium, and the same over time.

#include "ligand.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// One site, competitive, at equilibrium, on bare numbers: turns the ratios C_i/K_i into the occupied fractions
/// rho_i = (C_i/K_i) / (1 + sum_j C_j/K_j) in place and returns their sum. Unchecked: for laws.
/// Not for ligands that leave the site more slowly than their concentration changes.  @cite gaddum1937
template <class Range>
constexpr auto gaddum(Range& ratios) {
    auto sum = ratios[0];
    for (std::size_t i = 1; i < ratios.size(); ++i)
        sum = sum + ratios[i];
    decltype(sum) const whole = 1.0 + sum;
    for (auto& x : ratios)
        x = x / whole;
    return decltype(sum)(sum / whole);
}

namespace detail {

/// Gathers ligands, complains about all of them at once, and works out who holds the site at every time.
template <class S>
class competition {
public:
    /// Takes the time grid and the jumps of a curve; call for every ligand before `add`.
    template <class L>
    void note(L const& l) {
        if constexpr (L::over_time) {
            if (!gridded_)
                times_.assign(l.concentration.times().begin(), l.concentration.times().end());
            gridded_ = true;
            for (auto const& j : l.concentration.jumps())
                jumps_.push_back(j.index);
            std::sort(jumps_.begin(), jumps_.end());
            jumps_.erase(std::unique(jumps_.begin(), jumps_.end()), jumps_.end());
        }
    }

    template <class L>
    void add(L const& l) {
        auto const name = "ligand[" + std::to_string(after_.size()) + "]";
        check_.require(name + ".ki", l.ki.base(), positive, "umol/L");
        std::vector<S> after(times_.size(), S(0.0)), before(jumps_.size(), S(0.0));
        if constexpr (L::over_time) {
            if (same_grid(l.concentration, name)) {
                examine(l.concentration, name);
                for (std::size_t i = 0; i < after.size(); ++i)
                    after[i] = l.concentration.values()[i] / l.ki.base();
                for (std::size_t j = 0; j < before.size(); ++j)
                    before[j] = l.concentration.before_base(jumps_[j]) / l.ki.base();
            }
        } else {
            check_.require(name + ".concentration", l.concentration.base(), not_negative, "umol/L");
            S const ratio = l.concentration.base() / l.ki.base();
            after.assign(after.size(), ratio);
            before.assign(before.size(), ratio);
        }
        after_.push_back(std::move(after));
        before_.push_back(std::move(before));
    }

    /// The fraction each ligand occupies, and last the sum.  @throws invalid_input
    std::vector<curve<dimension{}, S>> curves(std::string const& where) {
        if (after_.empty())
            check_.refuse("number of ligands", "0", "", "at least 1");
        check_.settle(where);
        auto total = shared_out(after_), total_before = shared_out(before_);
        after_.push_back(std::move(total));
        before_.push_back(std::move(total_before));
        std::vector<curve<dimension{}, S>> all;
        for (std::size_t k = 0; k < after_.size(); ++k) {
            std::vector<typename curve<dimension{}, S>::jump> jumps;
            for (std::size_t j = 0; j < jumps_.size(); ++j)
                jumps.push_back({jumps_[j], before_[k][j]});
            all.emplace_back(times_, std::move(after_[k]), std::move(jumps));
        }
        return all;
    }

private:
    template <class C>
    bool same_grid(C const& c, std::string const& name) {
        bool const same = std::equal(c.times().begin(), c.times().end(), times_.begin(), times_.end());
        if (!same)
            check_.refuse(name + ".concentration", std::to_string(c.size()) + " samples", "",
                          "at the times of the first curve, " + std::to_string(times_.size()) + " samples");
        return same;
    }

    /// Integrators undershoot zero a little: negative values of up to 1e-6 of the peak pass as they are.
    template <class C>
    void examine(C const& c, std::string const& name) {
        double peak = 0.0;
        for (auto const& v : c.values())
            peak = all_finite(v) ? std::max(peak, magnitude(v)) : peak;
        allowed_range const range{.low = -1e-6 * peak, .words = "finite and >= 0"};
        std::size_t bad = 0, first = 0;
        for (std::size_t i = c.size(); i-- > 0;)
            if (!range.admits(c.values()[i]) || !range.admits(c.before_base(i))) {
                ++bad;
                first = i;
            }
        if (bad == 0)
            return;
        auto const& v = range.admits(c.values()[first]) ? c.before_base(first) : c.values()[first];
        std::string const more = bad == 1 ? "" : " (and at " + std::to_string(bad - 1) + " later times)";
        check_.require(name + ".concentration at " + text(c.times()[first], 6) + " h" + more, v, range, "umol/L");
    }

    /// Turns the ratios into fractions, time by time; the sums are returned.
    static std::vector<S> shared_out(std::vector<std::vector<S>>& ratios) {
        std::vector<S> totals, now(ratios.size(), S(0.0));
        for (std::size_t i = 0; i < ratios.front().size(); ++i) {
            for (std::size_t k = 0; k < ratios.size(); ++k)
                now[k] = ratios[k][i];
            totals.push_back(gaddum(now));
            for (std::size_t k = 0; k < ratios.size(); ++k)
                ratios[k][i] = now[k];
        }
        return totals;
    }

    bool gridded_ = false;
    std::vector<double> times_;
    std::vector<std::size_t> jumps_;
    std::vector<std::vector<S>> after_, before_;
    checklist check_;
};

} // namespace detail
} // namespace alkaloid
