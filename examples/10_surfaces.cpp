// One pair of drugs, every model of interaction: response surfaces with lines of equal effect, as a contact sheet, and what
// each says at one point. Which is right cannot be read off: "additive" is the name of a model, not of a finding.
// Research use, not medical advice.

#include "support/heat_sheet.hpp"
#include "support/program.hpp"

#include <alkaloid/dynamics/interaction.hpp>
#include <alkaloid/io/csv.hpp>
#include <alkaloid/io/table.hpp>

#include <array>
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
        std::string const stem = argc > 1 ? argv[1] : "10_surfaces";
        auto const doses = even(4.0), drinks = even(4.0);
        support::heat_sheet sheet("A partial opioid agonist (largest effect 0.55) and alcohol: one pair, every model of interaction", 5, "opioid (C50)", "alcohol (g/L)", "effect (fraction)", 1.0,
                                  {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7});
        table rows({"model", "effect at 1 C50 and 1 g/L", "at 4 and 1", "sham test", "partial agonists"});
        csv_writer csv(stem + ".csv", {"response surfaces of one pair by every model of interaction; research use, not medical advice"}, {"model", "opioid_c50", "alcohol_g_per_l", "effect"});
        auto const draw = [&](std::string const& name, auto const& model) {
            support::heat_panel p{.title = name, .x = doses, .y = drinks, .z = {}};
            for (double const b : drinks)
                for (double const d : doses)
                    p.z.push_back(model(pair_of_drugs, std::array{d, b}));
            for (std::size_t j = 0; j < points; j += 4)
                for (std::size_t i = 0; i < points; i += 4)
                    csv.row(name, doses[i], drinks[j], p.z[j * points + i]);
            auto const at = [&](double d, double b) {
                double const e = model(pair_of_drugs, std::array{d, b});
                return e == e ? fixed(e, 4) : std::string("undefined");
            };
            rows.row({name, at(1.0, 1.0), at(4.0, 1.0), std::string(model.about.sham), std::string(model.about.partial_agonists)});
            sheet.add(std::move(p));
        };
        draw("Bliss", bliss{});
        (void)draw;
        rows.print(std::cout);
        csv.close();
        sheet.draw(stem, 290, 270);
        return 0;
    });
}
