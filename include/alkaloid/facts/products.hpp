#pragma once
/// @file What is in a product, as assayed: milligrams of mitragynine and of 7-OH per gram, written as fractions.
///
///     dose{mitragynine::drug, products::tea_leaf_mitragynine * (2 * g)}
///
/// That is all a product is here. Strain names (Maeng Da, Bali) and vein colours carry no parameters: assayed red,
/// green and white products of one vendor did not differ in alkaloids, although their buyers described different
/// effects @cite huisman2023 ; what moves the content of a leaf sixteenfold is season and place @cite sengnon2023 .
/// Only a measurement tells one bag from another, so give a dose as milligrams measured, or draw the content from one
/// of the ranges below. Where a source prints only the ends of a range, the value is their geometric mean.
///
/// Leaf holds next to no 7-OH: none found in 15 retail products @cite griffin2016 . 7-OH in plasma after leaf is
/// metabolite.

#include "../core/source.hpp"

namespace alkaloid::detail {
/// An assayed content between the ends of its range, all as fractions of mass.
constexpr reported<double> assayed_content(std::string_view printed, double value, double low, double high,
                                           std::string_view what, std::string_view cite, verification status, int n = 0,
                                           std::string_view note = "geometric mean of the ends of the range") {
    return {.value = value,
            .printed = printed,
            .spread = spread_kind::range,
            .low = low,
            .high = high,
            .n = n,
            .population = what,
            .cite = cite,
            .status = status,
            .grade = evidence_grade::B,
            .note = note};
}
} // namespace alkaloid::detail

