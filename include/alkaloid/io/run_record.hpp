#pragma once
/// @file What a result was made with: library, compiler, solver, parameters. Written above every table of numbers.

#include "../core/field.hpp"
#include "../core/text.hpp"
#include "../simulate/outcome.hpp"
#include "../version.hpp"

#include <string>
#include <vector>

namespace alkaloid {

/// The compiler this was built with.
inline std::string compiler() {
#if defined(__clang__)
    return "clang " + std::to_string(__clang_major__) + "." + std::to_string(__clang_minor__) + "." + std::to_string(__clang_patchlevel__);
#elif defined(__GNUC__)
    return "g++ " + std::to_string(__GNUC__) + "." + std::to_string(__GNUC_MINOR__) + "." + std::to_string(__GNUC_PATCHLEVEL__);
#else
    return "unknown compiler";
#endif
}

/// Lines for a file's header: version, compiler, how it was solved, every parameter with its unit.
template <self_describing P>
std::vector<std::string> run_record(P const& parameters, outcome const& how, std::string const& tolerances = "none (exact)") {
    std::vector<std::string> lines{"alkaloid " + std::string(version), "compiler: " + compiler(),
                                   "solver: " + std::string(how.solver), "tolerances: " + tolerances};
    for_each_field(parameters, [&](auto const& f, auto const& x) {
        lines.push_back("parameter " + std::string(f.name) + ": " + text(max_lane(value_of(x))) +
                        (f.unit_text.empty() ? "" : " " + std::string(f.unit_text)));
    });
    return lines;
}

} // namespace alkaloid
