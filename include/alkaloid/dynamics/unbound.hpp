#pragma once
/// @file What is not bound to plasma proteins: the part that crosses membranes and meets receptors.

#include "../core/curve.hpp"
#include "../core/source.hpp"

#include <type_traits>

namespace alkaloid {

/// The free part of a concentration: `fu` (unbound fraction, in (0, 1]) times the total, at every time.
/// Linear binding: not for concentrations that saturate the protein.  @throws invalid_input
template <dimension D, class S, scalar T>
requires(!std::is_arithmetic_v<T>) curve<D, common_scalar_t<S, T>> unbound(curve<D, S> const& total, T const& fu) {
    checklist check;
    check.require("fu", fu, positive_fraction);
    check.settle("unbound");
    return fu * total;
}
template <dimension D, class S>
curve<D, S> unbound(curve<D, S> const& total, double fu) {
    checklist check;
    check.require("fu", fu, positive_fraction);
    check.settle("unbound");
    return fu * total;
}
/// The same with an unbound fraction from the literature, on which the result then rests.
template <dimension D, class S>
curve<D, S> unbound(curve<D, S> const& total, reported<double> const& fu) {
    return unbound(total, fu.value).resting_on({provenance_of("unbound fraction", fu)});
}

} // namespace alkaloid
