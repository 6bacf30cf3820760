#pragma once
/// @file Laws that another compartment slows down or speeds up.

#include "law.hpp"

namespace alkaloid {

/// A law times `1 / (1 + c / ki)`, `c` the concentration in another compartment (non-competitive inhibition).
template <any_law L, any_compartment C, scalar S>
struct inhibited_law {
    using scalar_type = common_scalar_t<typename L::scalar_type, S>;
    using reads = typename detail::append_unique<typename L::reads, C>::type;
    static constexpr bool linear = false;
    static constexpr bool constant = detail::is_constant<L>;
    static constexpr std::string_view name = "inhibited";
    L law;
    S ki_amount; ///< ki times the inhibitor's volume [umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const& others) const {
        return law.rate(amount, others) * (ki_amount / (ki_amount + others[C{}]));
    }
    void check(checklist& found, std::string const& where) const {
        law.check(found, where);
        found.require(where + ": ki times volume of " + std::string(C::name), ki_amount, positive, "umol");
    }
};

/// `law`, inhibited by the concentration `by` (written `hydroxy / p.vm`): half the rate at `ki`.
/// For competition at the enzyme with a saturable law the apparent km rises instead (`competitively_inhibited`); at low substrate both agree.
template <any_law L, any_compartment C, scalar S>
constexpr inhibited_law<L, C, S> inhibited(L const& law, level<C, S> const& by, concentration<S> const& ki) {
    return {law, ki.base() * by.in.base()};
}

/// Michaelis-Menten with an apparent km of `km * (1 + c / ki)`, `c` the concentration in another compartment.
template <scalar L, any_compartment C, scalar S>
struct competitively_inhibited_law {
    using scalar_type = common_scalar_t<L, S>;
    using reads = compartment_list<C>;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "competitively inhibited";
    michaelis_menten_law<L> law;
    S ki_amount; ///< ki times the inhibitor's volume [umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const& others) const {
        return law.vmax * amount / (law.km_amount * (1.0 + T(others[C{}]) / ki_amount) + amount);
    }
    void check(checklist& found, std::string const& where) const {
        law.check(found, where);
        found.require(where + ": ki times volume of " + std::string(C::name), ki_amount, positive, "umol");
    }
};

/// `law`, for whose enzyme the concentration `by` competes: km is doubled at `ki`, vmax stays. At low substrate the same as
/// `inhibited`; enough substrate displaces the inhibitor.
template <scalar L, any_compartment C, scalar S>
constexpr competitively_inhibited_law<L, C, S> competitively_inhibited(michaelis_menten_law<L> const& law, level<C, S> const& by, concentration<S> const& ki) {
    return {law, ki.base() * by.in.base()};
}

/// A law times `1 + emax * c / (ec50 + c)`, `c` the concentration in another compartment.
template <any_law L, any_compartment C, scalar S>
struct induced_law {
    using scalar_type = common_scalar_t<typename L::scalar_type, S>;
    using reads = typename detail::append_unique<typename L::reads, C>::type;
    static constexpr bool linear = false;
    static constexpr bool constant = detail::is_constant<L>;
    static constexpr std::string_view name = "induced";
    L law;
    S emax;        ///< largest fold increase, less one
    S ec50_amount; ///< ec50 times the inducer's volume [umol]

    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const& others) const {
        T const inducer = T(others[C{}]);
        return law.rate(amount, others) * (1.0 + emax * inducer / (ec50_amount + inducer));
    }
    void check(checklist& found, std::string const& where) const {
        law.check(found, where);
        found.require(where + ": emax", emax, not_negative);
        found.require(where + ": ec50 times volume of " + std::string(C::name), ec50_amount, positive, "umol");
    }
};

/// `law`, induced by the concentration `by`: the rate times `1 + emax * c / (ec50 + c)`.
template <any_law L, any_compartment C, scalar S>
constexpr induced_law<L, C, S> induced(L const& law, level<C, S> const& by, S const& emax, concentration<S> const& ec50) {
    return {law, emax, ec50.base() * by.in.base()};
}

} // namespace alkaloid
