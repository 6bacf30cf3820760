#pragma once
/// @file A comma-separated table by the names of its columns, for tests that compare with the shared tables.

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

using row = std::map<std::string, std::string>;

/// One line's fields; quotes enclose commas, two quotes stand for one.
inline std::vector<std::string> fields(std::string const& line) {
    std::vector<std::string> found(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            found.back() += '"';
            ++i;
        } else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            found.emplace_back();
        else if (c != '\r')
            found.back() += c;
    }
    return found;
}

/// All rows below the heading; a row with more or fewer fields than the heading is an error.
inline std::vector<row> table(std::filesystem::path const& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line))
        throw std::runtime_error("cannot read " + file.string());
    auto const heading = fields(line);
    std::vector<row> rows;
    while (std::getline(in, line)) {
        auto const values = fields(line);
        if (values.size() != heading.size())
            throw std::runtime_error(file.string() + ": a row does not have the columns of the heading: " + line);
        row r;
        for (std::size_t i = 0; i < heading.size(); ++i)
            r[heading[i]] = values[i];
        rows.push_back(std::move(r));
    }
    return rows;
}

/// The whole text of a file.
inline std::string contents(std::filesystem::path const& file) {
    std::ifstream in(file);
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}
