// The same daily amount, taken once or three times a day for 15 days: peaks, troughs, accumulation.
// Research use, not medical advice.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/io/table.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

int main(int argc, char** argv) {
    return support::run("02_repeated_doses", [&] {
        std::string const stem = argc > 1 ? argv[1] : "02_repeated_doses";
        auto const once = repeat({mitragynine::drug, 45 * mg}, {.every = 24 * h, .count = 15});
        auto const thrice = repeat({mitragynine::drug, 15 * mg}, {.every = 8 * h, .count = 45});

        table rows({"regimen", "day", "Cmax (ng/mL)", "Cmin (ng/mL)", "7-OH Cmax (ng/mL)", "AUC over the day (ng h/mL)"});
        support::figure picture("45 mg mitragynine a day for 15 days", 1);
        support::panel parent{"Mitragynine in plasma", "time (d)", "MG (ng/mL)", {}, true, 15.0, 240.0};
        support::panel metabolite_{"7-Hydroxymitragynine in plasma", "time (d)", "7-OH (ng/mL)", {}, false, 15.0, {}};
        int style = 1;
        for (auto const& [name, plan] : {std::pair{"45 mg once a day", once}, std::pair{"15 mg every 8 h", thrice}}) {
            auto const course = simulate(mitragynine::model, mitragynine::typical, plan, {.until = 15 * day, .every = 5 * minute});
            auto const mg_ = course[plasma];
            auto const oh = course[plasma_7oh];
            for (int d : {1, 2, 8, 15}) {
                window const w{.from = (d - 1) * day, .to = d * day};
                rows.row({name, std::to_string(d), fixed(cmax(mg_, w).in(ng / mL, mitragynine::drug), 1),
                          fixed(course.at(d * day, side::before)[plasma].in(ng / mL, mitragynine::drug), 1),
                          fixed(cmax(oh, w).in(ng / mL, hydroxymitragynine::drug), 1),
                          fixed(auc(mg_, w).value().in(ng / mL * h, mitragynine::drug), 0)});
            }
            std::cout << name << ": accumulation by Cmax, day 15 over day 1: "
                      << fixed(cmax(mg_, {.from = 14 * day, .to = 15 * day}) / cmax(mg_, {.from = 0 * day, .to = 1 * day}), 2) << '\n';
            support::series a{name, {}, {}, {}, style}, b{name, {}, {}, {}, style};
            for (std::size_t i = 0; i < mg_.size(); i += 3) {
                a.x.push_back(mg_.time(i).in(day)), a.y.push_back(mg_[i].in(ng / mL, mitragynine::drug));
                b.x.push_back(oh.time(i).in(day)), b.y.push_back(oh[i].in(ng / mL, hydroxymitragynine::drug));
            }
            parent.lines.push_back(a);
            metabolite_.lines.push_back(b);
            ++style;
        }
        std::cout << '\n';
        rows.print(std::cout);
        std::cout << "Cmin: just before the next day's first dose. Evidence: once a day as in the extract trial B; three times a day extrapolated, D.\n"
                     "Research use, not medical advice.\n";
        picture.add(parent);
        picture.add(metabolite_);
        picture.note("Model, typical adult. Three times a day is an extrapolation (evidence grade D). Research use; not medical advice.");
        picture.draw(stem);
        std::cout << "wrote " << stem << ".png, .svg\n";
        return 0;
    });
}
