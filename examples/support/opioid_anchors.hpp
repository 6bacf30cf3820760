#pragma once
/// What the receptors' part of the library is compared with: predicted, published, and the range that counts as met.

#include <alkaloid/core/molar.hpp>
#include <alkaloid/dynamics/adaptation.hpp>
#include <alkaloid/dynamics/intrinsic.hpp>
#include <alkaloid/dynamics/kinetic_occupancy.hpp>
#include <alkaloid/dynamics/ventilation.hpp>
#include <alkaloid/facts/buprenorphine.hpp>
#include <alkaloid/facts/occupancy_trials.hpp>
#include <alkaloid/models/fentanyl.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/models/withdrawal.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace support {

struct anchor {
    std::string what, unit;
    double predicted, published;
    double low, high;      ///< what counts as met
    std::string range;     ///< why that
    std::string cite;
    std::string rests_on;  ///< of the prediction
    bool known_miss = false;
    bool by_construction = false; ///< a constant was fitted to it, or chosen for it: met says nothing
    bool met() const { return predicted >= low && predicted <= high; }
};

inline double steady_occupancy(double ng_per_mL, alkaloid::reported<double> const& most, alkaloid::reported<alkaloid::mass_concentration<>> const& half) {
    return 100.0 * most.value * ng_per_mL / (ng_per_mL + half.value.in(alkaloid::units::ng / alkaloid::units::mL));
}

/// Buprenorphine in positron emission tomography, at the geometric middle of the plasma peaks that were printed.
inline void add_buprenorphine(std::vector<anchor>& all) {
    namespace b = alkaloid::buprenorphine;
    for (auto const& seen : alkaloid::occupancy_trials::buprenorphine) {
        if (!seen.has_plasma())
            continue;
        double const level = std::sqrt(seen.plasma_low * seen.plasma_high), value = 100.0 * seen.value, sem = 100.0 * (seen.high - seen.value);
        auto const what = "buprenorphine " + alkaloid::text(seen.dose) + " mg a day, mu occupancy";
        all.push_back({what, "%", steady_occupancy(level, b::occupancy_emax, b::occupancy_ec50), value, value - 2.0 * sem, value + 2.0 * sem, "2 SEM", std::string(seen.cite), "fitted to these three", false, true});
        all.push_back({what, "%", steady_occupancy(level, b::nasser2014::occupancy_emax, b::nasser2014::occupancy_ec50), value, value - 2.0 * sem, value + 2.0 * sem, "2 SEM", std::string(seen.cite), "@nasser2014, other people"});
    }
}

/// Naloxone 35 to 65 minutes after an injection, in 70 kg: its kinetics, and each of the two constants that the reversal
/// of breathing gave, with its own delay. Olofsen's model raises the occupancy to the power of 4.18; its EC50 alone, taken
/// for a dissociation constant, is our assumption. The source of the occupancies prints no spread: 20 points are ours.
inline void add_naloxone(std::vector<anchor>& all) {
    using namespace alkaloid;
    using namespace alkaloid::units;
    auto const blocked = [](double mg_per_kg, reported<mass_concentration<>> const& k, reported<rate_constant<>> const& ke0) {
        auto who = naloxone::typical;
        who.ke0 = ke0.value;
        auto const course = simulate(naloxone::model, who, dose{naloxone::drug, 70.0 * mg_per_kg * mg, {.by = intravenous}}, {.until = 65 * minute, .every = 1 * minute});
        auto const rho = occupancy(receptors::mu, ligand{course[biophase], molar(k, naloxone::drug)}).total;
        double mean_of_scan = 0.0;
        for (std::size_t i = 35; i <= 65; ++i)
            mean_of_scan += 100.0 * rho[i] / 31.0;
        return mean_of_scan;
    };
    for (auto const& seen : occupancy_trials::naloxone) {
        if (seen.method.find("dual") != std::string_view::npos)
            continue; // of the two methods that disagree, tomography
        double const value = 100.0 * (seen.has_value() ? seen.value : 0.5 * (seen.low + seen.high));
        auto const add = [&](double predicted, char const* rests_on, bool known_miss) {
            all.push_back({"naloxone " + text(seen.dose) + " mg/kg iv, mu blocked", "%", predicted, value, std::max(value - 20.0, 0.0), std::min(value + 20.0, 100.0), "20 points, ours", std::string(seen.cite), rests_on, known_miss});
        };
        add(blocked(seen.dose, naloxone::olofsen2010::ec50, naloxone::olofsen2010::ke0), "EC50 of @olofsen2010 without its exponent (D)", seen.dose == 0.005); // twice the dose blocked less
        double const other = blocked(seen.dose, naloxone::yassen2007::kd, naloxone::yassen2007::ke0);
        add(other, "Kd of @yassen2007", seen.dose > 0.0015 && seen.dose < 0.02);
    }
}

