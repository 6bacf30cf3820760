#pragma once
/// @file What a trial of alcohol published: a curve, or one number. To compare with; nothing is fitted to these but where
/// a constant says so.

#include "../core/source.hpp"

#include <limits>
#include <span>

namespace alkaloid::alcohol_trials {

/// What was not given.
inline constexpr double not_given = std::numeric_limits<double>::quiet_NaN();

/// One point of a published curve.
struct point {
    double at;                ///< from the start of drinking  [min]
    double level;             ///< in blood, or breath as blood  [g/L]
    double spread = not_given; ///< as printed; the curve says of which kind
    verification status = verification::read;
};

/// A published curve.
struct published_curve {
    std::string_view study, cite;
    std::string_view who;    ///< subjects, and what is known of them
    std::string_view drunk;  ///< how much, of what, when
    int n = 0;               ///< subjects; 0: not stated
    std::span<point const> points;
    spread_kind spread = spread_kind::none;
    std::string_view note = {};
};

/// One published number, in `unit`.
struct result {
    std::string_view study, cite;
    std::string_view condition, endpoint;
    double value = not_given, low = not_given, high = not_given; ///< ends of the spread (value -+ SD for an SD)
    std::string_view unit = {};
    int n = 0; ///< subjects; 0: not stated
    spread_kind spread = spread_kind::none;
    verification status = verification::read;
    std::string_view note = {};
};

} // namespace alkaloid::alcohol_trials
