// Arbitrary bytes as a NONMEM-style file. Only parse_error may come out, and what is accepted keeps every promise.

#include <alkaloid/io/nonmem.hpp>

#include <cstdint>
#include <cstdlib>
#include <istream>
#include <streambuf>

using namespace alkaloid;

namespace {
/// A stream of the bytes, without a copy of them.
class bytes : public std::streambuf {
public:
    bytes(std::uint8_t const* data, std::size_t size) {
        char* const first = const_cast<char*>(reinterpret_cast<char const*>(data)); // only read
        setg(first, first, first + size);
    }
};

void require(bool promise) {
    if (!promise)
        std::abort();
}

void read_all(std::uint8_t const* data, std::size_t size, nonmem_options const& options) {
    bytes buffer(data, size);
    std::istream in(&buffer);
    try {
        nonmem_reader reader(in, options);
        std::size_t line = 0;
        while (auto const subject = reader.next()) {
            require(!subject->id.empty() && subject->id != "." && !subject->rows.empty());
            nonmem_row const* before = nullptr;
            for (auto const& row : subject->rows) {
                require(illegal(row.what).column.empty());
                require(before == nullptr || row.what.time >= before->what.time || row.what.resets());
                require(row.line > line);
                require(row.extra.size() == reader.extra_columns().size());
                require(row.text.empty() || row.text.size() == row.extra.size());
                auto const cmt = static_cast<std::size_t>(std::abs(row.what.cmt));
                require(options.compartments.empty() || cmt <= options.compartments.size());
                line = row.line;
                before = &row;
            }
        }
    } catch (parse_error const& e) {
        require(e.line() > 0 && e.column() > 0);
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static nonmem_options const plain{}, named{.compartments = {"gut", "central"}, .comment = '@'};
    read_all(data, size, plain);
    read_all(data, size, named);
    return 0;
}
