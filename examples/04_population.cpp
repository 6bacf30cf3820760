// A thousand people take kratom three times a day: how much they differ in mitragynine and 7-hydroxymitragynine in plasma
// and in occupancy of the mu-opioid receptor, and how many of them exceed an occupancy. How people differ is assumed, grade D.
// Research use, not medical advice.

#include "support/command_line.hpp"
#include "support/figure.hpp"
#include "support/kratom_people.hpp"
#include "support/progress.hpp"
#include "support/rows_file.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/analyse/percentiles.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/recruit.hpp>
#include <alkaloid/simulate/cohort.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

struct choices : support::cohort_question {
    double exceeded = 50.0; ///< an occupancy in percent
};
long const doses = 9;
auto const every = 8 * h, end = 96 * h, step = 15 * minute;

/// Occupancy of mu by both, a row a person, NaN for who failed: what a cohort would keep if the receptor were part of it.
template <class Cohort>
std::vector<double> occupancies(Cohort const& crowd) {
    std::vector<double> rows;
    rows.reserve(crowd.size() * crowd.samples());
    for (std::size_t i = 0; i < crowd.size(); ++i)
        if (crowd.ok(i)) {
            auto const mu = kratom::occupancy(receptors::mu, support::course_in{crowd, i});
            rows.insert(rows.end(), mu.total.values().begin(), mu.total.values().end());
        } else
            rows.insert(rows.end(), crowd.samples(), std::numeric_limits<double>::quiet_NaN());
    return rows;
}

/// How many people are above it, at each time and ever.
struct exceeded_by {
    std::vector<double> over_time;
    double ever = 0.0;
    std::size_t people = 0;
    /// What another thousand people, drawn alike, would differ by.
    double standard_error() const { return std::sqrt(ever * (1.0 - ever) / static_cast<double>(people)); }
};
exceeded_by count_above(ensemble<dimension{}> const& all, double threshold) {
    exceeded_by n{.over_time = std::vector<double>(all.times().size())};
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const row = all.row(i);
        if (std::isnan(row[0]))
            continue;
        ++n.people;
        bool ever = false;
        for (std::size_t t = 0; t < row.size(); ++t)
            if (row[t] > threshold)
                n.over_time[t] += 1.0, ever = true;
        n.ever += ever ? 1.0 : 0.0;
    }
    for (double& x : n.over_time)
        x /= static_cast<double>(n.people);
    n.ever /= static_cast<double>(n.people);
    return n;
}

/// The largest of each person's course from one time to another.
template <dimension D>
std::vector<double> peaks(ensemble<D> const& all, double from, double to) {
    std::vector<double> most;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::isnan(all.row(i)[0]))
            continue;
        double peak = 0.0;
        for (std::size_t t = 0; t < all.times().size(); ++t)
            if (all.times()[t] >= from && all.times()[t] <= to)
                peak = std::max(peak, all.row(i)[t]);
        most.push_back(peak);
    }
    std::sort(most.begin(), most.end());
    return most;
}
double variation(std::vector<double> const& x) {
    double sum = 0.0, squares = 0.0;
    for (double const v : x)
        sum += v;
    double const mean = sum / static_cast<double>(x.size());
    for (double const v : x)
        squares += (v - mean) * (v - mean);
    return std::sqrt(squares / static_cast<double>(x.size() - 1)) / mean;
}

