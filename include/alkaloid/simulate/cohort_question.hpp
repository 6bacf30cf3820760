#pragma once
/// @file What a cohort is asked: the model, the people, how a person becomes parameters, what is given, what is kept.

#include "cohort_options.hpp"
#include "sampling.hpp"

#include "lanes/group.hpp"

#include "../core/subject_draws.hpp"

namespace alkaloid::detail {

/// `person(subject, draws)` or `person(subject, draws, occasion)`.
template <class Person, class Subject>
constexpr bool takes_occasions = std::is_invocable_v<Person const&, Subject const&, subject_draws const&, std::size_t>;
template <class Person, class Subject>
auto parameters_of(Person const& person, Subject const& who, subject_draws const& d, std::size_t occasion) {
    if constexpr (takes_occasions<Person, Subject>)
        return person(who, d, occasion);
    else
        return person(who, d);
}

/// What was asked for; all threads read it.
template <class M, class P, class Kept, class Solver, class People, class Person, class Doses>
struct cohort_question {
    static constexpr bool in_lanes = [] {
        if constexpr (flow_model<M, P> && takes_lanes<P>)
            return lane_solvable<system_type<M, in_lanes_t<P, native_lanes>>, Solver>;
        else
            return false;
    }();
    cohort_plan<M, Solver> plan;
    sampling when;
    People const& people;
    Person const& person;
    Doses const& doses;
    cohort_options const& how;
};

/// The lanes, or nothing where a model takes none.
template <bool InLanes, class M, class P, class Kept, class Solver, std::size_t W>
struct group_or_none {
    using type = lane_group<M, P, Kept, Solver, W>;
};
template <class M, class P, class Kept, class Solver, std::size_t W>
struct group_or_none<false, M, P, Kept, Solver, W> {
    struct type {
        explicit type(cohort_plan<M, Solver> const&) {}
    };
};
template <class T, class>
struct depending {
    using type = T;
};

} // namespace alkaloid::detail
