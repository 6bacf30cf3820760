#pragma once
/// @file Normal deviates within a range, by inversion: the uniform draw is spread over the fractions of people that the
/// range holds. Nobody is drawn twice and nobody is moved to an end, so one draw stays one draw.

#include "../core/error.hpp"
#include "../core/normal.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace alkaloid {

/// The fraction of a standard normal below `z`: where `normal_quantile` gives `z`, found by bisection, so that both agree
/// and no library's erfc comes into it. 0 below about -38.
inline double normal_fraction(double z) {
    if (!(z == z))
        return z;
    if (z > 0.0)
        return 1.0 - normal_fraction(-z);
    // Doubles that are positive are ordered as their bits are: 64 steps find the nearest of them.
    std::uint64_t low = 0, high = std::bit_cast<std::uint64_t>(0.5);
    while (high - low > 1) {
        std::uint64_t const middle = low + (high - low) / 2;
        (normal_quantile(std::bit_cast<double>(middle)) < z ? low : high) = middle;
    }
    return std::bit_cast<double>(low == 0 ? low : high);
}

/// Standard normal deviates in [low, high]: `truncated_normal(-2, 2).of(d.uniform("cl"))`. Infinite ends are allowed. The
/// ends are met to rounding.
class truncated_normal {
public:
    /// @throws invalid_input where the range is none, or holds less than 1e-12 of the people
    truncated_normal(double low, double high) : below_(normal_fraction(low)), above_(normal_fraction(-high)) {
        width_ = high <= 0.0 ? normal_fraction(high) - below_ : low >= 0.0 ? normal_fraction(-low) - above_ : (1.0 - below_) - above_;
        checklist found;
        if (!(low < high))
            found.refuse("truncation", text(low) + " to " + text(high), "SD", "from lower to higher");
        else if (!(width_ >= 1e-12))
            found.refuse("truncation", text(low) + " to " + text(high), "SD", "a range that holds 1e-12 of the people, or more");
        found.settle("truncated_normal");
    }
    /// Of a uniform draw in (0, 1).
    double of(double u) const {
        double const p = std::fma(u, width_, below_);
        return p <= 0.5 ? normal_quantile(p) : -normal_quantile(std::fma(1.0 - u, width_, above_)); // each tail from its own end
    }
    /// What part of the untruncated people the range holds.
    double kept() const { return width_; }

private:
    double below_, above_, width_ = 0.0;
};

} // namespace alkaloid
