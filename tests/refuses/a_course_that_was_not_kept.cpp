// expects: this was not kept: name it in keep\(\.\.\.\)
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/cohort.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const what = keep(plasma, gut);
#else
auto const what = keep(plasma);
#endif
double f(one_compartment::parameters<> const& p) {
    auto const crowd = simulate(one_compartment::model, 3, [&](auto const&, auto const&) { return p; }, dose{unnamed, 1.0 * umol}, {.at = {1.0 * h}}, what);
    return crowd[gut][0][0];
}
