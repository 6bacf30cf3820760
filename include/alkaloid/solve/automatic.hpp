#pragma once
/// @file The solver that a model's type chooses.

#include "split.hpp"

namespace alkaloid {

/// `exact` where every law is first-order, `split` where part of the model is so and nothing couples it to the rest, else
/// `dopri5`.
struct automatic {
    dopri5 otherwise = {}; ///< for models that have to be integrated

    template <class System>
    auto bind(System const& system) const {
        if constexpr (System::linear)
            return exact{}.bind(system);
        else if constexpr (partly_linear<System>)
            return split{otherwise}.bind(system);
        else
            return otherwise.bind(system);
    }
    template <class System>
    static constexpr std::string_view name_for() {
        return System::linear ? exact::name : partly_linear<System> ? split::name : dopri5::name;
    }
};

} // namespace alkaloid
