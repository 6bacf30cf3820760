#pragma once
/// The picture of a dose with drinks: alcohol in blood, and three endpoints alone, alone and together, with the spread over
/// models of interaction.

#include "drinking.hpp"
#include "figure.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What is lost, as an axis says it.
inline std::string_view axis_of(alkaloid::depression::endpoint const& at) {
    return at.name == "hypercapnic drive" ? "drive lost (%)" : at.name == "apnoea" ? "apnoea (% of people)" : "sedation (%)";
}

/// Writes kratom_alcohol.gp, .svg and .png into the folder of the answer.  @throws std::runtime_error as `figure::draw`
inline void draw_drinks(choices const& c, std::vector<drinking_course> const& courses) {
    using alkaloid::text;
    std::string const drinks = text(c.drinks, 3) + (c.drinks == 1.0 ? " drink" : " drinks") + " (" + c.beverage + ", " + (c.fed ? "fed" : "fasting") + ", " + c.sex + ")";
    figure picture("Kratom " + c.product + " and " + drinks + " " +
                       (c.drink_at == 0.0 ? "with the last dose" : text(std::abs(c.drink_at), 3) + (c.drink_at < 0.0 ? " h before" : " h after") + " the last dose"),
                   4);
    std::array<double, 3> tops{1.0, 1.0, 1.0}; // percent, shared by the rows; less than 1 is drawn as what it is
    double most_alcohol = 1e-3;
    for (auto const& d : courses) {
        most_alcohol = std::max(most_alcohol, *std::max_element(d.alcohol.begin(), d.alcohol.end()));
        for (std::size_t e = 0; e < tops.size(); ++e)
            for (double const x : d.endpoints[e].both.span().high.values())
                tops[e] = std::max(tops[e], 100.0 * x);
    }
    for (auto const& d : courses) {
        bool const first = &d == &courses.front();
        double const begin = std::min(0.0, d.hours.front()), end = std::min(d.hours.back(), 14.0 + std::max(0.0, c.drink_at));
        auto const percent = [&](auto const& values) {
            std::vector<double> y;
            for (double const v : values)
                y.push_back(100.0 * v);
            return y;
        };
        picture.add({.title = first ? "Alcohol in blood" : "", .x_label = "time after the dose (h)", .y_label = d.label + ": alcohol (g/L)", .lines = {{.label = "", .x = d.hours, .y = d.alcohol}}, .x_end = end,
                     .y_top = round_top(most_alcohol), .headroom = 0.05, .x_begin = begin});
        for (auto const& e : d.endpoints) {
            auto const span = e.both.span();
            series both{.label = "both, by Bliss", .x = d.hours, .y = percent(span.value.values()), .style = 3, .band = true};
            for (std::size_t i = 0; i < span.low.size(); ++i)
                both.bars.emplace_back(100.0 * span.low[i], 100.0 * span.high[i]);
            bool const keyed = first && &e == &d.endpoints.front();
            picture.add({.title = first ? std::string(e.at.name) : "", .x_label = "time after the dose (h)", .y_label = std::string(axis_of(e.at)),
                         .lines = {{.label = "kratom alone", .x = d.hours, .y = percent(e.kratom.values()), .style = 1}, {.label = "alcohol alone", .x = d.hours, .y = percent(e.alcohol.values()), .style = 2}, both},
                         .legend = keyed, .x_end = end, .y_top = round_top(tops[static_cast<std::size_t>(&e - d.endpoints.data())]), .headroom = keyed ? 0.45 : 0.05, .x_begin = begin});
        }
    }
    picture.note("Model, typical adult; band: from the lowest to the highest of the models of interaction, not of people. No controlled study of kratom with alcohol was found: grade D. Apnoea: part of people. Research use; "
                 "not medical advice, nobody should combine them by this.");
    picture.draw(c.out / "kratom_alcohol", 1500, 260);
}

} // namespace support
