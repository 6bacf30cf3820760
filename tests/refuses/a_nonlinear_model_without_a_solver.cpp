// expects: this model is not linear: include solve/automatic.hpp

#include <alkaloid/simulate/simulate.hpp>
#ifdef ALKALOID_CONTROL
#include <alkaloid/solve/automatic.hpp>
#endif

using namespace alkaloid;
using namespace alkaloid::units;

struct person {
    amount_rate<> vmax;
    concentration<> km;
    volume<> v;
};
struct saturable {
    static auto flows(person const& p) { return std::tuple{flow(central, eliminated, michaelis_menten(p.vmax, p.km, p.v))}; }
};

void f() {
    person const who{.vmax = 3 * umol / h, .km = 0.5 * uM, .v = 4 * L};
    simulate(saturable{}, who, dose<>(unnamed, 1 * umol, {.by = into(central)}), {.at = {1 * h}});
}
