// The population workload against numbers computed elsewhere: 40 subjects every 6 h, long double, tolerance 1e-15
// (../shared/oracles/workload/reference.csv, 13 digits).

#include "shared_data.hpp"

#include "catch.hpp"

#include "../../benchmarks/support/workload.hpp"
#include "../../benchmarks/support/workload_people.hpp"

#include <alkaloid/simulate/cohort.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr auto outputs = keep(plasma, plasma_7oh, support::at_site, support::at_site_7oh, blood_alcohol);

template <class Solver>
auto seven_days(std::vector<support::volunteer> const& people, Solver const& solver) {
    return simulate(support::w1::model, people, [](support::volunteer const& v, subject_draws const&) { return support::as_w1(v.numbers); }, support::tablets_and_drinks(),
                    support::quarter_hours(), outputs, {}, solver);
}
/// Largest |y - reference| / max(reference, peak / 1000), of MG and 7-OH, and of ethanol.
template <class Cohort>
std::array<double, 2> errors(Cohort const& c, std::string const& path) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    std::array<double, 2> worst{};
    std::size_t rows = 0;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        std::array<double, 7> row{};
        for (auto& x : row) {
            std::string word;
            std::getline(words, word, ',');
            x = std::stod(word);
        }
        auto const who = static_cast<std::size_t>(row[0]) - 1, sample = static_cast<std::size_t>(std::lround(4.0 * row[1]));
        std::size_t const samples = c.samples();
        for (std::size_t k = 0; k < 5; ++k) {
            auto const mine = c.values().subspan((who * 5 + k) * samples, samples);
            double const unit_ = k == 4 ? 1e-6 : 1.0, peak = unit_ * *std::ranges::max_element(mine);
            double& w = worst[k == 4 ? 1 : 0];
            w = std::max(w, std::abs(unit_ * mine[sample] - row[2 + k]) / std::max(row[2 + k], 1e-3 * peak));
        }
        ++rows;
    }
    REQUIRE(rows == 1160);
    return worst;
}

} // namespace

TEST_CASE("The workload's numbers are those of another program") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const folder = *shared / "oracles" / "workload";
    auto const people = support::read_workload((folder / "params.csv").string());
    auto const usual = errors(seven_days(people, split<taylor>{}), (folder / "reference.csv").string());
    CHECK(usual[0] < 1e-11);
    CHECK(usual[1] < 1e-8);
    auto const tight = errors(seven_days(people, split<taylor>{taylor{.relative = 1e-13, .absolute = 1e-9 * umol}}), (folder / "reference.csv").string());
    CHECK(tight[1] < 1e-10);
    auto const whole = errors(seven_days(people, taylor{.relative = 1e-12, .absolute = 1e-9 * umol}), (folder / "reference.csv").string());
    CHECK(whole[0] < 1e-10);
    CHECK(whole[1] < 1e-10);
}
