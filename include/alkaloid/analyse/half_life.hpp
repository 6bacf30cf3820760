#pragma once
/// @file The slope of the end of a curve.

#include "finding.hpp"
#include "window.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace alkaloid {

/// Which samples the terminal slope is drawn through.
struct terminal_choice {
    window within = {};                ///< What is looked at: the peak is sought here, too.
    std::optional<window> between = {}; ///< Every positive sample of this span, and no others; without a dose in it.
    std::vector<std::size_t> points = {}; ///< These samples of the curve (their indices), and no others.
    std::size_t least = 3;             ///< Fewest samples a line is drawn through, at least 3.
    double tie = 1e-4;                 ///< Adjusted R2 may fall this much below the best where that takes in more samples.
};

/// A straight line through the logarithm of the last samples.
template <dimension D, scalar S>
struct terminal_line {
    rate_constant<S> lambda_z;           ///< Slope, positive.  [1/h]
    duration<S> half_life;               ///< ln 2 / lambda_z.  [h]
    detail::measured_t<D, S> intercept;  ///< The line's value at time zero of the curve's clock.
    detail::measured_t<D, S> predicted;  ///< The line's value at the last sample used.
    std::vector<double> times;           ///< Of the samples used.  [h]
    double adjusted_r2;                  ///< Of ln value on time.
    double span;                         ///< Time from first to last sample used, in half-lives; below 2 is short.
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
    terminal_line<D, S> line{rate_constant<S>::from_base(S(0.0)), duration<S>::from_base(S(0.0)), measured<D>(S(0.0)),
                             measured<D>(S(0.0)), {}, 0.0, 0.0};
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
/// The samples a line may be drawn through, or why there are too few.
template <class S>
struct candidates {
    std::vector<sample<S>> samples;
    std::string why_not;
};
template <dimension D, class S>
candidates<S> line_candidates(curve<D, S> const& c, terminal_choice const& choice) {
    candidates<S> r;
    std::string place = "in the chosen span";
    if (!choice.points.empty()) {
        place = "among the chosen points";
        for (auto const i : choice.points)
            r.samples.push_back({c.times()[i], c.values()[i]});
    } else if (choice.between) {
        r.samples = samples_in(c, *choice.between, "terminal");
        for (auto const& s : r.samples)
            if (s.after_jump)
                r.why_not = "a dose falls into the chosen span at " + text(s.time, 6) + " h";
    } else {
        place = "after the peak and the last dose";
        auto const seen = samples_in(c, choice.within, "terminal");
        std::size_t peak = 0, begin = 0;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            peak = value_of(seen[peak].value) < value_of(seen[i].value) ? i : peak;
            begin = std::max(peak + 1, seen[i].after_jump ? i : begin);
        }
        r.samples.assign(seen.begin() + static_cast<std::ptrdiff_t>(std::min(begin, seen.size())), seen.end());
    }
    std::erase_if(r.samples, [](auto const& s) { return !(0.0 < value_of(s.value)); });
    if (r.why_not.empty() && r.samples.size() < choice.least)
        r.why_not = std::to_string(r.samples.size()) + " positive samples " + place + ", a line needs " +
                    std::to_string(choice.least);
    return r;
}
} // namespace detail

/// The straight line through the logarithm of the last samples. Unless told which: of all lines that end at the last
/// positive sample, begin after the peak and after the last dose, and fall, the one with the best adjusted R2; within
/// `tie` of the best, the one with most samples. Dense noise-free curves of several phases pull samples of an earlier
/// phase in: say `between` there.  @cite gabrielsson2012  @throws invalid_input
template <dimension D, class S>
finding<terminal_line<D, S>> terminal(curve<D, S> const& c, terminal_choice const& choice = {}) {
    static_assert(detail::one_lane<S>, "terminal: lanes may need different samples; take the subjects one at a time");
    using result = finding<terminal_line<D, S>>;
    checklist check;
    if (choice.least < 3)
        check.refuse("least", std::to_string(choice.least), "", "at least 3");
    check.require("tie", choice.tie, not_negative);
    for (std::size_t k = 0; k < choice.points.size(); ++k)
        if (choice.points[k] >= c.size() || (k > 0 && choice.points[k] <= choice.points[k - 1]))
            check.refuse("points[" + std::to_string(k) + "]", std::to_string(choice.points[k]), "",
                         "ascending and below the number of samples, " + std::to_string(c.size()));
    check.settle("terminal");

    bool const chosen = choice.between || !choice.points.empty();
    std::string const rule = chosen ? "log-linear, chosen samples" : "log-linear, best adjusted R2";
    auto found = detail::line_candidates(c, choice);
    if (!found.why_not.empty())
        return result::missing(found.why_not, rule);
    auto const begin = chosen ? 0 : detail::best_beginning(found.samples, choice);
    found.samples.erase(found.samples.begin(), found.samples.begin() + static_cast<std::ptrdiff_t>(begin));
    if (found.samples.empty())
        return result::missing("the curve does not fall at its end", rule);
    auto line = detail::line_through<D>(found.samples);
    if (!(value_of(line.lambda_z.base()) > 0.0))
        return result::missing("the line through the chosen samples does not fall", rule);
    return {std::move(line), rule + ", " + std::to_string(found.samples.size()) + " samples, " +
                                 detail::span_text(found.samples.front().time, found.samples.back().time)};
}

/// The terminal half-life, by `terminal`'s line.  [h]  @throws invalid_input
template <dimension D, class S>
finding<duration<S>> half_life(curve<D, S> const& c, terminal_choice const& choice = {}) {
    auto const line = terminal(c, choice);
    return derived(line.rule(), [](auto const& l) { return l.half_life; }, line);
}

} // namespace alkaloid
