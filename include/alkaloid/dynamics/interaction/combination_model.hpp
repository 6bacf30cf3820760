#pragma once
/// @file What a model of combined effects is: a value that says what it assumes and turns single curves and doses into
/// an effect. There is no additivity as such; every one of these is somebody's.

#include "marginal.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

namespace alkaloid {

/// What stands behind a model, for tables.
struct combination_description {
    std::string_view name;
    std::string_view equation;
    std::string_view cite;             ///< Key in docs/references.bib.
    std::string_view reduces_to;       ///< Which other model it is, and when.
    std::string_view sham;             ///< A drug combined with itself: does the model see one drug?
    std::string_view partial_agonists; ///< What it makes of maxima that differ.
    std::string_view not_for;          ///< When not to use it.
};

/// A model of combined effects: `M::about` describes it, `model(drugs, doses)` is the effect. That call is the kitchen:
/// it checks nothing, does not throw, and answers NaN where the model has no answer. `combined` is the checked door.
template <class M>
concept combination_model = std::copyable<M> &&
    requires(M const& model, std::array<marginal<double>, 2> const& drugs, std::array<double, 2> const& doses) {
    { M::about } -> std::convertible_to<combination_description>;
    { model(drugs, doses) } -> std::convertible_to<double>;
};

/// Does the model have an answer here? Most always do; others have a member `defined`.
template <combination_model M, scalar S, scalar D, std::size_t N>
bool is_defined(M const& model, std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) {
    if constexpr (requires { model.defined(drugs, doses); })
        return model.defined(drugs, doses);
    else
        return true;
}

namespace detail {
/// For models of two drugs.
template <std::size_t N>
constexpr void only_two() {
    static_assert(N == 2, "this model combines two drugs; Bliss, HSA, Loewe, Harbron, generalised Loewe, GCA, Hand and "
                          "Schindler take any number");
}
} // namespace detail

} // namespace alkaloid
