#pragma once
/// What the opioids' kinetics are compared with: people other than those that the models were made of. Transcribed in
/// docs/numbers.md, "Beside measurements of other people", which says what of a source was seen.

#include "validated.hpp"

#include <alkaloid/analyse/area.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/models/buprenorphine.hpp>
#include <alkaloid/models/fentanyl.hpp>
#include <alkaloid/models/methadone.hpp>
#include <alkaloid/models/morphine.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/models/oxycodone.hpp>
#include <alkaloid/models/yassen_buprenorphine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <cmath>

namespace support {

namespace detail {
using namespace alkaloid;
using namespace alkaloid::units;

/// Plasma in ng/mL after one dose, and readings of it.
template <class M, class P>
struct plasma_course {
    curve<dims::amount - dims::volume> level;
    double molar_mass;

    plasma_course(M const& model, P const& who, regimen<> const& taken, substance const& what, sampling const& when)
        : level(simulate(model, who, taken, when)[plasma]), molar_mass(what.molar_mass.base()) {}
    double peak(window const& w = {}) const { return cmax(level, w).base() * molar_mass; }
    double time_of_peak() const { return tmax(level).base(); }
    double area() const { return auc(level).value().base() * molar_mass; }
    double last() const { return level.values().back() * molar_mass; }
};

inline validated mean_sd(std::string study, std::string quantity, std::string unit, double predicted, double mean, double sd, char const* cite, int digits = 3) {
    return {.study = std::move(study), .quantity = std::move(quantity), .unit = std::move(unit), .predicted = predicted, .observed = mean, .printed = text(mean, digits) + " +- " + text(sd, digits), .low = mean - sd, .high = mean + sd, .rule = "SD", .cite = cite};
}
inline validated in_range(std::string study, std::string quantity, std::string unit, double predicted, double low, double high, char const* cite) {
    return {.study = std::move(study), .quantity = std::move(quantity), .unit = std::move(unit), .predicted = predicted, .observed = std::sqrt(low * high), .printed = text(low, 3) + " - " + text(high, 3), .low = low, .high = high, .rule = "range", .cite = cite};
}
inline validated no_spread(std::string study, std::string quantity, std::string unit, double predicted, double value, char const* cite) {
    return {.study = std::move(study), .quantity = std::move(quantity), .unit = std::move(unit), .predicted = predicted, .observed = value, .printed = text(value, 4), .low = 0.5 * value, .high = 2.0 * value, .rule = "two-fold", .cite = cite};
}
} // namespace detail

inline void add_morphine_and_oxycodone(std::vector<validated>& all) {
    using namespace detail;
    plasma_course const vein(morphine::model, morphine::typical, dose{morphine::drug, morphine::sulfate.base_in(10 * mg), {.by = intravenous, .over = 5 * minute}}, morphine::drug, {.until = 100 * h, .every = 1 * minute});
    all.push_back(mean_sd("Stuart-Harris 2000", "morphine sulfate 10 mg by vein, AUC", "ng h/mL", vein.area(), 82.7, 19.0, "stuartharris2000"));
    plasma_course const mouth(morphine::model, morphine::typical, dose{morphine::drug, morphine::sulfate.base_in(30 * mg)}, morphine::drug, {.until = 100 * h, .every = 1 * minute});
    all.push_back(no_spread("Atrux-Tallau 2022", "morphine sulfate 30 mg by mouth, Cmax", "ng/mL", mouth.peak(), 28.5, "atruxtallau2022"));
    all.push_back(no_spread("Atrux-Tallau 2022", "morphine sulfate 30 mg by mouth, Tmax", "h", mouth.time_of_peak(), 0.75, "atruxtallau2022"));
    all.push_back(no_spread("Atrux-Tallau 2022", "morphine sulfate 30 mg by mouth, AUC", "ng h/mL", mouth.area(), 117.4, "atruxtallau2022"));
    plasma_course const tablet(oxycodone::model, oxycodone::typical, dose{oxycodone::drug, oxycodone::hydrochloride.base_in(15 * mg)}, oxycodone::drug, {.until = 48 * h, .every = 1 * minute});
    all.push_back(mean_sd("a label", "oxycodone HCl 15 mg by mouth, Cmax", "ng/mL", tablet.peak(), 22.6, 7.6, "oxycodone_label"));
    all.push_back(mean_sd("a label", "oxycodone HCl 15 mg by mouth, Tmax", "h", tablet.time_of_peak(), 1.4, 0.7, "oxycodone_label"));
    all.push_back(mean_sd("a label", "oxycodone HCl 30 mg by mouth, Cmax", "ng/mL", 2.0 * tablet.peak(), 39.3, 14.0, "oxycodone_label"));
}

inline void add_methadone_and_fentanyl(std::vector<validated>& all) {
    using namespace detail;
    auto const trough = [](double salt) {
        auto const daily = repeat(dose{methadone::drug, methadone::hydrochloride.base_in(salt * mg)}, {.every = 1 * day, .count = 20});
        return plasma_course(methadone::model, methadone::typical, daily, methadone::drug, {.until = 20 * day, .every = 1 * h}).last();
    };
    auto add = [&](double salt, double low, double high) {
        auto row = in_range("a laboratory's page, tertiary", "methadone HCl " + text(salt) + " mg a day, trough", "ng/mL", trough(salt), low, high, "");
        row.grade = "D";
        all.push_back(row);
    };
    add(60, 10, 170);
    add(100, 90, 520);
    auto const time = plasma_course(methadone::model, methadone::typical, dose{methadone::drug, methadone::hydrochloride.base_in(10 * mg)}, methadone::drug, {.until = 24 * h, .every = 1 * minute}).time_of_peak();
    all.push_back(in_range("Dale 2004", "methadone HCl 10 mg by mouth, Tmax", "h", time, 1.6, 4.0, "dale2004"));
    all.back().observed = 2.8, all.back().printed = "2.8 (1.6 - 4)", all.back().fitted = true; // ka was chosen for a peak at 3 h

    dose<> const push{fentanyl::drug, 50 * ug, {.by = intravenous, .over = 2 * minute}};
    double const sd = std::exp(std::sqrt(std::log(1.0 + 0.78 * 0.78))); // geometric, of a CV of 78 %
    auto const fentanyl_by = [&](auto const& who, std::string const& set) {
        plasma_course const course(fentanyl::model, who, push, fentanyl::drug, {.until = 96 * h, .every = 10 * second});
        std::string const what = "fentanyl 50 ug by vein, " + set + ", ";
        all.push_back({.study = "Pain Res Manag 2021", .quantity = what + "AUC", .unit = "ng h/mL", .predicted = course.area(), .observed = 1.111, .printed = "1.111 (CV 78 %)", .low = 1.111 / sd, .high = 1.111 * sd, .rule = "geometric SD", .cite = "painresmanag2021"});
        all.push_back(no_spread("Pain Res Manag 2021", what + "Cmax", "ng/mL", course.peak(), 0.886, "painresmanag2021"));
        double const fall = course.level[18 * 360] / course.level[24 * 360];
        all.push_back(no_spread("Pain Res Manag 2021", what + "t1/2", "h", 6.0 * std::log(2.0) / std::log(fall), 7.94, "painresmanag2021"));
    };
    fentanyl_by(fentanyl::typical, "Yassen's set");
    fentanyl_by(fentanyl::mann2022::typical, "Mann's set");
}

inline void add_naloxone_and_buprenorphine(std::vector<validated>& all) {
    using namespace detail;
    plasma_course const vein(naloxone::model, naloxone::typical, dose{naloxone::drug, 1 * mg, {.by = intravenous}}, naloxone::drug, {.until = 118 * minute, .every = 1 * minute});
    all.push_back(no_spread("Skulberg 2018", "naloxone 1 mg by vein, level at 118 min", "ng/mL", vein.last(), 0.51, "skulberg2018"));
    plasma_course const muscle(naloxone::model, naloxone::yang2024::typical, dose{naloxone::drug, 0.8 * mg, {.by = intramuscular}}, naloxone::drug, {.until = 48 * h, .every = 0.5 * minute});
    all.push_back(mean_sd("Skulberg 2019", "naloxone 0.8 mg by muscle, Cmax", "ng/mL", muscle.peak(), 3.73, 3.34, "skulberg2019"));
    all.push_back(mean_sd("Skulberg 2019", "naloxone 0.8 mg by muscle, Tmax", "min", 60.0 * muscle.time_of_peak(), 13.6, 15.4, "skulberg2019"));
    all.back().low = 0.0;
    all.push_back(mean_sd("Skulberg 2019", "naloxone 0.8 mg by muscle, AUC", "ng h/mL", muscle.area(), 3.09, 0.64, "skulberg2019"));

    dose<> const push{buprenorphine::drug, 2 * mg, {.by = intravenous, .over = 1 * minute}};
    sampling const ten_minutes{.until = 10 * minute, .every = 1 * minute};
    double const sd = 1.0 * std::sqrt(5.0); // a standard error of 1.0 in five
    all.push_back(mean_sd("Huestis 2013", "buprenorphine 2 mg by vein, level at 10 min", "ng/mL", plasma_course(buprenorphine::model, buprenorphine::typical, push, buprenorphine::drug, ten_minutes).last(), 19.3, sd, "huestis2013", 3));
    all.push_back(mean_sd("Huestis 2013", "buprenorphine 2 mg by vein, level at 10 min, Yassen's set", "ng/mL", plasma_course(buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical, push, buprenorphine::drug, ten_minutes).last(), 19.3, sd, "huestis2013", 3));
    for (double const milligrams : {2.0, 16.0}) {
        plasma_course const course(buprenorphine::model, buprenorphine::at_dose(buprenorphine::typical, milligrams * mg), dose{buprenorphine::drug, milligrams * mg, {.by = sublingual}}, buprenorphine::drug, {.until = 24 * h, .every = 1 * minute});
        all.push_back(no_spread("McAleer 2003", "buprenorphine " + text(milligrams) + " mg under the tongue, mean Cmax", "ng/mL", course.peak(), milligrams < 10.0 ? 1.6 : 6.4, "mcaleer2003"));
        all.push_back(in_range("McAleer 2003", "buprenorphine " + text(milligrams) + " mg under the tongue, Tmax", "h", course.time_of_peak(), 0.5, 3.0, "mcaleer2003"));
    }
    auto const daily = [&](double milligrams, double low, double high) {
        auto const plan = repeat(dose{buprenorphine::drug, milligrams * mg, {.by = sublingual}}, {.every = 1 * day, .count = 12});
        plasma_course const course(buprenorphine::model, buprenorphine::at_dose(buprenorphine::typical_oud, milligrams * mg), plan, buprenorphine::drug, {.until = 12 * day, .every = 3 * minute});
        all.push_back(in_range("Greenwald 2003", "buprenorphine " + text(milligrams) + " mg a day, peak", "ng/mL", course.peak({.from = 11 * day, .to = 12 * day}), low, high, "greenwald2003"));
    };
    daily(2, 0.5, 1);
    daily(16, 5, 6);
    daily(32, 13, 14);
}

inline std::vector<validated> plasma_anchors() {
    std::vector<validated> all;
    add_morphine_and_oxycodone(all);
    add_methadone_and_fentanyl(all);
    add_naloxone_and_buprenorphine(all);
    return all;
}

} // namespace support
