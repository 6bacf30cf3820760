#pragma once
/// @file What the opioids' models share: central with one or two tissues and an effect compartment, as far as a
/// parameter set has them; and what stands behind its values.

#include "../core/source.hpp"
#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"

#include <array>

namespace alkaloid::opioid {

/// What drug does once it is in the blood: elimination `cl` from the central volume `v1`; a tissue where the set has
/// `q2` and `v2`, a slow one where it has `q3` and `v3`; an effect compartment where it has `ke0`. All first-order.
template <class P>
constexpr auto disposition(P const& p) {
    auto const tissue = [&] {
        if constexpr (requires { p.q2; })
            return std::tuple{flow(central, peripheral, first_order(p.q2 / p.v1)),
                              flow(peripheral, central, first_order(p.q2 / p.v2))};
        else
            return std::tuple{};
    };
    auto const slow_tissue = [&] {
        if constexpr (requires { p.q3; })
            return std::tuple{flow(central, deep, first_order(p.q3 / p.v1)),
                              flow(deep, central, first_order(p.q3 / p.v3))};
        else
            return std::tuple{};
    };
    auto const effect = [&] {
        if constexpr (requires { p.ke0; })
            return std::tuple{follows(effect_compartment, central, p.ke0)};
        else
            return std::tuple{};
    };
    return std::tuple_cat(std::tuple{flow(central, eliminated, first_order(p.cl / p.v1))}, tissue(), slow_tissue(),
                          effect());
}

/// Total drug in plasma; with `ke0` the concentration at the effect site too, on the scale of plasma.
template <class P>
constexpr auto readouts(P const& p) {
    if constexpr (requires { p.ke0; })
        return std::tuple{observe(plasma, central / p.v1), observe(biophase, effect_compartment / p.v1)};
    else
        return std::tuple{observe(plasma, central / p.v1)};
}

/// Where a value is still the reported one, what stands behind that; else that it is the caller's.
template <class Q, class R>
constexpr provenance line(std::string_view name, Q const& mine, reported<R> const& ours) {
    auto const x = value_of(detail::base_of(mine));
    if (max_lane(x) == detail::base_of(ours.value) && min_lane(x) == detail::base_of(ours.value))
        return provenance_of(name, ours);
    return {name, "changed", "yours", "", verification::assumed, evidence_grade::D, "not the typical person's"};
}
/// The same where several reported values may stand in one place: a liquid's absorption, a tablet's.
template <class Q, class R, class... More>
    requires(sizeof...(More) > 0)
constexpr provenance line(std::string_view name, Q const& mine, reported<R> const& ours, More const&... others) {
    auto const first = line(name, mine, ours);
    return first.printed == "changed" ? line(name, mine, others...) : first;
}

/// A value that follows from a reported number `r`, a clearance from a rate constant say, with what stands behind that.
template <class Q, class R>
constexpr reported<Q> of(Q const& value, reported<R> const& r, std::string_view printed = {}) {
    return {.value = value,
            .printed = printed.empty() ? r.printed : printed,
            .n = r.n,
            .population = r.population,
            .cite = r.cite,
            .status = r.status == verification::read ? verification::derived : r.status,
            .grade = r.grade,
            .note = r.note};
}

/// All lines but the last `Drop`: what plasma rests on, where the last are of the effect compartment.
template <std::size_t Drop = 1, std::size_t N>
constexpr std::array<provenance, N - Drop> without_last(std::array<provenance, N> const& all) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<provenance, N - Drop>{all[I]...};
    }(std::make_index_sequence<N - Drop>());
}

} // namespace alkaloid::opioid
