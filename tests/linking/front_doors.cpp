// Both front doors and what stands behind them, for the compilers and flags of docs/linking.md.
#include <alkaloid/alkaloid.hpp>
#include <alkaloid/populations.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

double alone() { return cmax(simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 48 * h, .every = 1 * h})[plasma]).base(); }
double together() {
    auto const crowd = simulate(mitragynine::model, recruit(3, 1, adults()), [](subject const&, subject_draws const&) { return mitragynine::typical; }, dose{mitragynine::drug, 25 * mg}, {.until = 4 * h, .every = 1 * h}, keep(plasma));
    return percentiles<50>(crowd[plasma])[0].values()[0];
}
