// The main job: what a kratom product does. Plasma mitragynine (MG) and 7-hydroxymitragynine (7-OH) and mu-opioid
// receptor occupancy, beside what was published, as a table, a tidy CSV and a picture. Without options it repeats the
// extract trial.
// Research use. Not medical advice: nobody should dose by it.

#include "support/command_line.hpp"
#include "support/drinking_picture.hpp"
#include "support/kratom_picture.hpp"
#include "support/kratom_question.hpp"
#include "support/made_with.hpp"
#include "support/published.hpp"
#include "support/rows_file.hpp"
#include "support/scenario.hpp"
#include "support/terminal.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/facts/trials.hpp>
#include <alkaloid/io/provenance.hpp>
#include <alkaloid/io/run_record.hpp>

#include <cmath>
#include <filesystem>
#include <iostream>
#include <set>

namespace {

using namespace alkaloid;
using namespace alkaloid::units;
using support::choices, support::look;

/// What one dose leads to.
struct course_of_dose {
    double milligrams; // of the product's first alkaloid
    std::string label;
    decltype(simulate(mitragynine::model, mitragynine::typical, regimen<>{}, sampling{})) profile;
    regimen<> plan;
};

auto mu_occupancy(auto const& profile) {
    auto const free_mg = unbound(profile[plasma], mitragynine::fu_plasma);
    auto const free_7oh = unbound(profile[plasma_7oh], hydroxymitragynine::fu_plasma);
    return occupancy(receptors::mu, ligand{free_mg, mitragynine::ki_mu},
                     ligand{free_7oh, hydroxymitragynine::ki_mu});
}

std::vector<course_of_dose> simulate_all(choices const& c, mitragynine::parameters<> const& who) {
    auto const& item = support::shelf.at(c.product);
    auto const& first = item.contents.front();
    std::vector<course_of_dose> courses;
    auto const add = [&](double product_units) {
        auto const plan = c.count == 1 ? item.serving(product_units)
                                       : repeat(item.serving(product_units), {.every = c.every * h, .count = c.count});
        double const milligrams = product_units * first.per_unit.in(mg);
        courses.push_back({milligrams, support::dose_label(c, milligrams),
                           simulate(mitragynine::model, who, plan, {.until = c.end() * h, .every = 2 * minute}), plan});
    };
    for (double const a : c.amounts)
        add(a);
    for (double const m : c.milligrams)
        add(item.units_with(first.what, m * mg));
    return courses;
}

// --- the table ----------------------------------------------------------------------------------------------------

/// Peaks in the hours after a dose that is looked at.
struct peaks {
    double mg, oh, t_mg, t_oh, occupied; // ng/mL, ng/mL, h, h, fraction
    evidence_grade occupancy_grade;      // of what it is made of: nobody measured it
};

peaks peaks_after(auto const& profile, look const& at) {
    window const w{.from = at.start * h, .to = (at.start + at.length) * h};
    auto const a = peak(profile[plasma], w), b = peak(profile[plasma_7oh], w);
    auto const mu = mu_occupancy(profile);
    return {a.value.in(ng / mL, mitragynine::drug), b.value.in(ng / mL, hydroxymitragynine::drug),
            a.time.in(h) - at.start, b.time.in(h) - at.start, peak(mu.total, w).value, evidence(mu).grade};
}

/// How far a plasma level may be trusted: B where a trial measured it there, D elsewhere, and where a yield is a guess.
evidence_grade plasma_grade(choices const& c, support::finding const& found, trials::parameter what) {
    if (!found.measured)
        return evidence_grade::D;
    bool const whole_dose = support::shelf.at(c.product).contents.front().yield == 1.0;
    return what == trials::parameter::cmax && !whole_dose ? products::tea_yield.grade : evidence_grade::B;
}

/// Decimals as asked, but a small number never as 0.
std::string shown(double x, int decimals) {
    return x > 0.0 && x < 0.1 ? text(x, 2) : fixed(x, decimals);
}

/// The table, and what was compared in it.
struct comparison {
    table rows{{"dose", "after", "quantity", "unit", "predicted", "published", "residual", "grade"}};
    double squares = 0.0;
    int residuals = 0;
    std::set<std::string_view> cites = {};

