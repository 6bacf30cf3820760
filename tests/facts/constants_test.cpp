#include "constants.hpp"
#include "table.hpp"

#include "catch.hpp"
#include "shared_data.hpp"

#include <cmath>
#include <regex>
#include <set>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
std::filesystem::path const root = ALKALOID_SOURCE_DIR;

std::set<std::string> bibliography() {
    std::string const text = contents(root / "docs/references.bib");
    std::regex const entry("@[a-z]+\\{([^,]+),");
    std::set<std::string> keys;
    for (std::sregex_iterator i(text.begin(), text.end(), entry), end; i != end; ++i)
        keys.insert((*i)[1]);
    return keys;
}

/// Where a constant stands in the shared tables; `scale` base units are one of the table's unit.
struct place {
    char const* constant;
    char const* quantity;
    double scale;
    char const* context = "";
};
place const pharmacokinetic[] = {
    {"mitragynine::molar_mass", "molecular weight, MG", 1},
    {"mitragynine::pka", "pKa, MG", 1},
    {"mitragynine::fu_plasma", "plasma protein binding, MG", 0.01, "systematic review"},
    {"mitragynine::fu_plasma_manda2014", "plasma protein binding, MG", 0.01, "human, in vitro"},
    {"mitragynine::bioavailability_dog", "F oral, MG, dog", 0.01},
    {"mitragynine::volume_dog_per_kg", "V IV, MG, dog", 1},
    {"mitragynine::ketoconazole_auc_ratio_rat", "ketoconazole effect on MG exposure", 0.01},
    {"hydroxymitragynine::molar_mass", "molecular weight, 7-OH-MG", 1},
    {"hydroxymitragynine::fu_plasma", "plasma protein binding, 7-OH", 0.01},
    {"hydroxymitragynine::half_life_microsomes", "HLM half-life, 7-OH", 1.0 / 60},
    {"hydroxymitragynine::hepatic_extraction", "hepatic extraction ratio, 7-OH", 1},
    {"hydroxymitragynine::half_life_dog", "t1/2 7-OH, dog", 1},
    {"hydroxymitragynine::ketoconazole_auc_ratio_rat", "ketoconazole effect on 7-OH exposure", 0.01},
    {"hydroxymitragynine::back_conversion", "back-conversion 7-OH -> MG", 0.01},
    {"hydroxymitragynine::pseudoindoxyl_fraction", "fraction of degraded 7-OH appearing as pseudoindoxyl", 0.01},
    {"mitragynine::cyp3a_liver_half_inactivation", "TDI KI, MG vs CYP3A (liver)", 1},
    {"mitragynine::cyp3a_liver_kinact", "TDI kinact, MG vs CYP3A (liver)", 60},
    {"mitragynine::cyp3a_gut_half_inactivation", "TDI KI, MG vs CYP3A (gut)", 1},
    {"mitragynine::cyp3a_gut_kinact", "TDI kinact, MG vs CYP3A (gut)", 60},
    {"mitragynine::cyp3a_ic50", "IC50 of MG vs CYP3A", 1},
    {"mitragynine::cyp2d6_ki", "Ki MG vs CYP2D6, competitive", 1},
    {"mitragynine::hepatic_inlet_unbound", "Ihep,u of MG after 2 g kratom", 1},
    {"mitragynine::midazolam_auc_ratio_static", "static-model predicted midazolam AUC ratio", 1},
    {"products::leaf_powder_mitragynine", "MG content, Huestis leaf powder", 0.01},
    {"products::tea_leaf_mitragynine", "MG content, study product K51", 0.001},
    {"products::tea_leaf_hydroxymitragynine", "7-OH content, study product K51", 0.001},
    {"products::isolate_hydroxymitragynine", "7-OH in \"7-OH\" products", 0.001},
    {"products::tablet_hydroxymitragynine", "7-OH per tablet", 1000},
    {"products::retail_mitragynine", "MG content, 8 Chicago products", 0.001},
    {"products::commercial_mitragynine", "MG content, commercial products", 0.001},
    {"products::wild_leaf_mitragynine", "MG content, wild Thai leaf", 0.001},
    {"products::thai_leaf_mitragynine", "MG content, Thai leaf, season", 0.01},
    {"products::intake_per_use", "MG intake per use, US consumers", 1000},
    {"products::intake_per_day", "MG intake per day, US consumers", 1000},
};

