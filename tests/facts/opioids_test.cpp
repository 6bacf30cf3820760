#include "alkaloid/facts/cows.hpp"
#include "alkaloid/facts/occupancy_trials.hpp"
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
/// Where a constant stands in a shared table: a row by what is in its columns, and base units of its unit.
struct place {
    char const* constant;
    std::map<std::string, std::string> where; ///< column, text in it
    double scale = 1.0;
};
constexpr double per_second = 3600, per_min = 60, association = 60, litres_per_min = 60;
using columns = std::map<std::string, std::string>;

std::vector<place> binding_places() {
    std::vector<place> all;
    for (char const* d :
         {"fentanyl", "carfentanil", "naloxone", "buprenorphine", "alfentanil", "remifentanil", "sufentanil"})
        for (auto const& [name, parameter, scale] :
             {std::tuple{"kon", "kon", 1.0}, {"koff", "koff", per_second}, {"hill", "n", 1.0}}) {
            static std::set<std::string> kept;
            auto const& text = *kept.insert(std::string(d) + "::mann2022::" + name).first;
            all.push_back(
                {text.c_str(), {{"ligand", d}, {"parameter", parameter}, {"citation", "Mann J et al."}}, scale});
        }
    auto const add = [&](char const* constant, char const* ligand, char const* parameter, char const* citation,
                         double scale, char const* assay = "") {
        all.push_back({constant,
                       {{"ligand", ligand}, {"parameter", parameter}, {"citation", citation}, {"assay", assay}},
                       scale});
    };
    add("nalmefene::laffont2024::kon", "nalmefene", "kon", "Laffont", 1);
    add("nalmefene::laffont2024::koff", "nalmefene", "koff", "Laffont", per_second);
    add("nalmefene::laffont2024::hill", "nalmefene", "n", "Laffont", 1);
    add("buprenorphine::yassen2006::kon", "buprenorphine", "kon", "Anesthesiology 2006", association);
    add("buprenorphine::yassen2006::koff", "buprenorphine", "koff", "Anesthesiology 2006", per_min);
    add("buprenorphine::yassen2007fentanyl::kon", "buprenorphine", "kon", "Clin Pharmacol Ther 2007", association);
    add("buprenorphine::yassen2007fentanyl::koff", "buprenorphine", "koff", "Clin Pharmacol Ther 2007", per_min);
    add("buprenorphine::yassen2007::kon", "buprenorphine", "kon", "Clin Pharmacokinet 2007", association);
    add("buprenorphine::yassen2007::koff", "buprenorphine", "koff", "Clin Pharmacokinet 2007", per_min);
    add("buprenorphine::yassen2007::alpha", "buprenorphine", "Emax", "Clin Pharmacokinet 2007", 1);
    add("naloxone::yassen2007::kd", "naloxone", "Kd", "Clin Pharmacokinet 2007", 1);
    add("naloxone::olofsen2010::ec50", "naloxone", "EC50", "Olofsen", 1);
    add("morphine::olofsen2010::kon", "morphine", "kon", "Olofsen", association);
    add("morphine::olofsen2010::koff", "morphine", "koff", "Olofsen", per_min);
    add("morphine::olofsen2010::alpha", "morphine", "Emax", "Olofsen", 1);
    add("fentanyl::yassen2007::ec50", "fentanyl", "EC50", "Clin Pharmacol Ther 2007", 1);
    add("fentanyl::yassen2007::alpha", "fentanyl", "Emax", "Clin Pharmacol Ther 2007", 1);
    add("receptors::boas1985::buprenorphine_koff", "buprenorphine", "koff", "Boas", per_min);
    add("receptors::boas1985::fentanyl_koff", "fentanyl", "koff", "Boas", per_min);
    add("receptors::cassel2005::naloxone_koff", "naloxone", "koff", "Cassel", per_min);
    add("receptors::cassel2005::methylnaltrexone_koff", "methylnaltrexone", "koff", "Cassel", per_min);
    add("receptors::cassel2005::buprenorphine_koff", "buprenorphine", "koff", "Cassel", per_min);
    add("morphine::relative_efficacy", "morphine", "tau", "Borgland", 1, "ICa inhibition");
    add("methadone::relative_efficacy", "methadone", "tau", "Borgland", 1, "ICa inhibition");
    add("pentazocine::relative_efficacy", "pentazocine", "tau", "Borgland", 1, "ICa inhibition");
    return all;
}

