// Ethanol's constants and trials beside the shared tables they were copied from, and what must hold without them.

#include "alkaloid/facts/alcohol_curves.hpp"
#include "alkaloid/facts/alcohol_trials.hpp"
#include "alkaloid/facts/dubowski.hpp"
#include "alkaloid/facts/ethanol.hpp"
#include "constants.hpp"
#include "table.hpp"

#include "catch.hpp"
#include "shared_data.hpp"

#include <cmath>
#include <set>

using namespace alkaloid;
using namespace alkaloid::units;

namespace trials_of_alcohol = alkaloid::alcohol_trials;

namespace {
/// The constant, the row of ethanol.csv, and what base units one of the row's unit is.
struct place {
    char const* constant;
    char const* row;
    double scale = 1.0;
};
double const per_h = (1.0 * (g / L / h)).base(), gram_per_litre = (1.0 * (g / L)).base();
std::vector<place> const places{
    {"ethanol::norberg2000::vmax", "E032", (1.0 * (mg / minute)).base()},
    {"ethanol::norberg2000::km", "E033", (1.0 * (mg / L)).base()},
    {"ethanol::norberg2000::q", "E034", (1.0 * (mL / minute)).base()},
    {"ethanol::norberg2000::vc", "E035"},
    {"ethanol::norberg2000::vp", "E036"},
    {"ethanol::norberg2000::clr", "E037", (1.0 * (mL / minute)).base()},
    {"ethanol::norberg2000::vss", "E038"},
    {"ethanol::wilkinson1976::vmax", "E029", per_h},
    {"ethanol::wilkinson1976::km", "E030", gram_per_litre},
    {"ethanol::widmark::r_male", "E001"},
    {"ethanol::widmark::r_female", "E002"},
    {"ethanol::widmark::beta", "E020", per_h},
    {"ethanol::widmark::beta_drivers", "E021", per_h},
    {"ethanol::winek1984::beta_non_drinkers", "E023", per_h},
    {"ethanol::winek1984::beta_social", "E024", per_h},
    {"ethanol::winek1984::beta_alcoholics", "E025", per_h},
    {"ethanol::ka_spirits", "E063"},
    {"ethanol::ka_wine", "E064"},
    {"ethanol::ka_beer", "E065"},
    {"body_facts::blood_water", "E007"},
    {"drinks::standard::usa", "E072", (1.0 * g).base()},
    {"drinks::standard::who", "E073", (1.0 * g).base()},
    {"drinks::standard::australia", "E074", (1.0 * g).base()},
    {"drinks::standard::austria", "E075", (1.0 * g).base()},
    {"drinks::standard::denmark", "E077", (1.0 * g).base()},
    {"drinks::standard::costa_rica", "E079", (1.0 * g).base()},
    {"drinks::standard::albania", "E080", (1.0 * g).base()},
    {"drinks::standard::benin", "E081", (1.0 * g).base()},
    {"drinks::standard::croatia", "E082", (1.0 * g).base()},
    {"drinks::standard::bosnia_and_herzegovina", "E083", (1.0 * g).base()},
    {"drinks::standard::united_kingdom", "E084", (1.0 * g).base()},
    {"ethanol::fatal", "E093", gram_per_litre},
};
/// Those printed as a range: its ends.
std::vector<place> const ranges{
    {"ethanol::widmark::beta_fasting", "E016", per_h},
    {"ethanol::widmark::beta_fed", "E017", per_h},
    {"ethanol::widmark::beta_alcoholic", "E018", per_h},
    {"ethanol::widmark::beta", "E019", per_h},
    {"ethanol::pathways::km_adh", "E039", gram_per_litre},
    {"ethanol::pathways::km_cyp2e1", "E040", gram_per_litre},
    {"ethanol::pathways::metabolised", "E041"},
    {"drinks::standard::canada", "E076", (1.0 * g).base()},
};
constant const& named(std::string const& name) {
    for (auto const& c : constants())
        if (c.source.name == name)
            return c;
    throw std::runtime_error("no constant " + name);
}
row const& with_id(std::vector<row> const& rows, char const* column, std::string const& id) {
    for (auto const& r : rows)
        if (r.at(column) == id)
            return r;
    throw std::runtime_error("no row " + id);
}
} // namespace

