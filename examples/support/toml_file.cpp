#include "toml_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#if __has_include(<toml++/toml.h>)
#define TOML_HEADER_ONLY 1 // Debian's copy would else look for its library
#include <toml++/toml.h>

namespace support {
namespace {
std::string place_of(std::filesystem::path const& file, toml::source_position const& at) {
    return file.string() + ", line " + std::to_string(at.line) + ", column " + std::to_string(at.column);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}
bool has_control(std::string const& text) {
    return std::any_of(text.begin(), text.end(), is_control);
}

/// The value as its key takes it; says what it must be where it is something else.
std::variant<std::monostate, decltype(toml_entry::value)> value_of(toml::node const& node, toml_kind kind) {
    using result = decltype(toml_entry::value);
    bool const number = node.is_integer() || node.is_floating_point();
    switch (kind) {
    case toml_kind::text:
        if (node.is_string())
            return result(node.as_string()->get());
        break;
    case toml_kind::truth:
        if (node.is_boolean())
            return result(node.as_boolean()->get());
        break;
    case toml_kind::whole:
        if (node.is_integer())
            return result(static_cast<long>(node.as_integer()->get()));
        break;
    case toml_kind::number:
        if (number)
            return result(*node.value<double>());
        break;
    case toml_kind::numbers: {
        if (number)
            return result(std::vector{*node.value<double>()});
        if (!node.is_array() || node.as_array()->empty())
            break;
        std::vector<double> all;
        for (auto const& one : *node.as_array()) {
            if (!one.is_integer() && !one.is_floating_point())
                return {};
            all.push_back(*one.value<double>());
        }
        return result(std::move(all));
    }
    }
    return {};
}

char const* words_for(toml_kind kind) {
    switch (kind) {
    case toml_kind::text: return "a text in quotes";
    case toml_kind::number: return "a number";
    case toml_kind::whole: return "a whole number";
    case toml_kind::truth: return "true or false";
    case toml_kind::numbers: return "a number or a list of numbers, [10, 20]";
    }
    return "";
}

/// The keys of a table, for whoever wrote another.
std::string keys_in(std::string const& table, std::vector<toml_key> const& keys) {
    std::string all;
    for (auto const& k : keys)
        if (k.name.substr(0, k.name.find_last_of('.') + 1) == table)
            all += (all.empty() ? "" : ", ") + k.name.substr(table.size());
    return all;
}
} // namespace

std::vector<toml_entry> read_toml(std::filesystem::path const& file, std::vector<toml_key> const& keys) {
    if (std::filesystem::is_directory(file))
        throw std::runtime_error("cannot read " + file.string() + ": it is a folder");
    std::ifstream in(file, std::ios::binary);
    std::string const content{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    toml::table all;
    try {
        all = toml::parse(content);
    } catch (toml::parse_error const& e) {
        throw std::runtime_error(place_of(file, e.source().begin) + ": " + std::string(e.description()));
    }

    std::vector<std::pair<toml::source_position, toml_entry>> found;
    auto const walk = [&](auto const& self, toml::table const& table, std::string const& name) -> void {
        for (auto const& [key, node] : table) {
            std::string const full = name + std::string(key.str());
            auto const where = place_of(file, key.source().begin);
            // "table.key" in quotes is one key, not a key in a table; what cannot be printed is no key either, and goes nowhere.
            if (std::any_of(key.str().begin(), key.str().end(), [](char c) { return c == '.' || is_control(c); }))
                throw std::runtime_error(where + ": a key in quotes must have no dot and no control character; without quotes, table.key is a key in a table");
            bool const is_table = std::any_of(keys.begin(), keys.end(), [&](auto const& k) { return k.name.starts_with(full + "."); });
            if (is_table && node.is_table()) {
                self(self, *node.as_table(), full + ".");
                continue;
            }
            auto const known = std::find_if(keys.begin(), keys.end(), [&](auto const& k) { return k.name == full; });
            if (known == keys.end() && is_table)
                throw std::runtime_error(where + ": " + full + " must be a table, [" + full + "]");
            if (known == keys.end()) {
                std::string tables;
                for (auto const& k : keys)
                    if (auto const dot = k.name.find('.'); name.empty() && dot != std::string::npos)
                        if (auto const t = "[" + k.name.substr(0, dot) + "]"; tables.find(t) == std::string::npos)
                            tables += ", " + t;
                throw std::runtime_error(where + ": unknown key " + full + "; " + (name.empty() ? "the file has " : name.substr(0, name.size() - 1) + " has ") + keys_in(name, keys) + tables);
            }
            auto const value = value_of(node, known->kind);
            if (node.is_string() && known->kind == toml_kind::text && has_control(node.as_string()->get()))
                throw std::runtime_error(place_of(file, node.source().begin) + ": " + full + " must be one line, without control characters");
            if (value.index() == 0)
                throw std::runtime_error(place_of(file, node.source().begin) + ": " + full + " must be " + words_for(known->kind));
            found.emplace_back(key.source().begin, toml_entry{full, where, std::get<1>(value)});
        }
    };
    walk(walk, all, "");
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first.line != b.first.line ? a.first.line < b.first.line : a.first.column < b.first.column; });
    std::vector<toml_entry> entries;
    for (auto& [at, entry] : found)
        entries.push_back(std::move(entry));
    return entries;
}
} // namespace support

#else
namespace support {
std::vector<toml_entry> read_toml(std::filesystem::path const&, std::vector<toml_key> const&) {
    throw std::runtime_error("--scenario: this was built without toml++ (apt-get install libtomlplusplus-dev | dnf install tomlplusplus-devel | "
                             "brew install tomlplusplus | vcpkg install tomlplusplus); install it, then build again");
}
} // namespace support
#endif
