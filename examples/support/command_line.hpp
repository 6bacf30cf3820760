#pragma once
/// The command line of an example: what is wrong with it is one line and status 2.

#include "program.hpp"

#include <alkaloid/simulate/cohort_options.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>

namespace support {

/// Reads it; a status where the program is to end with it (help, or a line on standard error). Where several processes run
/// one program only one `speaks`.
inline std::optional<int> parsed(CLI::App& app, int argc, char** argv, bool speaks = true) {
    try {
        app.parse(argc, argv);
        return std::nullopt;
    } catch (CLI::Success const& e) {
        return speaks ? app.exit(e) : 0;
    } catch (CLI::ParseError const& e) {
        if (speaks)
            std::cerr << app.get_name() << ": " << e.what() << " (" << app.get_name() << " --help lists the options)\n";
        return 2;
    }
}

/// What every example of a cohort is asked.
struct cohort_question {
    std::size_t people;
    double milligrams; ///< of mitragynine at a time
    std::string stem;
    std::uint64_t seed = 20261127;
    unsigned threads = alkaloid::cohort_options{}.threads;
    std::string csv = {};
    bool json = false, picture = true;

    std::string csv_file() const { return csv.empty() ? stem + ".csv" : csv; }
    /// For "wrote ...".
    std::string written() const { return csv_file() + (json ? ", .json" : ""); }
};

inline void add_cohort_options(CLI::App& app, cohort_question& c, std::string const& which_people, std::string const& which_dose) {
    app.add_option("--people", c.people, which_people)->capture_default_str()->group("People");
    app.add_option("--seed", c.seed, "of all draws")->capture_default_str()->group("People");
    app.add_option("--mg", c.milligrams, which_dose)->capture_default_str()->group("Dose");
    app.add_option("--csv", c.csv, "file for the curves  [<out>.csv]")->group("Output");
    app.add_flag("--json", c.json, "the same as JSON beside it")->group("Output");
    app.add_option("--out", c.stem, "stem of the files that are written")->capture_default_str()->group("Output");
    app.add_flag("!--no-picture", c.picture, "do not draw (gnuplot is then not needed)")->group("Output");
    app.add_option("--threads", c.threads, "changes no digit of the answer  [one for each processor]")->group("Work");
}

} // namespace support