/// The next number above `x` that looks well on an axis.
double even_step(double x) {
    double const decade = std::pow(10.0, std::floor(std::log10(x)));
    for (double const s : {1.0, 1.2, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (s * decade >= x)
            return s * decade;
    return 10.0 * decade;
}
template <dimension D>
support::panel band_panel(std::string title, std::string y_label, percentile_curves<D, 3> const& p, double factor, int style) {
    support::series s{.label = "median; band: 5th to 95th percentile", .x = {}, .y = {}, .style = style, .band = true, .solid = true};
    for (std::size_t i = 0; i < p[0].size(); ++i) {
        s.x.push_back(p[0].times()[i]);
        s.y.push_back(factor * p[1].values()[i]);
        s.bars.emplace_back(factor * p[0].values()[i], factor * p[2].values()[i]);
    }
    double const top = std::max_element(s.bars.begin(), s.bars.end(), [](auto a, auto b) { return a.second < b.second; })->second;
    return {.title = std::move(title), .x_label = "time (h)", .y_label = std::move(y_label), .lines = {std::move(s)}, .legend = true, .x_end = end.in(h), .y_top = 5.0 * even_step(top / 5.0), .headroom = 0.2, .x_tick = 12.0};
}

int answer(choices const& c) {
    checklist found;
    found.require("--people", static_cast<double>(c.people), allowed_range{.low = 2.0, .high = 1e6, .words = "from 2 to a million (12_cluster takes more)"});
    found.require("--mg", c.milligrams, allowed_range{.low = 0.01, .high = 1000.0, .words = "from 0.01 to 1000"}, "mg");
    found.require("--occupancy", c.exceeded, allowed_range{.low = 0.0, .high = 100.0, .words = "in [0, 100]"}, "%");
    found.settle("options");

    auto const people = recruit(c.people, c.seed, adults());
    support::kratom_variation const varied;
    auto const crowd = simulate(mitragynine::model, people, varied, repeat({mitragynine::drug, c.milligrams * mg}, {.every = every, .count = doses}), {.until = end, .every = step},
                                keep(plasma, plasma_7oh), {.seed = c.seed, .threads = c.threads, .progress = support::progress_bar("04_population")});
    auto const mu_rows = occupancies(crowd);
    basis const behind = kratom::occupancy(receptors::mu, support::course_in{crowd, 0}).rests_on() + support::kratom_variation::rests_on();
    ensemble<dimension{}> const mu(mu_rows.data(), crowd.samples(), crowd.size(), crowd.times(), behind);

    double const to_ng = mitragynine::drug.molar_mass.in(g / mol), to_ng_7oh = hydroxymitragynine::drug.molar_mass.in(g / mol); // of umol/L
    auto const mg_p = percentiles<5, 50, 95>(crowd[plasma]);
    auto const oh_p = percentiles<5, 50, 95>(crowd[plasma_7oh]);
    auto const mu_p = percentiles<5, 50, 95>(mu);
    auto const above = count_above(mu, 0.01 * c.exceeded);

    double lightest = 1e9, heaviest = 0.0;
    std::size_t women = 0;
    for (auto const& who : people) {
        lightest = std::min(lightest, who.body.weight.in(kg));
        heaviest = std::max(heaviest, who.body.weight.in(kg));
        women += who.body.sex == sex::female ? 1 : 0;
    }
    std::cout << c.people << " adults (" << women << " women, " << fixed(lightest, 0) << " to " << fixed(heaviest, 0) << " kg), seed " << c.seed << "; " << text(c.milligrams) << " mg mitragynine by mouth every "
              << text(every.in(h)) << " h, " << doses << " times; " << crowd.solver() << "\n\n";
    table rows({"largest over time", "of", "unit", "5 % of people below", "median", "5 % above", "CV, %"});
    auto const row = [&](std::string what, std::string when, std::string unit, std::vector<double> const& sorted, double factor, int digits) {
        auto const at = [&](double p) { return fixed(factor * percentile(sorted, p), digits); };
        rows.row({std::move(what), std::move(when), std::move(unit), at(5), at(50), at(95), fixed(100.0 * variation(sorted), 0)});
    };
    double const last = static_cast<double>(doses - 1) * every.in(h);
    for (auto const& [when, from, to] : {std::tuple{"first dose", 0.0, every.in(h)}, {"last dose", last, last + every.in(h)}}) {
        row("mitragynine in plasma", when, "ng/mL", peaks(crowd[plasma], from, to), to_ng, 1);
        row("7-OH in plasma", when, "ng/mL", peaks(crowd[plasma_7oh], from, to), to_ng_7oh, 2);
        row("occupancy of mu", when, "%", peaks(mu, from, to), 100.0, 1);
    }
    support::print(rows);
    auto const most = std::max_element(above.over_time.begin(), above.over_time.end());
    std::cout << "\nOccupancy of mu above " << text(c.exceeded) << " %: " << fixed(100.0 * above.ever, 1) << " % of people at some time (standard error of so many people " << fixed(100.0 * above.standard_error(), 1)
              << " %),\n" << fixed(100.0 * *most, 1) << " % at once, " << text(crowd.times()[static_cast<std::size_t>(most - above.over_time.begin())]) << " h after the first dose.\n\n"
              << support::about_failures(crowd.failures(), crowd.size()) << "\n\n"
              << support::kratom_variation::sentence()
              << "\nBodies are of round numbers, assumed (docs/people.md). Extract trials print a CV of mitragynine's peak after one dose of 39 to\n"
                 "52 % (@huestis2026, second-hand), which mixes people and assays. Ki and unbound fractions are the same in all: what laboratories\n"
                 "disagree by is not in these bands. The kinetics are linear, fitted to 10 to 60 mg once a day.\nEvidence of the occupancy " << evidence(mu_p).sentence() << ".\n";

    support::rows_file csv(c.csv_file(), c.json,
                           {std::to_string(c.people) + " people, seed " + std::to_string(c.seed) + ", " + text(c.milligrams) + " mg mitragynine every 8 h, " + std::to_string(doses) + " doses; " + std::to_string(mu_p.left_out) + " left out",
                            "how people differ is assumed, grade D; research use, not medical advice"},
                           {"time_h", "mg_p5_ng_mL", "mg_p50_ng_mL", "mg_p95_ng_mL", "oh_p5_ng_mL", "oh_p50_ng_mL", "oh_p95_ng_mL", "mu_p5", "mu_p50", "mu_p95", "fraction_above"});
    for (std::size_t i = 0; i < crowd.samples(); ++i)
        csv.row(crowd.times()[i], to_ng * mg_p[0].values()[i], to_ng * mg_p[1].values()[i], to_ng * mg_p[2].values()[i], to_ng_7oh * oh_p[0].values()[i], to_ng_7oh * oh_p[1].values()[i],
                to_ng_7oh * oh_p[2].values()[i], mu_p[0].values()[i], mu_p[1].values()[i], mu_p[2].values()[i], above.over_time[i]);
    csv.close();
    std::cout << "wrote " << c.written();
    if (c.picture) {
        support::figure picture(std::to_string(c.people) + " people, " + text(c.milligrams) + " mg mitragynine every 8 h", 2);
        picture.add(band_panel("mitragynine", "plasma (ng/mL)", mg_p, to_ng, 3));
        picture.add(band_panel("7-hydroxymitragynine", "plasma (ng/mL)", oh_p, to_ng_7oh, 2));
        picture.add(band_panel("mu-opioid receptor", "occupancy (%)", mu_p, 100.0, 4));
        support::series part{.label = "above " + text(c.exceeded) + " % now", .x = {crowd.times().begin(), crowd.times().end()}, .y = {}, .style = 1};
        for (double const x : above.over_time)
            part.y.push_back(100.0 * x);
        support::series ever{.label = "at some time", .x = {0.0, end.in(h)}, .y = {100.0 * above.ever, 100.0 * above.ever}, .style = 5};
        double const top = 5.0 * even_step(std::max(1.0, 100.0 * above.ever) / 5.0);
        picture.add({.title = "who exceeds an occupancy of " + text(c.exceeded) + " %", .x_label = "time (h)", .y_label = "people (%)", .lines = {std::move(part), std::move(ever)}, .legend = true, .x_end = end.in(h), .y_top = top, .headroom = 0.4, .x_tick = 12.0});
        picture.note("Model. Bands are of people (bodies, absorption, clearance, volumes), not of what is unknown about affinities. How people differ is assumed: grade D. Research use; not medical advice.");
        picture.draw(c.stem, 1200, 310);
        std::cout << ", " << c.stem << ".png, .svg";
    }
    std::cout << "\nResearch use; not medical advice, nobody should dose by it.\n";
    return crowd.failures().empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    choices c{{.people = 1000, .milligrams = 50.0, .stem = "04_population"}};
    CLI::App app{"How people who take kratom three times a day differ: plasma mitragynine and 7-hydroxymitragynine, mu-opioid receptor\n"
                 "occupancy, and how many exceed an occupancy. How people differ is assumed. Research use; not medical advice.",
                 "04_population"};
    support::add_cohort_options(app, c, "how many", "mitragynine at a time, in mg");
    app.add_option("--occupancy", c.exceeded, "the occupancy whose exceeding is counted, in percent")->capture_default_str()->group("Question");
    if (auto const status = support::parsed(app, argc, argv))
        return *status;
    return support::run("04_population", [&] { return answer(c); });
}
