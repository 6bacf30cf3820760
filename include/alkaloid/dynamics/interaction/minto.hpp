#pragma once
/// @file Minto's response surface.

#include "combination_model.hpp"

#include <limits>
#include <string>

namespace alkaloid {

/// How far a parameter of the mixture leaves the straight line between the two drugs', as a polynomial in theta, the
/// second drug's share: f = f1 + (f2 - f1) theta - quadratic (theta - theta^2) - cubic (theta - theta^3) - quartic
/// (...).
template <scalar K = double>
struct bend {
    K quadratic = K(0.0); ///< The usual beta.
    K cubic = K(0.0), quartic = K(0.0);

    template <scalar R>
    R between(R const& first, R const& second, R const& theta) const {
        R const square = theta * theta, cube = square * theta;
        return first + (second - first) * theta - R(quadratic) * (theta - square) - R(cubic) * (theta - cube) -
               R(quartic) * (theta - square * square);
    }
    bool none() const { return magnitude(quadratic) == 0.0 && magnitude(cubic) == 0.0 && magnitude(quartic) == 0.0; }
    void check(checklist& found, std::string const& name) const {
        found.require(name + ".quadratic", quadratic, any_finite);
        found.require(name + ".cubic", cubic, any_finite);
        found.require(name + ".quartic", quartic, any_finite);
    }
};

/// Every mixing ratio theta = U2/(U1 + U2), U = d/C50, is a drug of its own, with a Hill curve in U1 + U2 whose half
/// dose (1 for either drug alone), maximum and slope are polynomials in theta.  @cite minto2000
template <scalar K = double>
struct minto {
    bend<K> half = {};    ///< Of U50: quadratic > 0 is synergy, up to 4, < 0 infra-additivity.
    bend<K> maximum = {}; ///< In the unit of the effect.
    bend<K> slope = {};

    static constexpr combination_description about{
        .name = "Minto",
        .equation =
            "E = m z^y/(1 + z^y), z = (U1 + U2)/U50(theta), m(theta), y(theta), theta = U2/(U1 + U2), U_i = d_i/C50_i",
        .cite = "minto2000",
        .reduces_to = "Schindler without bends; Loewe if slopes and maxima are equal, too",
        .sham = "passes without bends",
        .partial_agonists = "the maximum is interpolated by doses, with a bend where data ask for one",
        .not_for = "a mechanism, for the coefficients describe a fitted surface; outside of what was fitted",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        using R = detail::effect_t<S, D, K>;
        using V = decltype(value_of(R(0.0)));
        using std::log;
        std::array<R, N> x;
        for (std::size_t i = 0; i < N; ++i) {
            R const d = doses[i];
            x[i] = select(value_of(d) < V(0.0), R(0.0), d) / drugs[i].half;
        }
        R const u = x[0] + x[1];
        auto const none = value_of(u) <= V(0.0);
        R const safe = select(none, R(1.0), u), theta = x[1] / safe;
        R const u50 = half.between(R(1.0), R(1.0), theta);
        R const top = maximum.between(R(drugs[0].maximum), R(drugs[1].maximum), theta);
        R const steep = slope.between(R(drugs[0].slope), R(drugs[1].slope), theta);
        auto const no_curve = select(value_of(u50) > V(0.0), value_of(steep), V(-1.0)) <= V(0.0);
        R const e = top * detail::logistic(R(steep * (log(safe) - log(R(select(no_curve, R(1.0), u50))))));
        R const known = select(no_curve, R(std::numeric_limits<double>::quiet_NaN()), e);
        if constexpr (std::same_as<R, V>)
            return select(none, R(0.0), known);
        else
            return select(none, detail::at_rest<R>(widened<R>(drugs), doses), known);
    }
    /// Are U50 and the slope positive at this mixing ratio?
    template <scalar S, scalar D, std::size_t N>
    bool defined(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return all_finite(value_of((*this)(drugs, doses)));
    }
    /// U50 and the slope must stay positive at every mixing ratio, and the maximum not negative.
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        half.check(found, "minto.half");
        maximum.check(found, "minto.maximum");
        slope.check(found, "minto.slope");
        double u50 = 1.0, steep = 1.0, top = 0.0;
        for (int k = 0; found.empty() && k <= 100; ++k) {
            double const theta = 0.01 * k;
            using R = detail::effect_t<S, double, K>;
            u50 = std::min(u50, min_lane(value_of(half.between(R(1.0), R(1.0), R(theta)))));
            steep = std::min(steep, min_lane(value_of(slope.between(R(drugs[0].slope), R(drugs[1].slope), R(theta)))));
            top =
                std::min(top, min_lane(value_of(maximum.between(R(drugs[0].maximum), R(drugs[1].maximum), R(theta)))));
        }
        if (!(u50 > 0.0))
            found.refuse("minto.half", "U50 " + text(u50, 3), "",
                         "such that U50 stays positive at every ratio: a quadratic below 4");
        if (!(steep > 0.0))
            found.refuse("minto.slope", "slope " + text(steep, 3), "",
                         "such that the slope stays positive at every ratio");
        if (!(top >= 0.0))
            found.refuse("minto.maximum", "maximum " + text(top, 3), "", "such that the maximum is nowhere negative");
    }

private:
    template <class R, class S, std::size_t N>
    static std::array<marginal<R>, N> widened(std::array<marginal<S>, N> const& drugs) {
        std::array<marginal<R>, N> w;
        for (std::size_t i = 0; i < N; ++i)
            w[i] = {R(drugs[i].half), R(drugs[i].maximum), R(drugs[i].slope)};
        return w;
    }
};

} // namespace alkaloid
