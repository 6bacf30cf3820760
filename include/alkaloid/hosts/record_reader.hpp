#pragma once
/// @file The rows of a table of records, read and checked.

#include "record_table.hpp"

namespace alkaloid::hosts::detail {

/// Reads rows into records; complains about each that makes no sense.
class record_reader {
public:
    record_reader(record_table& t, std::vector<std::string> const& compartments, table_complaints& wrong) : t_(t), compartments_(compartments), wrong_(wrong) {
        for (std::size_t i = 0; i < t.meanings.size(); ++i)
            if (t.meanings[i].is <= column_meaning::ss)
                where_[t.meanings[i].is] = i;
    }
    void read(std::size_t rows) {
        for (std::size_t r = 0; r < rows; ++r) {
            row_ = r;
            std::string const id = read_id();
            bool const first = t_.subjects.empty() || t_.subjects.back().id != id;
            if (first)
                t_.subjects.push_back({id, r, 0});
            ++t_.subjects.back().rows;
            id_ = has(column_meaning::id) ? id : "";
            auto const one = read_row();
            if (!first && one.time < t_.records.back().time && !one.resets())
                complain(column_meaning::time, "not before the row before it, " + text(t_.records.back().time) + ", unless EVID 3 or 4 restarts the clock");
            t_.records.push_back(one);
        }
    }

private:
    static constexpr auto absent = static_cast<std::size_t>(-1);
    bool has(std::size_t k) const { return where_[k] != absent; }
    record_column const& column(std::size_t k) const { return t_.columns[where_[k]]; }

    std::string read_id() {
        if (!has(column_meaning::id))
            return "1";
        if (is_missing(column(column_meaning::id), row_)) {
            complain(column_meaning::id, "given");
            return "?";
        }
        return cell_text(column(column_meaning::id), row_);
    }
    record<> read_row() {
        record<> r;
        r.time = has(column_meaning::time) ? number(column_meaning::time, true) : 0.0;
        r.evid = static_cast<evid>(whole(column_meaning::evid));
        r.amt = number(column_meaning::amt);
        r.cmt = compartment();
        r.rate = number(column_meaning::rate);
        r.ii = number(column_meaning::ii);
        r.addl = whole(column_meaning::addl);
        r.ss = whole(column_meaning::ss);
        if (!has(column_meaning::evid) && (r.amt != 0.0 || r.rate != 0.0 || r.ss != 0))
            r.evid = evid::dose;
        if (auto const bad = illegal(r); !bad.column.empty()) {
            std::string const name(bad.column);
            auto const k = static_cast<std::size_t>(std::find(standard_names.begin(), standard_names.end(), lower(name)) - standard_names.begin());
            std::string reason(bad.reason);
            if (reason.starts_with(name + " must be "))
                reason = reason.substr(name.size() + 9);
            else
                reason = "a legal combination: " + reason;
            wrong_.refuse(row_, id_, has(k) ? column(k).name : name, has(k) ? (is_missing(column(k), row_) ? "missing" : cell_text(column(k), row_)) : "no such column", reason);
        }
        return r;
    }
    double number(std::size_t k, bool needed = false) {
        if (!has(k))
            return 0.0;
        auto const& c = column(k);
        if (is_missing(c, row_)) {
            if (needed)
                complain(k, "given");
            return 0.0;
        }
        if (!c.words.empty()) {
            complain(k, "a number");
            return 0.0;
        }
        return c.values[row_];
    }
    int whole(std::size_t k) {
        double const x = number(k);
        if (!(x > -1e9 && x < 1e9) || static_cast<double>(static_cast<int>(x)) != x) {
            complain(k, "a whole number of at most nine digits");
            return 0;
        }
        return static_cast<int>(x);
    }
    /// A number from 1, or a name; `-` in front switches off.
    int compartment() {
        if (!has(column_meaning::cmt) || is_missing(column(column_meaning::cmt), row_))
            return 0;
        auto const& c = column(column_meaning::cmt);
        if (c.words.empty()) {
            int const n = whole(column_meaning::cmt);
            if (static_cast<std::size_t>(n < 0 ? -n : n) > compartments_.size())
                complain(column_meaning::cmt, "at most " + std::to_string(compartments_.size()) + ", the number of compartments");
            return n;
        }
        std::string const word = c.words[row_];
        bool const off = word[0] == '-';
        std::string names;
        for (std::size_t i = 0; i < compartments_.size(); ++i) {
            if (word.substr(off ? 1 : 0) == compartments_[i] || word.substr(off ? 1 : 0) == std::to_string(i + 1))
                return static_cast<int>(i + 1) * (off ? -1 : 1);
            names += (names.empty() ? "" : ", ") + compartments_[i];
        }
        if (word == "0")
            return 0;
        complain(column_meaning::cmt, "a compartment's number, or one of " + names);
        return 0;
    }
    void complain(std::size_t k, std::string allowed) {
        auto const& c = column(k);
        wrong_.refuse(row_, id_, c.name, is_missing(c, row_) ? "missing" : c.words.empty() ? cell_text(c, row_) : "'" + cell_text(c, row_) + "'", std::move(allowed));
    }

    record_table& t_;
    std::vector<std::string> const& compartments_;
    table_complaints& wrong_;
    std::array<std::size_t, 9> where_{absent, absent, absent, absent, absent, absent, absent, absent, absent};
    std::size_t row_ = 0;
    std::string id_;
};

/// The convention of this name, with what holds between records.  @throws invalid_input
inline conventions convention_named(std::string const& name, std::string const& covariates) {
    checklist found;
    conventions c = name == "nonmem" ? nonmem : name == "mrgsolve" ? mrgsolve : physical;
    if (name != c.name)
        found.refuse("convention", "'" + name + "'", "", "physical, nonmem or mrgsolve");
    if (covariates == "previous")
        c.covariates = between_records::previous;
    else if (covariates == "linear")
        c.covariates = between_records::linear;
    else if (covariates != "next")
        found.refuse("covariates", "'" + covariates + "'", "", "next, previous or linear");
    found.settle("records");
    return c;
}

} // namespace alkaloid::hosts::detail
