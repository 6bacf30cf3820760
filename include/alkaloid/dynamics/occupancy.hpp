#pragma once
/// @file How much of a receptor is occupied, and by whom.

#include "competition.hpp"
#include "receptor.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// Fractions of one site, in the order the ligands were given; `R` is a scalar, or a curve of fractions.
template <class R, class Each>
struct occupied {
    Each by_ligand; ///< The fraction each ligand holds, in [0, 1].
    R total;        ///< Their sum, in [0, 1].
    basis path = {};

    basis const& rests_on() const& { return path; }
    basis rests_on() && { return std::move(path); }
    R const& operator[](std::size_t i) const { return by_ligand.at(i); }
    std::size_t size() const { return by_ligand.size(); }
};

namespace detail {
template <class S, std::size_t... I>
auto as_array(std::vector<curve<dimension{}, S>>&& all, std::index_sequence<I...>) {
    using each = std::array<curve<dimension{}, S>, sizeof...(I)>;
    auto path = all.back().rests_on();
    return occupied<curve<dimension{}, S>, each>{each{std::move(all[I])...}, std::move(all.back()), std::move(path)};
}

template <class... L>
auto occupancy_at(std::string const& where, L const&... ligands) {
    using S = detail::meeting_scalar_t<typename L::scalar_type...>;
    if constexpr ((L::over_time || ...)) {
        competition<S> site;
        (site.note(ligands), ...);
        (site.add(ligands), ...);
        return as_array(site.curves(where), std::index_sequence_for<L...>{});
    } else {
        checklist check;
        std::size_t i = 0;
        auto const examine = [&](auto const& l) {
            auto const name = "ligand[" + std::to_string(i++) + "]";
            check.require(name + ".concentration", l.concentration.base(), not_negative, "umol/L");
            check.require(name + ".ki", l.ki.base(), positive, "umol/L");
        };
        (examine(ligands), ...);
        check.settle(where);
        std::array<S, sizeof...(L)> ratios{S(ligands.concentration.base() / ligands.ki.base())...};
        S const total = gaddum(ratios);
        return occupied<S, std::array<S, sizeof...(L)>>{ratios, total, (basis{} + ... + ligands.path)};
    }
}

template <class C, class K>
auto occupancy_at(std::string const& where, std::span<ligand<C, K> const> ligands) {
    static_assert(ligand<C, K>::over_time,
                  "occupancy: a list of ligands is a list of curves; give constants one by one");
    competition<typename ligand<C, K>::scalar_type> site;
    for (auto const& l : ligands)
        site.note(l);
    for (auto const& l : ligands)
        site.add(l);
    auto all = site.curves(where);
    auto total = std::move(all.back());
    all.pop_back();
    auto path = total.rests_on();
    return occupied<decltype(total), decltype(all)>{std::move(all), std::move(total), std::move(path)};
}
} // namespace detail

/// The fraction of one site that each ligand occupies, and the total: competitive, at equilibrium at every time.
/// A constant concentration beside curves holds at all their times; curves must share their times.
/// rho_i = (C_i/K_i) / (1 + sum_j C_j/K_j).  @cite gaddum1937  @throws invalid_input
template <class C, class K, class... More>
auto occupancy(ligand<C, K> const& first, More const&... more) {
    return detail::occupancy_at("occupancy", first, more...);
}
/// The same, complaints headed by the site's name: `occupancy(receptors::mu, ligand{...}, ligand{...})`.
template <class C, class K, class... More>
auto occupancy(receptor const& site, ligand<C, K> const& first, More const&... more) {
    return detail::occupancy_at("occupancy of " + std::string(site.name), first, more...);
}
/// The same for as many curves as there happen to be.
template <class C, class K>
auto occupancy(std::span<ligand<C, K> const> ligands) {
    return detail::occupancy_at("occupancy", ligands);
}
template <class C, class K>
auto occupancy(std::vector<ligand<C, K>> const& ligands) {
    return detail::occupancy_at("occupancy", std::span<ligand<C, K> const>(ligands));
}
template <class C, class K>
auto occupancy(receptor const& site, std::vector<ligand<C, K>> const& ligands) {
    return detail::occupancy_at("occupancy of " + std::string(site.name), std::span<ligand<C, K> const>(ligands));
}

} // namespace alkaloid
