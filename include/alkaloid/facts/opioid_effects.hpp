#pragma once
/// @file What opioids do to people over time: tolerance, occupancies that matter, ventilation without drug, and the one
/// published model of a withdrawal score. No time course of an adult withdrawal scale was found: one that a model uses
/// is an assumption.

#include "fentanyl.hpp"

namespace alkaloid::opioid_effects {

/// How much more fentanyl in plasma chronic users of opioids need for the same depression of breathing.
/// [1]  @cite algera2021
inline constexpr reported<double> respiratory_tolerance = detail::from(
    {"chronic users over naive, C50 of fentanyl", "algera2021", verification::read, evidence_grade::B, 22}, "4.3", 4.3);

/// Half-life with which tolerance to pain relief builds up.  [h]  @cite ekblom1993
inline constexpr reported<duration<>> tolerance_half_life{
    .value = 26.0 * units::h,
    .printed = "26 +- 6 h",
    .low = 20.0 * units::h,
    .high = 32.0 * units::h,
    .population = "rat, infusion of morphine",
    .cite = "ekblom1993",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "of which kind the +- is, is not stated",
};
/// Time until that tolerance has all but gone: much longer than it took to come.  [d]  @cite ouellet1995
inline constexpr reported<duration<>> tolerance_recovery{
    .value = 18.5 * units::day,
    .printed = "18.5 days",
    .population = "rat, morphine 2 mg/kg/h for 12 h, tail flick",
    .cite = "ouellet1995",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "a time to near-complete recovery, not a half-life",
};

/// Occupancy of mu receptors that suppresses withdrawal.  [1]  @cite greenwald2014
inline constexpr reported<double> withdrawal_suppression_occupancy =
    detail::from(detail::greenwald_review, "<=50 % available", 0.5, "the complement; trough of 1 ng/mL or more");
/// Occupancy of mu receptors that blocks the effects of another agonist.  [1]  @cite greenwald2014
inline constexpr reported<double> blockade_occupancy =
    detail::from(detail::greenwald_review, "<20 % available", 0.8,
                 "the complement; trough of 3 ng/mL or more, 0.9 against larger doses");

/// Minute ventilation without drug, carbon dioxide held up: not that at rest.  [L/min]
inline constexpr reported<clearance<>> const& ventilation_isohypercapnic = fentanyl::yassen2007::v0;
/// Minute ventilation without drug, at rest.  [L/min]  @cite mann2022
inline constexpr reported<clearance<>> ventilation_resting =
    detail::from({"gas-exchange model at rest", "mann2022", verification::read, evidence_grade::B}, "6.764 L/min",
                 6.764 * (units::L / units::minute), "the initial state of the published model, not a measurement");

} // namespace alkaloid::opioid_effects

/// Withdrawal score of newborns, dS/dt = kin (1 + nowsmax exp(-nowsm age)) - kout S (1 + emax C/(ec50 + C)), C of
/// buprenorphine in plasma. To carry it over to adults or to another score is an assumption.
namespace alkaloid::opioid_effects::eudybyrne2021 {
/// Growth of the score without withdrawal, in points.  [1/h]  @cite eudybyrne2021
inline constexpr reported<rate_constant<>> kin =
    detail::from(detail::newborns, "0.139 score/h (95 % CI 0.128-0.151)", 0.139 / units::h, spread_kind::ci95,
                 0.128 / units::h, 0.151 / units::h);
/// Decay of the score without drug.  [1/h]  @cite eudybyrne2021
inline constexpr reported<rate_constant<>> kout =
    detail::from(detail::newborns, "0.0301 /h (95 % CI 0.0300-0.0302; IIV 33.8 %)", 0.0301 / units::h,
                 spread_kind::ci95, 0.0300 / units::h, 0.0302 / units::h);
/// Largest addition to the decay, relative.  [1]  @cite eudybyrne2021
inline constexpr reported<double> emax =
    detail::from(detail::newborns, "1.85 (95 % CI 1.83-1.87; IIV 103 %)", 1.85, spread_kind::ci95, 1.83, 1.87);
/// Concentration of half that.  [ng/mL]  @cite eudybyrne2021
inline constexpr reported<mass_concentration<>> ec50 =
    detail::from(detail::newborns, "0.942 ng/mL (95 % CI 0.870-1.01)", 0.942 * (units::ng / units::mL),
                 spread_kind::ci95, 0.870 * (units::ng / units::mL), 1.01 * (units::ng / units::mL));
/// Largest addition to the growth, at birth, relative.  [1]  @cite eudybyrne2021
inline constexpr reported<double> nowsmax =
    detail::from(detail::newborns, "1.92 (95 % CI 1.76-2.08)", 1.92, spread_kind::ci95, 1.76, 2.08);
/// Rate with which it fades with age.  [1/d]  @cite eudybyrne2021
inline constexpr reported<rate_constant<>> nowsm =
    detail::from(detail::newborns, "0.107 /day (95 % CI 0.102-0.112)", 0.107 / units::day, spread_kind::ci95,
                 0.102 / units::day, 0.112 / units::day);
} // namespace alkaloid::opioid_effects::eudybyrne2021

/// Breathing with carbon dioxide left free, ten volunteers under remifentanil.
namespace alkaloid::opioid_effects::bouillon2003 {
namespace detail {
inline constexpr alkaloid::detail::laboratory volunteers{"volunteers, remifentanil", "bouillon2003", verification::read, evidence_grade::B, 10};
}
/// Gain: ventilation rises as this power of carbon dioxide.  [1]  @cite bouillon2003
inline constexpr reported<double> gain = alkaloid::detail::from(detail::volunteers, "4.3", 4.3);
/// Equilibration of carbon dioxide with where it is sensed.  [1/min]  @cite bouillon2003
inline constexpr reported<rate_constant<>> ke0 = alkaloid::detail::from(detail::volunteers, "0.92 /min", 0.92 / units::minute);
/// Elimination of carbon dioxide at rest.  [1/min]  @cite bouillon2003
inline constexpr reported<rate_constant<>> kel = alkaloid::detail::from(detail::volunteers, "0.08 /min", 0.08 / units::minute);
/// Arterial carbon dioxide at rest.  [mmHg]  @cite bouillon2003
inline constexpr reported<pressure<>> pa0 = alkaloid::detail::from(detail::volunteers, "42.4 mmHg", 42.4 * units::mmHg);
/// Minute ventilation at rest.  [L/min]  @cite bouillon2003
inline constexpr reported<clearance<>> v0 = alkaloid::detail::from(detail::volunteers, "7.06 L/min", 7.06 * (units::L / units::minute));
} // namespace alkaloid::opioid_effects::bouillon2003
