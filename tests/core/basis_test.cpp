#include "catch.hpp"

#include <alkaloid/core/curve.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
provenance link(std::string_view name, evidence_grade grade, verification status = verification::read) {
    return {name, "1", "", "somebody", status, grade, ""};
}
} // namespace

TEST_CASE("a result is as good as the weakest number on its path, and of two as weak the less verified is named") {
    basis const path{link("a", evidence_grade::B), link("b", evidence_grade::C), link("c", evidence_grade::C, verification::unverified), link("d", evidence_grade::A)};
    auto const v = evidence(path);
    CHECK(v.grade == evidence_grade::C);
    CHECK(v.weakest.name == "c");
    CHECK(v.links == 4);
    CHECK(v.as_weak == 2);
    CHECK(v.sentence() == "C: c = 1, @somebody (unverified) and 1 more");
}

TEST_CASE("a constant counts once, however often it is met; nothing with a source is your own numbers") {
    basis const a{link("a", evidence_grade::B), link("a", evidence_grade::B)};
    CHECK(a.links().size() == 1);
    CHECK((a + a).links().size() == 1);
    CHECK((a + basis{}).links().size() == 1);
    CHECK((basis{} + a).links().size() == 1);
    CHECK(evidence(basis{}).grade == evidence_grade::D);
    CHECK(evidence(basis{}).weakest.name == "your own numbers");
}

TEST_CASE("curves carry what they rest on through arithmetic, and combinations rest on both") {
    curve<dimension{}> const x = curve<dimension{}>({0, 1}, {1, 2}).resting_on({link("x", evidence_grade::B)});
    curve<dimension{}> const y = curve<dimension{}>({0, 1}, {1, 2}).resting_on({link("y", evidence_grade::D)});
    CHECK(evidence(3.0 * x * (2.0 * L)).grade == evidence_grade::B);
    CHECK(evidence(x + y).grade == evidence_grade::D);
    CHECK((x + y).rests_on().links().size() == 2);
    CHECK(evidence(x / y).weakest.name == "y");
}