TEST_CASE("ethanol's constants are those of the shared table, with its mark of verification") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/ethanol.csv");
    for (auto const& p : places) {
        auto const& r = with_id(rows, "id", p.row);
        auto const& c = named(p.constant);
        INFO(p.constant << ", " << p.row);
        CHECK(c.value / p.scale == Approx(std::stod(r.at("value"))).epsilon(1e-12));
        CHECK(name_of(c.source.status) == r.at("verification"));
        if (c.spread == spread_kind::sd)
            CHECK((c.high - c.value) / p.scale == Approx(std::stod(r.at("spread").substr(r.at("spread").find("SD") + 2))).epsilon(1e-9));
    }
    for (auto const& p : ranges) {
        auto const& r = with_id(rows, "id", p.row);
        auto const& c = named(p.constant);
        auto const dash = r.at("value").find('-');
        INFO(p.constant << ", " << p.row);
        CHECK(c.low / p.scale == Approx(std::stod(r.at("value").substr(0, dash))).epsilon(1e-12));
        CHECK(c.high / p.scale == Approx(std::stod(r.at("value").substr(dash + 1))).epsilon(1e-12));
    }
    std::size_t bands = 0;
    for (auto const& r : rows)
        if (r.at("category").find("Dubowski") != std::string::npos && r.at("id") != "E093") {
            auto const& b = dubowski::bands.at(bands++);
            CHECK(b.low.in(g / L) == Approx(std::stod(r.at("value"))));
            auto const dash = r.at("value").find('-');
            if (dash != std::string::npos)
                CHECK(b.high.in(g / L) == Approx(std::stod(r.at("value").substr(dash + 1))));
        }
    CHECK(bands == dubowski::bands.size());
}

TEST_CASE("the coefficients of body water and of three factors are those of the shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/ethanol.csv");
    auto const printed_in = [&](char const* id, body_facts::reported_line const& line, std::vector<double> const& coefficients) {
        auto const& text = with_id(rows, "id", id).at("value");
        INFO(id << ": " << text);
        for (double const x : coefficients) {
            std::string digits = std::to_string(std::abs(x));
            digits.erase(digits.find_last_not_of('0') + 1);
            CHECK(text.find(digits) != std::string::npos);
        }
        CHECK(name_of(line.status) == with_id(rows, "id", id).at("verification"));
    };
    using namespace body_facts;
    auto const of = [](reported_line const& l) { return l.value; };
    printed_in("E005", watson_male, {of(watson_male).constant, of(watson_male).per_year, of(watson_male).per_cm, of(watson_male).per_kg});
    printed_in("E006", watson_female, {of(watson_female).constant, of(watson_female).per_cm, of(watson_female).per_kg});
    printed_in("E009", forrest_male, {of(forrest_male).constant, of(forrest_male).per_bmi});
    printed_in("E010", forrest_female, {of(forrest_female).constant, of(forrest_female).per_bmi});
    printed_in("E011", seidl_male, {of(seidl_male).constant, of(seidl_male).per_kg, of(seidl_male).per_cm});
    printed_in("E012", seidl_female, {of(seidl_female).constant, of(seidl_female).per_kg, of(seidl_female).per_cm});
}

