#pragma once
/// A progress bar on standard error, where that is a terminal; nothing at all where it is a file or a pipe.

#include <alkaloid/simulate/cohort_options.hpp>

#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <utility>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace support {

inline bool someone_watches() {
#if __has_include(<unistd.h>)
    return isatty(2) != 0;
#else
    return false;
#endif
}

/// For `cohort_options::progress`: drawn at most ten times a second, wiped when all are done.
inline std::function<void(alkaloid::cohort_progress)> progress_bar(std::string what) {
    if (!someone_watches())
        return {};
    return [what = std::move(what), last = std::chrono::steady_clock::time_point{}](alkaloid::cohort_progress at) mutable {
        auto const now = std::chrono::steady_clock::now();
        if (at.done < at.of && now - last < std::chrono::milliseconds(100))
            return;
        last = now;
        std::size_t const width = 40, full = at.of > 0 ? width * at.done / at.of : width;
        if (at.done < at.of)
            std::cerr << '\r' << what << " [" << std::string(full, '#') << std::string(width - full, ' ') << "] " << at.done << " of " << at.of << std::flush;
        else
            std::cerr << '\r' << std::string(what.size() + width + 48, ' ') << '\r' << std::flush;
    };
}

} // namespace support
