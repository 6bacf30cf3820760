#pragma once
/// @file A row of a NONMEM-style file, from cells to a record.

#include "cell_splitter.hpp"
#include "decimal.hpp"
#include "line_reader.hpp"
#include "nonmem_columns.hpp"
#include "nonmem_row.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// Reads the row that was cut last: as many cells as there are columns. It looks at its owner's members.
class nonmem_row_reader {
public:
    nonmem_row_reader(line_reader const& in, cell_splitter const& cells, nonmem_columns const& columns,
                      std::vector<std::string> const& compartments)
        : in_(in), cells_(cells), columns_(columns), compartments_(compartments) {}

    /// @throws parse_error
    std::string_view id() const {
        std::size_t const i = columns_.where(role::id);
        return i == absent ? "1" : given(i);
    }

    /// @throws parse_error
    nonmem_row read() const {
        nonmem_row row{{}, in_.number(), {}, {}};
        record<>& what = row.what;
        row.extra.reserve(columns_.extra().size());
        auto const& roles = columns_.roles();
        for (std::size_t i = 0; i < roles.size(); ++i)
            switch (roles[i]) {
            case role::id: break;
            case role::time:
                given(i);
                what.time = number(i);
                break;
            case role::evid: what.evid = static_cast<evid>(whole(i)); break;
            case role::amt: what.amt = number(i); break;
            case role::cmt: what.cmt = compartment(i); break;
            case role::rate: what.rate = number(i); break;
            case role::ii: what.ii = number(i); break;
            case role::addl: what.addl = whole(i); break;
            case role::ss: what.ss = whole(i); break;
            case role::extra: read_extra(i, row); break;
            }
        if (columns_.where(role::evid) == absent && (what.amt != 0.0 || what.rate != 0.0 || what.ss != 0))
            what.evid = evid::dose;
        if (auto const wrong = illegal(what); !wrong.column.empty())
            refuse(wrong);
        return row;
    }

    /// `row`, just read, may follow `before` in a subject.  @throws parse_error
    void require_after(nonmem_row const& before, nonmem_row const& row) const {
        if (row.what.time < before.what.time && !row.what.resets())
            complain(columns_.where(role::time), "must not go back within a subject, unless EVID is 3 or 4",
                     " after " + alkaloid::text(before.what.time) + " on line " + std::to_string(before.line));
    }

private:
    using role = nonmem_role;
    static constexpr auto absent = nonmem_columns::absent;

    std::string_view cell(std::size_t i) const { return cells_.cells()[i].text; }
    static bool missing(std::string_view s) { return s.empty() || s == "."; }
    std::string_view given(std::size_t i) const {
        if (missing(cell(i)))
            complain(i, "must be given");
        return cell(i);
    }

    double number(std::size_t i) const {
        double x = 0.0;
        if (missing(cell(i)))
            return x;
        auto const fault = read_decimal(cell(i), x);
        if (fault == decimal_fault::junk)
            complain(i, "must be a decimal number");
        if (fault == decimal_fault::out_of_range)
            complain(i, "must be 0 or of a size that double holds, 1e-323 to 1e308");
        return x;
    }

    int whole(std::size_t i) const {
        double x = 0.0;
        bool const is_number = missing(cell(i)) || read_decimal(cell(i), x) == decimal_fault::none;
        if (!is_number || !(x > -1e9 && x < 1e9) || static_cast<double>(static_cast<int>(x)) != x)
            complain(i, "must be a whole number of at most nine digits");
        return static_cast<int>(x);
    }

    /// A number from 1, or one of the names; with `-` in front where it is switched off.
    int compartment(std::size_t i) const {
        auto const s = cell(i);
        if (double x = 0.0; missing(s) || read_decimal(s, x) != decimal_fault::junk) {
            int const n = whole(i);
            if (!compartments_.empty() && static_cast<std::size_t>(n < 0 ? -n : n) > compartments_.size())
                complain(i, "must be at most " + std::to_string(compartments_.size()) + ", the number of compartments");
            return n;
        }
        if (compartments_.empty())
            complain(i, "must be a compartment's number, as the reader was given no names");
        bool const off = s[0] == '-';
        for (std::size_t n = 0; n < compartments_.size(); ++n)
            if (compartments_[n] == s.substr(off ? 1 : 0))
                return static_cast<int>(n + 1) * (off ? -1 : 1);
        std::string names;
        for (auto const& one : compartments_)
            names += (names.empty() ? "" : ", ") + one;
        complain(i, "must be a compartment's number or one of " + names);
    }

    void read_extra(std::size_t i, nonmem_row& row) const {
        auto const s = cell(i);
        double x = std::numeric_limits<double>::quiet_NaN();
        if (!missing(s) && read_decimal(s, x) != decimal_fault::none) {
            x = std::numeric_limits<double>::quiet_NaN();
            row.text.resize(columns_.extra().size());
            row.text[row.extra.size()] = s;
        }
        row.extra.push_back(x);
    }

    /// Points to the column's cell, without one to AMT's, without that to the row's first.
    [[noreturn]] void refuse(illegal_combination const& wrong) const {
        std::string const column(wrong.column);
        bool const named_twice = wrong.reason.starts_with(column + " must");
        std::string const reason(wrong.reason.substr(named_twice ? column.size() + 1 : 0));
        if (std::size_t const i = columns_.where(wrong.column); i != absent)
            complain(i, reason);
        std::size_t const amt = columns_.where(role::amt);
        in_.complain(column + ": " + reason + "; found no such column", cells_.cells()[amt == absent ? 0 : amt].at);
    }
    [[noreturn]] void complain(std::size_t i, std::string const& expected, std::string const& more = {}) const {
        constexpr std::size_t most = 60; // bytes
        auto const s = cell(i);
        std::string const found =
            s.empty() ? "nothing" : "'" + std::string(s.substr(0, most)) + (s.size() > most ? "...'" : "'");
        in_.complain(columns_.name(i) + ": " + expected + "; found " + found + more, cells_.cells()[i].at);
    }

    line_reader const& in_;
    cell_splitter const& cells_;
    nonmem_columns const& columns_;
    std::vector<std::string> const& compartments_;
};

} // namespace alkaloid::detail