std::vector<place> effect_places() {
    std::vector<place> all{
        {"fentanyl::mann2022::ke0", {{"constant", "ke0"}, {"subject", "fentanyl"}, {"citation", "Mann"}}, per_second},
        {"fentanyl::yassen2007::ke0", {{"constant", "ke0"}, {"subject", "fentanyl"}, {"citation", "Yassen"}}, per_min},
        {"carfentanil::mann2022::ke0", {{"constant", "ke0"}, {"subject", "carfentanil"}}, per_second},
        {"naloxone::yassen2007::ke0", {{"constant", "ke0"}, {"subject", "naloxone"}, {"parameter", "ke0"}}, per_min},
        {"buprenorphine::yassen2007::ke0",
         {{"constant", "ke0"}, {"citation", "Clin Pharmacokinet 2007"}, {"subject", "buprenorphine"}},
         per_min},
        {"buprenorphine::yassen2006::ke0", {{"constant", "ke0"}, {"citation", "Anesthesiology 2006"}}, per_min},
        {"buprenorphine::yassen2007fentanyl::ke0",
         {{"constant", "ke0"}, {"subject", "buprenorphine"}, {"citation", "Ther 2007"}},
         per_min},
        {"fentanyl::algera2021::c50_naive", {{"subject", "fentanyl, opioid-naive"}}},
        {"fentanyl::algera2021::c50_chronic", {{"subject", "fentanyl, chronic"}}},
        {"fentanyl::yassen2007::v0", {{"constant", "V0"}}, litres_per_min},
        {"opioid_effects::respiratory_tolerance", {{"constant", "fold shift"}}},
        {"opioid_effects::tolerance_half_life", {{"constant", "tolerance compartment"}}},
        {"opioid_effects::tolerance_recovery", {{"constant", "recovery"}, {"domain", "tolerance"}}, 24},
    };
    for (auto const& [name, parameter, scale] : {std::tuple{"kin", "Kin", 1.0},
                                                 {"kout", "Kout", 1.0},
                                                 {"emax", "Emax", 1.0},
                                                 {"ec50", "EC50", 1.0},
                                                 {"nowsmax", "NOWSMAX", 1.0},
                                                 {"nowsm", "NOWSM", 1.0 / 24}}) {
        static std::set<std::string> kept;
        auto const& text = *kept.insert(std::string("opioid_effects::eudybyrne2021::") + name).first;
        all.push_back({text.c_str(), {{"constant", "NOWS indirect response"}, {"parameter", parameter}}, scale});
    }
    return all;
}

constant const& named(std::string const& name) {
    for (auto const& c : constants())
        if (c.source.name == name)
            return c;
    throw std::runtime_error("no constant " + name);
}

/// The one row that has the texts: the ligand, the subject and the parameter as a whole, the rest as a part.
row const& only_row(std::vector<row> const& rows, columns const& where) {
    row const* found = nullptr;
    for (auto const& r : rows) {
        bool here = true;
        for (auto const& [column, text] : where) {
            bool const whole =
                column == "ligand" || column == "parameter" || column == "constant" || column == "domain";
            here = here && (whole ? r.at(column) == text : r.at(column).find(text) != std::string::npos);
        }
        if (here) {
            REQUIRE_FALSE(found);
            found = &r;
        }
    }
    REQUIRE(found);
    return *found;
}

