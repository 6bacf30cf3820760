#pragma once
/// @file How each dose of a history arrives: by what its record says, else by what the model's intake says.

#include "history.hpp"

#include "../dosing/intake.hpp"

#include <tuple>

namespace alkaloid::detail {

template <class System, class S, class In>
bool use_intake(In const& in, std::size_t into, record_terms<S>& terms) {
    if (into >= System::size || System::compartments::names[into] != in.to)
        return false;
    terms.f = S(in.available);
    terms.lag = S(in.lag.base());
    return true;
}

/// F, lag, rate and duration of each record; those of records without a dose are not looked at.
template <class M, class P>
std::vector<record_terms<scalar_of_t<P>>> terms_of(history<P> const& what) {
    using S = scalar_of_t<P>;
    std::vector<record_terms<S>> all(what.records.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!what.records[i].gives_dose())
            continue;
        P const& p = what.parameters.size() == 1 ? what.parameters.front() : what.parameters.at(i);
        if constexpr (requires { M::intakes(p); }) {
            std::size_t const into = what.records[i].cmt > 0 ? static_cast<std::size_t>(what.records[i].cmt) - 1 : 0;
            bool taken = false;
            std::apply([&](auto const&... in) { ((taken = taken || use_intake<system_type<M, P>>(in, into, all[i])), ...); }, M::intakes(p));
        }
        if (!what.given.empty()) {
            auto const& own = what.given[i];
            all[i].f = own.f.value_or(all[i].f);
            all[i].lag = own.lag.value_or(all[i].lag);
            all[i].rate = own.rate;
            all[i].duration = own.duration;
        }
    }
    return all;
}

} // namespace alkaloid::detail
