#pragma once
/// @file Numbers with units. Units live at the door: parameters, doses and results are quantities; laws and solvers
/// hold bare numbers. Own code, a hundred lines: Boost.Units' result types break on dual numbers and cost seconds of
/// compile time; mp-units needs newer compilers.

#include "scalar.hpp"

namespace alkaloid {

/// Exponents of the six things the field measures.
struct dimension {
    int amount = 0, mass = 0, volume = 0, time = 0, length = 0, pressure = 0;

    friend constexpr bool operator==(dimension const&, dimension const&) = default;
    friend constexpr dimension operator+(dimension a, dimension b) {
        return {a.amount + b.amount, a.mass + b.mass,     a.volume + b.volume,
                a.time + b.time,     a.length + b.length, a.pressure + b.pressure};
    }
    friend constexpr dimension operator-(dimension a, dimension b) {
        return {a.amount - b.amount, a.mass - b.mass,     a.volume - b.volume,
                a.time - b.time,     a.length - b.length, a.pressure - b.pressure};
    }
};

/// A unit of dimension `D`: how many base units it is worth (micromole, microgram, litre, hour, metre, kilopascal).
template <dimension D>
struct unit {
    double factor = 1.0;
};

template <dimension D, scalar S>
class quantity;

namespace detail {
/// A quantity, or the bare scalar where the units have cancelled.
template <dimension D, class S>
constexpr auto measured(S const& base) {
    if constexpr (D == dimension{})
        return base;
    else
        return quantity<D, S>::from_base(base);
}
template <dimension D, class S>
struct measured_type {
    using type = quantity<D, S>;
};
template <class S>
struct measured_type<dimension{}, S> {
    using type = S;
};
/// What `measured` returns.
template <dimension D, class S>
using measured_t = typename measured_type<D, S>::type;

/// Base units of a quantity, or the bare scalar itself.
template <class Q>
constexpr auto base_of(Q const& q) {
    if constexpr (requires { q.base(); })
        return q.base();
    else
        return q;
}
} // namespace detail

/// A number with a dimension; it has no default value, so a missing parameter does not compile.
template <dimension D, scalar S = double>
class quantity {
public:
    using scalar_type = S;
    static constexpr dimension dim = D;

    /// From a number of base units.
    static constexpr quantity from_base(S const& x) { return quantity(x); }
    /// The number of base units.
    constexpr S const& base() const { return base_; }

    /// A plain number meets dual numbers and packs without ceremony.
    template <class T>
        requires(!std::same_as<T, S> && std::same_as<T, double>)
    constexpr quantity(quantity<D, T> const& other) : base_(other.base()) {}

    /// The number in unit `u`.
    constexpr S in(unit<D> u) const { return base_ / u.factor; }

    /// The number in unit `u`, mass and amount exchanged through the molar mass of `what`.
    template <dimension U, class Substance>
    constexpr S in(unit<U> u, Substance const& what) const {
        constexpr dimension molar_mass{.amount = -1, .mass = 1};
        static_assert(U == D || U == D + molar_mass || U == D - molar_mass,
                      "in(unit, substance): the unit measures something else than this quantity");
        double const grams_per_mole = what.molar_mass.base();
        if constexpr (U == D)
            return in(u);
        else if constexpr (U == D + molar_mass)
            return base_ * grams_per_mole / u.factor;
        else
            return base_ / grams_per_mole / u.factor;
    }

    friend constexpr quantity operator*(double a, quantity const& b) { return quantity(a * b.base_); }
    friend constexpr quantity operator*(quantity const& a, double b) { return quantity(a.base_ * b); }
    friend constexpr quantity operator/(quantity const& a, double b) { return quantity(a.base_ / b); }
    constexpr quantity operator-() const { return quantity(-base_); }

