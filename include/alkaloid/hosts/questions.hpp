#pragma once
/// @file What a host may ask of a model. Numbers are in the units of the model's description, times in hours.

#include "description.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace alkaloid::hosts {

/// One row of a table of doses.
struct dose_row {
    double time = 0.0;     ///< [h]
    double amount = 0.0;   ///< in the unit of its way
    std::string into = {}; ///< name of a way; empty: the model's first
    double duration = 0.0; ///< of an infusion; 0: at once  [h]
    double rate = 0.0;     ///< instead of a duration; 0: none  [unit of the way per h]
    double ii = 0.0;       ///< between copies  [h]
    long addl = 0;         ///< how many copies follow
    int ss = 0;            ///< 1: steady state at `time` instead of what was there, 2: on top of it; one subject only
};

/// When to look: a list of times, or a grid 0, every, ... until.
struct look {
    std::vector<double> at = {};
    std::optional<double> until = {}, every = {};
};

/// Which solver: "automatic" (exact where the model is linear), "exact", "dopri5", "rosenbrock4" or "taylor".
struct solver_choice {
    std::string name = "automatic";
    std::optional<double> relative = {}; ///< tolerance of each step, where something is integrated; each solver's own without
    std::optional<double> absolute = {}; ///< the same, of an amount  [umol]
};

/// What all questions have in common.
struct setting {
    numbers parameters = {};               ///< what is not named has its typical value
    numbers molar_masses = {};             ///< of substances that are the caller's own  [g/mol]
    std::vector<std::string> outputs = {}; ///< names; none: all observables
    solver_choice solver = {};
};

/// One subject.
struct question : setting {
    std::vector<dose_row> doses = {};
    look when = {};
};

/// Called in the caller's thread, about twenty times a second, while other threads work: how many subjects of how many are
/// done. It returns whether to go on; where it does not, the answer has all subjects, the remaining ones among the failures.
/// It may run the host's own code; what it throws ends the simulation within a block of subjects and comes out, with no answer.
using watcher = std::function<bool(std::size_t done, std::size_t of)>;

/// A column of numbers, one a subject; it looks at the host's memory.
struct subject_column {
    std::string name;
    std::span<double const> values;
};

/// Log-normal variability between people: typical exp(eta), with this coefficient of variation (0.3 is 30 %).
struct variability {
    std::string parameter;
    double cv;
};
/// Of the logarithms of two parameters that vary.
struct correlated {
    std::string one, other;
    double value;
};

/// Many subjects.
struct population_question : setting {
    std::size_t count = 0;                     ///< of subjects; 0: as `ids` or the columns have
    std::vector<std::uint64_t> ids = {};       ///< each once; 1, 2, ... without; draws depend on them
    std::vector<subject_column> columns = {};  ///< parameters of each subject, instead of `parameters`
    std::vector<variability> varies = {};      ///< drawn by the library, around all of the above
    std::vector<correlated> correlations = {};
    std::vector<dose_row> doses = {};
    std::vector<std::uint64_t> doses_of = {};  ///< the subject (id) of each row of `doses`; none: all rows are for everybody
    look when = {};
    std::uint64_t seed = 1, replicate = 0;
    unsigned threads = 0;                      ///< 0: as many as there are processors; changes no bit of the result
    std::span<double> memory = {};             ///< subjects x outputs x samples numbers, the host's; own memory without
    watcher watch = {};
};

/// A column of a table of records: numbers (NaN: missing), or words where the host has words (ID, CMT).
struct record_column {
    std::string name;
    std::span<double const> values = {};
    std::vector<std::string> words = {}; ///< instead of `values`; "" and "." are missing
};

/// NONMEM-style records, one a row, in columns (docs/records.md): TIME, and any of ID, EVID, AMT, CMT, RATE, II, ADDL, SS,
/// any case; columns named like a parameter hold its value row by row; f1, alag1, r1, d1 (2, 3 ...) as in NONMEM. AMT is in
/// the mass unit of its compartment's substance, RATE and r1 in that per hour.
struct record_question : setting {
    std::vector<record_column> columns = {};
    std::vector<std::pair<std::string, std::string>> rename = {}; ///< the table's name, and what it means
    std::string convention = "physical";                          ///< or "nonmem", "mrgsolve"
    std::string covariates = "next";                              ///< between records: "next", "previous" or "linear"
    unsigned threads = 0;
    watcher watch = {};
};

} // namespace alkaloid::hosts
