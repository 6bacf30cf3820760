// expects: ligand: the second is its inhibition constant Ki in moles per volume
#include <alkaloid/dynamics/occupancy.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
#ifdef ALKALOID_CONTROL
    return occupancy(ligand{100 * nM, 233 * nM}).total > 1.0;
#else
    return occupancy(ligand{100 * nM, 233.0}).total > 1.0;
#endif
}
