#pragma once
/// @file Noncompartmental analysis: what is read off one concentration curve.

#include "area.hpp"
#include "half_life.hpp"
#include "peak.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// What to look at, and what is known about the dosing.
template <dimension D, scalar S = double>
struct exposure_options {
    window within = {}; ///< From the dose on; everything unless given.
    std::optional<quantity<D + dims::volume, S>> dose =
        {};                             ///< Amount for a molar curve, mass for a mass concentration.
    std::optional<duration<>> tau = {}; ///< Dosing interval, beginning where the window does.
    area_rule rule = area_rule::linear_up_log_down;
    terminal_choice slope = {};  ///< Its `within` is the window above.
    bool predicted_tail = false; ///< Extrapolate from the line's value at the last time, not from the sample there.
};

/// Everything read off one curve; each number says by which rule, or why it is missing. Times are on the curve's clock.
template <dimension D, scalar S>
struct exposure_report {
    using value_type = detail::measured_t<D, S>;
    using area_type = detail::measured_t<D + dims::time, S>;

    finding<value_type> cmax;            ///< Largest sample.
    finding<duration<>> tmax;            ///< Its time.  [h]
    finding<value_type> clast;           ///< Last value above zero.
    finding<duration<>> tlast;           ///< Its time.  [h]
    finding<area_type> auc_last;         ///< Area from the window's beginning to `tlast`.
    finding<area_type> auc_inf;          ///< The same, and the tail `clast / lambda_z`.
    finding<S> extrapolated;             ///< The tail's part of `auc_inf`, in [0, 1]; above 0.2 distrust `auc_inf`.
    finding<terminal_line<D, S>> slope;  ///< The terminal line: points used, adjusted R2, intercept, span.
    finding<duration<S>> half_life;      ///< ln 2 / lambda_z.  [h]
    finding<duration<S>> mean_residence; ///< Since the window's beginning, absorption included.  [h]
    finding<clearance<S>> cl_f;          ///< Apparent clearance, dose / `auc_inf`: single dose.  [L/h]
    finding<volume<S>> vz_f;             ///< Apparent volume, `cl_f / lambda_z`.  [L]
    finding<area_type> auc_tau;          ///< Area over the dosing interval.
    finding<value_type> c_average;       ///< `auc_tau / tau`.
    finding<value_type> c_trough;        ///< Value at the end of the dosing interval, before the next dose.
    finding<clearance<S>> cl_f_steady;   ///< dose / `auc_tau`: at steady state only.  [L/h]
};

