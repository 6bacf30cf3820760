// expects: `to` is a compartment, or `eliminated`
#include <alkaloid/kinetics/model.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

inline constexpr struct toilet final : boundary<"toilet"> {} toilet;

#ifdef ALKALOID_CONTROL
auto const to = eliminated;
#else
auto const to = toilet;
#endif
auto const lost = flow(central, to, first_order(1.0 / h));
