// expects: time_above: the threshold measures something else than the curve
#include <alkaloid/analyse/time_above.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
    curve<dims::amount - dims::volume> const plasma({0.0, 1.0}, {1.0, 1.0});
#ifdef ALKALOID_CONTROL
    return time_above(plasma, 10 * nM).rule().empty();
#else
    return time_above(plasma, 10 * (ug / L)).rule().empty();
#endif
}
