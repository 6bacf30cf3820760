#pragma once
/// @file What a fit may change: parameters, their bounds, and what is believed about them beforehand.

#include "../core/error.hpp"

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace alkaloid {

/// What was known before the data; it adds one residual, (parameter - centre) / sd.
struct prior {
    enum class shape_kind {
        normal,    ///< `centre` and `sd` in the parameter's unit.
        log_normal ///< `centre` in the parameter's unit (its median), `sd` of the natural logarithm: 0.3 is about 30 %.
    };
    shape_kind shape = shape_kind::log_normal;
    double centre;
    double sd;

    double residual(double p) const {
        return shape == shape_kind::normal ? (p - centre) / sd : std::log(p / centre) / sd;
    }
    double slope(double p) const { return shape == shape_kind::normal ? 1.0 / sd : 1.0 / (p * sd); }
    /// The prior's own standard deviation in the parameter's unit, at `p`.
    double width(double p) const { return 1.0 / slope(p); }
};

/// One number a fit may change.
struct parameter {
    std::string name;
    double start; ///< Where the search begins, strictly between the bounds.
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::string unit = {}; ///< For reports; the fit converts nothing.
    bool fixed = false;    ///< Stays at `start`.
    std::optional<alkaloid::prior> prior = {};
};

namespace detail {
/// The free variable behind a bounded parameter: log and logit, so that no step can leave the bounds and the model
/// never sees an impossible value.
struct free_variable {
    double low, high;

    bool below() const { return all_finite(low); }
    bool above() const { return all_finite(high); }
    double from_parameter(double p) const {
        if (below() && above())
            return std::log((p - low) / (high - p));
        return below() ? std::log(p - low) : above() ? -std::log(high - p) : p;
    }
    double to_parameter(double u) const {
        if (below() && above())
            return u < 0.0 ? low + (high - low) / (1.0 + std::exp(-u)) : high - (high - low) / (1.0 + std::exp(u));
        return below() ? low + std::exp(u) : above() ? high - std::exp(-u) : u;
    }
    /// d parameter / d u
    double slope(double u) const {
        if (below() && above())
            return (high - low) / (2.0 + std::exp(u) + std::exp(-u));
        return below() ? std::exp(u) : above() ? std::exp(-u) : 1.0;
    }
};

inline void examine(checklist& check, parameter const& p, double start) {
    auto const bounds = "between its bounds " + text(p.low, 6) + " and " + text(p.high, 6);
    if (!(p.low < p.high))
        check.refuse(p.name + ".low", text(p.low, 6), p.unit, "below " + p.name + ".high, " + text(p.high, 6));
    if (!all_finite(start))
        check.refuse(p.name + ".start", text(start), p.unit, "finite");
    else if (!p.fixed && !(p.low < start && start < p.high))
        check.refuse(p.name + ".start", text(start, 6), p.unit, "strictly " + bounds);
    if (!p.prior)
        return;
    bool const log_normal = p.prior->shape == prior::shape_kind::log_normal;
    check.require(p.name + ".prior.sd", p.prior->sd, positive, log_normal ? "" : p.unit);
    check.require(p.name + ".prior.centre", p.prior->centre, log_normal ? positive : any_finite, p.unit);
    if (log_normal && !(p.low >= 0.0))
        check.refuse(p.name + ".low", text(p.low, 6), p.unit, ">= 0 with a log-normal prior");
}

inline void examine(checklist& check, std::vector<parameter> const& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        examine(check, all[i], all[i].start);
        if (all[i].name.empty())
            check.refuse("parameters[" + std::to_string(i) + "].name", "''", "", "a name");
        for (std::size_t j = 0; j < i; ++j)
            if (!all[i].name.empty() && all[i].name == all[j].name)
                check.refuse("parameters[" + std::to_string(i) + "].name", all[i].name, "", "given once");
    }
}
} // namespace detail

} // namespace alkaloid