TEST_CASE("every point of the published curves of alcohol is the shared table's, unverified points marked") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/clinical_tables.csv");
    auto const compare = [&](trials_of_alcohol::published_curve const& c, std::set<std::string> const& ids, double minutes, std::string const& condition = "") {
        std::size_t found = 0;
        for (auto const& p : c.points)
            for (auto const& r : rows)
                if (ids.count(r.at("table_id")) && r.at("condition").find(condition) == 0 && std::abs(std::stod(r.at("x")) * minutes - p.at) < 1e-9) {
                    INFO(c.study << " at " << p.at);
                    CHECK(p.level == Approx(std::stod(r.at("value"))));
                    CHECK(name_of(p.status) == r.at("verification"));
                    if (!r.at("spread").empty())
                        CHECK(p.spread == Approx(std::stod(r.at("spread"))));
                    ++found;
                }
        CHECK(found == c.points.size());
    };
    using namespace trials_of_alcohol;
    compare(mumenthaler, {"T01"}, 60);
    compare(mumenthaler_one, {"T01i"}, 60);
    compare(wilkinson, {"T02", "T02m"}, 60);
    compare(franks_low, {"T06"}, 1, "0.54");
    compare(franks_middle, {"T06"}, 1, "0.75");
    compare(franks_high, {"T06"}, 1, "1.0 ");
    compare(hipflask_man, {"T09m"}, 1);
    compare(hipflask_woman, {"T09w"}, 1);
    CHECK(wilkinson.points[0].status == verification::unverified);
    CHECK(wilkinson.points[3].status == verification::read);
}

TEST_CASE("single numbers of alcohol trials lie within their spreads, are read, and cite an entry of the bibliography") {
    auto const bibliography = contents(std::filesystem::path(ALKALOID_SOURCE_DIR) / "docs/references.bib");
    std::size_t n = 0;
    auto const check = [&](std::span<trials_of_alcohol::result const> all) {
        for (auto const& r : all) {
            INFO(r.study << ", " << r.condition << ", " << r.endpoint);
            CHECK(bibliography.find("{" + std::string(r.cite) + ",") != std::string::npos);
            CHECK(r.status == verification::read);
            CHECK_FALSE(r.unit.empty());
            if (r.value == r.value && r.low == r.low)
                CHECK((r.low <= r.value && r.value <= r.high));
            CHECK((r.value == r.value || r.low < r.high));
            ++n;
        }
    };
    using namespace trials_of_alcohol;
    for (std::span<result const> all : {std::span<result const>(mitchell), std::span<result const>(jones_fed), std::span<result const>(jones_whisky), std::span<result const>(food), std::span<result const>(lin), std::span<result const>(van_der_schrier), std::span<result const>(bailey), std::span<result const>(breathing_alone)})
        check(all);
    CHECK(n == 50);
}

TEST_CASE("Dubowski's stages overlap: a level has every description that fits, none of them a threshold") {
    auto const at = [](double level) { return dubowski::containing(level * (g / L)); };
    CHECK(at(0.05).empty());
    REQUIRE(at(0.4).size() == 2);
    CHECK(at(0.4)[0].name == "sobriety (subclinical)");
    CHECK(at(0.4)[1].name == "euphoria");
    CHECK(at(1.0).size() == 2);
    CHECK(at(2.5).size() == 3); // both ends belong
    CHECK(at(4.7).size() == 2);
    CHECK(at(9.0).size() == 1);
    for (std::size_t i = 1; i < dubowski::bands.size(); ++i) {
        CHECK(dubowski::bands[i].low > dubowski::bands[i - 1].low);
        CHECK(dubowski::bands[i].low < dubowski::bands[i - 1].high);
    }
}

TEST_CASE("a gram of ethanol in a litre is 21.7 mmol/L, and general knowledge is marked as unread") {
    CHECK((1.0 * (g / L) / ethanol::drug.molar_mass).in(mM) == Approx(21.706).epsilon(1e-4));
    CHECK(ethanol::molar_mass.status == verification::unverified);
    CHECK(ethanol::density.status == verification::unverified);
    CHECK(ethanol::hypercapnic_slope.status == verification::derived);
    CHECK(ethanol::hypercapnic_slope_steep.status == verification::assumed);
    double const b = std::pow(1.0 / ethanol::hypercapnic_half.value.in(g / L), ethanol::hypercapnic_slope.value);
    CHECK(b / (1.0 + b) == Approx(1.0 - 15.7 / 18.6).margin(1.5e-3)); // what the slope was chosen for
}
