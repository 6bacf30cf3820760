#pragma once
/// @file The solver that a model's type chooses.

#include "split.hpp"

namespace alkaloid {

/// `exact` where every law is first-order, `dopri5` where none is apart from the rest, and both where the model falls into
/// a linear part and another.
struct automatic {
    dopri5 otherwise = {}; ///< for what has to be integrated

    template <class System>
    auto bind(System const& system) const {
        return split<dopri5>{otherwise}.bind(system);
    }
    template <class System>
    static constexpr std::string_view name_for() {
        return split<dopri5>::name_for<System>();
    }
};

} // namespace alkaloid
