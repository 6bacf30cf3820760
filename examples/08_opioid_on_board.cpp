// Morphine or buprenorphine on board, then kratom, then naloxone: who holds the mu receptor, what it does, and what is left
// of breathing. Research use, not medical advice: nobody should combine these by it.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/core/molar.hpp>
#include <alkaloid/dynamics/adaptation.hpp>
#include <alkaloid/dynamics/intrinsic.hpp>
#include <alkaloid/dynamics/kinetic_occupancy.hpp>
#include <alkaloid/dynamics/ventilation.hpp>
#include <alkaloid/facts/opioid_effects.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/yassen_buprenorphine.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/morphine.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

sampling const seven_hours{.until = 7 * h, .every = 1 * minute};
auto const kratom_at = 2 * h, naloxone_at = 5 * h;

using molar_curve = curve<dims::amount - dims::volume>;

/// What is at the receptor beside the opioid, free.
struct others {
    molar_curve mitragynine, hydroxymitragynine, naloxone;
};
others beside(double mitragynine_mg, double naloxone_mg, naloxone::parameters<> const& who) {
    auto const kratom = simulate(mitragynine::model, mitragynine::typical, regimen<>(dose{mitragynine::drug, mitragynine_mg * mg}).delayed(kratom_at), seven_hours);
    auto const antidote = simulate(naloxone::model, who, regimen<>(dose{naloxone::drug, naloxone_mg * mg, {.by = intravenous}}).delayed(naloxone_at), seven_hours);
    return {unbound(kratom[plasma], mitragynine::fu_plasma), unbound(kratom[plasma_7oh], hydroxymitragynine::fu_plasma), antidote[biophase]};
}

/// Who holds the receptor that acts: [0] the opioid at its published rates, [1] MG, [2] 7-OH, [3] naloxone.
auto bound(molar_curve const& opioid, binding_rates<> const& rates, reported<mass_concentration<>> const& naloxone_k, others const& o) {
    return kinetic_occupancy(receptors::mu, slow_ligand{opioid, rates}, ligand{o.mitragynine, mitragynine::ec50_mu}, ligand{o.hydroxymitragynine, hydroxymitragynine::ec50_mu},
                             ligand{o.naloxone, molar(naloxone_k, naloxone::drug)});
}

std::string in_percent(double fraction_of_one) {
    return fixed(100.0 * fraction_of_one, 0);
}
support::series drawn(std::string label, curve<dimension{}> const& c, int style, double scale = 100.0) {
    support::series s{.label = std::move(label), .x = {}, .y = {}, .style = style};
    for (std::size_t i = 0; i < c.size(); i += 2)
        s.x.push_back(c.times()[i]), s.y.push_back(scale * c[i]);
    return s;
}
double at(curve<dimension{}> const& c, duration<> t) {
    return c[static_cast<std::size_t>(std::lround(t.in(minute)))];
}

} // namespace

