// expects: doses carry derivatives and parameters do not; lift the parameters with with_scalar
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

auto f(one_compartment::parameters<> const& p, dose<dual<1>> const& d) {
#ifdef ALKALOID_CONTROL
    return simulate(one_compartment::model, with_scalar<dual<1>>(p), d, {.at = {1.0 * h}});
#else
    return simulate(one_compartment::model, p, d, {.at = {1.0 * h}});
#endif
}
