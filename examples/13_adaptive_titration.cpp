// Adaptive dosing: a controller looks at the receptor every morning and decides. It shows what the library can do; the
// doses are a demonstration of control, not a recommendation: nobody should dose by them.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/simulate/controlled.hpp>

#include <algorithm>
#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr double wanted = 0.20, too_much = 0.21; // occupancy of the mu receptor, at its daily peak
constexpr double step = 2.5; // mg
constexpr int days = 21;

auto mu_occupancy(auto const& course) {
    return occupancy(receptors::mu, ligand{unbound(course[plasma], mitragynine::fu_plasma.value), mitragynine::ki_mu.value},
                     ligand{unbound(course[plasma_7oh], hydroxymitragynine::fu_plasma.value), hydroxymitragynine::ki_mu.value}).total;
}

} // namespace

int main(int argc, char** argv) {
    return support::run("13_adaptive_titration", [&] {
        std::string const stem = argc > 1 ? argv[1] : "13_adaptive_titration";
        std::vector<duration<>> mornings;
        for (int d = 0; d <= days; ++d)
            mornings.push_back(d * day);

        support::figure picture("Titrated to a peak mu occupancy of 20 %, a dose held above 21 %", 1);
        support::panel levels{"mu-opioid receptor", "time (d)", "occupancy (%)", {}, true, days, 36.0};
        support::panel doses{"What the controller gave", "time (d)", "MG in a dose (mg)", {}, false, days, {}};
        table rows({"weight (kg)", "decisions", "20 % reached on", "doses held", "last dose (mg)", "peak on the last day (%)"});
        int style = 0;
        for (double const weight : {50.0, 70.0, 100.0}) {
            double amount = step;
            int calls = 0, held = 0, reached = -1;
            support::series line{text(weight) + " kg", {}, {}, {}, ++style}, given{"", {}, {}, {}, style}; // marks, a gap where a dose is held
            auto const decide = [&](auto const& seen) -> regimen<> {
                ++calls;
                double const now = seen.now.in(day);
                if (seen.decision > 0) {
                    window const yesterday{.from = seen.now - 1 * day, .to = seen.now - 10 * minute};
                    double const top = peak(mu_occupancy(seen.course), yesterday).value;
                    if (reached < 0 && top < wanted)
                        amount += step;
                    else if (reached < 0)
                        reached = static_cast<int>(now);
                    if (top > too_much) {
                        ++held;
                        amount = std::max(amount - step, step);
                        return {};
                    }
                }
                if (seen.decision == days)
                    return {}; // the last morning: nothing more is given
                given.x.push_back(now), given.y.push_back(amount), given.bars.emplace_back(amount, amount);
                return dose{mitragynine::drug, amount * mg};
            };
            auto const course = simulate(mitragynine::model, mitragynine::at_weight(mitragynine::typical, weight * kg), regimen<>{},
                                         controller{mornings, decide}, {.until = days * day, .every = 10 * minute});
            auto const occupied = mu_occupancy(course);
            for (std::size_t i = 0; i < occupied.size(); ++i)
                line.x.push_back(occupied.time(i).in(day)), line.y.push_back(100.0 * occupied[i]);
            rows.row({text(weight), std::to_string(calls), reached < 0 ? "never" : "day " + std::to_string(reached), std::to_string(held),
                      fixed(given.y.back(), 1), fixed(100.0 * peak(occupied, {.from = (days - 1) * day, .to = days * day}).value, 1)});
            levels.lines.push_back(line);
            doses.lines.push_back(given);
        }
        std::cout << "Every morning: 2.5 mg more until yesterday's peak mu occupancy was 20 %; above 21 % the dose is held, and the next is\n2.5 mg less.\n\n";
        rows.print(std::cout);
        std::cout << "\nThe controller was called once a morning, the last one included. Evidence grade D: daily doses over three weeks, weights\n"
                     "by allometry, occupancy from unverified affinities. A demonstration of control; nobody should dose by it.\n";
        picture.add(levels);
        picture.add(doses);
        picture.note("Model, typical adult at three weights. Evidence grade D. A demonstration of control; nobody should dose by it.");
        picture.draw(stem);
        std::cout << "wrote " << stem << ".png, .svg\n";
        return 0;
    });
}
