#pragma once
/// @file Occupancy that takes its time: ligands that leave the receptor more slowly than their concentration changes.

#include "along.hpp"
#include "occupancy.hpp"

#include "../core/substance.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

namespace alkaloid {

namespace dims {
/// Of an association rate constant: 1 per concentration and time.
inline constexpr dimension association = dims::volume - dims::amount - dims::time;
} // namespace dims

/// How fast a ligand comes and goes: d rho/dt = kon C^n (free fraction) - koff rho.
template <scalar S = double>
struct binding_rates {
    S kon;                 ///< [1/h per (umol/L)^n]
    rate_constant<S> koff; ///< [1/h]
    S hill = S(1.0);       ///< n; a part of kon's unit, hence never mixed between sets.
    basis path = {};

    /// The concentration that occupies one half in the end.  [umol/L]
    concentration<S> half_occupancy() const {
        using std::pow;
        return concentration<S>::from_base(pow(S(koff.base() / kon), S(1.0 / hill)));
    }
};
/// n = 1, association per mole: `associating(kon, koff)`.
template <scalar S>
binding_rates<S> associating(quantity<dims::association, S> const& kon, rate_constant<S> const& koff, basis const& path = {}) {
    return {kon.base(), koff, S(1.0), path};
}
/// n = 1, association per mass of `drug`, as models of people print it:
/// `associating(buprenorphine::drug, buprenorphine::yassen2007::kon, buprenorphine::yassen2007::koff)`.
inline binding_rates<> associating(substance const& drug, reported<mass_association<>> const& kon, reported<rate_constant<>> const& koff) {
    return associating(kon.value * drug.molar_mass, koff.value, {provenance_of("kon", kon), provenance_of("koff", koff)});
}
/// From kon in pM^-n per second, as measured on membranes.  @cite mann2022
template <class K, class Q, class N>
auto associating_in_pM(K const& kon, Q const& koff, N const& hill) {
    double const n = detail::plain(hill), per_hour = 3600.0 * std::pow(1e6, n);
    return binding_rates<double>{detail::plain(kon) * per_hour, detail::plain(koff), n,
                                 detail::named("kon", kon) + detail::named("koff", koff) + detail::named("binding exponent", hill)};
}

/// A ligand of known association and dissociation: `slow_ligand{effect_site(plasma, ke0), rates}`.
template <class C, scalar S>
struct slow_ligand {
    static_assert(detail::molar<C>::is, "slow_ligand: the first is its free concentration in moles per volume (a curve or a quantity)");
    using scalar_type = common_scalar_t<typename detail::molar<C>::scalar_type, S>;
    static constexpr bool over_time = detail::molar<C>::is_curve, slow = true;

