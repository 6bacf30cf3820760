// expects: this compartment is foreign to the model
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;

#ifdef ALKALOID_CONTROL
auto const where = central;
#else
auto const where = gut;
#endif
struct person {};
struct by_hand {
    using compartments = compartment_list<struct central>;
    static void derivatives(person, auto const& x, auto const& dxdt, auto const&) { dxdt[where] = -x[central]; }
};
auto f() {
    return system_of<double>(by_hand{}, person{}).jacobian(std::array{1.0}, 0.0);
}
