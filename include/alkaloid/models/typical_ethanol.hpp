#pragma once
/// @file Who drinks: the volunteer of the infusion study as printed, and anybody by body, beverage and stomach.

#include "body_water.hpp"
#include "drinks.hpp"
#include "ethanol.hpp"
#include "opioid.hpp"

namespace alkaloid::ethanol {

enum class stomach {
    fasting,
    fed, ///< Absorption slows to one rate whatever the drink; elimination is faster.
};

/// The volunteer of the infusion study, whose weight is not known; by mouth as after spirits.  @cite norberg2000
inline constexpr parameters<> norberg{
    .ka = ka_spirits.value,
    .vmax = norberg2000::vmax.value / drug.molar_mass,
    .km = norberg2000::km.value / drug.molar_mass,
    .vc = norberg2000::vc.value,
    .q = norberg2000::q.value,
    .vp = norberg2000::vp.value,
    .clr = norberg2000::clr.value,
};

namespace typical_person {
/// The maximal rate after a meal.
inline constexpr reported<amount_rate<>> fed_vmax{.value = norberg2000::vmax.value / drug.molar_mass * fed_elimination.value, .printed = "95 mg/min, +36 to +50 %", .n = norberg2000::vmax.n, .population = norberg2000::vmax.population,
    .cite = "jones1994", .status = verification::derived, .grade = evidence_grade::B, .note = "norberg2000 times what a meal adds"};
template <class Q, class R>
constexpr reported<Q> in_moles(reported<R> const& r) {
    return {.value = r.value / drug.molar_mass, .printed = r.printed, .n = r.n, .population = r.population, .cite = r.cite, .status = r.status, .grade = r.grade, .note = r.note};
}
} // namespace typical_person

/// Somebody of this body who drinks `what`: both of Norberg's volumes in proportion, to the total of body water over the
/// water in blood; his elimination and exchange as they are, since scaling the exchange, too, puts peaks too low.
/// Women and heavy people are predicted worse, see docs.  @cite norberg2000  @cite watson1980  @throws invalid_input
inline parameters<> typical(body const& who, drinks::beverage const& what = drinks::spirits, stomach before = stomach::fasting) {
    checklist found;
    found.require("absorption of " + std::string(what.name), what.absorption.value.base(), positive, "1/h");
    if (before != stomach::fasting && before != stomach::fed)
        found.refuse("stomach", std::to_string(static_cast<int>(before)), "", "fasting or fed");
    who.check(found);
    found.settle("ethanol::typical");
    double const larger = ethanol_volume(who) / (norberg.vc + norberg.vp);
    parameters<> p = norberg;
    p.ka = what.absorption.value;
    p.vc = larger * norberg.vc;
    p.vp = larger * norberg.vp;
    if (before == stomach::fed) {
        // A meal slows what is fast; it does not speed what is slow.
        p.ka = what.absorption.value < ka_fed.value ? what.absorption.value : ka_fed.value;
        p.vmax = typical_person::fed_vmax.value;
    }
    return p;
}

/// What stands behind each parameter and behind the total volume. Volumes in Norberg's proportion count as scaled to a
/// body by Watson's formula for men, the less verified one; where a value is none of ours, it says so.
template <scalar S>
std::array<provenance, 9> sources(parameters<S> const& p) {
    using opioid::line;
    auto vc = line("vc", p.vc, norberg2000::vc), vp = line("vp", p.vp, norberg2000::vp);
    auto const ratio = value_of((p.vp / p.vc) * (norberg2000::vc.value / norberg2000::vp.value));
    bool const scaled = max_lane(ratio) < 1.0 + 1e-12 && min_lane(ratio) > 1.0 - 1e-12;
    auto const to_body = [](std::string_view name, reported<volume<>> const& printed) {
        provenance s = provenance_of(name, printed);
        s.status = verification::derived;
        s.note = "scaled to a body's water with the other volume; concentrations taken to be of whole blood";
        return s;
    };
    provenance water = provenance_of("vc + vp", body_facts::watson_male), of_blood = provenance_of("water in blood", body_facts::blood_water);
    if (scaled && vc.printed == "changed")
        vc = to_body("vc", norberg2000::vc), vp = to_body("vp", norberg2000::vp);
    else // as printed, or somebody else's: no body's water on the path
        water = vc, of_blood = vp;
    return {line("ka", p.ka, ka_spirits, ka_wine, ka_beer, ka_fed),
            line("vmax", p.vmax, typical_person::in_moles<amount_rate<>>(norberg2000::vmax), typical_person::fed_vmax),
            line("km", p.km, typical_person::in_moles<concentration<>>(norberg2000::km)),
            vc,
            line("q", p.q, norberg2000::q),
            vp,
            line("clr", p.clr, norberg2000::clr),
            water,
            of_blood};
}

} // namespace alkaloid::ethanol
