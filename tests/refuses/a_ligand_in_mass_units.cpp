// expects: ligand: the first is its free concentration in moles per volume
#include <alkaloid/dynamics/occupancy.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
#ifdef ALKALOID_CONTROL
    curve<dims::amount - dims::volume> const plasma({0.0}, {1.0});
#else
    curve<dims::mass - dims::volume> const plasma({0.0}, {1.0});
#endif
    return occupancy(ligand{plasma, 233 * nM}).total.empty();
}
