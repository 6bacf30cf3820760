// expects: (could not convert '<brace-enclosed initializer list>\(\)'|no matching constructor for initialization of 'volume<double>')
#include <alkaloid/models/one_compartment.hpp>

using namespace alkaloid::units;

alkaloid::one_compartment::parameters<> const p{
    .ka = 1.1 / h,
    .cl = 6.0 * (L / h),
#ifdef ALKALOID_CONTROL
    .v = 30.0 * L,
#endif
};
