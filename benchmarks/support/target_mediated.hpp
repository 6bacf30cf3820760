#pragma once
/// @file A stiff model: a drug that binds its target fast, leaves it slowly, and is eliminated with it. Its numbers are
/// made up, of the size that antibodies have; the fastest rate is some 10^4 times the slowest.

#include <alkaloid/dosing/intake.hpp>
#include <alkaloid/kinetics/model.hpp>

namespace support::target_mediated {

inline constexpr alkaloid::substance drug{"antibody", alkaloid::molar_mass_t<>::from_base(150'000.0)};
inline constexpr struct bound final : alkaloid::compartment<"bound"> {} bound; ///< Drug on its target.
inline constexpr struct target_bound final : alkaloid::observable<"target_bound"> {} target_bound;

/// Association with a target of which `rtot` is there in all: rate = kon * amount * (rtot - bound).
template <alkaloid::scalar S>
struct association_law {
    using scalar_type = S;
    using reads = alkaloid::compartment_list<struct bound>;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "association";
    S kon;  ///< [1/umol/h], in the central volume
    S rtot; ///< [umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const& others) const {
        return kon * amount * (rtot - T(others[bound]));
    }
    void check(alkaloid::checklist& found, std::string const& where) const {
        found.require(where + ": kon", kon, alkaloid::not_negative, "1/umol/h");
        found.require(where + ": rtot", rtot, alkaloid::positive, "umol");
    }
};

template <alkaloid::scalar S = double>
struct parameters {
    alkaloid::clearance<S> cl;
    alkaloid::volume<S> v1;
    alkaloid::clearance<S> q;
    alkaloid::volume<S> v2;
    S kon; ///< [L/umol/h]
    alkaloid::rate_constant<S> koff, kint;
    alkaloid::concentration<S> rtot;

    static constexpr auto fields() {
        using namespace alkaloid;
        using namespace alkaloid::units;
        using p = parameters;
        return std::tuple{field{"cl", &p::cl, L / h, "L/h", positive},          field{"v1", &p::v1, L, "L", positive},
                          field{"q", &p::q, L / h, "L/h", not_negative},        field{"v2", &p::v2, L, "L", positive},
                          field{"kon", &p::kon, none, "L/umol/h", positive},    field{"koff", &p::koff, per_h, "1/h", positive},
                          field{"kint", &p::kint, per_h, "1/h", not_negative},  field{"rtot", &p::rtot, umol / L, "umol/L", positive}};
    }
};
inline constexpr struct model_type final {
    template <class S>
    static constexpr auto flows(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple{flow(central, eliminated, first_order(p.cl / p.v1)),
                          flow(central, peripheral, first_order(p.q / p.v1)),
                          flow(peripheral, central, first_order(p.q / p.v2)),
                          flow(central, bound, association_law<S>{p.kon / p.v1.base(), (p.rtot * p.v1).base()}),
                          flow(bound, central, first_order(p.koff)),
                          flow(bound, eliminated, first_order(p.kint))};
    }
    template <class S>
    static constexpr auto intakes(parameters<S> const&) {
        return std::tuple{alkaloid::takes<S>(drug, alkaloid::intravenous, alkaloid::central)};
    }
    template <class S>
    static constexpr auto observables(parameters<S> const& p) {
        using namespace alkaloid;
        return std::tuple{observe(plasma, central / p.v1), observe(target_bound, bound / p.v1)};
    }
} model;

/// kon * rtot is 400 / h, kint 0.04 / h.
inline constexpr parameters<> antibody = [] {
    using namespace alkaloid::units;
    return parameters<>{.cl = 0.01 * (L / h), .v1 = 3.0 * L, .q = 0.02 * (L / h), .v2 = 3.0 * L, .kon = 40'000.0, .koff = 0.4 * per_h, .kint = 0.04 * per_h, .rtot = 10.0 * nM};
}();

} // namespace support::target_mediated
