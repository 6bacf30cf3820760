#pragma once
/// A TOML file as a list of values with where each stands, against a list of the keys that may be there.

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace support {

/// What a key takes. `numbers`: one, or a list of them.
enum class toml_kind { text, number, whole, truth, numbers };
struct toml_key {
    std::string name; ///< "table.key", or "key" outside of tables
    toml_kind kind;
};
struct toml_entry {
    std::string name, place; ///< place: "<file>, line 3, column 9"
    std::variant<std::string, double, long, bool, std::vector<double>> value;
};

/// In the order of the file.
/// @throws std::runtime_error with line and column: what is no TOML, a key that is not among `keys`, a value of another kind,
/// a key in quotes with a dot in it, a text with control characters;
/// where the file cannot be read, or where this was built without toml++
std::vector<toml_entry> read_toml(std::filesystem::path const& file, std::vector<toml_key> const& keys);

} // namespace support
