#pragma once
/// @file Naltrexone in human plasma: no model. No population model of oral naltrexone was found, and its clearance is
/// 94, 140 or 211 L/h: a threefold conflict. Drive it by a concentration that you give, and its metabolite beside it:
/// 6beta-naltrexol is ten times the parent in plasma.

#include "laboratory.hpp"

namespace alkaloid::detail {
inline constexpr laboratory meyer_oral{"men, 50 to 200 mg by mouth", "meyer1984", verification::read,
                                       evidence_grade::B, 24};
} // namespace alkaloid::detail

namespace alkaloid::naltrexone::kinetics {
/// Clearance, by mouth only.  [L/h]  @cite meyer1984
inline constexpr reported<clearance<>> cl_meyer1984 =
    detail::from(detail::meyer_oral, "about 94 L/h", 94.0 * (units::L / units::h), "no injection in that study");
/// Half-life.  [h]  @cite meyer1984
inline constexpr reported<duration<>> half_life = detail::from(detail::meyer_oral, "about 4 h", 4.0 * units::h,
                                                               "2.7, 8.9 and 10.9 h in others; 6beta-naltrexol 12 h");
/// Of a swallowed dose.  [1]  @cite meyer1984
inline constexpr reported<double> bioavailability =
    detail::from(detail::meyer_oral, "5 %", 0.05, "5 to 40 % in drug guides");
/// Clearance.  [L/h]  @cite licko1981
inline constexpr reported<clearance<>> cl_licko1981 = detail::from(
    {"intravenous and by mouth", "licko1981", verification::read, evidence_grade::B}, "3510 (300) mL/min",
    3510.0 * (units::mL / units::minute), spread_kind::none, 3210.0 * (units::mL / units::minute),
    3810.0 * (units::mL / units::minute), "the kind of the spread is not stated");
/// Clearance, from a depot injection.  [L/h]  @cite dunbar2007
inline constexpr reported<clearance<>> cl_dunbar2007 =
    detail::from({"patients and volunteers, depot in muscle", "dunbar2007", verification::read, evidence_grade::B, 453},
                 "140 L/h", 140.0 * (units::L / units::h));
} // namespace alkaloid::naltrexone::kinetics
