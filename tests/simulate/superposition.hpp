#pragma once
/// Closed forms to test records against: gut -> central -> out by superposition of every coming since the beginning.

#include <array>
#include <cmath>
#include <vector>

namespace superposition {

/// Something that arrives: `amount` into compartment `into` (0 gut, 1 central) from `at` on, over `lasts`.
struct coming {
    double at, amount, lasts = 0.0;
    int into = 0;
};

struct body {
    double ka, k;

    /// Gut and central, `t` after a unit bolus into the gut.
    std::array<double, 2> from_gut(double t) const {
        if (t < 0.0)
            return {0.0, 0.0};
        return {std::exp(-ka * t), ka / (ka - k) * (std::exp(-k * t) - std::exp(-ka * t))};
    }
    std::array<double, 2> from_central(double t) const { return {0.0, t < 0.0 ? 0.0 : std::exp(-k * t)}; }
    /// ... after a unit of rate has begun, for ever.
    std::array<double, 2> rate_gut(double t) const {
        if (t < 0.0)
            return {0.0, 0.0};
        return {-std::expm1(-ka * t) / ka, ka / (ka - k) * (-std::expm1(-k * t) / k + std::expm1(-ka * t) / ka)};
    }
    std::array<double, 2> rate_central(double t) const { return {0.0, t < 0.0 ? 0.0 : -std::expm1(-k * t) / k}; }

    /// Amounts at `t`; what arrives at `t` itself has arrived.
    std::array<double, 2> at(double t, std::vector<coming> const& all) const {
        std::array<double, 2> sum{0.0, 0.0};
        auto const add = [&](std::array<double, 2> const& x, double factor) {
            sum[0] += factor * x[0];
            sum[1] += factor * x[1];
        };
        for (auto const& a : all) {
            double const since = t - a.at + 1e-12;
            if (a.lasts == 0.0) {
                add(a.into == 0 ? from_gut(since) : from_central(since), a.amount);
                continue;
            }
            double const rate = a.amount / a.lasts;
            add(a.into == 0 ? rate_gut(since) : rate_central(since), rate);
            add(a.into == 0 ? rate_gut(since - a.lasts) : rate_central(since - a.lasts), -rate);
        }
        return sum;
    }
};

/// The same coming every `ii` since long ago, the last of them at `last`.
inline std::vector<coming> for_ever(coming const& one, double ii, double last, int count = 4000) {
    std::vector<coming> all;
    for (int j = 0; j < count; ++j) {
        coming a = one;
        a.at = last - j * ii;
        all.push_back(a);
    }
    return all;
}
inline std::vector<coming> operator+(std::vector<coming> a, std::vector<coming> const& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace superposition
