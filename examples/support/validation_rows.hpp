#pragma once
/// Every published number that the library is compared with, in parts: the sets of the other examples as rows of one kind.

#include "alcohol_anchors.hpp"
#include "opioid_anchors.hpp"
#include "plasma_anchors.hpp"
#include "trial_predictions.hpp"
#include "validated.hpp"

#include <alkaloid/models/cns_depression.hpp>
#include <alkaloid/models/products.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>

#include <algorithm>
#include <array>

namespace support {

namespace detail {
/// A row of a trial of kratom, printed and judged as examples/calibrate_mitragynine does.
inline validated of_trial(alkaloid::trials::observation const& o, double predicted) {
    using namespace alkaloid;
    validated row{.study = std::string(o.study), .quantity = std::string(name_of(o.analyte)) + ", " + std::string(name_of(o.parameter)), .unit = std::string(o.unit), .predicted = predicted, .observed = o.value, .printed = text(o.value, 4), .low = 0.5 * o.value, .high = 2.0 * o.value, .rule = "two-fold", .cite = std::string(o.cite)};
    row.quantity += o.dose_mg == o.dose_mg ? ", " + text(o.dose_mg, 3) + " mg" : ", all doses";
    row.quantity += o.day > 0 ? ", day " + std::to_string(o.day) : "";
    row.fitted = o.use == trials::use::fit || o.use == trials::use::bound;
    if (o.use == trials::use::bound)
        row.printed = "<= " + row.printed, row.low = 0.0, row.high = 1.01 * o.value, row.rule = "bound, 1 % beyond", row.observed = trials::not_given;
    else if (o.has_spread()) {
        bool const sd = o.spread == spread_kind::sd;
        row.printed = sd ? row.printed + " +- " + text(0.5 * (o.high - o.low), 3) : text(o.low, 3) + " - " + text(o.high, 3);
        if (!sd && o.has_value())
            row.printed = text(o.value, 4) + " (" + row.printed + ")";
        row.low = o.low, row.high = o.high, row.rule = sd ? "SD" : "range";
    }
    if (!o.has_value()) // a range alone
        row.observed = std::sqrt(o.low * o.high);
    return row;
}
} // namespace detail

/// Mitragynine and 7-OH in plasma: every row of trials::all that the model has a reading for.
inline validated_part kratom_part() {
    using namespace alkaloid;
    validated_part part{.name = "Kratom in plasma", .rows = {}, .note = "The typical adult, fitted to the rows marked so; the tea's yield to its mitragynine Cmax. @cite huestis2026 is known at second hand, its +- taken as SD. Half-lives of 7-OH are read over 6 to 12 h."};
    trial_predictions::reading<double> const predicted(mitragynine::typical);
    for (auto const& o : trials::all) {
        bool const tea = o.cite == trials::tea.front().cite;
        auto const y = o.use == trials::use::never ? std::nullopt : predicted(o, tea ? products::tea_yield.value : 1.0);
        if (!y)
            continue;
        part.rows.push_back(detail::of_trial(o, *y));
        part.rows.back().fitted |= tea && o.parameter == trials::parameter::cmax && o.analyte == trials::analyte::mitragynine;
    }
    return part;
}

inline validated_part alcohol_part() {
    validated_part part{.name = "Alcohol in blood", .rows = {}, .note = "No abstract gives weights: the model's man weighs 75 kg, its women 70 kg, both assumed; docs/ethanol.md says what that does. Intervals that are not the source's are called ours."};
    for (auto const& a : alcohol_anchors()) {
        if (a.study == "Mumenthaler 2000" && a.quantity.find("level") != 0)
            continue; // sums over her curve, of which levels stand here
        part.rows.push_back({.study = a.study, .quantity = a.quantity, .unit = a.unit, .predicted = a.predicted, .observed = a.published, .printed = alkaloid::text(a.published, 4), .low = a.low, .high = a.high, .rule = a.interval, .cite = a.cite, .fitted = a.calibrated});
    }
    return part;
}

inline validated_part opioids_part() {
    return {.name = "Opioids in plasma", .rows = plasma_anchors(), .note = "Of other people than the models were made of. The peak of methadone was chosen; its troughs are from a laboratory's page."};
}

inline validated_part receptors_part() {
    validated_part part{.name = "Receptors and what follows", .rows = {}, .note = "Naloxone is predicted twice, by the constant that each of two studies of reversed breathing gave; the table of occupancies prints no spread, so that 20 points on either side are ours. The published side of the two scores is our reading of a scale, not a measurement."};
    for (auto const& a : opioid_anchors()) {
        bool const score = a.what.find("score") == 0;
        part.rows.push_back({.study = "", .quantity = a.what + (a.by_construction ? "" : " (" + a.rests_on + ")"), .unit = a.unit, .predicted = a.predicted, .observed = a.published, .printed = alkaloid::text(a.published, 4), .low = a.low, .high = a.high, .rule = a.range, .cite = a.cite, .fitted = a.by_construction, .grade = score ? "D" : "B"});
    }
    return part;
}

/// Ventilation with oxycodone and ethanol, apnoeas with fentanyl and midazolam: the two things measured of depressants together.
inline validated_part combined_part() {
    using namespace alkaloid;
    validated_part part{.name = "Depressants together", .rows = {}, .note = "Of kratom with alcohol nothing has been measured. Alcohol's slope was chosen so that Bliss meets the first row; the other models of interaction are then predictions, and lie in its interval, too, so that it refutes none. Midazolam alone has no published count: its risk is taken for that of fentanyl."};
    auto const once = [](double x) { return curve<dimension{}>({0.0}, {x}); };
    auto const& seen = alcohol_trials::van_der_schrier;
    double const control = seen[0].value, alone = 1.0 - seen[1].value / control;
    double const level = std::pow(alone / (1.0 - alone), 1.0 / 1.25); // remifentanil's slope for the opioid
    double const alcohol = 1.0 / ethanol::hypercapnic_half.value.in(units::g / units::L);
    auto const both = over_models("hypercapnic drive", std::array{one_depressant("oxycodone", "of C50", once(level), 1.0, 1.0, 1.25), one_depressant("alcohol", "of C50", once(alcohol), 1.0, 1.0, ethanol::hypercapnic_slope.value)});
    for (auto const& m : both.models())
        if (m.model == "Bliss" || m.model == "HSA" || m.model == "Loewe (Harbron)" || m.model == "Schindler")
            part.rows.push_back({.study = std::string(seen[2].study), .quantity = "ventilation at 55 mmHg, oxycodone 20 mg with ethanol 1 g/L, by " + m.model, .unit = "L/min", .predicted = control * (1.0 - m.effect[0]), .observed = seen[2].value, .printed = text(seen[2].value, 3) + " (" + text(seen[2].low, 3) + " - " + text(seen[2].high, 3) + ")", .low = seen[2].low, .high = seen[2].high + 1e-9, .rule = "95 % CI", .cite = std::string(seen[2].cite), .fitted = m.model == "Bliss"});
    // Of twelve with neither apnoea: the risk at which that is as likely as not.
    double const risk = 1.0 - std::pow(0.5, 1.0 / 12.0);
    double const two = 12.0 * (1.0 - (1.0 - risk) * (1.0 - risk));
    part.rows.push_back({.study = "Bailey 1990", .quantity = "apnoeas of 12, midazolam with fentanyl, by Bliss from 0 of 12 alone", .unit = "people", .predicted = two, .observed = alcohol_trials::bailey[3].value, .printed = "6 of 12", .low = 12.0 * 0.21, .high = 12.0 * 0.79, .rule = "95 % CI", .cite = "bailey1990"});
    return part;
}

inline std::vector<validated_part> validation_parts() {
    return {kratom_part(), alcohol_part(), opioids_part(), receptors_part(), combined_part()};
}

} // namespace support
