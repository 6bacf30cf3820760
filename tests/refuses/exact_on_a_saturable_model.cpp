// expects: exact solves linear models only: a law of this model is not first-order; use dopri5 or rosenbrock4
#include <alkaloid/solve/dopri5.hpp>
#include <alkaloid/simulate/simulate.hpp>

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
#ifdef ALKALOID_CONTROL
using solver = dopri5;
#else
using solver = exact;
#endif

void f() {
    person const who{.vmax = 3.0 * (umol / h), .km = 0.5 * uM, .v = 4.0 * L};
    simulate(saturable{}, who, dose{unnamed, 1.0 * umol, {.by = into(central)}}, {.at = {1.0 * h}}, solver{});
}
