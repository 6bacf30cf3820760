// expects: keep\(\.\.\.\): name at least one observable or compartment
#include <alkaloid/simulate/keep.hpp>

using namespace alkaloid;

#ifdef ALKALOID_CONTROL
auto const what = keep(plasma);
#else
auto const what = keep();
#endif
