#pragma once
/// @file Schedules: doses that climb (titration) or fall (taper) in steps.

#include "regimen.hpp"

namespace alkaloid {

/// A dose that changes step by step: from `from` to `to`, each step `by` apart (the last one lands on `to`), each held
/// for `hold`, taken every `every`. Each step begins anew: where `hold` is no multiple of `every`, its last dose is
/// followed sooner by the next step's first.
struct steps {
    mass<> from, to, by;
    duration<> hold;
    duration<> every;
    route how = oral;
};

namespace detail {
inline regimen<> stepped(substance const& what, steps const& s, bool down, std::string_view where) {
    checklist found;
    found.require("from", s.from.in(units::mg), down ? positive : not_negative, "mg");
    found.require("to", s.to.in(units::mg), down ? not_negative : positive, "mg");
    found.require("by", s.by.in(units::mg), positive, "mg");
    found.require("hold", s.hold.in(units::h), positive, "h");
    found.require("every", s.every.in(units::h), positive, "h");
    if (down ? s.to > s.from : s.to < s.from)
        found.refuse("to", text(s.to.in(units::mg)), "mg",
                     std::string(down ? "at most " : "at least ") + "`from`, " + text(s.from.in(units::mg)) + " mg");
    if (s.every > s.hold)
        found.refuse("every", text(s.every.in(units::h)), "h", "at most `hold`, " + text(s.hold.in(units::h)) + " h");
    double const number = (down ? s.from - s.to : s.to - s.from).base() / s.by.base();
    if (found.empty() && !(number < 1e6))
        found.refuse("by", text(s.by.in(units::mg)), "mg", "large enough for fewer than 1000000 steps");
    if (found.empty() && !((number + 2.0) * (s.hold.base() / s.every.base() + 1.0) < 1e7))
        found.refuse("every", text(s.every.in(units::h)), "h", "long enough for fewer than 10000000 doses");
    found.settle(where);

    // A hair's breadth over a whole number of steps is that whole number: 0.1 mg steps are not exact in binary.
    auto const whole_steps = static_cast<long>(std::ceil(number - 1e-9));
    auto const per_step = static_cast<long>(std::ceil(s.hold.base() / s.every.base() - 1e-9));
    std::vector<dose<>> all;
    for (long k = 0; k <= whole_steps; ++k) {
        mass<> const moved = k == whole_steps ? s.to : s.from + (down ? -1.0 : 1.0) * static_cast<double>(k) * s.by;
        if (moved.base() == 0.0)
            continue; // tapered to nothing: no dose to take
        for (long i = 0; i < per_step; ++i)
            all.push_back(dose<>(what, moved, {.by = s.how, .at = static_cast<double>(k) * s.hold + static_cast<double>(i) * s.every}));
    }
    return regimen<>(std::move(all));
}
} // namespace detail

/// Down from `from` to `to`, `by` at a time.  @throws invalid_input
inline regimen<> taper(substance const& what, steps const& s) {
    return detail::stepped(what, s, true, "taper");
}
/// Up from `from` to `to`, `by` at a time.  @throws invalid_input
inline regimen<> titrate(substance const& what, steps const& s) {
    return detail::stepped(what, s, false, "titrate");
}

} // namespace alkaloid
