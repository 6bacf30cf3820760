// Where mitragynine::typical comes from: a weighted least-squares fit of the mitragynine model to what was published,
// with a stated prior wherever the data say too little. Prints the fit, the standardised residuals of every row,
// fitted or only compared with, and what is not identified.

#include "support/progress.hpp"
#include "support/trial_predictions.hpp"

#include <alkaloid/analyse/fit.hpp>
#include <alkaloid/facts/physiology.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/products.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>

#include <cmath>
#include <iostream>
#include <optional>
#include <span>

namespace {

using namespace alkaloid;
using namespace trial_predictions;

prior about(double centre, double geometric_sd) {
    return {.shape = prior::shape_kind::log_normal, .centre = centre, .sd = std::log(geometric_sd)};
}

/// The geometric mean of two numbers.
double between(double a, double b) {
    return std::sqrt(a * b);
}

// What the priors rest on. None is a measurement of mitragynine in people; docs/numbers.md says what each does.
double const muscle_and_fat = physiology::cardiac_output.value.base() * physiology::muscle_and_fat_flow; // L/h
double const liver = physiology::cardiac_output.value.base() * physiology::liver_flow;                  // L/h
double const dog_volume = mitragynine::volume_dog_per_kg / mitragynine::bioavailability_dog * 70.0;     // L
double const chronic_users_volume = 2900.0;                                                           // L, trials::chronic_users
double const extraction_7oh = between(hydroxymitragynine::hepatic_extraction, hydroxymitragynine::hepatic_extraction_microsomes);

/// In the order of mitragynine::parameters.
std::vector<parameter> const wanted{
    {.name = "ka", .start = 1.0, .low = 0.1, .high = 10.0, .unit = "1/h", .prior = about(std::log(2.0) / 0.5, 1.5)}, // half in half an hour

    {.name = "lag", .start = 0.15, .low = 0.0, .high = 0.6, .unit = "h", .prior = about(between(0.1, 0.25), 1.5)},
    {.name = "cl", .start = 25.0, .low = 1.0, .high = 500.0, .unit = "L/h"},
    {.name = "v1", .start = 150.0, .low = 10.0, .high = 2000.0, .unit = "L"},
    {.name = "q", .start = 70.0, .low = 1.0, .high = 1000.0, .unit = "L/h", .prior = about(muscle_and_fat, 1.5)},
    {.name = "v2", .start = 1000.0, .low = 50.0, .high = 10000.0, .unit = "L", .prior = about(between(dog_volume, chronic_users_volume), 1.8)},
    {.name = "first_pass", .start = 0.05, .low = 0.0, .high = 0.5},
    {.name = "fm", .start = 0.15, .low = 0.0, .high = 0.9, .prior = about(0.15, 1.5)},
    {.name = "cl_7oh", .start = 40.0, .low = 1.0, .high = 500.0, .unit = "L/h", .prior = about(extraction_7oh * liver, 1.5)},
    {.name = "v_7oh", .start = 50.0, .unit = "L", .fixed = true},
    {.name = "ka_7oh", .start = 2.0, .unit = "1/h", .fixed = true},
    {.name = "f_7oh", .start = 0.57, .fixed = true}, // what the liver does not extract, 1 - 0.43
};

template <scalar S>
mitragynine::parameters<S> individual(std::span<S const> x) {
    using namespace units;
    return {.ka = x[0] * per_h, .lag = x[1] * h, .cl = x[2] * (L / h), .v1 = x[3] * L, .q = x[4] * (L / h), .v2 = x[5] * L,
            .first_pass = x[6], .fm = x[7], .cl_7oh = x[8] * (L / h), .v_7oh = x[9] * L, .ka_7oh = x[10] * per_h, .f_7oh = x[11]};
}

bool fitted(trials::observation const& o) {
    return o.use == trials::use::fit || o.use == trials::use::bound;
}

std::string published(trials::observation const& o) {
    std::string s = o.has_value() ? text(o.value, 4) : "";
    if (o.spread == spread_kind::sd)
        s += " +- " + text(0.5 * (o.high - o.low), 3);
    else if (o.has_spread())
        s += std::string(s.empty() ? "" : " ") + "(" + text(o.low, 4) + " to " + text(o.high, 4) + ")";
    return (o.use == trials::use::bound ? "<= " : "") + s;
}

std::string scenario(trials::observation const& o) {
    std::string s = o.dose_mg == o.dose_mg ? text(o.dose_mg, 3) + " mg" : "all doses";
    return s + (o.day > 0 ? ", day " + std::to_string(o.day) : "");
}

} // namespace

