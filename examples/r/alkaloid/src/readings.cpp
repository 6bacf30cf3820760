// What is read off columns, and who drinks.

#include "guarded.h"

#include <alkaloid/hosts/depression.hpp>
#include <alkaloid/hosts/drinkers.hpp>
#include <alkaloid/hosts/noncompartmental.hpp>

#include <optional>

namespace hosts = alkaloid::hosts;
using Rcpp::_;

namespace {

std::span<double const> span_of(Rcpp::NumericVector const& v) {
    return {v.begin(), static_cast<std::size_t>(v.size())};
}
std::optional<double> maybe(Rcpp::List const& all, char const* name) {
    if (Rf_isNull(all[name]))
        return {};
    return Rcpp::as<double>(all[name]);
}

} // namespace

// [[Rcpp::export(.alk_nca)]]
Rcpp::List alk_nca(Rcpp::NumericVector time, Rcpp::NumericVector value, Rcpp::List how) {
    return guarded([&] {
        hosts::nca_question q{.times = span_of(time), .values = span_of(value)};
        q.level_unit = Rcpp::as<std::string>(how["unit"]);
        q.dose_unit = Rcpp::as<std::string>(how["dose_unit"]);
        q.dose = maybe(how, "dose"), q.tau = maybe(how, "tau"), q.from = maybe(how, "from"), q.to = maybe(how, "to");
        std::vector<std::string> name, unit, rule, reason;
        std::vector<double> values;
        for (auto const& f : hosts::nca(q))
            name.push_back(f.name), unit.push_back(f.unit), rule.push_back(f.rule), reason.push_back(f.reason), values.push_back(f.value == f.value ? f.value : NA_REAL);
        return Rcpp::List::create(_["frame"] = Rcpp::DataFrame::create(_["name"] = name, _["value"] = values, _["unit"] = unit, _["rule"] = rule, _["reason"] = reason, _["stringsAsFactors"] = false));
    });
}

// [[Rcpp::export(.alk_drinker)]]
Rcpp::List alk_drinker(Rcpp::List who) {
    return guarded([&] {
        hosts::drinker d{.sex = Rcpp::as<std::string>(who["sex"])};
        d.age = maybe(who, "age"), d.height = maybe(who, "height"), d.weight = maybe(who, "weight");
        d.beverage = Rcpp::as<std::string>(who["beverage"]);
        d.fed = Rcpp::as<bool>(who["fed"]);
        std::vector<std::string> name;
        std::vector<double> value;
        for (auto const& [n, x] : hosts::ethanol_parameters(d, Rcpp::as<std::string>(who["prefix"])))
            name.push_back(n), value.push_back(x);
        return Rcpp::List::create(_["name"] = name, _["value"] = value);
    });
}

// [[Rcpp::export(.alk_depression)]]
Rcpp::List alk_depression(Rcpp::NumericVector time, Rcpp::NumericVector mitragynine, Rcpp::NumericVector hydroxymitragynine, Rcpp::NumericVector alcohol) {
    return guarded([&] {
        std::vector<std::string> endpoint, of, lowest, highest, grade, evidence;
        std::vector<double> times, kratom, drink, together, low, high, peak, peak_low, peak_high;
        auto const add = [](std::vector<double>& to, auto const& from) { to.insert(to.end(), from.begin(), from.end()); };
        for (auto const& e : hosts::depression_of(span_of(time), span_of(mitragynine), span_of(hydroxymitragynine), span_of(alcohol))) {
            endpoint.insert(endpoint.end(), e.kratom.size(), e.endpoint);
            add(times, time), add(kratom, e.kratom), add(drink, e.alcohol), add(together, e.bliss), add(low, e.low), add(high, e.high);
            of.push_back(e.endpoint), peak.push_back(e.peak), peak_low.push_back(e.peak_low), peak_high.push_back(e.peak_high);
            lowest.push_back(e.lowest), highest.push_back(e.highest), grade.emplace_back(1, e.grade), evidence.push_back(e.evidence);
        }
        return Rcpp::List::create(
            _["frame"] = Rcpp::DataFrame::create(_["endpoint"] = endpoint, _["time"] = times, _["kratom"] = kratom, _["alcohol"] = drink, _["bliss"] = together, _["low"] = low, _["high"] = high,
                                                 _["stringsAsFactors"] = false),
            _["peaks"] = Rcpp::DataFrame::create(_["endpoint"] = of, _["bliss"] = peak, _["low"] = peak_low, _["high"] = peak_high, _["lowest"] = lowest, _["highest"] = highest, _["evidence"] = grade,
                                                 _["why"] = evidence, _["stringsAsFactors"] = false));
    });
}