namespace alkaloid::products {

// --- what the trials gave --------------------------------------------------------------------------------------------
/// Mitragynine in the encapsulated leaf powder.  [g/g]  @cite huestis2024
inline constexpr reported<double> leaf_powder_mitragynine{
    .value = 0.0133,
    .printed = "1.33 % w/w",
    .population = "6.65 mg per 500 mg",
    .cite = "huestis2024",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "its 7-OH content was not found",
};
/// Mitragynine in the leaf of the tea (product K51). The tea was a water extract of it: what was drunk is less by an
/// unknown yield.  [g/g]  @cite tanna2022
inline constexpr reported<double> tea_leaf_mitragynine{
    .value = 0.01948,
    .printed = "19.48 +- 0.81 mg/g",
    .low = 0.01867,
    .high = 0.02029,
    .population = "Yellow Indonesian Micro Powder",
    .cite = "tanna2022",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "from the trial's data repository; of which kind the +- is, is not stated",
};
/// 7-OH in the same leaf, an upper bound: below quantification.  [g/g]  @cite tanna2022
inline constexpr reported<double> tea_leaf_hydroxymitragynine{
    .value = 0.000124,
    .printed = "<0.124 mg/g",
    .low = 0.0,
    .high = 0.000124,
    .population = "Yellow Indonesian Micro Powder",
    .cite = "tanna2022",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "an upper bound: less than 0.25 mg in 2 g",
};
/// Mitragynine in the extract.  [g/g]  @cite huestis2026
inline constexpr reported<double> extract_mitragynine{
    .value = 0.395,
    .printed = "39.5% MG",
    .population = "kratom extract",
    .cite = "huestis2026",
    .status = verification::secondary,
    .grade = evidence_grade::B,
    .note = "a catalogue quoting the abstract",
};

// --- what is sold as 7-OH --------------------------------------------------------------------------------------------
/// 7-OH in products sold as 7-OH.  [g/g]  @cite brown2025
inline constexpr reported<double> isolate_hydroxymitragynine = detail::assayed_content(
    "22-75 mg/g", 0.0406, 0.022, 0.075, "products sold as 7-OH", "brown2025", verification::derived);
/// Mitragynine in products sold as 7-OH.  [g/g]  @cite brown2025
inline constexpr reported<double> isolate_mitragynine = detail::assayed_content(
    "2.0-6.0 mg/g", 0.003464, 0.0020, 0.0060, "products sold as 7-OH", "brown2025", verification::derived);
/// Measured over labelled content of 7-OH: every product held more than it said.  [1]  @cite brown2025
inline constexpr reported<double> isolate_over_label = detail::assayed_content(
    "5-28 % above label", 1.159, 1.05, 1.28, "products sold as 7-OH", "brown2025", verification::derived);
/// 7-OH in a tablet, as its users tell. No assayed mass per tablet was found.  [mg]  @cite community_reports
inline constexpr reported<mass<>> tablet_hydroxymitragynine{
    .value = 8.66 * units::mg,
    .printed = "5-15 mg",
    .spread = spread_kind::range,
    .low = 5.0 * units::mg,
    .high = 15.0 * units::mg,
    .population = "users' reports",
    .cite = "community_reports",
    .status = verification::secondary,
    .grade = evidence_grade::D,
    .note = "geometric mean of the ends of the range; not an assay; 60 mg 7-OH with 20 mg mitragynine also described",
};

// --- how far contents vary -------------------------------------------------------------------------------------------
/// Mitragynine in retail products of one city.  [g/g]  @cite prozialeck2020
inline constexpr reported<double> retail_mitragynine = detail::assayed_content(
    "3.9-62.1 mg/g", 0.01556, 0.0039, 0.0621, "retail products, Chicago", "prozialeck2020", verification::derived, 8);
/// Mitragynine in commercial products, extracts included.  [g/g]  @cite manwill2022
inline constexpr reported<double> commercial_mitragynine =
    detail::assayed_content("13.9 +- 1.1 to 270 +- 24 mg/g", 0.0613, 0.0139, 0.270,
                            "commercial products and extracts, US", "manwill2022", verification::derived);
/// Mitragynine in wild leaf.  [g/g]  @cite leksungnoen2022
inline constexpr reported<double> wild_leaf_mitragynine = detail::assayed_content(
    "7.5-26.6 mg/g", 0.01412, 0.0075, 0.0266, "dry leaf, Thailand", "leksungnoen2022", verification::derived);
/// Mitragynine in leaf over places and seasons.  [g/g]  @cite sengnon2023
inline constexpr reported<double> thai_leaf_mitragynine = detail::assayed_content(
    "0.31-4.94 % w/w", 0.01237, 0.0031, 0.0494, "leaf, Thailand, all seasons, 134 + 611 samples", "sengnon2023",
    verification::derived, 745);

// --- how much is taken -----------------------------------------------------------------------------------------------
/// Mitragynine taken at one use, mean over consumers.  [mg]  @cite sharma2025
inline constexpr reported<mass<>> intake_per_use{
    .value = 31.3 * units::mg,
    .printed = "31.3 mg (2.0-205.9)",
    .spread = spread_kind::range,
    .low = 2.0 * units::mg,
    .high = 205.9 * units::mg,
    .n = 341,
    .population = "US consumers, product assayed, amount self-reported",
    .cite = "sharma2025",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "mean; n counts products",
};
/// The median of the same.  [mg]  @cite sharma2025
inline constexpr reported<mass<>> median_intake_per_use{
    .value = 25.4 * units::mg,
    .printed = "25.4 mg (2.0-205.9)",
    .spread = spread_kind::range,
    .low = 2.0 * units::mg,
    .high = 205.9 * units::mg,
    .n = 341,
    .population = "US consumers, product assayed, amount self-reported",
    .cite = "sharma2025",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "median; n counts products",
};
/// Mitragynine taken in a day, between group means.  [mg]  @cite sharma2025
inline constexpr reported<mass<>> intake_per_day{
    .value = 102.7 * units::mg,
    .printed = "78.3-134.6 mg",
    .spread = spread_kind::range,
    .low = 78.3 * units::mg,
    .high = 134.6 * units::mg,
    .n = 341,
    .population = "US consumers, product assayed, amount self-reported",
    .cite = "sharma2025",
    .status = verification::derived,
    .grade = evidence_grade::B,
    .note = "geometric mean of the ends of the range of means; medians 50.8 to 101.6 mg; n counts products",
};

} // namespace alkaloid::products