int main() {
    std::optional<support::progress_count> evaluations(std::in_place, "calibrate_mitragynine: evaluations of the trials");
    auto const residuals = [&](auto x) {
        evaluations->counted();
        using S = typename decltype(x)::value_type;
        reading<S> const predicted(individual<S>(x));
        std::vector<S> all;
        for (auto const& o : trials::all)
            if (fitted(o))
                if (auto const y = predicted(o))
                    all.push_back(standardised(o, *y));
        return all;
    };
    std::vector<double> elsewhere;
    for (auto const& p : wanted)
        elsewhere.push_back(p.fixed ? p.start : p.start * 1.6);
    auto const result = fit<3>(residuals, wanted, {.scale = residual_scale::known, .starts = {elsewhere}});
    evaluations.reset();

    std::cout << "Fit of the mitragynine model to published means and ranges\n\n" << result.report() << '\n';

    auto const x = result.values();
    reading<double> const predicted(individual<double>(x));
    std::cout << "Residuals, (predicted - published) over SD; `fit` and `bound` rows made the fit, `check` rows did not\n";
    table rows({"study", "what", "of", "scenario", "predicted", "published", "unit", "residual", "use"});
    // The tea's dose is nominal: one yield makes its MG Cmax agree, and the other tea rows are then predictions.
    double tea_yield = 1.0;
    for (auto const& o : trials::tea)
        if (o.parameter == trials::parameter::cmax && o.analyte == trials::analyte::mitragynine && o.use == trials::use::check)
            tea_yield = o.value / *predicted(o);
    double sum = 0.0, cmax_sum = 0.0;
    std::size_t left_out = 0;
    for (auto const& o : trials::all) {
        bool const is_tea = o.cite == trials::tea.front().cite;
        auto const y = o.use == trials::use::never ? std::nullopt : predicted(o, is_tea ? tea_yield : 1.0);
        if (!y) {
            ++left_out;
            continue;
        }
        double const z = standardised(o, *y);
        if (fitted(o))
            sum += z * z;
        if (fitted(o) && o.parameter == trials::parameter::cmax)
            cmax_sum += z * z;
        rows.row({std::string(o.study), std::string(name_of(o.parameter)), std::string(name_of(o.analyte)), scenario(o), text(*y, 4),
                  published(o), std::string(o.unit), fixed(z, 2), std::string(name_of(o.use))});
    }
    rows.print(std::cout);
    std::cout << "\nsum of squared residuals, fitted rows: " << text(sum, 4) << "; of the nine Cmax rows: " << text(cmax_sum, 4)
              << "\ntea: a yield of " << text(tea_yield, 3) << " was free (Cmax of MG agrees by it)"
              << "\nrows without a prediction, or marked never: " << left_out << '\n';

    std::cout << "\nAgainst mitragynine::typical as the library has it\n";
    table drift({"parameter", "unit", "fitted now", "typical"});
    std::size_t i = 0;
    bool same = true;
    for_each_field(mitragynine::typical, [&](auto const& f, double value) {
        drift.row({std::string(f.name), std::string(f.unit_text), text(x[i], 5), text(value, 5)});
        same = same && std::abs(x[i] / value - 1.0) < 0.01;
        ++i;
    });
    drift.print(std::cout);
    std::cout << (same ? "typical agrees with this fit within 1 %\n" : "typical DIFFERS from this fit by more than 1 %: update models/typical_mitragynine.hpp\n");
    return result.converged && same ? 0 : 1;
}
