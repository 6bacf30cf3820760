#pragma once
/// @file Bins of nearly equal relative width, found without a logarithm.

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace alkaloid {

/// Bins for magnitudes: every power of two is cut into `per_octave()` bins of equal width, so that the index of a value
/// is its exponent and the leading 20 bits of its mantissa, times that number: integers alone, the same bits under every
/// compiler. It is the mapping of DDSketch that interpolates linearly between powers of two, 1.44 times as many bins as
/// its logarithm.  @cite masson2019
/// A bin's edges are numbers that double has, b/a - 1 <= 1/per_octave + 2^-20, and `value` is 2ab/(a + b), as far from
/// either relatively: `bound() <= relative`.
class magnitude_bins {
public:
    static constexpr std::int32_t none_such = std::numeric_limits<std::int32_t>::max(); ///< index of what is not finite

    /// `relative` in [0.0001, 0.1], `smallest` a normal number (summary_plan.check).
    magnitude_bins(double relative, double smallest)
        : per_octave_(static_cast<std::uint32_t>(std::ceil(1.0 / (2.0 * relative / (1.0 - relative) - 0x1p-20)))), below_(raw(leading(smallest)) - 1) {}

    std::uint32_t per_octave() const { return per_octave_; }
    /// The greatest relative error of `value` of the bin of a number.
    double bound() const {
        double const d = 1.0 / static_cast<double>(per_octave_) + 0x1p-20;
        return d / (2.0 + d);
    }

    /// The bin of a number: 1 and above for positive ones, -1 and below for negative ones, 0 for magnitudes below the bin
    /// of the smallest, `none_such` for what is not finite.
    std::int32_t index(double x) const {
        std::uint32_t const top = static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(x) >> 32), size = top & 0x7fffffffu;
        std::int32_t const over = raw(size) - below_, i = over > 0 ? over : 0, sign = static_cast<std::int32_t>(top) >> 31;
        return size >= 0x7ff00000u ? none_such : (i ^ sign) - sign; // -i where the sign is set
    }
    bool operator==(magnitude_bins const&) const = default;

    /// What stands for every number of bin i.
    double value(std::int32_t i) const {
        if (i == 0)
            return 0.0;
        std::int32_t const r = (i > 0 ? i : -i) + below_;
        double const a = edge(r), b = edge(r + 1), size = a * (2.0 / (1.0 + a / b));
        return i > 0 ? size : -size;
    }

private:
    static std::uint32_t leading(double x) { return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(x) >> 32); }
    std::int32_t raw(std::uint32_t size) const {
        return static_cast<std::int32_t>((std::uint64_t{size} * per_octave_) >> 20);
    }
    /// The least number of the bin counted from 0.0.
    double edge(std::int32_t r) const {
        std::uint64_t const top = ((static_cast<std::uint64_t>(r) << 20) + per_octave_ - 1) / per_octave_;
        return top >= 0x7ff00000u ? std::numeric_limits<double>::max() : std::bit_cast<double>(top << 32);
    }

    std::uint32_t per_octave_;
    std::int32_t below_;
};

} // namespace alkaloid
