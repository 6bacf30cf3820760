#pragma once
/// @file Where numbers come from, as a table.

#include "table.hpp"

#include "../core/source.hpp"

#include <span>

namespace alkaloid {

/// One row a parameter: value as printed, who, verification, evidence grade, reference, note.
inline table as_table(std::span<provenance const> all) {
    table t({"parameter", "value", "from", "verification", "grade", "reference", "note"});
    for (auto const& p : all)
        t.row({std::string(p.name), std::string(p.printed), std::string(p.population), std::string(name_of(p.status)),
               std::string(1, name_of(p.grade)), p.cite.empty() ? "" : "@" + std::string(p.cite), std::string(p.note)});
    return t;
}

} // namespace alkaloid
