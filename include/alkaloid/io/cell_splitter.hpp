#pragma once
/// @file A line of CSV, cut into its cells.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// What stands between two commas, without the blanks and quotation marks around it.
struct cell {
    std::string_view text;
    std::size_t at = 0; ///< its first byte in the line; of a quoted cell the quotation mark
};

constexpr bool blank(char c) {
    return c == ' ' || c == '\t';
}
constexpr bool control(unsigned char c) {
    return (c < 0x20 && c != '\t') || c == 0x7F;
}
/// Where an unquoted cell ends, rightly or wrongly.
inline constexpr std::array<bool, 256> cell_stops = [] {
    std::array<bool, 256> t{};
    for (std::size_t c = 0; c < t.size(); ++c)
        t[c] = c == ',' || c == '"' || control(static_cast<unsigned char>(c));
    return t;
}();

/// RFC 4180, one line a record: a quoted cell ends on its line. Blanks (spaces, tabs) around a cell are not part of it,
/// those inside quotation marks are. Own, since Boost.Tokenizer knows backslashes, not doubled marks, and no columns.
class cell_splitter {
public:
    struct fault {
        std::size_t at = 0;   ///< byte in the line
        std::size_t cell = 0; ///< which cell, from 0
        std::string reason;
    };

    /// False where the line is not CSV; then `why()` says why. The cells are views of `line`, or of the splitter.
    bool split(std::string_view line) {
        cells_.clear();
        plain_.clear();
        char const *const first = line.data(), *const last = first + line.size();
        for (char const* p = first;; ++p) {
            char const* const begin = p;
            p = past_blanks(p, last);
            char const* const start = p;
            if (p != last && *p == '"') {
                if (!quoted(p, first, last))
                    return false;
            } else {
                while (p != last && !cell_stops[static_cast<unsigned char>(*p)])
                    ++p;
                char const* end = p;
                while (end != start && blank(end[-1]))
                    --end;
                cells_.push_back({view(start, end), offset(first, end == start ? begin : start)});
            }
            if (p == last)
                return true;
            if (*p != ',')
                return fail(p, first, cells_.size() - 1);
        }
    }
    std::vector<cell> const& cells() const { return cells_; }
    fault const& why() const { return why_; }

private:
    static std::string_view view(char const* from, char const* to) { return {from, offset(from, to)}; }
    static std::size_t offset(char const* from, char const* to) { return static_cast<std::size_t>(to - from); }
    static char const* past_blanks(char const* p, char const* last) {
        while (p != last && blank(*p))
            ++p;
        return p;
    }

    /// From the quotation mark to what comes after the closing one and its blanks.
    bool quoted(char const*& p, char const* first, char const* last) {
        char const* const mark = p;
        bool doubled = false;
        for (++p;; ++p) {
            if (p == last) {
                why_ = {offset(first, mark), cells_.size(),
                        "a quoted cell must end on its line; found no closing quotation mark"};
                return false;
            }
            if (control(static_cast<unsigned char>(*p)))
                return fail(p, first, cells_.size());
            if (*p != '"')
                continue;
            if (p + 1 == last || p[1] != '"')
                break;
            doubled = true;
            ++p;
        }
        auto const inside = view(mark + 1, p);
        cells_.push_back({doubled ? undoubled(inside, offset(first, last)) : inside, offset(first, mark)});
        p = past_blanks(p + 1, last);
        return true;
    }

    /// `""` inside quotation marks means `"`.
    std::string_view undoubled(std::string_view inside, std::size_t line) {
        plain_.reserve(line); // enough for all cells of the line: what they view stays where it is
        std::size_t const from = plain_.size();
        for (std::size_t i = 0; i < inside.size(); ++i) {
            plain_ += inside[i];
            if (inside[i] == '"')
                ++i;
        }
        return std::string_view(plain_).substr(from);
    }

    /// The character at `p` may not stand there.
    bool fail(char const* p, char const* first, std::size_t cell) {
        why_ = {offset(first, p), cell, {}};
        if (auto const c = static_cast<unsigned char>(*p); *p == '\r')
            why_.reason = "a line must end in LF or CRLF; found a carriage return inside it";
        else if (control(c))
            why_.reason = "must be text without control characters; found the character with code " + std::to_string(c);
        else if (cells_.size() > cell && first[cells_[cell].at] == '"')
            why_.reason = "a comma must follow the closing quotation mark; found more text";
        else
            why_.reason = "must be quoted as a whole, with quotation marks doubled; found one inside a cell";
        return false;
    }

    std::vector<cell> cells_;
    std::string plain_; ///< cells whose quotation marks were doubled
    fault why_;
};

} // namespace alkaloid::detail
