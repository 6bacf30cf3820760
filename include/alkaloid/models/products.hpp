#pragma once
/// @file The products that the trials gave and the market sells, ready to be served: `products::leaf.serving(4)`.

#include "../dosing/product.hpp"
#include "../facts/hydroxymitragynine.hpp"
#include "../facts/mitragynine.hpp"
#include "../facts/products.hpp"

namespace alkaloid::detail {
/// A content printed as a range is taken as the middle 95 % of a log-normal: its ends are four standard deviations apart.
inline double batch_sd(double low, double high) {
    return std::pow(high / low, 0.25);
}
/// The content of one gram, from a fraction of mass.
constexpr mass<> in_a_gram(reported<double> const& fraction_of_mass) {
    return fraction_of_mass.value * (1.0 * units::g);
}
} // namespace alkaloid::detail

namespace alkaloid::products {

/// Dried leaf powder, swallowed: content as in the leaf trial, varying from bag to bag as retail products do.
inline product const leaf{.name = "leaf",
                          .unit_name = "g",
                          .contents = {{.what = mitragynine::drug,
                                        .per_unit = detail::in_a_gram(leaf_powder_mitragynine),
                                        .geometric_sd = detail::batch_sd(retail_mitragynine.low, retail_mitragynine.high),
                                        .path = {provenance_of("content of leaf", leaf_powder_mitragynine)}}}};

/// The part of the leaf's mitragynine that the tea trial's subjects seem to have drunk. It makes the extract's kinetics
/// meet the Cmax after tea (`examples/calibrate_mitragynine` prints it); nobody has assayed the tea itself.
inline constexpr reported<double> tea_yield{
    .value = 0.276,
    .printed = "0.276",
    .population = "tea Cmax over the model's for the leaf's content",
    .cite = "tanna2022",
    .status = verification::fitted,
    .grade = evidence_grade::D,
    .note = "one free parameter; a lower bioavailability from tea would look the same",
};
/// Tea, by the gram of leaf in it.
inline product const tea{.name = "tea",
                         .unit_name = "g of leaf",
                         .contents = {{.what = mitragynine::drug,
                                       .per_unit = detail::in_a_gram(tea_leaf_mitragynine),
                                       .yield = tea_yield,
                                       .geometric_sd = detail::batch_sd(retail_mitragynine.low, retail_mitragynine.high),
                                       .path = {provenance_of("content of leaf", tea_leaf_mitragynine), provenance_of("yield of tea", tea_yield)}}}};

/// The trial's extract, by the gram. How its batches vary is not reported.
inline product const extract{.name = "extract",
                             .unit_name = "g",
                             .contents = {{.what = mitragynine::drug, .per_unit = detail::in_a_gram(extract_mitragynine), .path = {provenance_of("content of extract", extract_mitragynine)}}}};

/// A "7-OH" tablet: 7-OH in the middle of what users report, and mitragynine beside it in the proportion that assayed
/// products held. No human has been measured after such a tablet: everything it leads to is grade D.
inline product const tablet{
    .name = "tablet",
    .unit_name = "tablet",
    .contents = {{.what = hydroxymitragynine::drug,
                  .per_unit = tablet_hydroxymitragynine.value,
                  .geometric_sd = detail::batch_sd(tablet_hydroxymitragynine.low.base(), tablet_hydroxymitragynine.high.base()),
                  .path = {provenance_of("7-OH in a tablet", tablet_hydroxymitragynine)}},
                 {.what = mitragynine::drug,
                  .per_unit = tablet_hydroxymitragynine.value * (isolate_mitragynine.value / isolate_hydroxymitragynine.value),
                  .path = {provenance_of("mitragynine in isolates", isolate_mitragynine), provenance_of("7-OH in isolates", isolate_hydroxymitragynine)}}}};

} // namespace alkaloid::products
