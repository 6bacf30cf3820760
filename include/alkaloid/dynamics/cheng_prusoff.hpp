#pragma once
/// @file From an IC50, which depends on the tracer it displaces, to a Ki, which does not.

#include "ligand.hpp"

#include "../core/error.hpp"

namespace alkaloid {

/// Ki = IC50 / (1 + tracer/kd), for a competitive ligand at equilibrium whose binding does not deplete it.
/// @cite cheng1973  @throws invalid_input
template <scalar S>
concentration<S> cheng_prusoff(concentration<S> const& ic50, concentration<S> const& tracer, concentration<S> const& kd) {
    checklist check;
    check.require("ic50", ic50.base(), positive, "umol/L");
    check.require("tracer", tracer.base(), not_negative, "umol/L");
    check.require("kd", kd.base(), positive, "umol/L");
    check.settle("cheng_prusoff");
    return ic50 * S(1.0 / (1.0 + tracer.base() / kd.base()));
}

} // namespace alkaloid
