// Occupancy by an opioid and naloxone as the FDA's published model has it (shared/oracles/overdose): its concentrations at
// the receptor go in, its two occupancies must come out.

#include "shared_data.hpp"

#include "catch.hpp"

#include <alkaloid/dynamics/kinetic_occupancy.hpp>

#include <fstream>
#include <sstream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct course_of_run {
    std::vector<double> t, opioid, naloxone, by_opioid, by_naloxone;
};
course_of_run read(std::filesystem::path const& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    course_of_run r;
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        std::vector<double> x;
        for (std::string cell; std::getline(cells, cell, ',');)
            x.push_back(std::stod(cell));
        r.t.push_back(x[0] / 3600.0);
        r.opioid.push_back(x[2] * 1e-6); // pM
        r.naloxone.push_back(x[4] * 1e-3); // nM
        r.by_opioid.push_back(x[5]);
        r.by_naloxone.push_back(x[6]);
    }
    return r;
}
} // namespace

TEST_CASE("occupancies of the published overdose model follow from its concentrations at the receptor") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const naloxone = associating_in_pM(0.000167, 0.03959 / second, 0.858);
    auto const fentanyl = associating_in_pM(3.08e-5, 0.004331 / second, 0.8439), carfentanil = associating_in_pM(9.95e-6, 0.000247 / second, 1.025);
    std::size_t runs = 0;
    for (auto const& entry : std::filesystem::directory_iterator(*shared / "oracles" / "overdose" / "reference")) {
        auto const name = entry.path().filename().string();
        INFO(name);
        auto const r = read(entry.path());
        curve<dims::amount - dims::volume> const opioid(r.t, r.opioid), antidote(r.t, r.naloxone);
        auto const rho = kinetic_occupancy(receptors::mu, slow_ligand{opioid, name.find("carf") == std::string::npos ? fentanyl : carfentanil}, slow_ligand{antidote, naloxone});
        double worst = 0.0, late = 0.0;
        for (std::size_t i = 0; i < r.t.size(); ++i) {
            double const off = std::max(std::abs(rho[0][i] - r.by_opioid[i]), std::abs(rho[1][i] - r.by_naloxone[i]));
            worst = std::max(worst, off);
            if (r.t[i] > 0.1)
                late = std::max(late, off);
        }
        // Ten-second samples, straight between: the sharp bend in the first seconds is all that differs.
        CHECK(worst < 4e-2);
        CHECK(late < 1e-3);
        ++runs;
    }
    CHECK(runs == 6);
}
