#include "alkaloid/core/curve.hpp"
#include "alkaloid/core/dual.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr dimension none_at_all{};
constexpr dimension molar = dims::amount - dims::volume;
using plain = curve<none_at_all>;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// What a curve complains of when made or combined.
template <class F>
std::vector<violation> complaints(F const& make) {
    try {
        make();
    } catch (invalid_input const& e) {
        return e.violations();
    }
    return {};
}
} // namespace

TEST_CASE("a curve has a value at each time, in its own unit") {
    curve<molar> const c({0.0, 0.5, 2.0}, {0.0, 3.0, 1.0});
    REQUIRE(c.size() == 3);
    CHECK_FALSE(c.empty());
    CHECK(c.time(1) == 30.0 * minute);
    CHECK(c[1] == 3.0 * uM);
    CHECK(c[2].in(nM) == 1000.0);
    CHECK_THROWS_AS(c[3], std::out_of_range);
    CHECK_THROWS_AS(c.time(3), std::out_of_range);
    STATIC_REQUIRE(std::same_as<decltype(plain({0.0}, {1.0})[0]), double>);
}

TEST_CASE("a curve knows both sides of a dose, and is the same on both sides elsewhere") {
    plain const c({0.0, 1.0, 2.0}, {1.0, 5.0, 3.0}, {{1, 0.5}});
    CHECK(c[1] == 5.0);
    CHECK(c.before(1) == 0.5);
    CHECK(c.before(0) == 1.0);
    CHECK(c.before(2) == 3.0);
}

TEST_CASE("times that fall, or are no times, are refused by index") {
    auto const falling = complaints([] { plain({0.0, 2.0, 1.0}, {1.0, 1.0, 1.0}); });
    REQUIRE(falling.size() == 1);
    CHECK(falling[0].sentence() == "time[2] = 1 h, must be finite and not before its predecessor");
    CHECK(complaints([] { plain({0.0, nothing}, {1.0, 1.0}); }).size() == 1);
    CHECK(complaints([] { plain({0.0, 1.0, 1.0}, {1.0, 1.0, 2.0}); }).empty());
}

TEST_CASE("everything wrong with a curve is said at once") {
    auto const found = complaints([] { plain({1.0, 0.0}, {1.0, 1.0, 1.0}, {{7, 2.0}}); });
    REQUIRE(found.size() == 3);
    CHECK(found[0].sentence() == "number of values = 3, must be the number of times, 2");
    CHECK(found[1].name == "time[1]");
    CHECK(found[2].sentence() == "jump at sample = 7, must be below the number of samples, 2");
}

TEST_CASE("values that are not numbers may stand in a curve") {
    plain const c({0.0, 1.0}, {nothing, 1.0});
    CHECK(std::isnan(c[0]));
}

TEST_CASE("a mapped curve has every value mapped, both sides of a dose included") {
    plain const c({0.0, 1.0, 2.0}, {1.0, 5.0, 3.0}, {{1, 0.5}});
    auto const d = c.map<molar>([](double x) { return 2.0 * x; });
    STATIC_REQUIRE(std::same_as<decltype(d), curve<molar> const>);
    CHECK(d[0] == 2.0 * uM);
    CHECK(d[1] == 10.0 * uM);
    CHECK(d.before(1) == 1.0 * uM);
    CHECK(d.time(2) == 2.0 * h);
    auto const e = c.map<none_at_all>([](double x) { return dual<1>::variable(x, 0); });
    STATIC_REQUIRE(std::same_as<decltype(e), curve<none_at_all, dual<1>> const>);
}

TEST_CASE("two curves are combined on both sides of either's doses") {
    std::vector<double> const times{0.0, 1.0, 2.0, 3.0};
    plain const a(times, {1.0, 2.0, 3.0, 4.0}, {{1, 10.0}, {3, 30.0}});
    plain const b(times, {100.0, 200.0, 300.0, 400.0}, {{2, 1000.0}, {3, 3000.0}});
    auto const sum = a + b;
    CHECK(sum[0] == 101.0);
    CHECK(sum[1] == 202.0);
    CHECK(sum.before(0) == 101.0);
    CHECK(sum.before(1) == 210.0);
    CHECK(sum.before(2) == 1003.0);
    CHECK(sum.before(3) == 3030.0);
    REQUIRE(sum.jumps().size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(sum.jumps()[i].index == i + 1);
}

TEST_CASE("the jumps of a curve are in order of time, however they were given") {
    plain const c({0.0, 1.0, 2.0}, {1.0, 5.0, 3.0}, {{2, 0.2}, {0, 0.0}, {1, 0.1}});
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(c.jumps()[i].index == i);
        CHECK(c.before(i) == 0.1 * static_cast<double>(i));
    }
}

TEST_CASE("curves at different times are not combined, and the first difference is named") {
    plain const a({0.0, 1.0, 2.0}, {1.0, 1.0, 1.0}), late({0.0, 1.5, 2.0}, {1.0, 1.0, 1.0}), brief({0.0, 1.0}, {1.0, 1.0});
    auto const other_times = complaints([&] { a + late; });
    REQUIRE(other_times.size() == 1);
    CHECK(other_times[0].sentence() == "time[1] = 1.5 h, must be as in the first curve, 1 h");
    auto const other_number = complaints([&] { a / brief; });
    REQUIRE(other_number.size() == 1);
    CHECK(other_number[0].sentence() == "number of samples = 2, must be as in the first curve, 3");
}

TEST_CASE("curves are multiplied and divided by numbers and quantities, and the unit follows") {
    curve<molar> const c({0.0, 1.0}, {2.0, 4.0}, {{1, 1.0}});
    auto const twice = 2 * c;
    STATIC_REQUIRE(std::same_as<decltype(twice), curve<molar> const>);
    CHECK(twice[1] == 8.0 * uM);
    CHECK(twice.before(1) == 2.0 * uM);

    auto const amounts = c * (3.0 * L);
    STATIC_REQUIRE(std::same_as<decltype(amounts), curve<dims::amount> const>);
    CHECK(amounts[1] == 12.0 * umol);

    auto const relative = c / (8.0 * uM);
    STATIC_REQUIRE(std::same_as<decltype(relative), plain const>);
    CHECK(relative[1] == 0.5);
    CHECK(relative.before(1) == 0.125);

    auto const ratio = c / twice;
    STATIC_REQUIRE(std::same_as<decltype(ratio), plain const>);
    CHECK(ratio[0] == 0.5);
    CHECK(ratio.before(1) == 0.5);
}

TEST_CASE("a dual number makes a curve of dual numbers") {
    curve<molar> const c({0.0, 1.0}, {2.0, 4.0});
    auto const scaled = dual<1>::variable(3.0, 0) * c;
    STATIC_REQUIRE(std::same_as<decltype(scaled), curve<molar, dual<1>> const>);
    CHECK(scaled[1].base().value == 12.0);
    CHECK(scaled[1].base().gradient[0] == 4.0);
    auto const divided = c / (dual<1>::variable(2.0, 0) * uM);
    CHECK(divided[1].gradient[0] == -1.0);
    CHECK((c + scaled)[1].base().gradient[0] == 4.0);
}

TEST_CASE("a curve may be empty") {
    plain const c({}, {});
    CHECK(c.empty());
    CHECK((c + c).size() == 0);
}
