// One pair of drugs, every model of interaction: response surfaces with lines of equal effect, as a contact sheet, and what
// each says at one point. Which is right cannot be read off: "additive" is the name of a model, not of a finding.
// Research use, not medical advice.

#include "support/heat_sheet.hpp"
#include "support/program.hpp"
#include "support/rows_file.hpp"
#include "support/terminal.hpp"

#include <alkaloid/dynamics/interaction.hpp>
#include <alkaloid/io/table.hpp>

#include <array>
#include <cmath>
#include <iostream>
#include <vector>

using namespace alkaloid;

namespace {

/// A partial agonist at the mu receptor, dose in C50; alcohol on the hypercapnic drive, dose in g/L.
std::array<marginal<>, 2> const pair_of_drugs{marginal<>{.half = 1.0, .maximum = 0.55, .slope = 1.0}, marginal<>{.half = 3.6, .maximum = 1.0, .slope = 1.32}};
constexpr std::size_t points = 61;

std::vector<double> even(double end) {
    std::vector<double> v(points);
    for (std::size_t i = 0; i < points; ++i)
        v[i] = end * static_cast<double>(i) / (points - 1);
    return v;
}

} // namespace

int main(int argc, char** argv) {
    return support::run("10_surfaces", [&] {
        support::file_arguments const files(argc, argv, "10_surfaces");
        auto const& stem = files.stem;
        auto const doses = even(4.0), drinks = even(4.0);
        support::heat_sheet sheet("A partial opioid agonist (largest effect 0.55) and alcohol: one pair, every model of interaction", 5, "opioid (C50)", "alcohol (g/L)", "effect (fraction)", 1.0,
                                  {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}, 20);
        table rows({"model", "effect at 1 C50 and 1 g/L", "at 4 and 1", "sham test"});
        support::rows_file csv(stem + ".csv", files.json, {"response surfaces of one pair by every model of interaction; research use, not medical advice"}, {"model", "opioid_c50", "alcohol_g_per_l", "effect"});
        auto const draw = [&](std::string const& name, auto const& model) {
            support::heat_panel p{.title = name, .x = doses, .y = drinks, .z = {}};
            // The door refuses a pair that the model is not made for; the sheet leaves its panel empty.
            checklist refused;
            if constexpr (requires { model.check(pair_of_drugs, refused); })
                model.check(pair_of_drugs, refused);
            auto const effect = [&](double d, double b) { return refused.empty() ? model(pair_of_drugs, std::array{d, b}) : std::nan(""); };
            for (double const b : drinks)
                for (double const d : doses)
                    p.z.push_back(effect(d, b));
            for (std::size_t j = 0; j < points; j += 4)
                for (std::size_t i = 0; i < points; i += 4)
                    csv.row(name, doses[i], drinks[j], p.z[j * points + i]);
            auto const at = [&](double d, double b) {
                double const e = effect(d, b);
                return e == e ? fixed(e, 4) : std::string("undefined");
            };
            rows.row({name, at(1.0, 1.0), at(4.0, 1.0), std::string(model.about.sham.substr(0, model.about.sham.find(':')))});
            sheet.add(std::move(p));
        };
        draw("Bliss", bliss{});
        draw("HSA", hsa{});
        draw("Loewe", loewe{});
        draw("Loewe (Harbron)", harbron{});
        draw("Loewe (generalised)", generalised_loewe{});
        draw("GCA", gca{});
        draw("Hand", hand{});
        draw("Schindler", schindler{});
        draw("Minto, beta 0", minto<>{});
        draw("Minto, beta 2", minto<>{.half = {.quadratic = 2.0}});
        draw("BRAID, kappa 0", braid<>{});
        draw("BRAID, kappa 2", braid<>{.kappa = 2.0});
        draw("MuSyC, alpha 1", musyc<>{});
        draw("MuSyC, alcohol on opioid 3", musyc<>{.alpha21 = 3.0});
        draw("GPDI on Bliss, INT -0.5", gpdi<bliss>{.on_first = {.strength = -0.5}});
        draw("GPDI on Harbron, INT -0.5", gpdi<harbron>{.on_first = {.strength = -0.5}});
        draw("Bouillon's hierarchy", bouillon_hierarchy<>{});
        draw("ZIP", zip{});
        draw("URSA, alpha 0", ursa<>{});
        csv.close();

        std::cout << "A partial opioid agonist (half at 1, at most 0.55) with alcohol (half at 3.6 g/L, slope 1.32), by every model of interaction:\n\n";
        support::print(rows);
        std::cout << "\nundefined: GCA knows slopes of 1 only, ZIP and URSA one maximum for both drugs; Loewe itself ends at the smaller maximum.\n"
                     "Sham test: does a drug combined with itself come out as itself? Each model with its coefficients at rest is somebody's \"additive\";\n"
                     "the word says nothing without the model's name.\n\n";

        // Interaction as one number, of one finding: the same effect of 0.4 at 0.5 C50 and 1 g/L.
        std::array const found{0.5, 1.0};
        auto const index = interaction_index(pair_of_drugs, found, 0.4);
        auto const equal = isobole(harbron{}, pair_of_drugs, 0.4, 6);
        std::cout << "An effect of 0.4 found at 0.5 C50 and 1 g/L has an interaction index of " << fixed(index, 3) << " (Loewe's; below 1 is more than additive by Loewe).\n";
        table line({"opioid (C50)", "alcohol (g/L)"});
        for (auto const& p : equal.points)
            line.row({fixed(p.first, 3), fixed(p.second, 3)});
        std::cout << "Doses with that effect by Harbron's rule:\n\n";
        support::print(line);

        sheet.note("Lines: equal effect. Curves alone: opioid half at 1, at most 0.55, slope 1; alcohol half at 3.6 g/L, at most 1, slope 1.32 (hypercapnic drive, grade D). White, 'no answer': the model does not take such a pair.");
        sheet.note("Which surface is right cannot be read off any of them: no controlled study of kratom with alcohol was found. Research use; not medical advice.");
        sheet.draw(stem, 290, 270);
        std::cout << "\nwrote " << stem << ".png, .svg, " << files.kinds() << "\nresearch use, not medical advice\n";
        return 0;
    });
}
