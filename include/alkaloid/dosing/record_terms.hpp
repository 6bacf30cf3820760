#pragma once
/// @file What a dose record says beside its columns: F, lag, modelled rate and duration of its compartment.

#include "record.hpp"

#include <optional>

namespace alkaloid {

/// How a record's dose arrives in its compartment: read on the dose's own record, and its copies'.
template <scalar S>
struct record_terms {
    S f = S(1.0);                      ///< F
    S lag = S(0.0);                    ///< ALAG  [h]
    std::optional<S> rate = {};        ///< R, for RATE -1  [umol/h]
    std::optional<S> duration = {};    ///< D, for RATE -2  [h]
};

} // namespace alkaloid
