#pragma once
/// @file A table for people: aligned text for terminals, Markdown for documents.

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace alkaloid {

/// Rows of cells under a header; a row shorter than the header is filled up with empty cells.
class table {
public:
    explicit table(std::vector<std::string> header) : header_(std::move(header)) {}

    table& row(std::vector<std::string> cells) {
        if (cells.size() > header_.size())
            throw std::logic_error("table: a row of " + std::to_string(cells.size()) + " cells under " + std::to_string(header_.size()) + " columns");
        cells.resize(header_.size());
        rows_.push_back(std::move(cells));
        return *this;
    }
    std::size_t size() const { return rows_.size(); }

    /// Columns aligned by blanks; numbers to the right.
    void print(std::ostream& out) const {
        line(out, header_, "  ", "", "");
        std::vector<std::string> rules;
        for (std::size_t c = 0; c < header_.size(); ++c)
            rules.emplace_back(width(c), '-');
        line(out, rules, "  ", "", "");
        for (auto const& r : rows_)
            line(out, r, "  ", "", "");
    }
    /// A GitHub-flavoured Markdown table.
    void markdown(std::ostream& out) const {
        line(out, header_, " | ", "| ", " |");
        std::vector<std::string> rules;
        for (std::size_t c = 0; c < header_.size(); ++c)
            rules.push_back(std::string(std::max<std::size_t>(width(c), 3) - 1, '-') + (numeric(c) ? ":" : "-"));
        line(out, rules, " | ", "| ", " |");
        for (auto const& r : rows_)
            line(out, r, " | ", "| ", " |");
    }

private:
    /// What a reader sees, not bytes: continuation bytes of UTF-8 do not count.
    static std::size_t seen(std::string const& s) {
        return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }
    std::size_t width(std::size_t c) const {
        std::size_t w = seen(header_[c]);
        for (auto const& r : rows_)
            w = std::max(w, seen(r[c]));
        return w;
    }
    /// A column whose every cell begins like a number, or is empty or a dash.
    bool numeric(std::size_t c) const {
        return !rows_.empty() && std::all_of(rows_.begin(), rows_.end(), [c](auto const& r) {
            return r[c].find_first_of("+-.0123456789") == 0 || r[c].empty();
        });
    }
    void line(std::ostream& out, std::vector<std::string> const& cells, char const* between, char const* left, char const* right) const {
        std::string text = left;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            std::string const blanks(width(c) - std::min(width(c), seen(cells[c])), ' ');
            text += (c == 0 ? "" : between) + (numeric(c) ? blanks + cells[c] : cells[c] + blanks);
        }
        text += right;
        text.erase(text.find_last_not_of(' ') + 1);
        out << text << '\n';
    }

    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace alkaloid
