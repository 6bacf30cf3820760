#pragma once
/// @file A system whose parameters move in a straight line from one set to another: covariates between two records.

#include "model.hpp"

namespace alkaloid {

namespace detail {
/// `a` where `w` is 0, `b` where it is 1, member by member.
template <self_describing P, class W>
constexpr P blend(P const& a, P const& b, W const& w) {
    auto const mixed = [&](auto const& x, auto const& y) {
        using Q = std::decay_t<decltype(x)>;
        if constexpr (scalar<Q>)
            return Q(x + (y - x) * w);
        else
            return Q::from_base(x.base() + (y.base() - x.base()) * w);
    };
    P p = a;
    std::apply([&](auto const&... f) { ((member_in(p, f) = mixed(member_in(a, f), member_in(b, f))), ...); }, P::fields());
    return p;
}
} // namespace detail

/// Model `M` with parameters `a` at `t_a` and `b` at `t_b`; beyond them the nearer ones. Counts as nonlinear: it has to
/// be integrated.
template <class M, self_describing P>
class blended {
    using inner = system_type<M, P>;

public:
    using scalar_type = typename inner::scalar_type;
    using compartments = typename inner::compartments;
    static constexpr std::size_t size = inner::size;
    static constexpr bool linear = false;
    using state = std::array<scalar_type, size>;
    using square = std::array<state, size>;

    blended(M const& m, P const& a, double t_a, P const& b, double t_b) : m_(m), a_(a), b_(b), t_a_(t_a), t_b_(t_b) {}

    template <class X, class DX, class Time>
    void derivatives(X const& x, DX& dxdt, Time const& t) const {
        at(value_of(t)).derivatives(x, dxdt, t);
    }
    template <class X, class Time>
    square jacobian(X const& x, Time const& t) const {
        return at(value_of(t)).jacobian(x, t);
    }
    /// By central differences over a thousandth of the way: only how well a stiff step converges hangs on it.
    template <class X, class Time>
    state time_slope(X const& x, Time const& t) const {
        state before{}, after{};
        double const step = 1e-3 * (t_b_ - t_a_);
        if (!(step > 0.0))
            return at(value_of(t)).time_slope(x, t);
        at(value_of(t) - step).derivatives(x, before, t);
        at(value_of(t) + step).derivatives(x, after, t);
        for (std::size_t i = 0; i < size; ++i)
            before[i] = (after[i] - before[i]) / (2.0 * step);
        return before;
    }
    void check(checklist& found) const {
        at(t_a_).check(found);
        at(t_b_).check(found);
    }

private:
    inner at(double t) const {
        double const w = t_b_ > t_a_ ? std::min(std::max((t - t_a_) / (t_b_ - t_a_), 0.0), 1.0) : 1.0;
        return system_of<scalar_type>(m_, detail::blend(a_, b_, w));
    }

    M m_;
    P a_, b_;
    double t_a_, t_b_;
};

} // namespace alkaloid
