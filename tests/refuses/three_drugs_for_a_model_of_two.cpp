// expects: this model combines two drugs
#include <alkaloid/dynamics/interaction/braid.hpp>

using namespace alkaloid;

int main() {
#ifdef ALKALOID_CONTROL
    constexpr std::size_t count = 2;
#else
    constexpr std::size_t count = 3;
#endif
    std::array<marginal<>, count> drugs{};
    std::array<double, count> doses{};
    return braid<>{}(drugs, doses) > 0.0;
}
