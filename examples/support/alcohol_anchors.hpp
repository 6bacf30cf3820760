#pragma once
/// What ethanol's kinetics are compared with: predicted, published, and the interval that counts as met. Nothing is fitted
/// here; absorption was fitted to the Tmax of one trial before, and those rows say so.

#include <alkaloid/analyse/area.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/facts/alcohol_curves.hpp>
#include <alkaloid/facts/alcohol_trials.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace support {

struct alcohol_anchor {
    std::string study, quantity, unit;
    double predicted, published, low, high; ///< what counts as met
    std::string interval;                   ///< why that
    std::string cite;
    std::string who;                        ///< whom the model took, and what of that is assumed
    bool calibrated = false;                ///< a constant was fitted to it: met says nothing
    bool inside() const { return predicted >= low && predicted <= high; }
    std::string verdict() const { return calibrated ? "calibrated" : inside() ? "inside" : "outside"; }
};

namespace detail {
using namespace alkaloid;
using namespace alkaloid::units;

/// The level in blood, every minute.
inline auto blood_level(ethanol::parameters<> const& who, regimen<> const& drunk, duration<> until = 8 * h) {
    return simulate(ethanol::model, who, drunk, {.until = until, .every = 1 * minute})[blood];
}
template <class C>
double at(C const& level, double minutes) {
    return level[static_cast<std::size_t>(std::lround(minutes))].in(g / L, ethanol::drug);
}
template <class C>
double peak_level(C const& level) {
    return cmax(level).in(g / L, ethanol::drug);
}
/// [g*h/L]
template <class C>
double area_of(C const& level, double minutes) {
    return auc(level, {.to = minutes * minute}).value().in(g / L * h, ethanol::drug);
}
inline std::string const a_man = "man of 75 kg, 1.76 m, 30 years: all assumed";
inline std::string const a_woman = "woman of 70 kg (assumed by others), 1.65 m and 30 years (assumed), spirits in 10 min a drink (assumed)";
inline double kilograms(body const& who) { return who.weight.in(kg); }
} // namespace detail

inline void add_mitchell(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    drinks::beverage const what[] = {drinks::mixed, drinks::wine, drinks::beer};
    for (std::size_t i = 0; i < 3; ++i) {
        auto const course = blood_level(ethanol::typical({}, what[i]), drinks::serving(0.5 * kilograms({}) * g));
        auto const& c = alcohol_trials::mitchell[2 * i];
        auto const& t = alcohol_trials::mitchell[2 * i + 1];
        all.push_back({std::string(c.study), std::string(c.condition) + ", Cmax", "g/L", peak_level(course), c.value, c.low, c.high, "SD", std::string(c.cite), a_man});
        all.push_back({std::string(t.study), std::string(t.condition) + ", Tmax", "min", tmax(course).in(minute), t.value, t.low, t.high, "SD", std::string(t.cite), a_man, true});
    }
}

/// The infusion study beside what else it printed: its sum of volumes, and what of a dose the kidney gets.
inline void add_norberg(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    auto const& p = ethanol::norberg;
    auto const& v = ethanol::norberg2000::vss;
    all.push_back({"Norberg 2000", "total volume", "L", (p.vc + p.vp).in(L), v.value.in(L), v.low.in(L), v.high.in(L), "SD", "norberg2000", "as printed", true});
    double const dose_g = 28.0;
    auto const course = blood_level(p, regimen<>(dose{ethanol::drug, dose_g * g, {.by = intravenous, .over = 30 * minute}}));
    double const urine = 100.0 * area_of(course, 480) * p.clr.in(L / h) / dose_g;
    all.push_back({"Norberg 2000", "0.4 g/kg by vein, of it in urine", "%", urine, 1.5, 1.5 * 1.6 / 3.6, 1.5 * 5.6 / 3.6, "SD of the renal clearance", "norberg2000", "70 kg and 30 min assumed"});
}

/// How fast blood clears where elimination is saturated: the slope between 0.8 and 0.3 g/L.
inline void add_slopes(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    auto const slope = [](ethanol::stomach before) {
        auto const course = blood_level(ethanol::typical({}, drinks::spirits, before), drinks::serving(80 * g), 16 * h);
        double from = 0.0, to = 0.0;
        for (double t = tmax(course).in(minute); at(course, t) > 0.3; ++t)
            (at(course, t) > 0.8 ? from : to) = t;
        return 60.0 * (at(course, from) - at(course, to)) / (to - from);
    };
    auto const add = [&](char const* what, double predicted, auto const& b) {
        all.push_back({"Jones 2010", what, "g/L/h", predicted, b.value.in(g / L / h), b.low.in(g / L / h), b.high.in(g / L / h), "range", "jones2010", a_man});
    };
    add("slope, fasting", slope(ethanol::stomach::fasting), ethanol::widmark::beta_fasting);
    add("slope, fed", slope(ethanol::stomach::fed), ethanol::widmark::beta_fed);
}

