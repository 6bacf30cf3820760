#pragma once
/// What the mitragynine model predicts for each published observation, in the observation's own unit; the same text for
/// doubles (a report) and dual numbers (a fit).

#include <alkaloid/facts/trials.hpp>
#include <alkaloid/models/mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>

#include <cmath>
#include <optional>
#include <vector>

namespace trial_predictions {

using namespace alkaloid;

/// Peak of a curve between `from` and `to`, through the parabola over its three highest neighbouring samples: a grid of
/// samples alone would make Tmax a staircase, which has no gradient.
template <scalar S>
struct peak_of_parabola {
    S time, value;

    template <dimension D>
    peak_of_parabola(curve<D, S> const& c, double from, double to) : time(0.0), value(0.0) {
        std::size_t best = 1;
        for (std::size_t i = 1; i + 1 < c.size(); ++i)
            if (c.times()[i] > from && c.times()[i] < to && value_of(c.values()[i]) > value_of(c.values()[best]))
                best = i;
            else if (c.times()[best] < from)
                best = i;
        double const step = c.times()[best + 1] - c.times()[best];
        S const left = c.values()[best - 1], top = c.values()[best], right = c.values()[best + 1];
        S const bend = left - 2.0 * top + right;
        S const offset = 0.5 * (left - right) / bend;
        time = c.times()[best] - from + step * offset;
        value = top - 0.25 * (left - right) * offset;
    }
};

/// Readings of one individual, per mg of MG swallowed where they scale with the dose (the model is linear).
template <scalar S>
class reading {
public:
    explicit reading(mitragynine::parameters<S> const& p) : p_(p) {
        using namespace units;
        static constexpr double last_dose = 14.0 * 24.0; // day 15 of once a day
        std::vector<duration<>> times;
        for (double const start : {0.0, last_dose})
            for (int k = 0; k <= 720; ++k)
                times.push_back((start + k / 60.0) * h); // 12 h after a dose, minute by minute
        auto const one = dose<S>(mitragynine::drug, mass<S>(1.0 * mg));
        auto const course = simulate(mitragynine::model, p, repeat(one, {.every = 24 * h, .count = 15}), {.at = times});
        auto const mg_ = course[plasma];
        auto const oh = course[plasma_7oh];
        peak_of_parabola<S> const a(mg_, 0.0, 12.0), b(mg_, last_dose, last_dose + 12.0);
        peak_of_parabola<S> const c(oh, 0.0, 12.0), d(oh, last_dose, last_dose + 12.0);
        cmax[0] = a.value, cmax[1] = b.value, tmax[0] = a.time, tmax[1] = b.time;
        cmax_7oh[0] = c.value, cmax_7oh[1] = d.value, tmax_7oh[0] = c.time, tmax_7oh[1] = d.time;
        using std::log;
        // The window in which a trial can see 7-OH fall; its last slope is its parent's.
        auto const slope = [&](std::size_t first) {
            return S(6.0 * std::log(2.0) / log(S(oh.values()[first + 360] / oh.values()[first + 720])));
        };
        half_life_7oh[0] = slope(0);
        half_life_7oh[1] = slope(721);
    }

    /// By day 1 [0] and day 15 [1]: molar [umol/L per mg] and [h].
    S cmax[2]{}, tmax[2]{}, cmax_7oh[2]{}, tmax_7oh[2]{}, half_life_7oh[2]{};

    /// Terminal half-life of MG, of the slower of the two exponentials.  [h]
    S half_life() const {
        S const k10 = p_.cl.base() / p_.v1.base(), k12 = p_.q.base() / p_.v1.base(), k21 = p_.q.base() / p_.v2.base();
        S const sum = k10 + k12 + k21;
        using std::sqrt;
        S const fast = 0.5 * (sum + sqrt(S(sum * sum - 4.0 * k10 * k21)));
        return std::log(2.0) * fast / (k10 * k21); // slow = k10 k21 / fast: no cancellation
    }
    /// AUC to infinity per mg.  [umol h/L]
    S auc() const { return (1.0 - p_.first_pass) * per_mg() / p_.cl.base(); }
    S auc_7oh() const { return (p_.first_pass + (1.0 - p_.first_pass) * p_.fm) * per_mg() / p_.cl_7oh.base(); }

    /// The prediction for `o` in its unit, where the model has one; `swallowed` is the fraction of the nominal dose
    /// that was (1, or a tea's yield).
    std::optional<S> operator()(trials::observation const& o, double swallowed = 1.0) const {
        using trials::analyte;
        using trials::parameter;
        std::size_t const day = o.day > 1 ? 1 : 0;
        bool const parent = o.analyte == analyte::mitragynine;
        double const mg_given = o.dose_mg * swallowed;
        double const molar_mass = (parent ? mitragynine::drug : hydroxymitragynine::drug).molar_mass.base();
        // umol/L to nM is 1000; to ng/mL the molar mass.
        double const scale = o.unit.substr(0, 2) == "nM" ? 1000.0 : molar_mass;
        bool const dose_known = o.dose_mg == o.dose_mg;
        switch (o.parameter) {
        case parameter::cmax:
            if (!dose_known || o.analyte == analyte::ratio)
                return std::nullopt;
            return S((parent ? cmax[day] : cmax_7oh[day]) * (mg_given * scale));
        case parameter::tmax: return parent ? tmax[day] : tmax_7oh[day];
        case parameter::half_life: return parent ? half_life() : half_life_7oh[day];
        case parameter::concentration_ratio:
            return S(cmax_7oh[day] / cmax[day] * (hydroxymitragynine::drug.molar_mass / mitragynine::drug.molar_mass));
        case parameter::auc_inf:
            if (!dose_known)
                return std::nullopt;
            return S((parent ? auc() : auc_7oh()) * (mg_given * scale));
        default: return std::nullopt;
        }
    }

private:
    static S per_mg() { return S(1000.0 / mitragynine::drug.molar_mass.base()); } ///< umol in a mg
    mitragynine::parameters<S> p_;
};

/// How `o` enters an objective (docs/numbers.md): (predicted - value)/SD; for a range the distance outside it over a
/// quarter of its width; for an upper bound the distance beyond it over a tenth of the bound; for a value printed
/// without spread, over a tenth of the value.
template <scalar S>
S standardised(trials::observation const& o, S const& predicted) {
    if (o.use == trials::use::bound)
        return select(value_of(predicted) > o.value, S((predicted - o.value) / (0.1 * o.value)), S(0.0));
    if (o.spread == spread_kind::range) {
        double const quarter = 0.25 * (o.high - o.low);
        S const above = select(value_of(predicted) > o.high, S((predicted - o.high) / quarter), S(0.0));
        return select(value_of(predicted) < o.low, S((predicted - o.low) / quarter), above);
    }
    if (o.spread == spread_kind::sd)
        return (predicted - o.value) / (0.5 * (o.high - o.low));
    return (predicted - o.value) / (0.1 * o.value);
}

} // namespace trial_predictions
