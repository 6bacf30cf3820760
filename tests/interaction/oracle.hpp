#pragma once
/// @file The shared tables of combinations, and the tolerances of their README.

#include "../facts/table.hpp"
#include "../shared_data.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

/// How far a result may be from the table: closed forms, and what solves an equation or integrates.
struct allowance {
    double absolute, relative;
    bool admits(double result, double reference) const { return std::abs(result - reference) <= absolute + relative * std::abs(reference); }
};
inline constexpr allowance closed{1e-12, 1e-10}, solved{1e-8, 1e-7};

/// The number in a column; NaN where the field is empty.
inline double number(row const& r, std::string const& column) {
    std::string const& text = r.at(column);
    return text.empty() ? std::numeric_limits<double>::quiet_NaN() : std::strtod(text.c_str(), nullptr);
}
/// The rows of a table, or none where the shared data are missing, which the caller has then been told.
inline std::vector<row> interaction_table(std::filesystem::path const& shared, std::string const& name) {
    return table(shared / "oracles" / "interaction" / (name + ".csv"));
}
