#pragma once
/// How every example ends: 0, or 2 with one line that says why.

#include <exception>
#include <iostream>
#include <string>

namespace support {

/// What the library says in several lines, in one.
inline std::string one_line(std::string reason) {
    for (std::size_t at = reason.find("\n  "); at != std::string::npos; at = reason.find("\n  ", at))
        reason.replace(at, 3, reason[at - 1] == 'd' ? ": " : "; ");
    for (char& c : reason)
        c = c == '\n' ? ' ' : c;
    return reason;
}

/// Runs `body`; what it throws becomes one line on standard error and status 2.
template <class Body>
int run(char const* program, Body const& body) {
    try {
        return body();
    } catch (std::exception const& e) {
        std::cerr << program << ": " << one_line(e.what()) << '\n';
        return 2;
    }
}

} // namespace support
