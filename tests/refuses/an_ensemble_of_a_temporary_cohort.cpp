// expects: deleted
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/cohort.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

double f(one_compartment::parameters<> const& p) {
    auto const person = [&](auto const&, auto const&) { return p; };
#ifdef ALKALOID_CONTROL
    auto const crowd = simulate(one_compartment::model, 3, person, dose{unnamed, 1.0 * umol}, {.at = {1.0 * h}}, keep(plasma));
    auto const blood = crowd[plasma];
#else
    auto const blood = simulate(one_compartment::model, 3, person, dose{unnamed, 1.0 * umol}, {.at = {1.0 * h}}, keep(plasma))[plasma];
#endif
    return blood[0][0];
}
