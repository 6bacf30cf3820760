#pragma once
/// @file What the constants of one laboratory, or of one study, share.

#include "../core/source.hpp"

namespace alkaloid::detail {
/// What the constants of one laboratory share.
struct laboratory {
    std::string_view assay;
    std::string_view cite;
    verification status;
    evidence_grade grade = evidence_grade::C;
    int n = 0; ///< subjects; 0: not stated
};

/// A constant printed without a spread, or with one that is not the number's own (between subjects).
template <class Q>
constexpr reported<Q> from(laboratory const& lab, std::string_view printed, Q const& value,
                           std::string_view note = {}) {
    return {.value = value,
            .printed = printed,
            .n = lab.n,
            .population = lab.assay,
            .cite = lab.cite,
            .status = lab.status,
            .grade = lab.grade,
            .note = note};
}
/// A constant and the ends of its spread.
template <class Q>
constexpr reported<Q> from(laboratory const& lab, std::string_view printed, Q const& value, spread_kind spread,
                           Q const& low, Q const& high, std::string_view note = {}) {
    return {.value = value,
            .printed = printed,
            .spread = spread,
            .low = low,
            .high = high,
            .n = lab.n,
            .population = lab.assay,
            .cite = lab.cite,
            .status = lab.status,
            .grade = lab.grade,
            .note = note};
}

/// An inhibition constant with its standard error (0: none printed), both in nM.
constexpr reported<concentration<>> binding(laboratory const& lab, std::string_view printed, double nM,
                                            double sem = 0.0, std::string_view note = {}) {
    return from(lab, printed, nM * units::nM, sem > 0.0 ? spread_kind::sem : spread_kind::none, (nM - sem) * units::nM,
                (nM + sem) * units::nM, note);
}

/// A molar mass, in g/mol, summed over a formula.
constexpr reported<molar_mass_t<>> weighed(std::string_view printed, double sum, std::string_view formula) {
    return {.value = sum * (units::g / units::mol),
            .printed = printed,
            .population = formula,
            .cite = "prohaska2022",
            .status = verification::read,
            .grade = evidence_grade::A,
            .note = "sum of the atomic weights"};
}
} // namespace alkaloid::detail