void compare(std::vector<row> const& rows, std::vector<place> const& places) {
    for (auto const& p : places) {
        INFO(p.constant);
        auto const& c = named(p.constant);
        row const& r = only_row(rows, p.where);
        std::string const printed(c.source.printed), spread = r.at("spread");
        if (c.source.status == verification::derived) { // a rate from the printed half-life, rounded in the table
            REQUIRE(r.at("verification") == "read");
            REQUIRE_THAT(c.value, WithinRel(p.scale * std::stod(r.at("value")), 2e-3));
            REQUIRE_THAT(printed, ContainsSubstring(spread.substr(5, 3)));
            continue;
        }
        bool const weaker = c.source.status == verification::secondary || c.source.status == verification::assumed;
        REQUIRE((name_of(c.source.status) == r.at("verification") || (weaker && r.at("verification") == "read")));
        REQUIRE_THAT(c.value, WithinRel(p.scale * std::stod(r.at("value")), 1e-9));
        REQUIRE_THAT(printed, ContainsSubstring(r.at("value")));
        std::smatch ends;
        if (std::regex_search(spread, ends, std::regex("([0-9.e-]+[0-9])(?:\\.\\.|-)([0-9.]+(?:e-[0-9]+)?)"))) {
            REQUIRE(c.spread == spread_kind::ci95);
            REQUIRE_THAT(c.low, WithinRel(p.scale * std::stod(ends[1]), 1e-9));
            REQUIRE_THAT(c.high, WithinRel(p.scale * std::stod(ends[2]), 1e-9));
        } else if (std::regex_search(spread, ends, std::regex("\\+-([0-9.]+)"))) {
            REQUIRE_THAT(c.high - c.value, WithinRel(p.scale * std::stod(ends[1]), 1e-9));
            REQUIRE_THAT(c.value - c.low, WithinRel(p.scale * std::stod(ends[1]), 1e-9));
        } else
            REQUIRE(c.spread == spread_kind::none);
    }
}
} // namespace

TEST_CASE("rates, efficacies and affinities in people are those of the shared table, and none is surer than there") {
    if (auto const shared = shared_data())
        compare(table(*shared / "science/receptors.csv"), binding_places());
}

TEST_CASE("delays, tolerance, ventilation and the newborns' score are those of the shared table") {
    if (auto const shared = shared_data())
        compare(table(*shared / "science/pd_constants.csv"), effect_places());
}

TEST_CASE("what follows from the shared table's half-lives, pairs and availabilities is what it says there") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/pd_constants.csv");
    auto const value = [&](columns const& where) { return only_row(rows, where).at("value"); };
    auto const half_life = [](rate_constant<> const& k) { return std::log(2.0) / k.in(per_minute); };
    REQUIRE_THAT(
        half_life(morphine::olofsen2010::ke0),
        WithinRel(std::stod(value({{"subject", "morphine"}, {"parameter", "t1/2ke0"}, {"citation", "Olofsen"}})),
                  1e-9));
    REQUIRE_THAT(half_life(naloxone::olofsen2010::ke0),
                 WithinRel(std::stod(value({{"subject", "naloxone"}, {"parameter", "t1/2ke0"}})), 1e-9));
    auto const pair = [](double emax, mass_concentration<> const& ec50, std::string const& printed) {
        auto const slash = printed.find('/');
        REQUIRE_THAT(100 * emax, WithinRel(std::stod(printed), 1e-9));
        REQUIRE_THAT(ec50.in(ng / mL), WithinRel(std::stod(printed.substr(slash + 1)), 1e-9));
    };
    pair(buprenorphine::occupancy_emax, buprenorphine::occupancy_ec50,
         value({{"constant", "Emax model"}, {"subject", "buprenorphine"}}));
    pair(nalmefene::occupancy_emax, nalmefene::occupancy_ec50,
         value({{"constant", "Emax model"}, {"subject", "nalmefene"}}));
    REQUIRE_THAT(only_row(rows, {{"constant", "Emax model"}, {"subject", "buprenorphine"}}).at("note"),
                 ContainsSubstring("91.4% / 0.67"));
    REQUIRE(buprenorphine::nasser2014::occupancy_emax.status == verification::unverified);
    REQUIRE(value({{"constant", "occupancy to suppress withdrawal"}}) == "<=50");
    REQUIRE_THAT(opioid_effects::withdrawal_suppression_occupancy.value, WithinAbs(1 - 0.50, 1e-12));
    REQUIRE(value({{"constant", "occupancy to block agonist effects"}}) == "<20");
    REQUIRE_THAT(opioid_effects::blockade_occupancy.value, WithinAbs(1 - 0.20, 1e-12));
    auto const& fentanyl_law = only_row(rows, {{"constant", "VE equation"}, {"subject", "fentanyl"}});
    REQUIRE_THAT(fentanyl_law.at("note"), ContainsSubstring("n=" + std::string(fentanyl::yassen2007::hill.printed)));
    REQUIRE_THAT(only_row(rows, {{"constant", "V0"}}).at("note"),
                 ContainsSubstring(std::string(opioid_effects::ventilation_resting.printed)));
    auto const receptors = table(*shared / "science/receptors.csv");
    REQUIRE_THAT(only_row(receptors, {{"ligand", "naloxone"}, {"parameter", "EC50"}}).at("assay"),
                 ContainsSubstring("gamma " + std::string(naloxone::olofsen2010::shape.printed)));
}

