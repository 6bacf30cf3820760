#pragma once
/// @file When two times are one instant: 3 * 0.1 h and 0.3 h are, though their last bits differ.

#include <algorithm>
#include <cmath>
#include <limits>

namespace alkaloid {

/// A few roundings apart, as sums and multiples of the same times are; no solver steps over less.
inline bool same_instant(double a, double b) {
    return a == b || std::abs(a - b) < 16.0 * std::numeric_limits<double>::epsilon() * std::max(std::abs(a), std::abs(b));
}
/// `a` lies behind `b`, and not at the same instant.
inline bool comes_after(double a, double b) {
    return a > b && !same_instant(a, b);
}

} // namespace alkaloid
