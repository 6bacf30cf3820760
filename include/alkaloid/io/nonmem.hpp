#pragma once
/// @file Reads the data files of trials in NONMEM's manner: CSV, one record a row.

#include "cell_splitter.hpp"
#include "line_reader.hpp"
#include "nonmem_columns.hpp"
#include "nonmem_options.hpp"
#include "nonmem_row.hpp"
#include "nonmem_row_reader.hpp"

#include <algorithm>
#include <exception>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// Reads a subject at a time: memory is for one subject and one line, whatever the file's size.
///
/// The first line that is no comment names the columns, in any order and case: ID TIME EVID AMT CMT RATE II ADDL SS;
/// TIME must be there, all others (DV and MDV, too) are extra columns, but DATE, DAT1 to DAT3 and CONT are refused.
/// Numbers come as they are in the file, in the units that `record` states unless the caller converts. An empty cell or
/// `.` is missing: 0, in extra columns NaN; TIME and ID must not be missing. Without a column EVID a row with AMT, RATE
/// or SS other than 0 is a dose, any other an observation. Without ID there is one subject, "1". Within a subject time
/// does not go back, except that EVID 3 and 4 may restart the clock.
///
/// Cells are those of RFC 4180, on one line each; blanks around them do not count, blank lines are skipped. A line has
/// at most 1 MiB, a whole number at most nine digits.
///
/// What cannot be read, and what `illegal` refuses, is a `parse_error` with the line and the character column of the
/// cell; after one the reader is done, and repeats it. The subject that was being read is not given.
class nonmem_reader {
public:
    /// Reads as far as the header. The stream must outlive the reader.  @throws parse_error, invalid_input
    explicit nonmem_reader(std::istream& in, nonmem_options options = {}) : in_(in), options_(std::move(options)) {
        detail::require_usable(options_);
        if (!fetch(true))
            throw parse_error(std::string("header: must name the columns; found ") +
                                  (in_.number() == 0 ? "an empty file" : "only blank lines and comments"),
                              std::max(in_.number(), std::size_t{1}), 1);
        columns_ = detail::nonmem_columns(in_, cells_.cells(), options_);
    }
    nonmem_reader(nonmem_reader const&) = delete;
    nonmem_reader& operator=(nonmem_reader const&) = delete;

    /// Names of the extra columns in the file's order, as the file or `rename` spells them.
    std::vector<std::string> const& extra_columns() const { return columns_.extra(); }
    /// How many lines were skipped as comments so far.
    std::size_t comments() const { return comments_; }

    /// The next subject, or none.  @throws parse_error
    std::optional<nonmem_subject> next() {
        if (failure_)
            std::rethrow_exception(failure_);
        try {
            return read_subject();
        } catch (parse_error const&) {
            failure_ = std::current_exception();
            throw;
        }
    }

private:
    std::optional<nonmem_subject> read_subject() {
        if (!ahead_ && !advance())
            return std::nullopt;
        nonmem_subject s{std::string(row_.id()), {}};
        do {
            nonmem_row row = row_.read();
            if (!s.rows.empty())
                row_.require_after(s.rows.back(), row);
            s.rows.push_back(std::move(row));
        } while (advance() && row_.id() == s.id);
        return s;
    }

    /// To the next row, cut but not yet read: it may be another subject's.
    bool advance() {
        ahead_ = fetch(false);
        if (!ahead_)
            return false;
        std::size_t const found = cells_.cells().size(), wanted = columns_.size();
        if (found == wanted)
            return true;
        auto const both = ", for the header has " + std::to_string(wanted) + " cells; found " + std::to_string(found);
        if (found < wanted)
            in_.complain(columns_.name(found) + ": must be there" + both, in_.line().size());
        in_.complain("behind " + columns_.name(wanted - 1) + ": must be nothing" + both, cells_.cells()[wanted].at);
    }

    /// To the next line that is neither blank nor a comment, and cuts it.
    bool fetch(bool header) {
        while (in_.next()) {
            auto const line = in_.line();
            auto const first = line.find_first_not_of(" \t");
            if (first == std::string_view::npos)
                continue;
            if (detail::comments(options_.comment, line[first], header)) {
                ++comments_;
                continue;
            }
            if (!cells_.split(line)) {
                auto const& why = cells_.why();
                std::string const where = header ? "header" : columns_.name(std::min(why.cell, columns_.size() - 1));
                in_.complain(where + ": " + why.reason, why.at);
            }
            return true;
        }
        return false;
    }

    detail::line_reader in_;
    nonmem_options options_;
    detail::cell_splitter cells_;
    detail::nonmem_columns columns_;
    detail::nonmem_row_reader row_{in_, cells_, columns_, options_.compartments};
    bool ahead_ = false; ///< `cells_` are a row that no subject has yet
    std::size_t comments_ = 0;
    std::exception_ptr failure_;
};

} // namespace alkaloid
