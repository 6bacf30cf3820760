// expects: this compartment is foreign to the model
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const where = central;
#else
auto const where = peripheral;
#endif
auto f(one_compartment::parameters<> const& p) {
    return simulate(one_compartment::model, p, dose{unnamed, 1.0 * mg}, {.at = {1.0 * h}})[where];
}
