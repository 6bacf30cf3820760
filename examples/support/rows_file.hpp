#pragma once
/// Rows as CSV and, where that is asked for, the same rows as JSON beside it.

#include "json_file.hpp"

#include <alkaloid/io/csv.hpp>

#include <concepts>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The JSON beside a CSV.  @throws std::runtime_error where that is the CSV itself
inline std::filesystem::path json_beside(std::filesystem::path csv) {
    auto const path = std::filesystem::path(csv).replace_extension(".json");
    if (path == csv)
        throw std::runtime_error("--json: " + csv.string() + " is the name of the CSV");
    return path;
}

class rows_file {
public:
    /// @throws alkaloid::write_error, std::runtime_error
    rows_file(std::filesystem::path const& csv, bool json_too, std::vector<std::string> const& about, std::vector<std::string> const& columns) : csv_(csv, about, columns) {
        if (json_too)
            json_.emplace(json_beside(csv), about, columns);
    }
    template <class... Cell>
    void row(Cell const&... cells) {
        csv_.row(cells...);
        if (json_)
            json_->row({cell(cells)...});
    }
    void close() {
        csv_.close();
        if (json_)
            json_->close();
    }

private:
    static json_cell cell(double x) { return x; }
    static json_cell cell(std::integral auto x) { return static_cast<long long>(x); }
    static json_cell cell(std::string_view s) { return std::string(s); }
    static json_cell cell(std::string const& s) { return s; }
    static json_cell cell(char const* s) { return std::string(s); }

    alkaloid::csv_writer csv_;
    std::optional<json_file> json_ = {};
};

} // namespace support
