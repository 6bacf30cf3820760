// expects: zero_order comes from `produced`, and only zero_order does
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const from = produced;
#else
auto const from = gut;
#endif
auto const made = flow(from, central, zero_order(1.0 * (umol / h)));
