#pragma once
/// @file Depression of the central nervous system by mu opioids, alcohol and other depressants together: three endpoints,
/// each with curves and coefficients of its own.

#include "../dynamics/depression/over_models.hpp"
#include "../dynamics/depression/same_site.hpp"
#include "../dynamics/interaction/gpdi.hpp"
#include "../facts/depression.hpp"
#include "../facts/ethanol_effects.hpp"
#include "depression_assumptions.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace alkaloid::depression {

/// One endpoint: what of the mu stimulus counts, alcohol's curve (E = 1 at most), and by what part alcohol lowers
/// the opioids' C50 (INT = -fall). Change a member for your own: `auto e = hypercapnic_drive(); e.c50_fall.value = 0.2;`
struct endpoint {
    std::string_view name, meaning; ///< `meaning`: what 0 and 1 stand for.
    reported<double> share;         ///< Of the mu stimulus.  [1]
    reported<double> mu_slope;      ///< With which it acts; 1 keeps partial agonists' maxima apart, see `same_site`.  [1]
    reported<mass_concentration<>> alcohol_half; ///< [g/L]
    reported<double> alcohol_slope; ///< [1]
    double other_slope;             ///< Alcohol's, asked beside it; 0: none.
    reported<double> c50_fall;      ///< -INT; `low` and `high` are asked beside `value`.  [1]
    reported<mass_concentration<>> shift_half = depression::shift_half; ///< [g/L]

    void check(checklist& found) const {
        auto const where = std::string(name);
        found.require(where + ": share", share.value, positive);
        found.require(where + ": mu_slope", mu_slope.value, positive);
        found.require(where + ": alcohol_half", alcohol_half.value.in(units::g / units::L), positive, "g/L");
        found.require(where + ": alcohol_slope", alcohol_slope.value, positive);
        found.require(where + ": other_slope", other_slope, not_negative);
        for (auto const& [what, x] : {std::pair{": c50_fall", c50_fall.value}, {": c50_fall, low", c50_fall.low}, {": c50_fall, high", c50_fall.high}})
            found.require(where + what, x, allowed_range{.high = 1.0 - 1e-9, .words = "finite and < 1"});
        found.require(where + ": shift_half", shift_half.value.in(units::g / units::L), positive, "g/L");
    }
};

/// Fall of the ventilatory response to carbon dioxide, from 0 to 1 (none left). Alcohol acts on this gain, not on breathing
/// at rest, which half a gram per litre raises.  @cite wolff1999
inline endpoint hypercapnic_drive() {
    return {"hypercapnic drive", "part of the response to carbon dioxide that is lost", mu_share_drive, mu_slope_one, ethanol::hypercapnic_half, ethanol::hypercapnic_slope, ethanol::hypercapnic_slope_steep.value, c50_fall_drive};
}
/// Sedation, from 0 (awake) to 1 (cannot be roused).
inline endpoint sedation() {
    return {"sedation", "from awake (0) to cannot be roused (1)", mu_share_sedation, mu_slope_one, alcohol_half_sedation, alcohol_slope_sedation, 0.0, c50_fall_sedation};
}
/// The part of people who stop breathing.
inline endpoint apnoea() {
    return {"apnoea", "part of people who stop breathing", mu_share_apnoea, mu_slope_apnoea, alcohol_half_apnoea, alcohol_slope_apnoea, 0.0, c50_fall_apnoea};
}
inline std::array<endpoint, 3> endpoints() {
    return {sedation(), hypercapnic_drive(), apnoea()};
}

/// What the caller may set; the defaults are the default chain.
struct circumstances {
    std::optional<curve<dimension{}>> fold = {}; ///< Tolerance: how many times the stimulus is needed, as `adapt(...).fold`.
    double reversal = tolerance_reversal.value;  ///< Part of it that alcohol takes away, in [0, 1]; never shown for kratom.
    basis path = {};                             ///< What else the result rests on.
};

