#pragma once
/// How every example ends: 0, or 2 with one line that says why.

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>

namespace support {

/// What the library says in several lines, in one.
inline std::string one_line(std::string reason) {
    for (std::size_t at = reason.find("\n  "); at != std::string::npos; at = reason.find("\n  ", at))
        reason.replace(at, 3, reason[at - 1] == 'd' ? ": " : "; ");
    for (char& c : reason)
        c = c == '\n' ? ' ' : c;
    return reason;
}

/// The arguments of an example that asks nothing but where to write: [--json] [stem of the files].
struct file_arguments {
    std::string stem;
    bool json = false;

    /// @throws std::runtime_error
    file_arguments(int argc, char** argv, std::string usual) : stem(std::move(usual)) {
        bool named = false;
        for (int i = 1; i < argc; ++i) {
            std::string const word = argv[i];
            if (word == "--json")
                json = true;
            else if (named || word.empty() || word.front() == '-')
                throw std::runtime_error("'" + word + "': the arguments are [--json] [stem of the files that are written]");
            else
                stem = word, named = true;
        }
    }
    /// For "wrote ...".
    std::string kinds() const { return json ? ".csv, .json" : ".csv"; }
};

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
