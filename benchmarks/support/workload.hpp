#pragma once
/// @file The population workload with this library, written as a user would write it.
///
/// No molar conversion: both substances have molar mass 1, so that a microgram is a micromole. The file's mg are then
/// mmol, its g are mol, and concentrations of MG in base units (umol/L) are the file's ng/mL; ethanol's are 1e-6 g/L.

#include "plain_workload.hpp"

#include <alkaloid/dosing/intake.hpp>
#include <alkaloid/dosing/regimen.hpp>
#include <alkaloid/kinetics/initial.hpp>
#include <alkaloid/kinetics/modified.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/simulate/sampling.hpp>

#include <string>

namespace support {

inline constexpr alkaloid::substance kratom{"kratom", alkaloid::molar_mass_t<>::from_base(1.0)};
inline constexpr alkaloid::substance ethanol{"ethanol", alkaloid::molar_mass_t<>::from_base(1.0)};

inline constexpr struct site final : alkaloid::compartment<"site"> {} site;             ///< Effect site of MG.
inline constexpr struct site_7oh final : alkaloid::compartment<"site_7oh"> {} site_7oh; ///< Effect site of 7-OH.
inline constexpr struct enzyme final : alkaloid::compartment<"enzyme"> {} enzyme;       ///< CYP3A, 1 umol where nothing acts on it.
inline constexpr struct at_site final : alkaloid::observable<"at_site"> {} at_site;
inline constexpr struct at_site_7oh final : alkaloid::observable<"at_site_7oh"> {} at_site_7oh;

namespace w2 {
template <alkaloid::scalar S = double>
struct parameters {
    alkaloid::rate_constant<S> ka;
    alkaloid::clearance<S> cl;
    alkaloid::volume<S> v1;
    alkaloid::clearance<S> q;
    alkaloid::volume<S> v2;
    S fm, fmfp;
    alkaloid::clearance<S> clm;
    alkaloid::volume<S> vm;
    alkaloid::rate_constant<S> ke0, ke0m;

    static constexpr auto fields() {
        using namespace alkaloid;
        using namespace alkaloid::units;
        using p = parameters;
        return std::tuple{field{"ka", &p::ka, per_h, "1/h", positive},       field{"cl", &p::cl, L / h, "L/h", positive},
                          field{"v1", &p::v1, L, "L", positive},             field{"q", &p::q, L / h, "L/h", not_negative},
                          field{"v2", &p::v2, L, "L", positive},             field{"fm", &p::fm, none, "", fraction},
                          field{"fmfp", &p::fmfp, none, "", fraction},       field{"clm", &p::clm, L / h, "L/h", positive},
                          field{"vm", &p::vm, L, "L", positive},             field{"ke0", &p::ke0, per_h, "1/h", positive},
                          field{"ke0m", &p::ke0m, per_h, "1/h", positive}};
    }
};

/// Absorption, distribution, 7-OH's own way out, effect sites: what W1, W2 and the coupled model share.
template <class S>
constexpr auto all_but_clearance(parameters<S> const& p) {
    using namespace alkaloid;
    return std::tuple{flow(gut, central, first_order((1.0 - p.fmfp) * p.ka)),
                      flow(gut, hydroxy, first_order(p.fmfp * p.ka)),
                      flow(central, peripheral, first_order(p.q / p.v1)),
                      flow(peripheral, central, first_order(p.q / p.v2)),
                      flow(hydroxy, eliminated, first_order(p.clm / p.vm)),
                      follows(site, central, p.ke0),
                      follows(site_7oh, hydroxy, p.ke0m)};
}
inline constexpr struct model_type final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple_cat(all_but_clearance(p), std::tuple{flow(central, hydroxy, first_order(p.fm * p.cl / p.v1)),
                                                               flow(central, eliminated, first_order((1.0 - p.fm) * p.cl / p.v1))});
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{alkaloid::takes<S>(kratom, alkaloid::oral, alkaloid::gut)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple{observe(plasma, central / p.v1), observe(plasma_7oh, hydroxy / p.vm), observe(at_site, site / p.v1),
                          observe(at_site_7oh, site_7oh / p.vm)};
    }
} model;
} // namespace w2

namespace w1 {
template <alkaloid::scalar S = double>
struct parameters {
    w2::parameters<S> kratom;
    alkaloid::rate_constant<S> kae;
    alkaloid::volume<S> ve;
    alkaloid::amount_rate<S> vmax;
    alkaloid::concentration<S> kmm;

    static constexpr auto fields() {
        using namespace alkaloid;
        using namespace alkaloid::units;
        using p = parameters;
        return std::tuple_cat(fields_of(&p::kratom), std::tuple{field{"kae", &p::kae, per_h, "1/h", positive}, field{"ve", &p::ve, L, "L", positive},
                                                                field{"vmax", &p::vmax, mol / h, "g/h", positive},
                                                                field{"kmm", &p::kmm, mol / L, "g/L", positive}});
    }
};
template <class S>
constexpr auto alcohol_flows(parameters<S> const& p) {
    using namespace alkaloid;
    return std::tuple{flow(drink, alcohol, first_order(p.kae)), flow(alcohol, eliminated, michaelis_menten(p.vmax, p.kmm, p.ve))};
}
inline constexpr struct model_type final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        return std::tuple_cat(w2::model.flows(p.kratom), alcohol_flows(p));
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple_cat(w2::model.intakes(p.kratom), std::tuple{takes<S>(ethanol, oral, drink)});
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple_cat(w2::model.observables(p.kratom), std::tuple{observe(blood_alcohol, alcohol / p.ve)});
    }
} model;
} // namespace w1

