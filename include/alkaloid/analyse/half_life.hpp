#pragma once
/// @file The slope of the end of a curve, and the half-life it stands for.

#include "finding.hpp"
#include "terminal_line.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
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
    // A time that was asked for twice is one point.
    auto const again = std::unique(r.samples.begin(), r.samples.end(), [](auto const& a, auto const& b) { return a.time == b.time; });
    r.samples.erase(again, r.samples.end());
    if (r.why_not.empty() && r.samples.size() < choice.least)
        r.why_not = std::to_string(r.samples.size()) + " positive samples " + place + ", a line needs " +
                    std::to_string(choice.least);
    return r;
}

template <dimension D, class S>
finding<terminal_line<D, S>> found_line(curve<D, S> const& c, terminal_choice const& choice) {
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
    auto found = line_candidates(c, choice);
    if (!found.why_not.empty())
        return result::missing(found.why_not, rule);
    auto const begin = chosen ? 0 : best_beginning(found.samples, choice);
    found.samples.erase(found.samples.begin(), found.samples.begin() + static_cast<std::ptrdiff_t>(begin));
    if (found.samples.empty())
        return result::missing("the curve does not fall at its end", rule);
    auto line = line_through<D>(found.samples);
    if (!(value_of(line.lambda_z.base()) > 0.0))
        return result::missing("the line through the chosen samples does not fall", rule);
    return {std::move(line), rule + ", " + std::to_string(found.samples.size()) + " samples, " +
                                 span_text(found.samples.front().time, found.samples.back().time)};
}
} // namespace detail

/// The straight line through the logarithm of the last samples. Unless told which: of all lines that end at the last
/// positive sample, begin after the peak and after the last dose, and fall, the one with the best adjusted R2; within
/// `tie` of the best, the one with most samples. Dense noise-free curves of several phases pull samples of an earlier
/// phase in: say `between` there.  @cite gabrielsson2012  @throws invalid_input
template <dimension D, class S>
finding<terminal_line<D, S>> terminal(curve<D, S> const& c, terminal_choice const& choice = {}) {
    static_assert(detail::one_lane<S>, "terminal: lanes may need different samples; take the subjects one at a time");
    if constexpr (detail::one_lane<S>) // one sentence is enough
        return detail::found_line(c, choice);
}

/// The terminal half-life, by `terminal`'s line.  [h]  @throws invalid_input
template <dimension D, class S>
finding<duration<S>> half_life(curve<D, S> const& c, terminal_choice const& choice = {}) {
    auto const line = terminal(c, choice);
    return derived(
        line.rule(), [](auto const& l) { return l.half_life; }, line);
}

} // namespace alkaloid
