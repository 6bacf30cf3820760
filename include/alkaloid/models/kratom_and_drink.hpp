#pragma once
/// @file Kratom and drink: mitragynine, 7-OH and ethanol in one person, each in compartments of its own. Nothing
/// couples them: no human or animal study of their kinetics together was found. What a caller believes of it all the
/// same is a `pk_interaction`, and is listed as belief.

#include "../facts/ethanol.hpp"
#include "ethanol.hpp"
#include "pk_interaction.hpp"
#include "typical_mitragynine.hpp"

#include <vector>

namespace alkaloid {

inline constexpr struct drink final : compartment<"drink"> {
} drink; ///< Depot of what was drunk.
inline constexpr struct alcohol final : compartment<"alcohol"> {
} alcohol; ///< Ethanol in blood and what follows it at once.
inline constexpr struct alcohol_tissue final : compartment<"alcohol_tissue"> {
} alcohol_tissue; ///< Ethanol in tissue.
inline constexpr struct blood_alcohol final : observable<"blood_alcohol"> {
} blood_alcohol; ///< Ethanol, `alcohol` over its volume.

} // namespace alkaloid

namespace alkaloid::kratom_and_drink {

/// One individual's parameters: those of both models, and what one drug is believed to do to the other's kinetics.
template <scalar S = double>
struct parameters {
    mitragynine::parameters<S> kratom;
    ethanol::parameters<S> alcohol;
    pk_interaction<S> interaction = {};

    /// Mitragynine's by their names, ethanol's as `alcohol.ka`, the multipliers as `interaction.ka_kratom`.
    static constexpr auto fields() {
        return std::tuple_cat(fields_of(&parameters::kratom), fields_of<"alcohol.">(&parameters::alcohol),
                              fields_of<"interaction.">(&parameters::interaction));
    }
};

/// The person `p` with `how`; where one was set already it is replaced, not multiplied.  @throws invalid_input
template <scalar S>
parameters<S> with(pk_interaction<S> const& how, parameters<S> p) {
    checklist found;
    check_parameters(how, found);
    found.settle("pk_interaction");
    p.interaction = how;
    return p;
}

namespace detail {
/// The two persons as the interaction leaves them; multipliers of 1 change no bit.
template <class S>
constexpr mitragynine::parameters<S> kratom_in(parameters<S> const& p) {
    mitragynine::parameters<S> k = p.kratom;
    k.ka = k.ka * p.interaction.ka_kratom;
    k.cl = k.cl * p.interaction.clearance;
    k.cl_7oh = k.cl_7oh * p.interaction.clearance;
    return k;
}
template <class S>
constexpr ethanol::parameters<S> alcohol_in(parameters<S> const& p) {
    ethanol::parameters<S> a = p.alcohol;
    a.ka = a.ka * p.interaction.ka_alcohol;
    return a;
}
} // namespace detail

/// Mitragynine's flows beside ethanol's: the first part is linear and stays exact, ethanol is integrated
/// (solve/split.hpp). Doses go by substance: mitragynine and 7-OH by mouth, ethanol by mouth (`drink`) or vein.
inline constexpr struct kratom_and_drink_model final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.flows(detail::kratom_in(p)),
                              ethanol::flows_between(detail::alcohol_in(p), drink, alcohol, alcohol_tissue));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return std::tuple_cat(
            mitragynine::model.intakes(p.kratom),
            std::tuple{takes<S>(ethanol::drug, oral, drink), takes<S>(ethanol::drug, intravenous, alcohol)});
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return std::tuple_cat(mitragynine::model.observables(p.kratom),
                              std::tuple{observe(blood_alcohol, alcohol / p.alcohol.vc)});
    }
} model;

namespace detail {
/// Mitragynine's lines, or ethanol's, with what the interaction does to them.
template <class S>
std::vector<provenance> behind_kratom(parameters<S> const& p) {
    auto const lines = mitragynine::sources(p.kratom);
    return {lines.begin(), lines.end()};
}
template <class S>
std::vector<provenance> behind_alcohol(parameters<S> const& p) {
    if constexpr (requires { sources(p.alcohol); }) {
        auto const lines = sources(p.alcohol);
        return {lines.begin(), lines.end()};
    } else {
        return {{"alcohol", "ethanol's parameters", "yours", "", verification::assumed, evidence_grade::D,
                 "they carry no source"}};
    }
}
} // namespace detail

/// What stands behind each parameter, and behind the multipliers.
template <scalar S>
std::vector<provenance> sources(parameters<S> const& p) {
    auto all = detail::behind_kratom(p);
    for (auto const& lines : {detail::behind_alcohol(p), sources(p.interaction)})
        all.insert(all.end(), lines.begin(), lines.end());
    return all;
}
/// What stands behind mitragynine in plasma: none of what happens to 7-OH or to ethanol.
template <scalar S>
std::vector<provenance> sources(parameters<S> const& p, struct plasma what) {
    auto const lines = mitragynine::sources(p.kratom, what);
    auto const between = sources(p.interaction);
    std::vector<provenance> all(lines.begin(), lines.end());
    all.insert(all.end(), {between[0], between[2]});
    return all;
}
/// What stands behind 7-OH in plasma: none of ethanol.
template <scalar S>
std::vector<provenance> sources(parameters<S> const& p, struct plasma_7oh) {
    auto all = detail::behind_kratom(p);
    auto const between = sources(p.interaction);
    all.insert(all.end(), {between[0], between[2]});
    return all;
}
/// What stands behind ethanol in blood: none of kratom.
template <scalar S>
std::vector<provenance> sources(parameters<S> const& p, struct blood_alcohol) {
    auto all = detail::behind_alcohol(p);
    all.push_back(sources(p.interaction)[1]);
    return all;
}

} // namespace alkaloid::kratom_and_drink
