#pragma once
/// @file A straight line through the logarithm of the end of a curve.

#include "window.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace alkaloid {

/// Which samples the terminal slope is drawn through.
struct terminal_choice {
    window within = {};                   ///< What is looked at: the peak is sought here, too.
    std::optional<window> between = {};   ///< Every positive sample of this span, and no others; without a dose in it.
    std::vector<std::size_t> points = {}; ///< These samples of the curve (their indices), and no others.
    std::size_t least = 3;                ///< Fewest samples a line is drawn through, at least 3.
    double tie = 1e-4; ///< Adjusted R2 may fall this much below the best where that takes in more samples.
};

/// A straight line through the logarithm of the last samples.
template <dimension D, scalar S>
struct terminal_line {
    rate_constant<S> lambda_z;          ///< Slope, positive.  [1/h]
    duration<S> half_life;              ///< ln 2 / lambda_z.  [h]
    detail::measured_t<D, S> intercept; ///< The line's value at time zero of the curve's clock.
    detail::measured_t<D, S> predicted; ///< The line's value at the last sample used.
    std::vector<double> times;          ///< Of the samples used.  [h]
    double adjusted_r2;                 ///< Of ln value on time.
    double span;                        ///< Time from first to last sample used, in half-lives; below 2 is short.
};

namespace detail {
/// Slope and adjusted R2 of a straight line of ln value on time, one sample after the other.
class line_so_far {
public:
    void add(double t, double y) {
        n_ += 1.0;
        double const dt = t - t_, dy = y - y_;
        t_ += dt / n_;
        y_ += dy / n_;
        tt_ += dt * (t - t_);
        ty_ += dt * (y - y_);
        yy_ += dy * (y - y_);
    }
    double slope() const { return ty_ / tt_; }
    double adjusted_r2() const {
        double const r2 = yy_ > 0.0 ? std::min(1.0, ty_ * ty_ / (tt_ * yy_)) : 0.0;
        return 1.0 - (1.0 - r2) * (n_ - 1.0) / (n_ - 2.0);
    }

private:
    double n_ = 0.0, t_ = 0.0, y_ = 0.0, tt_ = 0.0, ty_ = 0.0, yy_ = 0.0;
};

/// Where the best line begins, the samples being those it may use; `samples.size()` if none falls.
template <class S>
std::size_t best_beginning(std::vector<sample<S>> const& samples, terminal_choice const& choice) {
    std::size_t const n = samples.size();
    constexpr double none = -std::numeric_limits<double>::infinity();
    std::vector<double> r2(n, none);
    double best = none;
    line_so_far line;
    for (std::size_t i = n; i-- > 0;) {
        line.add(samples[i].time, std::log(value_of(samples[i].value)));
        if (n - i < choice.least || !(line.slope() < 0.0))
            continue;
        r2[i] = line.adjusted_r2();
        best = std::max(best, r2[i]);
    }
    for (std::size_t i = 0; i < n; ++i)
        if (r2[i] > none && r2[i] >= best - choice.tie)
            return i;
    return n;
}

/// The line itself, with derivatives.
template <dimension D, class S>
terminal_line<D, S> line_through(std::vector<sample<S>> const& samples) {
    using std::exp;
    using std::log;
    double const n = static_cast<double>(samples.size());
    double t_mean = 0.0, tt = 0.0;
    S y_mean(0.0), ty(0.0);
    terminal_line<D, S> line{rate_constant<S>::from_base(S(0.0)),
                             duration<S>::from_base(S(0.0)),
                             measured<D>(S(0.0)),
                             measured<D>(S(0.0)),
                             {},
                             0.0,
                             0.0};
    line_so_far plain;
    for (auto const& s : samples) {
        t_mean += s.time / n;
        y_mean = y_mean + log(s.value) / n;
        line.times.push_back(s.time);
        plain.add(s.time, std::log(value_of(s.value)));
    }
    for (auto const& s : samples) {
        tt += (s.time - t_mean) * (s.time - t_mean);
        ty = ty + (s.time - t_mean) * (log(s.value) - y_mean);
    }
    S const lambda = -ty / tt, half = std::log(2.0) / lambda;
    line.lambda_z = rate_constant<S>::from_base(lambda);
    line.half_life = duration<S>::from_base(half);
    line.intercept = measured<D>(S(exp(y_mean + lambda * t_mean)));
    line.predicted = measured<D>(S(exp(y_mean + lambda * (t_mean - line.times.back()))));
    line.adjusted_r2 = plain.adjusted_r2();
    line.span = (line.times.back() - line.times.front()) / value_of(half);
    return line;
}
} // namespace detail

} // namespace alkaloid
