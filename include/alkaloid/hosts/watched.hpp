#pragma once
/// @file Work in other threads while the caller's own keeps looking: progress bars and interrupts of hosts whose
/// interpreters know one thread only.

#include "questions.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>

namespace alkaloid::hosts::detail {

/// Runs `work(done, stop)`, which counts subjects in `done`, in a thread of its own; meanwhile `watch` is called here every
/// twentieth of a second. Where there is no watcher all happens here. What `work` or `watch` throws comes out.
template <class Work>
void watched(std::size_t of, watcher const& watch, Work const& work) {
    std::atomic<std::size_t> done = 0;
    std::stop_source stop;
    if (!watch) {
        work(done, stop.get_token());
        return;
    }
    std::mutex guard;
    std::condition_variable ended;
    bool is_over = false;
    std::exception_ptr of_work, of_watch;
    {
        std::jthread const other([&] {
            try {
                work(done, stop.get_token());
            } catch (...) {
                of_work = std::current_exception();
            }
            std::lock_guard const lock(guard);
            is_over = true;
            ended.notify_one();
        });
        std::unique_lock lock(guard);
        while (!ended.wait_for(lock, std::chrono::milliseconds(50), [&] { return is_over; })) {
            lock.unlock();
            try {
                if (!stop.stop_requested() && !watch(done, of))
                    stop.request_stop();
            } catch (...) {
                of_watch = std::current_exception();
                stop.request_stop();
            }
            lock.lock();
        }
    }
    if (of_watch)
        std::rethrow_exception(of_watch);
    if (of_work)
        std::rethrow_exception(of_work);
    watch(done, of);
}

} // namespace alkaloid::hosts::detail
