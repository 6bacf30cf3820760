// expects: (no matching function for call to 'dose\(|no viable constructor or deduction guide for deduction of template arguments of 'dose')
#include <alkaloid/dosing/dose.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const how_much = 25.0 * mg;
#else
auto const how_much = 0.2 * L;
#endif
auto const tea = dose{unnamed, how_much};
