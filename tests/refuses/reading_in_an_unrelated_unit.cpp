// expects: in.unit, substance.: the unit measures something else than this quantity
#include <alkaloid/core/substance.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
double const x = (3.0 * uM).in(ng / mL, unnamed);
#else
double const x = (3.0 * uM).in(L / h, unnamed);
#endif
