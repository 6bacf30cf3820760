#pragma once
/// @file Loewe additivity.

#include "combination_model.hpp"
#include "loewe_equation.hpp"

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace alkaloid {

/// sum of d_i/D_i(E) = 1: a dose may be exchanged for the dose of another drug that alone has the same effect. Beyond
/// the smallest maximum of the drugs present no such dose exists: NaN, and `defined` is false.  @cite loewe1926
struct loewe {
    static constexpr combination_description about{
        .name = "Loewe",
        .equation = "sum(d_i/D_i(E)) = 1, D_i(E) = C50_i (E/(Emax_i - E))^(1/h_i)",
        .cite = "loewe1926",
        .reduces_to = "GCA, generalised Loewe and Hand at slopes 1 and equal maxima; URSA with alpha 0 at equal maxima",
        .sham = "passes",
        .partial_agonists = "no answer beyond the smallest maximum; Harbron and generalised Loewe go on, differently",
        .not_for = "effects above the smaller maximum; drugs whose effects are on different scales",
    };
    static constexpr std::string_view answers_for = "such that the effect stays below the smallest maximum of the "
                                                    "drugs present; harbron and generalised_loewe go beyond";
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return detail::lanewise<detail::effect_t<S, D>>(
            drugs, doses, [](auto const& m, auto const& d) { return detail::loewe_effect(m, d, true); });
    }
    /// Does the effect stay below the smallest maximum, in every lane?
    template <scalar S, scalar D, std::size_t N>
    static bool defined(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) {
        bool all = true;
        detail::lanewise<detail::effect_t<S, D>>(drugs, doses, [&](auto const& m, auto const& d) {
            double const L = detail::solve_loewe(m, d, true).log_odds;
            all = all && L == L;
            return std::decay_t<decltype(d[0])>(0.0);
        });
        return all;
    }
    /// The same of any curves that rise and can be inverted, by Boost's bracketed solver.
    template <marginal_curve C, std::size_t N>
    requires(!detail::is_hill<C>) double operator()(std::array<C, N> const& drugs,
                                                    std::array<double, N> const& doses) const {
        double low = 0.0, high = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < N; ++i)
            if (doses[i] > 0.0) {
                low = std::max(low, static_cast<double>(drugs[i].at(doses[i])));
                high = std::min(high, static_cast<double>(drugs[i].maximum));
            }
        auto const excess = [&](double e) {
            double sum = -1.0;
            for (std::size_t i = 0; i < N; ++i)
                sum += doses[i] > 0.0 ? doses[i] / static_cast<double>(drugs[i].inverse(e)) : 0.0;
            return sum;
        };
        if (!(low > 0.0))
            return 0.0;
        double const below = low < high ? excess(low) : 0.0, above = low < high ? excess(high) : 1.0;
        if (!(below > 0.0)) // one drug only, but for rounding
            return low <= high ? low : std::numeric_limits<double>::quiet_NaN();
        if (!(above < 0.0))
            return std::numeric_limits<double>::quiet_NaN();
        std::uintmax_t most = 200;
        auto const ends = boost::math::tools::toms748_solve(excess, low, high, below, above,
                                                            boost::math::tools::eps_tolerance<double>(52), most);
        return 0.5 * (ends.first + ends.second);
    }
};

} // namespace alkaloid
