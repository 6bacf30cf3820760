#pragma once
/// @file What is known about depressants that meet in the central nervous system: how far an opioid's potency differs
/// between endpoints, how far a second depressant shifts it, and where alcohol's own curves lie. Of kratom with alcohol
/// nothing is known: no controlled study of the combination was found, in people or in animals.

#include "ethanol_effects.hpp"

namespace alkaloid::depression {

/// The link that every result on kratom with alcohol rests on: nobody has measured it.
inline constexpr provenance kratom_with_alcohol{
    .name = "kratom with alcohol",
    .printed = "no controlled study found",
    .population = "carried over from opioids with alcohol and with other sedatives",
    .cite = "",
    .status = verification::assumed,
    .grade = evidence_grade::D,
    .note = "six deaths in Los Angeles in 2025 (7-OH, alcohol in several), without concentrations or a denominator",
};

namespace detail {
using alkaloid::detail::from, alkaloid::detail::laboratory;
/// C50 of remifentanil at one endpoint over that for ventilation (0.92 ng/mL, @bouillon2003).
inline constexpr laboratory relative{"remifentanil, C50 over 0.92 ng/mL for ventilation", "bouillon2003", verification::derived, evidence_grade::D};
inline constexpr laboratory remifentanil_bis{relative.assay, "bouillon2004", verification::derived, evidence_grade::D};
inline constexpr laboratory remifentanil_apnoea{relative.assay, "propofolremifentanil", verification::derived, evidence_grade::D, 60};
inline constexpr laboratory dubowski_stages{"stages of intoxication of social drinkers", "dubowski", verification::derived, evidence_grade::D};
inline constexpr laboratory fatal_levels{"fatal poisonings", "jones_dubowski", verification::derived, evidence_grade::D};
/// A range nobody has measured for kratom or for alcohol; 0 is the default because nothing says otherwise.
constexpr reported<double> fall(std::string_view printed, double most, laboratory const& from_whom, std::string_view note) {
    return from(from_whom, printed, 0.0, spread_kind::range, 0.0, most, note);
}
} // namespace detail

/// Share of the mu stimulus for ventilation that counts for sedation: an opioid alone hardly sedates.
/// [1]  @cite bouillon2004  @cite bouillon2003
inline constexpr reported<double> mu_share_sedation =
    detail::from(detail::remifentanil_bis, "0.92/19.3 (C50 for the bispectral index 19.3 ng/mL)", 0.92 / 19.3,
                 "for a drug without spare receptors the maximum falls with it: an assumption about kratom");
/// Share that counts for apnoea.  [1]  @cite propofolremifentanil  @cite bouillon2003
inline constexpr reported<double> mu_share_apnoea =
    detail::from(detail::remifentanil_apnoea, "0.92/8.99 (C50 for apnoea 8.99 ng/mL)", 0.92 / 8.99,
                 "quantal, in patients before surgery; carried over to kratom");
/// Alcohol that stupefies half: the middle of Dubowski's band of stupor.  [g/L]  @cite dubowski
inline constexpr reported<mass_concentration<>> alcohol_half_sedation =
    detail::from<mass_concentration<>>(detail::dubowski_stages, "3.16 g/L (geometric middle of 2.5-4.0)", 3.1622776601683795 * (units::g / units::L), spread_kind::range, 2.5 * (units::g / units::L), 4.0 * (units::g / units::L),
                 "a description of stages turned into a curve");
/// Slope of that curve: 8 % at 0.94 g/L, where tapping lost 8 % and digit-symbol substitution 6.5 %.  [1]
inline constexpr reported<double> alcohol_slope_sedation =
    detail::from({"eight men at 0.94 g/L, with the middle of stupor", "dubowski", verification::derived, evidence_grade::D}, "2.0", 2.0,
                 "ln(0.08/0.92) over ln(0.94/3.16) is 2.01");
/// The median of those who died of it, read as the level of apnoea in half.  [g/L]  @cite jones_dubowski
inline constexpr reported<mass_concentration<>> alcohol_half_apnoea =
    detail::from<mass_concentration<>>(detail::fatal_levels, ethanol::fatal.printed, ethanol::fatal.value, ethanol::fatal.spread, ethanol::fatal.low, ethanol::fatal.high,
                 "those who died, not those who were exposed: selected, often tolerant, often hours after the peak");
/// Slope of that curve, log-logistic with the same 90 % range.  [1]  @cite jones_dubowski
inline constexpr reported<double> alcohol_slope_apnoea =
    detail::from(detail::fatal_levels, "6.8", 6.8, "2 ln 19 over ln(5.0/2.1) is 6.79");

/// By what part a second depressant at most lowers an opioid's C50 for the hypercapnic drive: propofol lowers C50 and gain
/// by 20 to 50 %. Of alcohol nothing is known; 0 is the default.  [1]  @cite olofsen2010propofol
inline constexpr reported<double> c50_fall_drive =
    detail::fall("0 (sensitivity 0 to 0.5)", 0.5, {"propofol on remifentanil, stands for alcohol", "olofsen2010propofol", verification::derived, evidence_grade::D},
                  "no arm with alcohol alone exists: additive and synergistic cannot be told apart");
/// The same for sedation. Opioids with sedatives are usually synergistic for hypnosis, oxycodone 10 mg did not add to
/// alcohol's impairment of driving.  [1]  @cite hendrickx2008  @cite babalonis2021
inline constexpr reported<double> c50_fall_sedation =
    detail::fall("0 (sensitivity 0 to 0.5)", 0.5, {"opioids with sedative hypnotics, stand for alcohol", "hendrickx2008", verification::assumed, evidence_grade::D},
                  "the sign is from the review, the size that of the hypercapnic drive");
/// The same for apnoea: fentanyl 0 of 12, midazolam none stated, both 6 of 12, while the response to carbon dioxide fell no
/// further. From the median-unbiased 5.6 % of 0 of 12 to 6 of 12 the odds rise 16.8-fold, at slope 4 by a C50 of 0.49.
/// [1]  @cite bailey1990
inline constexpr reported<double> c50_fall_apnoea =
    detail::fall("0 (sensitivity 0 to 0.51)", 0.51, {"volunteers, fentanyl with midazolam, stand for alcohol", "bailey1990", verification::derived, evidence_grade::D, 12},
                  "rests on the slope assumed; midazolam need not have done all it can");
/// How much of an opioid user's tolerance alcohol takes away, from 0 to 1. In mice a dose that does not depress breathing
/// reversed tolerance to morphine and to oxycodone, not to methadone or buprenorphine, which like mitragynine is a partial
/// agonist; never shown for kratom or in people.  [1]  @cite hill2016  @cite hill2018
inline constexpr reported<double> tolerance_reversal =
    detail::from({"mice: morphine (hill2016) and oxycodone, not methadone or buprenorphine", "hill2018", verification::assumed, evidence_grade::D}, "0 (tolerant mice: reversed)", 0.0,
                 "animal only; 0 is assumed, off unless the caller says otherwise");
/// Alcohol that takes away half of it: about what 0.3 g/kg makes.  [g/L]  @cite hill2018
inline constexpr reported<mass_concentration<>> tolerance_reversal_half =
    detail::from<mass_concentration<>>({"0.3 g/kg in mice, spread over body water", "hill2018", verification::assumed, evidence_grade::D}, "0.4 g/L", 0.4 * (units::g / units::L), "0.3 g/kg over 0.7 L/kg");

} // namespace alkaloid::depression

