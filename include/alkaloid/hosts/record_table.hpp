#pragma once
/// @file A host's columns, read as records: what each column is, what each row says, and which row of which column says nothing.

#include "answers.hpp"
#include "questions.hpp"

#include "../core/error.hpp"
#include "../dosing/conventions.hpp"
#include "../dosing/record.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::hosts::detail {

/// Without the difference between a and A.
inline std::string lower(std::string_view s) {
    std::string l(s);
    for (char& c : l)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return l;
}

/// What a column means.
struct column_meaning {
    enum kind { id, time, evid, amt, cmt, rate, ii, addl, ss, parameter, f, lag, modelled_rate, modelled_duration, unused } is = unused;
    std::size_t place = 0; ///< of a parameter; of a compartment, from 1, for f, lag, rate and duration
};
inline constexpr std::array<std::string_view, 9> standard_names{"id", "time", "evid", "amt", "cmt", "rate", "ii", "addl", "ss"};
inline constexpr std::array<std::string_view, 5> refused_names{"date", "dat1", "dat2", "dat3", "cont"};

/// One subject's rows.
struct record_subject {
    std::string id;
    std::size_t first = 0, rows = 0;
};

/// The table, read.
struct record_table {
    std::vector<record_column> const& columns;
    std::vector<column_meaning> meanings;
    std::vector<record<>> records; ///< [row], AMT and RATE still as the host spells them
    std::vector<record_subject> subjects;
    std::vector<std::string> unused;

    bool has(column_meaning::kind k) const {
        return std::any_of(meanings.begin(), meanings.end(), [k](auto const& m) { return m.is == k; });
    }
};

/// Complaints about a table: where, and no more of them than people read.
class table_complaints {
public:
    void refuse(std::size_t row, std::string_view id, std::string_view column, std::string value, std::string allowed) {
        if (++count_ <= most)
            found_.refuse("row " + std::to_string(row + 1) + (id.empty() ? "" : " (ID " + std::string(id) + ")") + ", column " + std::string(column), std::move(value), "", std::move(allowed));
    }
    checklist& whole() { return found_; }
    bool empty() const { return count_ == 0 && found_.empty(); }
    void settle() {
        if (count_ > most)
            found_.refuse("and so on", std::to_string(count_ - most) + " more", "", "as above");
        found_.settle("records (rows count from 1)");
    }

private:
    static constexpr std::size_t most = 20;
    checklist found_;
    std::size_t count_ = 0;
};

/// What the columns are called, and mean; `place_of` says which parameter a name is (`parameters` for none).
template <class PlaceOf>
void read_header(record_question const& q, record_table& t, std::size_t parameters, std::size_t compartments, PlaceOf const& place_of, checklist& found) {
    std::vector<std::string> names;
    for (auto const& c : q.columns)
        names.push_back(c.name);
    for (auto const& [from, to] : q.rename) {
        bool met = false;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (lower(q.columns[i].name) == lower(from))
                names[i] = to, met = true;
        if (!met)
            found.refuse("rename", "'" + from + "'", "", "a column of the table");
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string const name = lower(names[i]);
        column_meaning m;
        for (std::size_t k = 0; k < i; ++k)
            if (lower(names[k]) == name)
                found.refuse("column", names[i], "", "there once, whatever the case");
        for (auto const bad : refused_names)
            if (name == bad)
                found.refuse("column", names[i], "", "left out or renamed: it would change what others mean; give TIME in hours and one row a record");
        auto const standard = std::find(standard_names.begin(), standard_names.end(), name);
        auto const numbered = [&](std::string_view prefix, column_meaning::kind kind) {
            if (m.is != column_meaning::unused || name.size() <= prefix.size() || name.size() > prefix.size() + 2 || name.substr(0, prefix.size()) != prefix)
                return;
            std::string const digits = name.substr(prefix.size());
            if (digits.find_first_not_of("0123456789") != std::string::npos || digits[0] == '0')
                return; // f01 beside f1 would be a second word for the same
            m = {kind, static_cast<std::size_t>(std::stoi(digits))};
            if (m.place > compartments)
                found.refuse("column", names[i], "", "of one of the " + std::to_string(compartments) + " compartments");
        };
        if (standard != standard_names.end())
            m.is = static_cast<column_meaning::kind>(standard - standard_names.begin());
        else if (std::size_t const p = place_of(names[i], name); p < parameters)
            m = {column_meaning::parameter, p};
        numbered("alag", column_meaning::lag);
        numbered("f", column_meaning::f);
        numbered("r", column_meaning::modelled_rate);
        numbered("d", column_meaning::modelled_duration);
        if (m.is == column_meaning::unused)
            t.unused.push_back(q.columns[i].name);
        t.meanings.push_back(m);
    }
    if (!t.has(column_meaning::time))
        found.refuse("column TIME", "missing", "", "there");
}

/// One cell as a number: NaN where it is missing.
inline double cell_number(record_column const& c, std::size_t row) {
    return c.words.empty() ? c.values[row] : std::numeric_limits<double>::quiet_NaN();
}
inline bool is_missing(record_column const& c, std::size_t row) {
    return c.words.empty() ? c.values[row] != c.values[row] : c.words[row].empty() || c.words[row] == ".";
}
inline std::string cell_text(record_column const& c, std::size_t row) {
    return c.words.empty() ? text(c.values[row]) : c.words[row];
}

} // namespace alkaloid::hosts::detail
