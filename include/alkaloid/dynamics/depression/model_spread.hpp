#pragma once
/// @file A number that depends on the model of interaction: never without the spread over the models.

#include "../../core/basis.hpp"
#include "../../core/scalar.hpp"
#include "../../core/text.hpp"

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>

namespace alkaloid {

/// What one model says, and between which two all of them lie. It does not turn into a number.
template <scalar S = double>
struct model_spread {
    S value;                    ///< By `model`.
    S low, high;                ///< Over all models that were asked.
    std::string model;          ///< The default chain's.
    std::string lowest, highest; ///< Which model says `low`, and which `high`; of lanes, of the first.
    std::size_t models;         ///< How many were asked.
    evidence_grade grade = evidence_grade::D;

    template <class T>
        requires std::is_arithmetic_v<T>
    operator T() const {
        static_assert(!std::is_arithmetic_v<T>, "model_spread: it depends on the model of interaction; say value, low or high, and show all three");
        return T{};
    }

    /// "31.0 % [18.0-37.0, 11 models: HSA to Bliss, INT -0.5] by Bliss, grade D"
    std::string sentence() const
        requires std::same_as<std::decay_t<decltype(value_of(std::declval<S const&>()))>, double> // of lanes there is no one sentence
    {
        auto const percent = [](S const& x) {
            double const v = max_lane(value_of(x));
            return v > 0.0 && v < 0.0005 ? std::string("<0.1") : fixed(100.0 * v, 1); // what is not nothing is never shown as 0
        };
        return percent(value) + " % [" + percent(low) + "-" + percent(high) + ", " + std::to_string(models) + " models: " + lowest + " to " + highest +
               "] by " + model + ", grade " + name_of(grade);
    }
};

} // namespace alkaloid