/// Propofol, for those who want a measured sedative in the chain.
namespace alkaloid::depression::propofol {
namespace detail {
inline constexpr alkaloid::detail::laboratory volunteers{"ten volunteers, propofol alone", "bouillon2004ventilation", verification::unverified, evidence_grade::B, 10};
inline constexpr alkaloid::detail::laboratory patients{"patients, propofol with remifentanil", "propofolremifentanil", verification::read, evidence_grade::B, 60};
} // namespace detail
/// Half of the ventilatory drive.  [ug/mL]  @cite bouillon2004ventilation
inline constexpr reported<double> half_drive = alkaloid::detail::from(detail::volunteers, "1.33 ug/mL (CV 49 %)", 1.33);
/// Its slope.  [1]  @cite bouillon2004ventilation
inline constexpr reported<double> slope_drive = alkaloid::detail::from(detail::volunteers, "1.68 (CV 21 %)", 1.68);
/// Loss of consciousness in half.  [ug/mL]  @cite propofolremifentanil
inline constexpr reported<double> half_unconscious = alkaloid::detail::from(detail::patients, "3.04 ug/mL", 3.04);
/// Apnoea in half.  [ug/mL]  @cite propofolremifentanil
inline constexpr reported<double> half_apnoea = alkaloid::detail::from(detail::patients, "6.26 ug/mL", 6.26);
} // namespace alkaloid::depression::propofol
