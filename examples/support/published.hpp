#pragma once
/// What the trials published for a dose of a product, where its conditions are those of the trial.

#include <alkaloid/core/text.hpp>
#include <alkaloid/facts/trials.hpp>
#include <alkaloid/models/mitragynine.hpp>

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace support {

/// A dose, as far as it decides which trial it repeats.
struct conditions {
    std::string_view product;
    double milligrams; ///< mitragynine at a time
    int day;           ///< of dosing, from 1
    bool as_studied;   ///< 70 kg, alone or one of daily doses, and its curve not cut within 24 h
};

/// What was given in a trial.
struct trial {
    std::string_view product;
    std::span<alkaloid::trials::observation const> rows;
    double least, most; ///< mitragynine in a dose  [mg]
    double rounding;    ///< of a dose as printed   [mg]

    bool gave(double milligrams) const { return milligrams > least - rounding && milligrams < most + rounding; }
};
inline std::array const all_trials{trial{"extract", alkaloid::trials::extract, 9.9, 59.2, 0.005},
                                   trial{"leaf", alkaloid::trials::leaf_powder, 6.65, 53.2, 0.005},
                                   trial{"tea", alkaloid::trials::tea, 39.0, 39.0, 0.05}};

/// What the trial of that product says about one quantity on that day.
struct finding {
    bool measured = false; ///< at that dose, over doses that include it, or at doses on both sides
    std::optional<alkaloid::trials::observation> row = {}; ///< the published row, where there is one for that very dose
};

/// The leaf's ranges stand for all four of its groups, the extract's one Tmax for all its doses on days 1 and 15.
inline finding find(conditions const& c, alkaloid::trials::analyte what, alkaloid::trials::parameter parameter) {
    finding found;
    for (auto const& t : all_trials) {
        if (t.product != c.product || !c.as_studied || !t.gave(c.milligrams))
            continue;
        bool below = false, above = false;
        for (auto const& o : t.rows) {
            bool const same_day = o.day == 0 ? c.day == 1 || c.day == 15 : o.day == c.day;
            if (o.parameter != parameter || o.analyte != what || !same_day)
                continue;
            bool const over_doses = o.dose_mg != o.dose_mg;
            below = below || over_doses || o.dose_mg < c.milligrams + t.rounding;
            above = above || over_doses || o.dose_mg > c.milligrams - t.rounding;
            if (over_doses || std::abs(o.dose_mg - c.milligrams) < t.rounding)
                found.row = o;
        }
        found.measured = below && above;
    }
    return found;
}

/// ng/mL (or h) in the unit that a row was printed in.
inline double unit_of(alkaloid::trials::observation const& o) {
    namespace k = alkaloid;
    bool const parent = o.analyte == k::trials::analyte::mitragynine;
    auto const& drug = parent ? k::mitragynine::drug : k::hydroxymitragynine::drug;
    return o.unit == "nM" ? 0.001 * drug.molar_mass.base() : 1.0;
}

/// Value and spread as a cell: "93.2 +- 38.6", "1 (0.75 to 1.5)", "1 to 1.3", "1.3"; molar levels in ng/mL.
inline std::string cell(alkaloid::trials::observation const& o) {
    using alkaloid::text;
    double const unit = unit_of(o);
    if (o.spread == alkaloid::spread_kind::sd)
        return text(unit * o.value, 4) + " +- " + text(0.5 * unit * (o.high - o.low), 3);
    std::string const range = o.has_spread() ? text(unit * o.low, 3) + " to " + text(unit * o.high, 3) : "";
    if (!o.has_value())
        return range;
    return text(unit * o.value, 3) + (range.empty() ? "" : " (" + range + ")");
}

/// How a trial is known, a line for under the table.
inline std::string_view how_known(std::string_view cite) {
    if (cite == "huestis2026")
        return "published: @huestis2026, known at second hand; subjects per arm unknown; +- taken as SD. The "
               "parameters were fitted to these rows;\nits one Tmax stands for every dose and day.";
    if (cite == "huestis2024")
        return "published: @huestis2024, abstract: the range over four doses (6.65 to 53.2 mg) of their medians. Day 1 "
               "was fitted to.";
    if (cite == "tanna2022")
        return "published: @tanna2022, median and range of 5; the tea's yield was fitted to its Cmax.";
    return "";
}

/// The same for under a picture, where a level may have a mark but a time has none.
inline std::string_view how_drawn(std::string_view cite, bool with_a_mark) {
    if (cite == "huestis2024")
        return "No levels of this trial are known: only its Tmax is compared, in the table.";
    if (!with_a_mark)
        return "Only a published Tmax is compared, in the table.";
    if (cite == "huestis2026")
        return "Marks: published mean Cmax +- SD, drawn beside the predicted Tmax. The trial is known at second "
               "hand, its n per arm not at all; SD assumed.";
    if (cite == "tanna2022")
        return "Marks: published Cmax, median and range of 5 (Tanna 2022), drawn beside the predicted Tmax.";
    return "";
}

} // namespace support
