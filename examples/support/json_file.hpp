#pragma once
/// The rows of a CSV as JSON: {"about": [lines], "columns": [names], "rows": [[cells], ...]}. Numbers in the shortest text that
/// reads back to them, as in the CSV; what is missing, or no number, is null.

#include <filesystem>
#include <fstream>
#include <string>
#include <variant>
#include <vector>

namespace support {

/// What JSON knows of a cell; `monostate` is null.
using json_cell = std::variant<std::monostate, double, long long, std::string>;

/// Writes to `<name>.partial` until `close()`, and removes it if it dies before, as `csv_writer` does.
class json_file {
public:
    /// @throws std::runtime_error where it cannot be written, or where this was built without nlohmann-json
    json_file(std::filesystem::path path, std::vector<std::string> const& about, std::vector<std::string> const& columns);
    json_file(json_file const&) = delete;
    json_file& operator=(json_file const&) = delete;
    ~json_file();
    /// @throws std::runtime_error where the disk is full, or a text is not UTF-8
    void row(std::vector<json_cell> const& cells);
    void close();

private:
    std::filesystem::path path_, partial_;
    std::ofstream out_;
    bool first_ = true, closed_ = false;
};

} // namespace support
