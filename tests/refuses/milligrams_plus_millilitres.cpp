// expects: (no match for 'operator\+'|invalid operands to binary expression)
#include <alkaloid/core/units.hpp>

using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const other = 5.0 * ug;
#else
auto const other = 5.0 * mL;
#endif
auto const sum = 3.0 * mg + other;
