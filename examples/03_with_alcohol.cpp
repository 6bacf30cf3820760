// Kratom alone, alcohol alone, both: sedation, the drive to breathe, apnoea, with the spread over models of interaction;
// drinks before, with and after the dose; and how the time between them and the number of drinks matter.
// No controlled study of the two together was found: grade D throughout. Research use, not medical advice: nobody should combine them.

#include "support/figure.hpp"
#include "support/heat_sheet.hpp"
#include "support/program.hpp"
#include "support/rows_file.hpp"
#include "support/terminal.hpp"

#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/facts/dubowski.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/drinks.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/kratom_with_alcohol.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

double const milligrams = 59.2; // of mitragynine in extract: the largest dose of a trial
double const drinks_taken = 4.0;
auto const end = 15 * h;
body const who{};

/// When kratom is taken, and when we look.
struct protocol {
    duration<> dose_at = 3 * h, until = end, every = 5 * minute;
};

/// `drinks` drinks of spirits over half an hour each, the first sip `after` the dose.
auto course_of(double mitragynine_mg, double drinks, duration<> after, protocol const& when = {}) {
    kratom_and_drink::parameters<> const p{.kratom = mitragynine::typical, .alcohol = ethanol::typical(who, drinks::spirits, ethanol::stomach::fasting)};
    regimen<> plan = regimen<>(dose{mitragynine::drug, mitragynine_mg * mg}).delayed(when.dose_at);
    if (drinks > 0.0)
        plan = plan + drinks::serving(drinks::spirits, drinks * 14.0 * g, {.at = when.dose_at + after, .over = drinks * 30 * minute});
    return simulate(kratom_and_drink::model, p, plan, {.until = when.until, .every = when.every});
}

/// In percent; what is not nothing is never shown as 0.
std::string in_percent(double x) {
    return x > 0.0 && x < 0.0005 ? "<0.1" : fixed(100.0 * x, 1);
}
double const most_drinks = 8.0;

/// The band at its peak, over the time between dose and first sip and the number of drinks.
struct scanned_endpoint {
    support::heat_panel upper;            ///< the edge that is drawn
    std::vector<model_spread<>> spread = {}; ///< in the panel's order
};
std::vector<scanned_endpoint> scan() {
    std::vector<scanned_endpoint> all;
    std::size_t const steps = 25, counts = 17;
    for (auto const& at : depression::endpoints()) {
        all.push_back({.upper = {.title = std::string(at.name), .x = {}, .y = {}, .z = {}}});
        for (std::size_t i = 0; i < steps; ++i)
            all.back().upper.x.push_back(-6.0 + 12.0 * static_cast<double>(i) / (steps - 1));
        for (std::size_t j = 0; j < counts; ++j)
            all.back().upper.y.push_back(most_drinks * static_cast<double>(j) / (counts - 1));
    }
    for (std::size_t j = 0; j < counts; ++j)
        for (std::size_t i = 0; i < steps; ++i) {
            auto const course = course_of(milligrams, all[0].upper.y[j], all[0].upper.x[i] * h, {.dose_at = 7 * h, .until = 22 * h, .every = 10 * minute});
            std::size_t e = 0;
            for (auto const& at : depression::endpoints()) {
                auto& one = all[e++];
                one.spread.push_back(kratom::with_alcohol(at, course, course[blood_alcohol]).peak());
                one.upper.z.push_back(one.spread.back().high);
            }
        }
    return all;
}

/// Dubowski's stages at the peak, which overlap.
std::string dubowski_sentence() {
    auto const course = course_of(0.0, drinks_taken, 0 * h);
    auto const level = cmax(course[blood_alcohol]) * ethanol::drug.molar_mass;
    std::string s = "Alcohol peaks at " + fixed(level.in(g / L), 2) + " g/L, where\nDubowski's overlapping stages are:";
    for (auto const& b : dubowski::containing(level))
        s += (s.back() == ':' ? " " : ", ") + std::string(b.name);
    return s + ".";
}


support::series line(std::string label, curve<dimension{}> const& c, int style) {
    support::series s{.label = std::move(label), .x = {}, .y = {}, .style = style};
    for (std::size_t i = 0; i < c.size(); ++i)
        s.x.push_back(c.times()[i]), s.y.push_back(100.0 * c[i]);
    return s;
}
support::series band(std::string label, combined_depression<> const& d, int style) {
    auto const span = d.span();
    auto s = line(std::move(label), span.value, style);
    s.band = true;
    for (std::size_t i = 0; i < span.low.size(); ++i)
        s.bars.emplace_back(100.0 * span.low[i], 100.0 * span.high[i]);
    return s;
}

} // namespace