/// Sum of the atomic weights of a formula such as (C17H19NO3)2 H2SO4 5H2O.
double weight_of(std::string const& formula) {
    static std::map<std::string, double> const weights{{"H", 1.008},  {"C", 12.011}, {"N", 14.007},
                                                       {"O", 15.999}, {"S", 32.06},  {"Cl", 35.45}};
    std::regex const part("([0-9]*)\\(?([A-Za-z0-9]+)\\)?([0-9]*) ?"), element("([A-Z][a-z]?)([0-9]*)");
    auto const count = [](std::string const& digits) { return digits.empty() ? 1.0 : std::stod(digits); };
    double sum = 0.0;
    for (std::sregex_iterator i(formula.begin(), formula.end(), part), end; i != end; ++i) {
        std::string const letters = (*i)[2];
        double one = 0.0;
        for (std::sregex_iterator j(letters.begin(), letters.end(), element); j != end; ++j)
            one += weights.at((*j)[1]) * count((*j)[2]);
        sum += count((*i)[1]) * count((*i)[3]) * one;
    }
    return sum;
}

constant const& named(std::string const& name) {
    for (auto const& c : constants())
        if (c.source.name == name)
            return c;
    throw std::runtime_error("no constant " + name);
}
} // namespace

TEST_CASE("the list names every reported constant of the headers") {
    std::regex const declaration("inline constexpr reported<[^&=]*> [a-z_0-9]+( =|\\{)");
    std::size_t declared = 0;
    for (auto const& header : std::filesystem::directory_iterator(root / "include/alkaloid/facts")) {
        auto const file = header.path().stem();
        if (file == "ethanol" || file == "opioids" || file == "typical") // rooms of their own tests
            continue;
        auto const text = contents(header.path());
        declared += static_cast<std::size_t>(
            std::distance(std::sregex_iterator(text.begin(), text.end(), declaration), std::sregex_iterator()));
    }
    INFO("a new constant goes into tests/facts/constants.hpp and docs/numbers.md");
    REQUIRE(declared == constants().size());
}

TEST_CASE("every constant says what was printed, about whom, where, and how sure we are") {
    auto const keys = bibliography();
    for (auto const& c : constants()) {
        INFO(c.source.name);
        REQUIRE_FALSE(c.source.printed.empty());
        REQUIRE_FALSE(c.source.population.empty());
        REQUIRE(keys.count(std::string(c.source.cite)) == 1);
        bool const as_printed = c.source.status == verification::read || c.source.status == verification::secondary ||
                                c.source.status == verification::unverified;
        REQUIRE((as_printed || !c.source.note.empty())); // arithmetic and assumptions are explained
    }
}

TEST_CASE("a spread encloses its value, and no number is negative") {
    for (auto const& c : constants()) {
        INFO(c.source.name);
        REQUIRE(c.low >= 0.0);
        REQUIRE(c.low <= c.value);
        REQUIRE(c.value <= c.high);
        if (c.spread != spread_kind::none && c.source.status != verification::assumed)
            REQUIRE(c.low < c.high);
        if (c.low < c.high && c.spread == spread_kind::none)
            REQUIRE_FALSE(c.source.note.empty()); // a bound, or a +- of unknown kind
    }
}

TEST_CASE("the molar masses are sums of the atomic weights of their formulas, and 7-OH weighs 1.0401 of what made it") {
    std::size_t weighed = 0;
    for (auto const& c : constants())
        if (std::regex_search(std::string(c.source.name), std::regex("molar_mass$"))) {
            INFO(c.source.name);
            ++weighed;
            REQUIRE_THAT(c.value, WithinAbs(weight_of(std::string(c.source.population)), 1e-9));
            REQUIRE_THAT(std::string(c.source.printed), ContainsSubstring(std::to_string(c.value).substr(0, 7)));
        }
    REQUIRE(weighed == 22);
    REQUIRE_THAT(hydroxymitragynine::drug.molar_mass / mitragynine::drug.molar_mass, WithinAbs(1.0401, 5e-5));
    REQUIRE_FALSE(mitragynine::drug == hydroxymitragynine::drug);
}

