#pragma once
/// @file The header of a NONMEM-style file: which column is what.

#include "cell_splitter.hpp"
#include "decimal.hpp"
#include "line_reader.hpp"
#include "nonmem_options.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// What a column holds.
enum class nonmem_role { id, time, evid, amt, cmt, rate, ii, addl, ss, extra };

inline constexpr std::array<std::string_view, 9> standard_columns{"ID",   "TIME", "EVID", "AMT", "CMT",
                                                                  "RATE", "II",   "ADDL", "SS"}; // as in `nonmem_role`
/// Columns that would change what others mean; as extra columns they would be ignored.
inline constexpr std::array<std::string_view, 5> foreign_columns{"DATE", "DAT1", "DAT2", "DAT3", "CONT"};

/// The columns in the file's order.
class nonmem_columns {
public:
    static constexpr auto absent = static_cast<std::size_t>(-1);

    nonmem_columns() { where_.fill(absent); }

    /// From the header, which the reader stands on.  @throws parse_error
    nonmem_columns(line_reader const& in, std::vector<cell> const& header, nonmem_options const& options)
        : nonmem_columns() {
        std::map<std::string, std::size_t> originals; // in capitals
        for (std::size_t i = 0; i < header.size(); ++i) {
            std::string const name(header[i].text);
            if (name.empty())
                in.complain("column " + std::to_string(i + 1) + ": must have a name; found nothing", header[i].at);
            if (double number = 0.0; read_decimal(name, number) == decimal_fault::none)
                in.complain("header: must name the columns; found the number " + name, header[i].at);
            names_.push_back(name);
            auto const [first, is_new] = originals.emplace(upper(name), i);
            if (!is_new)
                twice(in, header, first->second, i);
        }
        std::vector<bool> renamed(names_.size(), false);
        for (auto const& [from, to] : options.rename)
            rename(in, header, from, to, originals, renamed);
        std::map<std::string, std::size_t> finals;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            auto const name = upper(names_[i]);
            auto const [first, is_new] = finals.emplace(name, i);
            if (!is_new)
                twice(in, header, first->second, i);
            for (auto const foreign : foreign_columns)
                if (name == foreign)
                    in.complain(names_[i] + ": must not be there, as it changes what other columns mean; give TIME "
                                            "in hours, one line a record, and rename the column to keep it",
                                header[i].at);
            classify(name, i);
        }
        if (where(nonmem_role::time) == absent)
            in.complain("TIME: the header must have it, between commas; found " + listed(), header[0].at);
    }

    /// Of columns in the file's order.
    std::vector<nonmem_role> const& roles() const { return roles_; }
    /// After renaming; standard ones as the file spells them.
    std::string const& name(std::size_t i) const { return names_[i]; }
    std::size_t size() const { return names_.size(); }
    /// The column's index, or `absent`.
    std::size_t where(nonmem_role r) const { return where_[static_cast<std::size_t>(r)]; }
    std::size_t where(std::string_view standard) const {
        for (std::size_t i = 0; i < standard_columns.size(); ++i)
            if (standard_columns[i] == standard)
                return where_[i];
        return absent;
    }
    std::vector<std::string> const& extra() const { return extra_; }

private:
    void twice(line_reader const& in, std::vector<cell> const& header, std::size_t first, std::size_t second) const {
        in.complain(names_[second] + ": must name one column, whatever the case; found columns " +
                    std::to_string(first + 1) + " and " + std::to_string(second + 1), header[second].at);
    }

    /// `originals`: where each column of the file is; `renamed`: which have a new name already.
    void rename(line_reader const& in, std::vector<cell> const& header, std::string const& from, std::string const& to,
                std::map<std::string, std::size_t> const& originals, std::vector<bool>& renamed) {
        auto const it = originals.find(upper(from));
        if (it == originals.end())
            in.complain(from + ": to become " + to + " it must be in the header; found " + listed(), header[0].at);
        std::size_t const i = it->second;
        if (to.empty())
            in.complain(from + ": the new name must not be empty; found none", header[i].at);
        if (renamed[i])
            in.complain(from + ": must be renamed once; found " + names_[i] + " and " + to, header[i].at);
        renamed[i] = true;
        names_[i] = to;
    }

    void classify(std::string_view name, std::size_t i) {
        for (std::size_t r = 0; r < standard_columns.size(); ++r)
            if (name == standard_columns[r]) {
                where_[r] = i;
                roles_.push_back(static_cast<nonmem_role>(r));
                return;
            }
        roles_.push_back(nonmem_role::extra);
        extra_.push_back(names_[i]);
    }

    std::string listed() const {
        constexpr std::size_t most = 200; // bytes; what is no CSV at all may be one long name
        std::string all;
        for (auto const& name : names_)
            if (all.size() <= most)
                all += (all.empty() ? "" : ", ") + name.substr(0, most + 1);
        return all.size() <= most ? all : all.substr(0, most) + "...";
    }

    std::vector<std::string> names_, extra_;
    std::vector<nonmem_role> roles_;
    std::array<std::size_t, standard_columns.size()> where_{};
};

} // namespace alkaloid::detail
