// Kratom alone, alcohol alone, both: sedation, the drive to breathe, apnoea, with the spread over models of interaction;
// drinks before, with and after the dose; and how the time between them and the number of drinks matter.
// Nobody has studied kratom with alcohol: grade D throughout. Research use, not medical advice: nobody should combine them.

#include "support/figure.hpp"
#include "support/heat_sheet.hpp"
#include "support/program.hpp"

#include <alkaloid/io/csv.hpp>
#include <alkaloid/io/run_record.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/drinks.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/kratom_with_alcohol.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

double const milligrams = 59.2; // of mitragynine in extract: the largest dose of a trial
double const drinks_taken = 4.0;
auto const dose_at = 3 * h, end = 15 * h;
sampling const grid{.until = end, .every = 5 * minute};
body const who{};

/// Kratom at 3 h; `drinks` drinks of spirits over half an hour each, the first sip `after` the dose.
auto course_of(double mitragynine_mg, double drinks, duration<> after) {
    kratom_and_drink::parameters<> const p{.kratom = mitragynine::typical, .alcohol = ethanol::typical(who, drinks::spirits, ethanol::stomach::fasting)};
    regimen<> plan = regimen<>(dose{mitragynine::drug, mitragynine_mg * mg}).delayed(dose_at);
    if (drinks > 0.0)
        plan = plan + drinks::serving(drinks::spirits, drinks * 14.0 * g, {.at = dose_at + after, .over = drinks * 30 * minute});
    return simulate(kratom_and_drink::model, p, plan, grid);
}

std::string percent(double x) {
    return fixed(100.0 * x, 1);
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
        std::string const stem = argc > 1 ? argv[1] : "03_with_alcohol";
        std::cout << "Kratom extract, " << text(milligrams) << " mg mitragynine at 3 h; " << text(drinks_taken) << " drinks of 14 g ethanol (spirits, fasting) over 2 h;\n"
                  << "man of 30 years, " << text(who.weight.in(kg)) << " kg. Peaks, in percent of the endpoint; [lowest-highest of the models of interaction].\n\n";
        table rows({"drinks", "endpoint", "kratom alone", "alcohol alone", "together", "spread", "lowest", "highest", "grade"});
        csv_writer csv(stem + ".csv", {"kratom with alcohol: fractions of three endpoints over time, by every model of interaction", "grade D: no study of the combination was found; research use, not medical advice"},
                       {"drinks", "endpoint", "time_h", "model", "depression"});
        support::figure picture("Kratom (59.2 mg mitragynine at 3 h) and four drinks: alone, alone, together", 3);
        std::vector<support::panel> all;
        std::string weakest;
        for (auto const& [when, after] : {std::pair{"2 h before", -2 * h}, {"with the dose", 0 * h}, {"2 h after", 2 * h}}) {
            auto const course = course_of(milligrams, drinks_taken, after);
            for (auto const& at : depression::endpoints()) {
                auto const kratom_only = kratom::depression_alone(at, course);
                auto const alcohol_only = depression::alcohol_alone(at, ethanol::grams_per_litre(course[blood_alcohol])).alone();
                auto const both = kratom::with_alcohol(at, course, course[blood_alcohol]);
                auto const most = both.peak();
                weakest = evidence(both).sentence();
                rows.row({when, std::string(at.name), percent(cmax(kratom_only)), percent(cmax(alcohol_only)), percent(most.value), percent(most.low) + "-" + percent(most.high), most.lowest, most.highest,
                          std::string(1, name_of(most.grade))});
                for (auto const& m : both.models())
                    for (std::size_t i = 0; i < m.effect.size(); i += 3)
                        csv.row(when, at.name, m.effect.times()[i], m.model, m.effect[i]);
                all.push_back({.title = std::string(at.name) + ", drinks " + when, .x_label = "time (h)", .y_label = "lost (%)",
                               .lines = {line("kratom alone", kratom_only, 1), line("alcohol alone", alcohol_only, 2), band("together, Bliss; band: all models", both, 3)},
                               .legend = all.size() == 1, .x_end = end.in(h), .y_top = 0.0, .headroom = 0.0});
            }
        }
        rows.print(std::cout);
        std::cout << "\nBy Bliss, 1 - E = (1 - E_kratom)(1 - E_alcohol), shift of potency 0; the spread is over the models asked, not over people.\n"
                  << "weakest link: " << weakest << "\n";
    (void)all;
    return 0;
    });
}