TEST_CASE("a salt holds the base whose formula it repeats") {
    auto const holds = [](salt const& s, char const* formula, char const* base) {
        INFO(s.name);
        REQUIRE_THAT(s.molar_mass.base(), WithinAbs(weight_of(formula), 1e-9));
        REQUIRE_THAT(s.base.molar_mass.base(), WithinAbs(weight_of(base), 1e-9));
        std::string const text(formula), unit(base);
        REQUIRE(s.bases == (text.front() == '(' ? text[unit.size() + 2] - '0' : 1));
        REQUIRE_THAT(text, ContainsSubstring(unit));
    };
    holds(morphine::sulfate, morphine::sulfate_molar_mass.population.data(), "C17H19NO3");
    holds(morphine::hydrochloride, morphine::hydrochloride_molar_mass.population.data(), "C17H19NO3");
    holds(oxycodone::hydrochloride, oxycodone::hydrochloride_molar_mass.population.data(), "C18H21NO4");
    holds(methadone::hydrochloride, methadone::hydrochloride_molar_mass.population.data(), "C21H27NO");
    holds(fentanyl::citrate, fentanyl::citrate_molar_mass.population.data(), "C22H28N2O");
    holds(carfentanil::citrate, carfentanil::citrate_molar_mass.population.data(), "C24H30N2O3");
    holds(buprenorphine::hydrochloride, buprenorphine::hydrochloride_molar_mass.population.data(), "C29H41NO4");
    holds(naloxone::hydrochloride, naloxone::hydrochloride_molar_mass.population.data(), "C19H21NO4");
    holds(naltrexone::hydrochloride, naltrexone::hydrochloride_molar_mass.population.data(), "C20H23NO4");
}

TEST_CASE("where only the ends of a range were printed the value is their geometric mean") {
    for (auto const& c : constants())
        if (c.source.note.substr(0, 14) == "geometric mean" && c.spread == spread_kind::range) {
            INFO(c.source.name);
            REQUIRE_THAT(c.value, WithinRel(std::sqrt(c.low * c.high), 1e-3));
            REQUIRE(c.source.status != verification::read); // nobody printed it
        }
}

TEST_CASE("efficacy and functional affinity follow from the half-maximal concentration and the maximum") {
    auto const follows = [](double emax, double tau, concentration<> const& ec50, concentration<> const& ka) {
        REQUIRE_THAT(tau, WithinAbs(emax / (1 - emax), 5e-4));
        REQUIRE_THAT(ka.in(nM), WithinRel(ec50.in(nM) * (1 + tau), 2e-3));
    };
    follows(mitragynine::emax_mu, mitragynine::tau_mu, mitragynine::ec50_mu, mitragynine::ka_mu);
    follows(hydroxymitragynine::emax_mu, hydroxymitragynine::tau_mu, hydroxymitragynine::ec50_mu,
            hydroxymitragynine::ka_mu);
    follows(pseudoindoxyl::emax_mu, pseudoindoxyl::tau_mu, pseudoindoxyl::ec50_mu, pseudoindoxyl::ka_mu);
}

TEST_CASE("in every laboratory 7-OH holds the mu receptor tighter than mitragynine, if not in guinea pigs") {
    REQUIRE(hydroxymitragynine::ki_mu.value < mitragynine::ki_mu.value);
    REQUIRE(receptors::varadi2016::hydroxymitragynine_ki_mu.value < receptors::varadi2016::mitragynine_ki_mu.value);
    REQUIRE(receptors::obeng2021::hydroxymitragynine_ki_mu.value < receptors::obeng2021::mitragynine_ki_mu.value);
    REQUIRE(receptors::takayama2002::mitragynine_ki_mu.value < receptors::takayama2002::hydroxymitragynine_ki_mu.value);
}

TEST_CASE("the default set is the same under its laboratory's name") {
    REQUIRE(&receptors::kruegel2016::mitragynine_ki_mu == &mitragynine::ki_mu);
    REQUIRE(&receptors::kruegel2016::mitragynine_ki_kappa == &mitragynine::ki_kappa);
    REQUIRE(&receptors::kruegel2016::mitragynine_ki_delta == &mitragynine::ki_delta);
    REQUIRE(&receptors::kruegel2016::hydroxymitragynine_ki_mu == &hydroxymitragynine::ki_mu);
    REQUIRE(&receptors::kruegel2016::hydroxymitragynine_ki_kappa == &hydroxymitragynine::ki_kappa);
    REQUIRE(&receptors::kruegel2016::hydroxymitragynine_ki_delta == &hydroxymitragynine::ki_delta);
}

