#pragma once
/// @file Mitragynine whose conversion to 7-OH saturates: why more mitragynine need not mean as much more 7-OH. In mice
/// breathing is depressed no further above 10 mg/kg by mouth, 7-OH itself knows no such ceiling, and inhibiting CYP3A takes
/// effect from mitragynine only @cite hill2022 . No effect is clipped. With the capacity assumed here, which the linear
/// trials to 60 mg leave room for, the enzyme bends 7-OH (1.6-fold for twice the dose, from 700 mg on) and most of the
/// plateau of what is activated is partial agonism; a smaller capacity, which is the caller's to give, flattens 7-OH itself.

#include "typical_mitragynine.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace alkaloid::saturable_formation {

/// A linear person's parameters, and where the enzyme is half busy.
template <scalar S = double>
struct parameters : mitragynine::parameters<S> {
    amount<S> gut_half;  ///< MG in the gut at which first-pass formation runs at half its maximum.  [umol]
    concentration<S> km; ///< Total MG in plasma at which systemic formation does.  [umol/L]

    static constexpr auto fields() {
        using namespace units;
        return std::tuple_cat(mitragynine::parameters<S>::fields(), std::tuple{field{"gut_half", &parameters::gut_half, umol, "umol", positive},
                                                                              field{"km", &parameters::km, umol / L, "umol/L", positive}});
    }
};

namespace assumed {
/// Four times the largest dose that was fitted linearly (60 mg is 150 umol), a third of the mouse's ceiling by body weight (10 mg/kg
/// is 1800 umol in 70 kg).  [umol]  @cite hill2022
inline constexpr reported<amount<>> gut_half{.value = 600.0 * units::umol, .printed = "600 umol (240 mg)", .population = "assumed", .cite = "hill2022",
                                             .status = verification::assumed, .grade = evidence_grade::D, .note = "between the linear trials and the mouse's ceiling"};
/// The concentration of half-maximal inactivation of CYP3A in liver microsomes, taken for the Km of 7-OH's formation and
/// for unbound plasma, over the unbound fraction.  [umol/L]  @cite tanna2021
inline constexpr reported<concentration<>> km{.value = 47.0 * units::uM, .printed = "4.1 uM over 8.7 % unbound", .population = "assumed", .cite = "tanna2021",
                                              .status = verification::assumed, .grade = evidence_grade::D, .note = "an inactivation constant stands for a Michaelis constant"};
} // namespace assumed

/// The person `p` with an enzyme that saturates: at low doses the same person.
template <scalar S>
constexpr parameters<S> saturating(mitragynine::parameters<S> const& p, amount<S> const& gut_half, concentration<S> const& km) {
    return {p, gut_half, km};
}
/// The typical adult with the assumed enzyme.
inline constexpr parameters<> typical = saturating<double>(mitragynine::typical, assumed::gut_half.value, assumed::km.value);

/// The linear model's compartments; formation of 7-OH by Michaelis-Menten at both places, with the linear model's rate at
/// low amounts. What the enzyme has no time for is absorbed as mitragynine, or eliminated by other ways unchanged.
inline constexpr struct saturable_formation_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        volume<S> const unit_volume = volume<S>::from_base(S(1.0));
        return std::tuple{flow(gut, central, first_order((1.0 - p.first_pass) * p.ka)),
                          flow(gut, hydroxy, michaelis_menten(p.first_pass * p.ka * p.gut_half, p.gut_half / unit_volume, unit_volume)),
                          flow(central, peripheral, first_order(p.q / p.v1)),
                          flow(peripheral, central, first_order(p.q / p.v2)),
                          flow(central, hydroxy, michaelis_menten(p.fm * p.cl * p.km, p.km, p.v1)),
                          flow(central, eliminated, first_order((1.0 - p.fm) * p.cl / p.v1)),
                          flow(gut_hydroxy, hydroxy, first_order(p.ka_7oh)),
                          flow(hydroxy, eliminated, first_order(p.cl_7oh / p.v_7oh))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return mitragynine::model.intakes(static_cast<mitragynine::parameters<S> const&>(p));
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return mitragynine::model.observables(static_cast<mitragynine::parameters<S> const&>(p));
    }
} model;

/// What stands behind each parameter.
template <scalar S>
constexpr std::array<provenance, 14> sources(parameters<S> const& p) {
    auto const linear = mitragynine::sources(static_cast<mitragynine::parameters<S> const&>(p));
    std::array<provenance, 14> all{};
    std::copy(linear.begin(), linear.end(), all.begin());
    auto const line = [](std::string_view name, auto const& mine, auto const& ours) -> provenance {
        auto const x = value_of(mine.base());
        if (max_lane(x) == ours.value.base() && min_lane(x) == ours.value.base())
            return provenance_of(name, ours);
        return {name, "changed", "yours", "", verification::assumed, evidence_grade::D, "not the assumed enzyme's"};
    };
    all[12] = line("gut_half", p.gut_half, assumed::gut_half);
    all[13] = line("km", p.km, assumed::km);
    return all;
}

} // namespace alkaloid::saturable_formation
