#pragma once
/// @file A block of effects that vary together: names and a covariance matrix, and their draws.

#include "../core/error.hpp"
#include "../core/normal.hpp"
#include "covariance.hpp"
#include "truncation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// The SD of a logarithm whose log-normal has this coefficient of variation: sqrt(log(1 + cv^2)).
inline double sd_of_cv(double cv) {
    double const x = cv * cv, y = std::fma(cv, cv, 1.0);
    return y == 1.0 ? cv : std::sqrt(detail::portable_log(y) * (x / (y - 1.0))); // log1p without the platform's last digits
}
/// And back: sqrt(exp(sd^2) - 1).
inline double cv_of_sd(double sd) { return std::sqrt(std::expm1(sd * sd)); }

/// One draw of a block. `value` is in the order of the block's names, so `auto const [cl, v] = block.draw(d).value` takes
/// them apart. It looks at the block's names: the block must outlive it.
template <std::size_t N>
struct effects {
    std::array<double, N> value;
    std::array<std::string, N> const* names;

    /// @throws invalid_input where the block has no such effect
    double operator[](std::string_view name) const {
        for (std::size_t i = 0; i < N; ++i)
            if ((*names)[i] == name)
                return value[i];
        checklist found;
        std::string all;
        for (auto const& n : *names)
            all += (all.empty() ? "" : ", ") + n;
        found.refuse("effect", std::string(name), "", "one of " + all);
        found.settle("effects");
        return 0.0;
    }
};

/// A correlation of two effects, by name.
struct correlation {
    std::string_view one, other;
    double value;
};

/// A covariance block: `omega("disposition", {"cl", "v1"}, {{0.09, 0.03}, {0.03, 0.16}})`. Means are 0. Blocks are
/// independent of each other, and so are a block's draws in different slots: give an occasion as the slot, and it is
/// variability between occasions. Each effect is drawn under the name "block.effect", so that a block for people and one for
/// occasions may both have a "cl". The draws are the same bits under any compiler.
template <std::size_t N>
class omega {
public:
    /// @throws invalid_input where a variance is negative or no number, or the matrix is not symmetric (to 1e-12) or not
    /// positive semidefinite (to 1e-12 of its largest variance)
    omega(std::string_view block, std::string_view const (&names)[N], double const (&covariance)[N][N]) : block_(block) {
        std::copy_n(names, N, names_.begin());
        for (std::size_t i = 0; i < N; ++i)
            std::copy_n(covariance[i], N, covariance_[i].begin());
        settle();
    }
    /// From SDs and the correlations that are not 0.  @throws invalid_input
    static omega of_sds(std::string_view block, std::string_view const (&names)[N], double const (&sds)[N], std::vector<correlation> const& correlations = {}) {
        return omega(block, names, sds, correlations, [](double sd) { return sd; });
    }
    /// From the coefficients of variation of log-normal parameters (0.3 is 30 %); the correlations are of the logarithms.
    /// @throws invalid_input
    static omega of_cvs(std::string_view block, std::string_view const (&names)[N], double const (&cvs)[N], std::vector<correlation> const& correlations = {}) {
        return omega(block, names, cvs, correlations, sd_of_cv);
    }

    std::string const& block() const { return block_; }
    std::array<std::string, N> const& names() const { return names_; }
    /// What each effect is drawn under: "block.effect". For `sobol_plan`, and to know that nothing else uses them.
    std::array<std::string, N> const& keys() const { return keys_; }
    double covariance(std::size_t i, std::size_t j) const { return covariance_[i][j]; }

