// Kratom and four drinks in two hundred men and two hundred women, fasting and fed: sedation, the drive to breathe, apnoea.
// Two spreads that must not be mixed up: over people, and over models of interaction. No controlled study of the two
// together was found: grade D throughout. Research use, not medical advice: nobody should combine them.

#include "support/command_line.hpp"
#include "support/figure.hpp"
#include "support/kratom_people.hpp"
#include "support/progress.hpp"
#include "support/rows_file.hpp"

#include <alkaloid/analyse/percentiles.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/drinks.hpp>
#include <alkaloid/models/ethanol_variability.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/kratom_with_alcohol.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/recruit.hpp>
#include <alkaloid/simulate/cohort.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

struct choices : support::cohort_question { // people in each group; the largest dose of a trial, once
    double drinks = 4.0;
};
auto const end = 12 * h, every = 15 * minute;

struct group {
    std::string_view name;
    alkaloid::sex sex;
    bool fed;
};
std::array<group, 4> const groups{{{"men, fasting", sex::male, false}, {"men, fed", sex::male, true}, {"women, fasting", sex::female, false}, {"women, fed", sex::female, true}}};

/// What of a person: of Bliss and of the models' edges, each a course.
enum edge { lowest, by_bliss, highest };
/// All people of a group at an endpoint; [edge][person][sample] in a row.
struct group_at_endpoint {
    std::array<std::vector<double>, 3> courses = {};
    std::array<std::vector<double>, 3> peaks = {};
    std::size_t models = 0;
};

/// The same people fasting and fed: they differ by the meal alone.
std::vector<subject> members(group const& of, choices const& c) {
    auto all = recruit(c.people, c.seed, adults({.women = of.sex == sex::female ? 1.0 : 0.0}));
    for (auto& who : all)
        who.fed = of.fed;
    return all;
}
class drinking_people {
public:
    kratom_and_drink::parameters<> operator()(subject const& who, subject_draws const& d) const {
        return {.kratom = kratom_(who, d), .alcohol = ethanol::drawn(ethanol::typical(who.body, drinks::spirits, who.fed ? ethanol::stomach::fed : ethanol::stomach::fasting), d)};
    }

private:
    support::kratom_variation kratom_;
};

/// In percent; what is not nothing is never shown as 0.
std::string in_percent(double x) { return x > 0.0 && x < 0.0005 ? "<0.1" : fixed(100.0 * x, 1); }

struct shown {
    percentile_curves<dimension{}, 3> low, value, high;
};

support::panel drawn(std::string title, std::string y_label, shown const& s, bool legend) {
    auto const line = [&](std::string label, curve<dimension{}> const& c, int style, bool solid) {
        support::series l{.label = std::move(label), .x = {c.times().begin(), c.times().end()}, .y = {}, .style = style, .solid = solid};
        for (double const v : c.values())
            l.y.push_back(100.0 * v);
        return l;
    };
    auto outer = line("median, highest model", s.high[1], 2, false), inner = line("median, by Bliss", s.value[1], 3, true);
    for (std::size_t i = 0; i < outer.x.size(); ++i) {
        outer.bars.emplace_back(100.0 * s.low[0].values()[i], 100.0 * s.high[2].values()[i]);
        inner.bars.emplace_back(100.0 * s.value[0].values()[i], 100.0 * s.value[2].values()[i]);
    }
    outer.band = inner.band = true;
    return {.title = std::move(title), .x_label = "time (h)", .y_label = std::move(y_label), .lines = {std::move(outer), std::move(inner), line("median, lowest model", s.low[1], 4, false)}, .legend = legend, .x_end = end.in(h), .x_tick = 3.0};
}

