// expects: a compartment cannot follow itself
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const leader = central;
#else
auto const leader = effect_compartment;
#endif
auto const acting = follows(effect_compartment, leader, 1.0 / h);
