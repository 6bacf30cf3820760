#pragma once
/// @file What a cohort is asked: the model, the people, how a person becomes parameters, what is given, what is kept.

#include "asked_people.hpp"
#include "sampling.hpp"

#include "lanes/group.hpp"

namespace alkaloid::detail {

/// What was asked for; all threads read it.
template <class M, class P, class Kept, class Solver>
struct cohort_question {
    static constexpr bool in_lanes = [] {
        if constexpr (flow_model<M, P> && takes_lanes<P>)
            return lane_solvable<system_type<M, in_lanes_t<P, native_lanes>>, Solver>;
        else
            return false;
    }();
    cohort_plan<M, Solver> plan;
    sampling when;
    asked_people<P> const& people;
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
