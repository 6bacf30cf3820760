// Three products, four receptors: who occupies what, what is activated, and how far the laboratories' disagreement carries.
// Research use, not medical advice: nobody should dose by it.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/analyse/band.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/products.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr band_options ignorance{.replicates = 400, .seed = 20160};

std::string in_percent(double fraction_of_one) {
    return fixed(100.0 * fraction_of_one, 1);
}

/// A curve with its band: drawn from the same constants, `of(constants)`.
template <class Of>
struct banded {
    curve<dimension{}> line;
    band<dimension{}> around;

    explicit banded(Of const& of) : line(of(kratom::constants{})), around(uncertainty(ignorance, [&](draws const& d) { return of(kratom::constants{}.drawn(d)); })) {}

    std::string peak() const {
        return in_percent(cmax(line)) + " (" + in_percent(cmax(around.low)) + " - " + in_percent(cmax(around.high)) + ")";
    }
    support::series drawn(std::string label, int style) const {
        support::series s{.label = std::move(label), .x = {}, .y = {}, .bars = {}, .style = style, .band = true};
        for (std::size_t i = 0; i < line.size(); ++i) {
            s.x.push_back(line.times()[i]), s.y.push_back(100.0 * line[i]);
            s.bars.emplace_back(100.0 * around.low[i], 100.0 * around.high[i]);
        }
        return s;
    }
};

} // namespace

int main(int argc, char** argv) {
    return support::run("07_receptors", [&] {
        std::string const stem = argc > 1 ? argv[1] : "07_receptors";
        struct {
            char const* name;
            regimen<> taken;
        } const plans[] = {{"tea of 2 g leaf", products::tea.serving(2)}, {"extract, 29.6 mg MG", dose{mitragynine::drug, 29.6 * mg}}, {"7-OH tablet", products::tablet.serving(1)}};

        support::figure picture("Four receptors after three products: typical constants, and where 90 % of the draws lie", 3);
        struct {
            char const* what;
            double top;
        } const rows_of_panels[] = {{"mu occupied (%)", 100}, {"mu activated (%)", 60}, {"kappa occupied (%)", 60}, {"delta occupied (%)", 60}, {"alpha-2A occupied (%)", 10}};
        std::vector<std::vector<support::panel>> panels(5);
        table rows({"product", "receptor", "occupied at peak (%)", "of which 7-OH", "activated at peak (%)", "evidence"});
        std::string weakest;
        for (auto const& plan : plans) {
            auto const course = simulate(mitragynine::model, mitragynine::typical, plan.taken, {.until = 24 * h, .every = 15 * minute});
            std::size_t at = 0;
            auto const show = [&](auto const& one) {
                auto const& p = rows_of_panels[at];
                panels[at].push_back({at == 0 ? plan.name : "", at == 4 ? "time (h)" : "", p.what, {one.drawn("", static_cast<int>(panels[at].size()) + 1)}, false, 24.0, p.top});
                ++at;
            };
            auto const add = [&](auto const& site, std::string const& activated) {
                banded const occupied([&](kratom::constants const& c) { return kratom::occupancy(site, course, c).total; });
                auto const shares = kratom::occupancy(site, course);
                auto const verdict = evidence(occupied.line);
                rows.row({plan.name, std::string(site.name), occupied.peak(), shares.size() < 2 ? "not known" : in_percent(cmax(shares[shares.size() - 1])), activated,
                          std::string(1, name_of(verdict.grade))});
                return occupied;
            };
            banded const activated([&](kratom::constants const& c) { return kratom::activation(course, c).total; });
            weakest = evidence(activated.line).sentence();
            show(add(receptors::mu, activated.peak()));
            show(activated);
            show(add(receptors::kappa, "0: both antagonists"));
            show(add(receptors::delta, "0: both antagonists"));
            show(add(receptors::alpha2a, "0: none in vitro"));
        }
        for (auto& row : panels)
            for (auto& p : row)
                picture.add(p);

        std::cout << "Typical adult, free plasma standing for brain. In brackets: 5th to 95th percentile of 400 draws of affinities, efficacies\n"
                     "and unbound fractions, each within what laboratories disagree by. Not of people.\n\n";
        rows.print(std::cout);
        std::cout << "\nweakest link of what is activated: " << weakest << "\n"
                  << "Activation is a fraction of what the full agonist DAMGO does in one assay, where mitragynine alone reaches 34 % and 7-OH\n"
                     "47 %; other assays find 0 to 65 % and 41 to 77 %. No human was measured after a 7-OH tablet. Nobody should dose by this.\n";
        picture.note("Model, typical adult. Evidence grade D; weakest link " + weakest + ". Bands: 90 % of 400 draws of the constants, not of people. Research use; not medical advice.");
        picture.draw(stem, 1200, 235);
        std::cout << "wrote " << stem << ".png, .svg\n";
        return 0;
    });
}
