#include "alkaloid/facts/inhibition.hpp"
#include "alkaloid/facts/trials.hpp"
#include "table.hpp"

#include "catch.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <cmath>

using namespace alkaloid;
using trials::observation;

namespace {
bool same(double published, std::string const& printed) {
    if (printed.empty())
        return std::isnan(published);
    return std::abs(published - std::stod(printed)) <= 1e-12 * std::abs(published);
}

/// The words of the shared table; empty where it speaks of something this library does not hold.
std::string analyte_of(row const& r) {
    auto const& a = r.at("analyte");
    return a == "7-OH/MG ratio" ? "7-OH/MG" : a == "mitragynine" || a == "7-hydroxymitragynine" ? a : "";
}
std::string parameter_of(row const& r) {
    static std::map<std::string, std::string> const words{
        {"Cmax", "Cmax"},
        {"Tmax", "Tmax"},
        {"t1/2 (terminal)", "t1/2"},
        {"7-OH/MG concentration ratio", "concentration ratio"},
        {"AUCinf", "AUCinf"},
        {"Vz/F", "V/F"},
        {"Vd/F", "V/F"},
        {"CL/F", "CL/F"},
        {"fe urine, unchanged, 0-24 h", "urine fraction"},
        {"AUC ratio with/without itraconazole", "AUC ratio"},
        {"Cmax ratio with/without itraconazole", "Cmax ratio"},
        {"decrease in 7-OH formation", "decrease in formation"},
    };
    auto const found = words.find(r.at("parameter"));
    return found == words.end() ? "" : found->second;
}
bool has_number(row const& r) { return !r.at("value").empty() || !r.at("spread_low").empty(); }
bool counted_twice(row const& r) { return r.at("note").find("do not double count") != std::string::npos; }
std::string spread_of(row const& r) {
    auto const& s = r.at("spread_type");
    return s == "none" ? "" : s.substr(0, 5) == "range" ? "range" : s;
}

bool describes(observation const& o, row const& r) {
    auto const& dose = r.at("dose_mg_analyte");
    bool const same_dose = same(o.dose_mg, dose) || (dose.empty() && o.analyte != trials::analyte::mitragynine);
    return o.study == r.at("study") && name_of(o.analyte) == analyte_of(r) && name_of(o.parameter) == parameter_of(r) &&
           o.regimen == r.at("regimen") && o.unit == r.at("unit") && same_dose &&
           o.day == (r.at("day").empty() ? 0 : std::stoi(r.at("day")));
}
/// Read in the abstract of the leaf powder trial, not in the shared table.
bool only_here(observation const& o) {
    return o.cite == "huestis2024" && o.day == 15 &&
           (o.analyte == trials::analyte::ratio ||
            (o.analyte == trials::analyte::hydroxymitragynine && o.parameter == trials::parameter::half_life));
}
} // namespace

TEST_CASE("every observation has a number, a unit, a study and a citation") {
    for (auto const& o : trials::all) {
        INFO(o.study << ' ' << name_of(o.parameter));
        REQUIRE((o.has_value() || o.has_spread()));
        REQUIRE_FALSE(o.unit.empty());
        REQUIRE_FALSE(o.study.empty());
        REQUIRE_FALSE(o.regimen.empty());
        REQUIRE_FALSE(o.statistic.empty());
        std::string const entry = "{" + std::string(o.cite) + ",";
        REQUIRE_THAT(contents(std::filesystem::path(ALKALOID_SOURCE_DIR) / "docs/references.bib"),
                     ContainsSubstring(entry));
        REQUIRE(o.has_spread() == (o.spread != spread_kind::none));
        if (o.has_spread())
            REQUIRE(o.low < o.high);
        if (o.has_value() && o.has_spread()) {
            REQUIRE(o.low <= o.value);
            REQUIRE(o.value <= o.high);
        }
        if (o.spread == spread_kind::sd)
            REQUIRE_THAT(o.value - o.low, WithinRel(o.high - o.value, 1e-9));
    }
}

TEST_CASE("what is unverified is never fitted, bounded or checked") {
    for (auto const& o : trials::all) {
        INFO(o.study << ' ' << name_of(o.parameter));
        REQUIRE((o.status != verification::unverified || o.use == trials::use::never));
        REQUIRE((o.use != trials::use::never || !o.note.empty())); // and says why it was left out
    }
}

TEST_CASE("a number that is fitted has a spread or stands alone, and one that bounds has none") {
    for (auto const& o : trials::all) {
        INFO(o.study << ' ' << name_of(o.parameter));
        if (o.use == trials::use::bound)
            REQUIRE((o.has_value() && !o.has_spread()));
        if (o.use == trials::use::fit && o.parameter == trials::parameter::cmax)
            REQUIRE((o.spread == spread_kind::sd && !std::isnan(o.dose_mg) && o.day > 0));
    }
}

TEST_CASE("the observations are those of the shared table, row by row") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t rows = 0;
    for (auto const& r : table(*shared / "science/human_pk.csv")) {
        if (analyte_of(r).empty() || !has_number(r) || counted_twice(r))
            continue;
        INFO(r.at("study") << ", " << r.at("analyte") << ", " << r.at("parameter") << ", day " << r.at("day") << ", "
                           << r.at("value") << ' ' << r.at("unit"));
        ++rows;
        observation const* found = nullptr;
        for (auto const& o : trials::all)
            if (describes(o, r)) {
                REQUIRE_FALSE(found);
                found = &o;
            }
        REQUIRE(found);
        REQUIRE(same(found->value, r.at("value")));
        REQUIRE(same(found->low, r.at("spread_low")));
        REQUIRE(same(found->high, r.at("spread_high")));
        REQUIRE(name_of(found->spread) == spread_of(r));
        REQUIRE(found->statistic == r.at("statistic"));
        REQUIRE(found->n == (r.at("n").empty() ? 0 : std::stoi(r.at("n"))));
        REQUIRE(name_of(found->status) == r.at("verification"));
        REQUIRE(name_of(found->use) == r.at("use"));
    }
    REQUIRE(rows + 2 == trials::all.size());
    REQUIRE(std::count_if(trials::all.begin(), trials::all.end(), only_here) == 2);
}

TEST_CASE("the trial of tea with midazolam is that of the shared table") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const rows = table(*shared / "science/human_pk.csv");
    auto const compare = [&](reported<double> const& ratio, std::string const& victim, std::string const& parameter) {
        INFO(victim << ' ' << parameter);
        auto const r = std::find_if(rows.begin(), rows.end(), [&](row const& one) {
            return one.at("analyte").substr(0, victim.size()) == victim &&
                   one.at("parameter") == parameter + " +kratom";
        });
        REQUIRE(r != rows.end());
        REQUIRE(same(ratio.value, r->at("value")));
        REQUIRE(same(ratio.low, r->at("spread_low")));
        REQUIRE(same(ratio.high, r->at("spread_high")));
        REQUIRE(name_of(ratio.spread) == r->at("spread_type"));
        REQUIRE(std::to_string(ratio.n) == r->at("n"));
        REQUIRE(name_of(ratio.status) == r->at("verification"));
    };
    compare(mitragynine::midazolam_auc_ratio, "midazolam", "AUC ratio");
    compare(mitragynine::midazolam_cmax_ratio, "midazolam", "Cmax ratio");
    compare(mitragynine::midazolam_half_life_ratio, "midazolam", "t1/2 ratio");
    compare(mitragynine::dextromethorphan_auc_ratio, "dextromethorphan", "AUC ratio");
    compare(mitragynine::dextromethorphan_cmax_ratio, "dextromethorphan", "Cmax ratio");
}
