#pragma once
/// @file What is kept of each subject's course.

#include "../kinetics/observable.hpp"

namespace alkaloid {

/// `keep(plasma, blood_alcohol, gut)`: the courses of these observables, and of the amounts in these compartments.
template <class... What>
struct kept {
    static constexpr std::size_t size = sizeof...(What);
    static_assert(((any_observable<What> || any_compartment<What>) && ...), "keep(...): observables and compartments");

    /// Its place among them.
    template <class X>
    static constexpr std::size_t index_of() {
        static_assert((std::same_as<X, What> || ...), "this was not kept: name it in keep(...)");
        return detail::first_true({std::same_as<X, What>...});
    }
};
template <class... What>
constexpr kept<What...> keep(What...) {
    static_assert(sizeof...(What) > 0, "keep(...): name at least one observable or compartment");
    return {};
}

namespace detail {
/// All observables of a model, where nobody says what to keep.
template <class Readouts>
struct observed;
template <class... R>
struct observed<std::tuple<R...>> {
    using type = kept<typename R::what...>;
};
} // namespace detail

} // namespace alkaloid
