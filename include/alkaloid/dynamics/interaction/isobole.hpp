#pragma once
/// @file Doses of equal effect.

#include "combined.hpp"

#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace alkaloid {

/// Pairs of doses with one effect.
struct isobole_curve {
    struct point {
        double first, second;
    };
    std::vector<point> points;   ///< from the first drug alone to the second
    std::vector<double> missing; ///< mixing ratios (0: the first alone, 1: the second) at which nothing has that effect
    std::optional<double> first; ///< dose of the first drug that alone has the effect; none beyond its maximum
    std::optional<double> second; ///< and of the second
};

/// `count` mixing ratios, evenly from the one drug to the other in doses over D_i(effect), or, where a drug alone does
/// not have the effect, over its half dose. Along each the smallest dose with the effect, within 1e-9 to 1e9 times
/// that, by Boost's bracketed solver.  @throws invalid_input
template <combination_model M>
isobole_curve isobole(M const& model, std::array<marginal<double>, 2> const& drugs, double effect,
                      std::size_t count = 51) {
    checklist found;
    detail::check_model(model, drugs, found);
    found.require("effect", effect, positive);
    if (count < 2)
        found.refuse("count", std::to_string(count), "", "2 or more");
    found.settle("isobole, " + detail::place<M>());
    isobole_curve curve;
    std::array<double, 2> unit{};
    for (std::size_t i = 0; i < 2; ++i) {
        bool const alone = effect < drugs[i].maximum;
        unit[i] = alone ? drugs[i].inverse(effect) : drugs[i].half;
        if (alone)
            (i == 0 ? curve.first : curve.second) = unit[i];
    }
    for (std::size_t k = 0; k < count; ++k) {
        double const theta = static_cast<double>(k) / static_cast<double>(count - 1);
        auto const doses = [&](double log_size) {
            double const size = std::exp(log_size);
            return std::array{size * (1.0 - theta) * unit[0], size * theta * unit[1]};
        };
        auto const missing = [&](double log_size) { return effect - model(drugs, doses(log_size)); };
        double low = std::log(1e-9), high = low, at_low = missing(low), at_high = at_low;
        while (at_high > 0.0 && high < std::log(1e9)) {
            low = high, at_low = at_high;
            high += 0.25;
            at_high = missing(high);
        }
        if (!(at_high <= 0.0) || !(at_low > 0.0)) {
            curve.missing.push_back(theta);
            continue;
        }
        double root = high;
        if (at_high < 0.0) {
            std::uintmax_t most = 200;
            auto const ends = boost::math::tools::toms748_solve(missing, low, high, at_low, at_high,
                                                                boost::math::tools::eps_tolerance<double>(52), most);
            root = 0.5 * (ends.first + ends.second);
        }
        auto const d = doses(root);
        curve.points.push_back({d[0], d[1]});
    }
    return curve;
}

} // namespace alkaloid
