#pragma once
/// @file Tidy CSV: one observation a row, what it was made with in comment lines above.

#include "../core/text.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid {

/// A file that cannot be written.
class write_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes rows to a file that appears under its name only when it is whole: until `close()` it is `<name>.partial`,
/// and it is removed again if the writer dies before.
class csv_writer {
public:
    /// `about` are comment lines, written with a leading "# ".  @throws write_error
    csv_writer(std::filesystem::path path, std::vector<std::string> const& about, std::vector<std::string> const& columns)
        : path_(std::move(path)), partial_(path_.string() + ".partial"), out_(partial_, std::ios::binary), width_(columns.size()) {
        if (!out_)
            throw write_error("cannot write " + partial_.string() + ": does its folder exist, and may you write there?");
        for (auto const& line : about)
            out_ << "# " << line << '\n';
        row_of(columns);
    }
    csv_writer(csv_writer const&) = delete;
    csv_writer& operator=(csv_writer const&) = delete;
    ~csv_writer() {
        if (closed_)
            return;
        out_.close();
        std::error_code ignored;
        std::filesystem::remove(partial_, ignored);
    }

    /// One row, a cell a column; numbers in the shortest text that reads back to them.  @throws std::logic_error, write_error
    template <class... Cell>
    void row(Cell const&... cells) {
        row_of({cell(cells)...});
    }
    /// The file is whole.  @throws write_error
    void close() {
        out_.close();
        if (!out_)
            throw write_error("cannot finish " + path_.string() + ": is the disk full?");
        std::error_code problem;
        std::filesystem::rename(partial_, path_, problem);
        if (problem)
            throw write_error("cannot name " + path_.string() + ": " + problem.message());
        closed_ = true;
    }

private:
    static std::string cell(double x) { return text(x); }
    static std::string cell(int x) { return std::to_string(x); }
    static std::string cell(long x) { return std::to_string(x); }
    static std::string cell(std::size_t x) { return std::to_string(x); }
    static std::string cell(std::string_view s) {
        if (s.find_first_of(",\"\n\r") == std::string_view::npos)
            return std::string(s);
        std::string quoted = "\"";
        for (char c : s)
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        return quoted + '"';
    }
    static std::string cell(std::string const& s) { return cell(std::string_view(s)); }
    static std::string cell(char const* s) { return cell(std::string_view(s)); }

    void row_of(std::vector<std::string> const& cells) {
        if (cells.size() != width_)
            throw std::logic_error("csv_writer: a row of " + std::to_string(cells.size()) + " cells under " + std::to_string(width_) + " columns");
        for (std::size_t i = 0; i < cells.size(); ++i)
            out_ << (i == 0 ? "" : ",") << cells[i];
        out_ << '\n';
        if (!out_)
            throw write_error("cannot write " + partial_.string() + ": is the disk full?");
    }

    std::filesystem::path path_, partial_;
    std::ofstream out_;
    std::size_t width_;
    bool closed_ = false;
};

} // namespace alkaloid