TEST_CASE("a default stands under its laboratory's name once more, not twice") {
    REQUIRE(&receptors::volpe2011::morphine_ki_mu == &morphine::ki_mu);
    REQUIRE(&receptors::volpe2011::fentanyl_ki_mu == &fentanyl::ki_mu);
    REQUIRE(&receptors::volpe2011::buprenorphine_ki_mu == &buprenorphine::ki_mu);
    REQUIRE(&receptors::volpe2011::methadone_ki_mu == &methadone::ki_mu);
    REQUIRE(&receptors::volpe2011::oxycodone_ki_mu == &oxycodone::ki_mu);
    REQUIRE(&receptors::toll1998::naloxone_ki_mu == &naloxone::ki_mu);
    REQUIRE(&receptors::toll1998::naltrexone_ki_delta == &naltrexone::ki_delta);
    REQUIRE(&receptors::toll1998::methadone_ki_kappa == &methadone::ki_kappa);
    REQUIRE(&receptors::huang2001::buprenorphine_ki_kappa == &buprenorphine::ki_kappa);
    REQUIRE(&receptors::varadi2016::pseudoindoxyl_ki_mu == &pseudoindoxyl::ki_mu);
    REQUIRE(&receptors::obeng2024::mitragynine_ki_alpha2a == &mitragynine::ki_alpha2a);
    REQUIRE(&opioid_effects::ventilation_isohypercapnic == &fentanyl::yassen2007::v0);
}

TEST_CASE("half of the receptors are occupied where the source says, for each set of rates") {
    auto const half_nM = [](double kon, rate_constant<> const& koff, double n) {
        return 1e-3 * std::pow((koff * (1.0 * second)) / kon, 1.0 / n);
    };
    REQUIRE_THAT(half_nM(fentanyl::mann2022::kon, fentanyl::mann2022::koff, fentanyl::mann2022::hill),
                 WithinRel(0.351, 2e-3));
    REQUIRE_THAT(half_nM(carfentanil::mann2022::kon, carfentanil::mann2022::koff, carfentanil::mann2022::hill),
                 WithinRel(0.0229, 3e-3));
    REQUIRE_THAT(half_nM(naloxone::mann2022::kon, naloxone::mann2022::koff, naloxone::mann2022::hill),
                 WithinRel(0.586, 2e-3));
    REQUIRE_THAT(half_nM(buprenorphine::mann2022::kon, buprenorphine::mann2022::koff, buprenorphine::mann2022::hill),
                 WithinRel(0.00805, 2e-3));
    REQUIRE_THAT(half_nM(alfentanil::mann2022::kon, alfentanil::mann2022::koff, alfentanil::mann2022::hill),
                 WithinRel(42.5, 2e-3));
    REQUIRE_THAT(half_nM(remifentanil::mann2022::kon, remifentanil::mann2022::koff, remifentanil::mann2022::hill),
                 WithinRel(2.78, 2e-3));
    REQUIRE_THAT(half_nM(sufentanil::mann2022::kon, sufentanil::mann2022::koff, sufentanil::mann2022::hill),
                 WithinRel(0.0844, 2e-3));
}

TEST_CASE("in people buprenorphine holds half of the receptors at 0.085 ng/mL, morphine apparently at 46") {
    auto const half = [](mass_association<> const& kon, rate_constant<> const& koff) {
        return (koff / kon).in(ng / mL);
    };
    REQUIRE_THAT(half(buprenorphine::yassen2007::kon, buprenorphine::yassen2007::koff), WithinAbs(0.085, 5e-4));
    REQUIRE_THAT(half(morphine::olofsen2010::kon, morphine::olofsen2010::koff), WithinAbs(46.2, 0.1));
    REQUIRE_THAT((0.602 * (ng / mL)).in(nM, naloxone::drug), WithinAbs(1.84, 5e-3));
    REQUIRE_THAT(fentanyl::algera2021::c50_chronic.value / fentanyl::algera2021::c50_naive.value,
                 WithinRel(opioid_effects::respiratory_tolerance.value, 0.01));
}

