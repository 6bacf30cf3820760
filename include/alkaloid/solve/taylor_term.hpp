#pragma once
/// @file Numbers that are power series of time: one more reading of the laws. The text of a law that gives a rate for a
/// double gives, for these, the next coefficient of the rate's Taylor series, with the recurrences of products, quotients,
/// exponentials and powers. Own code, since taylor integrators in libraries start from symbolic expressions.
/// @cite jorba2005

#include "../core/scalar.hpp"

#include <cmath>
#include <cstddef>
#include <type_traits>

namespace alkaloid::detail {

/// What products and quotients remember of their operands from order to order. A law runs the same operations each time,
/// so that the n-th claim is always the same operation's.
template <scalar S>
struct series_tape {
    std::size_t order = 0;  ///< which coefficient is being computed
    std::size_t length = 1; ///< of a row: the highest order, and one
    S* next = nullptr;
    std::size_t rows = 0;
    bool counting = false; ///< only how many rows there are: they all share the first few

    S* claim(std::size_t number) {
        S* const mine = next;
        rows += number;
        if (!counting)
            next += number * length;
        return mine;
    }
};

/// One coefficient of a series: of order 0 where `First`, else the tape's. A constant has no tape.
template <scalar S, bool First>
class taylor_term {
    using tape = series_tape<S>;

public:
    S now;
    tape* on;

    constexpr taylor_term(double constant = 0.0) : now(constant), on(nullptr) {}
    constexpr taylor_term(S const& constant)
        requires(!std::same_as<S, double>)
        : now(constant), on(nullptr) {}
    constexpr taylor_term(S const& coefficient, tape* where) : now(coefficient), on(where) {}

    constexpr taylor_term operator-() const { return {S(-now), on}; }
    constexpr taylor_term operator+() const { return *this; }

    friend constexpr taylor_term operator+(taylor_term const& a, taylor_term const& b) {
        if (a.on != nullptr && b.on != nullptr)
            return {S(a.now + b.now), a.on};
        if (a.on == nullptr && b.on == nullptr)
            return {S(a.now + b.now), nullptr};
        return a.on != nullptr ? a.plus_constant(b.now) : b.plus_constant(a.now);
    }
    friend constexpr taylor_term operator-(taylor_term const& a, taylor_term const& b) { return a + -b; }

    friend constexpr taylor_term operator*(taylor_term const& a, taylor_term const& b) {
        if (a.on == nullptr || b.on == nullptr)
            return {S(a.now * b.now), a.on != nullptr ? a.on : b.on};
        std::size_t const n = a.on->order, length = a.on->length;
        S* const x = a.on->claim(2);
        S* const y = x + length;
        x[n] = a.now;
        y[n] = b.now;
        if constexpr (First)
            return {S(a.now * b.now), a.on};
        else
            return {S(inner(x, y, n) + (x[0] * b.now + a.now * y[0])), a.on};
    }
    friend constexpr taylor_term operator/(taylor_term const& a, taylor_term const& b) {
        if (b.on == nullptr)
            return {S(a.now / b.now), a.on};
        std::size_t const n = b.on->order, length = b.on->length;
        S* const y = b.on->claim(2); // the divisor; at [0] its inverse
        S* const q = y + length;
        if constexpr (First) {
            y[0] = S(1.0) / b.now;
            q[0] = S(a.now * y[0]);
            return {q[0], b.on};
        } else {
            S const above = a.on != nullptr ? a.now : S(0.0);
            y[n] = b.now;
            q[n] = S((above - inner(y, q, n) - b.now * q[0]) * y[0]);
            return {q[n], b.on};
        }
    }
    constexpr taylor_term& operator+=(taylor_term const& b) { return *this = *this + b; }
    constexpr taylor_term& operator-=(taylor_term const& b) { return *this = *this - b; }
    constexpr taylor_term& operator*=(taylor_term const& b) { return *this = *this * b; }
    constexpr taylor_term& operator/=(taylor_term const& b) { return *this = *this / b; }

