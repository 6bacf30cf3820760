// expects: a law reads a compartment that no flow of the model touches
#include <alkaloid/kinetics/model.hpp>
#include <alkaloid/kinetics/modified.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

#ifdef ALKALOID_CONTROL
auto const inhibitor = gut;
#else
auto const inhibitor = metabolite;
#endif
auto const absorbed = flow(gut, central, first_order(1.0 / h));
auto const cleared = flow(central, eliminated, inhibited(first_order(1.0 / h), inhibitor / (10.0 * L), 1.0 * uM));
auto const model_of_both = system_of(std::tuple{absorbed, cleared});
