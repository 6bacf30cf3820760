#include "alkaloid/simulate/summary_bytes.hpp"

#include "catch.hpp"
#include "simulate/summary_cohort.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace cohorts;

namespace {
summary_plan plan() {
    return {.percentiles = {2.5, 50.0}, .thresholds = {{0, 0.5}, {1, 0.2, crossing::ever}}};
}
/// Of some of the blocks.
template <class Which>
streamed_summary part(cohort const& c, Which const& which) {
    streamed_summary s(plan(), c.observables, c.samples);
    for (std::size_t b = 0; b < c.blocks(); ++b)
        if (which(b))
            s.add(c[b]);
    return s;
}
cohort some() {
    auto c = people(400, 2, 9);
    c.failed[7] = c.failed[390] = 1;
    c.at(20, 0, 5) = std::numeric_limits<double>::quiet_NaN();
    return c;
}
/// With the checksum that belongs to it: only its contents are wrong.
std::vector<std::byte> sealed(std::vector<std::byte> bytes) {
    auto const sum = detail::checksum(std::span(bytes).first(bytes.size() - 8));
    for (std::size_t i = 0; i < 8; ++i)
        bytes[bytes.size() - 8 + i] = static_cast<std::byte>(sum >> (8 * i));
    return bytes;
}
} // namespace

TEST_CASE("A summary comes back from its bytes as it was, and goes on as if it had never been away") {
    auto const c = some();
    auto const whole = part(c, [](std::size_t) { return true; });
    CHECK(summary_from_bytes(to_bytes(whole)) == whole);
    auto half = summary_from_bytes(to_bytes(part(c, [](std::size_t b) { return b < 3; })));
    CHECK(half.missing(0, c.blocks()) == std::vector<streamed_summary::range>{{3, 7}});
    for (std::size_t b = 3; b < c.blocks(); ++b)
        half.add(c[b]);
    CHECK(half == whole);
    streamed_summary const nothing(plan(), 2, 9);
    CHECK(summary_from_bytes(to_bytes(nothing)) == nothing);
}

TEST_CASE("Processes that send their shares as bytes make the same bytes as one") {
    auto const c = some();
    auto const meant = to_bytes(part(c, [](std::size_t) { return true; }));
    for (std::size_t const ranks : {1u, 2u, 3u, 4u, 7u})
        for (bool const contiguous : {true, false}) {
            streamed_summary all(plan(), 2, 9);
            for (std::size_t k = ranks; k-- > 0;)
                all.merge(summary_from_bytes(to_bytes(part(c, [&](std::size_t b) { return (contiguous ? b * ranks / c.blocks() : b % ranks) == k; }))));
            CHECK(to_bytes(all) == meant);
        }
}

TEST_CASE("The first bytes are stated: name, version, length, little-endian") {
    auto const bytes = to_bytes(streamed_summary(plan(), 2, 9));
    std::string name;
    for (std::size_t i = 0; i < 8; ++i)
        name += static_cast<char>(bytes[i]);
    CHECK(name == "ALKALSUM");
    CHECK(bytes[8] == std::byte{1});
    CHECK(bytes[9] == std::byte{0});
    CHECK(static_cast<std::size_t>(bytes[16]) + 256 * static_cast<std::size_t>(bytes[17]) == bytes.size());
    CHECK(bytes[24] == std::byte{2});    // percentiles
    CHECK(bytes[38] == std::byte{0x04}); // 2.5 = 0x4004000000000000
    CHECK(bytes[39] == std::byte{0x40});
}

TEST_CASE("Bytes that were cut off anywhere, or have something behind them, are refused") {
    auto const bytes = to_bytes(part(some(), [](std::size_t b) { return b != 2; }));
    for (std::size_t n = 0; n < bytes.size(); n += n < 200 ? 1 : 211)
        CHECK_THROWS_AS(summary_from_bytes(std::span(bytes).first(n)), invalid_input);
    auto longer = bytes;
    longer.push_back(std::byte{0});
    CHECK_THROWS_WITH(summary_from_bytes(longer), ContainsSubstring("length before byte 24 = " + std::to_string(longer.size()) + " bytes"));
    CHECK_THROWS_WITH(summary_from_bytes(std::span(bytes).first(4)), ContainsSubstring("first 8 bytes before byte 0 = 4 bytes left"));
}

TEST_CASE("Any changed bit is seen") {
    auto const bytes = to_bytes(part(some(), [](std::size_t b) { return b < 2; }));
    for (std::size_t i = 0; i < bytes.size(); i += i < 300 ? 1 : 37) {
        auto changed = bytes;
        changed[i] ^= static_cast<std::byte>(1u << (i % 8));
        CAPTURE(i);
        CHECK_THROWS_AS(summary_from_bytes(changed), invalid_input);
    }
    auto foreign = bytes, newer = bytes, changed = bytes;
    foreign[0] = std::byte{'B'};
    newer[8] = std::byte{2};
    changed[100] ^= std::byte{1};
    CHECK_THROWS_WITH(summary_from_bytes(foreign), ContainsSubstring("foreign, must be \"ALKALSUM\""));
    CHECK_THROWS_WITH(summary_from_bytes(newer), ContainsSubstring("version before byte 12 = 2, must be 1"));
    CHECK_THROWS_WITH(summary_from_bytes(changed), ContainsSubstring("checksum"));
}

TEST_CASE("Contents that cannot be are refused even under a right checksum, and never read beyond the bytes") {
    auto const c = some();
    auto const meant = part(c, [](std::size_t b) { return b != 2; });
    auto const bytes = to_bytes(meant);
    std::size_t refused = 0, tried = 0;
    for (std::size_t i = 24; i + 8 < bytes.size(); i += i < 2000 ? 1 : 53)
        for (auto const value : {std::byte{0xff}, std::byte{0x80}, std::byte{0x01}}) {
            auto changed = bytes;
            changed[i] ^= value;
            ++tried;
            try {
                auto const read = summary_from_bytes(sealed(changed));
                (void)read.percentile(0, 50.0); // what was accepted can be used
                for (std::size_t o = 0; o < 2; ++o)
                    for (std::size_t t = 0; t < 9; ++t) { // and agrees with itself
                        auto const total = static_cast<double>(read.counted() - read.not_finite(o)[t]);
                        if (total != read.count(o)[t] || total > static_cast<double>(read.counted()))
                            FAIL_CHECK("byte " << i << ": " << total << " values of " << read.counted());
                    }
            } catch (invalid_input const&) {
                ++refused;
            }
        }
    CHECK(refused > tried / 4); // the rest changed a number into another that may be
    auto bad = bytes;
    bad[24 + 8 + 16 + 7] = std::byte{0xff}; // relative = -something
    CHECK_THROWS_WITH(summary_from_bytes(sealed(bad)), ContainsSubstring("relative"));
    bad = bytes;
    bad[24 + 7] = std::byte{0x7f}; // percentiles without end
    CHECK_THROWS_WITH(summary_from_bytes(sealed(bad)), ContainsSubstring("percentiles before byte 32"));
}
