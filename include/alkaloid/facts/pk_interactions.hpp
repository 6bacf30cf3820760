#pragma once
/// @file What ethanol and other drugs do to each other's kinetics. Of kratom with ethanol nothing was found, in people
/// or animals. Acute ethanol changes how fast and how much is absorbed more than how fast it is cleared @cite chan2014
/// ; CYP2E1, which ethanol inhibits while there and induces in the long run @cite klotz1998 , is no route of
/// mitragynine's of note.

#include "../core/source.hpp"

namespace alkaloid::pk_interactions {

/// Cmax of extended-release oxymorphone with 240 mL of 20 to 40 % ethanol over without.  [1]
inline constexpr reported<double> oxymorphone_er_cmax_ratio{
    .value = 1.47,
    .printed = "+14 to +80 %",
    .spread = spread_kind::range,
    .low = 1.14,
    .high = 1.80,
    .population = "fasted, naltrexone-blocked; AUC and half-life unchanged",
    .cite = "oxymorphone_ethanol",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "the middle of the range; no mean was seen",
};

/// Absorption of an alkaloid with ethanol over without: slower as with opioids on board, faster as with spirits.  [1]
inline constexpr reported<double> ka_with_ethanol{
    .value = 1.0,
    .printed = "1 (0.6 to 1.8)",
    .spread = spread_kind::range,
    .low = 0.6,
    .high = 1.8,
    .population = "assumed; no data on kratom with ethanol",
    .cite = "oxymorphone_ethanol",
    .status = verification::assumed,
    .grade = evidence_grade::D,
    .note = "the range is a prior from oxymorphone's Cmax and from what opioids do to ethanol",
};

/// Absorption of ethanol with a mu agonist over without: oxycodone 10 mg lowered peak blood alcohol.  [1]  @cite
/// zacny2011
inline constexpr reported<double> ethanol_ka_with_opioid{
    .value = 1.0,
    .printed = "1 (0.6 to 1)",
    .spread = spread_kind::range,
    .low = 0.6,
    .high = 1.0,
    .population = "assumed; the direction by oxycodone 10 mg with ethanol 0.3 and 0.6 g/kg",
    .cite = "zacny2011",
    .status = verification::assumed,
    .grade = evidence_grade::D,
    .note = "the abstract gives no magnitude",
};

/// Clearance by CYP3A and CYP2D6 with acute ethanol over without.  [1]  @cite chan2014
inline constexpr reported<double> clearance_with_ethanol{
    .value = 1.0,
    .printed = "limited effect on clearance",
    .low = 1.0,
    .high = 1.0,
    .population = "review of acute ethanol with other drugs",
    .cite = "chan2014",
    .status = verification::read,
    .grade = evidence_grade::D,
    .note = "1 stands for the words; none of the drugs is kratom's",
};

} // namespace alkaloid::pk_interactions
