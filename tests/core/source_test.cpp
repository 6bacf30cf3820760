#include "alkaloid/core/source.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr reported<clearance<>> cl{
    .value = 98.1 * (L / h),
    .printed = "98.1 +/- 51.3 L/h",
    .spread = spread_kind::sd,
    .low = 46.8 * (L / h),
    .high = 149.4 * (L / h),
    .n = 10,
    .population = "chronic users",
    .cite = "somebody2015",
    .status = verification::read,
    .grade = evidence_grade::B,
    .note = "apparent",
};
clearance<> halved(clearance<> const& x) { return x / 2.0; }
} // namespace

TEST_CASE("a reported number is computed with as a plain one") {
    CHECK(halved(cl) == 49.05 * (L / h));
    clearance<> const taken = cl;
    CHECK(taken.in(L / h) == 98.1);
}

TEST_CASE("a number reported without a spread lies between itself and itself") {
    constexpr reported<volume<>> v{.value = 37.9 * L};
    CHECK(v.low == 37.9 * L);
    CHECK(v.high == 37.9 * L);
    CHECK(v.spread == spread_kind::none);
}

TEST_CASE("a number of which nothing is said counts as unverified and as of the lowest grade") {
    constexpr reported<double> x{.value = 1.0};
    CHECK(x.status == verification::unverified);
    CHECK(x.grade == evidence_grade::D);
}

TEST_CASE("the provenance of a number is what was said where it was written down") {
    auto const p = provenance_of("cl", cl);
    CHECK(p.name == "cl");
    CHECK(p.printed == "98.1 +/- 51.3 L/h");
    CHECK(p.population == "chronic users");
    CHECK(p.cite == "somebody2015");
    CHECK(p.status == verification::read);
    CHECK(p.grade == evidence_grade::B);
    CHECK(p.note == "apparent");
}

TEST_CASE("a result is as good as the weakest number on its path") {
    using enum evidence_grade;
    for (auto const a : {A, B, C, D}) {
        CHECK(weakest(a, A) == a);
        CHECK(weakest(D, a) == D);
        for (auto const b : {A, B, C, D})
            CHECK(weakest(a, b) == weakest(b, a));
    }
    CHECK(weakest(B, C) == C);
}

TEST_CASE("grades, kinds of spread and degrees of verification are spoken of by name") {
    CHECK(name_of(evidence_grade::A) == 'A');
    CHECK(name_of(evidence_grade::D) == 'D');
    CHECK(name_of(verification::read) == "read");
    CHECK(name_of(verification::secondary) == "secondary");
    CHECK(name_of(verification::unverified) == "unverified");
    CHECK(name_of(verification::derived) == "derived");
    CHECK(name_of(verification::fitted) == "fitted");
    CHECK(name_of(verification::assumed) == "assumed");
    CHECK(name_of(spread_kind::none).empty());
    CHECK(name_of(spread_kind::sd) == "SD");
    CHECK(name_of(spread_kind::sem) == "SEM");
    CHECK(name_of(spread_kind::range) == "range");
    CHECK(name_of(spread_kind::ci90) == "90% CI");
    CHECK(name_of(spread_kind::ci95) == "95% CI");
    CHECK(name_of(spread_kind::geometric_sd) == "geometric SD");
}
