#pragma once
/// How every example ends: 0, or 2 with one line that says why.

#include <exception>
#include <iostream>
#include <string>

namespace support {

/// Runs `body`; what it throws becomes one line on standard error and status 2.
template <class Body>
int run(char const* program, Body const& body) {
    try {
        return body();
    } catch (std::exception const& e) {
        std::string reason = e.what();
        for (std::size_t at = reason.find("\n  "); at != std::string::npos; at = reason.find("\n  ", at))
            reason.replace(at, 3, reason[at - 1] == 'd' ? ": " : "; ");
        for (char& c : reason)
            c = c == '\n' ? ' ' : c;
        std::cerr << program << ": " << reason << '\n';
        return 2;
    }
}

} // namespace support