/// Ceilings of ventilation: what is left at concentrations far beyond need.
inline void add_ventilation(std::vector<anchor>& all) {
    using namespace alkaloid;
    using namespace alkaloid::units;
    curve<dims::amount - dims::volume> const plenty({0.0, 24.0, 48.0}, {1.0, 1.0, 1.0});
    auto const bound = kinetic_occupancy(receptors::mu, slow_ligand{plenty, associating(buprenorphine::drug, buprenorphine::yassen2007::kon, buprenorphine::yassen2007::koff)});
    auto const left = isohypercapnic(intrinsic_effect(bound, buprenorphine::yassen2007::alpha), fentanyl::yassen2007::v0, 1.0);
    double const v0 = fentanyl::yassen2007::v0.value.in(L / minute);
    all.push_back({"ventilation left under much buprenorphine", "%", 100.0 * left[2].in(L / minute) / v0, 33.0, 17.0, 49.0, "1 - 0.67, IIV 24.8 %", "yassen2007", "the same fit", false, true});
    auto const e = half_maximal(molar(fentanyl::yassen2007::ec50, fentanyl::drug), fentanyl::yassen2007::alpha);
    auto const much = activation(receptors::mu, agonist{1e3 * uM, e}).total;
    all.push_back({"ventilation left under much fentanyl", "%", 100.0 * (1.0 - much), 9.0, 0.0, 32.0, "1 - 0.91, IIV 25.4 %", "yassen2007fentanyl", "the same fit", false, true});
}

/// Tolerance of breathing, and withdrawal while maintained on buprenorphine.
inline void add_adaptation(std::vector<anchor>& all) {
    using namespace alkaloid;
    using namespace alkaloid::units;
    std::vector<double> t;
    for (int i = 0; i <= 900; ++i)
        t.push_back(2.4 * i);
    auto const steady = [&](double x) { return curve<dimension{}>(t, std::vector<double>(t.size(), x)); };
    auto const chronic = adapt(steady(4.3), withdrawal::typical());
    all.push_back({"fentanyl's C50 in chronic users", "ng/mL", fentanyl::algera2021::c50_naive.value.in(ng / mL) * chronic.fold.values().back(), 1.82, 1.43, 2.21, "SE", "algera2021", "T50 chosen for it", false, true});
    auto const falls_to = [&](double rho) {
        std::vector<double> occupied(t.size(), 0.84);
        occupied.back() = rho;
        auto const effect = buprenorphine::yassen2007::alpha.value * curve<dimension{}>(t, occupied, {{t.size() - 1, 0.84}});
        return withdrawal::scored(adapt(stimulus_behind(effect), withdrawal::typical()).drive).total.values().back();
    };
    all.push_back({"score, 32 mg buprenorphine fallen to half occupancy", "points", falls_to(0.5), 0.0, 0.0, 5.0, "no named withdrawal", "greenwald2014", "w50 and slope chosen for it", false, true});
    all.push_back({"score, 32 mg buprenorphine gone at once", "points", falls_to(0.0), 18.5, 13.0, 24.5, "moderate", "wesson2003", "w50 and slope chosen for it", false, true});
}

inline std::vector<anchor> opioid_anchors() {
    std::vector<anchor> all;
    add_buprenorphine(all);
    add_naloxone(all);
    add_ventilation(all);
    add_adaptation(all);
    return all;
}

} // namespace support
