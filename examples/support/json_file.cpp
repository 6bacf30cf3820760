#include "json_file.hpp"

#include <stdexcept>

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

namespace support {
namespace {
std::string lines_of(std::vector<std::string> const& all) {
    std::string s = "[";
    for (auto const& one : all)
        s += (s.size() > 1 ? ",\n    " : "\n    ") + nlohmann::json(one).dump();
    return s + "\n  ]";
}
nlohmann::json value_of(json_cell const& cell) {
    if (auto const* x = std::get_if<double>(&cell))
        return *x; // what is not finite is dumped as null
    if (auto const* i = std::get_if<long long>(&cell))
        return *i;
    if (auto const* s = std::get_if<std::string>(&cell))
        return *s;
    return nullptr;
}
} // namespace

json_file::json_file(std::filesystem::path path, std::vector<std::string> const& about, std::vector<std::string> const& columns)
    : path_(std::move(path)), partial_(path_.string() + ".partial"), out_(partial_, std::ios::binary) {
    if (!out_)
        throw std::runtime_error("cannot write " + partial_.string() + ": does its folder exist, and may you write there?");
    out_ << "{\n  \"about\": " << lines_of(about) << ",\n  \"columns\": " << nlohmann::json(columns).dump() << ",\n  \"rows\": [";
}

void json_file::row(std::vector<json_cell> const& cells) {
    auto all = nlohmann::json::array();
    for (auto const& c : cells)
        all.push_back(value_of(c));
    std::string text;
    try {
        text = all.dump();
    } catch (nlohmann::json::exception const&) {
        throw std::runtime_error("--json: a cell of " + path_.string() + " is not UTF-8, and JSON knows nothing else");
    }
    out_ << (first_ ? "\n    " : ",\n    ") << text;
    first_ = false;
    if (!out_)
        throw std::runtime_error("cannot write " + partial_.string() + ": is the disk full?");
}
} // namespace support

#else
namespace support {
json_file::json_file(std::filesystem::path, std::vector<std::string> const&, std::vector<std::string> const&) {
    throw std::runtime_error("--json: this was built without nlohmann-json (apt-get install nlohmann-json3-dev | dnf install json-devel | "
                             "brew install nlohmann-json | vcpkg install nlohmann-json); install it, then build again");
}
void json_file::row(std::vector<json_cell> const&) {}
} // namespace support
#endif

namespace support {
void json_file::close() {
    out_ << (first_ ? "" : "\n  ") << "]\n}\n";
    out_.close();
    if (!out_)
        throw std::runtime_error("cannot finish " + path_.string() + ": is the disk full?");
    std::filesystem::rename(partial_, path_);
    closed_ = true;
}

json_file::~json_file() {
    if (closed_)
        return;
    out_.close();
    std::error_code ignored;
    std::filesystem::remove(partial_, ignored);
}
} // namespace support