inline void add_jones(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    double const kg_ = kilograms({});
    for (auto const& seen : alcohol_trials::jones_fed) {
        bool const fed = seen.condition != "fasting";
        auto const course = blood_level(ethanol::typical({}, drinks::spirits, fed ? ethanol::stomach::fed : ethanol::stomach::fasting), drinks::serving(0.80 * kg_ * g, {.over = 30 * minute}));
        bool const area = seen.endpoint != "Cmax";
        all.push_back({std::string(seen.study), "0.80 g/kg " + std::string(seen.condition) + ", " + std::string(seen.endpoint), std::string(seen.unit), area ? area_of(course, 360) : peak_level(course), seen.value, seen.low, seen.high, "SD", std::string(seen.cite), a_man + "; over 30 min assumed"});
    }
    auto const& whisky = alcohol_trials::jones_whisky[1];
    auto const course = blood_level(ethanol::typical({}, drinks::spirits), drinks::serving(0.68 * kg_ * g));
    all.push_back({std::string(whisky.study), std::string(whisky.condition) + ", venous peak", "g/L", peak_level(course), whisky.value, whisky.low, whisky.high, "range", std::string(whisky.cite), a_man});
    auto const juice = blood_level(ethanol::typical({}, drinks::spirits), drinks::serving(0.80 * kg_ * g, {.over = 30 * minute}));
    auto const& rise = alcohol_trials::jones_whisky[3];
    all.push_back({std::string(rise.study), std::string(rise.condition) + ", rise after the end of drinking", "g/L", peak_level(juice) - at(juice, 30), rise.value, rise.low, rise.high, "range", std::string(rise.cite), a_man});
}

/// A curve: the farthest point from the published one, in the curve's own spread or in ours.
inline void add_mumenthaler(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    body who = typical_body(sex::female);
    who.weight = 70 * kg;
    regimen<> drunk;
    for (auto const& [t, per_kg] : {std::pair{0.0, 0.186}, {20.0, 0.186}, {40.0, 0.186}, {90.0, 0.112}})
        drunk = drunk + drinks::serving(per_kg * 70.0 * g, {.at = t * minute, .over = 10 * minute});
    auto const course = blood_level(ethanol::typical(who, drinks::spirits), drunk);
    auto const& seen = alcohol_trials::mumenthaler;
    double squares = 0.0, within = 0.0;
    for (auto const& p : seen.points) {
        double const off = at(course, p.at) - p.level;
        squares += off * off;
        within += std::abs(off) <= p.spread;
    }
    double const n = static_cast<double>(seen.points.size());
    for (double const when : {79.8, 105.0, 180.0, 300.0}) {
        auto const p = std::find_if(seen.points.begin(), seen.points.end(), [&](auto const& x) { return x.at == when; });
        all.push_back({std::string(seen.study), "level at " + text(when, 4) + " min", "g/L", at(course, when), p->level, p->level - p->spread, p->level + p->spread, "SD or SEM, not stated", std::string(seen.cite), a_woman});
    }
    all.push_back({std::string(seen.study), "points within the spread, of 23", "1", within, n, n, n, "all of them", std::string(seen.cite), a_woman});
    all.push_back({std::string(seen.study), "root mean square of 23 points", "g/L", std::sqrt(squares / n), 0.0, 0.0, 0.1, "ours", std::string(seen.cite), a_woman});
}

inline void add_wilkinson(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    auto const course = blood_level(ethanol::typical({}, drinks::spirits), drinks::serving(23.7 * g, {.over = 5 * minute}));
    auto const& seen = alcohol_trials::wilkinson;
    for (double const when : {60.0, 90.0, 120.0, 150.0, 180.0, 210.0, 240.0})
        for (auto const& p : seen.points)
            if (p.at == when)
                all.push_back({std::string(seen.study), "tail at " + text(when, 4) + " min", "g/L", at(course, when), p.level, std::max(p.level - 0.05, 0.0), p.level + 0.05, "0.05 g/L, ours", std::string(seen.cite), a_man + "; in 5 min"});
}