TEST_CASE("the derived curve of occupancy is the least squares of the three observations it names") {
    auto const chi2 = [](double emax, double ec50) {
        double sum = 0.0;
        for (auto const& o : occupancy_trials::buprenorphine)
            if (o.spread == spread_kind::sem) {
                double const c = (o.plasma_low + o.plasma_high) / 2, d = o.value - emax * c / (ec50 + c);
                sum += d * d / ((o.value - o.low) * (o.value - o.low));
            }
        return sum;
    };
    double const emax = buprenorphine::occupancy_emax, ec50 = buprenorphine::occupancy_ec50.value.in(ng / mL);
    REQUIRE_THAT(chi2(emax, ec50), WithinAbs(0.74, 0.02));
    for (double const sign : {-1.0, 1.0}) {
        REQUIRE(chi2(emax + 0.005 * sign, ec50) > chi2(emax, ec50));
        REQUIRE(chi2(emax, ec50 + 0.05 * sign) > chi2(emax, ec50));
    }
}

TEST_CASE("every observed occupancy is one, has a source, and stands in the shared table") {
    std::vector<occupancy_trials::observation> all;
    auto const join = [&](auto const& part) { all.insert(all.end(), part.begin(), part.end()); };
    join(occupancy_trials::buprenorphine);
    join(occupancy_trials::naloxone);
    join(occupancy_trials::naltrexone);
    join(occupancy_trials::rhesus);
    auto const bibliography = contents(std::filesystem::path(ALKALOID_SOURCE_DIR) / "docs/references.bib");
    for (auto const& o : all) {
        INFO(o.study << ' ' << o.drug << ' ' << o.dose);
        REQUIRE((o.has_value() || o.has_spread()));
        REQUIRE((std::isfinite(o.dose) || o.has_plasma()));
        REQUIRE(o.has_spread() == (o.spread != spread_kind::none));
        for (double const x : {o.value, o.low, o.high})
            REQUIRE((std::isnan(x) || (x >= 0 && x <= 1)));
        REQUIRE((!o.has_value() || !o.has_spread() || (o.low < o.value && o.value < o.high)));
        REQUIRE_THAT(bibliography, ContainsSubstring("{" + std::string(o.cite) + ","));
    }
    auto const shared = shared_data();
    if (!shared)
        return;
    // Every number of the table's rows on occupancy: what is here is there, and the other way round.
    std::multiset<double> here, there;
    for (auto const& o : all) {
        if (o.has_value())
            here.insert(std::round(100 * o.value));
        if (o.spread == spread_kind::range) {
            here.insert(std::round(100 * o.low));
            here.insert(std::round(100 * o.high));
        }
    }
    std::regex const number("[0-9]+");
    for (auto const& r : table(*shared / "science/pd_constants.csv"))
        if (r.at("domain") == "occupancy" && r.at("constant") != "Emax model") {
            auto const& text = r.at("value");
            for (std::sregex_iterator i(text.begin(), text.end(), number), end; i != end; ++i)
                there.insert(std::stod((*i)[0]));
        }
    REQUIRE(here == there);
}

TEST_CASE("the withdrawal scale's items allow what the shared table says, and their maxima add to 48") {
    using namespace cows;
    REQUIRE(items.size() == 11);
    REQUIRE(maximum == 48);
    for (std::size_t i = 1; i < bands.size(); ++i)
        REQUIRE(bands[i].low == bands[i - 1].high + 1);
    REQUIRE(bands.back().high == maximum);
    REQUIRE(items[0].allows(4));
    REQUIRE_FALSE(items[0].allows(3));
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t compared = 0;
    for (auto const& r : table(*shared / "science/pd_constants.csv"))
        for (auto const& i : items)
            if (r.at("constant") == "COWS item" && r.at("subject") == i.name) {
                INFO(i.name);
                ++compared;
                std::string scores;
                for (int s = 0; s <= i.maximum(); ++s)
                    if (i.allows(s))
                        scores += (scores.empty() ? "" : ",") + std::to_string(s);
                REQUIRE(scores == r.at("value"));
                REQUIRE(name_of(i.status) == r.at("verification"));
            }
    REQUIRE(compared == items.size());
}
