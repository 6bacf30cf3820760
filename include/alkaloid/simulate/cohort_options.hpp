#pragma once
/// @file How a cohort is simulated: seed, threads, occasions, who is told, who may stop it.

#include "../core/error.hpp"
#include "../core/units.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace alkaloid {

/// How far a cohort is.
struct cohort_progress {
    std::size_t done, of; ///< subjects
};

struct cohort_options {
    std::uint64_t seed = 1;      ///< of all draws
    std::uint64_t replicate = 0; ///< which trial of several with this seed
    unsigned threads = std::max(1u, std::thread::hardware_concurrency()); ///< changes no bit of the result
    /// Where the second, third ... occasion begins: there the parameters become those of `person(subject, draws, occasion)`.
    std::vector<duration<>> occasions = {};
    /// Called after each block of subjects, from whichever thread finished it, never from two at once.
    std::function<void(cohort_progress)> progress = {};
    std::stop_token stop = {};      ///< a cohort that is stopped has its remaining subjects listed as not simulated
    /// What is integrated on a grid of samples: a period of doses that begins with the amounts of an earlier one, to a few
    /// roundings, goes as that one did and is copied. It happens when a drug is gone before its next dose, and near steady state.
    bool reuse_periods = true;
    std::span<double> memory = {};  ///< results go here, if it is given: subjects x kept x samples numbers, yours to use again

    /// Where occasions begin.  [h]
    std::vector<double> begins() const {
        std::vector<double> all;
        for (auto const& t : occasions)
            all.push_back(t.base());
        return all;
    }
};

/// Who could not be simulated, and why.
struct subject_failure {
    std::size_t index;  ///< in the people
    std::uint64_t id;   ///< 0 where the people could not tell
    std::string message;
};

namespace detail {
inline void check(cohort_options const& how, std::size_t people, std::size_t each, bool takes_occasions, bool in_lanes, checklist& found) {
    constexpr std::size_t most = static_cast<std::size_t>(-1) / (2 * sizeof(double));
    std::size_t const values = people * each;
    if (each > 0 && people > most / each)
        found.refuse("people x kept x samples", std::to_string(people) + " x " + std::to_string(each), "", "few enough for memory; summarise() keeps no courses");
    if (!how.occasions.empty() && !in_lanes)
        found.refuse("occasions", std::to_string(how.occasions.size()), "", "none for a model that lanes do not take: they need flows, and parameters all of whose members are in fields()");
    if (people == 0)
        found.refuse("people", "0", "", "at least 1");
    if (how.threads == 0)
        found.refuse("threads", "0", "", "at least 1");
    if (!how.occasions.empty() && !takes_occasions)
        found.refuse("occasions", std::to_string(how.occasions.size()), "", "none, or a person(subject, draws, occasion)");
    for (std::size_t k = 0; k < how.occasions.size(); ++k) {
        std::string const name = "occasions[" + std::to_string(k) + "]";
        found.require(name, how.occasions[k].base(), positive, "h");
        if (k > 0 && !(how.occasions[k] > how.occasions[k - 1]))
            found.refuse(name, text(how.occasions[k].base()), "h", "after its predecessor");
    }
    if (!how.memory.empty() && how.memory.size() != values)
        found.refuse("memory", std::to_string(how.memory.size()), "", std::to_string(values) + " numbers: people x kept x samples");
}
} // namespace detail

} // namespace alkaloid
