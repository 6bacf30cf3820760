// expects: rosenbrock4 pivots its matrices, which lanes of a pack cannot do together; use dopri5 or exact
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
using number = double;
#else
using number = pack<4>;
#endif
auto f(one_compartment::parameters<number> const& p, regimen<number> const& doses) {
    return simulate(one_compartment::model, p, doses, {.at = {1.0 * h}}, rosenbrock4{});
}