int main(int argc, char** argv) {
    return support::run("03_with_alcohol", [&] {
        support::file_arguments const files(argc, argv, "03_with_alcohol");
        auto const& stem = files.stem;
        std::cout << "Kratom extract, " << text(milligrams) << " mg mitragynine at 3 h; " << text(drinks_taken) << " drinks of 14 g ethanol (spirits, fasting) over 2 h;\n"
                  << "man of 30 years, " << text(who.weight.in(kg)) << " kg. Largest over time, of each curve and each model its own, in percent of the endpoint.\n\n";
        table rows({"drinks", "endpoint", "kratom alone", "alcohol alone", "together", "models span", "lowest", "highest", "grade"});
        support::rows_file csv(stem + ".csv", files.json, {"kratom with alcohol: fractions of three endpoints over time, by every model of interaction", "grade D: no controlled study of the combination was found; research use, not medical advice"},
                       {"drinks", "endpoint", "time_h", "model", "depression"});
        support::figure picture("Kratom (59.2 mg mitragynine at 3 h) and four drinks: alone, alone, together", 3);
        std::array<std::vector<support::panel>, 3> panels; // by endpoint
        std::array<double, 3> tops{1.0, 1.0, 1.0}; // percent; less than 1 is drawn as what it is
        std::string weakest;
        for (auto const& [when, after] : {std::pair{"2 h before", -2 * h}, {"with the dose", 0 * h}, {"2 h after", 2 * h}}) {
            auto const course = course_of(milligrams, drinks_taken, after);
            std::size_t e = 0;
            for (auto const& at : depression::endpoints()) {
                auto const kratom_only = kratom::depression_alone(at, course);
                auto const alcohol_only = depression::alcohol_alone(at, ethanol::grams_per_litre(course[blood_alcohol])).alone();
                auto const both = kratom::with_alcohol(at, course, course[blood_alcohol]);
                auto const most = both.peak();
                weakest = evidence(both).sentence();
                rows.row({when, std::string(at.name), in_percent(cmax(kratom_only)), in_percent(cmax(alcohol_only)), in_percent(most.value), in_percent(most.low) + "-" + in_percent(most.high), most.lowest, most.highest,
                          std::string(1, name_of(most.grade))});
                for (auto const& m : both.models())
                    for (std::size_t i = 0; i < m.effect.size(); i += 3)
                        csv.row(when, at.name, m.effect.times()[i], m.model, m.effect[i]);
                auto const span = both.span();
                double const top = 100.0 * *std::max_element(span.high.values().begin(), span.high.values().end());
                tops[e] = std::max(tops[e], top);
                panels[e].push_back({.title = e == 0 ? "drinks " + std::string(when) : "",
                                     .x_label = e == 2 ? "time (h)" : "",
                                     .y_label = at.name == "hypercapnic drive" ? "drive lost (%)" : at.name == "apnoea" ? "apnoea (% of people)" : "sedation (%)",
                                     .lines = {line("kratom alone", kratom_only, 1), line("alcohol alone", alcohol_only, 2), band("both, by Bliss", both, 3)},
                                     .legend = e == 0 && panels[0].empty(),
                                     .x_end = end.in(h)});
                ++e;
            }
        }
        for (std::size_t e = 0; e < 3; ++e)
            for (auto& p : panels[e]) {
                p.y_top = support::round_top(tops[e]);
                p.headroom = e == 0 ? 0.45 : 0.03;
                picture.add(std::move(p));
            }
        csv.close();
        support::print(rows);
        std::cout << "\nTogether: Bliss, 1 - E = (1 - E_kratom)(1 - E_alcohol), potency not shifted; the spread is over the models asked, not over\n"
                     "people. Sedation: from awake to cannot be roused. Hypercapnic drive: part of the response to carbon dioxide that is lost.\n"
                     "Apnoea: part of people; a small number is no statement of safety, it is what constants from cells say of a typical adult. "
                  << dubowski_sentence() << "\n\n";

        auto const heat = scan();
        support::heat_sheet sheet("Upper edge of the band: the most that any model says at its peak", 3, "first sip after the dose (h)", "drinks of 14 g", "lost (fraction)", 0.5, {0.05, 0.1, 0.2, 0.3, 0.4});
        table scanned({"endpoint", "drinks", "4 h before", "with the dose", "4 h after", "grade"});
        support::rows_file map(stem + "_scan.csv", files.json, {"largest depression over time: by Bliss, and the lowest and highest of the models", "grade D: no controlled study of the combination was found; research use, not medical advice"},
                       {"endpoint", "first_sip_after_dose_h", "drinks", "bliss", "lower_edge", "upper_edge", "lowest_model", "highest_model", "grade"});
        for (auto const& one : heat) {
            auto const& p = one.upper;
            for (std::size_t j = 0; j < p.y.size(); ++j)
                for (std::size_t i = 0; i < p.x.size(); ++i) {
                    auto const& m = one.spread[j * p.x.size() + i];
                    map.row(p.title, p.x[i], p.y[j], m.value, m.low, m.high, m.lowest, m.highest, std::string(1, name_of(m.grade)));
                }
            for (double const n : {2.0, 4.0, 8.0}) {
                auto const j = static_cast<std::size_t>(std::lround(n / most_drinks * static_cast<double>(p.y.size() - 1)));
                auto const z = [&](std::size_t i) {
                    auto const& m = one.spread[j * p.x.size() + i];
                    return in_percent(m.value) + " [" + in_percent(m.low) + "-" + in_percent(m.high) + "] %";
                };
                scanned.row({p.title, text(n), z((p.x.size() - 1) / 6), z((p.x.size() - 1) / 2), z(5 * (p.x.size() - 1) / 6), "D"});
            }
            sheet.add(p);
        }
        map.close();
        std::cout << "Largest over time, by Bliss [lowest-highest of the models], by number of drinks and time between:\n\n";
        support::print(scanned);
        std::cout << "\nweakest link: " << weakest << "\nNo controlled study of kratom with alcohol was found. Research use; not medical advice, nobody should combine them by this.\n";

        picture.note("Model, typical adult. Band: from the lowest to the highest of the models of interaction, not of people. No controlled study of kratom with alcohol was found: grade D. Apnoea: part of people. Research use; not "
                     "medical advice.");
        picture.draw(stem, 1250, 270);
        sheet.note("59.2 mg mitragynine once; spirits, fasting, half an hour a drink; typical man of 75 kg; apnoea: part of people.");
        sheet.note("Grade D: no controlled study of kratom with alcohol was found. Research use; not medical advice.");
        sheet.draw(stem + "_scan");
        std::cout << "wrote " << stem << ".png, .svg, " << files.kinds() << "; " << stem << "_scan.png, .svg, " << files.kinds() << '\n';
        return 0;
    });
}
