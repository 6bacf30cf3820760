// expects: zero_order comes from `produced`, and only zero_order does
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const from = gut;
#else
auto const from = produced;
#endif
auto const absorbed = flow(from, central, first_order(1.0 / h));
