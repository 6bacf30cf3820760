// expects: a flow leads somewhere else
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const to = central;
#else
auto const to = gut;
#endif
auto const absorbed = flow(gut, to, first_order(1.0 / h));