    template <class T>
        requires(!std::is_arithmetic_v<T> && scalar<T>)
    friend constexpr auto operator*(quantity const& a, T const& b) {
        return detail::measured<D, common_scalar_t<S, T>>(a.base_ * b);
    }
    template <class T>
        requires(!std::is_arithmetic_v<T> && scalar<T>)
    friend constexpr auto operator*(T const& a, quantity const& b) {
        return b * a;
    }
    template <class T>
        requires(!std::is_arithmetic_v<T> && scalar<T>)
    friend constexpr auto operator/(quantity const& a, T const& b) {
        return detail::measured<D, common_scalar_t<S, T>>(a.base_ / b);
    }

private:
    constexpr explicit quantity(S const& x) : base_(x) {}
    S base_;
};

template <dimension A, class S, dimension B, class T>
constexpr auto operator*(quantity<A, S> const& a, quantity<B, T> const& b) {
    return detail::measured<A + B, common_scalar_t<S, T>>(a.base() * b.base());
}
template <dimension A, class S, dimension B, class T>
constexpr auto operator/(quantity<A, S> const& a, quantity<B, T> const& b) {
    return detail::measured<A - B, common_scalar_t<S, T>>(a.base() / b.base());
}
template <dimension B, class T>
constexpr auto operator/(double a, quantity<B, T> const& b) {
    return detail::measured<dimension{} - B, T>(a / b.base());
}
template <dimension D, class S, class T>
constexpr auto operator+(quantity<D, S> const& a, quantity<D, T> const& b) {
    return quantity<D, common_scalar_t<S, T>>::from_base(a.base() + b.base());
}
template <dimension D, class S, class T>
constexpr auto operator-(quantity<D, S> const& a, quantity<D, T> const& b) {
    return quantity<D, common_scalar_t<S, T>>::from_base(a.base() - b.base());
}
template <dimension D, class S, class T>
constexpr auto operator<(quantity<D, S> const& a, quantity<D, T> const& b) {
    return a.base() < b.base();
}
template <dimension D, class S, class T>
constexpr auto operator>(quantity<D, S> const& a, quantity<D, T> const& b) {
    return b < a;
}
template <dimension D, class S, class T>
constexpr auto operator<=(quantity<D, S> const& a, quantity<D, T> const& b) {
    return a.base() <= b.base();
}
template <dimension D, class S, class T>
constexpr auto operator>=(quantity<D, S> const& a, quantity<D, T> const& b) {
    return b <= a;
}
template <dimension D, class S, class T>
constexpr auto operator==(quantity<D, S> const& a, quantity<D, T> const& b) {
    return a.base() == b.base();
}

// Units multiply among themselves and make quantities of numbers.
template <dimension A, dimension B>
constexpr unit<A + B> operator*(unit<A> a, unit<B> b) {
    return {a.factor * b.factor};
}
template <dimension A, dimension B>
constexpr unit<A - B> operator/(unit<A> a, unit<B> b) {
    return {a.factor / b.factor};
}
template <dimension D>
constexpr auto operator*(double a, unit<D> u) {
    return detail::measured<D, double>(a * u.factor);
}
template <dimension D, scalar S>
    requires(!std::is_arithmetic_v<S>)
constexpr auto operator*(S const& a, unit<D> u) {
    return detail::measured<D, S>(a * u.factor);
}
template <dimension D>
constexpr auto operator/(double a, unit<D> u) {
    return detail::measured<dimension{} - D, double>(a / u.factor);
}
template <dimension D, scalar S>
    requires(!std::is_arithmetic_v<S>)
constexpr auto operator/(S const& a, unit<D> u) {
    return detail::measured<dimension{} - D, S>(a / u.factor);
}
template <dimension A, dimension B, class S>
    requires(A != dimension{})
constexpr auto operator/(quantity<A, S> const& a, unit<B> u) {
    return detail::measured<A - B, S>(a.base() / u.factor);
}
template <dimension A, dimension B, class S>
constexpr auto operator*(quantity<A, S> const& a, unit<B> u) {
    return detail::measured<A + B, S>(a.base() * u.factor);
}

} // namespace alkaloid