    C concentration; ///< Free concentration at the site.  [umol/L]
    binding_rates<S> rates;
};
template <class C, scalar S>
slow_ligand(C, binding_rates<S>) -> slow_ligand<C, S>;

/// What the receptor holds at the first time.
enum class binding_start { empty, equilibrium };

namespace detail {
template <class L>
concept slow_binder = requires { L::slow; };
template <class L>
concept binder = requires(L const& l) { l.concentration; };

/// A fraction that an integrator left a rounding outside [0, 1], put back on the edge; its gradient stays.
template <class S>
S within_fraction(S const& x) {
    double const v = max_lane(value_of(x));
    return v < 0.0 ? S(x - v) : v > 1.0 ? S(x + (1.0 - v)) : x;
}

template <class S, class L>
void add_row(aligned<S>& all, checklist& check, L const& l) {
    auto const name = "ligand[" + std::to_string(all.rows()) + "]";
    if constexpr (slow_binder<L>) {
        check.require(name + ".kon", l.rates.kon, positive, "1/h per (umol/L)^n");
        check.require(name + ".koff", l.rates.koff.base(), positive, "1/h");
        check.require(name + ".hill", l.rates.hill, positive);
        auto const& r = l.rates;
        all.add(l.concentration, name + ".concentration", "umol/L", [&](auto const& c) {
            using std::pow;
            S const x = S(c);
            auto const none = !(value_of(x) > decltype(value_of(x))(0.0)); // an undershoot binds nothing
            S const safe = select(none, S(1.0), x);
            return S(r.kon * select(none, S(0.0), S(pow(safe, S(r.hill)))));
        });
    } else {
        check.require(name + ".ki", l.ki.base(), positive, "umol/L");
        all.add(l.concentration, name + ".concentration", "umol/L", [&](auto const& c) { return S(c / l.ki.base()); });
    }
}
} // namespace detail

/// The fraction of one site that each ligand occupies over time. `slow_ligand`s bind and leave at their rates, kon C^n
/// drawn straight between samples; a plain `ligand` beside them is at equilibrium with what they leave free, as one does
/// where no rates are known.  d rho_i/dt = kon_i C_i^n_i free - koff_i rho_i, free = (1 - sum of slow rho)/(1 + sum of
/// fast C/K).  Fractions that the integration leaves outside [0, 1], by less than its tolerance, are put back. At least
/// one curve among them.  @cite mann2022  @cite gaddum1937  @throws invalid_input, integration_error
template <class... L>
auto kinetic_occupancy(receptor const& site, binding_start start, L const&... ligands) {
    static_assert((detail::slow_binder<L> || ...), "kinetic_occupancy: none of the ligands is slow; use occupancy");
    static_assert((L::over_time || ...), "kinetic_occupancy: at least one concentration is a curve");
    using S = detail::meeting_scalar_t<typename L::scalar_type...>;
    constexpr std::size_t M = sizeof...(L), N = (std::size_t(detail::slow_binder<L>) + ...);
    checklist check;
    detail::aligned<S> all(check);
    (all.note(ligands.concentration), ...);
    auto const path_of = [](auto const& l) {
        if constexpr (requires { l.rates; })
            return l.rates.path;
        else
            return l.path;
    };
    (all.rests_on(path_of(ligands)), ...);
    (detail::add_row(all, check, ligands), ...);
    check.settle("kinetic occupancy of " + std::string(site.name));

    static constexpr std::array<bool, M> slow{detail::slow_binder<L>...};
    auto const koff_of = [](auto const& l) {
        if constexpr (requires { l.rates; })
            return S(l.rates.koff.base());
        else
            return S(0.0);
    };
    std::array<S, M> const koff{koff_of(ligands)...};
    auto const free_of = [](auto const& x, auto const& u) {
        using T = std::decay_t<decltype(x[0])>;
        T free(1.0), fast(1.0);
        for (std::size_t k = 0; k < N; ++k)
            free = free - x[k];
        for (std::size_t k = 0; k < M; ++k)
            if (!slow[k])
                fast = fast + u[k];
        return T(free / fast);
    };
    auto const rates = [&](auto const& x, auto const& u, auto& dxdt) {
        using T = std::decay_t<decltype(x[0])>;
        T const free = free_of(x, u);
        for (std::size_t k = 0, s = 0; k < M; ++k)
            if (slow[k]) {
                dxdt[s] = u[k] * free - koff[k] * x[s];
                ++s;
            }
    };
    std::array<S, N> begin;
    begin.fill(S(0.0));
    if (start == binding_start::equilibrium && !all.times().empty()) { // linear in rho: sum of kon C^n/koff against fast
        S whole(1.0);
        for (std::size_t k = 0; k < M; ++k)
            whole = whole + (slow[k] ? S(all.after(k, 0) / koff[k]) : all.after(k, 0));
        for (std::size_t k = 0, s = 0; k < M; ++k)
            if (slow[k])
                begin[s++] = all.after(k, 0) / koff[k] / whole;
    }
    auto const states = detail::run_along<M>(all, begin, rates);
    auto c = all.template curves<M, M + 1>([&](std::size_t sample, auto const& now, auto& out) {
        auto const& x = states[sample];
        S const free = free_of(x, now);
        out[M] = S(0.0);
        for (std::size_t k = 0, s = 0; k < M; ++k) {
            out[k] = detail::within_fraction(slow[k] ? x[s++] : S(now[k] * free));
            out[M] = out[M] + out[k];
        }
        out[M] = detail::within_fraction(out[M]);
    });
    return detail::as_array(std::move(c), std::make_index_sequence<M>{});
}
/// The same from an empty receptor.
template <detail::binder... L>
auto kinetic_occupancy(receptor const& site, L const&... ligands) {
    return kinetic_occupancy(site, binding_start::empty, ligands...);
}

} // namespace alkaloid
