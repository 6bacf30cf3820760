// expects: this model has no such observable
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const what = plasma;
#else
auto const what = plasma_metabolite;
#endif
auto f(one_compartment::parameters<> const& p) {
    return simulate(one_compartment::model, p, dose{unnamed, 1.0 * mg}, {.at = {1.0 * h}})[what];
}
