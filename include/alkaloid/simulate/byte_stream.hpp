#pragma once
/// @file Numbers to bytes and back, little-endian whatever the machine is.

#include "../core/error.hpp"

#include <boost/crc.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// CRC-64 (the polynomial of ECMA-182, reflected).
inline std::uint64_t checksum(std::span<std::byte const> bytes) {
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693ull, ~0ull, ~0ull, true, true> sum;
    sum.process_bytes(bytes.data(), bytes.size());
    return sum.checksum();
}

class byte_writer {
public:
    void number(std::unsigned_integral auto x) {
        for (std::size_t i = 0; i < sizeof x; ++i)
            bytes_.push_back(static_cast<std::byte>(x >> (8 * i)));
    }
    void number(double x) { number(std::bit_cast<std::uint64_t>(x)); }
    /// Without their count.
    template <class T>
    void numbers(std::vector<T> const& all) {
        if constexpr (std::endian::native == std::endian::little) {
            auto const raw = std::as_bytes(std::span(all));
            bytes_.insert(bytes_.end(), raw.begin(), raw.end());
        } else {
            for (T const x : all)
                number(x);
        }
    }
    std::vector<std::byte>& bytes() { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

/// Refuses, with the place, what cannot be read; never reads or allocates beyond what is there.
class byte_reader {
public:
    byte_reader(std::span<std::byte const> bytes, std::string_view where) : bytes_(bytes), where_(where) {}

    std::size_t at() const { return at_; }
    std::size_t left() const { return bytes_.size() - at_; }

    [[noreturn]] void refuse(std::string_view what, std::string value, std::string allowed) const {
        checklist found;
        found.refuse(std::string(what) + " before byte " + std::to_string(at_), std::move(value), "", std::move(allowed));
        found.settle(where_);
        throw std::logic_error("not reached");
    }
    void expect(std::string_view what, bool ok, std::string value, std::string allowed) const {
        if (!ok)
            refuse(what, std::move(value), std::move(allowed));
    }
    /// An unsigned integer or a double.
    template <class T>
    T number(std::string_view what) {
        need(what, 1, sizeof(T));
        return next<T>();
    }
    /// A whole number that may be at most `most`.
    std::uint64_t whole(std::string_view what, std::uint64_t most) {
        auto const n = number<std::uint64_t>(what);
        expect(what, n <= most, std::to_string(n), "at most " + std::to_string(most));
        return n;
    }
    template <class T>
    std::vector<T> numbers(std::string_view what, std::uint64_t count) {
        need(what, count, sizeof(T));
        std::vector<T> all(static_cast<std::size_t>(count));
        for (T& x : all)
            x = next<T>();
        return all;
    }

private:
    void need(std::string_view what, std::uint64_t count, std::size_t size) const {
        if (count > left() / size)
            refuse(what, std::to_string(left()) + " bytes left", "there: " + std::to_string(count) + " x " + std::to_string(size) + " bytes");
    }
    template <class T>
    T next() {
        using bits = std::conditional_t<sizeof(T) == 8, std::uint64_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint8_t>>;
        bits b = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            b = static_cast<bits>(b | static_cast<bits>(static_cast<bits>(bytes_[at_ + i]) << (8 * i)));
        at_ += sizeof(T);
        return std::bit_cast<T>(b);
    }

    std::span<std::byte const> bytes_;
    std::string_view where_;
    std::size_t at_ = 0;
};

} // namespace alkaloid::detail
