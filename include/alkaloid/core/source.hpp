#pragma once
/// @file A number and where it came from.

#include "units.hpp"

#include <string_view>

namespace alkaloid {

/// How sure we are of having the number as its authors wrote it.
enum class verification {
    read,       ///< seen in the source, or re-tabulated from it by its field
    secondary,  ///< seen in somebody's transcription
    unverified, ///< quoted from recollection: right in kind, perhaps not in digits
    derived,    ///< arithmetic on read numbers
    fitted,     ///< estimated by a program in this repository from reported numbers
    assumed,    ///< a stated prior: nobody has measured it
};

constexpr std::string_view name_of(verification v) {
    switch (v) {
    case verification::read: return "read";
    case verification::secondary: return "secondary";
    case verification::unverified: return "unverified";
    case verification::derived: return "derived";
    case verification::fitted: return "fitted";
    case verification::assumed: return "assumed";
    }
    return "?";
}

/// How far a result may be trusted; a result is as good as the weakest number on its path.
enum class evidence_grade {
    A, ///< human, replicated
    B, ///< human, single study
    C, ///< animal or in vitro, scaled
    D, ///< extrapolated from another drug, or assumed
};

constexpr char name_of(evidence_grade e) {
    return "ABCD"[static_cast<int>(e)];
}
constexpr evidence_grade weakest(evidence_grade a, evidence_grade b) {
    return a < b ? b : a;
}

/// What the printed spread is.
enum class spread_kind { none, sd, sem, range, ci90, ci95, geometric_sd };

constexpr std::string_view name_of(spread_kind k) {
    switch (k) {
    case spread_kind::none: return "";
    case spread_kind::sd: return "SD";
    case spread_kind::sem: return "SEM";
    case spread_kind::range: return "range";
    case spread_kind::ci90: return "90% CI";
    case spread_kind::ci95: return "95% CI";
    case spread_kind::geometric_sd: return "geometric SD";
    }
    return "?";
}

/// A reported number: the value to compute with, the text as printed, its spread, and its source.
template <class Q>
struct reported {
    Q value;
    std::string_view printed = {};       ///< value, spread and unit as printed in the source
    spread_kind spread = spread_kind::none;
    Q low = value, high = value;         ///< ends of the spread (value -+ SD for an SD)
    int n = 0;                           ///< subjects or experiments; 0: not stated
    std::string_view population = {};    ///< who, or which assay
    std::string_view cite = {};          ///< key in docs/references.bib
    verification status = verification::unverified;
    evidence_grade grade = evidence_grade::D;
    std::string_view note = {};

    constexpr operator Q const&() const { return value; }
};

/// One line of `sources(...)`: a parameter, its value as text, and what stands behind it.
struct provenance {
    std::string_view name;
    std::string_view printed;
    std::string_view population;
    std::string_view cite;
    verification status;
    evidence_grade grade;
    std::string_view note;
};

/// The provenance of a reported number under the name it has in a parameter set.
template <class Q>
constexpr provenance provenance_of(std::string_view name, reported<Q> const& r) {
    return {name, r.printed, r.population, r.cite, r.status, r.grade, r.note};
}

} // namespace alkaloid