TEST_CASE("the prior on affinities is as wide as three laboratories lie apart") {
    double const logs[] = {std::log(receptors::obeng2020::mitragynine_ki_mu.value.in(nM)),
                           std::log(mitragynine::ki_mu.value.in(nM)),
                           std::log(receptors::obeng2021::mitragynine_ki_mu.value.in(nM))};
    double const mean = (logs[0] + logs[1] + logs[2]) / 3;
    double squares = 0.0;
    for (double const x : logs)
        squares += (x - mean) * (x - mean);
    REQUIRE_THAT(receptors::ki_spread.value, WithinRel(std::exp(std::sqrt(squares / 2)), 0.1));
}

TEST_CASE("a Ki known as a lower bound is open upwards") {
    REQUIRE(std::isinf(mitragynine::ki_delta.high.in(nM)));
    REQUIRE(mitragynine::ki_delta.low.base() == mitragynine::ki_delta.value.base());
    REQUIRE(mitragynine::ki_delta.printed.front() == '>');
    REQUIRE(std::isinf(methadone::ki_kappa.high.in(nM)));
    REQUIRE(methadone::ki_kappa.printed.front() == '>');
}

TEST_CASE("two grams of the tea's leaf hold 39 mg mitragynine and less than a quarter milligram 7-OH") {
    REQUIRE_THAT((products::tea_leaf_mitragynine * (2 * g)).in(mg), WithinAbs(39.0, 0.5));
    REQUIRE((products::tea_leaf_hydroxymitragynine * (2 * g)).in(mg) < 0.25);
    REQUIRE_THAT((products::leaf_powder_mitragynine * (500 * mg)).in(mg), WithinAbs(6.65, 1e-9));
}

TEST_CASE("the constants are those of the shared table, and none is surer than there") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/pk_constants.csv");
    for (auto const& p : pharmacokinetic) {
        INFO(p.constant);
        auto const& c = named(p.constant);
        row const* found = nullptr;
        for (auto const& r : rows)
            if (r.at("quantity") == p.quantity && r.at("context").find(p.context) != std::string::npos)
                found = &r;
        REQUIRE(found);
        std::string const status = found->at("verification");
        // Arithmetic on a read number is derived; on anything weaker it stays as weak as that.
        if (c.source.status == verification::derived)
            REQUIRE(status == "read");
        else
            REQUIRE(name_of(c.source.status) == status);

        bool const bound = found->at("unit") == "% bound", increase = found->at("unit") == "% increase";
        auto const in_base = [&](std::string const& column) {
            double const x = std::stod(found->at(column)) * p.scale;
            return bound ? 1 - x : increase ? 1 + x : x;
        };
        if (!found->at("value").empty())
            REQUIRE_THAT(c.value, WithinRel(in_base("value"), 1e-9));
        if (!found->at("low").empty())
            REQUIRE_THAT(bound ? c.high : c.low, WithinRel(in_base("low"), 1e-9));
        if (!found->at("high").empty())
            REQUIRE_THAT(bound ? c.low : c.high, WithinRel(in_base("high"), 1e-9));
        for (char const* column : {"value", "low", "high"}) {
            auto const& printed = found->at(column);
            // What is printed as value +- spread has no ends in print; 50.0 may be printed as 50.
            if (!printed.empty() && (column == std::string("value") || c.source.status == verification::derived) &&
                p.quantity != std::string("plasma protein binding, 7-OH"))
                REQUIRE_THAT(std::string(c.source.printed), ContainsSubstring(printed));
        }
    }
}

