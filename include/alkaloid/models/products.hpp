#pragma once
/// @file The products that the trials gave and the market sells, ready to be served: `products::leaf.serving(4)`.

#include "../dosing/product.hpp"
#include "../facts/hydroxymitragynine.hpp"
#include "../facts/mitragynine.hpp"
#include "../facts/products.hpp"

namespace alkaloid::products {

namespace detail {
/// A content printed as a range is taken as the middle 95 % of a log-normal: its ends are four standard deviations apart.
inline double geometric_sd(reported<double> const& r) {
    return r.low > 0.0 && r.high > r.low ? std::pow(r.high / r.low, 0.25) : 1.0;
}
/// The content of one gram, from a fraction of mass.
inline mass<> in_a_gram(reported<double> const& fraction_of_mass) {
    return fraction_of_mass.value * (1.0 * units::g);
}
} // namespace detail

/// Dried leaf powder, swallowed: content as in the leaf trial, varying from bag to bag as retail products do.
inline product const leaf{"leaf", "g", {{mitragynine::drug, detail::in_a_gram(leaf_powder_mitragynine), 1.0, detail::geometric_sd(retail_mitragynine)}}};

/// Tea of leaf powder, by the gram of leaf: water takes out a part. The yield makes the extract's kinetics meet the
/// Cmax measured after tea (examples/calibrate_mitragynine prints it); nobody has assayed the tea itself.
inline constexpr double tea_yield = 0.27;
inline product const tea{"tea", "g of leaf", {{mitragynine::drug, detail::in_a_gram(tea_leaf_mitragynine), tea_yield, detail::geometric_sd(retail_mitragynine)}}};

/// The trial's extract, by the gram.
inline product const extract{"extract", "g", {{mitragynine::drug, detail::in_a_gram(extract_mitragynine), 1.0, detail::geometric_sd(commercial_mitragynine)}}};

/// A "7-OH" tablet: 7-OH in the middle of what is reported, and MG beside it as isolate products hold it.
inline product const tablet{"tablet",
                            "tablet",
                            {{hydroxymitragynine::drug, tablet_hydroxymitragynine.value, 1.0,
                              detail::geometric_sd({.value = 1.0, .low = tablet_hydroxymitragynine.low / units::mg.factor / units::ug, .high = 1.0})},
                             {mitragynine::drug, tablet_hydroxymitragynine.value * (isolate_mitragynine.value / isolate_hydroxymitragynine.value), 1.0, 1.0}}};

} // namespace alkaloid::products
