#pragma once
/// @file What a NONMEM-style file holds: rows, in subjects.

#include "../dosing/record.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace alkaloid {

/// One row of the file.
struct nonmem_row {
    record<> what;
    std::size_t line = 0;          ///< in the file, from 1
    std::vector<double> extra;     ///< the extra columns in the file's order; NaN where missing or not a number
    std::vector<std::string> text; ///< of the same, what is neither missing nor a number; empty if a row has none
};

/// A run of rows with the same ID; the same ID again after another one is another subject, as in NONMEM.
struct nonmem_subject {
    std::string id; ///< as the file spells it, so that "1" and "1.0" are two; "1" without a column ID
    std::vector<nonmem_row> rows;
};

} // namespace alkaloid