inline void add_franks(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    body woman = typical_body(sex::female);
    auto const add = [&](alcohol_trials::published_curve const& seen, double per_kg) {
        auto const of = [&](body const& who) { return blood_level(ethanol::typical(who, drinks::mixed), drinks::serving(per_kg * kilograms(who) * g)); };
        auto const his = of({}), hers = of(woman);
        for (auto const& p : seen.points)
            all.push_back({std::string(seen.study), text(per_kg, 3) + " g/kg, at " + text(p.at, 3) + " min", "g/L", 0.5 * (at(his, p.at) + at(hers, p.at)), p.level, 0.8 * p.level, 1.2 * p.level, "20 %, ours", std::string(seen.cite), "half men of 75 kg, half women of 62 kg: assumed"});
    };
    add(alcohol_trials::franks_low, 0.54);
    add(alcohol_trials::franks_middle, 0.75);
    add(alcohol_trials::franks_high, 1.0);
}

/// Meals: the peak and the area after one, against fasting.
inline void add_meals(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    mass<> const drunk = drinks::ethanol_in({"ethanol 95 %", {.value = 0.95}, ethanol::ka_spirits}, 45 * mL);
    auto const fed = blood_level(ethanol::typical({}, drinks::spirits, ethanol::stomach::fed), drinks::serving(drunk, {.over = 10 * minute}));
    auto const fasting = blood_level(ethanol::typical({}, drinks::spirits), drinks::serving(drunk, {.over = 10 * minute}));
    all.push_back({"Lin 1976", "45 mL, peak after a meal over fasting", "1", peak_level(fed) / peak_level(fasting), 0.50, 0.35, 0.72, "heavy to light meal", "lin1976", a_man + "; in 10 min"});
    all.push_back({"Lin 1976", "45 mL, area lost by a meal", "%", 100.0 * (1.0 - area_of(fed, 480) / area_of(fasting, 480)), 55, 36, 63, "light to heavy meal", "lin1976", a_man + "; in 10 min"});
}

/// Two people with meals between two bouts.
inline void add_hip_flask(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    auto const add = [&](alcohol_trials::published_curve const& seen, body const& who, double each, double last, double last_at, std::vector<double> const& when, char const* people) {
        regimen<> drunk = drinks::serving(last * g, {.at = last_at * minute, .over = 30 * minute});
        for (int i = 0; i < 4; ++i)
            drunk = drunk + drinks::serving(each * g, {.at = 15.0 * i * minute, .over = 10 * minute});
        auto const course = blood_level(ethanol::typical(who, drinks::wine, ethanol::stomach::fed), drunk, 14 * h);
        for (auto const& p : seen.points)
            if (std::find(when.begin(), when.end(), p.at) != when.end())
                all.push_back({std::string(seen.study), "level at " + text(p.at, 4) + " min", "g/L", at(course, p.at), p.level, 0.8 * p.level, 1.2 * p.level, "20 %, ours", std::string(seen.cite), people});
    };
    add(alcohol_trials::hipflask_man, {.age = 28, .height = 1.86 * metre, .weight = 106.6 * kg}, 22.7, 54.4, 300, {110, 215, 350, 485, 605}, "106.6 kg, 1.86 m, 28 years; as wine; fed throughout, though he ate from 90 min on");
    add(alcohol_trials::hipflask_woman, {.sex = sex::female, .age = 22, .height = 1.69 * metre, .weight = 62.7 * kg}, 13.3, 32.0, 120, {105, 210, 300, 420, 600}, "62.7 kg, 1.69 m, 22 years; as wine; fed throughout, though she ate from 90 min on");
}

/// A drink large enough to test breathing.
inline void add_sahn(std::vector<alcohol_anchor>& all) {
    using namespace detail;
    auto const course = blood_level(ethanol::typical({}, drinks::spirits), drinks::serving(0.783 * kilograms({}) * g, {.over = 5 * minute}));
    all.push_back({"Sahn 1975", "17 mmol/kg, level at 20 min", "g/L", at(course, 20), 1.106, 0.8 * 1.106, 1.2 * 1.106, "20 %, ours", "sahn1975", a_man + "; in 5 min"});
}

inline std::vector<alcohol_anchor> alcohol_anchors() {
    std::vector<alcohol_anchor> all;
    add_mitchell(all);
    add_norberg(all);
    add_slopes(all);
    add_jones(all);
    add_mumenthaler(all);
    add_wilkinson(all);
    add_franks(all);
    add_meals(all);
    add_hip_flask(all);
    add_sahn(all);
    return all;
}

} // namespace support
