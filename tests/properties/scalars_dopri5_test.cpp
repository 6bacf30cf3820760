#include "alkaloid/solve/dopri5.hpp"

#include "scalars.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
dopri5 const precise{.relative = 1e-12, .absolute = 1e-12 * umol};
} // namespace

TEST_CASE("dopri5: a course of dual numbers has the values of the plain one, and its central differences") {
    scalars::gradients_agree(precise, 1e-9);
}

TEST_CASE("dopri5: each lane is the course of its numbers, event times of its own included") {
    scalars::lanes_agree(precise, 1e-9);
}