namespace detail {
/// From the window's beginning to the last value above zero.
template <class S>
struct measured_part {
    double origin, tlast;
    S clast, area, moment;
};
template <dimension D, class S>
finding<measured_part<S>> measurable(curve<D, S> const& c, window const& w, area_rule rule) {
    using result = finding<measured_part<S>>;
    auto part = covering(c, w, rule, "exposure");
    std::string const name(name_of(rule));
    if (!part.gap.empty())
        return result::missing(part.gap, name);
    double const origin = part.from();
    while (!part.samples.empty() && !(0.0 < value_of(part.samples.back().value)))
        part.samples.pop_back();
    if (part.samples.empty())
        return result::missing("no value above zero", name);
    auto const sum = summed(part.samples, rule, origin);
    return {{origin, part.to(), part.samples.back().value, sum.area, sum.moment},
            name + ", " + span_text(origin, part.to())};
}

template <dimension D, class S>
exposure_report<D, S> exposed(curve<D, S> const& c, exposure_options<D, S> const& options) {
    using report = exposure_report<D, S>;
    using value_type = typename report::value_type;
    using area_type = typename report::area_type;
    checklist check;
    if (options.tau)
        check.require("tau", options.tau->base(), positive, "h");
    if (options.dose)
        check.require("dose", base_of(*options.dose), positive, "umol or ug");
    check.settle("exposure");

    auto const top = peak(c, options.within);
    auto const part = measurable(c, options.within, options.rule);
    auto choice = options.slope;
    choice.within = options.within;
    auto const line = terminal(c, choice);

    std::string const to_infinity = part.rule() + ", and the tail by " + line.rule();
    auto const tail_value = [&](auto const& p, auto const& l) {
        return options.predicted_tail ? S(base_of(l.predicted)) : p.clast;
    };
    auto const tail = derived(
        to_infinity, [&](auto const& p, auto const& l) { return S(tail_value(p, l) / l.lambda_z.base()); }, part, line);
    auto const area = derived(
        to_infinity, [](auto const& p, S const& t) { return S(p.area + t); }, part, tail);
    auto const auc_inf = derived(
        to_infinity, [](S const& a) { return measured<D + dims::time>(a); }, area);
    auto const dose =
        options.dose ? finding<S>(base_of(*options.dose), "as given") : finding<S>::missing("no dose was given");

    // What is said of one dose needs to be one; of later ones those can be seen that make the curve jump.
    auto alone = finding<bool>(true, "one dose");
    for (auto const& seen : detail::samples_in(c, options.within, "exposure"))
        if (seen.after_jump && seen.time > std::max(c.times().front(), options.within.from.base()))
            alone = finding<bool>::missing("another dose falls into the window at " + text(seen.time, 6) + " h", "one dose");

    double const begin = all_finite(options.within.from.base()) ? options.within.from.base() : c.times().front();
    auto tau_area = finding<area_type>::missing("no dosing interval was given");
    auto tau_mean = finding<value_type>::missing("no dosing interval was given"), tau_trough = tau_mean;
    if (options.tau) {
        window const interval{duration<>::from_base(begin), duration<>::from_base(begin + options.tau->base())};
        tau_area = auc(c, interval, options.rule);
        tau_mean = average(c, interval, options.rule);
        auto const covered = covering(c, interval, options.rule, "exposure");
        tau_trough = covered.gap.empty()
                         ? finding<value_type>(measured<D>(covered.samples.back().value), "end of the dosing interval")
                         : finding<value_type>::missing(covered.gap, "end of the dosing interval");
    }
    auto const over = [](S const& d, auto const& a) { return clearance<S>::from_base(S(d / base_of(a))); };
    auto const cl_f = derived(
        "dose / auc_inf", [&](S const& d, auto const& a, bool) { return over(d, a); }, dose, auc_inf, alone);

    return report{
        .cmax = {top.value, "largest sample"},
        .tmax = {top.time, "time of the largest sample"},
        .clast = derived(
            "last value above zero", [](auto const& p) { return measured<D>(p.clast); }, part),
        .tlast = derived(
            "time of the last value above zero", [](auto const& p) { return duration<>::from_base(p.tlast); }, part),
        .auc_last = derived(
            part.rule(), [](auto const& p) { return measured<D + dims::time>(p.area); }, part),
        .auc_inf = auc_inf,
        .extrapolated = derived(
            "tail / auc_inf", [](S const& t, S const& a) { return S(t / a); }, tail, area),
        .slope = line,
        .half_life = derived(
            line.rule(), [](auto const& l) { return l.half_life; }, line),
        .mean_residence = derived(
            "first moment / auc_inf, " + to_infinity,
            [&](auto const& p, auto const& l, S const& t, S const& a, bool) {
                S const moment = p.moment + t * (p.tlast - p.origin + 1.0 / l.lambda_z.base());
                return duration<S>::from_base(S(moment / a));
            },
            part, line, tail, area, alone),
        .cl_f = cl_f,
        .vz_f = derived(
            "cl_f / lambda_z",
            [](auto const& cl, auto const& l) { return volume<S>::from_base(S(cl.base() / l.lambda_z.base())); }, cl_f,
            line),
        .auc_tau = tau_area,
        .c_average = tau_mean,
        .c_trough = tau_trough,
        .cl_f_steady = derived("dose / auc_tau", over, dose, tau_area),
    };
}
} // namespace detail

/// Noncompartmental analysis of one curve, for one dose or one dosing interval at a time.
/// `exposure(course[plasma], {.dose = 62.7 * umol}).half_life.value().in(h)`.
/// @cite gabrielsson2012  @throws invalid_input
template <dimension D, class S>
exposure_report<D, S> exposure(curve<D, S> const& c, std::type_identity_t<exposure_options<D, S>> const& options = {}) {
    static_assert(detail::one_lane<S>, "exposure: lanes may need different samples; take the subjects one at a time");
    if constexpr (detail::one_lane<S>) // one sentence is enough
        return detail::exposed(c, options);
}

} // namespace alkaloid
