#include "alkaloid/solve/rosenbrock4.hpp"

#include "scalars.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("rosenbrock4: a course of dual numbers has the values of the plain one, and its central differences") {
    scalars::gradients_agree(rosenbrock4{.relative = 1e-11, .absolute = 1e-11 * umol}, 1e-8);
}
