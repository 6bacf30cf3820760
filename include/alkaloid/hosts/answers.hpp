#pragma once
/// @file What comes back to a host: plain arrays, in the units of the model's description.

#include "description.hpp"

#include "../simulate/cohort_options.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace alkaloid::hosts {

/// One subject's course.
struct course {
    std::vector<output> outputs;
    std::vector<double> times;  ///< as asked for  [h]
    std::vector<double> values; ///< [output][sample]; at the time of a dose the value after it
    std::string solver;         ///< what solved it: "exact + dopri5"
    long steps = 0;             ///< of what was integrated

    std::span<double const> operator[](std::size_t output) const { return {values.data() + output * times.size(), times.size()}; }
};

/// Many subjects' courses.
struct crowd {
    std::vector<output> outputs;
    std::vector<double> times;            ///< [h]
    std::vector<std::uint64_t> ids;
    std::span<double> values;             ///< [subject][output][sample], NaN for who failed; the host's memory, or `own`
    std::unique_ptr<double[]> own;
    std::vector<subject_failure> failures; ///< index, id, message, in order of the people
    std::vector<std::uint64_t> rescued;   ///< whom another solver, alone, brought to the end
    std::string solver;                   ///< "exact + taylor, 8 lanes, 2 threads"
    long steps = 0;
    bool stopped = false;                 ///< the watcher said so; who was not reached is among the failures
};

/// A subject of a table that could not be simulated.
struct record_failure {
    std::string id;
    std::size_t first_row, rows; ///< where its rows are, from 0, and how many
    std::string message;
};

/// What is seen after each record of a table.
struct record_course {
    std::vector<output> outputs;
    std::size_t rows = 0;
    std::vector<double> values;          ///< [output][row], NaN where a subject failed
    std::vector<double> time_after_dose; ///< [row], NaN before the first dose  [h]
    std::vector<record_failure> failures;
    std::vector<std::string> unused;     ///< columns that mean nothing to the model (DV, MDV, ...)
    std::string solver, convention;
    bool stopped = false;
};

/// What stands behind one parameter's typical value.
struct source_line {
    std::string name;       ///< parameter
    std::string printed;    ///< as the source prints it; "changed" where the value is the caller's own
    std::string population; ///< who, or which assay
    std::string cite;       ///< key in docs/references.bib
    std::string status;     ///< "read", "fitted", "assumed", ...
    char grade;             ///< 'A' to 'D'
    std::string note;
};

} // namespace alkaloid::hosts
