#pragma once
/// @file What mitragynine does to the enzymes that clear other drugs, in the tube and in people. Inactivation of CYP3A
/// in the gut wall explains why midazolam's exposure rose and its half-life did not.

#include "../core/source.hpp"

namespace alkaloid::detail {
/// A geometric mean ratio with its 90 % confidence interval from the trial of kratom tea with midazolam.
constexpr reported<double> tea_interaction(std::string_view printed, double value, double low, double high) {
    return {.value = value,
            .printed = printed,
            .spread = spread_kind::ci90,
            .low = low,
            .high = high,
            .n = 12,
            .population = "healthy adults, one dose of 2 g kratom tea",
            .cite = "tanna2023",
            .status = verification::read,
            .grade = evidence_grade::B,
            .note = "geometric mean ratio"};
}
} // namespace alkaloid::detail

namespace alkaloid::mitragynine {

/// Concentration of half-maximal inactivation of CYP3A (K_I) in the liver.  [uM]  @cite tanna2021
inline constexpr reported<concentration<>> cyp3a_liver_half_inactivation{
    .value = 4.1 * units::uM,
    .printed = "4.1 +- 0.9 uM",
    .low = 3.2 * units::uM,
    .high = 5.0 * units::uM,
    .population = "human liver microsomes, midazolam 1'-hydroxylation",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "of which kind the +- is, is not stated",
};

/// Maximal rate of inactivation of CYP3A (k_inact) in the liver.  [1/min]  @cite tanna2021
inline constexpr reported<rate_constant<>> cyp3a_liver_kinact{
    .value = 0.068 / units::minute,
    .printed = "0.068 +- 0.010 /min",
    .low = 0.058 / units::minute,
    .high = 0.078 / units::minute,
    .population = "human liver microsomes, midazolam 1'-hydroxylation",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "of which kind the +- is, is not stated",
};

/// Concentration of half-maximal inactivation of CYP3A (K_I) in the gut wall.  [uM]  @cite tanna2021
inline constexpr reported<concentration<>> cyp3a_gut_half_inactivation{
    .value = 4.2 * units::uM,
    .printed = "4.2 +- 2.5 uM",
    .low = 1.7 * units::uM,
    .high = 6.7 * units::uM,
    .population = "human intestinal microsomes, midazolam 1'-hydroxylation",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "of which kind the +- is, is not stated",
};

/// Maximal rate of inactivation of CYP3A (k_inact) in the gut wall.  [1/min]  @cite tanna2021
inline constexpr reported<rate_constant<>> cyp3a_gut_kinact{
    .value = 0.079 / units::minute,
    .printed = "0.079 +- 0.020 /min",
    .low = 0.059 / units::minute,
    .high = 0.099 / units::minute,
    .population = "human intestinal microsomes, midazolam 1'-hydroxylation",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "of which kind the +- is, is not stated",
};

/// Reversible inhibition of CYP3A, 50 %.  [uM]  @cite tanna2023dmd
inline constexpr reported<concentration<>> cyp3a_ic50{
    .value = 11.4 * units::uM,
    .printed = "11.4 uM",
    .population = "human liver microsomes, reversible",
    .cite = "tanna2023dmd",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "about 20 uM before and 3 uM after preincubation with NADPH in the original (tanna2021)",
};

/// Competitive inhibition constant at CYP2D6.  [uM]  @cite tanna2021
inline constexpr reported<concentration<>> cyp2d6_ki{
    .value = 1.17 * units::uM,
    .printed = "1.17 +- 0.07 uM",
    .low = 1.10 * units::uM,
    .high = 1.24 * units::uM,
    .population = "human liver microsomes, dextromethorphan",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "half of an IC50, 0.34 uM, in the later review (tanna2023dmd); dextromethorphan did not change in people",
};

/// Unbound concentration at the inlet of the liver, from a static model.  [uM]  @cite tanna2023dmd
inline constexpr reported<concentration<>> hepatic_inlet_unbound{
    .value = 0.19 * units::uM,
    .printed = "~0.19 uM",
    .population = "static model, 2 g kratom",
    .cite = "tanna2023dmd",
    .status = verification::read,
    .grade = evidence_grade::C,
};

/// AUC of midazolam with kratom tea over without, as a static model of inactivation predicts it.  [1]  @cite tanna2021
inline constexpr reported<double> midazolam_auc_ratio_static{
    .value = 5.69,
    .printed = "5.69",
    .population = "static model, 2 g kratom",
    .cite = "tanna2021",
    .status = verification::read,
    .grade = evidence_grade::C,
    .note = "four times what was then seen in people: dilute the drug in the gut wall, or calibrate",
};

/// AUC of midazolam (CYP3A) with kratom tea over without.  [1]  @cite tanna2023
inline constexpr reported<double> midazolam_auc_ratio = detail::tea_interaction("1.39 (1.23-1.57)", 1.39, 1.23, 1.57);
/// Cmax of midazolam with kratom tea over without.  [1]  @cite tanna2023
inline constexpr reported<double> midazolam_cmax_ratio = detail::tea_interaction("1.50 (1.32-1.70)", 1.50, 1.32, 1.70);
/// Half-life of midazolam with kratom tea over without: unchanged.  [1]  @cite tanna2023
inline constexpr reported<double> midazolam_half_life_ratio =
    detail::tea_interaction("1.07 (0.98-1.17)", 1.07, 0.98, 1.17);
/// AUC of dextromethorphan (CYP2D6) with kratom tea over without: unchanged.  [1]  @cite tanna2023
inline constexpr reported<double> dextromethorphan_auc_ratio =
    detail::tea_interaction("0.99 (0.83-1.19)", 0.99, 0.83, 1.19);
/// Cmax of dextromethorphan with kratom tea over without: unchanged.  [1]  @cite tanna2023
inline constexpr reported<double> dextromethorphan_cmax_ratio =
    detail::tea_interaction("0.96 (0.78-1.19)", 0.96, 0.78, 1.19);

} // namespace alkaloid::mitragynine
