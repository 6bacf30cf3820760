#include "alkaloid/core/text.hpp"

#include "catch.hpp"

#include <bit>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <locale>

using namespace alkaloid;

namespace {
/// Marsaglia's xorshift: the same numbers everywhere.
std::uint64_t scramble(std::uint64_t x) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return x;
}

struct comma final : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};
/// A country where numbers are written with a comma, while it lives.
struct abroad {
    std::string const c = std::setlocale(LC_ALL, nullptr);
    std::locale const before = std::locale::global(std::locale(std::locale::classic(), new comma));
    abroad() {
        for (char const* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE"})
            if (std::setlocale(LC_ALL, name))
                break;
    }
    ~abroad() {
        std::locale::global(before);
        std::setlocale(LC_ALL, c.c_str());
    }
};
} // namespace

TEST_CASE("text reads back to the very same number") {
    std::uint64_t bits = 88172645463325252u;
    for (int i = 0; i < 20000; ++i) {
        bits = scramble(bits);
        double const x = std::bit_cast<double>(bits);
        if (!std::isfinite(x))
            continue;
        CAPTURE(x);
        REQUIRE(std::strtod(text(x).c_str(), nullptr) == x);
    }
}

TEST_CASE("text is the shortest that reads back to the number") {
    CHECK(text(0.1) == "0.1");
    CHECK(text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(text(25.0) == "25");
    CHECK(text(-1.5) == "-1.5");
    CHECK(text(0.0) == "0");
    CHECK(text(1e300) == "1e+300");
    CHECK(text(std::numeric_limits<double>::denorm_min()) == "5e-324");
    CHECK(text(-std::numeric_limits<double>::max()) == "-1.7976931348623157e+308");
}

TEST_CASE("text says plainly what is no finite number") {
    CHECK(text(std::numeric_limits<double>::infinity()) == "inf");
    CHECK(text(-std::numeric_limits<double>::infinity()) == "-inf");
    CHECK(text(std::numeric_limits<double>::quiet_NaN()) == "nan");
}

TEST_CASE("text of a number of digits is rounded to them") {
    CHECK(text(3.14159265, 3) == "3.14");
    CHECK(text(1234567.0, 3) == "1.23e+06");
    CHECK(text(0.00012345, 2) == "0.00012");
}

TEST_CASE("fixed text has as many decimals as asked for") {
    CHECK(fixed(2.0, 2) == "2.00");
    CHECK(fixed(2.345678, 3) == "2.346");
    CHECK(fixed(1e21, 0) == "1000000000000000000000");
    CHECK(fixed(-std::numeric_limits<double>::max(), 2).size() == 1 + 309 + 3);
}

TEST_CASE("numbers are written with a point in every country") {
    abroad const here;
    CHECK(text(1234.5) == "1234.5");
    CHECK(text(1234.5, 6) == "1234.5");
    CHECK(fixed(1234.5, 1) == "1234.5");
}

TEST_CASE("not a number is nan, whichever its sign bit") {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(text(nan) == "nan");
    CHECK(text(-nan) == "nan");
    CHECK(text(-nan, 3) == "nan");
    CHECK(fixed(-nan, 2) == "nan");
}