    /// The block's effects for the person, replicate and seed of `d` (`subject_draws`, a Sobol point, or `draws` of a whole
    /// trial), in this slot.
    template <class D>
    effects<N> draw(D const& d, std::uint64_t slot = 0) const {
        std::array<double, N> z{};
        for (std::size_t i = 0; i < N; ++i)
            z[i] = deviate(d, keys_[i], slot);
        return correlated(z);
    }
    /// The same with the independent deviates behind the effects kept within `range`, which are SDs for independent effects.
    /// In a block with correlations an effect is a sum of them, so that its own range is wider than that.
    template <class D>
    effects<N> draw(D const& d, truncated_normal const& range, std::uint64_t slot = 0) const {
        std::array<double, N> z{};
        for (std::size_t i = 0; i < N; ++i)
            z[i] = range.of(uniform(d, keys_[i], slot));
        return correlated(z);
    }

private:
    template <class ToSd>
    omega(std::string_view block, std::string_view const (&names)[N], double const (&spreads)[N], std::vector<correlation> const& correlations, ToSd to_sd) : block_(block) {
        std::copy_n(names, N, names_.begin());
        checklist found;
        for (std::size_t i = 0; i < N; ++i)
            found.require(block_ + "." + names_[i] + ": spread", spreads[i], not_negative);
        std::array<double, N> sd{};
        for (std::size_t i = 0; i < N; ++i)
            covariance_[i][i] = (sd[i] = to_sd(spreads[i])) * sd[i];
        for (auto const& c : correlations) {
            auto const i = where(c.one), j = where(c.other);
            std::string const pair = block_ + ": correlation of " + std::string(c.one) + " and " + std::string(c.other);
            if (i == N || j == N || i == j)
                found.refuse(pair, text(c.value), "", "of two effects of the block");
            else if (covariance_[i][j] != 0.0)
                found.refuse(pair, text(c.value), "", "given once");
            else
                covariance_[i][j] = covariance_[j][i] = c.value * sd[i] * sd[j];
            found.require(pair, c.value, allowed_range{.low = -1.0, .high = 1.0, .words = "in [-1, 1]"});
        }
        found.settle("omega");
        settle();
    }

    std::size_t where(std::string_view name) const { return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin()); }

    void settle() {
        checklist found;
        double largest = 0.0;
        for (std::size_t i = 0; i < N; ++i) {
            keys_[i] = block_ + "." + names_[i];
            found.require(keys_[i] + ": variance", covariance_[i][i], not_negative);
            if (names_[i].empty() || where(names_[i]) != i)
                found.refuse(block_ + ": effect", "'" + names_[i] + "'", "", "a name of its own");
            largest = std::max(largest, covariance_[i][i]);
            for (std::size_t j = 0; j < i; ++j) {
                double const a = covariance_[i][j], b = covariance_[j][i];
                std::string const pair = block_ + ": covariance of " + names_[i] + " and " + names_[j];
                found.require(pair, a, any_finite);
                if (std::isfinite(a) && !(std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b))))
                    found.refuse(pair, text(a) + " and " + text(b), "", "the same on both sides of the diagonal");
            }
        }
        if (found.empty())
            if (double const least = detail::smallest_eigenvalue(covariance_); !(least >= -1e-12 * largest))
                found.refuse(block_ + ": smallest eigenvalue of the covariance", text(least, 4), "", ">= 0: no people vary like that");
        found.settle("omega");
        root_ = detail::cholesky(covariance_);
    }

    template <class D>
    static double deviate(D const& d, std::string const& key, std::uint64_t slot) {
        if constexpr (requires { d.normal(key, slot); })
            return d.normal(key, slot);
        else
            return d.normal(slot == 0 ? key : key + "@" + std::to_string(slot));
    }
    template <class D>
    static double uniform(D const& d, std::string const& key, std::uint64_t slot) {
        if constexpr (requires { d.uniform(key, slot); })
            return d.uniform(key, slot);
        else
            return d.uniform(slot == 0 ? key : key + "@" + std::to_string(slot));
    }
    effects<N> correlated(std::array<double, N> const& z) const {
        effects<N> eta{{}, &names_};
        for (std::size_t i = 0; i < N; ++i) {
            double sum = 0.0;
            for (std::size_t k = 0; k <= i; ++k)
                sum = std::fma(root_[i][k], z[k], sum);
            eta.value[i] = sum;
        }
        return eta;
    }

    std::string block_;
    std::array<std::string, N> names_{}, keys_{};
    detail::square<N> covariance_{}, root_{};
};
template <std::size_t N>
omega(std::string_view, std::string_view const (&)[N], double const (&)[N][N]) -> omega<N>;

} // namespace alkaloid
