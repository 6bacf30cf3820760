#pragma once
/// @file What a whole trial does not know: typical values with the covariance of their estimates, drawn once a replicate.
/// Between people there is `omega`; constants with a printed spread have `draws::around`.

#include "../core/draws.hpp"
#include "omega.hpp"

#include <cmath>

namespace alkaloid {

/// On which scale the estimates are normal.
enum class estimate_scale { natural, logarithm };

/// Estimates and the covariance of their errors: `uncertain("fit", {"cl", "v1"}, {26.5, 160}, {{..}, {..}})`. On the scale
/// of the logarithm the covariance is that of log(estimate): a relative standard error of 0.4 is about 0.16.
template <std::size_t N>
class uncertain {
public:
    /// @throws invalid_input
    uncertain(std::string_view name, std::string_view const (&names)[N], double const (&estimates)[N], double const (&covariance)[N][N], estimate_scale scale = estimate_scale::logarithm)
        : errors_(name, names, covariance), scale_(scale) {
        checklist found;
        for (std::size_t i = 0; i < N; ++i) {
            estimates_[i] = estimates[i];
            found.require(errors_.keys()[i] + ": estimate", estimates[i], scale == estimate_scale::logarithm ? positive : any_finite);
        }
        found.settle("uncertain");
    }
    std::array<std::string, N> const& names() const { return errors_.names(); }
    /// The typical values of replicate `trial`: `draws(seed, k)` for the k-th. All people of a trial share them. They look at
    /// the names of this object, which must outlive them.
    effects<N> draw(draws const& trial) const {
        auto value = errors_.draw(trial);
        for (std::size_t i = 0; i < N; ++i)
            value.value[i] = scale_ == estimate_scale::logarithm ? estimates_[i] * std::exp(value.value[i]) : estimates_[i] + value.value[i];
        return value;
    }

private:
    omega<N> errors_;
    std::array<double, N> estimates_{};
    estimate_scale scale_;
};
template <std::size_t N>
uncertain(std::string_view, std::string_view const (&)[N], double const (&)[N], double const (&)[N][N]) -> uncertain<N>;
template <std::size_t N>
uncertain(std::string_view, std::string_view const (&)[N], double const (&)[N], double const (&)[N][N], estimate_scale) -> uncertain<N>;

} // namespace alkaloid