namespace detail {
inline transmission<double> passed_by(endpoint const& at) {
    return {.share = at.share.value, .slope = at.mu_slope.value, .path = {provenance_of("share of the mu stimulus", at.share), provenance_of("slope of the mu stimulus", at.mu_slope)}};
}
/// level / (1 + INT x/(half + x)): the same as a C50 that many times as high.  @cite wicha2017
template <scalar S>
depressant<S> shifted(depressant<S> d, curve<dimension{}, S> const& by, double size, double half) {
    if (size == 0.0)
        return d;
    potency_shift<> const shift{.strength = size, .half = half};
    d.level = d.level.template zip<dimension{}>(by, [&](S const& x, S const& b) { return S(x / shift.factor(b)); });
    return d;
}
template <scalar S>
curve<dimension{}, S> tolerance_left(curve<dimension{}> const& fold, curve<dimension{}, S> const& alcohol, double reversal) {
    return alcohol.template zip<dimension{}>(fold, [&](S const& b, double f) {
        auto const below = value_of(b) < decltype(value_of(b))(0.0);
        S const safe = select(below, S(0.0), b);
        return S(1.0 + (f - 1.0) * (1.0 - reversal * safe / (tolerance_reversal_half.value.in(units::g / units::L) + safe)));
    });
}
} // namespace detail

/// Alcohol alone at this endpoint, its level in g/L.  @throws invalid_input
template <scalar S>
depressant<S> alcohol_alone(endpoint const& at, curve<dimension{}, S> const& grams_per_litre) {
    return one_depressant("alcohol", "g/L", grams_per_litre.resting_on({provenance_of("alcohol, half", at.alcohol_half)}), at.alcohol_half.value.in(units::g / units::L), 1.0, at.alcohol_slope);
}
/// Agonists of the mu receptor alone at this endpoint.  @throws invalid_input
template <class A, class... More>
auto opioids_alone(endpoint const& at, A const& first, More const&... more) {
    return same_site("mu opioids", detail::passed_by(at), first, more...);
}

/// The default chain. 1: agonists at the mu receptor compete (`mu`, a tuple of them). 2: alcohol shifts their C50 by
/// 1 + INT b/(half + b), INT = 0 unless the endpoint says otherwise. 3: Bliss on what is left of the endpoint,
/// 1 - E = (1 - E_mu)(1 - E_alcohol) ...; `others` (a benzodiazepine, propofol) join here. Every other null model is asked
/// beside it, and Bliss with INT at both ends of its range (reached where alcohol is endless; at 1 g/L half of it) and with alcohol's other slope: `combined_depression` has all of
/// them, and gives no number without. Its grade is D whatever goes in.
/// @cite bliss1939  @cite wicha2017  @throws invalid_input
template <scalar S, class... A, class... Other>
auto combine(endpoint const& at, std::tuple<A...> const& mu, curve<dimension{}, S> const& alcohol, circumstances const& how, Other const&... others) {
    checklist found;
    at.check(found);
    found.require("reversal", how.reversal, fraction);
    found.settle(std::string(at.name));
    auto const drinks = alcohol_alone(at, alcohol);
    auto const opioids = std::apply(
        [&](auto const&... agonists) {
            auto const passed = detail::passed_by(at);
            if (how.fold)
                return same_site("mu opioids", passed, detail::tolerance_left(*how.fold, alcohol, how.reversal), agonists...);
            return same_site("mu opioids", passed, agonists...);
        },
        mu);
    using R = alkaloid::detail::meeting_scalar_t<S, std::decay_t<decltype(opioids.half)>, std::decay_t<decltype(others.half)>...>;
    static_assert(std::same_as<R, S> && std::same_as<R, std::decay_t<decltype(opioids.half)>>, "combine: all curves have one scalar");
    auto const chain = [&](double fall, depressant<R> const& ethanol) { return std::array{detail::shifted(opioids, alcohol, -fall, at.shift_half.value.in(units::g / units::L)), ethanol, others...}; };
    auto const shift_name = [](double fall) { return ", INT " + text(-fall, 3); };
    std::vector<typename combined_depression<R>::member> more;
    for (double const fall : {at.c50_fall.low, at.c50_fall.high})
        if (fall != at.c50_fall.value)
            more.push_back({"Bliss" + (fall == 0.0 ? std::string(", INT 0") : shift_name(fall)), alkaloid::detail::combined_effect(bliss{}, chain(fall, drinks))});
    if (at.other_slope > 0.0) {
        auto steep = drinks;
        steep.slope = R(at.other_slope);
        more.push_back({"Bliss, alcohol's slope " + text(at.other_slope, 3), alkaloid::detail::combined_effect(bliss{}, chain(at.c50_fall.value, steep))});
    }
    basis const path = how.path + basis{provenance_of("fall of C50 by alcohol", at.c50_fall), provenance_of("half of that fall", at.shift_half)};
    return over_models(std::string(at.name), chain(at.c50_fall.value, drinks), std::move(more), path, at.c50_fall.value == 0.0 ? "" : shift_name(at.c50_fall.value));
}

} // namespace alkaloid::depression
