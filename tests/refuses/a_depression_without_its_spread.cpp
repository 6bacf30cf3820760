// expects: model_spread: it depends on the model of interaction
#include <alkaloid/dynamics/depression/model_spread.hpp>

using namespace alkaloid;

int main() {
    model_spread<> const e{0.3, 0.2, 0.4, "Bliss", "HSA", "Bliss, INT -0.5", 11};
#ifdef ALKALOID_CONTROL
    return e.value > 1.0;
#else
    double const one_number = e;
    return one_number > 1.0;
#endif
}