    /// e' = x' e.
    friend taylor_term exp(taylor_term const& a) {
        using std::exp;
        if (a.on == nullptr)
            return {S(exp(a.now)), nullptr};
        return a.recurrence([](S const& x0) { return S(exp(x0)); },
                            [](S const* x, S const* e, std::size_t n) { return S(weighted(x, e, n) / static_cast<double>(n)); });
    }
    /// x l' = x'.
    friend taylor_term log(taylor_term const& a) {
        using std::log;
        if (a.on == nullptr)
            return {S(log(a.now)), nullptr};
        return a.recurrence([](S const& x0) { return S(log(x0)); },
                            [](S const* x, S const* l, std::size_t n) {
                                S sum(0.0);
                                for (std::size_t j = 1; j < n; ++j)
                                    sum = S(sum + static_cast<double>(j) * (l[j] * x[n - j]));
                                return S((x[n] - sum / static_cast<double>(n)) / x[0]);
                            });
    }
    /// x w' = r x' w. A whole power of at most 8 is a product, which takes a base of 0; any other is no power series there.
    friend taylor_term pow(taylor_term const& a, double r) {
        using std::pow;
        if (a.on == nullptr)
            return {S(pow(a.now, r)), nullptr};
        if (r == 0.0)
            return {S(1.0), nullptr};
        if (r >= 1.0 && r <= 8.0 && r == std::floor(r)) {
            taylor_term product = a;
            for (int k = 1; k < static_cast<int>(r); ++k)
                product = product * a;
            return product;
        }
        return a.power(S(r), [r](S const& x0) { return S(pow(x0, r)); });
    }
    friend taylor_term pow(taylor_term const& a, S const& r)
        requires(!std::same_as<S, double>)
    {
        using std::pow;
        if (a.on == nullptr)
            return {S(pow(a.now, r)), nullptr};
        return a.power(r, [&r](S const& x0) { return S(pow(x0, r)); });
    }
    friend taylor_term sqrt(taylor_term const& a) {
        using std::sqrt;
        if (a.on == nullptr)
            return {S(sqrt(a.now)), nullptr};
        return a.power(S(0.5), [](S const& x0) { return S(sqrt(x0)); });
    }

private:
    constexpr taylor_term plus_constant(S const& c) const {
        if constexpr (First)
            return {S(now + c), on};
        else
            return *this; // a constant has no higher orders
    }
    /// x[1] y[n-1] + ... + x[n-1] y[1], in two sums, since one would wait for itself; the newest factors come last.
    static constexpr S inner(S const* x, S const* y, std::size_t n) {
        S even(0.0), odd(0.0);
        std::size_t j = n / 2;
        // From the middle outwards: x[1] and y[1] meet the newest.
        if (n < 2)
            return even;
        if (n % 2 == 0) {
            even = S(x[j] * y[j]);
            for (std::size_t d = 1; d < j; ++d) {
                even = S(even + x[j - d] * y[j + d]);
                odd = S(odd + x[j + d] * y[j - d]);
            }
        } else {
            for (std::size_t d = 0; d < j; ++d) {
                even = S(even + x[j - d] * y[j + 1 + d]);
                odd = S(odd + x[j + 1 + d] * y[j - d]);
            }
        }
        return S(even + odd);
    }
    /// 1 x[1] e[n-1] + 2 x[2] e[n-2] + ... + n x[n] e[0].
    static S weighted(S const* x, S const* e, std::size_t n) {
        S sum(0.0);
        for (std::size_t j = 1; j <= n; ++j)
            sum = S(sum + static_cast<double>(j) * (x[j] * e[n - j]));
        return sum;
    }
    template <class Begin, class Next>
    taylor_term recurrence(Begin const& begin, Next const& following) const {
        std::size_t const n = on->order;
        S* const x = on->claim(2);
        S* const y = x + on->length;
        x[n] = now;
        if constexpr (First)
            y[n] = begin(x[0]);
        else
            y[n] = following(x, y, n);
        return {y[n], on};
    }
    template <class Begin>
    taylor_term power(S const& r, Begin const& begin) const {
        return recurrence(begin, [&r](S const* x, S const* w, std::size_t n) {
            S sum(0.0);
            for (std::size_t j = 1; j <= n; ++j)
                sum = S(sum + (r * static_cast<double>(j) - S(static_cast<double>(n - j))) * (x[j] * w[n - j]));
            return S(sum / (static_cast<double>(n) * x[0]));
        });
    }
};

} // namespace alkaloid::detail
