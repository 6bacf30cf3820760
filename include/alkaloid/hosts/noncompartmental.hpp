#pragma once
/// @file Noncompartmental analysis of a column of numbers.

#include "../analyse/exposure.hpp"
#include "../core/error.hpp"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace alkaloid::hosts {

/// A curve as a host has it, and what is known of its dose.
struct nca_question {
    std::span<double const> times;     ///< [h], ascending
    std::span<double const> values;
    std::string level_unit = "ng/mL";  ///< "ng/mL", "ug/L", "mg/L" or "g/L"
    std::optional<double> dose = {};
    std::string dose_unit = "mg";      ///< "ug", "mg" or "g"
    std::optional<double> tau = {};    ///< dosing interval  [h]
    std::optional<double> from = {}, to = {}; ///< window  [h]
};

/// One number read off a curve: by which rule, or why there is none.
struct nca_finding {
    std::string name;
    double value; ///< NaN where there is none
    std::string unit, rule, reason;
};

namespace detail {
inline double factor_of(std::string const& unit, std::vector<std::pair<std::string, double>> const& known, std::string const& what, checklist& found) {
    std::string all;
    for (auto const& [name, factor] : known) {
        if (name == unit)
            return factor;
        all += (all.empty() ? "" : ", ") + name;
    }
    found.refuse(what, "'" + unit + "'", "", "one of " + all);
    return 1.0;
}
} // namespace detail

/// Peak, areas, half-life and what follows from them, in the column's own units.  @throws invalid_input
inline std::vector<nca_finding> nca(nca_question const& q) {
    constexpr dimension level = dims::mass - dims::volume;
    checklist found;
    double const per_litre = detail::factor_of(q.level_unit, {{"ng/mL", 1.0}, {"ug/L", 1.0}, {"mg/L", 1e3}, {"g/L", 1e6}}, "unit of the values", found);
    double const micrograms = detail::factor_of(q.dose_unit, {{"ug", 1.0}, {"mg", 1e3}, {"g", 1e6}}, "unit of the dose", found);
    found.settle("nca");
    std::vector<double> values(q.values.begin(), q.values.end());
    for (auto& v : values)
        v *= per_litre;
    exposure_options<level> options;
    if (q.dose)
        options.dose = mass<>::from_base(*q.dose * micrograms);
    if (q.tau)
        options.tau = alkaloid::duration<>::from_base(*q.tau);
    if (q.from)
        options.within.from = alkaloid::duration<>::from_base(*q.from);
    if (q.to)
        options.within.to = alkaloid::duration<>::from_base(*q.to);
    auto const r = exposure(curve<level>({q.times.begin(), q.times.end()}, std::move(values)), options);
    std::vector<nca_finding> all;
    auto const say = [&](std::string name, auto const& f, double unit, std::string text) {
        double x = std::numeric_limits<double>::quiet_NaN();
        if (f) {
            if constexpr (scalar<std::decay_t<decltype(f.value())>>)
                x = f.value() / unit;
            else
                x = f.value().base() / unit;
        }
        all.push_back({std::move(name), x, std::move(text), f.rule(), f.reason()});
    };
    std::string const area = q.level_unit + " h";
    say("cmax", r.cmax, per_litre, q.level_unit);
    say("tmax", r.tmax, 1.0, "h");
    say("clast", r.clast, per_litre, q.level_unit);
    say("tlast", r.tlast, 1.0, "h");
    say("auc_last", r.auc_last, per_litre, area);
    say("auc_inf", r.auc_inf, per_litre, area);
    say("extrapolated", r.extrapolated, 1.0, "");
    say("half_life", r.half_life, 1.0, "h");
    say("mean_residence", r.mean_residence, 1.0, "h");
    say("cl_f", r.cl_f, 1.0, "L/h");
    say("vz_f", r.vz_f, 1.0, "L");
    say("auc_tau", r.auc_tau, per_litre, area);
    say("c_average", r.c_average, per_litre, q.level_unit);
    say("c_trough", r.c_trough, per_litre, q.level_unit);
    say("cl_f_steady", r.cl_f_steady, 1.0, "L/h");
    return all;
}

} // namespace alkaloid::hosts