/// A law that an enzyme's amount multiplies: `catalysed(first_order(p.cl / p.v1), enzyme, 1 * umol)`.
template <alkaloid::any_law L, alkaloid::any_compartment C, alkaloid::scalar S>
struct catalysed_law {
    using scalar_type = alkaloid::common_scalar_t<typename L::scalar_type, S>;
    using reads = typename alkaloid::detail::append_unique<typename L::reads, C>::type;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "catalysed";
    L law;
    S per_baseline; ///< [1/umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const& others) const {
        return law.rate(amount, others) * (per_baseline * T(others[C{}]));
    }
    void check(alkaloid::checklist& found, std::string const& where) const {
        law.check(found, where);
        found.require(where + ": 1 / baseline of " + std::string(C::name), per_baseline, alkaloid::positive, "1/umol");
    }
};
template <alkaloid::any_law L, alkaloid::any_compartment C, alkaloid::scalar S>
constexpr catalysed_law<L, C, S> catalysed(L const& law, C, alkaloid::amount<S> const& baseline) {
    return {law, S(1.0) / baseline.base()};
}

/// W1 with nothing left to take apart: ethanol inhibits MG's clearance, and MG inactivates the enzyme that clears it.
namespace coupled {
template <alkaloid::scalar S = double>
struct parameters {
    w1::parameters<S> both;
    alkaloid::concentration<S> ki;     ///< of ethanol, on MG's clearance
    alkaloid::rate_constant<S> kout;   ///< of the enzyme
    alkaloid::rate_constant<S> kinact; ///< of the enzyme by much MG
    alkaloid::concentration<S> half;   ///< of MG, at half of that

    static constexpr auto fields() {
        using namespace alkaloid;
        using namespace alkaloid::units;
        using p = parameters;
        return std::tuple_cat(fields_of(&p::both), std::tuple{field{"ki", &p::ki, mol / L, "g/L", positive}, field{"kout", &p::kout, per_h, "1/h", positive},
                                                              field{"kinact", &p::kinact, per_h, "1/h", not_negative},
                                                              field{"half", &p::half, umol / L, "ng/mL", positive}});
    }
};
inline constexpr struct model_type final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        using namespace alkaloid;
        auto const& k = p.both.kratom;
        auto const one = amount<S>::from_base(S(1.0));
        auto const cleared = [&](S const& share) { return catalysed(inhibited(first_order(share * k.cl / k.v1), alcohol / p.both.ve, p.ki), enzyme, one); };
        return std::tuple_cat(w2::all_but_clearance(k), w1::alcohol_flows(p.both),
                              std::tuple{flow(central, hydroxy, cleared(k.fm)), flow(central, eliminated, cleared(1.0 - k.fm)),
                                         flow(produced, enzyme, zero_order(p.kout * one)),
                                         // kout + kinact c / (half + c), of the enzyme that is there
                                         flow(enzyme, eliminated, induced(first_order(p.kout), central / k.v1, S(p.kinact / p.kout), p.half))});
    }
    template <class S>
    static constexpr auto initial(parameters<S> const&) {
        return std::tuple{alkaloid::begins(enzyme, alkaloid::amount<S>::from_base(S(1.0)))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const& p) {
        return w1::model.intakes(p.both);
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        return w1::model.observables(p.both);
    }
} model;
} // namespace coupled

/// 20 mg of MG every 8 h, 20 g of ethanol every 24 h, for a week.
inline alkaloid::regimen<> tablets() {
    using namespace alkaloid::units;
    return repeat(alkaloid::dose{kratom, plain_plan::tablet * mg}, {.every = 8 * h, .count = 21});
}
inline alkaloid::regimen<> tablets_and_drinks() {
    using namespace alkaloid::units;
    return tablets() + repeat(alkaloid::dose{ethanol, plain_plan::drink * g}, {.every = 24 * h, .count = 7});
}
inline alkaloid::sampling quarter_hours() {
    using namespace alkaloid::units;
    return {.until = 168 * h, .every = 0.25 * h};
}

/// The models' parameters of a row of the file.
inline w2::parameters<> as_w2(plain_person const& n) {
    using namespace alkaloid::units;
    return {.ka = n.ka * per_h, .cl = n.cl * (L / h), .v1 = n.v1 * L, .q = n.q * (L / h), .v2 = n.v2 * L, .fm = n.fm, .fmfp = n.fmfp,
            .clm = n.clm * (L / h), .vm = n.vm * L, .ke0 = n.ke0 * per_h, .ke0m = n.ke0m * per_h};
}
inline w1::parameters<> as_w1(plain_person const& n) {
    using namespace alkaloid::units;
    return {.kratom = as_w2(n), .kae = n.kae * per_h, .ve = n.ve * L, .vmax = n.vmax * (mol / h), .kmm = n.kmm * (mol / L)};
}
inline coupled::parameters<> as_coupled(plain_person const& n) {
    using namespace alkaloid::units;
    using c = plain_coupling;
    return {.both = as_w1(n), .ki = c::ki * (mol / L), .kout = c::kout * per_h, .kinact = c::kinact * per_h, .half = c::half * (umol / L)};
}

} // namespace support
