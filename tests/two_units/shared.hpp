#pragma once
/// @file What both units know: the front door, a model of their own, and a course that each simulates for itself.

#include <alkaloid/alkaloid.hpp>

namespace shared {
struct parameters {
    alkaloid::rate_constant<> in, out;
};
inline constexpr struct shared_model final {
    static constexpr auto flows(parameters const& p) {
        using namespace alkaloid;
        return std::tuple{flow(gut, central, first_order(p.in)), flow(central, eliminated, first_order(p.out))};
    }
    static constexpr auto intakes(parameters const&) {
        using namespace alkaloid;
        return std::tuple{takes(oral, gut)};
    }
} model;

inline auto course() {
    using namespace alkaloid;
    using namespace alkaloid::units;
    return simulate(model, parameters{1.5 * per_h, 0.2 * per_h}, repeat({unnamed, 10 * umol}, {.every = 8 * h, .count = 3}),
                    {.until = 24 * h, .every = 5 * minute});
}
} // namespace shared

/// The second unit's course, and where it sees what there must be one of.
struct seen_by_b {
    decltype(shared::course()) course;
    char const* version;
    void const* model;
    void const* shipped_model;
    void const* compartment;
};
seen_by_b ask_b();
