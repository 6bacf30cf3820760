#pragma once
/// @file Conventions: what records mean where trial software disagrees. Every result says which was used.

#include <string_view>

namespace alkaloid {

/// What becomes of doses that are under way (lagged, or copies to come) at EVID 3 and 4. Infusions stop in any case.
enum class pending_doses { cancelled, kept };

/// Where a lagged dose or a copy stands that arrives just at a record's time: does the record see it?
enum class arrival_order { before_records, after_records };

/// A steady state whose lag is as long as its interval or longer.
enum class long_lag {
    running,      ///< the regimen has simply been running: doses on their way are on their way
    extrapolated, ///< the state after the next arrival, extrapolated backwards: may be negative; linear models only
    refused,
};

/// What holds between two records that carry different parameters.
enum class between_records {
    next,     ///< those of the record that ends the interval (next observation carried backward)
    previous, ///< those of the record that begins it (last observation carried forward)
    linear,   ///< a straight line in time from one to the other; the model is then integrated
};

/// One convention for all of it. What none of the programs disputes is not here: F scales what a record does not say
/// itself (the duration where it gives RATE, the rate where the duration is modelled), copies have the lag and F of
/// their parent, an infusion of a steady state longer than its interval goes on.
struct conventions {
    std::string_view name = "physical";
    pending_doses at_reset = pending_doses::cancelled;
    arrival_order at_equal_times = arrival_order::before_records;
    long_lag lag_beyond_interval = long_lag::running;
    between_records covariates = between_records::next;
    bool row_of_switch_after = true; ///< a record that switches a compartment off shows it empty
};

inline constexpr conventions physical{};
/// NONMEM 7.5.1, as far as its tables tell; what happens to doses under way at a reset they do not, and for a lag beyond
/// the interval this is what is reported of 7.4.3.
inline constexpr conventions nonmem{.name = "nonmem", .lag_beyond_interval = long_lag::extrapolated};
/// mrgsolve 2.0: copies arrive behind a record of the same time, resets keep what is pending, a lag beyond the interval
/// is refused (assumed: its program was not run), and the row of a switch shows what was there.
inline constexpr conventions mrgsolve{.name = "mrgsolve",
                                      .at_reset = pending_doses::kept,
                                      .at_equal_times = arrival_order::after_records,
                                      .lag_beyond_interval = long_lag::refused,
                                      .row_of_switch_after = false};

} // namespace alkaloid
