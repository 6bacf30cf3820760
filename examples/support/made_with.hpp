#pragma once
/// The constants beside the model's parameters that an answer of examples/kratom.cpp rests on.

#include <alkaloid/core/text.hpp>
#include <alkaloid/facts/receptors.hpp>
#include <alkaloid/models/mitragynine.hpp>
#include <alkaloid/models/products.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A constant's source, and the value that was computed with.
struct constant {
    alkaloid::provenance source;
    std::string used;
};

/// Contents and yield of a product, affinities, unbound fractions.
inline std::vector<constant> constants_of(std::string_view product) {
    using namespace alkaloid;
    std::vector<constant> all;
    auto const add = [&](std::string_view name, auto const& r, double used, std::string_view unit) {
        all.push_back({provenance_of(name, r), text(used, 12) + std::string(unit)});
    };
    auto const add_content = [&](std::string_view name, reported<double> const& r) {
        add(name, r, 1000.0 * r.value, " mg/g");
    };
    if (product == "leaf")
        add_content("mitragynine in leaf", products::leaf_powder_mitragynine);
    if (product == "extract")
        add_content("mitragynine in extract", products::extract_mitragynine);
    if (product == "tea") {
        add_content("mitragynine in leaf", products::tea_leaf_mitragynine);
        add("yield of tea", products::tea_yield, products::tea_yield.value, "");
    }
    if (product == "tablet") {
        auto const& tablet = products::tablet_hydroxymitragynine;
        add("7-OH in a tablet", tablet, tablet.value.in(units::mg), " mg");
        add_content("7-OH in 7-OH products", products::isolate_hydroxymitragynine);
        add_content("mitragynine in 7-OH products", products::isolate_mitragynine);
    }
    add("Ki at mu, mitragynine", mitragynine::ki_mu, mitragynine::ki_mu.value.in(units::nM), " nM");
    add("Ki at mu, 7-OH", hydroxymitragynine::ki_mu, hydroxymitragynine::ki_mu.value.in(units::nM), " nM");
    add("unbound in plasma, mitragynine", mitragynine::fu_plasma, mitragynine::fu_plasma.value, "");
    add("unbound in plasma, 7-OH", hydroxymitragynine::fu_plasma, hydroxymitragynine::fu_plasma.value, "");
    return all;
}

/// Lines for the head of a CSV: what a serving holds, and every constant with how it is known.
inline std::vector<std::string> lines_about(alkaloid::product const& item) {
    using namespace alkaloid;
    std::vector<std::string> lines;
    for (auto const& c : item.contents)
        lines.push_back("content: " + text(c.per_unit.in(units::mg), 12) + " mg " + std::string(c.what.name) +
                        " in 1 " + std::string(item.unit_name) + ", of which " + text(c.yield) + " is swallowed");
    for (auto const& d : {mitragynine::drug, hydroxymitragynine::drug})
        lines.push_back("molar mass: " + text(d.molar_mass.in(units::g / units::mol), 12) + " g/mol " +
                        std::string(d.name));
    for (auto const& [s, used] : constants_of(item.name))
        lines.push_back("constant " + std::string(s.name) + ": " + used + " (printed " + std::string(s.printed) +
                        "; " + std::string(name_of(s.status)) + ", grade " + name_of(s.grade) + ", @" +
                        std::string(s.cite) + ")");
    lines.emplace_back("occupancy: x/(1 + x) by both together, x the sum of unbound plasma concentrations over Ki");
    return lines;
}

} // namespace support
