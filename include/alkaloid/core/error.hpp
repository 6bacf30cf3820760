#pragma once
/// @file What the library says when it cannot go on: what, where, and what to do.

#include "scalar.hpp"
#include "text.hpp"

#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// One value that cannot be used.
struct violation {
    std::string name;    ///< what it is called, e.g. "cl"
    std::string value;   ///< as given
    std::string unit;    ///< of `value` and of `allowed`; empty for pure numbers
    std::string allowed; ///< e.g. "finite and > 0"

    std::string sentence() const {
        return name + " = " + value + (unit.empty() ? "" : " " + unit) + ", must be " + allowed;
    }
};

/// Values that cannot be used, all of them at once.
class invalid_input : public std::invalid_argument {
public:
    invalid_input(std::string_view where, std::vector<violation> all)
        : std::invalid_argument(message(where, all)), all_(std::move(all)) {}
    std::vector<violation> const& violations() const { return all_; }

private:
    static std::string message(std::string_view where, std::vector<violation> const& all) {
        std::string m(where);
        m += all.size() == 1 ? ": 1 value cannot be used" : ": " + std::to_string(all.size()) + " values cannot be used";
        for (auto const& v : all)
            m += "\n  " + v.sentence();
        return m;
    }
    std::vector<violation> all_;
};

/// The range a value may lie in; the ends belong to it only where the names say so.
struct allowed_range {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool low_included = true;
    std::string_view words = "finite";

    /// Every lane finite (gradients, too) and inside.
    template <scalar S>
    bool admits(S const& x) const {
        auto const v = value_of(x);
        double const least = min_lane(v), most = max_lane(v);
        return all_finite(x) && (low_included ? least >= low : least > low) && most <= high;
    }
};
inline constexpr allowed_range any_finite{};
inline constexpr allowed_range positive{.low = 0.0, .low_included = false, .words = "finite and > 0"};
inline constexpr allowed_range not_negative{.low = 0.0, .words = "finite and >= 0"};
inline constexpr allowed_range fraction{.low = 0.0, .high = 1.0, .words = "in [0, 1]"};
inline constexpr allowed_range positive_fraction{.low = 0.0, .high = 1.0, .low_included = false, .words = "in (0, 1]"};

/// Collects violations, so that one complaint names them all.
class checklist {
public:
    void refuse(std::string name, std::string value, std::string unit, std::string allowed) {
        found_.push_back({std::move(name), std::move(value), std::move(unit), std::move(allowed)});
    }
    /// `x` is the number in `unit`.
    template <scalar S>
    void require(std::string_view name, S const& x, allowed_range const& range, std::string_view unit = {}) {
        if (range.admits(x))
            return;
        auto const v = value_of(x);
        double const shown = range.admits(min_lane(v)) ? max_lane(v) : min_lane(v);
        bool const gradient_only = range.admits(v);
        refuse(std::string(name), text(shown) + (gradient_only ? " (its gradient is not finite)" : ""),
               std::string(unit), std::string(range.words));
    }
    bool empty() const { return found_.empty(); }
    std::vector<violation> const& found() const { return found_; }
    /// Throws `invalid_input` with every violation, if there is one.
    void settle(std::string_view where) const {
        if (!found_.empty())
            throw invalid_input(where, found_);
    }

private:
    std::vector<violation> found_;
};

/// An integration that cannot reach its end: when, why, and what to try.
class integration_error : public std::runtime_error {
public:
    integration_error(std::string const& what, double time, std::vector<double> state)
        : std::runtime_error(what), time_(time), state_(std::move(state)) {}
    double time() const { return time_; }                        ///< last time reached  [h]
    std::vector<double> const& state() const { return state_; }  ///< amounts there  [umol]

private:
    double time_;
    std::vector<double> state_;
};

/// Text from outside that cannot be read.
class parse_error : public std::runtime_error {
public:
    parse_error(std::string const& what, std::size_t line, std::size_t column)
        : std::runtime_error("line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + what),
          line_(line), column_(column) {}
    std::size_t line() const { return line_; }
    std::size_t column() const { return column_; }

private:
    std::size_t line_, column_;
};

} // namespace alkaloid
