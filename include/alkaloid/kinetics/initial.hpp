#pragma once
/// @file What a model holds before anything is given: the baseline of a response, a receptor, a cell count.

#include "model.hpp"

namespace alkaloid {

/// One compartment's amount at the beginning, and again after a reset.
template <any_compartment C, scalar S>
struct initial_amount {
    using where = C;
    amount<S> value;
};
/// In a model: `static auto initial(p) { return std::tuple{begins(response, p.kin / p.kout)}; }`; what it does not name
/// is empty.
template <any_compartment C, scalar S>
constexpr initial_amount<C, S> begins(C, amount<S> const& value) {
    return {value};
}

/// The state of model `M` before anything is given.  [umol]
template <class S, class M, class P>
constexpr auto initial_state(M const&, P const& p) {
    using list = typename system_type<M, P>::compartments;
    std::array<S, list::size> x;
    x.fill(S(0.0));
    if constexpr (requires { M::initial(p); }) {
        auto const set = [&]<class C, class T>(initial_amount<C, T> const& one) {
            static_assert(list::template contains<C>, "initial names a compartment that is foreign to the model");
            x[list::template index_of<C>()] = S(one.value.base());
        };
        std::apply([&](auto const&... one) { (set(one), ...); }, M::initial(p));
    }
    return x;
}

/// Every beginning must be an amount.
template <class S, class M, class P>
void check_initial(M const& m, P const& p, checklist& found) {
    auto const x = initial_state<S>(m, p);
    for (std::size_t i = 0; i < x.size(); ++i)
        found.require("initial amount in " + std::string(system_type<M, P>::compartments::names[i]), x[i], not_negative, "umol");
}

} // namespace alkaloid
