// expects: taylor reads the laws of flows: this model gives derivatives only; use dopri5 or rosenbrock4
#include <alkaloid/kinetics/model.hpp>
#include <alkaloid/solve/dopri5.hpp>
#include <alkaloid/solve/taylor.hpp>

using namespace alkaloid;

#ifdef ALKALOID_CONTROL
using solver = dopri5;
#else
using solver = taylor;
#endif
struct person {};
struct by_hand {
    using compartments = compartment_list<struct central>;
    static void derivatives(person, auto const& x, auto const& dxdt, auto const&) { dxdt[central] = -x[central]; }
};
auto f() {
    return solver{}.bind(system_of<double>(by_hand{}, person{}));
}
