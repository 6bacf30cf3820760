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

/// What work that is watched tells and asks.
class watched_work {
public:
    std::atomic<std::size_t> done = 0; ///< subjects
    std::stop_source stop;             ///< the watcher wants no more; the answer is kept, with who is missing from it

    /// Nobody will see the answer, since `watch` threw: nothing more need be written into it.
    void discard() {
        discarded_ = true;
        stop.request_stop();
    }
    /// Throws where the answer is discarded, which ends the loop over blocks.
    void go_on() const {
        if (discarded_)
            throw discarded{};
    }

private:
    struct discarded {};
    std::atomic<bool> discarded_ = false;
};

/// Runs `work(watched_work&)`, which counts subjects in `done`, in a thread of its own; meanwhile `watch` is called here every
/// twentieth of a second. Where there is no watcher all happens here. What `work` or `watch` throws comes out.
template <class Work>
void watched(std::size_t of, watcher const& watch, Work const& work) {
    watched_work told;
    if (!watch) {
        work(told);
        return;
    }
    std::mutex guard;
    std::condition_variable ended;
    bool is_over = false;
    std::exception_ptr of_work, of_watch;
    {
        std::jthread const other([&] {
            try {
                work(told);
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
                if (!told.stop.stop_requested() && !watch(told.done, of))
                    told.stop.request_stop();
            } catch (...) {
                of_watch = std::current_exception();
                told.discard();
            }
            lock.lock();
        }
    }
    if (of_watch)
        std::rethrow_exception(of_watch);
    if (of_work)
        std::rethrow_exception(of_work);
    watch(told.done, of);
}

} // namespace alkaloid::hosts::detail
