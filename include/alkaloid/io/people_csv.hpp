#pragma once
/// @file People from CSV, and to it: one person a row.

#include "../people/subject.hpp"
#include "cell_splitter.hpp"
#include "csv.hpp"
#include "decimal.hpp"
#include "line_reader.hpp"
#include "nonmem_options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// The columns, in any order and case: height in m, weight in kg, egfr in mL/min/1.73 m2. The first five must be there;
/// where another is not, everybody has the default of `subject`.
inline constexpr std::array<std::string_view, 11> people_columns{"id", "sex", "age", "height", "weight", "egfr", "child_pugh", "cyp2d6", "cyp3a", "regular_user", "fed"};

namespace detail {
class people_reader {
public:
    explicit people_reader(std::istream& in, std::vector<std::string> const& ignored) : in_(in) {
        if (!fetch())
            throw parse_error("header: must name the columns; found nothing", std::max(in_.number(), std::size_t{1}), 1);
        std::array<bool, people_columns.size()> seen{};
        for (auto const& c : cells_.cells()) {
            auto const is = [&](std::string_view s) { return upper(s) == upper(c.text); };
            auto const column = static_cast<std::size_t>(std::find_if(people_columns.begin(), people_columns.end(), is) - people_columns.begin());
            if (column == people_columns.size() && std::none_of(ignored.begin(), ignored.end(), is))
                in_.complain("header: must be " + one_of(people_columns) + ", or told to be ignored; found " + quoted(c.text), c.at);
            if (column < people_columns.size() && seen[column])
                in_.complain("header: must name each column once; found " + quoted(c.text) + " again", c.at);
            if (column < people_columns.size())
                seen[column] = true;
            columns_.push_back(column);
            names_.emplace_back(c.text);
        }
        for (std::size_t i = 0; i < 5; ++i)
            if (!seen[i])
                in_.complain(std::string(people_columns[i]) + ": the header must have it", 0);
    }

    std::vector<subject> all() {
        std::vector<subject> people;
        while (fetch())
            people.push_back(row());
        if (people.empty())
            throw parse_error("people: must be at least 1; found none", in_.number(), 1);
        return people;
    }

private:
    /// To the next line that is neither blank nor a comment, cut into cells.
    bool fetch() {
        while (in_.next()) {
            auto const first = in_.line().find_first_not_of(" \t");
            if (first == std::string_view::npos || in_.line()[first] == '#')
                continue;
            if (!cells_.split(in_.line()))
                in_.complain(cells_.why().reason, cells_.why().at);
            return true;
        }
        return false;
    }

    subject row() {
        if (cells_.cells().size() != columns_.size())
            in_.complain("the row must have " + std::to_string(columns_.size()) + " cells, as the header has; found " + std::to_string(cells_.cells().size()),
                         cells_.cells().size() > columns_.size() ? cells_.cells()[columns_.size()].at : in_.line().size());
        subject who;
        for (at_ = 0; at_ < columns_.size(); ++at_)
            switch (columns_[at_]) {
            case 0: who.id = identity(); break;
            case 1: who.body.sex = static_cast<sex>(word<4>({"male", "female", "m", "f"}) % 2); break;
            case 2: who.body.age = number(); break;
            case 3: who.body.height = number() * units::metre; break;
            case 4: who.body.weight = number() * units::kg; break;
            case 5: who.egfr = number(); break;
            case 6: who.liver = static_cast<child_pugh>(word<4>({"none", "A", "B", "C"})); break;
            case 7: who.cyp2d6 = static_cast<cyp2d6>(word<4>({"poor", "intermediate", "normal", "ultrarapid"})); break;
            case 8: who.cyp3a = number(); break;
            case 9: who.regular_user = word<4>({"0", "1", "no", "yes"}) % 2 == 1; break;
            case 10: who.fed = word<4>({"0", "1", "no", "yes"}) % 2 == 1; break;
            default: break;
            }
        checklist found;
        who.check(found);
        if (!found.empty()) { // at the cell of the first, which is named as its column
            auto const& v = found.found().front();
            auto const column = static_cast<std::size_t>(std::find(people_columns.begin(), people_columns.end(), v.name) - people_columns.begin());
            at_ = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
            complain("must be " + v.allowed + (v.unit.empty() ? "" : " " + v.unit));
        }
        return who;
    }

    std::uint64_t identity() {
        auto const s = cell();
        std::uint64_t id = 0;
        auto const [end, error] = std::from_chars(s.data(), s.data() + s.size(), id);
        if (error != std::errc{} || end != s.data() + s.size())
            complain("must be a whole number below 2^64, 0 or more");
        auto const [before, is_new] = ids_.emplace(id, in_.number());
        if (!is_new)
            complain("must be a person of its own, since draws are keyed by it; line " + std::to_string(before->second) + " has it, too");
        return id;
    }
    double number() const {
        double x = 0.0;
        if (read_decimal(cell(), x) != decimal_fault::none)
            complain("must be a decimal number; a missing covariate is not replaced");
        return x;
    }
    template <std::size_t N>
    std::size_t word(std::array<std::string_view, N> const& words) const {
        for (std::size_t i = 0; i < N; ++i)
            if (upper(words[i]) == upper(cell()))
                return i;
        complain("must be " + one_of(words));
    }

    template <std::size_t N>
    static std::string one_of(std::array<std::string_view, N> const& words) {
        std::string all;
        for (std::size_t i = 0; i < N; ++i)
            all += (i == 0 ? "" : i + 1 == N ? " or " : ", ") + std::string(words[i]);
        return all;
    }
    static std::string quoted(std::string_view s) { return s.empty() ? "nothing" : "'" + std::string(s.substr(0, 60)) + (s.size() > 60 ? "...'" : "'"); }
    std::string_view cell() const { return cells_.cells()[at_].text; }
    [[noreturn]] void complain(std::string const& expected) const {
        in_.complain(names_[at_] + ": " + expected + "; found " + quoted(cell()), cells_.cells()[at_].at);
    }

    line_reader in_;
    cell_splitter cells_;
    std::vector<std::size_t> columns_; ///< indices of `people_columns`; beyond them: ignored
    std::vector<std::string> names_;
    std::map<std::uint64_t, std::size_t> ids_; ///< with their lines
    std::size_t at_ = 0;
};
} // namespace detail

/// Everybody in the stream. Comment lines begin with `#`; cells are those of `nonmem_reader`. Covariates must be given and
/// possible, ids differ; a column that is not in `people_columns` must be listed as ignored.
/// @throws parse_error with the line and column of the cell
inline std::vector<subject> read_people(std::istream& in, std::vector<std::string> const& ignored = {}) {
    return detail::people_reader(in, ignored).all();
}

/// Writes any range of subjects, with the columns that `read_people` reads; numbers read back to what they were, weight but
/// for the last bit.  @throws write_error
template <class People>
void write_people(std::filesystem::path const& path, People const& people, std::vector<std::string> const& about = {}) {
    csv_writer out(path, about, {people_columns.begin(), people_columns.end()});
    for (std::size_t i = 0; i < people.size(); ++i) {
        subject const who = people[i];
        out.row(std::to_string(who.id), name_of(who.body.sex), who.body.age, who.body.height.in(units::metre), who.body.weight.in(units::kg), who.egfr, name_of(who.liver), name_of(who.cyp2d6), who.cyp3a,
                who.regular_user ? "1" : "0", who.fed ? "1" : "0");
    }
    out.close();
}

} // namespace alkaloid
