// One dose: how high, when, how long; how much of the mu-opioid receptor. Research use, not medical advice.

#include <alkaloid/alkaloid.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

int main() {
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 72 * h, .every = 5 * minute});
    auto const nca = exposure(course[plasma], {.dose = 25 * mg / mitragynine::drug.molar_mass});

    std::cout << "25 mg mitragynine by mouth, typical adult, solved by " << course.outcome().solver << '\n'
              << "MG    Cmax " << cmax(course[plasma]).in(ng / mL, mitragynine::drug) << " ng/mL at " << tmax(course[plasma]).in(h) << " h\n"
              << "7-OH  Cmax " << cmax(course[plasma_7oh]).in(ng / mL, hydroxymitragynine::drug) << " ng/mL at " << tmax(course[plasma_7oh]).in(h) << " h\n"
              << "MG    AUC to infinity " << nca.auc_inf.value().in(ng / mL * h, mitragynine::drug) << " ng h/mL, " << 100 * nca.extrapolated.value() << " % extrapolated\n"
              << "MG    terminal half-life " << nca.half_life.value().in(h) << " h\n";

    auto const mu = occupancy(receptors::mu, ligand{unbound(course[plasma], mitragynine::fu_plasma), mitragynine::ki_mu},
                              ligand{unbound(course[plasma_7oh], hydroxymitragynine::fu_plasma), hydroxymitragynine::ki_mu});
    std::cout << "mu receptor occupied at most " << 100 * cmax(mu.total) << " % (of which 7-OH " << 100 * cmax(mu[1]) << " %), above 10 % for "
              << time_above(mu.total, 0.1).value().in(h) << " h\n"
              << "evidence of the occupancy " << evidence(mu).sentence() << "\nresearch use, not medical advice\n";
}
