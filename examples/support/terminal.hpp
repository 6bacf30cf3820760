#pragma once
/// What is different where a person watches a terminal: colour in tables. Files and pipes get plain text, as do terminals
/// where NO_COLOR is set (https://no-color.org) or TERM is dumb, and ranks under mpirun.

#include <alkaloid/io/table.hpp>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace support {

/// Of standard output (1) or standard error (2).
inline bool is_terminal([[maybe_unused]] int descriptor) {
#if __has_include(<unistd.h>)
    return isatty(descriptor) != 0;
#else
    return false;
#endif
}

/// Is standard output to be coloured?
inline bool colours() {
    char const* const none = std::getenv("NO_COLOR");
    char const* const terminal = std::getenv("TERM");
    for (char const* const launched : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) // mpirun gives its ranks a terminal of its own
        if (std::getenv(launched) != nullptr)
            return false;
    return is_terminal(1) && (none == nullptr || *none == '\0') && terminal != nullptr && std::string_view(terminal) != "dumb";
}

/// A table on standard output; on a terminal its header is bold, the rule under it faint, and a grade D at a row's end yellow:
/// extrapolated or assumed.
inline void print(alkaloid::table const& rows) {
    if (!colours())
        return rows.print(std::cout);
    std::ostringstream plain;
    rows.print(plain);
    std::istringstream lines(plain.str());
    bool graded = false;
    std::string line;
    for (int i = 0; std::getline(lines, line); ++i) {
        if (i == 0) {
            graded = line.ends_with("grade");
            std::cout << "\033[1m" << line << "\033[0m\n";
        } else if (i == 1)
            std::cout << "\033[2m" << line << "\033[0m\n";
        else if (graded && line.ends_with(" D"))
            std::cout << line.substr(0, line.size() - 1) << "\033[33mD\033[0m\n";
        else
            std::cout << line << '\n';
    }
}

} // namespace support
