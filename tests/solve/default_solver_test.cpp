#include "alkaloid/solve/default_solver.hpp"

#include "alkaloid/kinetics/model.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct person {};
struct linear {
    static auto flows(person) { return std::tuple{flow(central, eliminated, first_order(0.5 / h))}; }
};
struct no_model {};
} // namespace

TEST_CASE("a linear model is solved exactly, without a header that integrates") {
    STATIC_REQUIRE(std::same_as<default_solver<linear, person>, exact>);
    STATIC_REQUIRE_FALSE(detail::included<automatic, linear, person>);
}

TEST_CASE("what is no model gets a solver all the same, so that its own error is the one to read") {
    STATIC_REQUIRE(std::same_as<default_solver<no_model, person>, exact>);
}
