#pragma once
/// Progress on standard error, where that is a terminal; nothing at all where it is a file or a pipe.

#include "terminal.hpp"

#include <alkaloid/simulate/cohort_options.hpp>

#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <utility>

namespace support {

/// For `cohort_options::progress`: drawn at most ten times a second, wiped when all are done.
inline std::function<void(alkaloid::cohort_progress)> progress_bar(std::string what) {
    if (!is_terminal(2))
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

/// Where nobody knows how much is to come: `counted()` for each piece of work, shown ten times a second, wiped at the end.
class progress_count {
public:
    explicit progress_count(std::string what) : what_(std::move(what)), shown_(is_terminal(2)) {}
    progress_count(progress_count const&) = delete;
    progress_count& operator=(progress_count const&) = delete;
    ~progress_count() {
        if (shown_ && count_ > 0)
            std::cerr << '\r' << std::string(what_.size() + 24, ' ') << '\r' << std::flush;
    }
    void counted() {
        ++count_;
        auto const now = std::chrono::steady_clock::now();
        if (!shown_ || now - last_ < std::chrono::milliseconds(100))
            return;
        last_ = now;
        std::cerr << '\r' << what_ << ' ' << count_ << std::flush;
    }

private:
    std::string what_;
    bool shown_;
    std::size_t count_ = 0;
    std::chrono::steady_clock::time_point last_ = {};
};

} // namespace support