TEST_CASE("the affinities are those of the shared table, and none is surer than there") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/receptors.csv");
    std::size_t compared = 0;
    for (auto const& c : constants()) {
        std::string const name(c.source.name);
        auto const short_name = name.substr(name.rfind(':') + 1);
        std::regex const shape(
            "(?:receptors::[a-z0-9]+::)?([a-z]+)(?:::|_)(ki|ec50|emax|tau|ka)_(mu|kappa|delta|nop|alpha2a)");
        std::smatch part;
        if (!std::regex_match(name, part, shape))
            continue;
        if (part[1] == "pseudoindoxyl" && (part[2] == "tau" || part[2] == "ka"))
            continue; // arithmetic of this library, held above
        INFO(name);
        ++compared;
        std::map<std::string, std::string> const words{{"hydroxymitragynine", "7-hydroxymitragynine"},
                                                       {"pseudoindoxyl", "mitragynine pseudoindoxyl"},
                                                       {"epinephrine", "(-)-epinephrine"}};
        auto const word = words.find(part[1]);
        std::string const ligand = word == words.end() ? std::string(part[1]) : word->second;
        std::map<std::string, std::string> const receptor{
            {"mu", "MOR"}, {"kappa", "KOR"}, {"delta", "DOR"}, {"nop", "NOP"}, {"alpha2a", "alpha2A"}};
        std::map<std::string, std::string> const parameter{
            {"ki", "Ki"}, {"ec50", "EC50"}, {"emax", "Emax"}, {"tau", "tau"}, {"ka", "logKA"}};
        std::map<std::string, std::string> const citation{
            {"kruegel2016", "Kruegel AC et al. J Am Chem Soc 2016"}, {"varadi2016", "Varadi A et al."},
            {"obeng2020", "Obeng S et al. J Med Chem 2020"},         {"obeng2021", "Obeng S et al. J Pharmacol"},
            {"obeng2024", "Obeng S et al. Eur J Pharmacol 2024"},    {"takayama2002", "Takayama H et al."},
            {"volpe2011", "Volpe DA et al."},                        {"toll1998", "Toll L et al."},
            {"huang2001", "Huang P et al."},                         {"chen1991", "Chen ZR et al."},
            {"scirep2022", "quoted in Sci Rep 2022"}};
        bool const quoted = c.source.cite == "scirep2022"; // the quoting paper was read, not the quoted
        row const* found = nullptr;
        for (auto const& r : rows)
            if (r.at("ligand") == ligand && r.at("receptor") == receptor.at(part[3]) &&
                (r.at("parameter") == parameter.at(part[2]) || (quoted && r.at("parameter") == "Kd")) &&
                r.at("citation").find(citation.at(std::string(c.source.cite))) != std::string::npos) {
                REQUIRE_FALSE(found);
                found = &r;
            }
        REQUIRE(found);
        REQUIRE(name_of(c.source.status) == (quoted ? "secondary" : found->at("verification")));

        std::string value = found->at("value");
        if (part[2] == "ka") { // the table has its logarithm
            REQUIRE_THAT(1e-6 * c.value, WithinRel(std::pow(10.0, std::stod(value)), 5e-3));
            continue;
        }
        REQUIRE_THAT(std::string(c.source.printed), ContainsSubstring(value));
        if (value.front() == '>')
            value.erase(0, 1);
        double const scale = found->at("unit") == "nM" ? 1e-3 : found->at("unit") == "1" ? 1.0 : 0.01;
        REQUIRE_THAT(c.value, WithinRel(scale * std::stod(value), 1e-9));
        std::smatch sem;
        std::string const spread = found->at("spread");
        if (std::regex_match(spread, sem, std::regex("\\+-([0-9.]+) SEM")))
            REQUIRE_THAT(c.value - c.low, WithinRel(scale * std::stod(sem[1]), 1e-9));
        else
            REQUIRE(c.spread == spread_kind::none);
    }
    REQUIRE(compared == 79);
}

TEST_CASE("the guide to the numbers lists every constant with what was printed and its citation") {
    std::string const guide = contents(root / "docs/numbers.md");
    for (auto const& c : constants()) {
        INFO(c.source.name);
        std::string const start = "| `" + std::string(c.source.name) + "` |";
        auto const at = guide.find(start);
        REQUIRE(at != std::string::npos);
        std::string const line = guide.substr(at, guide.find('\n', at) - at);
        std::string const expected = start + " " + std::string(c.source.printed) + " | " +
                                     (c.n ? std::to_string(c.n) + " | " : "| ") + std::string(c.source.population) +
                                     " | " + std::string(name_of(c.source.status)) + " | " + name_of(c.source.grade) +
                                     " | @cite " + std::string(c.source.cite) + " | " + std::string(c.source.note) +
                                     (c.source.note.empty() ? "|" : " |");
        REQUIRE(line == expected);
    }
}