    void add(choices const& c, course_of_dose const& course, look const& at) {
        using trials::analyte, trials::parameter;
        auto const p = peaks_after(course.profile, at);
        auto const given = support::conditions_of(c, at, course.milligrams);
        auto const row = [&](std::string what, std::string unit, std::string predicted, std::string published,
                             std::string residual, evidence_grade grade) {
            std::string const letter(1, name_of(grade));
            rows.row({course.label, at.label, what, unit, predicted, published, residual, letter});
        };
        auto const plasma_row = [&](std::string const& what, double predicted, analyte of, parameter read) {
            auto const found = support::find(given, of, read);
            std::string residual = "-";
            if (auto const& o = found.row) {
                cites.insert(o->cite);
                if (o->spread == spread_kind::sd) {
                    double const z = (predicted - o->value) / (0.5 * (o->high - o->low));
                    residual = fixed(z, 2);
                    squares += z * z;
                    ++residuals;
                }
            }
            auto const grade = plasma_grade(c, found, read);
            bool const level = read == parameter::cmax;
            row(what, level ? "ng/mL" : "h", level ? shown(predicted, 1) : fixed(predicted, 2),
                found.row ? support::cell(*found.row) : "-", residual, grade);
        };
        plasma_row("MG Cmax", p.mg, analyte::mitragynine, parameter::cmax);
        plasma_row("MG Tmax", p.t_mg, analyte::mitragynine, parameter::tmax);
        plasma_row("7-OH Cmax", p.oh, analyte::hydroxymitragynine, parameter::cmax);
        plasma_row("7-OH Tmax", p.t_oh, analyte::hydroxymitragynine, parameter::tmax);
        row("mu occupancy, peak", "%", shown(100.0 * p.occupied, 1), "-", "-", p.occupancy_grade);
    }
};

// --- drinks ---------------------------------------------------------------------------------------------------------

std::string drinks_in_words(choices const& c) {
    std::string const when = c.drink_at == 0.0 ? "with" : text(std::abs(c.drink_at), 4) + (c.drink_at < 0.0 ? " h before" : " h after");
    return text(c.drinks, 4) + (c.drinks == 1.0 ? " drink" : " drinks") + " of " + text(support::grams_in_a_drink) + " g ethanol (" + c.beverage + ", " + (c.fed ? "fed" : "fasting") + ", " + c.sex + "), each over " +
           text(60.0 * support::hours_for_a_drink) + " min, the first " + when + " the last dose";
}

/// Peaks of each endpoint: alone, alone, together, and what the models of interaction span where the default peaks.
void print_drinks(choices const& c, std::vector<support::drinking_course> const& courses) {
    std::cout << '\n' << drinks_in_words(c) << "\n\n";
    table rows({"dose", "alcohol", "endpoint", "kratom alone", "alcohol alone", "together", "models span", "lowest", "highest", "grade"});
    std::string weakest;
    for (auto const& d : courses)
        for (auto const& e : d.endpoints) {
            auto const most = e.both.peak();
            auto const percent = [](double x) { return x > 0.0 && x < 0.0005 ? std::string("<0.1") : fixed(100.0 * x, 1); };
            weakest = evidence(e.both).sentence();
            rows.row({d.label, shown(*std::max_element(d.alcohol.begin(), d.alcohol.end()), 2) + " g/L", std::string(e.at.name), percent(cmax(e.kratom)) + " %", percent(cmax(e.alcohol)) + " %",
                      percent(most.value) + " %", (most.high < 0.0005 ? std::string("all <0.1 %") : percent(most.low) + "-" + percent(most.high) + " %"), most.lowest, most.highest, std::string(1, name_of(most.grade))});
        }
    support::print(rows);
    std::cout << "\nTogether: by Bliss, potency not shifted; the span is over the models of interaction that were asked, not over people.\n"
                 "Each is the largest over time, of each model its own. Sedation: from awake to cannot be roused; hypercapnic drive: part of the response to\n"
                 "carbon dioxide that is lost; apnoea: part of people. A small number is no statement of safety. Weakest link:\n"
              << weakest << ".\n";
}

void write_drinks(support::rows_file& csv, choices const& c, std::vector<support::drinking_course> const& courses) {
    auto const substance_name = support::shelf.at(c.product).contents.front().what.name;
    for (auto const& d : courses)
        for (std::size_t i = 0; i < d.hours.size(); i += 5) { // every 10 min
            auto const row = [&](std::string const& quantity, double value, char const* unit) { csv.row(d.milligrams, substance_name, support::looks(c).back().start + d.hours[i], quantity, value, unit); };
            row("alcohol in blood", d.alcohol[i], "g/L");
            for (auto const& e : d.endpoints) {
                auto const both = e.both[i];
                std::string const name(e.at.name);
                row(name + ", kratom alone", 100.0 * e.kratom[i], "%");
                row(name + ", alcohol alone", 100.0 * e.alcohol[i], "%");
                for (auto const& m : e.both.models())
                    row(name + ", together, " + m.model + " (grade D)", 100.0 * m.effect[i], "%");
                row(name + ", together, lowest model (grade D)", 100.0 * both.low, "%");
                row(name + ", together, highest model (grade D)", 100.0 * both.high, "%");
            }
        }
}

std::string doses_in_words(choices const& c) {
    return c.count == 1 ? "1 dose" : std::to_string(c.count) + " doses";
}

void print(choices const& c, comparison const& compared) {
    auto const& content = support::shelf.at(c.product).contents.front();
    std::cout << "kratom: " << c.product << ", " << doses_in_words(c)
              << (c.count == 1 ? "" : ", every " + text(c.every, 4) + " h")
              << (c.seen() < c.count ? " (" + std::to_string(c.seen()) + " before --until)" : "") << ", "
              << text(c.weight, 4) << " kg; " << content.what.name << " per dose in the first column\n\n";
    support::print(compared.rows);
    std::cout << '\n';
    for (auto const& at : support::looks(c)) {
        std::string const hours = text(at.length, 4);
        if (at.by == look::cut::by_next_dose)
            std::cout << at.label << ": the highest before the next dose, which cuts it after " << hours << " h\n";
        else if (at.by == look::cut::by_until)
            std::cout << at.label << ": the highest before --until, which cuts it after " << hours << " h\n";
        else if (c.count > 1 && c.every < 24.0)
            std::cout << at.label << ": the highest within 24 h of it\n";
    }
    if (compared.residuals > 0)
        std::cout << "sum of squared residuals over " << compared.residuals
                  << " Cmax rows: " << fixed(compared.squares, 2) << '\n';
    for (auto const cite : compared.cites)
        std::cout << support::how_known(cite) << '\n';
    if (content.yield < 1.0)
        std::cout << "dose: what the leaf holds; " << fixed(100.0 * content.yield, 0)
                  << " % of it is drunk, a yield fitted to one study (grade " << name_of(products::tea_yield.grade)
                  << ")\n";
    std::cout << "grade: B human, one trial of that product measured it; D extrapolated or assumed.\n"
                 "Occupancy was measured in nobody, hence D: it rests on Ki values quoted from recollection ("
              << name_of(mitragynine::ki_mu.status) << ", " << name_of(hydroxymitragynine::ki_mu.status)
              << "), on\nunbound fractions of a review and of rats, "
                 "on plasma standing for brain, and on assumed priors of the model.\n"
                 "-: not compared here. Research use; not medical advice, nobody should dose by it.\n";
    if (!c.sources)
        return;
    auto const parameters = mitragynine::sources(mitragynine::typical);
    std::vector<provenance> all(parameters.begin(), parameters.end());
    for (auto const& constant : support::constants_of(c.product))
        all.push_back(constant.source);
    std::cout << '\n';
    as_table(all).print(std::cout);
    if (c.weight != 70.0)
        std::cout << "for " << text(c.weight, 4) << " kg: clearances times "
                  << fixed(std::pow(c.weight / 70.0, 0.75), 3) << ", volumes times " << fixed(c.weight / 70.0, 3)
                  << " (allometry from 70 kg, grade D: no trial relates weight to mitragynine)\n";
}

// --- the numbers --------------------------------------------------------------------------------------------------

support::levels levels_of(course_of_dose const& course) {
    support::levels all{.label = course.label, .milligrams = course.milligrams, .hours = {}};
    auto const parent = course.profile[plasma], metabolite_ = course.profile[plasma_7oh];
    auto const occupied = mu_occupancy(course.profile).total;
    for (std::size_t i = 0; i < parent.size(); ++i) {
        all.hours.push_back(parent.times()[i]);
        all.values[0].push_back(parent[i].in(ng / mL, mitragynine::drug));
        all.values[1].push_back(metabolite_[i].in(ng / mL, hydroxymitragynine::drug));
        all.values[2].push_back(100.0 * occupied[i]);
    }
    return all;
}

std::vector<std::string> head_of_csv(choices const& c, mitragynine::parameters<> const& who, outcome const& how, std::vector<support::drinking_course> const& drinking) {
    auto lines = run_record(who, how);
    std::string const when = c.count == 1 ? " at 0 h" : ", every " + text(c.every) + " h from 0 h";
    lines.push_back("product: " + c.product + ", " + doses_in_words(c) + when + ", weight " + text(c.weight) + " kg");
    for (auto& line : support::lines_about(support::shelf.at(c.product)))
        lines.push_back(std::move(line));
    lines.push_back("dose_mg: of the first content, swallowed or not; to " + text(c.end()) + " h, every 10 min");
    if (!drinking.empty()) {
        auto const body = support::drinker(c);
        lines.push_back("with drinks: " + c.sex + ", " + text(body.age) + " years, " + text(body.height.in(metre)) + " m; the same person beside ethanol:");
        for (auto& line : run_record(support::person_with_drinks(c, who), drinking.front().how, "mitragynine and 7-OH none (exact); ethanol relative " + text(dopri5{}.relative) + ", absolute " + text(dopri5{}.absolute.in(umol)) + " umol"))
            lines.push_back("  " + line);
        for (auto const& e : drinking.front().endpoints)
            for (auto const& link : e.both.rests_on().links())
                lines.push_back("constant of " + std::string(e.at.name) + ", " + std::string(link.name) + ": " + std::string(link.printed) + " (" + std::string(name_of(link.status)) + ", grade " + name_of(link.grade) + ", @" +
                                std::string(link.cite) + ")");
    }
    if (c.drinks > 0.0)
        lines.push_back("drinks: " + drinks_in_words(c) + "; kratom with alcohol is grade D, no controlled study was found");
    if (!c.scenario.empty())
        lines.push_back("scenario: " + c.scenario);
    lines.emplace_back("research use; not medical advice");
    return lines;
}

int answer(choices c) {
    if (c.amounts.empty() && c.milligrams.empty())
        c.milligrams = c.product == "tablet" ? std::vector{8.66} : std::vector{9.9, 29.6, 59.2};
    support::check(c);
    {
        checklist found;
        support::check_drinks(c, found);
        found.settle("options");
    }
    auto const who = mitragynine::at_weight(mitragynine::typical, c.weight * kg);
    auto const courses = simulate_all(c, who);
    std::vector<support::drinking_course> drinking;
    if (c.drinks > 0.0)
        for (auto const& course : courses)
            drinking.push_back(support::with_drinks(c, course.label, course.milligrams, course.plan, who));
    comparison compared;
    for (auto const& course : courses)
        for (auto const& at : support::looks(c))
            compared.add(c, course, at);

    // The file is opened before the first word: a folder that cannot be written stops it all.
    std::error_code problem;
    std::filesystem::create_directories(c.out, problem);
    if (problem)
        throw write_error("--out: cannot make the folder " + c.out.string() + ": " + problem.message());
    support::rows_file csv(c.out / "kratom.csv", c.json, head_of_csv(c, who, courses.front().profile.outcome(), drinking),
                           {"dose_mg", "dose_of", "time_h", "quantity", "value", "unit"});
    print(c, compared);
    if (!drinking.empty())
        print_drinks(c, drinking);

    if (c.sources && !drinking.empty()) {
        basis all;
        for (auto const& e : drinking.front().endpoints)
            all = all + e.both.rests_on();
        std::cout << "\nof the drinks and of both together:\n\n";
        as_table(all.links()).print(std::cout);
        auto const both = sources(support::person_with_drinks(c, who));
        as_table(both).print(std::cout);
    }

    std::vector<support::levels> curves;
    auto const substance_name = support::shelf.at(c.product).contents.front().what.name;
    for (auto const& course : courses) {
        auto const& l = curves.emplace_back(levels_of(course));
        for (std::size_t i = 0; i < l.hours.size(); i += 5) { // every 10 min
            double const t = l.hours[i];
            csv.row(l.milligrams, substance_name, t, "mitragynine in plasma", l.values[0][i], "ng/mL");
            csv.row(l.milligrams, substance_name, t, "7-hydroxymitragynine in plasma", l.values[1][i], "ng/mL");
            csv.row(l.milligrams, substance_name, t, "mu receptor occupancy", l.values[2][i], "%");
        }
    }
    write_drinks(csv, c, drinking);
    csv.close();

    if (c.picture)
        support::draw_picture(c, curves, compared.cites);
    if (c.picture && !drinking.empty())
        support::draw_drinks(c, drinking);
    std::cout << "\nwrote " << (c.out / "kratom.csv").string() << (c.json ? ", kratom.json" : "")
              << (c.picture ? ", kratom.png, kratom.svg (and kratom.gp, which drew them)" : "")
              << (c.picture && !drinking.empty() ? ", kratom_alcohol.png, kratom_alcohol.svg\n" : "\n");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    choices c;
    std::string file;
    std::filesystem::path default_folder;
    CLI::App app{"What a kratom product does: plasma mitragynine and 7-hydroxymitragynine, mu-opioid receptor\n"
                 "occupancy, beside what was published. Without options: the extract trial, 9.9, 29.6 and 59.2 mg\n"
                 "mitragynine once daily for 15 days.\n"
                 "Research use. Not medical advice: nobody should dose by it.",
                 "kratom"};
    char const *const dosing = "Product and dose", *const person = "Person", *const schedule = "Schedule", *const drinking = "Drinks", *const output = "Output", *const requests = "Requests";
    app.add_option("--product", c.product, "what is taken: leaf, tea, extract (by the gram) or tablet (of 7-OH)")
        ->check(CLI::IsMember({"leaf", "tea", "extract", "tablet"}))
        ->capture_default_str()
        ->group(dosing);
    auto* const amount =
        app.add_option("--amount", c.amounts,
                       "how much of it at a time, in g (tea: of leaf; tablets: how many); several are compared")
            ->group(dosing);
    auto* const milligrams =
        app.add_option("--mg", c.milligrams,
                       "how much mitragynine (tea: in the leaf; tablets: 7-OH instead) in mg at a time, instead of "
                       "--amount  [9.9 29.6 59.2; tablets 8.66]")
            ->excludes(amount)
            ->group(dosing);
    app.add_option("--every", c.every, "hours from dose to dose, where there are several")->capture_default_str()->group(schedule);
    app.add_option("--count", c.count, "number of doses")->capture_default_str()->group(schedule);
    app.add_option("--until", c.until, "hours to simulate  [to a day after the last dose]")->group(schedule);
    app.add_option("--weight", c.weight, "body weight in kg (allometric, grade D)")->capture_default_str()->group(person);
    auto* const sex = app.add_option("--sex", c.sex, "of who drinks, for body water: male or female")
                          ->check(CLI::IsMember({"male", "female"}))
                          ->capture_default_str()
                          ->group(person);
    auto* const drinks =
        app.add_option("--drinks", c.drinks,
                       "number of drinks of 14 g ethanol taken about the last dose: alone, together, and how far the "
                       "models of interaction differ (grade D)")
            ->group(drinking);
    auto* const beverage = app.add_option("--beverage", c.beverage, "what is drunk: beer, wine or spirits")
                               ->check(CLI::IsMember({"beer", "wine", "spirits"}))
                               ->capture_default_str()
                               ->group(drinking);
    auto* const drink_at = app.add_option("--drink-at", c.drink_at, "hours from the last dose to the first sip; negative: before it")
                               ->capture_default_str()
                               ->group(drinking);
    auto* const fed = app.add_flag("--fed,!--fasting", c.fed, "drinks after a meal, or not (fasting)")->group(drinking);
    auto* const folder = app.add_option("--out", c.out, "folder for kratom.csv, kratom.png, kratom.svg")->capture_default_str()->group(output);
    app.add_option("--default-out", default_folder)->group(""); // of examples/run: neither the command line nor a file named one
    app.add_flag("--json,!--no-json", c.json, "the numbers as kratom.json, too")->group(output);
    app.add_flag("--picture,!--no-picture", c.picture, "draw, or do not (gnuplot is then not needed)")->group(output);
    app.add_flag("--sources,!--no-sources", c.sources, "print what stands behind each parameter")->group(output);
    app.add_option("--scenario", file, "all of this from a file, examples/scenarios/*.toml; options beside it come on top")->group(requests);
    app.set_version_flag("--version", std::string("alkaloid ") + version)->group(requests);
    app.get_help_ptr()->group(requests);
    if (auto const status = support::parsed(app, argc, argv))
        return *status;
    return support::run("kratom", [&] {
        support::scenario from;
        if (!file.empty()) { // the file first, then the command line once more
            from = support::read_scenario(file);
            c = from.asked;
            app.parse(argc, argv);
            for (auto const* const option : app.get_options())
                if (option->count() > 0)
                    from.places.erase(option->get_name());
        }
        if (amount->count() > 0)
            c.milligrams.clear();
        if (milligrams->count() > 0)
            c.amounts.clear();
        if (amount->count() + milligrams->count() == 0)
            support::check_dose(from, c);
        if (!default_folder.empty() && folder->count() == 0 && !from.says("--out"))
            c.out = default_folder;
        // With --drinks 0 a file's drinks are left away; without a file that would mean nothing.
        bool const without = from.asked.drinks > 0.0 && drinks->count() > 0 && c.drinks == 0.0;
        if ((drinks->count() > 0 || from.says("--drinks")) && !(c.drinks > 0.0) && !without)
            throw std::runtime_error("--drinks must be a number above 0" + from.about("--drinks"));
        if (!(c.drinks > 0.0))
            for (auto const* const option : {beverage, drink_at, sex, fed}) {
                auto const name = option->get_name();
                if (option->count() > 0 || (from.says(name) && !without))
                    throw std::runtime_error(name + " requires --drinks" + from.about(name));
            }
        try {
            return answer(c);
        } catch (invalid_input const& e) {
            throw std::runtime_error(e.what() + from.about(e.what()));
        }
    });
}
