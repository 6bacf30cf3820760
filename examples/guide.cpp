// The pictures of the guide (docs/): guide <folder> writes first.png, doses.png and own_drug.png there.
// Research use, not medical advice.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/dosing/schedule.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/two_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr substance mydrug{"mydrug", 350 * (g / mol)};
constexpr two_compartment::parameters<> mine{.ka = 1.2 / h, .cl = 8 * (L / h), .vc = 30 * L, .q = 12 * (L / h), .vp = 90 * L, .f = 0.8, .lag = 0.25 * h};
char const* const caution = "Model, typical adult. Research use; not medical advice.";

template <class C>
support::series in_mass(C const& level, substance const& what, std::string label, int style) {
    support::series s{.label = std::move(label), .x = {}, .y = {}, .bars = {}, .style = style};
    for (std::size_t i = 0; i < level.size(); ++i)
        s.x.push_back(level.times()[i]), s.y.push_back(level[i].in(ng / mL, what));
    return s;
}

void first(std::string const& stem) {
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 24 * h, .every = 6 * minute});
    auto const mu = kratom::occupancy(receptors::mu, course);
    support::figure picture("One dose of 25 mg mitragynine by mouth", 2);
    picture.add({"Plasma", "time (h)", "concentration (ng/mL)", {in_mass(course[plasma], mitragynine::drug, "mitragynine", 1), in_mass(course[plasma_7oh], hydroxymitragynine::drug, "7-hydroxymitragynine", 2)}, true, 24.0});
    support::panel held{"Mu receptors", "time (h)", "occupied (%)", {}, true, 24.0, 25.0};
    for (auto const& [label, style, of] : {std::tuple{"both", 1, &mu.total}, std::tuple{"7-hydroxymitragynine", 2, &mu[1]}}) {
        support::series s{.label = label, .x = {}, .y = {}, .bars = {}, .style = style};
        for (std::size_t i = 0; i < of->size(); ++i)
            s.x.push_back(of->times()[i]), s.y.push_back(100.0 * (*of)[i]);
        held.lines.push_back(std::move(s));
    }
    picture.add(held);
    picture.note(std::string(caution) + " Occupancy is grade D: affinities from cells, unbound fractions in part of rats, plasma standing for brain.");
    picture.draw(stem);
}

void doses(std::string const& stem) {
    support::figure picture("The same amount, given differently", 2);
    support::panel kratom{"45 mg mitragynine a day", "time (h)", "mitragynine (ng/mL)", {}, true, 96.0, 250.0};
    kratom.x_tick = 24.0;
    int style = 1;
    for (auto const& [label, plan] : {std::pair{"once a day", repeat(dose{mitragynine::drug, 45 * mg}, {.every = 24 * h, .count = 4})}, std::pair{"15 mg every 8 h", repeat(dose{mitragynine::drug, 15 * mg}, {.every = 8 * h, .count = 12})}})
        kratom.lines.push_back(in_mass(simulate(mitragynine::model, mitragynine::typical, plan, {.until = 96 * h, .every = 12 * minute})[plasma], mitragynine::drug, label, style++));
    picture.add(kratom);
    support::panel drip{"a drug by vein, 10 mg/h", "time (h)", "mydrug (ng/mL)", {}, true, 96.0, 3000.0};
    drip.x_tick = 24.0;
    regimen<> const infusion = dose{mydrug, 960 * mg, {.by = intravenous, .over = 96 * h}};
    drip.lines.push_back(in_mass(simulate(two_compartment::model, mine, infusion, {.until = 96 * h, .every = 12 * minute})[plasma], mydrug, "infusion", 1));
    drip.lines.push_back(in_mass(simulate(two_compartment::model, mine, infusion + dose{mydrug, 60 * mg, {.by = intravenous}}, {.until = 96 * h, .every = 12 * minute})[plasma], mydrug, "infusion and 60 mg at once", 2));
    picture.add(drip);
    picture.note(std::string(caution) + " The drug by vein is invented (docs/fitting.md).");
    picture.draw(stem);
}

void own_drug(std::string const& stem) {
    auto plan = regimen<>(dose{mydrug, 50 * mg, {.by = intravenous, .at = 36 * h}});
    for (double const t : {0.0, 12.0, 24.0, 48.0})
        plan = plan + dose{mydrug, 100 * mg, {.at = t * h}};
    auto const level = simulate(two_compartment::model, mine, plan, {.until = 72 * h, .every = 0.25 * h})[plasma];
    support::figure picture("Your own drug, two compartments, your dose table", 1);
    support::panel only{"100 mg by mouth at 0, 12, 24 and 48 h, 50 mg by vein at 36 h", "time (h)", "concentration (ng/mL)", {in_mass(level, mydrug, "", 1)}, false, 72.0};
    only.x_tick = 12.0;
    picture.add(only);
    picture.note("An invented drug. Research use; not medical advice.");
    picture.draw(stem, 900);
    std::cout << "own drug: Cmax " << alkaloid::text(cmax(level).in(ng / mL, mydrug), 6) << " ng/mL\n";
}

} // namespace

int main(int argc, char** argv) {
    return support::run("guide", [&] {
        std::string const folder = argc > 1 ? std::string(argv[1]) + "/" : "";
        first(folder + "first");
        doses(folder + "doses");
        own_drug(folder + "own_drug");
        std::cout << "wrote first, doses and own_drug, .png and .svg\n";
        return 0;
    });
}
