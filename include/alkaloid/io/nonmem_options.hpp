#pragma once
/// @file How a NONMEM-style file is to be understood.

#include "../core/error.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// What the reader must be told; the defaults suit a file with NONMEM's own column names.
struct nonmem_options {
    /// The file's column, in any case, and what to call it instead: a standard name or any other ("LAGT" to "alag2").
    /// All at once, so two columns may swap their names.
    std::vector<std::pair<std::string, std::string>> rename = {};
    /// The model's compartments in order. CMT may then hold a name, spelled like this ("central", "-central" to switch
    /// it off), and a number is held against the count.
    std::vector<std::string> compartments = {};
    /// Lines are skipped that begin with it, blanks aside; `@`: that begin with a letter or `@`, as IGNORE=@ has it;
    /// 0: none. The first other line is the header, which no letter hides: IGNORE=C drops rows, not the header.
    char comment = '#';
};

namespace detail {
constexpr bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Without the difference between a and A; ASCII only.
inline std::string upper(std::string_view s) {
    std::string u(s);
    for (char& c : u)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return u;
}

/// Is a line that begins with `first` a comment?
constexpr bool comments(char comment, char first, bool before_header) {
    if (comment == '\0')
        return false;
    if (comment == '@')
        return first == '@' || (!before_header && letter(first));
    return first == comment && !(before_header && letter(first));
}

/// A comment must not be able to look like data.  @throws invalid_input
inline void require_usable(nonmem_options const& options) {
    checklist list;
    char const c = options.comment;
    if ((c >= '0' && c <= '9') || std::string_view("+-.,\" \t\r\n").find(c) != std::string_view::npos)
        list.refuse("comment", {c}, {}, "no digit, sign, point, comma, quotation mark or blank: a row may begin so");
    list.settle("nonmem_options");
}
} // namespace detail

} // namespace alkaloid
