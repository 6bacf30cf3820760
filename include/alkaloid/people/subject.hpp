#pragma once
/// @file One person of a trial: an id and what is known about the body. People are data; what a covariate does to a
/// parameter is an ordinary function of yours, `person(subject const&, subject_draws const&) -> parameters`.

#include "../core/field.hpp"
#include "../models/body_water.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace alkaloid {

/// Severity of liver disease: 5 to 6 points are A, 7 to 9 B, 10 to 15 C.  @cite pugh1973
enum class child_pugh { none, a, b, c };
/// How fast somebody's CYP2D6 is, from genes.  @cite crews2014
enum class cyp2d6 { poor, intermediate, normal, ultrarapid };

constexpr std::string_view name_of(child_pugh x) {
    switch (x) {
    case child_pugh::none: return "none";
    case child_pugh::a: return "A";
    case child_pugh::b: return "B";
    case child_pugh::c: return "C";
    }
    return "?";
}
constexpr std::string_view name_of(cyp2d6 x) {
    switch (x) {
    case cyp2d6::poor: return "poor";
    case cyp2d6::intermediate: return "intermediate";
    case cyp2d6::normal: return "normal";
    case cyp2d6::ultrarapid: return "ultrarapid";
    }
    return "?";
}
constexpr std::string_view name_of(sex x) {
    return x == sex::male ? "male" : x == sex::female ? "female" : "?";
}

/// A filtration that is called normal here; adults of 30 have about that. Assumed.  [mL/min/1.73 m2]
inline constexpr double ordinary_egfr = 100.0;

/// What is left out is the typical man of `body` with sound organs, fasting, who does not use regularly.
struct subject {
    std::uint64_t id = 1; ///< key of all draws of this person
    alkaloid::body body = {};
    double egfr = ordinary_egfr;                        ///< Glomerular filtration, per body surface.  [mL/min/1.73 m2]
    alkaloid::child_pugh liver = child_pugh::none;      ///< Class of cirrhosis; none: no liver disease.
    alkaloid::cyp2d6 cyp2d6 = alkaloid::cyp2d6::normal; ///< Phenotype.
    double cyp3a = 1.0;                                 ///< Activity relative to the typical adult's.  [1]
    bool regular_user = false;                          ///< Uses the drug most days; not: naive.
    bool fed = false;                                   ///< Doses after a meal.

    /// The covariates that are numbers.
    static constexpr auto fields() {
        using namespace units;
        using in_body = double alkaloid::body::*;
        using years = member_path<alkaloid::body subject::*, in_body>;
        using tall = member_path<alkaloid::body subject::*, length<> alkaloid::body::*>;
        using heavy = member_path<alkaloid::body subject::*, mass<> alkaloid::body::*>;
        return std::tuple{field{"age", years{&subject::body, &alkaloid::body::age}, none, "years", allowed_range{.low = 16.0, .high = 110.0, .words = "in [16, 110]"}},
                          field{"height", tall{&subject::body, &alkaloid::body::height}, metre, "m", allowed_range{.low = 1.2, .high = 2.3, .words = "in [1.2, 2.3]"}},
                          field{"weight", heavy{&subject::body, &alkaloid::body::weight}, kg, "kg", allowed_range{.low = 30.0, .high = 250.0, .words = "in [30, 250]"}},
                          field{"egfr", &subject::egfr, none, "mL/min/1.73 m2", allowed_range{.low = 0.0, .high = 250.0, .words = "in [0, 250]"}},
                          field{"cyp3a", &subject::cyp3a, none, "", allowed_range{.low = 0.0, .high = 20.0, .words = "in [0, 20]"}}};
    }
    /// A covariate that is not a number, or out of range, is refused by name and value; none is replaced.
    void check(checklist& found) const {
        body.check(found);
        found.require("egfr", egfr, std::get<3>(fields()).range, "mL/min/1.73 m2");
        if (liver < child_pugh::none || liver > child_pugh::c)
            found.refuse("child_pugh", std::to_string(static_cast<int>(liver)), "", "none, A, B or C");
        if (cyp2d6 < alkaloid::cyp2d6::poor || cyp2d6 > alkaloid::cyp2d6::ultrarapid)
            found.refuse("cyp2d6", std::to_string(static_cast<int>(cyp2d6)), "", "poor, intermediate, normal or ultrarapid");
        found.require("cyp3a", cyp3a, std::get<4>(fields()).range);
    }
};

} // namespace alkaloid
