#pragma once
/// @file Threads over blocks of work. Which thread does what, and when, changes nothing but the time it takes.

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace alkaloid::detail {

/// Calls `make(k)` once in each of `threads` threads (thread 0 is the caller's) and hands what it made every block that
/// is free: `one.run(block)`. The first exception is thrown again when all have ended.
template <class Make>
void each_block(std::size_t blocks, unsigned threads, Make const& make) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex guard;
    auto const work = [&](unsigned k) {
        try {
            auto&& one = make(k);
            for (std::size_t b = next++; b < blocks; b = next++)
                one.run(b);
        } catch (...) {
            next = blocks;
            std::lock_guard const lock(guard);
            if (!failure)
                failure = std::current_exception();
        }
    };
    std::vector<std::jthread> others;
    for (unsigned k = 1; k < threads && k < blocks; ++k)
        others.emplace_back(work, k);
    work(0);
    others.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace alkaloid::detail
