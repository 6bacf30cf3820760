// expects: simulate.model, parameters, .*: the model has no flows.parameters. and no derivatives
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const model_of_it = one_compartment::model;
#else
auto const model_of_it = plasma;
#endif
auto f(one_compartment::parameters<> const& p) {
    return simulate(model_of_it, p, dose{unnamed, 1.0 * mg}, {.at = {1.0 * h}});
}
