#pragma once
/// @file From covariates to multipliers of parameters. Each is a plain number to multiply with; nothing here is applied by
/// itself. No study was found that relates weight, kidneys, liver or phenotype to mitragynine: for it all of this is grade D.
/// Of a dose 0.14 % was found in urine (`mitragynine::urine_fraction`), so its renal factor is nearly 1 for any kidney.

#include "../facts/mitragynine.hpp"
#include "../facts/organ_function.hpp"
#include "subject.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace alkaloid {

/// (weight/reference)^exponent: `allometric(who.body.weight, 0.75)` for clearances, 1 for volumes, -0.25 for rate
/// constants.  @cite anderson2008  @throws invalid_input
inline double allometric(mass<> weight, double exponent, mass<> reference = 70.0 * units::kg) {
    checklist found;
    found.require("weight", weight.in(units::kg), positive, "kg");
    found.require("exponent", exponent, any_finite);
    found.require("reference weight", reference.in(units::kg), positive, "kg");
    found.settle("allometric");
    return std::pow(weight / reference, exponent);
}
/// Multiplier of a clearance, by the 3/4 power from 70 kg.  @cite anderson2008  @throws invalid_input
inline double clearance_by_size(body const& who) { return allometric(who.weight, organ_facts::clearance_exponent); }
/// Multiplier of a volume, in proportion.  @cite anderson2008  @throws invalid_input
inline double volume_by_size(body const& who) { return allometric(who.weight, organ_facts::volume_exponent); }

/// Body surface.  [m2]  @cite dubois1916  @throws invalid_input
inline double body_surface(body const& who) {
    checklist found;
    who.check(found);
    found.settle("body_surface");
    auto const& f = organ_facts::du_bois.value;
    return f.constant * std::pow(who.weight.in(units::kg), f.by_weight) * std::pow(who.height.in(units::cm), f.by_height);
}

namespace detail {
/// Creatinine in serum, mg/dL; 88.4 umol/L are 1 mg/dL.
inline void require_creatinine(body const& who, double mg_per_dL, std::string_view where) {
    checklist found;
    who.check(found);
    found.require("creatinine", mg_per_dL, allowed_range{.low = 0.1, .high = 30.0, .words = "in [0.1, 30]"}, "mg/dL");
    found.settle(where);
}
} // namespace detail

/// Filtration from serum creatinine, CKD-EPI 2021.  [mL/min/1.73 m2; creatinine in mg/dL]  @cite inker2021
/// @throws invalid_input
inline double ckd_epi_2021(body const& who, double creatinine) {
    detail::require_creatinine(who, creatinine, "ckd_epi_2021");
    auto const& f = (who.sex == sex::male ? organ_facts::ckd_epi_male : organ_facts::ckd_epi_female).value;
    double const relative = creatinine / f.knee;
    return f.constant * std::pow(std::min(relative, 1.0), f.below) * std::pow(std::max(relative, 1.0), f.above) * std::pow(f.per_year, who.age) * f.factor;
}
/// Creatinine clearance from serum creatinine, per person, not per body surface.  [mL/min; creatinine in mg/dL]
/// @cite cockcroft1976  @throws invalid_input
inline double cockcroft_gault(body const& who, double creatinine) {
    detail::require_creatinine(who, creatinine, "cockcroft_gault");
    auto const& f = (who.sex == sex::male ? organ_facts::cockcroft_male : organ_facts::cockcroft_female).value;
    return f.factor * (f.age - who.age) * who.weight.in(units::kg) / (f.divisor * creatinine);
}
/// A filtration per 1.73 m2 as that of the person.  [mL/min]  @cite dubois1916  @throws invalid_input
inline double absolute_filtration(body const& who, double per_surface) { return per_surface * body_surface(who) / 1.73; }

/// Multiplier of the whole clearance where one path, a `share` of it in the typical person, has the relative `activity`:
/// 1 - share (1 - activity). The other paths stay as they are: assumed, grade D unless a trial says so.
/// @throws invalid_input
inline double by_path(double share, double activity) {
    checklist found;
    found.require("share", share, fraction);
    found.require("activity", activity, not_negative);
    found.settle("by_path");
    return 1.0 - share * (1.0 - activity);
}
/// Multiplier of clearance by kidneys: 1 - fe (1 - GFR/GFR_normal), `fe` the fraction of absorbed drug that leaves unchanged
/// in urine. Secretion is taken to fall with filtration.  @cite dettli1976  @throws invalid_input
inline double renal_factor(double fe, double egfr, double ordinary = ordinary_egfr) {
    checklist found;
    found.require("egfr", egfr, not_negative, "mL/min/1.73 m2");
    found.require("ordinary egfr", ordinary, positive, "mL/min/1.73 m2");
    found.settle("renal_factor");
    return by_path(fe, egfr / ordinary);
}

/// Class from the points of the score, 5 to 15.  @cite pugh1973  @throws invalid_input
inline child_pugh child_pugh_of(int points) {
    checklist found;
    if (points < 5 || points > 15)
        found.refuse("Child-Pugh points", std::to_string(points), "", "5 to 15");
    found.settle("child_pugh_of");
    return points <= 6 ? child_pugh::a : points <= 9 ? child_pugh::b : child_pugh::c;
}
/// Multipliers of one drug's clearance by class: yours, there is no default. None of the drugs of this library comes with
/// one; what you assume is grade D.
struct hepatic_multipliers {
    double a, b, c;
    /// 1 without disease.  @throws invalid_input
    double of(child_pugh who) const {
        checklist found;
        found.require("multiplier of class A", a, not_negative);
        found.require("multiplier of class B", b, not_negative);
        found.require("multiplier of class C", c, not_negative);
        if (who < child_pugh::none || who > child_pugh::c)
            found.refuse("child_pugh", std::to_string(static_cast<int>(who)), "", "none, A, B or C");
        found.settle("hepatic_multipliers");
        return who == child_pugh::none ? 1.0 : who == child_pugh::a ? a : who == child_pugh::b ? b : c;
    }
};

/// Activity scores that stand for the phenotypes: none, one weak allele, two ordinary ones (1 to 2 are called normal),
/// three (above 2).  @cite crews2014
struct activity_scores {
    double poor = 0.0, intermediate = 0.5, normal = 2.0, ultrarapid = 3.0;
    /// @throws invalid_input
    double of(cyp2d6 who) const {
        checklist found;
        if (who < cyp2d6::poor || who > cyp2d6::ultrarapid)
            found.refuse("cyp2d6", std::to_string(static_cast<int>(who)), "", "poor, intermediate, normal or ultrarapid");
        found.settle("activity_scores");
        return who == cyp2d6::poor ? poor : who == cyp2d6::intermediate ? intermediate : who == cyp2d6::normal ? normal : ultrarapid;
    }
};
/// Multiplier of clearance by CYP2D6, `fm` the share of it in the typical person: intrinsic clearance is taken as
/// proportional to the score, which is assumed.  @throws invalid_input
inline double cyp2d6_factor(double fm, cyp2d6 who, activity_scores const& scores = {}) { return by_path(fm, scores.of(who) / scores.normal); }
/// Multiplier of clearance by CYP3A, from an activity relative to the typical adult's.  @throws invalid_input
inline double cyp3a_factor(double fm, double activity) { return by_path(fm, activity); }

} // namespace alkaloid
