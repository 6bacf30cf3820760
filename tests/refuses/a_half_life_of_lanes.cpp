// expects: lanes may need different samples; take the subjects one at a time
#include <alkaloid/analyse/half_life.hpp>
#include <alkaloid/core/pack.hpp>

using namespace alkaloid;

int main() {
#ifdef ALKALOID_CONTROL
    using S = double;
#else
    using S = pack<4>;
#endif
    curve<dims::amount - dims::volume, S> const plasma({0.0}, {S(1.0)});
    return static_cast<bool>(half_life(plasma));
}
