#pragma once
/// @file Dopamine and noradrenaline under opioids, as turnover. Extrapolated from other opioids in rats: nobody has
/// measured either after kratom in people. Hence nothing here has a default: who wants it names the assumption.

#include "../core/source.hpp"
#include "../dynamics/turnover.hpp"

namespace alkaloid::neurotransmitters {

/// How activation acts on release. Pass `extrapolated_from_opioids`, or your own.
struct release {
    reported<double> dopamine_gain;         ///< Largest addition to dopamine's release, relative, by full mu activation.
    reported<double> noradrenaline_by_mu;   ///< Largest part of noradrenaline's release that mu activation stops.
    reported<double> noradrenaline_by_alpha2a; ///< And alpha-2A activation.
    reported<double> rebound_gain;          ///< Addition to noradrenaline's release, relative, per unit of withdrawal drive.
    reported<rate_constant<>> kout;         ///< Loss of both, as dialysate shows it.  [1/h]
};

namespace detail {
template <class Q>
constexpr reported<Q> guess(Q value, std::string_view printed, std::string_view note) {
    return {.value = value, .printed = printed, .low = value, .high = value, .population = "assumed", .status = verification::assumed, .grade = evidence_grade::D, .note = note};
}
} // namespace detail

/// Order of magnitude from opioids in the rat's brain; no number of it was read in a source.
inline constexpr release extrapolated_from_opioids{
    .dopamine_gain = detail::guess<double>(1.0, "1", "dopamine about doubles in the rat's nucleus accumbens under full agonists"),
    .noradrenaline_by_mu = detail::guess<double>(0.8, "0.8", "locus coeruleus all but falls silent"),
    .noradrenaline_by_alpha2a = detail::guess<double>(0.8, "0.8", "as by clonidine"),
    .rebound_gain = detail::guess<double>(2.0, "2", "locus coeruleus fires several times as fast in precipitated withdrawal"),
    .kout = detail::guess<rate_constant<>>(1.0 / units::h, "1 1/h", "dialysate follows within an hour"),
};

/// Dopamine over its baseline: mu activation stimulates production (type III).  @throws invalid_input
template <scalar S>
curve<dimension{}, S> dopamine(curve<dimension{}, S> const& mu_activation, release const& how) {
    auto const effect = (how.dopamine_gain.value * mu_activation).resting_on({provenance_of("dopamine_gain", how.dopamine_gain)});
    return turnover(how.kout, influence<S>{indirect::stimulates_production, effect});
}
/// Noradrenaline over its baseline: mu and alpha-2A activation inhibit production (type I), a shortfall of mu activation
/// against what the body has adapted to stimulates it (type III). Curves share their times.  @throws invalid_input
template <scalar S>
curve<dimension{}, S> noradrenaline(curve<dimension{}, S> const& mu_activation, curve<dimension{}, S> const& alpha2a_activation, curve<dimension{}, S> const& withdrawal_drive,
                                    release const& how) {
    auto const scaled = [](auto const& by, std::string_view name, curve<dimension{}, S> const& c) { return (by.value * c).resting_on({provenance_of(name, by)}); };
    return turnover(how.kout, influence<S>{indirect::inhibits_production, scaled(how.noradrenaline_by_mu, "noradrenaline_by_mu", mu_activation)},
                    influence<S>{indirect::inhibits_production, scaled(how.noradrenaline_by_alpha2a, "noradrenaline_by_alpha2a", alpha2a_activation)},
                    influence<S>{indirect::stimulates_production, scaled(how.rebound_gain, "rebound_gain", withdrawal_drive)});
}

} // namespace alkaloid::neurotransmitters