int main(int argc, char** argv) {
    return support::run("08_opioid_on_board", [&] {
        std::string const stem = argc > 1 ? argv[1] : "08_opioid_on_board";
        auto const morphine_dose = dose{morphine::drug, morphine::sulfate.base_in(30 * mg), {.by = intravenous}};
        auto const bup_dose = dose{buprenorphine::drug, 0.3 * mg, {.by = intravenous}};
        auto const on_morphine = simulate(morphine::model, morphine::typical, morphine_dose, seven_hours)[biophase];
        auto const on_bup = simulate(buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical, bup_dose, seven_hours)[biophase];

        struct person {
            std::string opioid;
            molar_curve level;
            binding_rates<> rates;
            reported<double> alpha;
            reported<mass_concentration<>> naloxone_k; ///< of naloxone against this opioid, each with its own delay
            reported<rate_constant<>> naloxone_ke0;
        };
        person const people[] = {
            {"morphine sulfate 30 mg iv", on_morphine, associating(morphine::drug, morphine::olofsen2010::kon, morphine::olofsen2010::koff), morphine::olofsen2010::alpha,
             naloxone::olofsen2010::ec50, naloxone::olofsen2010::ke0},
            {"buprenorphine 0.3 mg iv", on_bup, associating(buprenorphine::drug, buprenorphine::yassen2007::kon, buprenorphine::yassen2007::koff), buprenorphine::yassen2007::alpha,
             naloxone::yassen2007::kd, naloxone::yassen2007::ke0}};
        support::figure picture("An opioid at 0 h, kratom extract (60 mg MG) at 2 h, naloxone 2 mg iv at 5 h", 2);
        std::vector<support::panel> holders, actions, breaths;
        table rows({"on board", "at", "opioid holds (%)", "MG", "7-OH", "naloxone", "activated (%)", "without kratom", "ventilation (%)"});
        table displaced({"on board", "opioid holds at 3.5 h (%)", "with 60 mg MG", "with 600 mg MG", "activated (%)", "with 60 mg MG", "with 600 mg MG"});
        std::string weakest;
        for (auto const& p : people) {
            auto const active = [&](auto const& b) { return intrinsic_effect(b, p.alpha, mitragynine::emax_mu, hydroxymitragynine::emax_mu, 0.0); };
            auto who = naloxone::typical;
            who.ke0 = p.naloxone_ke0.value;
            auto const with = [&](double mitragynine_mg, double naloxone_mg) { return bound(p.level, p.rates, p.naloxone_k, beside(mitragynine_mg, naloxone_mg, who)); };
            auto const all = with(60.0, 2.0);
            auto const effect = active(all), alone = active(with(0.0, 2.0));
            auto const breathing = isohypercapnic(effect, opioid_effects::ventilation_isohypercapnic, 1.0);
            weakest = evidence(effect).sentence();
            for (auto const& [what, when] : {std::pair{"2 h, before kratom", 1.99 * h}, {"3.5 h", 3.5 * h}, {"5 h, before naloxone", 4.99 * h}, {"5 h 15 min", 5.25 * h}, {"7 h", 7 * h}})
                rows.row({p.opioid, what, in_percent(at(all[0], when)), in_percent(at(all[1], when)), in_percent(at(all[2], when)), in_percent(at(all[3], when)), in_percent(at(effect, when)),
                          in_percent(at(alone, when)), in_percent(1.0 - at(effect, when))});
            auto const without = with(0.0, 0.0), little = with(60.0, 0.0), lots = with(600.0, 0.0); // lots: ten times what any trial gave
            auto const peak = 3.5 * h;
            displaced.row({p.opioid, in_percent(at(without[0], peak)), in_percent(at(little[0], peak)), in_percent(at(lots[0], peak)), in_percent(at(active(without), peak)),
                           in_percent(at(active(little), peak)), in_percent(at(active(lots), peak))});

            holders.push_back({p.opioid, "", "held, scale of effect (%)", {drawn("opioid", all[0], 1), drawn("mitragynine", all[1], 2), drawn("7-OH", all[2], 3), drawn("naloxone", all[3], 4)}, true, 7.0, 100.0, 1.0});
            actions.push_back({"", "", "mu activated (%)", {drawn("with kratom", effect, 1), drawn("without", alone, 2)}, true, 7.0, 100.0, 0.2});
            support::series v{.label = "", .x = {}, .y = {}, .style = 1};
            for (std::size_t i = 0; i < breathing.size(); i += 2)
                v.x.push_back(breathing.times()[i]), v.y.push_back(breathing[i].in(L / minute));
            breaths.push_back({"", "time (h)", "ventilation, CO2 held (L/min)", {v}, false, 7.0, 25.0});
        }
        for (auto* row : {&holders, &actions, &breaths})
            for (auto& p : *row)
                picture.add(p);

        std::cout << "An opioid at 0 h; kratom extract, 60 mg mitragynine, at 2 h; naloxone 2 mg iv at 5 h. Typical adult, never tolerant.\n\n";
        rows.print(std::cout);
        std::cout << "\nDisplacement the other way: what kratom takes from the opioid at its peak (600 mg is ten times what any trial gave).\n\n";
        displaced.print(std::cout);
        std::cout << "\n\"Holds\" is on the scale of effect (half at the EC50), which is not binding: by Ki, 7-OH would hold less. Naloxone against\n"
                     "morphine: the published EC50 without its exponent, an assumption.\n"
                  << "weakest link: " << weakest << "\n"
                  << "The opioids' and naloxone's constants are of people (plasma scale), kratom's of cells; that they mix at one receptor is an\n"
                     "assumption (grade D). Ventilation is what an experiment with carbon dioxide held up would see. No study has combined these.\n"
                     "Nobody should combine them by this.\n";
        picture.note("Model, typical adult without tolerance. Evidence " + weakest + ". No study has combined these. Research use; not medical advice.");
        picture.draw(stem, 1200, 280);
        std::cout << "wrote " << stem << ".png, .svg\n";
        return 0;
    });
}
