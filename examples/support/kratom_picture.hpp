#pragma once
/// The picture of examples/kratom.cpp: plasma and occupancy after the doses that the table looks at, and the trials.

#include "kratom_question.hpp"

#include <array>
#include <utility>

namespace support {

/// What one dose leads to, in the units that are shown.
struct levels {
    std::string label;
    double milligrams;                           ///< of the product's first alkaloid
    std::vector<double> hours;
    std::array<std::vector<double>, 3> values{}; ///< MG ng/mL, 7-OH ng/mL, occupancy %
};

namespace detail {
struct quantity_shown {
    std::string_view title, label;
    std::optional<alkaloid::trials::analyte> measured; ///< of which trials published a Cmax
};
inline std::array const shown{
    quantity_shown{"Mitragynine in plasma", "MG (ng/mL)", alkaloid::trials::analyte::mitragynine},
    quantity_shown{"7-Hydroxymitragynine in plasma", "7-OH (ng/mL)", alkaloid::trials::analyte::hydroxymitragynine},
    quantity_shown{"mu-opioid receptor", "occupancy (%)", std::nullopt}};

/// Room above the curves of a panel with a legend of `entries` at its top right.
inline double top_with_legend(panel const& p, double top, std::size_t entries) {
    double under_legend = 0.0;
    for (auto const& line : p.lines)
        for (std::size_t i = 0; i < line.x.size(); ++i)
            if (line.x[i] > 0.55 * p.x_end)
                under_legend = std::max(under_legend, line.bars.empty() ? line.y[i] : line.bars[i].second);
    return std::max(1.08 * top, under_legend / (0.93 - 0.085 * static_cast<double>(entries)));
}
} // namespace detail

/// What was asked, as a title.
inline std::string title_of(choices const& c) {
    using alkaloid::text;
    std::string title = "Kratom " + c.product;
    if (c.count == 1)
        title += ", one dose";
    else
        title += ", " + (c.seen() < c.count ? std::to_string(c.seen()) + " of " : "") + std::to_string(c.count) +
                 " doses, one every " + text(c.every, 4) + " h";
    return c.weight == 70.0 ? title : title + ", " + text(c.weight, 4) + " kg";
}

/// The lines below it: what the marks are, what the doses are, what it is not. `compared`: trials in the table,
/// `drawn`: those of them that have a mark.
inline std::string note_of(choices const& c, std::set<std::string_view> const& compared,
                           std::set<std::string_view> const& drawn) {
    auto const& content = shelf.at(c.product).contents.front();
    bool const scaled = c.weight != 70.0;
    std::string note = scaled ? "Lines: model, typical adult scaled by weight." : "Lines: model, typical adult.";
    if (compared.empty())
        note += " Not compared with a trial.";
    for (auto const cite : compared)
        note += " " + std::string(how_drawn(cite, drawn.contains(cite)));
    for (auto const& at : looks(c))
        if (at.by == look::cut::by_until)
            note += " Where --until cuts a curve it is compared with nothing.";
    if (content.yield < 1.0)
        note += " Doses: what the leaf holds; " + alkaloid::fixed(100.0 * content.yield, 0) +
                " % of it is drunk, as fitted.";
    if (c.product == "tablet")
        note += " No human was measured after 7-OH: grade D.";
    return note + " Occupancy: Ki of grade C. Research use; not medical advice.";
}

/// Writes kratom.gp, .svg and .png into the folder of the answer.  @throws std::runtime_error as `figure::draw`
inline void draw_picture(choices const& c, std::vector<levels> const& courses,
                         std::set<std::string_view> const& compared) {
    using alkaloid::trials::parameter;
    auto const doses = looks(c);
    figure picture(title_of(c), doses.size());
    std::set<std::string_view> drawn;
    for (std::size_t q = 0; q < detail::shown.size(); ++q) {
        auto const& quantity = detail::shown[q];
        std::vector<panel> row;
        double top = 0.0;
        for (auto const& at : doses) {
            double const end = doses.size() > 1 ? std::min(at.start + 24.0, c.end()) : c.end();
            bool const first = &at == &doses.front();
            std::string which = c.count == 1 ? "the dose" : first ? "the first dose" : "the last dose";
            if (!first && at.dose < c.count)
                which = "dose " + std::to_string(at.dose);
            std::string const day = end - at.start > 24.0 ? "" : ", day " + std::to_string(at.day);
            panel p{.title = std::string(quantity.title) + day,
                    .x_label = "time after " + which + " (h)",
                    .y_label = std::string(quantity.label),
                    .lines = {},
                    .legend = first && q == 0,
                    .x_end = end - at.start};
            int style = 0;
            for (auto const& course : courses) {
                series line{.label = course.label, .x = {}, .y = {}, .style = ++style};
                double highest = 0.0, when = 0.0;
                for (std::size_t i = 0; i < course.hours.size(); ++i) {
                    double const t = course.hours[i], y = course.values[q][i];
                    if (t < at.start || t > end)
                        continue;
                    line.x.push_back(t - at.start);
                    line.y.push_back(y);
                    if (y > highest)
                        highest = y, when = t - at.start;
                }
                top = std::max(top, highest);
                p.lines.push_back(std::move(line));
                if (!quantity.measured)
                    continue;
                auto const given = conditions_of(c, at, course.milligrams);
                auto const o = find(given, *quantity.measured, parameter::cmax).row;
                if (o && o->has_value() && o->has_spread()) {
                    drawn.insert(o->cite);
                    double const unit = unit_of(*o);
                    // A hair apart, so that neighbouring bars can be told from each other.
                    double const x = when + (courses.size() == 1 ? 0.0 : 0.25 * (style - 2));
                    p.lines.push_back({"", {x}, {unit * o->value}, {{unit * o->low, unit * o->high}}, style});
                    top = std::max(top, unit * o->high);
                }
            }
            row.push_back(std::move(p));
        }
        double const room = q == 0 ? detail::top_with_legend(row.front(), top, courses.size()) : 1.08 * top;
        double const y_top = top > 0.0 ? room : 1.0;
        for (auto& p : row) {
            p.y_top = y_top;
            picture.add(std::move(p));
        }
    }
    picture.note(note_of(c, compared, drawn));
    picture.draw(c.out / "kratom", doses.size() > 1 ? 1200 : 800);
}

} // namespace support
