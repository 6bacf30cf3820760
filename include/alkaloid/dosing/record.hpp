#pragma once
/// @file Records: doses and observations as the rows of a trial's data file have them, in the words of NONMEM's columns.

#include "../core/error.hpp"

#include <array>
#include <string>
#include <string_view>

namespace alkaloid {

/// What a record does (EVID).
enum class evid {
    observation = 0,
    dose = 1,
    other = 2,          ///< a row of its own: parameters change; with CMT < 0 that compartment is switched off
    reset = 3,          ///< all amounts become zero, all compartments are on again
    reset_and_dose = 4, ///< `reset`, then `dose`
    replace = 8,        ///< the amount in CMT becomes AMT
};

/// One row. Names are NONMEM's columns; 0 is NONMEM's default for all.
template <scalar S = double>
struct record {
    double time = 0.0;                    ///< TIME  [h]; comes back verbatim
    alkaloid::evid evid = evid::observation;
    S amt = S(0.0);                       ///< AMT  [umol; of a substance without a name, the file's own unit]
    int cmt = 0;                          ///< CMT, from 1 in the model's order; 0: the first; negative: switched off
    S rate = S(0.0);                      ///< RATE  [umol/h]; 0: at once; -1: the rate is `r`; -2: the duration is `d`
    double ii = 0.0;                      ///< II, between copies and between doses of a steady state  [h]
    long addl = 0;                        ///< ADDL, how many copies follow
    int ss = 0;                           ///< SS; 1: steady state instead of the amounts; 2: on top of them

    bool gives_dose() const { return evid == alkaloid::evid::dose || evid == alkaloid::evid::reset_and_dose; }
    bool resets() const { return evid == alkaloid::evid::reset || evid == alkaloid::evid::reset_and_dose; }
};

/// A combination of columns that means nothing, or nothing certain: which column is at fault, and why.
struct illegal_combination {
    std::string_view column;
    std::string_view reason;
};

namespace detail {
/// A rule that a record must keep.
struct record_rule {
    std::string_view column;
    bool (*broken)(record<double> const&);
    std::string_view reason;
};

constexpr bool finite(double x) {
    return x - x == 0.0;
}

/// The one table of what a record may not be. Nothing in a record is ever ignored: a column that would have no effect
/// must hold 0.
inline constexpr std::array record_rules{
    record_rule{"TIME", [](record<double> const& r) { return !finite(r.time); }, "TIME must be finite"},
    record_rule{"EVID", [](record<double> const& r) {
                    int const e = static_cast<int>(r.evid);
                    return !((e >= 0 && e <= 4) || e == 8);
                }, "EVID must be 0, 1, 2, 3, 4 or 8"},
    record_rule{"AMT", [](record<double> const& r) { return !(finite(r.amt) && r.amt >= 0.0); }, "AMT must be finite and >= 0"},
    record_rule{"RATE", [](record<double> const& r) { return !(finite(r.rate) && (r.rate >= 0.0 || r.rate == -1.0 || r.rate == -2.0)); },
                "RATE must be finite and >= 0, or -1 (modelled rate), or -2 (modelled duration)"},
    record_rule{"II", [](record<double> const& r) { return !(finite(r.ii) && r.ii >= 0.0); }, "II must be finite and >= 0"},
    record_rule{"ADDL", [](record<double> const& r) { return r.addl < 0; }, "ADDL must be >= 0"},
    record_rule{"SS", [](record<double> const& r) { return r.ss < 0 || r.ss > 2; }, "SS must be 0, 1 or 2"},
    record_rule{"CMT", [](record<double> const& r) { return r.cmt < 0 && r.evid != evid::other; },
                "CMT < 0 switches a compartment off, which only EVID 2 can do"},
    record_rule{"CMT", [](record<double> const& r) { return r.cmt == 0 && r.evid == evid::replace; },
                "EVID 8 must name the compartment that it replaces"},
    record_rule{"AMT", [](record<double> const& r) { return r.amt != 0.0 && !r.gives_dose() && r.evid != evid::replace; },
                "AMT must be 0 where nothing is given (EVID 0, 2, 3)"},
    record_rule{"RATE", [](record<double> const& r) { return r.rate != 0.0 && !r.gives_dose(); },
                "RATE must be 0 where no dose is given (EVID other than 1 and 4)"},
    record_rule{"ADDL", [](record<double> const& r) { return r.addl != 0 && !r.gives_dose(); },
                "ADDL must be 0 where no dose is given (EVID other than 1 and 4)"},
    record_rule{"II", [](record<double> const& r) { return r.ii != 0.0 && !r.gives_dose(); },
                "II must be 0 where no dose is given (EVID other than 1 and 4)"},
    record_rule{"SS", [](record<double> const& r) { return r.ss != 0 && !r.gives_dose(); },
                "SS must be 0 where no dose is given (EVID other than 1 and 4)"},
    record_rule{"II", [](record<double> const& r) { return r.addl > 0 && r.ii == 0.0; }, "ADDL > 0 needs II > 0"},
    record_rule{"II", [](record<double> const& r) { return r.ss > 0 && r.ii == 0.0 && !(r.amt == 0.0 && r.rate > 0.0); },
                "SS needs II > 0, or AMT 0 with RATE > 0 for an infusion without end"},
    record_rule{"II", [](record<double> const& r) { return r.ii > 0.0 && r.addl == 0 && r.ss == 0; },
                "II > 0 has no effect without ADDL or SS; it must be 0"},
    record_rule{"RATE", [](record<double> const& r) { return r.amt == 0.0 && r.rate != 0.0 && !(r.ss > 0 && r.ii == 0.0 && r.rate > 0.0); },
                "RATE with AMT 0 means an infusion without end, which needs SS > 0, II 0 and RATE > 0"},
};
} // namespace detail

/// The first rule that a record breaks; an empty column where it breaks none.
template <scalar S>
illegal_combination illegal(record<S> const& r) {
    record<double> const plain{r.time, r.evid, min_lane(value_of(r.amt)), r.cmt, min_lane(value_of(r.rate)), r.ii, r.addl, r.ss};
    for (auto const& rule : detail::record_rules)
        if (rule.broken(plain))
            return {rule.column, rule.reason};
    return {};
}

} // namespace alkaloid
