// expects: keep\(\.\.\.\): observables and compartments
#include <alkaloid/simulate/keep.hpp>

using namespace alkaloid;

#ifdef ALKALOID_CONTROL
auto const what = keep(plasma, gut);
#else
auto const what = keep(plasma, eliminated);
#endif
