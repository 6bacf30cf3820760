// The main job: what a kratom product does. Plasma mitragynine (MG) and 7-hydroxymitragynine (7-OH) and mu-opioid receptor
// occupancy, beside what was published, as a table, a tidy CSV and a picture. Without options it repeats the extract trial.
// Research use. Not medical advice: nobody should dose by it.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/facts/trials.hpp>
#include <alkaloid/io/csv.hpp>
#include <alkaloid/io/provenance.hpp>
#include <alkaloid/io/run_record.hpp>

#include <CLI/CLI.hpp>

#include <cmath>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>

namespace {

using namespace alkaloid;
using namespace alkaloid::units;

struct choices {
    std::string product = "extract";
    std::vector<double> amounts = {}; // in the product's unit
    std::vector<double> milligrams = {};
    double every = 24.0; // h
    long count = 15;
    double weight = 70.0; // kg
    std::optional<double> until = {}; // h; a day after the last dose where not given
    std::filesystem::path out = "out";
    bool picture = true;
    bool sources = false;
};

std::map<std::string, product> const shelf{
    {"leaf", products::leaf}, {"tea", products::tea}, {"extract", products::extract}, {"tablet", products::tablet}};

/// What one dose leads to.
struct course_of_dose {
    double milligrams; // of the product's first alkaloid
    std::string label;
    decltype(simulate(mitragynine::model, mitragynine::typical, regimen<>{}, sampling{})) profile;
};

/// Peaks within 24 h (or to the next dose) of a dose at `start`.
struct peaks {
    double mg, oh, t_mg, t_oh, occupied; // ng/mL, ng/mL, h, h, fraction
};

auto mu_occupancy(auto const& profile) {
    return occupancy(receptors::mu, ligand{unbound(profile[plasma], mitragynine::fu_plasma.value), mitragynine::ki_mu.value},
                     ligand{unbound(profile[plasma_7oh], hydroxymitragynine::fu_plasma.value), hydroxymitragynine::ki_mu.value});
}

peaks peaks_after(auto const& profile, double start, double length) {
    window const w{.from = start * h, .to = (start + length) * h};
    auto const a = peak(profile[plasma], w), b = peak(profile[plasma_7oh], w);
    return {a.value.in(ng / mL, mitragynine::drug), b.value.in(ng / mL, hydroxymitragynine::drug), a.time.in(h) - start, b.time.in(h) - start,
            peak(mu_occupancy(profile).total, w).value};
}

/// The published number for a row of the extract trial, if this is that trial.
std::optional<trials::observation> published(choices const& c, trials::analyte what, double milligrams, int day) {
    if (c.product != "extract" || c.every != 24.0 || c.count != 15 || c.weight != 70.0)
        return std::nullopt;
    for (auto const& o : trials::extract)
        if (o.parameter == trials::parameter::cmax && o.analyte == what && std::abs(o.dose_mg - milligrams) < 0.005 && o.day == day)
            return o;
    return std::nullopt;
}

/// How far a plasma level may be trusted: B where the trial's conditions hold, D where they are left.
evidence plasma_grade(choices const& c, double milligrams) {
    bool const as_studied = (c.product == "extract" || c.product == "leaf") && c.weight == 70.0 && milligrams >= 6.65 && milligrams <= 60.0 &&
                            c.every >= 24.0 && c.count <= 15;
    return as_studied ? evidence::B : evidence::D;
}

/// The last hour simulated.
double end_of(choices const& c) {
    return c.until.value_or(static_cast<double>(c.count - 1) * c.every + std::max(24.0, c.every));
}

void check(choices const& c) {
    checklist found;
    auto const amounts = c.amounts.empty() ? c.milligrams : c.amounts;
    for (double const a : amounts)
        found.require(c.amounts.empty() ? "--mg" : "--amount", a, positive, c.amounts.empty() ? "mg" : shelf.at(c.product).unit_name);
    found.require("--every", c.every, positive, "h");
    if (c.count < 1 || c.count > 10'000)
        found.refuse("--count", std::to_string(c.count), "", "from 1 to 10000");
    found.require("--weight", c.weight, allowed_range{.low = 20.0, .high = 300.0, .words = "from 20 to 300"}, "kg");
    if (c.until)
        found.require("--until", *c.until, positive, "h");
    if (found.empty() && end_of(c) > 87'840.0)
        found.refuse(c.until ? "--until" : "--count times --every", text(end_of(c)), "h", "at most ten years, 87840 h");
    found.settle("options");
}

int kratom(choices c) {
    if (c.amounts.empty() && c.milligrams.empty())
        c.milligrams = c.product == "tablet" ? std::vector{8.66} : std::vector{9.9, 29.6, 59.2};
    check(c);
    auto const& item = shelf.at(c.product);
    double const until = end_of(c);
    long const seen_doses = std::clamp(static_cast<long>(std::ceil(until / c.every * (1.0 - 1e-12))), 1L, c.count);
    double const last_seen = static_cast<double>(seen_doses - 1) * c.every;
    int const last_day = static_cast<int>(std::floor(last_seen / 24.0)) + 1;

    auto const who = mitragynine::at_weight(mitragynine::typical, c.weight * kg);
    auto const first_substance = item.contents.front().what;
    std::vector<course_of_dose> courses;
    auto const simulate_dose = [&](double product_units) {
        auto const plan = repeat(item.serving(product_units), {.every = c.every * h, .count = c.count});
        double const milligrams = product_units * item.contents.front().per_unit.in(mg);
        courses.push_back({milligrams, text(std::round(milligrams * 100.0) / 100.0, 4) + (c.product == "tablet" ? " mg 7-OH" : " mg MG"), simulate(mitragynine::model, who, plan, {.until = until * h, .every = 2 * minute})});
    };
    for (double const a : c.amounts)
        simulate_dose(a);
    for (double const m : c.milligrams)
        simulate_dose(item.units_with(first_substance, m * mg));

    // The file is opened before the first word: a folder that cannot be written stops it all.
    std::error_code problem;
    std::filesystem::create_directories(c.out, problem);
    if (problem)
        throw write_error("--out: cannot make the folder " + c.out.string() + ": " + problem.message());
    auto about = run_record(who, courses.front().profile.outcome());
    about.push_back("product: " + c.product + ", " + std::to_string(c.count) + " doses every " + text(c.every) + " h, weight " + text(c.weight) + " kg");
    about.emplace_back("research use; not medical advice");
    csv_writer csv(c.out / "kratom.csv", about, {"dose_mg", "time_h", "quantity", "value", "unit"});

    // --- the table ------------------------------------------------------------------------------------------------
    std::cout << "kratom: " << c.product << ", " << c.count << (c.count == 1 ? " dose" : " doses, every " + text(c.every, 4) + " h") << ", " << text(c.weight, 4)
              << " kg; " << first_substance.name << " per dose in the first column\n\n";
    table rows({"dose", "after", "quantity", "unit", "predicted", "published", "residual", "grade"});
    double cmax_sum = 0.0;
    int cmax_rows = 0;
    for (auto const& course : courses) {
        double const length = std::min(c.every, 24.0);
        auto const add = [&](double start, int day, std::string const& when) {
            auto const p = peaks_after(course.profile, start, std::min(length, until - start));
            auto const row = [&](std::string const& what, std::string const& unit, double predicted, int digits, std::optional<trials::observation> const& o, evidence e) {
                std::string residual = "-", value = "-";
                if (o) {
                    double const sd = 0.5 * (o->high - o->low), z = (predicted - o->value) / sd;
                    value = text(o->value, 4) + " +- " + text(sd, 3);
                    residual = fixed(z, 2);
                    cmax_sum += z * z;
                    ++cmax_rows;
                }
                rows.row({course.label, when, what, unit, fixed(predicted, digits), value, residual, std::string(1, name_of(e))});
            };
            bool const whole = until - start >= 24.0; // a cut curve has no Cmax to compare
            evidence const e = plasma_grade(c, course.milligrams);
            row("MG Cmax", "ng/mL", p.mg, 1, whole ? published(c, trials::analyte::mitragynine, course.milligrams, day) : std::nullopt, e);
            row("MG Tmax", "h", p.t_mg, 2, std::nullopt, e);
            row("7-OH Cmax", "ng/mL", p.oh, 1, whole ? published(c, trials::analyte::hydroxymitragynine, course.milligrams, day) : std::nullopt, e);
            row("7-OH Tmax", "h", p.t_oh, 2, std::nullopt, e);
            row("mu occupancy, peak", "%", 100.0 * p.occupied, 1, std::nullopt,
                weakest(e, weakest(weakest(mitragynine::ki_mu.grade, hydroxymitragynine::ki_mu.grade), weakest(mitragynine::fu_plasma.grade, hydroxymitragynine::fu_plasma.grade))));
        };
        add(0.0, 1, c.every == 24.0 || c.count == 1 ? "day 1" : "dose 1, day 1");
        if (seen_doses > 1)
            add(last_seen, last_day, (c.every == 24.0 ? "" : "dose " + std::to_string(seen_doses) + ", ") + ("day " + std::to_string(last_day)));
    }
    rows.print(std::cout);
    if (cmax_rows > 0)
        std::cout << "\nsum of squared residuals over " << cmax_rows << " Cmax rows: " << fixed(cmax_sum, 2)
                  << "\npublished: @huestis2026, known at second hand; subjects per arm unknown; +- taken as SD. The parameters were fitted to these rows.\n";
    if (item.contents.front().yield < 1.0)
        std::cout << (cmax_rows > 0 ? "" : "\n") << "dose: what the leaf holds; " << fixed(100.0 * item.contents.front().yield, 0) << " % of it is drunk, a yield fitted to one study\n";
    else if (cmax_rows == 0)
        std::cout << '\n';
    std::cout << "grade: B human, single study; C in vitro or animal, scaled; D extrapolated or assumed. Occupancy rests on Ki values quoted from\n"
                 "recollection (" << name_of(mitragynine::ki_mu.status) << ", " << name_of(hydroxymitragynine::ki_mu.status) << "), on unbound fractions of a review and of rats, and on plasma standing for brain.\n"
                 "-: not compared here. Research use; not medical advice, nobody should dose by it.\n";
    if (c.sources) {
        std::cout << '\n';
        as_table(mitragynine::sources(who)).print(std::cout);
    }

    // --- the numbers ----------------------------------------------------------------------------------------------
    for (auto const& course : courses) {
        auto const parent = course.profile[plasma], metabolite_ = course.profile[plasma_7oh];
        auto const occupied = mu_occupancy(course.profile).total;
        for (std::size_t i = 0; i < parent.size(); i += 5) { // every 10 min
            double const t = parent.times()[i];
            csv.row(course.milligrams, t, "mitragynine in plasma", parent[i].in(ng / mL, mitragynine::drug), "ng/mL");
            csv.row(course.milligrams, t, "7-hydroxymitragynine in plasma", metabolite_[i].in(ng / mL, hydroxymitragynine::drug), "ng/mL");
            csv.row(course.milligrams, t, "mu receptor occupancy", occupied[i], "1");
        }
    }
    csv.close();

    // --- the picture ----------------------------------------------------------------------------------------------
    if (!c.picture) {
        std::cout << "\nwrote " << (c.out / "kratom.csv").string() << '\n';
        return 0;
    }
    bool const trial = cmax_rows > 0;
    support::figure picture("Kratom " + c.product + (c.count == 1 ? ", one dose" : ", every " + text(c.every, 4) + " h"), seen_doses > 1 ? 2 : 1);
    picture.note(trial ? "Lines: model, typical adult. Marks: published mean Cmax +- SD at the predicted Tmax.\\nThe trial is known at second hand, its n per arm not at all; SD assumed. Occupancy: evidence grade C. Research use."
                       : "Lines: model, typical adult. Not compared with a trial. Research use; not medical advice.");
    struct quantity_shown {
        std::string title, label;
        trials::analyte analyte;
    };
    std::vector<quantity_shown> const shown{{"Mitragynine in plasma", "MG (ng/mL)", trials::analyte::mitragynine},
                                            {"7-Hydroxymitragynine in plasma", "7-OH (ng/mL)", trials::analyte::hydroxymitragynine},
                                            {"mu-opioid receptor", "occupancy (%)", trials::analyte::ratio}};
    for (auto const& q : shown) {
        std::vector<support::panel> pair;
        double top = 0.0;
        for (double const start : seen_doses > 1 ? std::vector{0.0, last_seen} : std::vector{0.0}) {
            int const day = start == 0.0 ? 1 : last_day;
            double const end = seen_doses > 1 ? std::min(start + 24.0, until) : until;
            support::panel p{q.title + ", day " + std::to_string(day), "time after the " + std::string(start == 0.0 ? "first" : "last") + " dose (h)", q.label, {}, start == 0.0 && &q == &shown.front(), end - start, {}};
            int style = 0;
            for (auto const& course : courses) {
                style = style % 6 + 1;
                support::series line{course.label, {}, {}, {}, style};
                auto const values = [&](auto const& curve_, auto const& value) {
                    for (std::size_t i = 0; i < curve_.size(); ++i)
                        if (curve_.times()[i] >= start && curve_.times()[i] <= end) {
                            line.x.push_back(curve_.times()[i] - start);
                            line.y.push_back(value(curve_[i]));
                            top = std::max(top, line.y.back());
                        }
                };
                if (q.analyte == trials::analyte::mitragynine)
                    values(course.profile[plasma], [](auto const& v) { return v.in(ng / mL, mitragynine::drug); });
                else if (q.analyte == trials::analyte::hydroxymitragynine)
                    values(course.profile[plasma_7oh], [](auto const& v) { return v.in(ng / mL, hydroxymitragynine::drug); });
                else
                    values(mu_occupancy(course.profile).total, [](double v) { return 100.0 * v; });
                p.lines.push_back(line);
                if (auto const o = q.analyte == trials::analyte::ratio ? std::nullopt : published(c, q.analyte, course.milligrams, day)) {
                    auto const at = std::max_element(line.y.begin(), line.y.end()) - line.y.begin();
                    // A hair apart, so that neighbouring bars can be told from each other.
                    double const x = line.x[static_cast<std::size_t>(at)] + 0.25 * (style - 2);
                    p.lines.push_back({"", {x}, {o->value}, {0.5 * (o->high - o->low)}, style});
                    top = std::max(top, o->high);
                }
            }
            pair.push_back(std::move(p));
        }
        for (auto& p : pair) {
            p.y_top = top <= 0.0 ? 1.0 : top * (1.08 + (&q == &shown.front() && c.every < 24.0 && c.count > 1 ? 0.11 * static_cast<double>(courses.size()) : 0.0)); // room for the legend
            picture.add(std::move(p));
        }
    }
    picture.draw(c.out / "kratom", seen_doses > 1 ? 1200 : 800);
    std::cout << "\nwrote " << (c.out / "kratom.csv").string() << ", kratom.png, kratom.svg (and kratom.gp, which drew them)\n";
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    choices c;
    CLI::App app{"What a kratom product does: plasma mitragynine and 7-hydroxymitragynine, mu-opioid receptor occupancy, beside what was\n"
                 "published. Without options: the extract trial, 9.9, 29.6 and 59.2 mg mitragynine once daily for 15 days.\n"
                 "Research use. Not medical advice: nobody should dose by it.",
                 "kratom"};
    app.add_option("--product", c.product, "what is taken: leaf, tea, extract (by the gram) or tablet (of 7-OH)")->check(CLI::IsMember({"leaf", "tea", "extract", "tablet"}))->capture_default_str();
    auto* const amount = app.add_option("--amount", c.amounts, "how much of it at a time, in g (tablets: how many); several are compared");
    app.add_option("--mg", c.milligrams, "how much mitragynine (tablets: 7-OH) in mg at a time, instead of --amount  [9.9 29.6 59.2]")->excludes(amount);
    app.add_option("--every", c.every, "hours from dose to dose")->capture_default_str();
    app.add_option("--count", c.count, "number of doses")->capture_default_str();
    app.add_option("--weight", c.weight, "body weight in kg (allometric, grade D)")->capture_default_str();
    app.add_option("--until", c.until, "hours to simulate  [to a day after the last dose]");
    app.add_option("--out", c.out, "folder for kratom.csv, kratom.png, kratom.svg")->capture_default_str();
    bool no_picture = false;
    app.add_flag("--no-picture", no_picture, "do not draw (gnuplot is then not needed)");
    app.add_flag("--sources", c.sources, "print what stands behind each parameter");
    app.set_version_flag("--version", std::string("alkaloid ") + version);
    try {
        app.parse(argc, argv);
    } catch (CLI::Success const& e) {
        return app.exit(e);
    } catch (CLI::ParseError const& e) {
        std::cerr << "kratom: " << e.what() << " (kratom --help lists the options)\n";
        return 2;
    }
    c.picture = !no_picture;
    return support::run("kratom", [&] { return kratom(c); });
}
