// expects: effect_site: ke0 is a rate constant, 1 per time
#include <alkaloid/dynamics/effect_site.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
    curve<dims::amount - dims::volume> const plasma({0.0}, {1.0});
#ifdef ALKALOID_CONTROL
    return effect_site(plasma, 2 / h).empty();
#else
    return effect_site(plasma, 2 * h).empty();
#endif
}