int answer(choices const& c) {
    checklist found;
    found.require("--people", static_cast<double>(c.people), allowed_range{.low = 2.0, .high = 1e5, .words = "from 2 to 100000"});
    found.require("--mg", c.milligrams, allowed_range{.low = 0.0, .high = 1000.0, .words = "from 0 to 1000"}, "mg");
    found.require("--drinks", c.drinks, allowed_range{.low = 0.1, .high = 15.0, .words = "from 0.1 to 15: beyond, the curves of effect say nothing"});
    found.settle("options");

    auto const endpoints = depression::endpoints();
    auto const plan = regimen<>(dose{mitragynine::drug, c.milligrams * mg}) + drinks::serving(drinks::spirits, c.drinks * 14.0 * g, {.at = 0 * h, .over = c.drinks * 30 * minute});
    std::cout << "Kratom extract, " << text(c.milligrams) << " mg mitragynine at 0 h; " << text(c.drinks) << " drinks of 14 g ethanol (spirits) from 0 to " << text(0.5 * c.drinks) << " h;\n"
              << c.people << " men and " << c.people << " women, each fasting and fed, seed " << c.seed << ". Largest over time, of each person, in percent of the endpoint:\n"
              << "by Bliss, and by whichever model is lowest and highest at that person's peak. [5 % of people below, 5 % above].\n\n";
    table rows({"people", "endpoint", "by Bliss: median", "of people", "lowest model", "of people", "highest model", "of people", "models", "grade"});
    table alcohol_rows({"people", "blood alcohol, peak, g/L: median", "5 % below", "5 % above"});
    support::rows_file csv(c.csv_file(), c.json,
                           {"kratom with alcohol in people: percentiles over people of the lowest model of interaction, of Bliss, of the highest, over time", "grade D: no controlled study of the combination was found; how people differ in kratom is assumed; research use, not medical advice"},
                           {"group", "endpoint", "time_h", "models", "p5", "p50", "p95"});
    support::figure picture("Kratom (" + text(c.milligrams) + " mg mitragynine) and " + text(c.drinks) + " drinks in people: two spreads, over people and over models", groups.size());
    std::array<std::vector<support::panel>, 3> panels; // by endpoint
    std::vector<subject_failure> failed;
    std::string weakest, solver;
    for (auto const& of : groups) {
        auto const people = members(of, c);
        auto const crowd = simulate(kratom_and_drink::model, people, drinking_people{}, plan, {.until = end, .every = every}, keep(plasma, plasma_7oh, blood_alcohol),
                                    {.seed = c.seed, .threads = c.threads, .progress = support::progress_bar(std::string(of.name))});
        solver = crowd.solver();
        failed.insert(failed.end(), crowd.failures().begin(), crowd.failures().end());
        std::array<group_at_endpoint, 3> at;
        std::vector<double> alcohol_peaks;
        auto const bar = support::progress_bar(std::string(of.name) + ", interaction");
        std::size_t done = 0;
        for (std::size_t i = 0; i < crowd.size(); ++i) {
            if (bar)
                bar({++done, crowd.size()});
            if (!crowd.ok(i))
                continue;
            support::course_in const course{crowd, i};
            auto const blood = course[blood_alcohol];
            alcohol_peaks.push_back(ethanol::drug.molar_mass.base() * 1e-6 * *std::max_element(blood.values().begin(), blood.values().end()));
            for (std::size_t e = 0; e < endpoints.size(); ++e) {
                auto const both = kratom::with_alcohol(endpoints[e], course, blood);
                auto const span = both.span();
                auto const most = both.peak();
                auto const put = [&](edge which, curve<dimension{}> const& x, double peak) {
                    at[e].courses[which].insert(at[e].courses[which].end(), x.values().begin(), x.values().end());
                    at[e].peaks[which].push_back(peak);
                };
                put(lowest, span.low, most.low), put(by_bliss, span.value, most.value), put(highest, span.high, most.high);
                at[e].models = most.models;
                if (weakest.empty())
                    weakest = evidence(both).sentence();
            }
        }
        std::sort(alcohol_peaks.begin(), alcohol_peaks.end());
        alcohol_rows.row({std::string(of.name), fixed(percentile(alcohol_peaks, 50), 2), fixed(percentile(alcohol_peaks, 5), 2), fixed(percentile(alcohol_peaks, 95), 2)});
        for (std::size_t e = 0; e < endpoints.size(); ++e) {
            auto const& name = endpoints[e].name;
            auto const over_people = [&](edge which) {
                auto const& values = at[e].courses[which];
                return percentiles<5, 50, 95>(ensemble<dimension{}>(values.data(), crowd.samples(), values.size() / crowd.samples(), crowd.times(), {}));
            };
            shown const s{over_people(lowest), over_people(by_bliss), over_people(highest)};
            std::vector<std::string> cells{std::string(of.name), std::string(name)};
            for (edge const which : {by_bliss, lowest, highest}) {
                auto& peaks = at[e].peaks[which];
                std::sort(peaks.begin(), peaks.end());
                cells.push_back(in_percent(percentile(peaks, 50)));
                cells.push_back("[" + in_percent(percentile(peaks, 5)) + "-" + in_percent(percentile(peaks, 95)) + "]");
            }
            cells.push_back(std::to_string(at[e].models));
            cells.emplace_back("D");
            rows.row(std::move(cells));
            for (auto const& [which, p] : {std::pair{"lowest", &s.low}, {"bliss", &s.value}, {"highest", &s.high}})
                for (std::size_t t = 0; t < crowd.samples(); ++t)
                    csv.row(of.name, name, crowd.times()[t], which, (*p)[0].values()[t], (*p)[1].values()[t], (*p)[2].values()[t]);
            panels[e].push_back(drawn(e == 0 ? std::string(of.name) : "", name == "hypercapnic drive" ? "drive lost (%)" : name == "apnoea" ? "apnoea (% of people)" : "sedation (%)", s, e == 0 && &of == &groups[0]));
            panels[e].back().x_label = e + 1 == endpoints.size() ? "time (h)" : "";
        }
    }
    csv.close();
    support::print(rows);
    std::cout << "\nTwo spreads: in brackets people (bodies, mitragynine's and ethanol's kinetics); from lowest to highest the models of interaction.\n"
                 "No number stands without both. Bliss is the default chain, not the truth: 1 - E = (1 - E_kratom)(1 - E_alcohol). Apnoea: part of people;\n"
                 "a small number is no statement of safety.\n\n";
    support::print(alcohol_rows);
    std::cout << '\n' << support::about_failures(failed, groups.size() * c.people) << " Solved by " << solver << ".\n\n"
              << support::kratom_variation::sentence() << "\nEthanol: CV of ka " << text(100.0 * ethanol::ka_cv.value, 3) << " % (assumed), of vmax " << text(100.0 * ethanol::vmax_cv.value, 2) << " % and volumes " << text(100.0 * ethanol::volume_cv.value, 2)
              << " % (@norberg2000), volumes by each body's water. What people feel of a given\nlevel is the same in all: that they differ in it is not in these bands.\n"
              << "weakest link: " << weakest << "\nNo controlled study of kratom with alcohol was found.\nwrote " << c.written();
    if (c.picture) {
        for (std::size_t e = 0; e < panels.size(); ++e) {
            double top = 1.0; // percent; less than 1 is drawn as what it is
            for (auto const& p : panels[e])
                for (auto const& [low, high] : p.lines[0].bars)
                    top = std::max(top, high);
            for (auto& p : panels[e]) {
                p.y_top = support::round_top(top);
                p.headroom = e == 0 ? 0.5 : 0.03;
                picture.add(std::move(p));
            }
        }
        picture.note("Model. Dark band: 5 to 95 % of people by one model (Bliss). Light band: from 5 % of people by the lowest model to 95 % by the highest. How people differ in kratom is assumed; no controlled study of kratom with alcohol was found: grade D. Apnoea: part "
                     "of people. Research use; not medical advice.");
        picture.draw(c.stem, 1500, 260);
        std::cout << ", " << c.stem << ".png, .svg";
    }
    std::cout << "\nResearch use; not medical advice, nobody should combine them by this.\n";
    return failed.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    choices c{{.people = 200, .milligrams = 59.2, .stem = "11_kratom_and_alcohol_population"}};
    CLI::App app{"Kratom and drinks in men and women, fasting and fed: what they depress, with the spread over people and the spread over\n"
                 "models of interaction. Grade D throughout. Research use; not medical advice.",
                 "11_kratom_and_alcohol_population"};
    support::add_cohort_options(app, c, "how many in each of the four groups", "mitragynine, once, in mg");
    app.add_option("--drinks", c.drinks, "of 14 g ethanol, half an hour each, the first sip with the dose")->capture_default_str()->group("Dose");
    if (auto const status = support::parsed(app, argc, argv))
        return *status;
    return support::run("11_kratom_and_alcohol_population", [&] { return answer(c); });
}
