#pragma once
/// @file The typical adult: what examples/calibrate_mitragynine makes of the published trials, and which of it is belief.

#include "mitragynine.hpp"

#include <array>
#include <string_view>

namespace alkaloid::mitragynine {

/// The numbers behind `typical`, each with what it rests on. Estimates are conditional on each other: change all or none.
namespace typical_adult {
namespace detail {
/// An estimate, with its standard error as the spread.
template <class Q>
constexpr reported<Q> estimate(Q value, double relative_error, std::string_view printed, verification status, evidence_grade grade,
                               std::string_view note, std::string_view cite = "huestis2026") {
    return {.value = value,
            .printed = printed,
            .spread = spread_kind::sem,
            .low = value * (1.0 - relative_error),
            .high = value * (1.0 + relative_error),
            .population = status == verification::assumed ? "prior; the trials did not move it" : "fit to the extract trial (n not given) and the leaf trial (@huestis2024)",
            .cite = cite,
            .status = status,
            .grade = grade,
            .note = note};
}
/// A number nobody has measured.
template <class Q>
constexpr reported<Q> assumption(Q value, std::string_view printed, std::string_view note) {
    return {.value = value, .printed = printed, .low = value, .high = value, .population = "assumed", .status = verification::assumed, .grade = evidence_grade::D, .note = note};
}
} // namespace detail

/// Absorption of MG.  [1/h]  @cite huestis2026  @cite huestis2024
inline constexpr reported<rate_constant<>> ka = detail::estimate<rate_constant<>>(1.273 / units::h, 0.378, "1.273 1/h (SE 38 %)", verification::fitted, evidence_grade::B,
    "prior: half absorbed in half an hour, geometric SD 1.5 (assumed)");
/// Before absorption begins.  [h]
inline constexpr reported<duration<>> lag = detail::estimate<duration<>>(0.1649 * units::h, 0.399, "0.1649 h (SE 40 %)", verification::assumed, evidence_grade::D,
    "prior only: 0.1 to 0.25 h, geometric SD 1.5 (assumed)", "");
/// MG, CL/F.  [L/h]  @cite huestis2026  @cite huestis2024
inline constexpr reported<clearance<>> cl = detail::estimate<clearance<>>(26.54 * (units::L / units::h), 0.449, "26.54 L/h (SE 45 %)", verification::fitted, evidence_grade::B,
    "rests on the bound of the half-life and on accumulation");
/// MG, V1/F.  [L]  @cite huestis2026  @cite huestis2024
inline constexpr reported<volume<>> v1 = detail::estimate<volume<>>(159.8 * units::L, 0.419, "159.8 L (SE 42 %)", verification::fitted, evidence_grade::B,
    "trades with ka");
/// MG, Q/F.  [L/h]  @cite huestis2026  @cite huestis2024
inline constexpr reported<clearance<>> q = detail::estimate<clearance<>>(76.08 * (units::L / units::h), 0.344, "76.08 L/h (SE 34 %)", verification::fitted, evidence_grade::D,
    "prior: blood flow of muscle and fat, geometric SD 1.5 (assumed)");
/// MG, V2/F.  [L]  @cite huestis2026  @cite huestis2024
inline constexpr reported<volume<>> v2 = detail::estimate<volume<>>(1148 * units::L, 0.363, "1148 L (SE 36 %)", verification::fitted, evidence_grade::D,
    "prior: between dogs and chronic users of tea, geometric SD 1.8 (assumed)");
/// Of absorbed MG, arriving as 7-OH.  [1]  @cite huestis2026  @cite huestis2024
inline constexpr reported<double> first_pass = detail::estimate<double>(0.03733, 0.588, "0.03733 (SE 59 %)", verification::fitted, evidence_grade::B,
    "conditional on fm and cl_7oh");
/// Of MG's clearance, forming 7-OH.  [1]
inline constexpr reported<double> fm = detail::estimate<double>(0.1506, 0.405, "0.1506 (SE 41 %)", verification::assumed, evidence_grade::D,
    "prior only: 0.15, geometric SD 1.5; plasma cannot tell it from v_7oh", "");
/// 7-OH.  [L/h]  @cite chiang2025  @cite icrp2002
inline constexpr reported<clearance<>> cl_7oh = detail::estimate<clearance<>>(41.91 * (units::L / units::h), 0.405, "41.91 L/h (SE 41 %)", verification::assumed, evidence_grade::D,
    "prior only: extraction by rat liver times human liver blood flow (@icrp2002), geometric SD 1.5", "chiang2025");
/// 7-OH's volume: fixed, since plasma tells only fm, cl_7oh and v_7oh together.  [L]
inline constexpr reported<volume<>> v_7oh = detail::assumption<volume<>>(50.0 * units::L, "50 L", "fixed: not identified beside fm");
/// Absorption of 7-OH swallowed as such; in the dog it peaks within a quarter of an hour.  [1/h]
inline constexpr reported<rate_constant<>> ka_7oh = detail::assumption<rate_constant<>>(2.0 / units::h, "2 1/h", "no human has been measured after 7-OH");
/// Bioavailability of 7-OH swallowed as such: what the liver of rats does not extract.  [1]
inline constexpr reported<double> f_7oh = detail::assumption<double>(0.57, "0.57", "no human has been measured after 7-OH");
} // namespace typical_adult

/// The typical adult of the extract trial. Not a mean of people: the values that make the model meet published means.
inline constexpr parameters<> typical{
    .ka = typical_adult::ka.value,
    .lag = typical_adult::lag.value,
    .cl = typical_adult::cl.value,
    .v1 = typical_adult::v1.value,
    .q = typical_adult::q.value,
    .v2 = typical_adult::v2.value,
    .first_pass = typical_adult::first_pass.value,
    .fm = typical_adult::fm.value,
    .cl_7oh = typical_adult::cl_7oh.value,
    .v_7oh = typical_adult::v_7oh.value,
    .ka_7oh = typical_adult::ka_7oh.value,
    .f_7oh = typical_adult::f_7oh.value,
};

/// What stands behind each parameter, in their order; where a value is no longer the typical one, it says so.
template <scalar S>
constexpr std::array<provenance, 12> sources(parameters<S> const& p) {
    namespace t = typical_adult;
    auto const line = [](std::string_view name, auto const& mine, auto const& ours) -> provenance {
        if (max_lane(value_of(detail::base_of(mine))) == detail::base_of(ours.value) && min_lane(value_of(detail::base_of(mine))) == detail::base_of(ours.value))
            return provenance_of(name, ours);
        return {name, "changed", "yours", "", verification::assumed, evidence_grade::D, "not the typical adult's"};
    };
    return {
        line("ka", p.ka, t::ka),
        line("lag", p.lag, t::lag),
        line("cl", p.cl, t::cl),
        line("v1", p.v1, t::v1),
        line("q", p.q, t::q),
        line("v2", p.v2, t::v2),
        line("first_pass", p.first_pass, t::first_pass),
        line("fm", p.fm, t::fm),
        line("cl_7oh", p.cl_7oh, t::cl_7oh),
        line("v_7oh", p.v_7oh, t::v_7oh),
        line("ka_7oh", p.ka_7oh, t::ka_7oh),
        line("f_7oh", p.f_7oh, t::f_7oh),
    };
}

/// What stands behind mitragynine in plasma: none of what happens to 7-OH.
template <scalar S>
constexpr std::array<provenance, 7> sources(parameters<S> const& p, struct plasma) {
    auto const all = sources(p);
    return {all[0], all[1], all[2], all[3], all[4], all[5], all[6]};
}

} // namespace alkaloid::mitragynine
