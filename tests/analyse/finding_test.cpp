#include "alkaloid/analyse/finding.hpp"

#include "catch.hpp"

using namespace alkaloid;

TEST_CASE("A finding has a value and the rule that gave it") {
    finding<double> const found(3.0, "counted");
    CHECK(static_cast<bool>(found));
    CHECK(found.value() == 3.0);
    CHECK(found.rule() == "counted");
    CHECK(found.reason().empty());
}

TEST_CASE("A missing finding says why, also to who asks for its value") {
    auto const missing = finding<double>::missing("nothing was measured", "counted");
    CHECK_FALSE(static_cast<bool>(missing));
    CHECK(missing.reason() == "nothing was measured");
    CHECK_THROWS_AS(missing.value(), missing_value);
    CHECK_THROWS_WITH(missing.value(), "no value: nothing was measured (asked for: counted)");
}

TEST_CASE("What is derived from a missing finding is missing for the same reason") {
    finding<double> const two(2.0, "given");
    auto const missing = finding<double>::missing("first reason"), other = finding<double>::missing("second reason");
    auto const product = [](double a, double b) { return a * b; };
    CHECK(derived("product", product, two, two).value() == 4.0);
    CHECK(derived("product", product, two, two).rule() == "product");
    CHECK(derived("product", product, two, missing).reason() == "first reason");
    CHECK(derived("product", product, missing, other).reason() == "first reason");
}
