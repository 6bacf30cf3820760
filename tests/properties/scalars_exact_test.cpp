#include "scalars.hpp"

using namespace alkaloid;

TEST_CASE("exact: a course of dual numbers has the values of the plain one, and its central differences") {
    scalars::gradients_agree(exact{}, 1e-10);
}

TEST_CASE("exact: each lane is the course of its numbers, event times of its own included") {
    scalars::lanes_agree(exact{}, 1e-12);
}
