// expects: split: this model has no linear part that nothing couples to the rest
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
    auto const drinks = dose{ethanol::drug, 14 * g};
#ifdef ALKALOID_CONTROL
    kratom_and_drink::parameters<> const who{mitragynine::typical, ethanol::typical(body{})};
    return simulate(kratom_and_drink::model, who, drinks, {.at = {1 * h}}, split{}).outcome().ok ? 0 : 1;
#else
    return simulate(ethanol::model, ethanol::typical(body{}), drinks, {.at = {1 * h}}, split{}).outcome().ok ? 0 : 1;
#endif
}
