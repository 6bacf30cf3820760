#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/error.hpp"
#include "alkaloid/core/pack.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

template <class S>
std::vector<violation> complaints(S const& x, allowed_range const& range) {
    checklist found;
    found.require("x", x, range);
    return found.found();
}
template <class S>
std::string complaint(S const& x, allowed_range const& range) {
    auto const all = complaints(x, range);
    REQUIRE(all.size() == 1);
    return all[0].sentence();
}
} // namespace

TEST_CASE("one complaint names every violation, with name, value, unit and what is allowed") {
    checklist found;
    found.require("ka", -1.0, positive, "1/h");
    found.require("v", 50.0, positive, "L");
    found.require("f", 1.5, fraction);
    found.refuse("count", "0", "", "at least 1");
    try {
        found.settle("parameters");
        FAIL("nothing was thrown");
    } catch (invalid_input const& e) {
        CHECK(std::string(e.what()) == "parameters: 3 values cannot be used\n"
                                       "  ka = -1 1/h, must be finite and > 0\n"
                                       "  f = 1.5, must be in [0, 1]\n"
                                       "  count = 0, must be at least 1");
        REQUIRE(e.violations().size() == 3);
        CHECK(e.violations()[0].name == "ka");
        CHECK(e.violations()[0].value == "-1");
        CHECK(e.violations()[0].unit == "1/h");
        CHECK(e.violations()[0].allowed == "finite and > 0");
        CHECK(e.violations()[1].unit.empty());
    }
}

TEST_CASE("one violation is spoken of as one") {
    checklist found;
    found.require("v", 0.0, positive, "L");
    try {
        found.settle("parameters");
        FAIL("nothing was thrown");
    } catch (std::invalid_argument const& e) {
        CHECK(std::string(e.what()) == "parameters: 1 value cannot be used\n  v = 0 L, must be finite and > 0");
    }
}

TEST_CASE("nothing is thrown where nothing is wrong") {
    checklist found;
    found.require("v", 50.0, positive, "L");
    CHECK(found.empty());
    CHECK_NOTHROW(found.settle("parameters"));
}

TEST_CASE("the ends of a range belong to it where its name says so") {
    CHECK(complaints(0.0, positive).size() == 1);
    CHECK(complaints(std::numeric_limits<double>::denorm_min(), positive).empty());
    CHECK(complaints(0.0, not_negative).empty());
    CHECK(complaints(-std::numeric_limits<double>::denorm_min(), not_negative).size() == 1);
    CHECK(complaints(0.0, fraction).empty());
    CHECK(complaints(1.0, fraction).empty());
    CHECK(complaints(std::nextafter(1.0, 2.0), fraction).size() == 1);
    CHECK(complaints(0.0, positive_fraction).size() == 1);
    CHECK(complaints(1.0, positive_fraction).empty());
    CHECK(complaints(-1e300, any_finite).empty());
}

TEST_CASE("what is not a finite number is in no range") {
    for (auto const& range : {any_finite, positive, not_negative, fraction, positive_fraction})
        for (double const x : {nothing, endless, -endless})
            CHECK(complaints(x, range).size() == 1);
    CHECK(complaint(nothing, positive) == "x = nan, must be finite and > 0");
    CHECK(complaint(-endless, any_finite) == "x = -inf, must be finite");
}

TEST_CASE("the lane that is out of range is the one that is shown") {
    CHECK(complaint(pack<4>(std::array{1.0, 2.0, -3.0, 4.0}), positive) == "x = -3, must be finite and > 0");
    CHECK(complaint(pack<4>(std::array{0.1, 0.2, 1.3, 0.4}), fraction) == "x = 1.3, must be in [0, 1]");
    CHECK(complaint(pack<4>(std::array{0.1, 0.2, nothing, 0.4}), fraction) == "x = nan, must be in [0, 1]");
    CHECK(complaints(pack<4>(std::array{0.1, 0.2, 1.0, 0.0}), fraction).empty());
}

TEST_CASE("a gradient may be anything finite, and what is not is told apart from a wrong value") {
    CHECK(complaints(dual<1>(1.0, {-100.0}), positive).empty());
    CHECK(complaint(dual<1>(1.0, {nothing}), positive) == "x = 1 (its gradient is not finite), must be finite and > 0");
    CHECK(complaint(dual<1>(-1.0, {0.0}), positive) == "x = -1, must be finite and > 0");
}

TEST_CASE("a failed integration keeps how far it came") {
    integration_error const e("dopri5: too many steps", 3.5, {1.0, 2.0});
    CHECK(std::string(e.what()) == "dopri5: too many steps");
    CHECK(e.time() == 3.5);
    CHECK(e.state() == std::vector{1.0, 2.0});
}

TEST_CASE("text that cannot be read is complained of by line and column") {
    parse_error const e("expected a number, found `abc`", 12, 7);
    CHECK(std::string(e.what()) == "line 12, column 7: expected a number, found `abc`");
    CHECK(e.line() == 12);
    CHECK(e.column() == 7);
}
