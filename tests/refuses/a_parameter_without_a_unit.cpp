// expects: (could not convert 'clearance' from|no viable conversion from)
#include <alkaloid/models/one_compartment.hpp>

using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const clearance = 6.0 * (L / h);
#else
auto const clearance = 6.0;
#endif
alkaloid::one_compartment::parameters<> const p{.ka = 1.1 / h, .cl = clearance, .v = 30.0 * L};
