#pragma once
/// @file How an effect moves a parameter away from its typical value. An effect of 0 is the typical person, whatever the
/// form. The effects are the same bits everywhere; what std::exp makes of them is as exact as the platform's exp.

#include "../core/error.hpp"
#include "omega.hpp"

#include <cmath>

namespace alkaloid::vary {

/// Log-normal: typical exp(eta). The typical value is the median; the CV is sqrt(exp(omega^2) - 1). Also of quantities.
template <class Q>
Q log_normal(Q const& typical, double eta) {
    return std::exp(eta) * typical;
}
/// Normal: typical + eta, eta in the parameter's own unit. It may come out negative: the parameter's own check says so.
inline double normal(double typical, double eta) { return typical + eta; }
/// Normal in proportion: typical (1 + eta). It may come out negative, as above.
template <class Q>
Q proportional(Q const& typical, double eta) {
    return (1.0 + eta) * typical;
}
/// For fractions, and whatever lies between two ends: the logit of the typical value moves by eta.  @throws invalid_input
inline double logit_normal(double typical, double eta, double low = 0.0, double high = 1.0) {
    checklist found;
    found.require("lower end", low, any_finite);
    found.require("upper end", high, any_finite);
    if (!(typical > low && typical < high))
        found.refuse("typical value", text(typical), "", "between " + text(low) + " and " + text(high));
    found.settle("logit_normal");
    // The smaller of both parts first: no odds overflow.
    double const odds = (typical - low) / (high - typical);
    double const part = eta > 0.0 ? 1.0 / (1.0 + std::exp(-eta) / odds) : odds * std::exp(eta) / (1.0 + odds * std::exp(eta));
    return std::fma(high - low, part, low);
}
/// Box-Cox: typical exp((exp(lambda eta) - 1)/lambda), a log-normal whose logarithm is skewed to the right for lambda > 0
/// and to the left below; log-normal at 0.  @cite petersson2009  @throws invalid_input
template <class Q>
Q box_cox(Q const& typical, double eta, double lambda) {
    checklist found;
    found.require("lambda", lambda, any_finite);
    found.settle("box_cox");
    return std::exp(lambda == 0.0 ? eta : std::expm1(lambda * eta) / lambda) * typical;
}

} // namespace alkaloid::vary
